//! Changing what is there: a field, the responsible, the tags.

use domain::automation::{Entity, Who};
use domain::id::UserId;
use domain::text::fold;
use store::Batch;
use store::feed::Change;

use super::who::choose;
use super::{At, Done};
use crate::automations::own;
use crate::automations::run::Made;
use crate::automations::wait::missing;
use crate::companies::{self, CompanyPatch};
use crate::contacts::{ContactPatch, automatic};
use crate::deals::{self, DealPatch};
use crate::error::Error;
use crate::fields::GivenFields;

/// A batch, its changes, and what it is about; none if there is nothing to change.
type Written = Option<(Batch, Vec<Change>)>;

/// Gives a field another value.
pub(super) async fn set(at: &At<'_>, entity: Entity, field: &str, value: &str) -> Result<Done, Error> {
    let value = at.fill(value);
    if let Some(key) = domain::automation::own::key(field) {
        return Box::pin(set_own(at, entity, field, own::given(at, entity, key, &value)?)).await;
    }
    let given = Some(value.clone()).filter(|value| !value.is_empty());
    let written = match entity {
        Entity::Contact => {
            let patch = match field {
                "name" => ContactPatch { name: Some(value), ..ContactPatch::default() },
                "source" => ContactPatch { source: Some(given), ..ContactPatch::default() },
                _ => return Err(Error::invalid("field", "unknown_field")),
            };
            contact(at, patch).await?
        }
        Entity::Company => company(at, CompanyPatch { name: Some(value), ..CompanyPatch::default() }).await?,
        Entity::Deal => {
            let mut patch = DealPatch::default();
            match field {
                "name" => patch.name = Some(value),
                "amount" => patch.amount = Some(given),
                "close_date" => patch.close_date = Some(given),
                "source" => patch.source = Some(given),
                "stage" => {
                    let stage = value.parse().map_err(|_| Error::invalid("stage_id", "unknown_stage"))?;
                    patch.stage = Some(stage);
                }
                _ => return Err(Error::invalid("field", "unknown_field")),
            }
            deal(at, patch).await?
        }
    };
    Ok(done(at, entity, written, "field_set", None))
}

/// Gives a field that the workspace has added another value.
async fn set_own(at: &At<'_>, entity: Entity, field: &str, fields: GivenFields) -> Result<Done, Error> {
    let written = match entity {
        Entity::Contact => contact(at, ContactPatch { fields, ..ContactPatch::default() }).await?,
        Entity::Company => company(at, CompanyPatch { fields, ..CompanyPatch::default() }).await?,
        Entity::Deal => deal(at, DealPatch { fields, ..DealPatch::default() }).await?,
    };
    Ok(own::naming(at, entity, field, done(at, entity, written, "own_field_set", None)))
}

/// Gives something to somebody.
pub(super) async fn set_responsible(at: &At<'_>, entity: Entity, who: &Who) -> Result<Done, Error> {
    let chosen = choose(at, who).await?;
    let user: Option<Option<UserId>> = Some(chosen.id());
    let written = match entity {
        Entity::Contact => contact(at, ContactPatch { responsible: user, ..ContactPatch::default() }).await?,
        Entity::Company => company(at, CompanyPatch { responsible: user, ..CompanyPatch::default() }).await?,
        Entity::Deal => deal(at, DealPatch { responsible: user, ..DealPatch::default() }).await?,
    };
    let reason = if chosen.user.is_some() { "responsible_set" } else { "responsible_taken" };
    let mut done = done(at, entity, written, reason, chosen.name());
    done.batch.extend(chosen.turn.clone());
    Ok(done)
}

/// Gives the contact a tag, unless it has it.
pub(super) async fn add_tag(at: &At<'_>, tag: &str) -> Result<Done, Error> {
    let tag = at.fill(tag);
    let Some(card) = &at.known.contact else { return Ok(Done::skipped("no_contact")) };
    if tag.is_empty() || card.tags.iter().any(|known| fold(known) == fold(&tag)) {
        return Ok(Done { word: Some(tag), ..Done::skipped("has_tag") });
    }
    let tags = card.tags.iter().cloned().chain([tag.clone()]).collect();
    let written = contact(at, ContactPatch { tags: Some(tags), ..ContactPatch::default() }).await?;
    Ok(done(at, Entity::Contact, written, "tag_added", Some(tag)))
}

/// There is no such thing: outer none.
type Found = Option<Written>;

async fn contact(at: &At<'_>, patch: ContactPatch) -> Result<Found, Error> {
    let Some(card) = &at.known.contact else { return Ok(None) };
    let written = Box::pin(automatic::change(at.ctx, at.store, &at.actor, card, &patch)).await?;
    Ok(Some(written.map(|it| (it.batch, it.changes))))
}

async fn company(at: &At<'_>, patch: CompanyPatch) -> Result<Found, Error> {
    let Some(company) = &at.known.company else { return Ok(None) };
    let written = Box::pin(companies::change_automatically(at.ctx, at.store, &at.actor, company, &patch)).await?;
    Ok(Some(written.map(|it| (it.batch, it.changes))))
}

async fn deal(at: &At<'_>, patch: DealPatch) -> Result<Found, Error> {
    let Some(deal) = &at.known.deal else { return Ok(None) };
    let written = Box::pin(deals::change_automatically(at.ctx, at.store, &at.actor, deal, &patch)).await?;
    Ok(Some(written.map(|it| (it.batch, it.changes))))
}

fn done(at: &At<'_>, entity: Entity, found: Found, reason: &'static str, word: Option<String>) -> Done {
    let entity_of: Option<Made> = match entity {
        Entity::Contact => at.known.contact.as_ref().map(|card| ("contact", card.id.0)),
        Entity::Company => at.known.company.as_ref().map(|company| ("company", company.id.0)),
        Entity::Deal => at.known.deal.as_ref().map(|deal| ("deal", deal.id.0)),
    };
    match found {
        None => Done::skipped(missing(entity)),
        Some(None) => Done { entity: entity_of, word, ..Done::skipped("same_already") },
        Some(Some((batch, changes))) => Done { batch, changes, entity: entity_of, word, ..Done::said(reason) },
    }
}
