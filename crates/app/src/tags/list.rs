//! The tags that there are.

use domain::access::Right;
use domain::field::Entity;
use store::fields;

use crate::ctx::Ctx;
use crate::error::Error;
use crate::page::{Cursor, Limit, Page, Part};
use crate::principal::Principal;

/// Cards with a tag are counted up to this.
const COUNTED: i64 = 1000;

/// A tag, and how many cards have it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tag {
    /// The tag.
    pub name: String,
    /// How many have it; counted up to 1,000.
    pub cards: i64,
}

/// The tags of a kind of card, in the order of their letters.
///
/// # Errors
/// No right, a cursor of another list.
pub async fn list(
    ctx: &Ctx,
    who: &Principal,
    entity: Entity,
    limit: Limit,
    after: Option<&Cursor>,
) -> Result<Page<Tag>, Error> {
    who.may(Right::Read)?;
    let after = match after.map(Cursor::parts) {
        None => None,
        Some([Part::Text(name)]) => Some(name.clone()),
        Some(_) => return Err(Cursor::unfit()),
    };
    let behind = after.unwrap_or_default();
    let found = fields::tags(who.workspace, entity, &behind, COUNTED, limit.and_one());
    let rows = ctx.store.load(found).await?.into_iter().map(|(name, cards)| Tag { name, cards }).collect();
    Ok(Page::of(rows, limit, |tag| vec![Part::Text(tag.name.clone())]))
}
