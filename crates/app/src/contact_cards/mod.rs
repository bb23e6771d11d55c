//! Cards of known callers for the source's own phones, which show them while they ring. Somebody waits at such a phone for seconds, so a card is sent at
//! once or not at all: calls that ring are handed over in memory when their rows are written, and a server that ends forgets them.

mod push;

pub use push::push;

use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};

use domain::call::Phase;
use domain::call::view::RowDirection;
use domain::id::{CallId, WorkspaceId};

use crate::calls::fold::Merged;
use crate::calls::source::Source;
use crate::ctx::Ctx;

/// Calls that wait; in a flood the oldest are let go, which have rung the longest.
const MOST_WAITING: usize = 1_000;

/// A call that has begun to ring and whose caller's card is wanted, if it turns out to be known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ringing {
    workspace: WorkspaceId,
    call: CallId,
}

impl Ringing {
    /// A call that appears in the report, rings, and is news; of a source that wants cards. A row appears once, so a card is wanted once.
    pub(crate) fn of(source: &Source, merged: &Merged, history: bool) -> Option<Self> {
        let call = &merged.row.call;
        let rings = merged.is_new && call.phase == Phase::Ringing && call.direction == RowDirection::Incoming;
        let wanted = source.push_contact_cards && rings && !history;
        wanted.then_some(Self { workspace: source.workspace, call: merged.row.id })
    }

    /// Its row is written: it can be worked on.
    pub(crate) fn hand_over(self, ctx: &Ctx) {
        ctx.cards.add(self);
        ctx.bells.cards.notify_one();
    }
}

/// The calls that wait for their card to be sent.
#[derive(Debug, Default)]
pub struct Rung(Mutex<VecDeque<Ringing>>);

impl Rung {
    fn add(&self, one: Ringing) {
        let mut waiting = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if waiting.len() >= MOST_WAITING {
            waiting.pop_front();
        }
        waiting.push_back(one);
    }

    fn take(&self) -> Option<Ringing> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).pop_front()
    }
}
