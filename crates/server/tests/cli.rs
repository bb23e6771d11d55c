//! The real program, as people and scripts use it. The tests of processes share two cores: `process` in their names puts them into a group.

use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};

use serde_json::Value;

/// The program with its data in a folder, and nothing from the surroundings.
fn program(data: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_switchhook"));
    command.env_clear().env("SWITCHHOOK_DATA_DIR", data);
    command
}

fn run(data: &Path, args: &[&str]) -> Output {
    program(data).args(args).stdin(Stdio::null()).output().expect("the program runs")
}

/// Runs a command that succeeds; gives what it printed.
fn good(data: &Path, args: &[&str]) -> String {
    let output = run(data, args);
    assert_eq!(output.status.code(), Some(0), "{args:?}: {}", text(&output.stderr));
    text(&output.stdout)
}

/// Runs a command that fails with this code and one line on stderr; gives the line.
fn bad(data: &Path, args: &[&str], code: i32) -> String {
    one_line(&run(data, args), code, args)
}

fn one_line(output: &Output, code: i32, args: &[&str]) -> String {
    let said = text(&output.stderr);
    assert_eq!(output.status.code(), Some(code), "{args:?}: {said}");
    assert_eq!(text(&output.stdout), "", "{args:?}");
    assert_eq!(said.lines().count(), 1, "{args:?}: {said}");
    assert!(said.starts_with("switchhook: "), "{said}");
    assert!(!said.contains("panicked"), "{said}");
    said
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("UTF-8").trim().to_owned()
}

/// A running server; killed if the test forgets it.
struct Server {
    child: Child,
    address: String,
}

impl Server {
    fn start(data: &Path, command: &str, more: &[&str]) -> Self {
        let mut child = program(data)
            .args([command, "--listen", "127.0.0.1:0"])
            .args(more)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let mut line = String::new();
        let mut out = BufReader::new(child.stdout.take().expect("stdout is piped"));
        out.read_line(&mut line).expect("a line");
        let address =
            line.trim().strip_prefix("listening on ").unwrap_or_else(|| panic!("{line:?}: {}", rest(&mut child)));
        let address = address.to_owned();
        child.stdout = None;
        Self { child, address }
    }

    fn get(&self, path: &str, token: Option<&str>) -> (u16, String) {
        self.ask("GET", path, token, "")
    }

    /// One request, without a library: HTTP/1.0 answers until the connection ends.
    fn ask(&self, method: &str, path: &str, token: Option<&str>, body: &str) -> (u16, String) {
        let host = self.address.strip_prefix("http://").expect("an address");
        let mut stream = std::net::TcpStream::connect(host).expect("it listens");
        let login = token.map(|token| format!("authorization: Bearer {token}\r\n")).unwrap_or_default();
        let head = format!(
            "{method} {path} HTTP/1.0\r\nhost: {host}\r\ncontent-type: application/json\r\n{login}content-length: {}\r\n\r\n",
            body.len()
        );
        stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(body.as_bytes())).expect("sent");
        let mut reply = String::new();
        stream.read_to_string(&mut reply).expect("answered");
        let (head, body) = reply.split_once("\r\n\r\n").expect("a head and a body");
        let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).expect("a status");
        (status, body.to_owned())
    }

    fn signal(&self, name: &str) {
        let sent = Command::new("kill").args([&format!("-{name}"), &self.child.id().to_string()]).status();
        assert!(sent.expect("kill runs").success());
    }

    /// Ends it by SIGTERM; gives the exit code and what it said.
    fn stop(mut self) -> (Option<i32>, String) {
        self.signal("TERM");
        let status = self.child.wait().expect("it ends");
        (status.code(), rest(&mut self.child))
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It has ended already if the test went well.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn rest(child: &mut Child) -> String {
    let mut said = String::new();
    child.stderr.take().expect("stderr is piped").read_to_string(&mut said).expect("UTF-8");
    said
}

const OWNER: [&str; 10] =
    ["user", "add", "--workspace", "Acme", "--email", "olena@example.com", "--name", "Olena", "--role", "owner"];

mod process {
    use super::*;

    #[test]
    fn help_shows_every_command_and_examples() {
        let folder = tempfile::tempdir().unwrap();
        let help = good(folder.path(), &["--help"]);
        let commands = "serve demo migrate user token import export backup restore doctor openapi completions";
        for command in commands.split(' ') {
            assert!(help.contains(&format!("\n  {command}")), "{command}: {help}");
        }
        assert!(help.contains("Examples:"), "{help}");
        let commands = "serve,demo,user add,token add,import contacts,export,backup,restore,doctor,completions";
        for command in commands.split(',') {
            let command: Vec<&str> = command.split(' ').collect();
            let help = good(folder.path(), &[&command[..], &["--help"]].concat());
            assert!(help.contains("Examples:"), "{command:?}: {help}");
        }
        assert!(good(folder.path(), &["serve", "--help"]).contains("SWITCHHOOK_LISTEN"));
        assert!(good(folder.path(), &["--version"]).starts_with("switchhook 0."));
        assert!(good(folder.path(), &["completions", "bash"]).contains("_switchhook"));
    }

    #[test]
    fn the_description_of_the_api_is_json() {
        let folder = tempfile::tempdir().unwrap();
        let api: Value = serde_json::from_str(&good(folder.path(), &["openapi"])).unwrap();
        assert_eq!(api["openapi"], "3.1.0");
        assert!(api["paths"]["/api/v1/users"]["post"].is_object());
        assert!(!folder.path().join("switchhook.db").exists(), "it touches nothing");
    }

    #[test]
    fn bad_use_ends_with_2_and_one_line() {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path();
        let file = data.join("config.toml");
        std::fs::write(&file, "listen = \"127.0.0.1:0\"\nlissten = \"x\"\n").unwrap();
        let file = file.to_str().unwrap();
        let table: &[(&[&str], &str)] = &[
            (&[], "--help"),
            (&["dance"], "dance"),
            (&["serve", "--lissten", "x"], "--listen"),
            (&["user", "add", "--workspace", "Acme"], "--email"),
            (&["user", "add", "--workspace", "A", "--email", "a@b.c", "--name", "A", "--role", "king"], "manager"),
            (&["user", "add", "--workspace", "A", "--email", "nobody", "--name", "A", "--role", "owner"], "e-mail"),
            (&["serve", "--database-url", "mysql://x"], "sqlite://PATH"),
            (&["serve", "--public-url", "crm.example.com"], "https://"),
            (&["serve", "--config", "/nowhere.toml"], "/nowhere.toml"),
            (&["serve", "--config", file], "config.toml:2: unknown field `lissten`"),
            (&["serve", "--log", "a=b=c"], "--log"),
        ];
        for (args, expected) in table {
            let said = bad(data, args, 2);
            assert!(said.contains(expected), "{args:?}: {said}");
        }
    }

    #[test]
    fn what_cannot_be_done_ends_with_1_and_one_line() {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path();
        // A port that was free a moment ago: nobody listens there.
        let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
        let away = format!("postgres://crm:s3cret@{free}/crm");
        for args in [
            &["serve", "--listen", "127.0.0.1:0"][..],
            &["migrate"],
            &OWNER,
            &["token", "add", "--workspace", "A", "--name", "t", "--role", "owner"],
        ] {
            let said = bad(data, &[args, &["--database-url", &away]].concat(), 1);
            assert!(!said.contains("s3cret"), "{said}");
        }
        let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let taken = taken.local_addr().unwrap().to_string();
        assert!(bad(data, &["serve", "--listen", &taken], 1).contains(&taken));
        let said = bad(data, &["token", "add", "--workspace", "Nowhere", "--name", "t", "--role", "owner"], 1);
        assert!(said.contains("no workspace called Nowhere"), "{said}");
        let said = bad(data, &["backup", "copy.dump", "--database-url", &away], 1);
        assert!(said.contains("pg_dump --format=custom --file=copy.dump") && !said.contains("s3cret"), "{said}");
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn a_server_takes_no_huge_pages() {
        let folder = tempfile::tempdir().unwrap();
        let server = Server::start(folder.path(), "serve", &[]);
        let status = std::fs::read_to_string(format!("/proc/{}/status", server.child.id())).unwrap();
        // Kernels before 5.0 do not say.
        let takes = status.lines().find_map(|line| line.strip_prefix("THP_enabled:"));
        assert_ne!(takes.map(str::trim), Some("1"));
    }

    #[test]
    fn commands_work_beside_a_running_server_which_ends_with_0() {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path();
        let server = Server::start(data, "serve", &[]);
        assert_eq!(server.get("/healthz", None).0, 200);
        assert_eq!(server.get("/readyz", None).0, 200);

        let link = good(data, &[&OWNER[..], &["--public-url", &server.address]].concat());
        assert!(link.starts_with(&format!("{}/invite/", server.address)), "{link}");
        let token = good(data, &["token", "add", "--workspace", "Acme", "--name", "tests", "--role", "owner"]);
        assert!(token.starts_with("shk_") && token.len() == 36, "{token}");

        let (status, body) = server.get("/api/v1/me", Some(&token));
        assert_eq!(status, 200, "{body}");
        let me: Value = serde_json::from_str(&body).unwrap();
        assert_eq!(me["workspace"]["name"], "Acme");
        let invitation = link.rsplit('/').next().unwrap();
        let (status, body) = server.ask(
            "POST",
            &format!("/api/v1/invitations/{invitation}/accept"),
            None,
            r#"{"password":"long enough"}"#,
        );
        assert_eq!(status, 200, "{body}");
        let (status, body) =
            server.ask("POST", "/api/v1/session", None, r#"{"email":"olena@example.com","password":"long enough"}"#);
        assert_eq!(status, 200, "{body}");

        let doctor: Value = serde_json::from_str(&good(data, &["doctor", "--json"])).unwrap();
        assert_eq!(doctor["good"], true, "{doctor}");
        let (code, said) = server.stop();
        assert_eq!(code, Some(0), "{said}");
        assert!(!said.contains("ERROR"), "{said}");
    }

    #[test]
    fn an_interrupt_ends_with_0_too() {
        let folder = tempfile::tempdir().unwrap();
        let mut server = Server::start(folder.path(), "serve", &["--metrics-listen", "127.0.0.1:0"]);
        server.signal("INT");
        assert_eq!(server.child.wait().unwrap().code(), Some(0));
    }

    #[test]
    fn the_demo_lets_people_in() {
        let folder = tempfile::tempdir().unwrap();
        let demo = Server::start(folder.path(), "demo", &[]);
        let (status, body) =
            demo.ask("POST", "/api/v1/session", None, r#"{"email":"demo@example.com","password":"demo-demo-demo"}"#);
        assert_eq!(status, 200, "{body}");
        assert_eq!(demo.stop().0, Some(0));
        let again = Server::start(folder.path(), "demo", &[]);
        assert_eq!(again.stop().0, Some(0));
    }

    #[test]
    fn passwords_come_by_stdin() {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path();
        let add = |password: &str| {
            let mut child = program(data)
                .args(OWNER)
                .args(["--password-stdin", "--json"])
                .stdin(Stdio::piped())
                .stdout(Stdio::piped())
                .stderr(Stdio::piped())
                .spawn()
                .unwrap();
            // A program that refuses does not read.
            let _ = child.stdin.take().unwrap().write_all(password.as_bytes());
            child.wait_with_output().unwrap()
        };
        let said = one_line(&add("short\n"), 2, &["short"]);
        assert!(said.contains("password: This is too short."), "{said}");
        one_line(&add(""), 2, &["nothing"]);
        let output = add("long enough, really\n");
        assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
        let added: Value = serde_json::from_str(&text(&output.stdout)).unwrap();
        assert_eq!(added["invite_url"], Value::Null);
        assert_eq!(added["workspace_is_new"], true);
        let said = one_line(&add("long enough, really\n"), 1, &["again"]);
        assert!(said.contains("already a user"), "{said}");
    }

    #[test]
    fn settings_come_from_flag_environment_and_file_in_this_order() {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path();
        let file = data.join("config.toml");
        std::fs::write(&file, "public_url = \"https://file.example.com/\"\n").unwrap();
        let link = |env: Option<&str>, flag: Option<&str>, email: &str| {
            let mut command = program(data);
            command
                .args(["user", "add", "--workspace", "Acme", "--name", "A", "--role", "owner", "--email", email])
                .arg("--config")
                .arg(&file);
            command.envs(env.map(|env| ("SWITCHHOOK_PUBLIC_URL", env)));
            command.args(flag.into_iter().flat_map(|flag| ["--public-url", flag]));
            let output = command.output().unwrap();
            text(&output.stdout)
        };
        assert!(link(None, None, "a@example.com").starts_with("https://file.example.com/invite/"));
        assert!(
            link(Some("https://env.example.com"), None, "b@example.com").starts_with("https://env.example.com/invite/")
        );
        assert!(
            link(Some("https://env.example.com"), Some("https://flag.example.com"), "c@example.com")
                .starts_with("https://flag.example.com/invite/")
        );
    }

    #[test]
    fn a_copy_can_be_restored_and_data_is_never_overwritten() {
        let folder = tempfile::tempdir().unwrap();
        let (data, other) = (folder.path().join("data"), folder.path().join("other"));
        good(&data, &OWNER);
        let copy = folder.path().join("copy.db");
        let copy = copy.to_str().unwrap();
        good(&data, &["backup", copy]);
        assert!(bad(&data, &["backup", copy], 1).contains("copy.db"), "a copy is not overwritten");
        assert!(bad(&data, &["restore", copy], 1).contains("there is a database with data"));

        good(&other, &["migrate"]);
        good(&other, &["restore", copy, "--json"]);
        std::fs::copy(data.join("secret.key"), other.join("secret.key")).unwrap();
        good(&other, &["token", "add", "--workspace", "Acme", "--name", "t", "--role", "owner"]);

        let damaged = folder.path().join("damaged.db");
        let whole = std::fs::read(copy).unwrap();
        std::fs::write(&damaged, &whole[..whole.len() / 2]).unwrap();
        let third = folder.path().join("third");
        let said = bad(&third, &["restore", damaged.to_str().unwrap()], 1);
        assert!(said.contains("no sound copy"), "{said}");
        assert!(!third.join("switchhook.db").exists());
    }

    #[test]
    fn the_data_belongs_to_its_owner_alone() {
        use std::os::unix::fs::MetadataExt;
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().join("data");
        good(&data, &["migrate"]);
        good(&data, &OWNER);
        let mode = |path: &Path| std::fs::metadata(path).unwrap().mode() & 0o777;
        assert_eq!(mode(&data), 0o700);
        assert_eq!(mode(&data.join("secret.key")), 0o600);
    }

    #[test]
    fn a_missing_key_file_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path();
        // The demo has a connection, whose tokens are sealed.
        assert_eq!(Server::start(data, "demo", &[]).stop().0, Some(0));
        let key = data.join("secret.key");
        let kept = std::fs::read_to_string(&key).unwrap();
        std::fs::remove_file(&key).unwrap();
        let said = bad(data, &["serve", "--listen", "127.0.0.1:0"], 1);
        assert!(said.contains("secret.key is missing") && said.contains("SWITCHHOOK_SECRET_KEY"), "{said}");
        assert!(!key.exists(), "no other key is made");
        let output = run(data, &["doctor"]);
        assert_eq!(output.status.code(), Some(1));
        assert!(text(&output.stdout).contains("WRONG    key: "), "{}", text(&output.stdout));

        std::fs::write(&key, "00".repeat(32)).unwrap();
        assert!(bad(data, &["serve", "--listen", "127.0.0.1:0"], 1).contains("does not open the secrets"));
        std::fs::remove_file(&key).unwrap();
        let mut command = program(data);
        command
            .args(["token", "add", "--workspace", "Demo", "--name", "t", "--role", "owner"])
            .env("SWITCHHOOK_SECRET_KEY", kept.trim());
        assert!(command.output().unwrap().status.success());
    }

    #[test]
    fn an_old_schema_is_refused_if_asked() {
        let folder = tempfile::tempdir().unwrap();
        let said = bad(folder.path(), &["serve", "--listen", "127.0.0.1:0", "--no-migrate"], 1);
        assert!(said.contains("switchhook migrate"), "{said}");
        let migrated: Value = serde_json::from_str(&good(folder.path(), &["migrate", "--json"])).unwrap();
        assert!(migrated["version"].as_u64() >= Some(1), "{migrated}");
        good(
            folder.path(),
            &["user", "add", "--workspace", "A", "--email", "a@b.c", "--name", "A", "--role", "owner", "--no-migrate"],
        );
    }
}
