//! Calls that were made elsewhere and are logged by hand. They have no connection ([`domain::by_hand::CONNECTION`] stands in its place), and are decided
//! on like all others: with the policy that a new connection has, since nobody could set another one.

mod edit;
mod log;
mod remove;

pub use edit::{LogPatch, edit};
pub use log::{LogInput, log};
pub use remove::remove;

use domain::by_hand::{Entry, Wrong};
use domain::decision::Scope;
use domain::id::CallId;
use domain::time::Time;
use store::calls::{self, CallRow};
use store::logged_calls::{self, Logged};
use store::{Batch, Store};

use super::source::Source;
use crate::ctx::Ctx;
use crate::error::{Error, FieldError};
use crate::principal::Principal;

/// What a call by hand is decided with.
async fn source(ctx: &Ctx, who: &Principal) -> Result<Source, Error> {
    Source::load(ctx, who.workspace, domain::by_hand::CONNECTION).await?.ok_or(Error::NotFound)
}

/// The row, if it was logged by hand and `who` may change it: who logged it may, and whoever administers.
async fn own(store: &Store, who: &Principal, id: CallId, expected: i64) -> Result<(CallRow, Logged), Error> {
    let load = (calls::by_id(who.workspace, id).first(), logged_calls::of_call(who.workspace, id).first());
    let (row, logged) = store.load(load).await?;
    let row = row.ok_or(Error::NotFound)?;
    let logged = logged.ok_or(Error::Conflict("call_not_by_hand"))?;
    let is_author = logged.author.is_some() && logged.author == who.user;
    if !is_author {
        who.may(domain::access::Right::Administer)?;
    }
    if row.version == expected { Ok((row, logged)) } else { Err(Error::Stale) }
}

/// Refuses what cannot be true.
fn check(entry: &Entry, now: Time, mut errors: Vec<FieldError>) -> Result<(), Error> {
    errors.extend(entry.problems(now).into_iter().map(|wrong| match wrong {
        Wrong::Future => FieldError::new("started_at", "in_the_future"),
        Wrong::LongAgo => FieldError::new("started_at", "too_long_ago"),
        Wrong::TooLong => FieldError::new("talk_seconds", "out_of_range"),
        Wrong::NoTalk => FieldError::new("talk_seconds", "no_talk"),
        Wrong::NotOver => FieldError::new("talk_seconds", "not_over"),
        Wrong::Direction => FieldError::new("outcome", "not_of_direction"),
    }));
    if errors.is_empty() { Ok(()) } else { Err(Error::Invalid(errors)) }
}

/// A call of long ago makes its row, its link and its figures, and nothing else.
fn scope(source: &Source, entry: &Entry, now: Time) -> Scope {
    let age = now.seconds_since(entry.started_at);
    if age > i64::from(source.effects_horizon_seconds) { Scope::LinksOnly } else { Scope::All }
}

/// Commits what has its audit row and its changes in it already, and rings the bells.
async fn commit(ctx: &Ctx, store: &Store, who: &Principal, batch: Batch) -> Result<(), Error> {
    store.commit(batch).await?;
    let _ = ctx.bells.changes.send(who.workspace);
    ctx.bells.jobs.notify_one();
    ctx.bells.automations.notify_one();
    Ok(())
}
