//! Parts of a longer chore, each with its time, and the closing list of them.

use std::fmt::Write as _;
use std::time::{Duration, Instant};

/// How one part ended.
pub enum Outcome {
    /// It ran and found nothing.
    Passed {
        /// Worth reading all the same.
        warnings: Vec<String>,
    },
    /// It ran and found this.
    Failed(Vec<String>),
    /// It did not run, and why.
    Skipped(String),
}

impl Outcome {
    /// Passed without a remark.
    pub fn passed() -> Outcome {
        Outcome::Passed { warnings: Vec::new() }
    }

    /// Failed if there is anything in the list.
    pub fn of(findings: Vec<String>) -> Outcome {
        if findings.is_empty() { Outcome::passed() } else { Outcome::Failed(findings) }
    }
}

/// The parts that ran so far.
#[derive(Default)]
pub struct Report {
    lines: Vec<String>,
    failed: usize,
}

impl Report {
    /// Runs one part, says at once how it went, and keeps a line for the end. An error of the part itself counts as a failure.
    pub fn part(&mut self, name: &str, run: impl FnOnce() -> anyhow::Result<Outcome>) {
        let started = Instant::now();
        let outcome = run().unwrap_or_else(|error| Outcome::Failed(vec![format!("{error:#}")]));
        let took = started.elapsed();
        let line = match &outcome {
            Outcome::Passed { .. } => line("ok", name, took, ""),
            Outcome::Failed(findings) => line("FAIL", name, took, findings.first().map_or("", String::as_str)),
            Outcome::Skipped(why) => line("skip", name, took, why),
        };
        let more = match outcome {
            Outcome::Passed { warnings } => warnings.into_iter().map(|w| format!("      warning: {w}")).collect(),
            Outcome::Failed(findings) => {
                self.failed += 1;
                findings.into_iter().map(|f| format!("      {f}")).collect::<Vec<_>>()
            }
            Outcome::Skipped(_) => Vec::new(),
        };
        let shown = if more.is_empty() { line.as_str() } else { line.split("  ·").next().unwrap_or_default() };
        eprintln!("{shown}");
        for text in more {
            eprintln!("{text}");
        }
        self.lines.push(line);
    }

    /// Takes over the lines of another report, as parts of this one.
    pub fn absorb(&mut self, other: Report) {
        self.lines.extend(other.lines);
        self.failed += other.failed;
    }

    /// The list of all parts, to be read last.
    pub fn summary(&self) -> String {
        let mut text = String::from("\nWhat ran:\n");
        for line in &self.lines {
            let _ = writeln!(text, "  {line}");
        }
        text
    }

    /// An error if any part failed.
    pub fn verdict(&self) -> anyhow::Result<()> {
        match self.failed {
            0 => Ok(()),
            1 => anyhow::bail!("one part failed, see above"),
            n => anyhow::bail!("{n} parts failed, see above"),
        }
    }
}

fn line(mark: &str, name: &str, took: Duration, note: &str) -> String {
    let note = note.lines().next().unwrap_or_default();
    format!("{mark:<5} {name:<12} {:>7.1} s  {note}", took.as_secs_f64()).trim_end().to_owned()
}
