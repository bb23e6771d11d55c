//! What happens in a run: the calls, how each of them goes, and what is done to the server meanwhile. All of it follows from the seed.

use std::time::Duration;

use super::super::chance::Chance;
use super::super::people::{self, Manager};
use super::compare::Truth;

/// The company's numbers.
pub const LINES: [&str; 2] = ["380443330099", "380443330100"];

/// How a call ends: the source's code, and what the report has to make of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Course {
    /// Somebody talks with the client; the source says so in one of these words.
    Answered(&'static str),
    /// Nobody picks up.
    Unanswered,
    /// Busy, or it failed: the code and the outcome.
    Cut(&'static str, &'static str),
    /// The voicemail takes a message.
    Voicemail,
}

/// A call that is about to be made.
#[derive(Clone)]
pub struct Planned {
    /// A client calls; else an employee does.
    pub incoming: bool,
    /// The client's number, as digits.
    pub client: String,
    /// The number of ours that is called.
    pub line: &'static str,
    /// How it goes.
    pub course: Course,
    /// Who is on the call, one after the other; of outgoing calls who calls.
    pub managers: Vec<&'static Manager>,
    /// The scheme tries the first of them by name.
    pub forwarded: bool,
    /// Seconds of waiting.
    pub wait: u32,
    /// Seconds of conversation, or of the message.
    pub talk: u32,
    /// The recording is ready only after the last webhook: the source's log alone has it.
    pub recorded_late: bool,
    /// The time from one step to the next.
    pub pauses: [Duration; 4],
}

/// The calls of a run.
pub fn calls(count: u64, chance: &mut Chance) -> Vec<Planned> {
    let managers = people::managers();
    let clients = i64::try_from(count / 3).unwrap_or(0).max(4);
    let mut made: Vec<Planned> = Vec::new();
    for _ in 0..count {
        // A client who calls again while the first call still goes on is the hard case: two calls at once, one contact.
        let again = made.last().filter(|_| chance.percent(25)).map(|last| last.client.clone());
        let client = again.unwrap_or_else(|| format!("38067{:07}", 2_000_000 + chance.between(0, clients)));
        made.push(one(client, &managers, chance));
    }
    made
}

fn one(client: String, managers: &[&'static Manager], chance: &mut Chance) -> Planned {
    let incoming = chance.percent(75);
    let course = match chance.between(0, 100) {
        0..40 => Course::Answered("ANSWERED"),
        40..46 if incoming => Course::Answered("PROPER"),
        46..50 if incoming => Course::Answered("REPEATED"),
        50..56 => Course::Cut("BUSY", "busy"),
        56..60 => Course::Cut("FAILED", "failed"),
        60..66 if incoming => Course::Voicemail,
        _ => Course::Unanswered,
    };
    let talks = matches!(course, Course::Answered(_));
    // A call that is handed over is told by two pick-ups, of which the later one counts.
    let people = if talks && incoming && chance.percent(20) { 2 } else { usize::from(talks || !incoming) };
    let mut all = managers.to_vec();
    let mut one_of_them = |_| all.remove(usize::try_from(chance.next() % all.len() as u64).unwrap_or(0));
    let on_call = (0..people).map(&mut one_of_them).collect();
    Planned {
        incoming,
        client,
        line: LINES[usize::from(chance.percent(40))],
        course,
        managers: on_call,
        forwarded: incoming && chance.percent(30),
        wait: seconds(chance, 2, 40),
        talk: if talks || course == Course::Voicemail { seconds(chance, 3, 300) } else { 0 },
        recorded_late: talks && chance.percent(25),
        pauses: std::array::from_fn(|_| Duration::from_millis(u64::from(seconds(chance, 40, 600)))),
    }
}

fn seconds(chance: &mut Chance, from: i64, to: i64) -> u32 {
    u32::try_from(chance.between(from, to)).unwrap_or(0)
}

impl Planned {
    /// What the report has to say of it.
    pub fn truth(&self, id: &str) -> Truth {
        let talks = matches!(self.course, Course::Answered(_));
        let outcome = match self.course {
            Course::Answered(_) => "answered",
            Course::Unanswered if self.incoming => "missed",
            Course::Unanswered => "no_answer",
            Course::Cut(_, outcome) => outcome,
            Course::Voicemail => "voicemail",
        };
        Truth {
            id: id.to_owned(),
            direction: if self.incoming { "incoming" } else { "outgoing" },
            outcome,
            talk_seconds: if talks { self.talk } else { 0 },
            wait_seconds: self.wait,
            manager: self.managers.last().map(|manager| manager.name),
            recorded: talks || self.course == Course::Voicemail,
            client: format!("+{}", self.client),
            accepted: 0,
        }
    }
}

/// What is done to the server or its database.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    /// The server is killed (SIGKILL).
    Kill,
    /// It is started again.
    Start,
    /// The database is taken away.
    Hide,
    /// It is given back.
    Show,
}

/// The deeds, in per cent of the calls. The second time the server dies while the database is away: what it answered for is in the spool alone.
const DEEDS: [(u64, Deed); 12] = [
    (12, Deed::Kill),
    (15, Deed::Start),
    (28, Deed::Hide),
    (40, Deed::Show),
    (50, Deed::Kill),
    (53, Deed::Start),
    (62, Deed::Hide),
    (70, Deed::Kill),
    (72, Deed::Show),
    (74, Deed::Start),
    (86, Deed::Kill),
    (89, Deed::Start),
];

/// After how many calls have begun each deed is done.
pub fn deeds(count: u64, chance: &mut Chance) -> Vec<(u64, Deed)> {
    let shift = u64::try_from(chance.between(0, 5)).unwrap_or(0);
    DEEDS.iter().map(|(percent, deed)| ((percent + shift) * count / 100, *deed)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_makes_the_same_run_every_time() {
        let run = |seed| {
            let mut chance = Chance::new(seed);
            format!("{:?}", calls(200, &mut chance).iter().map(|call| call.truth("x")).collect::<Vec<_>>())
        };
        assert_eq!(run(1), run(1));
        assert_ne!(run(1), run(2));
    }

    #[test]
    fn every_kind_of_call_is_there_and_clients_call_again() {
        let calls = calls(300, &mut Chance::new(3));
        let outcomes: std::collections::BTreeSet<_> = calls.iter().map(|call| call.truth("x").outcome).collect();
        assert_eq!(
            outcomes.into_iter().collect::<Vec<_>>(),
            ["answered", "busy", "failed", "missed", "no_answer", "voicemail"]
        );
        assert!(calls.iter().any(|call| call.managers.len() == 2) && calls.iter().any(|call| call.recorded_late));
        assert!(calls.windows(2).any(|pair| pair[0].client == pair[1].client));
        // A manager is on the call exactly if somebody of ours talked or dialled.
        for call in &calls {
            assert_eq!(call.managers.is_empty(), call.incoming && !matches!(call.course, Course::Answered(_)));
            assert!(call.wait > 0, "a row with zeros looks like a call in progress");
        }
    }

    #[test]
    fn the_server_is_up_and_the_database_there_at_the_end() {
        for (seed, count) in [(1, 20), (2, 300), (3, 5_000)] {
            let deeds = deeds(count, &mut Chance::new(seed));
            assert!(deeds.is_sorted_by_key(|(at, _)| *at) && deeds.iter().all(|(at, _)| *at <= count));
            let (mut up, mut away, mut killed_while_away) = (true, false, 0);
            for (_, deed) in deeds {
                match deed {
                    Deed::Kill => {
                        assert!(std::mem::replace(&mut up, false));
                        killed_while_away += u32::from(away);
                    }
                    // A server does not start without its database.
                    Deed::Start => assert!(!std::mem::replace(&mut up, true) && !away),
                    Deed::Hide => assert!(!std::mem::replace(&mut away, true)),
                    Deed::Show => assert!(std::mem::replace(&mut away, false)),
                }
            }
            assert!(up && !away && killed_while_away == 1);
        }
    }
}
