//! A telephone exchange on loopback: Kamailio with the configuration of the documentation, two phones and their callers, who are SIPp.

use std::fs::{self, File};
use std::net::UdpSocket;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// Debian puts Kamailio where only root looks for programs.
const PROGRAMS: &str = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/bin";
/// The number of the company.
pub const LINE: &str = "380443330099";
/// The SIP account of the manager, as in the documented settings. Phones whose name begins with `vikna_` are managers' (`phone.xml`).
pub const MANAGER: &str = "vikna_olha";
/// The phone that rings if nobody is to ring first.
pub const GROUP: &str = "sales";
const PASSWORD: &str = "correct-horse";

/// A running exchange with its phones; ended when dropped.
pub struct Exchange {
    folder: PathBuf,
    port: u16,
    running: Vec<Child>,
}

impl Exchange {
    /// Starts everything, and waits until the manager's phone is registered.
    pub fn start(folder: &Path, hook: &str, forward: &str) -> Self {
        let (port, manager, group) = (free_port(), free_port(), free_port());
        fs::create_dir_all(folder.join("run")).expect("a folder");
        fs::copy(root().join("docs/kamailio.cfg"), folder.join("kamailio.cfg")).expect("the documented configuration");
        fs::write(folder.join("kamailio-local.cfg"), local_settings(port, group, hook, forward)).expect("a file");
        let mut exchange = Self { folder: folder.to_owned(), port, running: Vec::new() };
        let mut kamailio = exchange.program("kamailio", "kamailio");
        kamailio.args(["-DD", "-E", "-m", "32", "-M", "4", "-f", "kamailio.cfg", "-Y", "run"]);
        exchange.running.push(kamailio.spawn().expect("Kamailio starts: `cargo xtask test` installs it"));
        exchange.wait();
        for (name, port) in [(MANAGER, manager), (GROUP, group)] {
            let mut phone = exchange.sipp("phone", name, port);
            phone.args(["-key", "phone", name]);
            exchange.running.push(phone.spawn().expect("SIPp starts: `cargo xtask test` installs it"));
        }
        let mut register = exchange.sipp("register", "register", free_port());
        register.args(["-key", "login", MANAGER, "-key", "phone_port", &manager.to_string()]);
        register.args(["-au", MANAGER, "-ap", PASSWORD, "-m", "1", "-timeout", "40", "-timeout_error"]);
        let registered = register.status().expect("SIPp runs");
        assert!(registered.success(), "the phone cannot register: {}", exchange.log("kamailio"));
        exchange
    }

    /// Somebody begins to call; the scenario says what he or she does and must hear.
    pub fn call(&self, scenario: &str, number: &str) -> Caller {
        let mut caller = self.sipp(scenario, number, free_port());
        caller.args(["-key", "line", LINE, "-key", "number", number]);
        caller.args(["-m", "1", "-timeout", "40", "-timeout_error"]);
        Caller { child: caller.spawn().expect("SIPp runs"), said: self.folder.join(format!("{number}.messages")) }
    }

    /// What one of its programs printed.
    pub fn log(&self, name: &str) -> String {
        fs::read_to_string(self.folder.join(format!("{name}.log"))).unwrap_or_default()
    }

    fn program(&self, name: &str, log: &str) -> Command {
        let log = File::create(self.folder.join(format!("{log}.log"))).expect("a file");
        let mut command = Command::new(name);
        command.env_clear().env("PATH", PROGRAMS).env("TERM", "dumb").current_dir(&self.folder).stdin(Stdio::null());
        command.stdout(log.try_clone().expect("a file")).stderr(log);
        command
    }

    /// SIPp with a scenario. It repeats nothing by itself: what is said twice stands in the scenarios.
    fn sipp(&self, scenario: &str, name: &str, port: u16) -> Command {
        let mut command = self.program("sipp", name);
        let scenario = root().join(format!("crates/server/tests/real/process/sip/{scenario}.xml"));
        command.arg("-sf").arg(scenario).args(["-i", "127.0.0.1", "-p", &port.to_string()]);
        command.args(["-nostdin", "-nr", "-default_behaviors", "all,-abortunexp"]);
        command.args(["-trace_msg", "-message_file", &format!("{name}.messages")]);
        command.arg(format!("127.0.0.1:{}", self.port));
        command
    }

    /// Asks Kamailio whether it is there until it says so.
    fn wait(&self) {
        let socket = UdpSocket::bind("127.0.0.1:0").expect("a port");
        let me = socket.local_addr().expect("an address");
        socket.set_read_timeout(Some(Duration::from_millis(100))).expect("a timeout");
        let question = format!(
            "OPTIONS sip:127.0.0.1:{port} SIP/2.0\r\nVia: SIP/2.0/UDP {me};branch=z9hG4bK-there\r\nMax-Forwards: 70\r\n\
             From: <sip:test@{me}>;tag=1\r\nTo: <sip:127.0.0.1:{port}>\r\nCall-ID: there\r\nCSeq: 1 OPTIONS\r\nContent-Length: 0\r\n\r\n",
            port = self.port
        );
        for _ in 0..200 {
            // Before Kamailio listens the kernel refuses, at once or with the next reading.
            let _ = socket.send_to(question.as_bytes(), ("127.0.0.1", self.port));
            if socket.recv(&mut [0; 2048]).is_ok() {
                return;
            }
        }
        panic!("Kamailio does not answer: {}", self.log("kamailio"));
    }
}

impl Drop for Exchange {
    fn drop(&mut self) {
        for child in &mut self.running {
            // Kamailio is several processes, of which the first one ends the others.
            let _ = Command::new("kill").args(["-TERM", &child.id().to_string()]).status();
        }
        for child in &mut self.running {
            let _ = child.wait();
        }
    }
}

/// Somebody who calls.
pub struct Caller {
    child: Child,
    said: PathBuf,
}

impl Caller {
    /// Waits until the call is over and went as its scenario has it; tells whose phone took or refused it, and each final status that the caller heard.
    pub fn heard(mut self) -> (Option<String>, u16) {
        let ended = self.child.wait().expect("SIPp ends");
        let said = fs::read_to_string(&self.said).unwrap_or_default();
        assert!(ended.success(), "{ended}: {said}");
        let replies = said.split("message received").filter(|reply| reply.contains("CSeq: 1 INVITE"));
        let heard = replies.filter_map(|reply| {
            let line = reply.lines().find_map(|line| line.strip_prefix("SIP/2.0 "))?;
            let status: u16 = line.get(..3)?.parse().ok().filter(|status| *status >= 200)?;
            let phone = reply.lines().find_map(|line| line.strip_prefix("Server: ")).map(|name| name.trim().to_owned());
            Some((phone.filter(|name| [MANAGER, GROUP].contains(&name.as_str())), status))
        });
        heard.last().unwrap_or_else(|| panic!("nothing final was heard: {said}"))
    }
}

/// What differs from one company to the next: the example of the documentation with other places in it, and a shorter patience.
fn local_settings(port: u16, group: u16, hook: &str, forward: &str) -> String {
    let mut settings = fs::read_to_string(root().join("docs/kamailio-local.cfg")).expect("the documented settings");
    for (example, here) in [
        ("192.0.2.10:5060", format!("127.0.0.1:{port}")),
        ("198.51.100.7", "127.0.0.1".to_owned()),
        ("sip.example.com", "127.0.0.1".to_owned()),
        ("30000", "2000".to_owned()),
        ("https://crm.example.com/hooks/cti/vq75", hook.to_owned()),
        ("https://crm.example.com/hooks/forward/k3c1", forward.to_owned()),
        ("192.0.2.20:5060", format!("127.0.0.1:{group}")),
    ] {
        assert!(settings.contains(example), "{example} has gone from the documented settings");
        settings = settings.replace(example, &here);
    }
    settings
}

/// The root of the workspace.
fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn free_port() -> u16 {
    UdpSocket::bind("127.0.0.1:0").expect("a port").local_addr().expect("an address").port()
}
