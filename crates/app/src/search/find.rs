//! The search over everything.

use std::collections::BTreeSet;

use domain::access::Right;
use domain::id::{CallId, WorkspaceId};
use domain::phone::{self, EnteredPhone, PhoneNumber};
use domain::search::{Kind, Range, has_words, of_digits, of_email, of_words};
use store::calls::{self, CallRow};
use store::companies::{self, Company};
use store::contacts::{self, Card, Search};
use store::deals::{self, Deal};
use store::search::Among;
use store::{connections, search};
use uuid::Uuid;

use super::read;
use crate::ctx::Ctx;
use crate::error::Error;
use crate::page::Limit;
use crate::principal::Principal;
use crate::sight::owner;

/// Fewer digits occur in too many calls to be worth a list.
const FEWEST_DIGITS_OF_CALLS: usize = 4;
/// Among so many of the newest calls digits are looked for; those before are found by the cards of their clients.
const LATE_CALLS: i64 = 5_000;
/// So many cards with the rarer of two words are looked through for the other one.
const CANDIDATES: i64 = 5_000;
/// Cards whose calls are looked for when digits are a part of their phones.
const CALLERS: usize = 4;

/// What was found; each kind up to the limit.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Found {
    /// Contacts by name, each with the phone that was meant, else its first one.
    pub contacts: Vec<(Card, Option<EnteredPhone>)>,
    /// Companies by name.
    pub companies: Vec<Company>,
    /// Deals, those changed last first.
    pub deals: Vec<Deal>,
    /// Calls, newest first.
    pub calls: Vec<CallRow>,
}

/// Finds contacts and companies by the beginnings of words of their names in either alphabet, the beginning of an e-mail address or its domain, any part or
/// spelling of a phone; deals by their names; and calls by any spelling of the client's number or at least four digits of it.
///
/// # Errors
/// No right.
pub async fn find(ctx: &Ctx, who: &Principal, text: &str, limit: Limit) -> Result<Found, Error> {
    who.may(Right::Read)?;
    let workspace = who.workspace;
    let rules = ctx.store.first(connections::rules(workspace)).await?.ok_or(Error::NotFound)?;
    let Some(wanted) = read(text, rules.country) else { return Ok(Found::default()) };
    let most = i64::from(limit);
    let ids = Ids::find(ctx, who, &wanted, most).await?;
    let load = (
        ids.contacts.iter().map(|id| contacts::by_id(workspace, (*id).into())).collect::<Vec<_>>(),
        ids.companies.iter().map(|id| companies::by_id(workspace, (*id).into())).collect::<Vec<_>>(),
        ids.deals.iter().map(|id| deals::by_id(workspace, (*id).into()).first()).collect::<Vec<_>>(),
    );
    let (cards, companies, deals) = ctx.store.load(load).await?;
    let mut contacts: Vec<_> = cards.into_iter().flatten().map(|card| (meant(&card, &wanted), card)).collect();
    let mut companies: Vec<_> = companies.into_iter().flatten().collect();
    // What was given to somebody else meanwhile.
    contacts.retain(|(_, card)| who.sight.covers(owner(&card.responsible)));
    companies.retain(|it| who.sight.covers(owner(&it.responsible)));
    contacts.retain(|(phone, card)| phone.is_some() || is_meant(&card.name, &card.emails, &wanted));
    companies.retain(|it| phone_of(&it.phones, &wanted).is_some() || is_meant(&it.name, &[], &wanted));
    let mut deals: Vec<_> = deals.into_iter().flatten().filter(|deal| is_meant(&deal.name, &[], &wanted)).collect();
    deals.retain(|deal| who.sight.covers(owner(&deal.responsible)));
    let kept = usize::try_from(most).unwrap_or(usize::MAX);
    contacts.truncate(kept);
    companies.truncate(kept);
    deals.truncate(kept);
    contacts.sort_by(|(_, one), (_, two)| (&one.name_fold, one.id).cmp(&(&two.name_fold, two.id)));
    companies.sort_by(|one, two| (&one.name_fold, one.id).cmp(&(&two.name_fold, two.id)));
    deals.sort_by_key(|deal| std::cmp::Reverse((deal.changed_at, deal.id)));
    let calls = find_calls(ctx, who, &wanted, &contacts, most).await?;
    let contacts = contacts.into_iter().map(|(phone, card)| (phone.or(card.phones.first().cloned()).clone(), card));
    let contacts = contacts.map(|(phone, card)| (card, phone));
    Ok(Found { contacts: contacts.collect(), companies, deals, calls })
}

/// What the terms say.
#[derive(Default)]
struct Ids {
    contacts: Vec<Uuid>,
    companies: Vec<Uuid>,
    deals: Vec<Uuid>,
}

impl Ids {
    /// Of the two longest words of a text that which fewer cards have, and the other one, for each kind; none of a single word.
    async fn rarest<'a>(
        ctx: &Ctx,
        workspace: WorkspaceId,
        words: &'a [Range],
    ) -> Result<Vec<(Kind, &'a Range, &'a Range)>, Error> {
        let Some((one, two)) = words.first().zip(words.get(1)) else { return Ok(Vec::new()) };
        let count = |kind: &Kind| {
            let count = |range| search::count(workspace, *kind, range, CANDIDATES).first();
            (count(one), count(two))
        };
        let counts = ctx.store.load(Kind::ALL.iter().map(count).collect::<Vec<_>>()).await?;
        let pairs = Kind::ALL.into_iter().zip(counts);
        Ok(pairs
            .map(|(kind, (of_one, of_two))| if of_two < of_one { (kind, two, one) } else { (kind, one, two) })
            .collect())
    }

    /// The ids whose terms a text meets, the surest first. A name of more than two words is looked at again with all of them, so there are more than asked for.
    async fn find(ctx: &Ctx, who: &Principal, wanted: &Search, most: i64) -> Result<Self, Error> {
        let workspace = who.workspace;
        let among = |kind, limit| Among { kind, limit, of: CANDIDATES, reach: who.reach() };
        let words = of_words(&wanted.text);
        let number = wanted.number.as_ref().map(PhoneNumber::as_e164);
        let number = number.iter().flat_map(|number| of_digits(&phone::search_digits(number)).into_iter().take(1));
        let digits = wanted.digits.iter().flat_map(|digits| of_digits(digits));
        let ranges: Vec<Range> = number.chain(digits).chain(of_email(&wanted.text)).collect();
        let pairs = Self::rarest(ctx, workspace, &words).await?;
        let by_name = |kind| {
            let one = words.first().filter(|_| words.len() == 1);
            let rarest = pairs.iter().find(|(it, ..)| *it == kind);
            (
                one.map(|range| search::find(workspace, among(kind, most), range)),
                rarest.map(|(_, range, other)| search::find_with(workspace, among(kind, most * 16), range, other)),
            )
        };
        let by_range =
            |kind| ranges.iter().map(|range| search::find(workspace, among(kind, most), range)).collect::<Vec<_>>();
        let load = (
            (by_range(Kind::Contact), by_name(Kind::Contact)),
            (by_range(Kind::Company), by_name(Kind::Company)),
            by_name(Kind::Deal),
        );
        let (contacts, companies, deals) = ctx.store.load(load).await?;
        type Names = (Option<Vec<Uuid>>, Option<Vec<Uuid>>);
        let together = |ranges: Vec<Vec<Uuid>>, (one, two): Names| {
            let mut seen = BTreeSet::new();
            let all = ranges.into_iter().chain(one).chain(two).flatten();
            all.filter(|id| seen.insert(*id)).collect()
        };
        Ok(Self {
            contacts: together(contacts.0, contacts.1),
            companies: together(companies.0, companies.1),
            deals: together(Vec::new(), deals),
        })
    }
}

/// Whether a name has the words of the text, or an address begins with it: terms may be a moment behind.
fn is_meant(name: &str, emails: &[String], wanted: &Search) -> bool {
    let of_email = of_email(&wanted.text);
    let has_address = || {
        let terms = domain::search::terms("", &[], emails);
        of_email.is_some_and(|range| terms.range(range.from..range.to).next().is_some())
    };
    (!of_words(&wanted.text).is_empty() && has_words(name, &wanted.text)) || has_address()
}

/// The phone of a card that the text means.
fn meant(card: &Card, wanted: &Search) -> Option<EnteredPhone> {
    phone_of(&card.phones, wanted)
}

fn phone_of(phones: &[EnteredPhone], wanted: &Search) -> Option<EnteredPhone> {
    let is_meant = |phone: &&EnteredPhone| {
        let is_number = wanted.number.is_some() && phone.e164 == wanted.number;
        let has_digits = || {
            let terms = domain::search::terms("", [*phone], &[]);
            let mut ranges = wanted.digits.iter().flat_map(|digits| of_digits(digits));
            ranges.any(|range| terms.range(range.from..range.to).next().is_some())
        };
        is_number || has_digits()
    };
    phones.iter().find(is_meant).cloned()
}

/// Calls of the number that the text is, or of numbers with its digits.
async fn find_calls(
    ctx: &Ctx,
    who: &Principal,
    wanted: &Search,
    contacts: &[(Option<EnteredPhone>, Card)],
    most: i64,
) -> Result<Vec<CallRow>, Error> {
    let (workspace, reach) = (who.workspace, who.reach());
    let of_number = |number| {
        let filter = calls::Filter { number: Some(number), reach, ..calls::Filter::default() };
        calls::list(workspace, &filter, None, most)
    };
    if let Some(number) = wanted.number {
        return Ok(ctx.store.load(of_number(number)).await?);
    }
    let digits = wanted.digits.as_ref().filter(|digits| digits.len() >= FEWEST_DIGITS_OF_CALLS);
    let Some(digits) = digits else { return Ok(Vec::new()) };
    let of_cards = contacts.iter().filter_map(|(phone, _)| phone.as_ref()?.e164).take(CALLERS).map(of_number);
    let load = (search::late_calls(workspace, digits, most, LATE_CALLS, reach), of_cards.collect::<Vec<_>>());
    let (late, of_cards) = ctx.store.load(load).await?;
    let late = late.into_iter().map(|id| calls::by_id(workspace, CallId(id)).first());
    let late = ctx.store.load(late.collect::<Vec<_>>()).await?;
    let mut found: Vec<CallRow> = late.into_iter().flatten().chain(of_cards.into_iter().flatten()).collect();
    found.sort_by_key(|row| std::cmp::Reverse((row.call.started_at, row.id)));
    found.dedup_by_key(|row| row.id);
    found.truncate(usize::try_from(most).unwrap_or(usize::MAX));
    Ok(found)
}
