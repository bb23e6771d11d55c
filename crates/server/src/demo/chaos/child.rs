//! The server that is treated badly: this program, as a process of its own.

use std::fs::{File, OpenOptions};
use std::io::{BufRead, BufReader, Read};
use std::net::TcpListener;
use std::os::unix::fs::OpenOptionsExt;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use tokio::time::Instant;

use crate::config::Config;
use crate::failure::{Failure, Outcome};
use crate::logs::LogFormat;

/// Where its log goes, in the data folder.
const LOG: &str = "chaos-server.log";
/// How long it may take to listen.
const START: Duration = Duration::from_secs(120);
/// How long it may take to end when it is asked to.
const END: Duration = Duration::from_secs(20);

/// The server, running or not.
#[derive(Debug)]
pub struct Server {
    config: Config,
    database_url: String,
    listen: String,
    child: Option<Child>,
    /// How often it ended although nobody had killed it.
    pub ended_by_itself: u32,
}

impl Server {
    /// Prepares it: it keeps its address, however often it is started.
    ///
    /// # Errors
    /// There is no free port, or the log cannot be written.
    pub fn prepare(config: &Config, database_url: String) -> Outcome<Self> {
        let failed = |error: std::io::Error| Failure::could_not(format!("cannot listen on {}: {error}", config.listen));
        let listen = TcpListener::bind(&config.listen).and_then(|listener| listener.local_addr()).map_err(failed)?;
        let server =
            Self { config: config.clone(), database_url, listen: listen.to_string(), child: None, ended_by_itself: 0 };
        server.log(true)?;
        Ok(server)
    }

    /// Its address.
    pub fn address(&self) -> String {
        format!("http://{}", self.listen)
    }

    /// Its log.
    pub fn log_file(&self) -> PathBuf {
        self.config.data_dir.join(LOG)
    }

    fn log(&self, fresh: bool) -> Outcome<File> {
        let path = self.log_file();
        let mut options = OpenOptions::new();
        options.create(true).mode(0o600);
        let options = if fresh { options.write(true).truncate(true) } else { options.append(true) };
        options
            .open(&path)
            .map_err(|error| Failure::could_not(format!("{} cannot be written: {error}", path.display())))
    }

    /// Starts it, and waits until it listens; answers how long that took, in milliseconds.
    ///
    /// # Errors
    /// It does not start; its log says why.
    pub async fn start(&mut self) -> Outcome<u64> {
        let began = Instant::now();
        let failed = |error: std::io::Error| Failure::could_not(format!("the server cannot be started: {error}"));
        let mut child = self.command()?.spawn().map_err(failed)?;
        let out = child.stdout.take();
        self.child = Some(child);
        let first = tokio::task::spawn_blocking(move || first_line(out));
        let line = tokio::time::timeout(START, first).await;
        if !matches!(line, Ok(Ok(Some(line))) if line.starts_with("listening on ")) {
            let log = self.log_file();
            return Err(Failure::could_not(format!("the server does not start; {} says why", log.display())));
        }
        Ok(u64::try_from(began.elapsed().as_millis()).unwrap_or(u64::MAX))
    }

    fn command(&self) -> Outcome<Command> {
        let program = std::env::current_exe()
            .map_err(|error| Failure::could_not(format!("where this program is cannot be told: {error}")))?;
        let config = &self.config;
        let mut command = Command::new(program);
        command.args(["serve", "--listen", &self.listen, "--private-hosts", &config.private_hosts.join(",")]);
        command.arg("--data-dir").arg(&config.data_dir);
        command.args(["--log", config.log.as_deref().unwrap_or("info")]);
        command.args(["--log-format", if config.log_format == LogFormat::Json { "json" } else { "text" }]);
        command.args(config.public_url.iter().flat_map(|url| ["--public-url", url]));
        command.args(config.metrics_listen.iter().flat_map(|at| ["--metrics-listen", at]));
        // Options are seen by everybody on the machine, and this one may hold a password.
        command.env("SWITCHHOOK_DATABASE_URL", &self.database_url);
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(self.log(false)?);
        Ok(command)
    }

    /// Kills it, as a power cut would end it.
    pub fn kill(&mut self) {
        let Some(mut child) = self.child.take() else { return };
        if matches!(child.try_wait(), Ok(Some(_))) {
            self.ended_by_itself += 1;
        }
        // It may have ended already.
        let _ = child.kill();
        let _ = child.wait();
    }

    /// Whether it runs, as far as that depends on itself.
    pub fn looks_alive(&mut self) -> bool {
        self.child.as_mut().is_some_and(|child| matches!(child.try_wait(), Ok(None)))
    }

    /// Ends it in good order, or else not.
    pub async fn end(mut self) {
        let Some(mut child) = self.child.take() else { return };
        let asked = Command::new("kill").args(["-TERM", &child.id().to_string()]).status();
        if asked.is_ok_and(|status| status.success()) {
            let ends = async {
                let mut tick = tokio::time::interval(Duration::from_millis(50));
                while matches!(child.try_wait(), Ok(None)) {
                    tick.tick().await;
                }
            };
            // What does not end in time is killed.
            let _ = tokio::time::timeout(END, ends).await;
        }
        let _ = child.kill();
        let _ = child.wait();
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.kill();
    }
}

/// The first line; what follows is read to nobody, so that the pipe never fills.
fn first_line(out: Option<impl Read + Send + 'static>) -> Option<String> {
    let mut out = BufReader::new(out?);
    let mut line = String::new();
    out.read_line(&mut line).ok()?;
    std::thread::spawn(move || std::io::copy(&mut out, &mut std::io::sink()));
    Some(line)
}
