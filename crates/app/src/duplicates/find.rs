//! Which cards look like one.

use std::collections::{BTreeMap, BTreeSet};

use domain::access::Right;
use domain::id::WorkspaceId;
use domain::merge::By;
use domain::phone::PhoneNumber;
use store::{Store, duplicates};

use super::{Kind, Similar};
use crate::ctx::Ctx;
use crate::error::Error;
use crate::merges;
use crate::principal::Principal;

/// The most that are named.
pub(super) const MOST: usize = 20;
/// The most that are looked at for each phone, address and name.
const EACH: i64 = 50;

/// What cards are compared by.
#[derive(Debug, Clone)]
pub(super) struct Wanted<'a, C> {
    /// The card that is not looked for.
    pub except: C,
    /// Its numbers.
    pub numbers: BTreeSet<PhoneNumber>,
    /// Its e-mail addresses.
    pub emails: Vec<&'a str>,
    /// Its name, if people gave it one.
    pub name: Option<&'a str>,
}

/// The cards that look like one, the most alike first; at most 20. Those of which somebody said that they are not the same are left out.
///
/// # Errors
/// [`Error::NotFound`] and [`Error::Merged`].
pub async fn of<C: Kind>(ctx: &Ctx, who: &Principal, id: C) -> Result<Vec<Similar<C::Card>>, Error> {
    who.may(Right::Read)?;
    let workspace = who.workspace;
    let load = (C::read(workspace, id), duplicates::apart_from(workspace, id));
    let (card, apart) = ctx.store.load(load).await?;
    let Some(card) = card else { return Err(merges::missing(ctx, who, id).await?) };
    let looks = C::looks(&card);
    who.sees(looks.owner)?;
    let wanted = Wanted {
        except: id,
        numbers: looks.phones.iter().filter_map(|phone| phone.e164).collect(),
        emails: looks.emails.iter().map(String::as_str).collect(),
        name: looks.named.then_some(looks.name),
    };
    let mut found = look(&ctx.store, workspace, &wanted).await?;
    found.retain(|card, _| !apart.contains(card));
    let mut similar = cards(&ctx.store, workspace, found).await?;
    similar.retain(|similar| who.sight.covers(C::looks(&similar.card).owner));
    Ok(similar)
}

/// Which cards have something in common with what is wanted, and what.
pub(super) async fn look<C: Kind>(
    store: &Store,
    workspace: WorkspaceId,
    wanted: &Wanted<'_, C>,
) -> Result<BTreeMap<C, BTreeSet<By>>, Error> {
    let except = wanted.except;
    let numbers = wanted.numbers.iter().filter_map(|number| duplicates::of_phone(workspace, number, except, EACH));
    let emails = wanted.emails.iter().filter_map(|email| duplicates::of_email(workspace, email, except, EACH));
    let name = wanted.name.and_then(|name| duplicates::of_name(workspace, name, except, EACH));
    let (by_phone, by_email, by_name) =
        store.load((numbers.collect::<Vec<_>>(), emails.collect::<Vec<_>>(), name)).await?;
    let found = [
        (By::Phone, by_phone.into_iter().flatten().collect::<Vec<_>>()),
        (By::Email, by_email.into_iter().flatten().collect()),
        (By::Name, by_name.unwrap_or_default()),
    ];
    let mut all: BTreeMap<C, BTreeSet<By>> = BTreeMap::new();
    for (by, cards) in found {
        for card in cards {
            all.entry(card).or_default().insert(by);
        }
    }
    Ok(all)
}

/// The cards of those that were found, the most alike first.
pub(super) async fn cards<C: Kind>(
    store: &Store,
    workspace: WorkspaceId,
    found: BTreeMap<C, BTreeSet<By>>,
) -> Result<Vec<Similar<C::Card>>, Error> {
    let mut found: Vec<(C, BTreeSet<By>)> = found.into_iter().collect();
    let strength = |by: &BTreeSet<By>| By::ALL.map(|one| by.contains(&one));
    found.sort_by_key(|(card, by)| (std::cmp::Reverse(strength(by)), *card));
    found.truncate(MOST);
    let queries = found.iter().map(|(card, _)| C::read(workspace, *card)).collect::<Vec<_>>();
    let cards = store.load(queries).await?;
    let similar = found.into_iter().zip(cards);
    Ok(similar.filter_map(|((_, by), card)| Some(Similar { card: card?, by: by.into_iter().collect() })).collect())
}
