//! Which contacts look like one.

use std::collections::{BTreeMap, BTreeSet};

use domain::access::Right;
use domain::id::{ContactId, UserId, WorkspaceId};
use domain::merge::By;
use domain::phone::PhoneNumber;
use store::contacts::Card;
use store::{Store, contacts, duplicates};

use super::Similar;
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
pub(super) struct Wanted<'a> {
    /// The card that is not looked for.
    pub except: ContactId,
    /// Its numbers.
    pub numbers: BTreeSet<PhoneNumber>,
    /// Its e-mail addresses.
    pub emails: Vec<&'a str>,
    /// Its name, if people gave it one.
    pub name: Option<&'a str>,
}

/// The contacts that look like one, the most alike first; at most 20. Those of which somebody said that they are not the same are left out.
///
/// # Errors
/// [`Error::NotFound`] and [`Error::Merged`].
pub async fn of_contact(ctx: &Ctx, who: &Principal, id: ContactId) -> Result<Vec<Similar>, Error> {
    who.may(Right::Read)?;
    let workspace = who.workspace;
    let load = (contacts::by_id(workspace, id), duplicates::apart_from(workspace, id));
    let (card, apart) = ctx.store.load(load).await?;
    let Some(card) = card else { return Err(merges::missing(ctx, workspace, id).await?) };
    who.sees(owner_of(&card))?;
    let wanted = Wanted {
        except: id,
        numbers: card.phones.iter().filter_map(|phone| phone.e164).collect(),
        emails: card.emails.iter().map(String::as_str).collect(),
        name: card.named.then_some(card.name.as_str()),
    };
    let mut found = look(&ctx.store, workspace, &wanted).await?;
    found.retain(|contact, _| !apart.contains(contact));
    let mut similar = cards(&ctx.store, workspace, found).await?;
    similar.retain(|similar| who.sight.covers(owner_of(&similar.card)));
    Ok(similar)
}

/// The responsible of a card.
pub(crate) fn owner_of(card: &Card) -> Option<UserId> {
    card.responsible.as_ref().map(|(id, _)| *id)
}

/// Which contacts have something in common with what is wanted, and what.
pub(super) async fn look(
    store: &Store,
    workspace: WorkspaceId,
    wanted: &Wanted<'_>,
) -> Result<BTreeMap<ContactId, BTreeSet<By>>, Error> {
    let load = (
        wanted
            .numbers
            .iter()
            .map(|number| duplicates::of_phone(workspace, number, wanted.except, EACH))
            .collect::<Vec<_>>(),
        wanted
            .emails
            .iter()
            .map(|email| duplicates::of_email(workspace, email, wanted.except, EACH))
            .collect::<Vec<_>>(),
        wanted.name.map(|name| duplicates::of_name(workspace, name, wanted.except, EACH)),
    );
    let (by_phone, by_email, by_name) = store.load(load).await?;
    let found = [
        (By::Phone, by_phone.into_iter().flatten().collect::<Vec<_>>()),
        (By::Email, by_email.into_iter().flatten().collect()),
        (By::Name, by_name.unwrap_or_default()),
    ];
    let mut all: BTreeMap<ContactId, BTreeSet<By>> = BTreeMap::new();
    for (by, contacts) in found {
        for contact in contacts {
            all.entry(contact).or_default().insert(by);
        }
    }
    Ok(all)
}

/// The cards of those that were found, the most alike first.
pub(super) async fn cards(
    store: &Store,
    workspace: WorkspaceId,
    found: BTreeMap<ContactId, BTreeSet<By>>,
) -> Result<Vec<Similar>, Error> {
    let mut found: Vec<(ContactId, BTreeSet<By>)> = found.into_iter().collect();
    let strength = |by: &BTreeSet<By>| By::ALL.map(|one| by.contains(&one));
    found.sort_by_key(|(contact, by)| (std::cmp::Reverse(strength(by)), *contact));
    found.truncate(MOST);
    let queries = found.iter().map(|(contact, _)| contacts::by_id(workspace, *contact)).collect::<Vec<_>>();
    let cards = store.load(queries).await?;
    let similar = found.into_iter().zip(cards);
    Ok(similar.filter_map(|((_, by), card)| Some(Similar { card: card?, by: by.into_iter().collect() })).collect())
}
