//! What a call means for the tasks about its client. One pure function, [`follow`].
//!
//! It converges as rows do: what follows is decided by the merged row, by the tasks that are there, and by the ledger, in which each consequence of a call
//! stands once. Of a client at most one task is open that calls made; further missed calls are noted on it.

use std::collections::BTreeSet;

use super::{Origin, Rules};
use crate::call::state::Seen;
use crate::call::view::RowDirection;
use crate::call::{Call, Outcome, Phase};
use crate::decision::{EffectKind, Reason, Scope};
use crate::id::{TaskId, UserId};
use crate::policy::{Mode, Policy};
use crate::time::Time;

/// The open task about a client that calls made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OpenTask {
    /// Which.
    pub task: TaskId,
    /// The version that was read.
    pub version: i64,
    /// When the last of the calls began that it is about.
    pub last_call_at: Time,
}

/// The task that a call made or is noted on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OwnTask {
    /// Which.
    pub task: TaskId,
    /// The version that was read.
    pub version: i64,
    /// It is open.
    pub open: bool,
    /// It is there because this call was missed; else because another than the responsible answered it.
    pub as_missed: bool,
    /// When the last of the other calls began that it is about; none if there are none.
    pub others_last_at: Option<Time>,
}

/// What the store knows of a call's client as to tasks.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Facts {
    /// The open tasks about the client, that of the contact before that of the number: there may be both where a number came to be a contact's.
    pub open: Vec<OpenTask>,
    /// The task that this call made or is noted on.
    pub own: Option<OwnTask>,
    /// The last conversation with the client of at least as many seconds as answer somebody.
    pub talked_at: Option<Time>,
    /// The client is in the book, and it was not this call that put them there.
    pub known: bool,
    /// The client's responsible.
    pub responsible: Option<UserId>,
    /// Somebody blocked the number.
    pub blocked: bool,
    /// What this call has caused already.
    pub done: BTreeSet<EffectKind>,
}

/// The settings that count for a call.
#[derive(Debug, Clone, Copy)]
pub struct Settings<'a> {
    /// Which calls make tasks.
    pub rules: &'a Rules,
    /// What else the connection and the line say.
    pub policy: &'a Policy,
    /// The least conversation that answers a client, in seconds.
    pub call_back_seconds: u32,
}

/// What is to be done about a task.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// A new one.
    Create(Origin),
    /// One more missed call on the open one.
    Note(OpenTask),
    /// The client was talked with.
    Close(OpenTask),
    /// The call that made it turned out to need nothing.
    Withdraw(OwnTask),
    /// The call turned out to need nothing, but others on the task do.
    Leave(OwnTask),
    /// Observing: a task would have been made.
    Would,
}

impl Act {
    /// What goes into the ledger.
    pub fn effect(self) -> EffectKind {
        match self {
            Self::Create(_) => EffectKind::TaskCreated,
            Self::Note(_) => EffectKind::TaskNoted,
            Self::Close(_) => EffectKind::TaskClosed,
            Self::Withdraw(_) | Self::Leave(_) => EffectKind::TaskWithdrawn,
            Self::Would => EffectKind::WouldCreateTask,
        }
    }
}

/// Whether a call is a conversation that answers a client.
pub fn is_conversation(call: &Call, least_seconds: u32) -> bool {
    call.direction != RowDirection::Internal
        && !call.service
        && call.phase == Phase::Ended
        && call.outcome == Some(Outcome::Answered)
        && call.talk_seconds >= least_seconds
}

/// What follows from a call for the tasks about its client, in the order in which it is written.
pub fn follow(
    call: &Call,
    seen: Seen,
    reason: Reason,
    facts: &Facts,
    settings: Settings<'_>,
    scope: Scope,
) -> Vec<Act> {
    let mut acts = Vec::new();
    let mode = settings.policy.mode;
    if mode == Mode::Act {
        acts.extend(turned_out(call, facts, settings.call_back_seconds));
        acts.extend(answered(call, facts, settings.call_back_seconds, scope));
    }
    let stays = facts.open.iter().copied().find(|open| !acts.contains(&Act::Close(*open)));
    acts.extend(asks_for_one(call, seen, reason, facts, settings, scope).and_then(|origin| {
        match (mode, stays) {
            (Mode::Observe, _) => (!facts.done.contains(&EffectKind::WouldCreateTask)).then_some(Act::Would),
            // It is about a conversation that others had, so a missed call's task says enough already.
            (Mode::Act, Some(_)) if origin == Origin::AnsweredByOther => None,
            (Mode::Act, Some(open)) => Some(Act::Note(open)),
            (Mode::Act, None) => Some(Act::Create(origin)),
        }
    }));
    acts
}

/// The call made a task, or is noted on one, and turned out to need none. The task is about its other calls then, unless they are answered, too.
fn turned_out(call: &Call, facts: &Facts, least_seconds: u32) -> Option<Act> {
    let own = facts.own.filter(|own| own.open && !facts.done.contains(&EffectKind::TaskWithdrawn))?;
    let needs_one = if own.as_missed { call.missed || call.phase != Phase::Ended } else { by_other(call, facts) };
    if needs_one {
        return None;
    }
    let Some(others) = own.others_last_at else { return Some(Act::Withdraw(own)) };
    let talked_at = facts.talked_at.max(is_conversation(call, least_seconds).then_some(call.started_at));
    Some(if talked_at > Some(others) { Act::Withdraw(own) } else { Act::Leave(own) })
}

/// A conversation closes the tasks about earlier calls.
fn answered(call: &Call, facts: &Facts, least_seconds: u32, scope: Scope) -> Vec<Act> {
    let closes =
        scope == Scope::All && is_conversation(call, least_seconds) && !facts.done.contains(&EffectKind::TaskClosed);
    let is_own = |open: &OpenTask| facts.own.is_some_and(|own| own.task == open.task);
    let earlier = facts.open.iter().filter(|open| closes && open.last_call_at < call.started_at && !is_own(open));
    earlier.map(|open| Act::Close(*open)).collect()
}

/// Why a call asks for a task, if it does.
fn asks_for_one(
    call: &Call,
    seen: Seen,
    reason: Reason,
    facts: &Facts,
    Settings { rules, policy, .. }: Settings<'_>,
    scope: Scope,
) -> Option<Origin> {
    let done = [EffectKind::TaskCreated, EffectKind::TaskNoted].iter().any(|kind| facts.done.contains(kind));
    let reachable =
        call.client.as_ref().is_some_and(|client| client.e164.is_some()) && !call.anonymous && !call.service;
    let ignored = policy.ignore_line || facts.blocked || matches!(reason, Reason::LineIgnored | Reason::Blocked);
    if scope != Scope::All || done || !reachable || ignored || call.direction != RowDirection::Incoming {
        return None;
    }
    let origin = if call.missed {
        // Whoever was talked with since does not wait any more.
        if facts.talked_at.is_some_and(|at| at > call.started_at) {
            return None;
        }
        // What makes no contact since it rang too short makes no task either.
        let rang = seen.longest_ring >= policy.min_ring_seconds;
        if facts.known { Some(Origin::MissedKnown) } else { rang.then_some(Origin::MissedNew) }
    } else {
        by_other(call, facts).then_some(Origin::AnsweredByOther)
    };
    origin.filter(|origin| rules.has(*origin))
}

/// Somebody else than the responsible has talked, and it is certain who.
fn by_other(call: &Call, facts: &Facts) -> bool {
    let answered = call.phase == Phase::Ended && call.outcome == Some(Outcome::Answered);
    let other = call.manager.user.zip(facts.responsible).is_some_and(|(manager, responsible)| manager != responsible);
    answered && facts.known && other && !call.manager.uncertain
}

#[cfg(test)]
mod tests;
