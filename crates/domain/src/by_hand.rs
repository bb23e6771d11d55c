//! Calls that were made elsewhere (on somebody's own mobile, in a messenger) and logged by hand. They have no source: who logs one tells what a source
//! would have told, and from then on it is a call like any other.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::call::event::{CallEvent, Direction, EventFields, Moment, Who};
use crate::call::view::{self, Lens, RowDirection};
use crate::call::{Call, CallState, Outcome};
use crate::employee::{Employees, Mapping};
use crate::id::{ConnectionId, EventId, UserId};
use crate::time::Time;

/// The place of the connection in keys and statistics of calls that have none. No connection has this id, and none is listed under it.
pub const CONNECTION: ConnectionId = ConnectionId(Uuid::from_u128(0x7000_8000_0000_0000_0001));

/// The longest conversation that is believed, in seconds: a day.
pub const LONGEST_TALK: u32 = 86_400;
/// Clocks of browsers may be ahead of ours by so many seconds.
pub const CLOCK_AHEAD: i64 = 60;

/// What a call was made with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Medium {
    /// Somebody's own mobile.
    Mobile,
    /// A messenger.
    Messenger,
    /// Anything else.
    Other,
}

impl Medium {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Mobile, Self::Messenger, Self::Other];

    /// The name in the API and the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Mobile => "mobile",
            Self::Messenger => "messenger",
            Self::Other => "other",
        }
    }

    /// Reads a name.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|medium| medium.as_str() == text)
    }
}

/// Who called whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// The client called.
    Incoming,
    /// One of us called.
    Outgoing,
}

/// How it ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ending {
    /// There was a conversation.
    Answered,
    /// The client called and nobody answered.
    Missed,
    /// The client did not answer.
    NoAnswer,
    /// The client's line was busy.
    Busy,
}

/// What cannot be true of a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wrong {
    /// It begins in the future.
    Future,
    /// It began before anybody could have logged it.
    LongAgo,
    /// Nobody talks that long.
    TooLong,
    /// A call that nobody answered has no conversation.
    NoTalk,
    /// It began too late for so long a conversation.
    NotOver,
    /// Calls in this direction do not end so.
    Direction,
}

/// What somebody says of a call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Who called whom.
    pub way: Way,
    /// The client's number in E.164; none of a contact without phones.
    pub number: Option<String>,
    /// When it began.
    pub started_at: Time,
    /// Seconds of conversation.
    pub talk_seconds: u32,
    /// How it ended.
    pub ending: Ending,
    /// Who of us talked or tried to.
    pub user: Option<UserId>,
}

impl Entry {
    /// The entry as a call tells it; none of a call that nobody can have logged, such as one that is not over.
    pub fn of(call: &Call) -> Option<Self> {
        let ending = match call.outcome? {
            Outcome::Answered => Ending::Answered,
            Outcome::Missed => Ending::Missed,
            Outcome::NoAnswer => Ending::NoAnswer,
            Outcome::Busy => Ending::Busy,
            Outcome::Failed | Outcome::Voicemail | Outcome::Declined | Outcome::Unknown => return None,
        };
        let way = match (call.direction, ending) {
            (RowDirection::Outgoing, _) | (RowDirection::Internal, Ending::NoAnswer | Ending::Busy) => Way::Outgoing,
            (RowDirection::Incoming | RowDirection::Internal, _) => Way::Incoming,
        };
        Some(Self {
            way,
            number: call.client.as_ref().map(|number| number.raw.clone()),
            started_at: call.started_at,
            talk_seconds: call.talk_seconds,
            ending,
            user: call.manager.user,
        })
    }

    /// What cannot be true of it.
    pub fn problems(&self, now: Time) -> Vec<Wrong> {
        let mut problems = Vec::new();
        let end = self.started_at.plus_seconds(i64::from(self.talk_seconds));
        let latest = now.plus_seconds(CLOCK_AHEAD);
        if self.started_at > latest {
            problems.push(Wrong::Future);
        } else if self.started_at < Time::Y2000 {
            problems.push(Wrong::LongAgo);
        }
        if self.talk_seconds > LONGEST_TALK {
            problems.push(Wrong::TooLong);
        } else if self.ending != Ending::Answered && self.talk_seconds > 0 {
            problems.push(Wrong::NoTalk);
        } else if self.started_at <= latest && end > latest {
            problems.push(Wrong::NotOver);
        }
        let fits = match self.ending {
            Ending::Answered => true,
            Ending::Missed => self.way == Way::Incoming,
            Ending::NoAnswer | Ending::Busy => self.way == Way::Outgoing,
        };
        if !fits {
            problems.push(Wrong::Direction);
        }
        problems
    }

    /// The one event that a source would have sent.
    fn event(&self, id: EventId, now: Time) -> CallEvent {
        let outgoing = self.way == Way::Outgoing;
        let direction = if outgoing { Direction::Outgoing } else { Direction::Incoming { callback: false } };
        let code = match self.ending {
            Ending::Answered => "ANSWERED",
            Ending::Missed | Ending::NoAnswer => "NO ANSWER",
            Ending::Busy => "BUSY",
        };
        let fields = EventFields {
            direction: Some(direction),
            client: self.number.clone().filter(|_| !outgoing),
            called: self.number.clone().filter(|_| outgoing),
            start_moment: Some(self.started_at),
            code: Some(code.to_owned()),
            talk_seconds: Some(self.talk_seconds),
            who: Who { employee_id: self.user.map(|user| user.to_string()), ..Who::default() },
            ..EventFields::default()
        };
        CallEvent { moment: Moment::End, clock: None, id, received_at: now, fields }
    }

    /// The row that it makes. `lens` knows the company's own numbers; who the call is of is said by the entry.
    pub fn call(&self, id: EventId, now: Time, lens: &Lens) -> (CallState, Call) {
        let mapping = self.user.map(|user| Mapping {
            user,
            employee_id: Some(user.to_string()),
            sip_account: None,
            fmc_number: None,
            extension: None,
        });
        let lens = Lens { employees: Employees::new(mapping.as_slice()), ..lens.clone() };
        let state = CallState::of(&self.event(id, now), &lens.zone);
        let mut call = view::view(&state, "", &lens, false);
        // Nobody told how long it rang, and of which phone; all else is known better than from events.
        call.anonymous = false;
        call.legs.clear();
        call.answered_at = (self.ending == Ending::Answered).then_some(call.started_at);
        call.ended_at = Some(call.started_at.plus_seconds(i64::from(call.talk_seconds)));
        (state, call)
    }
}

#[cfg(test)]
mod tests;
