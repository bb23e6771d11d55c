//! The search over everything.

use domain::access::Right;
use domain::phone::{self, EnteredPhone};
use store::calls::{self, CallRow};
use store::connections;
use store::contacts::{self, Card, Search};

use super::read;
use crate::ctx::Ctx;
use crate::error::Error;
use crate::page::Limit;
use crate::principal::Principal;

/// Fewer digits occur in too many calls to be worth a list.
const FEWEST_DIGITS_OF_CALLS: usize = 4;

/// What was found; each kind up to the limit.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Found {
    /// Contacts by name, each with the phone that was meant, else its first one.
    pub contacts: Vec<(Card, Option<EnteredPhone>)>,
    /// Calls, newest first.
    pub calls: Vec<CallRow>,
}

/// Finds contacts by a part of the name, the beginning of an e-mail address, a part or any spelling of a phone; and calls by any spelling of the client's
/// number or at least four digits of it.
///
/// # Errors
/// No right.
pub async fn find(ctx: &Ctx, who: &Principal, text: &str, limit: Limit) -> Result<Found, Error> {
    who.may(Right::Read)?;
    let rules = ctx.store.first(connections::rules(who.workspace)).await?.ok_or(Error::NotFound)?;
    let Some(search) = read(text, rules.country) else { return Ok(Found::default()) };
    let (most, calls) = (i64::from(limit), of_calls(&search));
    let of_contacts = contacts::Filter { search: Some(search.clone()), ..contacts::Filter::default() };
    let load = (
        contacts::list(who.workspace, &of_contacts, None, most),
        calls.map(|filter| calls::list(who.workspace, &filter, None, most)),
    );
    let (cards, calls) = ctx.store.load(load).await?;
    let contacts = cards.into_iter().map(|card| {
        let phone = meant(&card, &search);
        (card, phone)
    });
    Ok(Found { contacts: contacts.collect(), calls: calls.unwrap_or_default() })
}

/// The filter of the calls, if the text can be a number.
fn of_calls(search: &Search) -> Option<calls::Filter> {
    if search.number.is_some() {
        return Some(calls::Filter { number: search.number, ..calls::Filter::default() });
    }
    let digits = search.digits.clone().filter(|digits| digits.len() >= FEWEST_DIGITS_OF_CALLS)?;
    Some(calls::Filter { digits: Some(digits), ..calls::Filter::default() })
}

/// The phone of a card that the search has found, else its first one.
fn meant(card: &Card, search: &Search) -> Option<EnteredPhone> {
    let is_meant = |phone: &&EnteredPhone| {
        let is_number = search.number.is_some() && phone.e164 == search.number;
        let in_digits = |digits: &String| {
            phone::search_digits(&phone.raw).contains(digits)
                || phone.e164.is_some_and(|number| number.as_e164().contains(digits))
        };
        is_number || search.digits.as_ref().is_some_and(in_digits)
    };
    card.phones.iter().find(is_meant).or(card.phones.first()).cloned()
}
