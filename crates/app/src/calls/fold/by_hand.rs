//! The batch of a call that a person logged: no event leaves a queue, and what the person says beside it is written with it.

use domain::decision::{Link, Scope};
use domain::id::CallId;
use store::feed::Change;
use store::{Batch, Step};

use super::{Merged, OfNumber, Prior, decide_and_write};
use crate::calls::source::Source;
use crate::ctx::Ids;

/// What is written with the call.
#[derive(Default)]
pub struct Beside {
    /// What the contacts have to be like.
    pub contacts: Vec<Step>,
    /// All else.
    pub others: Vec<Step>,
    /// The rows of lists that change by it.
    pub changes: Vec<Change>,
}

/// Decides what follows from a call that a person logged or corrected, as from any call, and puts all of it into one batch. `beside` is told the row and
/// what it is linked to.
pub fn fold_by_hand(
    source: &Source,
    merged: Merged,
    prior: &Prior,
    number: &OfNumber,
    ids: &Ids,
    scope: Scope,
    beside: impl FnOnce(CallId, Link) -> Beside,
) -> Batch {
    let (mut writer, row) = decide_and_write(source, merged, prior, number, ids, scope);
    let Beside { contacts, others, changes } = beside(row, writer.link);
    writer.batch.contacts.splice(0..0, contacts);
    // In the place of the events that other calls have.
    writer.batch.events.extend(others);
    writer.changes.extend(changes);
    writer.finish()
}
