//! Taking care of a client who waits for a call.

use domain::access::Right;
use domain::phone::{self, PhoneNumber};
use store::feed::{Change, Noun};
use store::tasks::waiting::{self, Taken};
use store::{Batch, Store, connections, workspaces};
use uuid::Uuid;

use crate::ctx::Ctx;
use crate::error::Error;
use crate::principal::Principal;
use crate::write::{Done, commit};

/// Takes care of a client from now on, for as long as the workspace says; whoever has it already has it longer. One who does not wait may be taken too:
/// somebody may be about to call.
///
/// # Errors
/// No right; [`Error::Conflict`] `no_user` for an API token, `already_taken` if somebody else has the client; [`Error::NotFound`] for a number that nobody
/// can have.
pub async fn take(ctx: &Ctx, who: &Principal, number: &str) -> Result<Taken, Error> {
    who.may(Right::Work)?;
    let user = who.user.ok_or(Error::Conflict("no_user"))?;
    let number = number_of(&ctx.store, who, number).await?;
    let workspace = ctx.store.first(workspaces::by_id(who.workspace)).await?.ok_or(Error::NotFound)?;
    let now = ctx.clock.now();
    let until = now.plus_seconds(i64::from(workspace.take_minutes) * 60);
    let batch = Batch::from_iter([
        waiting::take(who.workspace, &number, user, until, now),
        waiting::forget(who.workspace, now),
    ]);
    let done = Done { changes: vec![change()], ..Done::new("took", "waiting", Uuid::nil()) };
    match commit(ctx, &ctx.store, who, batch, done).await {
        Ok(()) => {}
        Err(Error::Changed { .. }) => return Err(Error::Conflict("already_taken")),
        Err(error) => return Err(error),
    }
    ctx.store.first(waiting::taken_of(who.workspace, &number, now)).await?.ok_or(Error::Conflict("already_taken"))
}

/// Who has a client now, if somebody has.
///
/// # Errors
/// As [`take`].
pub async fn taken(ctx: &Ctx, who: &Principal, number: &str) -> Result<Option<Taken>, Error> {
    who.may(Right::Read)?;
    let number = number_of(&ctx.store, who, number).await?;
    ctx.store.first(waiting::taken_of(who.workspace, &number, ctx.clock.now())).await.map_err(Into::into)
}

/// Releases a client; nothing if nobody has it. Somebody else's only an administrator releases.
///
/// # Errors
/// No right; [`Error::NotFound`] for a number that nobody can have.
pub async fn release(ctx: &Ctx, who: &Principal, number: &str) -> Result<(), Error> {
    who.may(Right::Work)?;
    let number = number_of(&ctx.store, who, number).await?;
    let found = ctx.store.first(waiting::taken_of(who.workspace, &number, ctx.clock.now())).await?;
    let Some(Taken { user: (user, _), .. }) = found else { return Ok(()) };
    if Some(user) != who.user {
        who.may(Right::Administer)?;
    }
    let batch = Batch::one(waiting::release(who.workspace, &number, user));
    let done = Done { changes: vec![change()], ..Done::new("released", "waiting", Uuid::nil()) };
    commit(ctx, &ctx.store, who, batch, done).await
}

async fn number_of(store: &Store, who: &Principal, text: &str) -> Result<PhoneNumber, Error> {
    let rules = store.first(connections::rules(who.workspace)).await?.ok_or(Error::NotFound)?;
    phone::from_person(text, rules.country).ok_or(Error::NotFound)
}

fn change() -> Change {
    Change::new(Noun::Waiting, Uuid::nil(), 0)
}
