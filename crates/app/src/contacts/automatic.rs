//! Automations and contacts: what begins when a card is made or changed, and what automations write themselves.

use domain::automation::trigger::Happening;
use domain::automation::{Entity, Origin};
use domain::id::CallId;
use store::automations::runs::{self, About};
use store::contacts::Card;
use store::{Store, card_changes, connections};

use super::batch::{self, Written};
use super::changes;
use super::edit::{ContactPatch, Edit};
use super::refs::Refs;
use crate::automations::{Actor, Automations, Happened, Known, begin_all};
use crate::ctx::Ctx;
use crate::error::Error;
use crate::fields;

/// Begins what waits for a contact to be made.
pub(crate) async fn made(
    ctx: &Ctx,
    store: &Store,
    actor: &Actor<'_>,
    card: &Card,
    call: Option<CallId>,
    origin: Origin,
    written: &mut Written,
) -> Result<(), Error> {
    let all = Automations::load(store, actor.workspace).await?;
    let happened = [Happened { what: Happening::ContactCreated(origin), cause: (card.id.0, 0) }];
    let about = About { call, ..about(card) };
    let with = |known: &mut Known| known.contact = Some(card.clone());
    let begun = begin_all(ctx, store, actor, &all, &happened, about, with).await?;
    written.batch.extend(begun.steps);
    written.changes.extend(begun.changes);
    Ok(())
}

/// Begins what waits for a field of a contact.
pub(crate) async fn changed(
    ctx: &Ctx,
    store: &Store,
    actor: &Actor<'_>,
    before: &Card,
    card: &Card,
    written: &mut Written,
) -> Result<(), Error> {
    let all = Automations::load(store, actor.workspace).await?;
    if all.is_empty() {
        return Ok(());
    }
    let owner = |card: &Card| card.responsible.as_ref().map(|(id, _)| *id);
    let own = all.own_changes(store, actor.workspace, Entity::Contact, &before.fields, &card.fields);
    let own = Box::pin(own).await?;
    let fields: Vec<&str> = [
        ("name", before.name != card.name),
        ("source", before.source != card.source),
        ("responsible", owner(before) != owner(card)),
    ]
    .into_iter()
    .filter(|(_, changed)| *changed)
    .map(|(name, _)| name)
    .chain(own.iter().map(String::as_str))
    .collect();
    written.batch.push(runs::wake(actor.workspace, card.id, ctx.clock.now()));
    let what = Happening::FieldsChanged(Entity::Contact, &fields);
    let happened = [Happened { what, cause: (card.id.0, before.version + 1) }];
    let with = |known: &mut Known| known.contact = Some(card.clone());
    let begun = begin_all(ctx, store, actor, &all, &happened, about(card), with).await?;
    written.batch.extend(begun.steps);
    written.changes.extend(begun.changes);
    Ok(())
}

fn about(card: &Card) -> About {
    let company = card.company.as_ref().map(|(id, _)| *id);
    About { contact: Some(card.id), company, ..About::default() }
}

/// The batch by which an automation changes a card; none if nothing changes.
///
/// # Errors
/// [`Error::Invalid`] for what is not there any more.
pub(crate) async fn change(
    ctx: &Ctx,
    store: &Store,
    actor: &Actor<'_>,
    before: &Card,
    patch: &ContactPatch,
) -> Result<Option<Written>, Error> {
    let rules = store.first(connections::rules(actor.workspace)).await?.ok_or(Error::NotFound)?;
    let extras = fields::given(store, actor.workspace, domain::field::Entity::Contact, &patch.fields).await?;
    let edit = Edit::parse(patch, rules.country, extras)?;
    let responsible = before.responsible.as_ref().map(|(user, _)| *user);
    let refs = Refs::load(ctx, store, actor.workspace, &edit, responsible).await?;
    let mut card = batch::after(before, &edit, &refs);
    if card == *before {
        return Ok(None);
    }
    card.changed_at = ctx.clock.now();
    let mut written = batch::update(ctx, actor.workspace, before, &card, &refs, rules.link_earlier);
    let by = (actor.user, card_changes::Way::Automation);
    written.batch.extend(changes::noted(ctx, actor.workspace, by, before, &card));
    Box::pin(changed(ctx, store, actor, before, &card, &mut written)).await?;
    Ok(Some(written))
}
