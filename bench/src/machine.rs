//! The machine that the figures come from: its kind, never its name.

use std::fs;
use std::io::Write as _;
use std::os::unix::fs::MetadataExt;
use std::path::Path;
use std::time::Instant;

use anyhow::Result;

use crate::process;

/// A warning if others use the processor: then every wait for the disk also waits for them, and who waits most often loses most.
pub fn busy() -> Option<String> {
    let text = fs::read_to_string("/proc/loadavg").ok()?;
    let load: f64 = text.split(' ').next()?.parse().ok()?;
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    (load > cores as f64 / 2.0)
        .then(|| format!("the machine was busy before the first row (load {load:.1} on {cores} cores)"))
}

/// One line: processor, cores, memory, disk, kernel.
pub fn describe() -> String {
    let processor = field("/proc/cpuinfo", "model name").unwrap_or_else(|| "unknown processor".to_owned());
    let cores = std::thread::available_parallelism().map_or(0, std::num::NonZero::get);
    let memory = field("/proc/meminfo", "MemTotal")
        .and_then(|text| text.trim_end_matches("kB").trim().parse::<u64>().ok())
        .map_or_else(|| "unknown memory".to_owned(), |kib| format!("{} GiB of memory", (kib + (1 << 19)) >> 20));
    let kernel = fs::read_to_string("/proc/sys/kernel/osrelease").unwrap_or_default();
    // What follows the version number is the name of a build, not of a kernel.
    let kernel = kernel.trim().split('-').next().unwrap_or_default().to_owned();
    let disk = disk().map_or_else(|_| "unknown disk".to_owned(), |text| format!("disk: {text}"));
    format!("{processor}, {cores} cores, {memory}, {disk}, Linux {kernel}")
}

fn field(path: &str, name: &str) -> Option<String> {
    let text = fs::read_to_string(path).ok()?;
    let line = text.lines().find(|line| line.starts_with(name))?;
    Some(line.split_once(':')?.1.trim().to_owned())
}

/// The size of the disk under the build folder, and what a durable write of 4 KiB takes on it: that, more than anything, bounds every row.
fn disk() -> Result<String> {
    let folder = process::scratch("disk")?;
    let device = fs::metadata(&folder)?.dev();
    let (major, minor) = ((device >> 8) & 0xfff, (device & 0xff) | ((device >> 12) & 0xfff00));
    let sectors = fs::read_to_string(format!("/sys/dev/block/{major}:{minor}/size")).ok();
    let gib = sectors.and_then(|text| text.trim().parse::<u64>().ok()).map(|sectors| sectors >> 21);
    let millis = sync_millis(&folder.join("file"))?;
    fs::remove_dir_all(folder)?;
    let size = gib.map_or_else(String::new, |gib| format!("{gib} GiB, "));
    Ok(format!("{size}a write of 4 KiB with fdatasync takes {millis:.2} ms (median)"))
}

fn sync_millis(path: &Path) -> Result<f64> {
    let mut file = fs::File::create(path)?;
    let mut times = Vec::new();
    for _ in 0..200 {
        let started = Instant::now();
        file.write_all(&[7; 4096])?;
        file.sync_data()?;
        times.push(started.elapsed().as_secs_f64() * 1000.0);
    }
    times.sort_by(f64::total_cmp);
    Ok(times[times.len() / 2])
}
