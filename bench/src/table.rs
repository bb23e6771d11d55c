//! Rounds, medians, ratios, and the table of them.

use std::fmt::Write as _;

use anyhow::Result;

/// What a figure of ours is held against.
#[derive(Clone, Copy)]
pub enum Bar {
    /// Our rate over the peer's is at least this.
    RatioAtLeast(f64),
    /// Our time over the peer's is at most this.
    RatioAtMost(f64),
    /// Our figure alone is at most this.
    AtMost(f64),
}

/// How a figure is written.
#[derive(Clone, Copy)]
pub enum Unit {
    /// 12,345/s
    PerSecond,
    /// 12.3 µs
    Micros,
    /// 0.12 s
    Seconds,
    /// 51 MiB
    Mebibytes,
    /// 1.05
    Times,
}

/// One side of a comparison: a name, and how to measure it once, from nothing.
pub struct Side<'a> {
    /// The name in the table and the notes.
    pub name: String,
    /// Measures once.
    pub measure: Box<dyn FnMut() -> Result<Figure> + 'a>,
}

/// One measurement.
pub struct Figure {
    /// The figure that is compared.
    pub value: f64,
    /// What else was seen.
    pub note: String,
}

impl From<f64> for Figure {
    fn from(value: f64) -> Figure {
        Figure { value, note: String::new() }
    }
}

/// A finished row of the table.
pub struct Row {
    name: String,
    ours: String,
    peer: String,
    ratio: String,
    bar: String,
    met: &'static str,
    notes: Vec<String>,
}

/// A comparison to be measured.
pub struct Contest<'a> {
    /// The first cell of the row.
    pub name: String,
    /// How figures are written.
    pub unit: Unit,
    /// What must be reached.
    pub bar: Bar,
    /// Ours; an error says why it cannot be measured.
    pub ours: Result<Side<'a>>,
    /// Those beside us; the best of them counts.
    pub peers: Vec<Side<'a>>,
}

/// The figures of one side, a round each.
struct Series {
    name: String,
    values: Vec<f64>,
    last_note: String,
    failed: Option<String>,
}

impl Contest<'_> {
    /// Measures in rounds: ours, each peer, ours, each peer, …
    pub fn run(self, rounds: usize) -> Row {
        let (ours, absent) = match self.ours {
            Ok(side) => (Some(side), None),
            Err(why) => (None, Some(format!("{why:#}"))),
        };
        let has_ours = ours.is_some();
        let mut sides: Vec<(Side<'_>, Series)> = ours
            .into_iter()
            .chain(self.peers)
            .map(|side| {
                let series =
                    Series { name: side.name.clone(), values: Vec::new(), last_note: String::new(), failed: None };
                (side, series)
            })
            .collect();
        eprintln!("{}", self.name);
        for round in 1..=rounds {
            for (side, series) in &mut sides {
                if series.failed.is_none() {
                    series.measure(side, round, self.unit);
                }
            }
        }
        let mut series: Vec<Series> = sides.into_iter().map(|(_, series)| series).collect();
        let ours = has_ours.then(|| series.remove(0));
        judge(self.name, self.unit, self.bar, ours, absent, &series)
    }
}

impl Series {
    fn measure(&mut self, side: &mut Side<'_>, round: usize, unit: Unit) {
        match (side.measure)() {
            Ok(figure) => {
                eprintln!("  {round}. {}: {} {}", self.name, written(unit, figure.value), figure.note);
                self.values.push(figure.value);
                self.last_note = figure.note;
            }
            Err(error) => {
                eprintln!("  {round}. {}: {error:#}", self.name);
                self.failed = Some(format!("{error:#}"));
            }
        }
    }

    fn middle(&self) -> Option<f64> {
        if self.failed.is_some() { None } else { median(&self.values) }
    }
}

fn judge(name: String, unit: Unit, bar: Bar, ours: Option<Series>, absent: Option<String>, peers: &[Series]) -> Row {
    let mut notes = Vec::new();
    for series in ours.iter().chain(peers) {
        match (&series.failed, series.middle()) {
            (None, Some(middle)) => notes
                .push(format!("{} {} {}", series.name, written(unit, middle), series.last_note).trim_end().to_owned()),
            (failed, _) => notes.push(format!(
                "{} not measured: {}",
                series.name,
                first_line(failed.as_deref().unwrap_or("no rounds"))
            )),
        }
    }
    notes.extend(absent.map(|why| format!("Switchhook not measured: {}", first_line(&why))));
    let best = peers.iter().filter(|peer| peer.middle().is_some()).max_by(|a, b| {
        let (a, b) = (a.middle().unwrap_or(0.0), b.middle().unwrap_or(0.0));
        if matches!(bar, Bar::RatioAtLeast(_)) { a.total_cmp(&b) } else { b.total_cmp(&a) }
    });
    let our_middle = ours.as_ref().and_then(Series::middle);
    let ratio = our_middle.and(best).and_then(|best| {
        let pairs = ours.iter().flat_map(|ours| &ours.values).zip(&best.values);
        median(&pairs.map(|(ours, peer)| ours / peer).collect::<Vec<_>>())
    });
    let (bar_text, met) = match bar {
        Bar::RatioAtLeast(bar) => (format!("≥ {bar} ×"), ratio.map(|ratio| ratio >= bar)),
        Bar::RatioAtMost(bar) => (format!("≤ {bar} ×"), ratio.map(|ratio| ratio <= bar)),
        Bar::AtMost(bar) => (format!("≤ {}", written(unit, bar)), our_middle.map(|ours| ours <= bar)),
    };
    Row {
        name,
        ours: our_middle.map_or_else(none, |value| written(unit, value)),
        peer: best
            .and_then(|best| Some(format!("{} ({})", written(unit, best.middle()?), best.name)))
            .unwrap_or_else(none),
        ratio: ratio.map_or_else(none, |ratio| format!("{ratio:.2}")),
        bar: bar_text,
        met: met.map_or("not measured", |met| if met { "yes" } else { "**no**" }),
        notes,
    }
}

fn none() -> String {
    "–".to_owned()
}

fn first_line(text: &str) -> &str {
    text.lines().next().unwrap_or_default()
}

fn median(values: &[f64]) -> Option<f64> {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let upper = *sorted.get(sorted.len() / 2)?;
    Some(if sorted.len() % 2 == 1 { upper } else { f64::midpoint(upper, sorted[sorted.len() / 2 - 1]) })
}

fn written(unit: Unit, value: f64) -> String {
    match unit {
        Unit::PerSecond => format!("{}/s", thousands(value)),
        Unit::Micros => format!("{value:.1} µs"),
        Unit::Seconds => format!("{value:.2} s"),
        Unit::Mebibytes => format!("{value:.1} MiB"),
        Unit::Times => format!("{value:.2}"),
    }
}

fn thousands(value: f64) -> String {
    let digits = format!("{value:.0}");
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index) % 3 == 0 {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// The table in Markdown, with what else was seen below it.
pub fn markdown(machine: &str, rounds: usize, rows: &[Row]) -> String {
    let mut text =
        format!("{machine}. Medians of {rounds} alternated rounds; the ratio is the median of the rounds' ratios.\n\n");
    text.push_str("| row | ours | peer | ratio | bar | met |\n|---|---|---|---|---|---|\n");
    for row in rows {
        let _ = writeln!(
            text,
            "| {} | {} | {} | {} | {} | {} |",
            row.name, row.ours, row.peer, row.ratio, row.bar, row.met
        );
    }
    text.push('\n');
    for row in rows {
        let _ = writeln!(text, "- {}: {}", row.name, row.notes.join(" · "));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn side<'a>(name: &str, values: &'a [f64]) -> Side<'a> {
        let mut values = values.iter();
        let measure = move || values.next().copied().map(Figure::from).ok_or_else(|| anyhow::anyhow!("broken\nmore"));
        Side { name: name.to_owned(), measure: Box::new(measure) }
    }

    fn row(ours: Result<Side<'_>>, peers: Vec<Side<'_>>, bar: Bar) -> Row {
        Contest { name: "row".to_owned(), unit: Unit::PerSecond, bar, ours, peers }.run(3)
    }

    #[test]
    fn the_ratio_is_the_median_of_pairs_against_the_best_peer() {
        let slow = side("slow", &[1.0, 1.0, 1.0]);
        let row = row(
            Ok(side("ours", &[9000.0, 5000.0, 8000.0])),
            vec![slow, side("fast", &[1000.0, 1000.0, 4000.0])],
            Bar::RatioAtLeast(4.0),
        );
        assert_eq!(
            (row.ours.as_str(), row.peer.as_str(), row.ratio.as_str(), row.met),
            ("8,000/s", "1,000/s (fast)", "5.00", "yes")
        );
    }

    #[test]
    fn a_missing_side_is_said_not_hidden() {
        let without_us =
            row(Err(anyhow::anyhow!("not built")), vec![side("peer", &[2.0, 2.0, 2.0])], Bar::RatioAtLeast(1.0));
        assert_eq!((without_us.ours.as_str(), without_us.met), ("–", "not measured"));
        assert_eq!(without_us.notes, ["peer 2/s", "Switchhook not measured: not built"]);
        let broken = row(Ok(side("ours", &[2.0, 2.0, 2.0])), vec![side("peer", &[2.0])], Bar::RatioAtLeast(1.0));
        assert_eq!((broken.peer.as_str(), broken.ratio.as_str(), broken.met), ("–", "–", "not measured"));
        assert_eq!(broken.notes[1], "peer not measured: broken");
    }

    #[test]
    fn a_bar_without_a_peer_holds_our_figure_alone() {
        let row = row(Ok(side("ours", &[70.0, 50.0, 71.0])), Vec::new(), Bar::AtMost(60.0));
        assert_eq!((row.bar.as_str(), row.met), ("≤ 60/s", "**no**"));
    }

    #[test]
    fn long_figures_are_grouped() {
        for (value, text) in [(7.0, "7"), (999.6, "1,000"), (1_234_567.0, "1,234,567")] {
            assert_eq!(thousands(value), text);
        }
    }
}
