//! How a call ended: the codes of sources, their order in merging, and what the report calls them.

use serde::{Deserialize, Serialize};

use super::event::{CallEvent, Direction, Moment, Who};

/// How a call ended, as the report says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// There was a conversation.
    Answered,
    /// A client called and nobody answered.
    Missed,
    /// A manager called, or called back, and the client did not answer.
    NoAnswer,
    /// All phones were busy.
    Busy,
    /// The connection did not come about.
    Failed,
    /// The client left a message.
    Voicemail,
    /// Somebody refused the call.
    Declined,
    /// The source fell silent, or ended the call without saying how.
    Unknown,
}

impl Outcome {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Answered,
        Self::Missed,
        Self::NoAnswer,
        Self::Busy,
        Self::Failed,
        Self::Voicemail,
        Self::Declined,
        Self::Unknown,
    ];

    /// The name in the API and the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Answered => "answered",
            Self::Missed => "missed",
            Self::NoAnswer => "no_answer",
            Self::Busy => "busy",
            Self::Failed => "failed",
            Self::Voicemail => "voicemail",
            Self::Declined => "declined",
            Self::Unknown => "unknown",
        }
    }

    /// Reads a name; `None` for another text.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|o| o.as_str() == text)
    }

    /// Whether an incoming call that ended so counts as missed: the client wanted to talk and did not.
    pub fn is_missed(self) -> bool {
        matches!(self, Self::Missed | Self::Busy | Self::Failed | Self::Voicemail | Self::Declined)
    }
}

/// What the end of a call says about it before its direction is known. The order is that of merging: a
/// provisional row of a list never beats what a webhook told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EndKind {
    /// Nothing is said.
    Unknown,
    /// FAILED…
    Failed,
    /// BUSY
    Busy,
    /// NO ANSWER and what counts as it; also CLIENT NO ANSWER, told apart by the code.
    Unanswered,
    /// Somebody refused.
    Declined,
    /// A conversation.
    Answered,
    /// A message was left.
    Voicemail,
}

/// The end of a call: taken from one event as a whole, so that its parts fit each other.
/// The order of the fields is that of merging: outcome, then clock, then value.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct End {
    /// What it says.
    pub kind: EndKind,
    /// The event's own clock in microseconds, 0 without one.
    pub clock: i64,
    /// Seconds of conversation as sent; those of a voicemail message too.
    pub talk: Option<u32>,
    /// Seconds from the first ring to the end.
    pub total: Option<u32>,
    /// Seconds of waiting.
    pub wait: Option<u32>,
    /// The source's code, as sent.
    pub code: Option<String>,
    /// Who had the call at its end.
    pub who: Who,
    /// A pick-up of the same call makes it a conversation, whatever the code says.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub pick_up_decides: bool,
}

impl End {
    /// The end that an event tells: only one of moment [`Moment::End`] that has a code, a talk or a total time, or whose
    /// source leaves the rest to a pick-up.
    pub fn of(event: &CallEvent) -> Option<Self> {
        let fields = &event.fields;
        let told = fields.code.is_some() || fields.talk_seconds.is_some() || fields.total_seconds.is_some();
        (event.moment == Moment::End && (told || fields.pick_up_decides)).then(|| Self {
            kind: if fields.pick_up_decides {
                kind_without_pick_up(fields.code.as_deref())
            } else {
                kind_of(fields.code.as_deref(), fields.talk_seconds)
            },
            clock: event.clock.map_or(0, |t| t.micros()),
            talk: fields.talk_seconds,
            total: fields.total_seconds,
            wait: fields.wait_seconds,
            code: fields.code.clone(),
            who: fields.who.clone(),
            pick_up_decides: fields.pick_up_decides,
        })
    }

    /// What the report calls it.
    pub fn outcome(&self, direction: Direction) -> Outcome {
        let client_did_not_answer = self.code.as_deref().is_some_and(|c| normal(c) == "CLIENT NO ANSWER");
        match (self.kind, direction) {
            (EndKind::Answered, _) => Outcome::Answered,
            (EndKind::Busy, _) => Outcome::Busy,
            (EndKind::Failed, _) => Outcome::Failed,
            (EndKind::Voicemail, _) => Outcome::Voicemail,
            (EndKind::Declined, _) => Outcome::Declined,
            (EndKind::Unknown, _) => Outcome::Unknown,
            (EndKind::Unanswered, Direction::Incoming { .. }) if !client_did_not_answer => Outcome::Missed,
            (EndKind::Unanswered, _) => Outcome::NoAnswer,
        }
    }

    /// Seconds of conversation: 0 unless there was one.
    pub fn talk_seconds(&self) -> u32 {
        if self.kind == EndKind::Answered { self.talk.unwrap_or(0) } else { 0 }
    }

    /// Seconds of waiting: as sent, else what the total leaves besides the talk, else unknown.
    pub fn wait_seconds(&self) -> Option<u32> {
        self.wait.or_else(|| Some(self.total?.saturating_sub(self.talk?)))
    }
}

/// Codes are compared in upper case with `_ + -` as blanks (`reference/ringostat.md` §4).
fn normal(code: &str) -> String {
    let blanked: String = code.chars().map(|c| if matches!(c, '_' | '+' | '-') { ' ' } else { c }).collect();
    blanked.split_whitespace().collect::<Vec<_>>().join(" ").to_uppercase()
}

fn kind_of_code(code: &str) -> Option<EndKind> {
    Some(match normal(code).as_str() {
        "ANSWERED" | "PROPER" | "REPEATED" => EndKind::Answered,
        "NO ANSWER" | "NO FORWARD" | "WRONG EXTENSION" | "NO EXTENSION" | "CLIENT NO ANSWER" => EndKind::Unanswered,
        "BUSY" => EndKind::Busy,
        "VOICEMAIL" => EndKind::Voicemail,
        failed if failed.starts_with("FAILED") => EndKind::Failed,
        _ => return None,
    })
}

/// Whether a code is one of those that are documented.
pub fn is_known(code: &str) -> bool {
    kind_of_code(code).is_some()
}

/// Whether a code is NO ANSWER itself, which a source may also write of a call that still goes on.
pub fn is_no_answer(code: &str) -> bool {
    normal(code) == "NO ANSWER"
}

/// Whether a code says that this was a target call.
pub fn is_target(code: &str) -> bool {
    normal(code) == "PROPER"
}

/// By the code; another code, or none, by the talk. Without both nobody said how the call ended.
fn kind_of(code: Option<&str>, talk: Option<u32>) -> EndKind {
    let by_talk = match (code, talk) {
        (None, None) => EndKind::Unknown,
        (_, Some(seconds)) if seconds > 0 => EndKind::Answered,
        (_, _) => EndKind::Unanswered,
    };
    code.and_then(kind_of_code).unwrap_or(by_talk)
}

/// How a call that nobody picked up ended, by the cause of its hang-up.
fn kind_without_pick_up(cause: Option<&str>) -> EndKind {
    match cause.map(normal).as_deref() {
        Some("BUSY") => EndKind::Busy,
        Some("CONGESTION" | "NOTFOUND" | "NOT FOUND") => EndKind::Failed,
        _ => EndKind::Unanswered,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(code: &str, talk: u32, incoming: Outcome, outgoing: Outcome) {
        let end = End {
            kind: kind_of(Some(code), Some(talk)),
            clock: 0,
            talk: Some(talk),
            total: None,
            wait: None,
            code: Some(code.to_owned()),
            who: Who::default(),
            pick_up_decides: false,
        };
        assert_eq!(end.outcome(Direction::Incoming { callback: false }), incoming, "{code} incoming");
        assert_eq!(end.outcome(Direction::Incoming { callback: true }), incoming, "{code} callback");
        assert_eq!(end.outcome(Direction::Outgoing), outgoing, "{code} outgoing");
    }

    #[test]
    fn codes_and_what_the_report_calls_them() {
        for code in ["ANSWERED", "PROPER", "REPEATED", "answered", " Proper "] {
            check(code, 0, Outcome::Answered, Outcome::Answered);
        }
        for code in
            ["NO ANSWER", "NO-ANSWER", "NO_ANSWER", "no+answer", "NO-FORWARD", "WRONG EXTENSION", "NO EXTENSION"]
        {
            check(code, 9, Outcome::Missed, Outcome::NoAnswer);
        }
        check("CLIENT NO ANSWER", 0, Outcome::NoAnswer, Outcome::NoAnswer);
        check("BUSY", 0, Outcome::Busy, Outcome::Busy);
        check("FAILED", 0, Outcome::Failed, Outcome::Failed);
        check("FAILED FORBIDDEN DESTINATION", 0, Outcome::Failed, Outcome::Failed);
        check("VOICEMAIL", 14, Outcome::Voicemail, Outcome::Voicemail);
        check("SOMETHING NEW", 3, Outcome::Answered, Outcome::Answered);
        check("SOMETHING NEW", 0, Outcome::Missed, Outcome::NoAnswer);
    }

    #[test]
    fn an_end_that_says_neither_code_nor_talk_is_unknown() {
        assert_eq!(kind_of(None, None), EndKind::Unknown);
        assert_eq!(kind_of(None, Some(0)), EndKind::Unanswered);
        assert_eq!(kind_of(None, Some(5)), EndKind::Answered);
        assert_eq!(kind_of(Some("SOMETHING NEW"), None), EndKind::Unanswered);
    }

    #[test]
    fn causes_of_a_hang_up_that_no_pick_up_went_before() {
        for (cause, expect) in [
            (Some("busy"), EndKind::Busy),
            (Some("congestion"), EndKind::Failed),
            (Some("notFound"), EndKind::Failed),
            (Some("not_found"), EndKind::Failed),
            (Some("normalClearing"), EndKind::Unanswered),
            (Some("cancel"), EndKind::Unanswered),
            (Some("noAnswer"), EndKind::Unanswered),
            (Some("forwarded"), EndKind::Unanswered),
            (Some("ANSWERED"), EndKind::Unanswered),
            (Some("something new"), EndKind::Unanswered),
            (None, EndKind::Unanswered),
        ] {
            assert_eq!(kind_without_pick_up(cause), expect, "{cause:?}");
        }
    }

    #[test]
    fn the_order_of_ends_is_that_of_the_contract() {
        use EndKind::*;
        let mut kinds = [Voicemail, Answered, Declined, Unanswered, Busy, Failed, Unknown];
        kinds.sort();
        assert_eq!(kinds, [Unknown, Failed, Busy, Unanswered, Declined, Answered, Voicemail]);
    }
}
