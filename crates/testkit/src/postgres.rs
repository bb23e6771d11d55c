//! A throw-away PostgreSQL for tests.
//!
//! A test asks for [`database`]. If `SWITCHHOOK_TEST_POSTGRES` names a server (the test command starts one for all tests), the database is made
//! there; otherwise the test process starts a private server, which ends with it, whatever the end is.

use std::{
    fmt, fs,
    io::{self, BufRead, BufReader, Write},
    net::TcpListener,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::{
        Arc, Mutex, OnceLock,
        atomic::{AtomicU32, Ordering},
        mpsc,
    },
    thread,
};

/// Names a server that tests may use, as a superuser: `postgres://USER@HOST:PORT/postgres`.
pub const SERVER_VARIABLE: &str = "SWITCHHOOK_TEST_POSTGRES";

/// What a user who lacks PostgreSQL is told.
const INSTALL: &str = "PostgreSQL is not installed; on Debian: apt-get install --yes postgresql";

/// How a server is started.
#[derive(Clone, Debug, Default)]
pub struct PgOptions {
    /// Whether commits reach the disk. Tests do without; measurements must not.
    pub durable: bool,
    /// More settings, as in `postgresql.conf`.
    pub settings: Vec<(String, String)>,
}

/// Why there is no server.
#[derive(Debug)]
pub struct PgError(String);

impl fmt::Display for PgError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for PgError {}

impl From<io::Error> for PgError {
    fn from(error: io::Error) -> PgError {
        PgError(error.to_string())
    }
}

/// A private server in a temporary folder. It ends when it is dropped, and also when this process ends without dropping it.
#[derive(Debug)]
pub struct PgServer {
    binaries: PathBuf,
    owner: Option<Owner>,
    folder: PathBuf,
    port: u16,
    options: PgOptions,
    /// The shell that watches over the server: it ends the server, and removes the folder, when its standard input ends.
    watch: Option<Child>,
}

/// The user as whom the server runs: it refuses root.
#[derive(Clone, Copy, Debug)]
struct Owner {
    user: u32,
    group: u32,
}

impl PgServer {
    /// Makes a new cluster and starts it; returns when it takes connections.
    pub fn start(options: PgOptions) -> Result<PgServer, PgError> {
        let binaries = binaries()?;
        let owner = owner()?;
        let folder = new_folder(owner)?;
        let mut server = PgServer { binaries, owner, folder, port: 0, options, watch: None };
        server.init()?;
        server.start_again()?;
        Ok(server)
    }

    /// Where its database `postgres` is; the user is a superuser.
    pub fn url(&self) -> String {
        format!("postgres://postgres@127.0.0.1:{}/postgres", self.port)
    }

    /// Starts it again, on the same port, after [`PgServer::stop`] or [`PgServer::kill`].
    pub fn start_again(&mut self) -> Result<(), PgError> {
        // The first start looks for a port; another program may take it in between, so there are three tries.
        let tries = if self.port == 0 { 3 } else { 1 };
        let mut last = String::new();
        for _ in 0..tries {
            if tries > 1 {
                self.port = TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port();
            }
            match self.spawn() {
                Ok(watch) => {
                    self.watch = Some(watch);
                    return Ok(());
                }
                Err(error) => last = error.0,
            }
        }
        Err(PgError(format!("PostgreSQL does not start:\n{last}")))
    }

    /// Ends it in good order: its clients are disconnected.
    pub fn stop(&mut self) {
        self.end("fast");
    }

    /// Ends it like a power cut: nothing is tidied up.
    pub fn kill(&mut self) {
        self.end("immediate");
    }

    /// Stops all its processes where they are: it neither answers nor refuses, until [`PgServer::thaw`].
    pub fn freeze(&self) -> Result<(), PgError> {
        self.signal("-STOP")
    }

    /// Lets them go on.
    pub fn thaw(&self) -> Result<(), PgError> {
        self.signal("-CONT")
    }

    fn signal(&self, signal: &str) -> Result<(), PgError> {
        let lock = fs::read_to_string(self.data().join("postmaster.pid"))?;
        let main = lock.lines().next().unwrap_or_default();
        let of_main = Command::new("ps").args(["-o", "pid=", "--ppid", main]).output()?;
        let of_main = String::from_utf8_lossy(&of_main.stdout).into_owned();
        // Its children first: the main process would take a stopped one for a lost one, or start others.
        let sent = Command::new("kill").arg(signal).args(of_main.split_whitespace()).arg(main).status()?;
        if sent.success() { Ok(()) } else { Err(PgError(format!("kill {signal} failed"))) }
    }

    fn end(&mut self, mode: &str) {
        let Some(mut watch) = self.watch.take() else { return };
        // A frozen server would not hear it.
        _ = self.thaw();
        let mut stop = self.command("pg_ctl");
        _ = stop.args(["stop", "--silent", "--wait", "--mode", mode, "--pgdata"]).arg(self.data()).status();
        if let Some(mut input) = watch.stdin.take() {
            _ = input.write_all(b"keep\n");
        }
        _ = watch.wait();
    }

    fn init(&self) -> Result<(), PgError> {
        // A language's own sorting shows where a key was declared without `collate "C"`; servers built without ICU do without.
        let icu = ["--locale-provider=icu", "--icu-locale=en"];
        let mut last = String::new();
        for locale in [&icu[..], &[]] {
            _ = fs::remove_dir_all(self.data());
            let mut init = self.command("initdb");
            init.args(["--username=postgres", "--auth=trust", "--encoding=UTF8", "--no-sync", "--pgdata"])
                .arg(self.data());
            let output = init.args(locale).output()?;
            if output.status.success() {
                return Ok(());
            }
            last = String::from_utf8_lossy(&output.stderr).into_owned();
        }
        Err(PgError(format!("initdb failed:\n{last}")))
    }

    fn spawn(&self) -> Result<Child, PgError> {
        let mut settings = vec![
            ("listen_addresses".to_owned(), "127.0.0.1".to_owned()),
            ("port".to_owned(), self.port.to_string()),
            ("unix_socket_directories".to_owned(), self.folder.display().to_string()),
            ("max_connections".to_owned(), "300".to_owned()),
            ("lc_messages".to_owned(), "C".to_owned()),
        ];
        if !self.options.durable {
            settings.extend(["fsync", "full_page_writes"].map(|name| (name.to_owned(), "off".to_owned())));
        }
        settings.extend(self.options.settings.iter().cloned());
        // The server gets no standard input, the shell keeps ours and waits for its end.
        // Unless it is told to keep the folder, this process has gone without a word.
        let script = "folder=$1; shift; exec 3<&0; \"$@\" </dev/null & server=$!; read -r word <&3; \
                      kill -QUIT $server 2>/dev/null; wait $server; test \"$word\" = keep || rm -rf \"$folder\"";
        let mut shell = self.command_at(Path::new("/bin/sh"));
        shell
            .args(["-c", script, "sh"])
            .arg(&self.folder)
            .arg(self.binaries.join("postgres"))
            .arg("-D")
            .arg(self.data());
        for (name, value) in settings {
            shell.arg("-c").arg(format!("{name}={value}"));
        }
        let mut child = shell.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::piped()).spawn()?;
        let log = child.stderr.take().ok_or_else(|| PgError("the server has no log".to_owned()))?;
        match wait_until_ready(log) {
            Ok(()) => Ok(child),
            Err(log) => {
                drop(child.stdin.take());
                _ = child.wait();
                Err(PgError(log))
            }
        }
    }

    fn data(&self) -> PathBuf {
        self.folder.join("data")
    }

    fn command(&self, name: &str) -> Command {
        self.command_at(&self.binaries.join(name))
    }

    fn command_at(&self, program: &Path) -> Command {
        let mut command = Command::new(program);
        command.current_dir(&self.folder);
        #[cfg(unix)]
        if let Some(owner) = self.owner {
            use std::os::unix::process::CommandExt;
            command.uid(owner.user).gid(owner.group);
        }
        command
    }
}

impl Drop for PgServer {
    fn drop(&mut self) {
        self.kill();
        _ = fs::remove_dir_all(&self.folder);
    }
}

/// Reads the server's log until it says that it takes connections; gives the log if it ends before. The rest is read and forgotten.
fn wait_until_ready(log: impl io::Read + Send + 'static) -> Result<(), String> {
    let (tell, told) = mpsc::channel();
    thread::spawn(move || {
        let mut before = String::new();
        let mut ready = false;
        for line in BufReader::new(log).lines().map_while(Result::ok) {
            if !ready && line.contains("database system is ready to accept connections") {
                ready = true;
                _ = tell.send(Ok(()));
            } else if !ready {
                before += &line;
                before.push('\n');
            }
        }
        if !ready {
            _ = tell.send(Err(before));
        }
    });
    told.recv().unwrap_or_else(|_| Err("its log cannot be read".to_owned()))
}

/// The folder of the server's programs: the newest installed version.
fn binaries() -> Result<PathBuf, PgError> {
    let asked = Command::new("pg_config").arg("--bindir").output().ok().filter(|output| output.status.success());
    let asked = asked.map(|output| PathBuf::from(String::from_utf8_lossy(&output.stdout).trim()));
    let versions = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let mut installed: Vec<(u32, PathBuf)> = versions
        .filter_map(|entry| Some((entry.file_name().to_str()?.parse().ok()?, entry.path().join("bin"))))
        .collect();
    installed.sort();
    let installed = installed.into_iter().rev().map(|(_, path)| path);
    let usual = ["/usr/bin", "/usr/local/bin", "/usr/local/pgsql/bin", "/opt/homebrew/bin"].map(PathBuf::from);
    let mut candidates = installed.chain(asked).chain(usual);
    candidates
        .find(|path| path.join("initdb").exists() && path.join("postgres").exists())
        .ok_or_else(|| PgError(INSTALL.to_owned()))
}

/// As whom the server runs: as `postgres` or `nobody` if this process is root's.
fn owner() -> Result<Option<Owner>, PgError> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        if !fs::metadata("/proc/self").is_ok_and(|process| process.uid() == 0) {
            return Ok(None);
        }
        let users = fs::read_to_string("/etc/passwd")?;
        let find = |name: &str| {
            let fields: Vec<&str> =
                users.lines().map(|line| line.split(':').collect::<Vec<_>>()).find(|fields| fields[0] == name)?;
            Some(Owner { user: fields.get(2)?.parse().ok()?, group: fields.get(3)?.parse().ok()? })
        };
        if let Some(owner) = find("postgres").or_else(|| find("nobody")) {
            return Ok(Some(owner));
        }
        Err(PgError("PostgreSQL does not run as root, and there is neither a user postgres nor nobody".to_owned()))
    }
    #[cfg(not(unix))]
    Ok(None)
}

fn new_folder(owner: Option<Owner>) -> Result<PathBuf, PgError> {
    static FOLDERS: AtomicU32 = AtomicU32::new(0);
    let name = format!("switchhook-pg-{}-{}", std::process::id(), FOLDERS.fetch_add(1, Ordering::Relaxed));
    #[expect(
        clippy::disallowed_methods,
        reason = "a throw-away cluster lives among the temporary files, its socket's path must be short"
    )]
    let folder = std::env::temp_dir().join(name);
    _ = fs::remove_dir_all(&folder);
    fs::create_dir(&folder)?;
    #[cfg(unix)]
    if let Some(owner) = owner {
        std::os::unix::fs::chown(&folder, Some(owner.user), Some(owner.group))?;
    }
    Ok(folder)
}

/// A database of its own for one test; it is dropped with this value.
#[derive(Debug)]
pub struct TestDatabase {
    /// Where it is.
    pub url: String,
    name: String,
    server: String,
    /// A private server, if the test restarts it.
    private: Option<Arc<Mutex<PgServer>>>,
}

/// Makes a database on the server of the tests. Panics, with the reason, if there is none: a test without its database must not pass.
pub async fn database() -> TestDatabase {
    static SHARED: OnceLock<Result<Arc<Mutex<PgServer>>, PgError>> = OnceLock::new();
    #[expect(clippy::disallowed_methods, reason = "the test command tells its tests where the server is")]
    if let Ok(server) = std::env::var(SERVER_VARIABLE) {
        return database_on(server, None).await;
    }
    let shared =
        SHARED.get_or_init(|| PgServer::start(PgOptions::default()).map(|server| Arc::new(Mutex::new(server))));
    match shared {
        Ok(shared) => {
            let server = shared.lock().expect("no test panics while it holds the server").url();
            database_on(server, None).await
        }
        Err(error) => panic!("{error}"),
    }
}

/// Makes a database on a server of its own, which the test may stop and start again through [`TestDatabase::server`].
pub async fn database_alone() -> TestDatabase {
    let server = PgServer::start(PgOptions::default()).unwrap_or_else(|error| panic!("{error}"));
    database_on(server.url(), Some(Arc::new(Mutex::new(server)))).await
}

async fn database_on(server: String, private: Option<Arc<Mutex<PgServer>>>) -> TestDatabase {
    static DATABASES: AtomicU32 = AtomicU32::new(0);
    let name = format!("test_{}_{}", std::process::id(), DATABASES.fetch_add(1, Ordering::Relaxed));
    let (base, options) = server
        .split_once('?')
        .map_or((server.as_str(), String::new()), |(base, options)| (base, format!("?{options}")));
    let host = base.rsplit_once('/').map_or(base, |(host, _)| host);
    let url = format!("{host}/{name}{options}");
    for sql in
        [format!("drop database if exists {name} with (force)"), format!("create database {name} template template0")]
    {
        run(&server, &sql).await.unwrap_or_else(|error| panic!("{SERVER_VARIABLE}: {error}"));
    }
    TestDatabase { url, name, server, private }
}

impl TestDatabase {
    /// The private server of [`database_alone`].
    pub fn server(&self) -> Arc<Mutex<PgServer>> {
        Arc::clone(self.private.as_ref().expect("only `database_alone` has a server of its own"))
    }

    /// Ends all connections to this database, as an administrator may at any time.
    pub async fn disconnect_all(&self) {
        let sql = format!(
            "select pg_terminate_backend(pid) from pg_stat_activity where datname = '{}' and pid <> pg_backend_pid()",
            self.name
        );
        run(&self.server, &sql).await.expect("an administrator ends connections");
    }
}

impl Drop for TestDatabase {
    fn drop(&mut self) {
        if self.private.is_some() {
            return;
        }
        let (server, sql) = (self.server.clone(), format!("drop database if exists {} with (force)", self.name));
        let dropping = thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
            runtime.map(|runtime| runtime.block_on(run(&server, &sql)))
        });
        _ = dropping.join();
    }
}

async fn run(server: &str, sql: &str) -> Result<(), tokio_postgres::Error> {
    let (client, connection) = tokio_postgres::connect(server, tokio_postgres::NoTls).await?;
    let connection = tokio::spawn(connection);
    let result = client.batch_execute(sql).await;
    drop(client);
    _ = connection.await;
    result
}
