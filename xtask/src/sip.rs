//! Real SIP: Kamailio and SIPp, and the test that has them call through the product.

use std::process::Command;

use anyhow::{Context, Result};

use crate::report::Outcome;
use crate::{shell, test};

/// Kamailio with its HTTP client, and SIPp. From Debian.
const PACKAGES: &[&str] = &["kamailio", "kamailio-utils-modules", "sip-tester"];
/// The one test that needs them; whoever runs all tests leaves it out.
const TEST: &str = "real_sip_drives_the_product";

/// Runs the test; where its programs cannot be installed it is skipped, and the line that installs them is named.
pub fn run() -> Result<Outcome> {
    if !is_there()
        && let Err(error) = shell::apt_install(PACKAGES)
    {
        return Ok(Outcome::Skipped(format!("its test is left out: {error:#}")));
    }
    let mut warnings = Vec::new();
    // With all packages of the workspace, as the other tests: nothing is compiled a second time.
    let mut command = if test::nextest_or_install(&mut warnings) {
        shell::cargo(["nextest", "run", "--workspace", "--run-ignored", "only", "-E", &format!("test({TEST})")])
    } else {
        shell::cargo(["test", "--workspace", "--test", "real", "--", "--ignored", TEST])
    };
    shell::run(&mut command).context("SIP calls do not become what they should")?;
    Ok(Outcome::Passed { warnings })
}

/// Whether the programs can be started and, where that can be asked, Kamailio has its HTTP client.
fn is_there() -> bool {
    // Debian keeps Kamailio where only root looks for it.
    let kamailio = ["kamailio", "/usr/sbin/kamailio"].iter().any(|program| shell::answers(program, &["-v"]));
    // SIPp never ends well when it says its version; that it starts is enough.
    let sipp = Command::new("sipp").arg("-v").output().is_ok();
    let has_dpkg = shell::answers("dpkg", &["--version"]);
    kamailio && sipp && (!has_dpkg || shell::answers("dpkg", &[&["--status"], PACKAGES].concat()))
}
