//! The contacts of a workspace.

use domain::access::Right;
use domain::field::Entity;
use domain::id::{CompanyId, UserId};
use domain::phone::{Country, EnteredPhone};
use domain::text::clean;
use store::connections;
use store::contacts::{self, Card, Filter};

use crate::ctx::Ctx;
use crate::error::Error;
use crate::fields;
use crate::page::{Cursor, Limit, Page, Part};
use crate::principal::Principal;
use crate::search;

/// What the list is filtered by; absent filters let everything through.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct ContactFilter {
    /// A part of the name or of a phone, or the beginning of an e-mail address.
    pub q: Option<String>,
    /// A phone in any spelling.
    pub phone: Option<String>,
    /// Who owns them.
    pub responsible: Option<UserId>,
    /// Their company.
    pub company: Option<CompanyId>,
    /// What they came from.
    pub source: Option<String>,
    /// Made by calls, and nobody has named them yet.
    pub unnamed: Option<bool>,
    /// A tag that they have, as it is written.
    pub tag: Option<String>,
    /// A field and what stands in it, as `key:value`.
    pub field: Option<String>,
}

/// The contacts that a filter lets through, by name. Pages are keyed by name and id, so they stay right while contacts are made.
///
/// # Errors
/// [`Error::Invalid`] for a cursor of another list.
pub async fn list(
    ctx: &Ctx,
    who: &Principal,
    filter: &ContactFilter,
    limit: Limit,
    after: Option<&Cursor>,
) -> Result<Page<Card>, Error> {
    who.may(Right::Read)?;
    let after = after.map(Cursor::by_name).transpose()?;
    let rules = ctx.store.first(connections::rules(who.workspace)).await?.ok_or(Error::NotFound)?;
    let (tag, field) = (filter.tag.as_deref(), filter.field.as_deref());
    let marks = fields::marks(&ctx.store, who.workspace, Entity::Contact, tag, field).await?;
    let filter =
        Filter { marks: marks.marks, few_have_mark: marks.few, reach: who.reach(), ..read(filter, rules.country) };
    let rows = ctx.store.load(contacts::list(who.workspace, &filter, after, limit.and_one())).await?;
    Ok(Page::of(rows, limit, |card| vec![Part::Text(card.name_fold.clone()), Part::Id(card.id.0)]))
}

fn read(filter: &ContactFilter, country: Country) -> Filter {
    let (number, raw_phone) = match filter.phone.as_deref().map(|text| (EnteredPhone::typed(text, country), text)) {
        None => (None, None),
        Some((Ok(EnteredPhone { e164: Some(number), .. }), _)) => (Some(number), None),
        Some((Ok(EnteredPhone { raw, e164: None }), _)) => (None, Some(raw)),
        // No card has such a phone; the list is empty.
        Some((Err(_), text)) => (None, Some(clean(text))),
    };
    Filter {
        search: filter.q.as_deref().and_then(|text| search::read(text, country)),
        number,
        raw_phone,
        responsible: filter.responsible,
        company: filter.company,
        source: filter.source.as_deref().map(clean),
        named: filter.unnamed.map(|unnamed| !unnamed),
        ..Filter::default()
    }
}
