//! The source's truth beside the report, call by call.

use std::collections::BTreeMap;

use serde::Serialize;

/// A call as it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Truth {
    /// The source's id.
    pub id: String,
    /// `incoming` or `outgoing`.
    pub direction: &'static str,
    /// How it ended, in the words of the report.
    pub outcome: &'static str,
    /// Seconds of conversation.
    pub talk_seconds: u32,
    /// Seconds of waiting.
    pub wait_seconds: u32,
    /// Whose call it was.
    pub manager: Option<&'static str>,
    /// There is a recording.
    pub recorded: bool,
    /// The client's number (E.164).
    pub client: String,
    /// How many of its webhooks, copies counted, were answered with 200.
    pub accepted: u32,
}

/// A row of the report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The source's id.
    pub id: String,
    /// `incoming`, `outgoing` or `internal`.
    pub direction: String,
    /// How it ended; none while it goes on.
    pub outcome: Option<String>,
    /// Seconds of conversation.
    pub talk_seconds: u32,
    /// Seconds of waiting.
    pub wait_seconds: Option<u32>,
    /// Whose call it is.
    pub manager: Option<String>,
    /// A recording can be played.
    pub recorded: bool,
    /// The client's number (E.164).
    pub client: Option<String>,
    /// What came in for it.
    pub came: Came,
}

/// The messages that a row was made of.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Came {
    /// Webhooks.
    pub webhooks: u32,
    /// One of them told the end.
    pub end: bool,
}

/// What is wrong with a call.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Discrepancy {
    /// The source's id of the call.
    pub call: String,
    /// `lost`, `doubled`, `unknown`, `answered_but_gone`, `contact_missing`, `contact_doubled`, or which field is wrong.
    pub what: &'static str,
    /// What should be there.
    pub expected: String,
    /// What is there.
    pub found: String,
}

/// What the comparison found.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Findings {
    /// Calls that are in the report.
    pub in_report: usize,
    /// Calls that are not.
    pub lost: usize,
    /// Rows too many: a call that stands there again, or one that never was.
    pub doubled: usize,
    /// Calls whose row says something else than what was.
    pub wrong: usize,
    /// Webhooks that were answered with 200 and are not in the log of events.
    pub answered_but_gone: u32,
    /// New numbers of which no contact was made.
    pub contacts_missing: usize,
    /// Numbers with more than one contact.
    pub contacts_doubled: usize,
    /// Calls of which no webhook came through: the source's log told of them.
    pub found_by_repair: usize,
    /// Calls that were known, and whose end only the log told.
    pub completed_by_repair: usize,
    /// Every call with which something is wrong.
    pub discrepancies: Vec<Discrepancy>,
}

/// Compares. `contacts` says how many contacts a number has.
pub fn compare(truths: &[Truth], rows: &[Row], contacts: &BTreeMap<String, usize>) -> Findings {
    let mut findings = Findings::default();
    let mut by_id: BTreeMap<&str, Vec<&Row>> = BTreeMap::new();
    for row in rows {
        by_id.entry(&row.id).or_default().push(row);
    }
    for truth in truths {
        match by_id.remove(truth.id.as_str()).as_deref() {
            Some([row, more @ ..]) => {
                findings.in_report += 1;
                if !more.is_empty() {
                    findings.doubled += more.len();
                    findings.say(&truth.id, "doubled", "1", more.len() + 1);
                }
                findings.row(truth, row);
            }
            _ => {
                findings.lost += 1;
                findings.say(&truth.id, "lost", "1", 0);
            }
        }
    }
    for (id, rows) in by_id {
        findings.doubled += rows.len();
        findings.say(id, "unknown", "0", rows.len());
    }
    findings.contacts(truths, contacts);
    findings
}

impl Findings {
    /// Nothing is lost, nothing doubled, and nothing wrong.
    pub fn are_good(&self) -> bool {
        self.discrepancies.is_empty()
    }

    fn row(&mut self, truth: &Truth, row: &Row) {
        let nobody = || "–".to_owned();
        let yes = |is: bool| if is { "yes" } else { "no" }.to_owned();
        let fields = [
            ("direction", truth.direction.to_owned(), row.direction.clone()),
            ("outcome", truth.outcome.to_owned(), row.outcome.clone().unwrap_or_else(nobody)),
            ("talk_seconds", truth.talk_seconds.to_string(), row.talk_seconds.to_string()),
            (
                "wait_seconds",
                truth.wait_seconds.to_string(),
                row.wait_seconds.map_or_else(nobody, |seconds| seconds.to_string()),
            ),
            ("manager", truth.manager.map_or_else(nobody, str::to_owned), row.manager.clone().unwrap_or_else(nobody)),
            ("recording", yes(truth.recorded), yes(row.recorded)),
            ("client", truth.client.clone(), row.client.clone().unwrap_or_else(nobody)),
        ];
        let wrong: Vec<_> = fields.into_iter().filter(|(_, expected, found)| expected != found).collect();
        self.wrong += usize::from(!wrong.is_empty());
        for (what, expected, found) in wrong {
            self.say(&truth.id, what, &expected, found);
        }
        if row.came.webhooks < truth.accepted {
            self.answered_but_gone += truth.accepted - row.came.webhooks;
            self.say(&truth.id, "answered_but_gone", &truth.accepted.to_string(), row.came.webhooks);
        }
        self.found_by_repair += usize::from(row.came.webhooks == 0);
        self.completed_by_repair += usize::from(row.came.webhooks > 0 && !row.came.end);
    }

    /// Each number that called has one contact; no number has two.
    fn contacts(&mut self, truths: &[Truth], contacts: &BTreeMap<String, usize>) {
        // The first call of each number that came in, else the first of all, stands for it.
        let mut firsts: BTreeMap<&str, &Truth> = BTreeMap::new();
        for truth in truths {
            let first = firsts.entry(&truth.client).or_insert(truth);
            if first.direction != "incoming" && truth.direction == "incoming" {
                *first = truth;
            }
        }
        for (client, first) in firsts {
            match contacts.get(client).copied().unwrap_or(0) {
                0 if first.direction == "incoming" => {
                    self.contacts_missing += 1;
                    self.say(&first.id, "contact_missing", "1", 0);
                }
                0 | 1 => {}
                several => {
                    self.contacts_doubled += 1;
                    self.say(&first.id, "contact_doubled", "1", several);
                }
            }
        }
    }

    fn say(&mut self, call: &str, what: &'static str, expected: &str, found: impl ToString) {
        let (call, expected, found) = (call.to_owned(), expected.to_owned(), found.to_string());
        self.discrepancies.push(Discrepancy { call, what, expected, found });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn truth(id: &str, client: &str) -> Truth {
        Truth {
            id: id.to_owned(),
            direction: "incoming",
            outcome: "answered",
            talk_seconds: 30,
            wait_seconds: 5,
            manager: Some("Ірина Ткаченко"),
            recorded: true,
            client: client.to_owned(),
            accepted: 3,
        }
    }

    fn row(id: &str, client: &str) -> Row {
        Row {
            id: id.to_owned(),
            direction: "incoming".to_owned(),
            outcome: Some("answered".to_owned()),
            talk_seconds: 30,
            wait_seconds: Some(5),
            manager: Some("Ірина Ткаченко".to_owned()),
            recorded: true,
            client: Some(client.to_owned()),
            came: Came { webhooks: 3, end: true },
        }
    }

    const CLIENTS: [&str; 3] = ["+380671110001", "+380671110002", "+380671110003"];

    fn three() -> (Vec<Truth>, Vec<Row>, BTreeMap<String, usize>) {
        let ids = ["a", "b", "c"].into_iter().zip(CLIENTS);
        (
            ids.clone().map(|(id, client)| truth(id, client)).collect(),
            ids.map(|(id, client)| row(id, client)).collect(),
            CLIENTS.iter().map(|client| ((*client).to_owned(), 1)).collect(),
        )
    }

    /// What is said of three calls after something was done to the report.
    fn said(
        spoil: impl FnOnce(&mut Vec<Truth>, &mut Vec<Row>, &mut BTreeMap<String, usize>),
    ) -> (Findings, Vec<String>) {
        let (mut truths, mut rows, mut contacts) = three();
        spoil(&mut truths, &mut rows, &mut contacts);
        let findings = compare(&truths, &rows, &contacts);
        let said = findings.discrepancies.iter();
        let said = said.map(|one| format!("{} {} {}→{}", one.call, one.what, one.expected, one.found)).collect();
        (findings, said)
    }

    #[test]
    fn all_is_well() {
        let (findings, said) = said(|_, _, _| {});
        assert!(findings.are_good() && said.is_empty(), "{said:?}");
        assert_eq!(findings, Findings { in_report: 3, ..Findings::default() });
    }

    #[test]
    fn a_lost_a_doubled_and_an_unknown_call_are_named() {
        let (findings, said) = said(|_, rows, _| {
            rows[0].id = "x".to_owned();
            let again = rows[1].clone();
            rows.push(again);
        });
        assert_eq!(said, ["a lost 1→0", "b doubled 1→2", "x unknown 0→1"]);
        assert_eq!((findings.in_report, findings.lost, findings.doubled, findings.wrong), (2, 1, 2, 0));
        assert!(!findings.are_good());
    }

    #[test]
    fn every_field_of_a_row_counts() {
        type Spoil = fn(&mut Row);
        let table: [(Spoil, &str); 8] = [
            (|row| row.direction = "outgoing".to_owned(), "b direction incoming→outgoing"),
            (|row| row.outcome = None, "b outcome answered→–"),
            (|row| row.talk_seconds = 31, "b talk_seconds 30→31"),
            (|row| row.wait_seconds = None, "b wait_seconds 5→–"),
            (|row| row.manager = None, "b manager Ірина Ткаченко→–"),
            (|row| row.recorded = false, "b recording yes→no"),
            (|row| row.client = None, "b client +380671110002→–"),
            (|row| row.came.webhooks = 1, "b answered_but_gone 3→1"),
        ];
        for (spoil, expected) in table {
            let (findings, said) = said(|_, rows, _| spoil(&mut rows[1]));
            assert_eq!(said, [expected]);
            let gone = expected.contains("gone");
            assert_eq!((findings.wrong, findings.answered_but_gone), (usize::from(!gone), if gone { 2 } else { 0 }));
            assert!(!findings.are_good());
        }
    }

    #[test]
    fn contacts_are_counted_by_number() {
        let (findings, said) = said(|truths, _, contacts| {
            contacts.remove(CLIENTS[0]);
            contacts.insert(CLIENTS[1].to_owned(), 2);
            // Nobody makes a contact of a call that goes out.
            truths[2].direction = "outgoing";
            contacts.remove(CLIENTS[2]);
        });
        assert_eq!(said[1..], ["a contact_missing 1→0", "b contact_doubled 1→2"]);
        assert_eq!((findings.contacts_missing, findings.contacts_doubled), (1, 1));
    }

    #[test]
    fn what_repair_did_is_told_by_what_came_in() {
        let (findings, said) = said(|truths, rows, _| {
            (truths[0].accepted, rows[0].came) = (0, Came::default());
            (truths[1].accepted, rows[1].came) = (1, Came { webhooks: 2, end: false });
        });
        assert_eq!((findings.found_by_repair, findings.completed_by_repair), (1, 1));
        assert!(said.is_empty(), "a webhook may have been kept although its answer was lost");
    }
}
