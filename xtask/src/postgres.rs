//! A PostgreSQL of our own for as long as the chore runs: fresh, on a free loopback port, gone afterwards.

use std::env;
use std::fs;
use std::net::TcpListener;
use std::os::unix::fs::{PermissionsExt, chown};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::shell;

/// PostgreSQL refuses to run as root; this account comes with Debian's package.
const ACCOUNT: &str = "postgres";

/// Whether a commit waits for the disk.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Durability {
    /// As in production.
    Real,
    /// For tests: quick, and lost with the machine.
    None,
}

/// A running cluster; dropping it stops the server and removes its files.
pub struct Cluster {
    folder: PathBuf,
    server: Child,
    port: u16,
    programs: PathBuf,
}

impl Cluster {
    /// Makes a cluster and waits until it answers. Installs the server first if it is missing and we may.
    pub fn start(durability: Durability) -> Result<Cluster> {
        let programs = programs_or_install()?;
        let folder = env::temp_dir().join(format!("switchhook-pg-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir(&folder).with_context(|| format!("cannot create {}", folder.display()))?;
        if shell::is_root() {
            let id = |flag: &str| -> Result<u32> {
                Ok(shell::output(Command::new("id").args([flag, ACCOUNT]))?.trim().parse()?)
            };
            chown(&folder, Some(id("-u")?), Some(id("-g")?))?;
        }
        fs::set_permissions(&folder, fs::Permissions::from_mode(0o700))?;

        let data = folder.join("data");
        shell::output(
            as_account(&programs.join("initdb"))
                .args(["--username=postgres", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync", "-D"])
                .arg(&data)
                .current_dir(&folder),
        )?;
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let log = fs::File::create(folder.join("log"))?;
        let server = as_account(&programs.join("postgres"))
            .arg("-D")
            .arg(&data)
            .args(settings(port, &folder, durability))
            .current_dir(&folder)
            .stdin(Stdio::null())
            .stdout(log.try_clone()?)
            .stderr(log)
            .spawn()
            .context("cannot start postgres")?;
        let mut cluster = Cluster { folder, server, port, programs };
        cluster.wait()?;
        Ok(cluster)
    }

    /// Where it can be reached, with every right.
    pub fn url(&self) -> String {
        format!("postgres://postgres@127.0.0.1:{}/postgres", self.port)
    }

    /// The folder of PostgreSQL's programs, for `pgbench`.
    pub fn programs(&self) -> &Path {
        &self.programs
    }

    fn wait(&mut self) -> Result<()> {
        let started = Instant::now();
        while started.elapsed() < Duration::from_secs(60) {
            if let Some(status) = self.server.try_wait()? {
                let log = fs::read_to_string(self.folder.join("log")).unwrap_or_default();
                bail!("postgres ended with {status}:\n{log}");
            }
            let mut ready = Command::new(self.programs.join("pg_isready"));
            ready.args(["--quiet", "--host=127.0.0.1", "--port", &self.port.to_string()]);
            if ready.status().is_ok_and(|status| status.success()) {
                return Ok(());
            }
            sleep(Duration::from_millis(50));
        }
        bail!("postgres did not answer within a minute")
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        // SIGINT is its quick shut-down: open sessions are ended, nothing is waited for.
        let _ = Command::new("kill").args(["-INT", &self.server.id().to_string()]).status();
        let started = Instant::now();
        while started.elapsed() < Duration::from_secs(20) && matches!(self.server.try_wait(), Ok(None)) {
            sleep(Duration::from_millis(20));
        }
        let _ = self.server.kill();
        let _ = self.server.wait();
        let _ = fs::remove_dir_all(&self.folder);
    }
}

fn settings(port: u16, folder: &Path, durability: Durability) -> Vec<String> {
    let mut settings = vec![
        format!("port={port}"),
        "listen_addresses=127.0.0.1".to_owned(),
        format!("unix_socket_directories={}", folder.display()),
        "max_connections=300".to_owned(),
        "shared_buffers=128MB".to_owned(),
        "log_min_messages=fatal".to_owned(),
    ];
    if durability == Durability::None {
        settings.extend(["fsync=off", "synchronous_commit=off", "full_page_writes=off"].map(str::to_owned));
    }
    settings.into_iter().flat_map(|setting| ["-c".to_owned(), setting]).collect()
}

/// The program under an account that PostgreSQL accepts. Where `setpriv` can see to it, the server dies with us however we end.
fn as_account(program: &Path) -> Command {
    let with_setpriv = shell::answers("setpriv", &["--version"]);
    let mut command = match (shell::is_root(), with_setpriv) {
        (true, true) => {
            let mut command = Command::new("setpriv");
            command
                .args(["--reuid", ACCOUNT, "--regid", ACCOUNT, "--init-groups", "--pdeathsig", "INT", "--"])
                .arg(program);
            command
        }
        (true, false) => {
            let mut command = Command::new("runuser");
            command.args(["-u", ACCOUNT, "--"]).arg(program);
            command
        }
        (false, true) => {
            let mut command = Command::new("setpriv");
            command.args(["--pdeathsig", "INT", "--"]).arg(program);
            command
        }
        (false, false) => Command::new(program),
    };
    // Ctrl-C in the terminal is for us; we stop the server when its users are gone.
    std::os::unix::process::CommandExt::process_group(&mut command, 0);
    command
}

fn programs_or_install() -> Result<PathBuf> {
    if let Some(found) = programs() {
        return Ok(found);
    }
    shell::apt_install(&["postgresql"])?;
    programs().context("PostgreSQL was installed, but its programs were not found")
}

/// The folder with the newest `initdb`: Debian keeps one per version, outside the path.
fn programs() -> Option<PathBuf> {
    let versions = fs::read_dir("/usr/lib/postgresql").ok().into_iter().flatten().flatten();
    let mut folders: Vec<(u32, PathBuf)> = versions
        .filter_map(|entry| Some((entry.file_name().to_str()?.parse().ok()?, entry.path().join("bin"))))
        .filter(|(_, folder)| folder.join("initdb").exists())
        .collect();
    folders.sort();
    let in_path = || env::split_paths(&env::var_os("PATH")?).find(|folder| folder.join("initdb").exists());
    folders.pop().map(|(_, folder)| folder).or_else(in_path)
}
