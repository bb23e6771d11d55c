//! Blocking a number.

use domain::access::Right;
use domain::phone;
use domain::text::clean;
use store::blocked_numbers::{self, BlockedNumber};
use store::feed::{Change, Noun};
use store::{Batch, connections, numbers};

use super::NO_ID;
use crate::ctx::Ctx;
use crate::error::Error;
use crate::input::{Fields, LONGEST_NAME};
use crate::principal::Principal;
use crate::write::{Done, commit};

/// A number that is to be blocked.
#[derive(Clone, PartialEq, Eq)]
pub struct NewBlockedNumber {
    /// In any spelling.
    pub number: String,
    /// Why; blank is nothing.
    pub note: Option<String>,
}

impl std::fmt::Debug for NewBlockedNumber {
    /// Without the number and the words.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("NewBlockedNumber").finish_non_exhaustive()
    }
}

/// Blocks a number. Past calls of it stay as they are.
///
/// # Errors
/// No right; [`Error::Invalid`], also for a number that is blocked already.
pub async fn create(ctx: &Ctx, who: &Principal, new: &NewBlockedNumber) -> Result<BlockedNumber, Error> {
    who.may(Right::Work)?;
    let rules = ctx.store.first(connections::rules(who.workspace)).await?.ok_or(Error::NotFound)?;
    let mut fields = Fields::default();
    let number = fields.take("number", phone::from_person(&new.number, rules.country).ok_or("not_a_phone"));
    let note = fields.take("note", note(new.note.as_deref())).flatten();
    fields.check()?;
    let number = number.ok_or_else(|| Error::invalid("number", "not_a_phone"))?;
    let row = BlockedNumber { number, note, created_at: ctx.clock.now(), created_by: who.user, version: 1 };
    ctx.store
        .retry(async |store| {
            if store.first(blocked_numbers::find(who.workspace, &number)).await?.is_some() {
                return Err(Error::invalid("number", "taken"));
            }
            // Whoever decides on a call of the number at this moment decides again.
            let touch = numbers::touch(who.workspace, &number);
            let batch = Batch::from_iter([touch, blocked_numbers::insert(who.workspace, &row)]);
            let change = Change::new(Noun::BlockedNumber, NO_ID, 1);
            commit(ctx, store, who, batch, Done::new("created", "blocked_number", NO_ID).changing(change)).await
        })
        .await?;
    Ok(row)
}

fn note(text: Option<&str>) -> Result<Option<String>, &'static str> {
    let text = text.map(clean).filter(|text| !text.is_empty());
    if text.as_ref().is_some_and(|text| text.chars().nth(LONGEST_NAME).is_some()) { Err("too_long") } else { Ok(text) }
}
