//! The companies of a workspace.

use domain::access::Right;
use domain::field::Entity;
use domain::id::UserId;
use store::companies::{self, Company, Filter};
use store::connections;

use crate::ctx::Ctx;
use crate::error::Error;
use crate::fields;
use crate::page::{Cursor, Limit, Page, Part};
use crate::principal::Principal;
use crate::search;

/// What the list is filtered by; absent filters let everything through.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CompanyFilter {
    /// A part of the name or of a phone.
    pub q: Option<String>,
    /// Who owns them.
    pub responsible: Option<UserId>,
    /// A tag that they have, as it is written.
    pub tag: Option<String>,
    /// A field and what stands in it, as `key:value`.
    pub field: Option<String>,
}

/// The companies that a filter lets through, by name.
///
/// # Errors
/// [`Error::Invalid`] for a cursor of another list.
pub async fn list(
    ctx: &Ctx,
    who: &Principal,
    filter: &CompanyFilter,
    limit: Limit,
    after: Option<&Cursor>,
) -> Result<Page<Company>, Error> {
    who.may(Right::Read)?;
    let after = after.map(Cursor::by_name).transpose()?;
    let rules = ctx.store.first(connections::rules(who.workspace)).await?.ok_or(Error::NotFound)?;
    let (tag, field) = (filter.tag.as_deref(), filter.field.as_deref());
    let marks = fields::marks(&ctx.store, who.workspace, Entity::Company, tag, field).await?;
    let filter = Filter {
        search: filter.q.as_deref().and_then(|text| search::read(text, rules.country)),
        responsible: filter.responsible,
        marks: marks.marks,
        few_have_mark: marks.few,
        reach: who.reach(),
    };
    let rows = ctx.store.load(companies::list(who.workspace, &filter, after, limit.and_one())).await?;
    Ok(Page::of(rows, limit, |company| vec![Part::Text(company.name_fold.clone()), Part::Id(company.id.0)]))
}
