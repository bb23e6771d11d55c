//! Editing a contact.

use domain::access::Right;
use domain::field::Entity;
use domain::id::ContactId;
use store::{Batch, card_changes, connections, contacts};

use super::edit::{ContactPatch, Edit};
use super::read::{self, ContactView};
use super::refs::Refs;
use super::{automatic, batch, changes};
use crate::automations::{Actor, Way};
use crate::ctx::Ctx;
use crate::duplicates::{self, Asked, Entered};
use crate::error::Error;
use crate::principal::Principal;
use crate::sight;
use crate::write::{Done, commit};
use crate::{fields, phones};

/// Changes a contact that is still at version `expected`. A contact that a call made counts as named once somebody gives it another name, and keeps the
/// responsible whom somebody gave it.
///
/// # Errors
/// [`Error::NotFound`], [`Error::Stale`], [`Error::Invalid`], and [`Error::Duplicates`] for what the workspace forbids.
pub async fn update(
    ctx: &Ctx,
    who: &Principal,
    id: ContactId,
    expected: i64,
    patch: &ContactPatch,
) -> Result<ContactView, Error> {
    update_asking(ctx, who, id, expected, patch, Asked::GoOn).await
}

/// The same, and a person who was not asked yet is told of contacts that have the phones and addresses which this one gains.
///
/// # Errors
/// As [`update`], and [`Error::Duplicates`].
pub async fn update_asking(
    ctx: &Ctx,
    who: &Principal,
    id: ContactId,
    expected: i64,
    patch: &ContactPatch,
    asked: Asked,
) -> Result<ContactView, Error> {
    who.may(Right::Work)?;
    let load = (connections::rules(who.workspace).first(), contacts::owned(who.workspace, id).first());
    let (Some(rules), Some(owned)) = ctx.store.load(load).await? else { return Err(Error::NotFound) };
    who.sees(owned.responsible)?;
    let extras = fields::given(&ctx.store, who.workspace, Entity::Contact, &patch.fields).await?;
    let edit = Edit::parse(patch, rules.country, extras)?;
    ctx.store
        .retry(async |store| {
            let before = store.load(contacts::by_id(who.workspace, id)).await?.ok_or(Error::NotFound)?;
            let responsible = before.responsible.as_ref().map(|(user, _)| *user);
            who.sees(responsible)?;
            if before.version != expected {
                return Err(Error::Stale);
            }
            let stands = before.company.as_ref().map(|(company, _)| *company);
            sight::company_named(store, who, edit.company_id(stands)).await?;
            let refs = Refs::load(ctx, store, who.workspace, &edit, responsible).await?;
            let mut card = batch::after(&before, &edit, &refs);
            if card == before {
                return Ok(());
            }
            card.changed_at = ctx.clock.now();
            let mut written = batch::update(ctx, who.workspace, &before, &card, &refs, rules.link_earlier);
            let actor = Actor { workspace: who.workspace, user: who.user, chain: &[], way: Way::Now };
            let by = (who.user, card_changes::Way::User);
            written.batch.extend(changes::noted(ctx, who.workspace, by, &before, &card));
            Box::pin(automatic::changed(ctx, store, &actor, &before, &card, &mut written)).await?;
            let gained = card.emails.iter().filter(|email| !before.emails.contains(email));
            let entered = Entered {
                card: id,
                numbers: phones::gained(&before.phones, &card.phones),
                emails: gained.map(String::as_str).collect(),
                name: None,
            };
            let mut batch: Batch = duplicates::check(store, who, asked, entered).await?.into_iter().collect();
            batch.append(written.batch);
            let done = Done { changes: written.changes, ..Done::new("updated", "contact", id) };
            commit(ctx, store, who, batch, done).await
        })
        .await?;
    if rules.link_earlier {
        ctx.bells.jobs.notify_one();
    }
    read::view(ctx, who, id).await
}
