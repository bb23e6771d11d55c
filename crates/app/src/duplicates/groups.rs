//! All cards of a kind that look like one, in groups.

use std::collections::{BTreeMap, BTreeSet};

use domain::access::Right;
use domain::merge::By;
use store::duplicates;

use super::Kind;
use super::find::MOST;
use crate::ctx::Ctx;
use crate::error::Error;
use crate::page::{Cursor, Limit, Page, Part};
use crate::principal::Principal;

/// The most groups of a page: each has several cards.
const MOST_GROUPS: usize = 50;

/// Cards that have something in common.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group<Card> {
    /// What.
    pub by: By,
    /// The number, the address, or the name, as they are compared.
    pub value: String,
    /// The cards; at most 20.
    pub cards: Vec<Card>,
}

/// Groups of cards that share a number, an e-mail address or a name, in this order. A group in which all are said not to be the same is left out.
///
/// # Errors
/// [`Error::Invalid`] for a cursor of another list.
pub async fn groups<C: Kind>(
    ctx: &Ctx,
    who: &Principal,
    limit: Limit,
    after: Option<&Cursor>,
) -> Result<Page<Group<C::Card>>, Error> {
    who.may(Right::Read)?;
    let (mut place, mut behind) = match after.map(Cursor::parts) {
        None => (0, String::new()),
        Some([Part::Int(place), Part::Text(value)]) => {
            (usize::try_from(*place).map_err(|_| Cursor::unfit())?, value.clone())
        }
        Some(_) => return Err(Cursor::unfit()),
    };
    let rows = limit.rows().min(MOST_GROUPS);
    let mut found: Vec<(usize, String)> = Vec::new();
    while let Some(by) = C::BY.get(place).filter(|_| found.len() <= rows) {
        let missing = i64::try_from(rows + 1 - found.len()).unwrap_or(i64::MAX);
        let values = ctx.store.load(duplicates::groups::<C>(who.workspace, *by, &behind, missing)).await?;
        found.extend(values.into_iter().flatten().map(|value| (place, value)));
        (place, behind) = (place + 1, String::new());
    }
    let more = found.len() > rows;
    found.truncate(rows);
    let key = |(place, value): &(usize, String)| {
        Cursor::of(&[Part::Int(i64::try_from(*place).unwrap_or(0)), Part::Text(value.clone())])
    };
    let next = found.last().filter(|_| more).map(key);
    Ok(Page { items: filled::<C>(ctx, who, found).await?, next })
}

async fn filled<C: Kind>(
    ctx: &Ctx,
    who: &Principal,
    found: Vec<(usize, String)>,
) -> Result<Vec<Group<C::Card>>, Error> {
    let most = i64::try_from(MOST).unwrap_or(i64::MAX);
    let found: Vec<(By, String)> = found.into_iter().map(|(place, value)| (C::BY[place], value)).collect();
    let members =
        found.iter().map(|(by, value)| duplicates::members::<C>(who.workspace, *by, value, most)).collect::<Vec<_>>();
    let members = ctx.store.load(members).await?;
    let all: BTreeSet<C> = members.iter().flatten().flatten().copied().collect();
    let cards = all.iter().map(|card| C::read(who.workspace, *card)).collect::<Vec<_>>();
    let cards = ctx.store.load(cards).await?;
    let cards = cards.into_iter().flatten().filter(|card| who.sight.covers(C::looks(card).owner));
    let cards: BTreeMap<C, C::Card> = cards.map(|card| (C::looks(&card).id, card)).collect();
    let groups = found.into_iter().zip(members).map(|((by, value), members)| Group {
        by,
        value,
        cards: members.iter().flatten().filter_map(|card| cards.get(card).cloned()).collect(),
    });
    // Somebody may have merged or removed some meanwhile, and of some there is but one that is seen.
    Ok(groups.filter(|group| group.cards.len() > 1).collect())
}
