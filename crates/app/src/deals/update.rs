//! Editing and moving a deal.

use domain::access::Right;
use domain::field::Entity;
use domain::id::DealId;
use store::Store;
use store::deals::{self, NewMove};
use store::feed::{Change, Noun};

use super::edit::{DealPatch, Edit};
use super::refs::Refs;
use super::write::Written;
use super::{Deal, list, write};
use crate::automations::{Actor, Way};
use crate::ctx::Ctx;
use crate::error::Error;
use crate::fields;
use crate::input::newly;
use crate::principal::Principal;
use crate::sight;
use crate::write::{Done, commit};

/// Changes a deal that is still at version `expected`; another stage is a move, which is kept in its history.
///
/// # Errors
/// No right, [`Error::NotFound`], [`Error::Stale`] and [`Error::Invalid`].
pub async fn update(ctx: &Ctx, who: &Principal, id: DealId, expected: i64, patch: &DealPatch) -> Result<Deal, Error> {
    who.may(Right::Work)?;
    let before = list::read(ctx, who, id).await?;
    let extras = fields::given(&ctx.store, who.workspace, Entity::Deal, &patch.fields).await?;
    let edit = Edit::parse(patch, false, extras)?;
    if before.version != expected {
        return Err(Error::Stale);
    }
    let contact = newly(before.contact.as_ref(), edit.contact.flatten());
    let company = newly(before.company.as_ref(), edit.company.flatten());
    sight::named(&ctx.store, who, contact, company, None).await?;
    let actor = Actor { workspace: who.workspace, user: who.user, chain: &[], way: Way::Now };
    ctx.store
        .retry(async |store| {
            let before = store.first(deals::by_id(who.workspace, id)).await?.ok_or(Error::NotFound)?;
            sight::deal(who, &before)?;
            if before.version != expected {
                return Err(Error::Stale);
            }
            let Some(written) = Box::pin(change(ctx, store, &actor, &before, &edit)).await? else { return Ok(()) };
            let done = Done { changes: written.changes, ..Done::new("updated", "deal", id) };
            commit(ctx, store, who, written.batch, done).await
        })
        .await?;
    list::found(ctx, who, id).await
}

/// The batch that writes a deal anew, and begins what waits for that; none if nothing changes.
async fn change(
    ctx: &Ctx,
    store: &Store,
    actor: &Actor<'_>,
    before: &Deal,
    edit: &Edit,
) -> Result<Option<Written>, Error> {
    let (workspace, id) = (actor.workspace, before.id);
    let refs = Refs::load(store, workspace, edit, Some(before)).await?;
    let now = ctx.clock.now();
    let mut deal = write::after(before, edit, &refs, now);
    if deal == *before {
        return Ok(None);
    }
    deal.changed_at = now;
    let is_moved = deal.stage.id != before.stage.id;
    let contact = deal.contact.as_ref().map(|(id, _)| *id);
    let mut batch = write::begin(workspace, &refs, is_moved, deals::update(workspace, &deal));
    batch.extend(store::fields::write(workspace, Entity::Deal, id.0, Some(before.extras()), deal.extras()));
    let step = ctx.ids.next();
    if is_moved {
        let (from, to) = (Some(&before.stage), &deal.stage);
        let step = NewMove { id: step, at: now, user: actor.user, from, to, contact };
        batch.push(deals::record(workspace, id, &step));
    }
    if contact != before.contact.as_ref().map(|(id, _)| *id) {
        batch.push(deals::set_contact(workspace, id, contact));
    }
    batch.extend(write::sums(workspace, [write::contribution(before)], [write::contribution(&deal)]));
    let mut changes = vec![Change::new(Noun::Deal, id, before.version + 1)];
    let moved = is_moved.then_some(step);
    Box::pin(write::begin_automations(ctx, store, actor, Some(before), &deal, moved, (&mut batch, &mut changes)))
        .await?;
    Ok(Some(Written { batch, changes }))
}

/// The same for an automation, which may change what a person may.
///
/// # Errors
/// [`Error::Invalid`] for what is not there any more.
pub(crate) async fn change_automatically(
    ctx: &Ctx,
    store: &Store,
    actor: &Actor<'_>,
    before: &Deal,
    patch: &DealPatch,
) -> Result<Option<Written>, Error> {
    let extras = fields::given(store, actor.workspace, Entity::Deal, &patch.fields).await?;
    change(ctx, store, actor, before, &Edit::parse(patch, false, extras)?).await
}

/// The same for a row of a file, whose values were read already.
///
/// # Errors
/// [`Error::Invalid`].
pub(crate) async fn change_of_file(
    ctx: &Ctx,
    store: &Store,
    actor: &Actor<'_>,
    before: &Deal,
    patch: &DealPatch,
    extras: fields::Edit,
) -> Result<Option<Written>, Error> {
    change(ctx, store, actor, before, &Edit::parse(patch, false, extras)?).await
}
