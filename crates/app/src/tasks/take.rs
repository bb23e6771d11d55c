//! Taking care of a client who waits for a call.

use domain::access::Right;
use domain::id::ContactId;
use domain::phone;
use store::feed::{Change, Noun};
use store::tasks::of_calls::Client;
use store::tasks::waiting::{self, Taken};
use store::tasks::{self, Due, Filter, Of};
use store::{Batch, Store, companies, connections, workspaces};
use uuid::Uuid;

use crate::ctx::Ctx;
use crate::error::Error;
use crate::principal::Principal;
use crate::sight;
use crate::write::{Done, commit};

/// Takes care of a client from now on, for as long as the workspace says; whoever has it already has it longer. One who does not wait may be taken too:
/// somebody may be about to call.
///
/// # Errors
/// No right; [`Error::Conflict`] `no_user` for an API token, `already_taken` if somebody else has the client; [`Error::NotFound`] for a number that nobody
/// can have, and for a client who is not seen.
pub async fn take(ctx: &Ctx, who: &Principal, number: &str) -> Result<Taken, Error> {
    who.may(Right::Work)?;
    let user = who.user.ok_or(Error::Conflict("no_user"))?;
    let client = client(&ctx.store, who, number).await?;
    let workspace = ctx.store.first(workspaces::by_id(who.workspace)).await?.ok_or(Error::NotFound)?;
    let now = ctx.clock.now();
    let until = now.plus_seconds(i64::from(workspace.take_minutes) * 60);
    let batch = Batch::from_iter([
        waiting::take(who.workspace, &client, user, until, now),
        waiting::forget(who.workspace, now),
    ]);
    let done = Done { changes: vec![change()], ..Done::new("took", "waiting", Uuid::nil()) };
    match commit(ctx, &ctx.store, who, batch, done).await {
        Ok(()) => {}
        Err(Error::Changed { .. }) => return Err(Error::Conflict("already_taken")),
        Err(error) => return Err(error),
    }
    ctx.store.first(waiting::taken_of(who.workspace, &client, now)).await?.ok_or(Error::Conflict("already_taken"))
}

/// Releases a client; nothing if nobody has it. Somebody else's only an administrator releases.
///
/// # Errors
/// No right; [`Error::NotFound`] for a number that nobody can have.
pub async fn release(ctx: &Ctx, who: &Principal, number: &str) -> Result<(), Error> {
    who.may(Right::Work)?;
    let client = client(&ctx.store, who, number).await?;
    let found = ctx.store.first(waiting::taken_of(who.workspace, &client, ctx.clock.now())).await?;
    let Some(Taken { user: (user, _), .. }) = found else { return Ok(()) };
    if Some(user) != who.user {
        who.may(Right::Administer)?;
    }
    let batch = Batch::one(waiting::release(who.workspace, &client, user));
    let done = Done { changes: vec![change()], ..Done::new("released", "waiting", Uuid::nil()) };
    commit(ctx, &ctx.store, who, batch, done).await
}

/// The client whose number it is: the contact, on whichever of its numbers it called last, else the number.
async fn client(store: &Store, who: &Principal, text: &str) -> Result<Client, Error> {
    let rules = store.first(connections::rules(who.workspace)).await?.ok_or(Error::NotFound)?;
    let number = phone::from_person(text, rules.country).ok_or(Error::NotFound)?;
    let contact = store.first(waiting::last_missed(who.workspace, &number)).await?.flatten();
    match contact {
        Some(contact) => seen(store, who, contact).await?,
        None => {
            let companies = store.load(companies::by_number(who.workspace, &number)).await?;
            if !companies.is_empty() && !companies.iter().any(|company| who.sight.covers(company.responsible)) {
                return Err(Error::NotFound);
            }
        }
    }
    Ok(contact.map_or_else(|| Client::number(&number), Client::contact))
}

/// Checks that a client is seen, or that a task about it is: whoever has to call may take care.
async fn seen(store: &Store, who: &Principal, contact: ContactId) -> Result<(), Error> {
    match sight::contact(store, who, contact).await {
        Err(Error::NotFound) => {}
        answer => return answer,
    }
    let about = Filter { of: Of::Contact(contact), reach: who.reach(), ..Filter::default() };
    let tasks = store.load(tasks::open(who.workspace, about, Due::ANY, None, 1)).await?;
    if tasks.is_empty() { Err(Error::NotFound) } else { Ok(()) }
}

fn change() -> Change {
    Change::new(Noun::Waiting, Uuid::nil(), 0)
}
