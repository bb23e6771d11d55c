//! What the run came to.

use serde::Serialize;
use simulator::Counters;

use super::compare::Findings;
use super::journal::Entry;
use crate::failure::Outcome;
use crate::output;

/// The figures of a run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Figures {
    /// Nothing is lost, nothing doubled, nothing wrong.
    pub good: bool,
    /// What the run followed from.
    pub seed: u64,
    /// `sqlite` or `postgres`.
    pub engine: &'static str,
    /// Calls that were made.
    pub calls: usize,
    /// The webhooks that told of them.
    pub webhooks: Webhooks,
    /// How often the server was killed.
    pub kills: usize,
    /// How often it ended although nobody had killed it.
    pub ended_by_itself: u32,
    /// Mistakes in the program that its log tells of.
    pub mistakes: usize,
    /// How often the database was taken away.
    pub outages: usize,
    /// Everything that had been taken in was worked off in the end.
    pub drained: bool,
    /// The comparison.
    pub report: Findings,
    /// How many calls the totals count.
    pub counted: i64,
    /// How long it all took.
    pub took_ms: u64,
    /// What was done, and when.
    pub timeline: Vec<Entry>,
}

/// What became of the webhooks. `due + doubled = dropped + sent`, and `sent = answered + lost_at_dead_server + refused`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Webhooks {
    /// As many as an undisturbed source would have sent.
    pub due: u64,
    /// Never sent.
    pub dropped: u64,
    /// Sent a second time.
    pub doubled: u64,
    /// Requests that were made.
    pub sent: u64,
    /// Answered with 200.
    pub answered: u64,
    /// Of these, while the database was away.
    pub answered_without_database: u64,
    /// Not answered: the server was dead, or died meanwhile. The source never sends them again.
    pub lost_at_dead_server: u64,
    /// Answered with something else than 200.
    pub refused: u64,
}

impl Webhooks {
    /// As the source counted them.
    pub fn of(counters: &Counters, answered_without_database: u64) -> Self {
        Self {
            due: counters.webhooks_meant,
            dropped: counters.webhooks_dropped,
            doubled: counters.webhooks_doubled,
            sent: counters.webhooks_sent,
            answered: counters.webhooks_accepted,
            answered_without_database,
            lost_at_dead_server: counters.webhooks_unanswered,
            refused: counters.webhooks_refused.saturating_sub(counters.webhooks_unanswered),
        }
    }
}

impl Figures {
    /// Says whether all of it is as it should be.
    #[must_use]
    pub fn judged(self) -> Self {
        let counted = i64::try_from(self.calls).is_ok_and(|calls| calls == self.counted);
        let sound = self.ended_by_itself == 0 && self.mistakes == 0 && self.drained;
        Self { good: self.report.are_good() && counted && sound, ..self }
    }

    /// How many calls are complete only because the source's log was read.
    pub fn by_repair(&self) -> usize {
        self.report.found_by_repair + self.report.completed_by_repair
    }

    /// Prints them for people.
    ///
    /// # Errors
    /// Stdout cannot be written.
    pub fn print(&self) -> Outcome {
        let Self { webhooks, report, .. } = self;
        let lines = [
            format!("seed {}, {}, {} calls", self.seed, self.engine, self.calls),
            format!(
                "webhooks: {} due, {} dropped, {} doubled, {} sent",
                webhooks.due, webhooks.dropped, webhooks.doubled, webhooks.sent
            ),
            format!(
                "answered 200: {} ({} while the database was away), lost at a dead server: {}, refused: {}",
                webhooks.answered, webhooks.answered_without_database, webhooks.lost_at_dead_server, webhooks.refused
            ),
            format!(
                "sent {}, in the report {}, doubled {}, by repair {} ({} found, {} completed)",
                self.calls,
                report.in_report,
                report.doubled,
                self.by_repair(),
                report.found_by_repair,
                report.completed_by_repair
            ),
            format!(
                "lost {}, wrong rows {}, answered but gone {}, contacts missing {}, contacts doubled {}, counted in the totals {}",
                report.lost,
                report.wrong,
                report.answered_but_gone,
                report.contacts_missing,
                report.contacts_doubled,
                self.counted
            ),
        ];
        lines.iter().try_for_each(|line| output::line(line))?;
        for one in &report.discrepancies {
            output::line(&format!("  {}: {}, expected {}, found {}", one.call, one.what, one.expected, one.found))?;
        }
        for (said, is_wrong) in [
            (format!("the server ended by itself {} times", self.ended_by_itself), self.ended_by_itself > 0),
            (format!("its log tells of {} mistakes in the program", self.mistakes), self.mistakes > 0),
            ("not everything that was taken in was worked off in time".to_owned(), !self.drained),
        ] {
            if is_wrong {
                output::line(&said)?;
            }
        }
        output::line(if self.good { "nothing is lost and nothing is doubled" } else { "SOMETHING IS WRONG" })
    }
}

#[cfg(test)]
pub mod tests {
    use super::super::compare::Discrepancy;
    use super::*;

    /// Figures of a run that went well.
    pub fn good() -> Figures {
        Figures {
            good: false,
            seed: 7,
            engine: "sqlite",
            calls: 300,
            webhooks: Webhooks { due: 820, answered: 700, ..Webhooks::default() },
            kills: 4,
            ended_by_itself: 0,
            mistakes: 0,
            outages: 2,
            drained: true,
            report: Findings { in_report: 300, found_by_repair: 20, completed_by_repair: 30, ..Findings::default() },
            counted: 300,
            took_ms: 61_000,
            timeline: Vec::new(),
        }
        .judged()
    }

    #[test]
    fn anything_that_is_wrong_spoils_the_verdict() {
        assert!(good().good);
        let wrong = Discrepancy { call: "a".to_owned(), what: "lost", expected: String::new(), found: String::new() };
        type Spoil = fn(&mut Figures, Discrepancy);
        let table: [(&str, Spoil); 5] = [
            ("a discrepancy", |figures, wrong| figures.report.discrepancies.push(wrong)),
            ("totals", |figures, _| figures.counted = 301),
            ("an end", |figures, _| figures.ended_by_itself = 1),
            ("a mistake", |figures, _| figures.mistakes = 1),
            ("a queue", |figures, _| figures.drained = false),
        ];
        for (name, spoil) in table {
            let mut figures = good();
            spoil(&mut figures, wrong.clone());
            assert!(!figures.judged().good, "{name}");
        }
    }

    #[test]
    fn webhooks_add_up() {
        let counters = Counters {
            webhooks_meant: 100,
            webhooks_doubled: 20,
            webhooks_dropped: 10,
            webhooks_sent: 110,
            webhooks_accepted: 95,
            webhooks_refused: 15,
            webhooks_unanswered: 12,
            ..Counters::default()
        };
        let all = Webhooks::of(&counters, 5);
        assert_eq!(all.due + all.doubled, all.dropped + all.sent);
        assert_eq!(all.sent, all.answered + all.lost_at_dead_server + all.refused);
        assert_eq!((all.answered, all.refused), (95, 3));
    }
}
