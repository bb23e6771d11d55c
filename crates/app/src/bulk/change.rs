//! The same change of many cards.

use domain::access::Right;
use domain::field::Entity;
use domain::id::{StageId, UserId};
use domain::text::fold;
use uuid::Uuid;

use crate::companies::{self, CompanyPatch};
use crate::contacts::{self, ContactPatch};
use crate::ctx::Ctx;
use crate::deals::{self, DealPatch};
use crate::error::Error;
use crate::fields::{self, GivenFields};
use crate::input::Fields;
use crate::principal::Principal;
use crate::tags;

/// The most cards of one request.
pub const MOST: usize = 200;
/// A card that others change again and again is tried so often.
const MOST_TRIES: usize = 5;

/// What is to change on each of many cards; what is absent stays.
#[derive(Clone, Default, PartialEq)]
pub struct Bulk {
    /// Another responsible, or none.
    pub responsible: Option<Option<UserId>>,
    /// Another stage, for deals.
    pub stage: Option<StageId>,
    /// Another source, or none, for contacts and deals.
    pub source: Option<Option<String>>,
    /// Tags that they get.
    pub add_tags: Vec<String>,
    /// Tags that they lose.
    pub remove_tags: Vec<String>,
    /// What is to stand in their fields.
    pub fields: GivenFields,
    /// They are removed.
    pub delete: bool,
}

/// What came of it.
#[derive(Debug, Default)]
pub struct Changed {
    /// How many were changed or were so already.
    pub done: usize,
    /// Which were not, and why.
    pub failed: Vec<(Uuid, Error)>,
}

/// Changes cards one after the other; one that cannot be changed does not keep the others from it.
///
/// # Errors
/// No right; [`Error::Invalid`] for a change that no card could take.
pub async fn change(ctx: &Ctx, who: &Principal, entity: Entity, ids: &[Uuid], bulk: &Bulk) -> Result<Changed, Error> {
    who.may(Right::ChangeMany)?;
    check(ctx, who, entity, ids, bulk).await?;
    let mut changed = Changed::default();
    for id in ids {
        match one(ctx, who, entity, *id, bulk).await {
            Ok(()) => changed.done += 1,
            Err(error @ (Error::Away(_) | Error::Internal(_))) => return Err(error),
            Err(error) => changed.failed.push((*id, error)),
        }
    }
    Ok(changed)
}

async fn check(ctx: &Ctx, who: &Principal, entity: Entity, ids: &[Uuid], bulk: &Bulk) -> Result<(), Error> {
    let mut wrong = Fields::default();
    if ids.is_empty() || ids.len() > MOST {
        wrong.take::<()>("ids", Err(if ids.is_empty() { "required" } else { "too_many" }));
    }
    tags::read_as(&mut wrong, "add_tags", &bulk.add_tags);
    if bulk.stage.is_some() && entity != Entity::Deal {
        wrong.take::<()>("stage_id", Err("not_of_kind"));
    }
    if bulk.source.is_some() && entity == Entity::Company {
        wrong.take::<()>("source", Err("not_of_kind"));
    }
    wrong.note(&fields::given(&ctx.store, who.workspace, entity, &bulk.fields).await?.wrong);
    wrong.check()
}

async fn one(ctx: &Ctx, who: &Principal, entity: Entity, id: Uuid, bulk: &Bulk) -> Result<(), Error> {
    for _ in 0..MOST_TRIES {
        match Box::pin(once(ctx, who, entity, id, bulk)).await {
            Err(Error::Stale) => {}
            done => return done,
        }
    }
    Err(Error::Stale)
}

async fn once(ctx: &Ctx, who: &Principal, entity: Entity, id: Uuid, bulk: &Bulk) -> Result<(), Error> {
    let (responsible, fields) = (bulk.responsible, bulk.fields.clone());
    match entity {
        Entity::Contact => {
            let card = contacts::read(ctx, who, id.into()).await?.card;
            if bulk.delete {
                return contacts::delete(ctx, who, card.id, card.version).await;
            }
            let (tags, source) = (bulk.tags(&card.tags), bulk.source.clone());
            let patch = ContactPatch { responsible, source, tags, fields, ..ContactPatch::default() };
            contacts::update(ctx, who, card.id, card.version, &patch).await.map(drop)
        }
        Entity::Company => {
            let card = companies::read(ctx, who, id.into()).await?;
            if bulk.delete {
                return companies::delete(ctx, who, card.id, card.version).await;
            }
            let patch = CompanyPatch { responsible, tags: bulk.tags(&card.tags), fields, ..CompanyPatch::default() };
            companies::update(ctx, who, card.id, card.version, &patch).await.map(drop)
        }
        Entity::Deal => {
            let card = deals::read(ctx, who, id.into()).await?;
            if bulk.delete {
                return deals::delete(ctx, who, card.id, card.version).await;
            }
            let (tags, source) = (bulk.tags(&card.tags), bulk.source.clone());
            let patch = DealPatch { responsible, stage: bulk.stage, source, tags, fields, ..DealPatch::default() };
            deals::update(ctx, who, card.id, card.version, &patch).await.map(drop)
        }
    }
}

impl Bulk {
    /// The tags of a card after the change; none if they stay.
    fn tags(&self, has: &[String]) -> Option<Vec<String>> {
        if self.add_tags.is_empty() && self.remove_tags.is_empty() {
            return None;
        }
        let goes = |tag: &String| self.remove_tags.iter().any(|gone| fold(gone) == fold(tag));
        let stays = has.iter().filter(|tag| !goes(tag)).cloned();
        Some(stays.chain(self.add_tags.iter().cloned()).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_come_and_go_in_any_spelling() {
        let strings = |list: &[&str]| list.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
        let bulk = Bulk { add_tags: strings(&["new"]), remove_tags: strings(&["vip"]), ..Bulk::default() };
        assert_eq!(bulk.tags(&strings(&["VIP", "a"])), Some(strings(&["a", "new"])));
        assert_eq!(Bulk::default().tags(&strings(&["VIP"])), None);
    }
}
