//! Other programs: found, run, asked.

use std::env;
use std::ffi::OsStr;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::sleep;
use std::time::Duration;

use anyhow::{Context, Result, bail};

static INTERRUPTED: AtomicBool = AtomicBool::new(false);

/// The root of the workspace.
pub fn root() -> PathBuf {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR"));
    manifest.parent().unwrap_or(manifest).to_owned()
}

/// The cargo that started us, in the root of the workspace.
pub fn cargo<S: AsRef<OsStr>>(args: impl IntoIterator<Item = S>) -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    // Cargo tells its children about this package and toolchain; a cargo run by us must not think that it is still building xtask.
    for (key, _) in env::vars_os() {
        let key_text = key.to_string_lossy();
        if key_text.starts_with("CARGO_PKG_") || key_text.starts_with("CARGO_MANIFEST_") {
            command.env_remove(&key);
        }
    }
    command.args(args).current_dir(root());
    command
}

/// From here on Ctrl-C and SIGTERM end the running child, not us: what must be stopped is stopped, then the chore fails.
pub fn outlive_interrupts() -> Result<()> {
    ctrlc::set_handler(|| INTERRUPTED.store(true, Ordering::SeqCst)).context("cannot listen for Ctrl-C")
}

/// Runs to the end with our own input and output; an error if it does not end well.
pub fn run(command: &mut Command) -> Result<()> {
    eprintln!("$ {}", line_of(command));
    let child = command.spawn().with_context(|| format!("cannot start {}", line_of(command)))?;
    wait(child, &line_of(command)).map(drop)
}

/// Runs to the end and gives the few kilobytes that it printed, while its messages are shown.
pub fn capture(command: &mut Command) -> Result<String> {
    let line = line_of(command);
    let child = command.stdout(Stdio::piped()).spawn().with_context(|| format!("cannot start {line}"))?;
    let mut said = String::new();
    if let Some(mut out) = wait(child, &line)?.stdout {
        out.read_to_string(&mut said)?;
    }
    Ok(said)
}

fn wait(mut child: Child, name: &str) -> Result<Child> {
    let mut told = false;
    loop {
        if let Some(status) = child.try_wait()? {
            if INTERRUPTED.load(Ordering::SeqCst) {
                bail!("interrupted");
            }
            if status.success() {
                return Ok(child);
            }
            bail!("{name} ended with {status}");
        }
        if INTERRUPTED.load(Ordering::SeqCst) && !told {
            // Ctrl-C in a terminal reached the child already; a SIGTERM that was meant for us did not.
            told = true;
            let _ = Command::new("kill").args(["-TERM", &child.id().to_string()]).status();
        }
        sleep(Duration::from_millis(30));
    }
}

/// Runs to the end and gives what it printed; an error with its last words if it does not end well.
pub fn output(command: &mut Command) -> Result<String> {
    let name = line_of(command);
    let done = command.stdin(Stdio::null()).output().with_context(|| format!("cannot start {name}"))?;
    if !done.status.success() {
        bail!("{name} ended with {}: {}", done.status, String::from_utf8_lossy(&done.stderr).trim());
    }
    String::from_utf8(done.stdout).with_context(|| format!("{name} printed no UTF-8"))
}

/// Whether the program can be started at all with these arguments.
pub fn answers(program: &str, args: &[&str]) -> bool {
    Command::new(program)
        .args(args)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

/// Whether a subcommand of cargo is installed.
pub fn has_cargo_command(name: &str) -> bool {
    cargo([name, "--version"]).stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok_and(|status| status.success())
}

/// Whether we are root.
pub fn is_root() -> bool {
    output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}

/// Installs packages of Debian and its children; when that is not for us to do, the error names the line.
pub fn apt_install(packages: &[&str]) -> Result<()> {
    let line = format!("apt-get install {}", packages.join(" "));
    if !answers("apt-get", &["--version"]) {
        bail!("needed and missing: {} (on Debian: {line})", packages.join(" "));
    }
    if !is_root() {
        bail!("needed and missing; as root: {line}");
    }
    let apt = |args: &[&str]| {
        let mut command = Command::new("apt-get");
        command.args(args).env("DEBIAN_FRONTEND", "noninteractive").stdin(Stdio::null());
        run(&mut command)
    };
    apt(&["update", "-qq"])?;
    let mut args = vec!["install", "-y", "-qq", "--no-install-recommends"];
    args.extend(packages);
    apt(&args)
}

fn line_of(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_name().unwrap_or(command.get_program());
    let mut line = program.to_string_lossy().into_owned();
    for arg in command.get_args() {
        line.push(' ');
        line.push_str(&arg.to_string_lossy());
    }
    line
}
