//! Servers as child processes, scratch folders, free ports.

use std::fs;
use std::net::{SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

/// A running server; dropping it ends it.
pub struct Server {
    child: Child,
    name: String,
    log: PathBuf,
}

impl Server {
    /// Starts a server whose output goes to a file in `folder`.
    pub fn start(name: &str, command: &Command, folder: &Path) -> Result<Server> {
        let log = folder.join(format!("{name}.log"));
        let file = fs::File::create(&log)?;
        let child = dying_with_us(command)
            .stdin(Stdio::null())
            .stdout(file.try_clone()?)
            .stderr(file)
            .spawn()
            .with_context(|| format!("cannot start {name}"))?;
        Ok(Server { child, name: name.to_owned(), log })
    }

    /// Waits until `ready` says so; how long that took.
    pub fn wait_until(&mut self, limit: Duration, mut ready: impl FnMut() -> bool) -> Result<Duration> {
        let started = Instant::now();
        while !ready() {
            if let Some(status) = self.child.try_wait()? {
                bail!("{} ended with {status}:\n{}", self.name, self.last_words());
            }
            if started.elapsed() > limit {
                bail!("{} was not ready within {} s:\n{}", self.name, limit.as_secs(), self.last_words());
            }
            sleep(Duration::from_millis(5));
        }
        Ok(started.elapsed())
    }

    /// The memory that the process holds, in bytes.
    pub fn resident_bytes(&self) -> Result<u64> {
        let status = fs::read_to_string(format!("/proc/{}/status", self.child.id()))?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).context("the process has no memory")?;
        let kib: u64 = line.trim().trim_end_matches("kB").trim().parse()?;
        Ok(kib * 1024)
    }

    /// Asks it to end (SIGTERM) and waits; after twenty seconds it is killed.
    pub fn stop(&mut self) {
        let _ = Command::new("kill").args(["-TERM", &self.child.id().to_string()]).status();
        let started = Instant::now();
        while started.elapsed() < Duration::from_secs(20) && matches!(self.child.try_wait(), Ok(None)) {
            sleep(Duration::from_millis(10));
        }
        let _ = self.child.kill();
        let _ = self.child.wait();
    }

    fn last_words(&self) -> String {
        let text = fs::read_to_string(&self.log).unwrap_or_default();
        let lines: Vec<_> = text.lines().collect();
        lines[lines.len().saturating_sub(15)..].join("\n")
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if matches!(self.child.try_wait(), Ok(None)) {
            self.stop();
        }
    }
}

/// The same command, ended by the kernel when we end in whatever way; without `setpriv` an interrupted run may leave a server behind.
fn dying_with_us(command: &Command) -> Command {
    let has_setpriv = Path::new("/usr/bin/setpriv").exists();
    let mut wrapped = Command::new(if has_setpriv { "setpriv".as_ref() } else { command.get_program() });
    if has_setpriv {
        wrapped.args(["--pdeathsig", "KILL", "--"]).arg(command.get_program());
    }
    wrapped.args(command.get_args());
    if let Some(folder) = command.get_current_dir() {
        wrapped.current_dir(folder);
    }
    for (key, value) in command.get_envs() {
        match value {
            Some(value) => wrapped.env(key, value),
            None => wrapped.env_remove(key),
        };
    }
    wrapped
}

/// A loopback address that nobody listens on.
pub fn free_address() -> Result<SocketAddr> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?)
}

/// Where cargo builds to: databases belong on that disk, not in a temporary folder that may be memory.
pub fn target() -> PathBuf {
    let own = std::env::current_exe().unwrap_or_default();
    let target = own.ancestors().find(|folder| folder.join("CACHEDIR.TAG").exists());
    target.map_or_else(|| PathBuf::from("target"), Path::to_owned)
}

/// An empty folder for one run.
pub fn scratch(name: &str) -> Result<PathBuf> {
    let folder = target().join("bench").join(format!("{}-{name}", std::process::id()));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).with_context(|| format!("cannot create {}", folder.display()))?;
    Ok(folder)
}
