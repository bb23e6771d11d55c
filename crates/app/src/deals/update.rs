//! Editing and moving a deal.

use domain::access::Right;
use domain::field::Entity;
use domain::id::DealId;
use store::Store;
use store::deals::{self, NewMove};
use store::feed::{Change, Noun};

use super::edit::{DealPatch, Edit};
use super::refs::Refs;
use super::{Deal, list, write};
use crate::ctx::Ctx;
use crate::error::Error;
use crate::fields;
use crate::principal::Principal;
use crate::write::{Done, commit};

/// Changes a deal that is still at version `expected`; another stage is a move, which is kept in its history.
///
/// # Errors
/// No right, [`Error::NotFound`], [`Error::Stale`] and [`Error::Invalid`].
pub async fn update(ctx: &Ctx, who: &Principal, id: DealId, expected: i64, patch: &DealPatch) -> Result<Deal, Error> {
    who.may(Right::Work)?;
    let before = list::found(ctx, who, id).await?;
    let extras = fields::given(&ctx.store, who.workspace, Entity::Deal, &patch.fields).await?;
    let edit = Edit::parse(patch, false, extras)?;
    if before.version != expected {
        return Err(Error::Stale);
    }
    ctx.store.retry(async |store| attempt(ctx, store, who, id, expected, &edit).await).await?;
    list::found(ctx, who, id).await
}

async fn attempt(
    ctx: &Ctx,
    store: &Store,
    who: &Principal,
    id: DealId,
    expected: i64,
    edit: &Edit,
) -> Result<(), Error> {
    let workspace = who.workspace;
    let before = store.first(deals::by_id(workspace, id)).await?.ok_or(Error::NotFound)?;
    if before.version != expected {
        return Err(Error::Stale);
    }
    let refs = Refs::load(store, workspace, edit, Some(&before)).await?;
    let now = ctx.clock.now();
    let mut deal = write::after(&before, edit, &refs, now);
    if deal == before {
        return Ok(());
    }
    deal.changed_at = now;
    let is_moved = deal.stage.id != before.stage.id;
    let contact = deal.contact.as_ref().map(|(id, _)| *id);
    let mut batch = write::begin(workspace, &refs, is_moved, deals::update(workspace, &deal));
    batch.extend(store::fields::write(workspace, Entity::Deal, id.0, Some(before.extras()), deal.extras()));
    if is_moved {
        let (from, to) = (Some(&before.stage), &deal.stage);
        let step = NewMove { id: ctx.ids.next(), at: now, user: who.user, from, to, contact };
        batch.push(deals::record(workspace, id, &step));
    }
    if contact != before.contact.as_ref().map(|(id, _)| *id) {
        batch.push(deals::set_contact(workspace, id, contact));
    }
    batch.extend(write::sums(workspace, [write::contribution(&before)], [write::contribution(&deal)]));
    let done = Done::new("updated", "deal", id).changing(Change::new(Noun::Deal, id, before.version + 1));
    commit(ctx, store, who, batch, done).await
}
