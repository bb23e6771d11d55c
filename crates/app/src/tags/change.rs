//! Renaming a tag on all cards, and taking it off all of them.

use domain::access::Right;
use domain::field::{Entity, tag_mark};
use store::fields;
use uuid::Uuid;

use super::tag;
use crate::companies::{self, CompanyPatch};
use crate::contacts::{self, ContactPatch};
use crate::ctx::Ctx;
use crate::deals::{self, DealPatch};
use crate::error::Error;
use crate::principal::Principal;

/// Cards that are looked up at once.
const PAGE: i64 = 100;
/// A card that others change again and again is tried so often.
const MOST_TRIES: usize = 10;

/// Gives a tag another name, on every card that has it. If there is a tag of that name, the two become one. Answers how many cards it was on.
///
/// # Errors
/// No right, [`Error::Invalid`]; what is renamed stays renamed, and asking again goes on.
pub async fn rename(ctx: &Ctx, who: &Principal, entity: Entity, from: &str, to: &str) -> Result<u64, Error> {
    let to = tag(to).map_err(|code| Error::invalid("name", code))?;
    replace(ctx, who, entity, from, Some(&to)).await
}

/// Takes a tag off every card that has it. Answers how many they were.
///
/// # Errors
/// No right; what is done stays done, and asking again goes on.
pub async fn remove(ctx: &Ctx, who: &Principal, entity: Entity, name: &str) -> Result<u64, Error> {
    replace(ctx, who, entity, name, None).await
}

async fn replace(ctx: &Ctx, who: &Principal, entity: Entity, from: &str, to: Option<&str>) -> Result<u64, Error> {
    who.may(Right::ChangeMany)?;
    if to == Some(from) {
        return Ok(0);
    }
    let (mut after, mut changed) = (Uuid::nil(), 0);
    loop {
        let ids = ctx.store.load(fields::with_mark(who.workspace, entity, &tag_mark(from), after, PAGE)).await?;
        let Some(last) = ids.last() else { return Ok(changed) };
        after = *last;
        for id in ids {
            changed += u64::from(on_card(ctx, who, entity, id, from, to).await?);
        }
    }
}

/// Changes one card; tells whether it had the tag.
async fn on_card(
    ctx: &Ctx,
    who: &Principal,
    entity: Entity,
    id: Uuid,
    from: &str,
    to: Option<&str>,
) -> Result<bool, Error> {
    for _ in 0..MOST_TRIES {
        match try_card(ctx, who, entity, id, from, to).await {
            Err(Error::Stale) => {}
            // Removed, or merged into another card, which has its tags.
            Err(Error::NotFound | Error::Merged(_)) => return Ok(false),
            done => return done,
        }
    }
    Err(Error::Stale)
}

async fn try_card(
    ctx: &Ctx,
    who: &Principal,
    entity: Entity,
    id: Uuid,
    from: &str,
    to: Option<&str>,
) -> Result<bool, Error> {
    let other = |tags: &[String]| {
        let has = tags.iter().any(|tag| tag == from);
        has.then(|| {
            tags.iter().filter_map(|tag| if tag == from { to.map(str::to_owned) } else { Some(tag.clone()) }).collect()
        })
    };
    match entity {
        Entity::Contact => {
            let card = contacts::read(ctx, who, id.into()).await?.card;
            let Some(tags) = other(&card.tags) else { return Ok(false) };
            let patch = ContactPatch { tags: Some(tags), ..ContactPatch::default() };
            contacts::update(ctx, who, card.id, card.version, &patch).await?;
        }
        Entity::Company => {
            let company = companies::read(ctx, who, id.into()).await?;
            let Some(tags) = other(&company.tags) else { return Ok(false) };
            let patch = CompanyPatch { tags: Some(tags), ..CompanyPatch::default() };
            companies::update(ctx, who, company.id, company.version, &patch).await?;
        }
        Entity::Deal => {
            let deal = deals::read(ctx, who, id.into()).await?;
            let Some(tags) = other(&deal.tags) else { return Ok(false) };
            let patch = DealPatch { tags: Some(tags), ..DealPatch::default() };
            deals::update(ctx, who, deal.id, deal.version, &patch).await?;
        }
    }
    Ok(true)
}
