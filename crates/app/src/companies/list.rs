//! The companies of a workspace.

use domain::access::Right;
use store::companies::{self, Company};
use store::connections;

use crate::ctx::Ctx;
use crate::error::Error;
use crate::page::{Cursor, Limit, Page, Part};
use crate::principal::Principal;
use crate::search;

/// The companies by name; with `q` those whose name or phone has it as a part.
///
/// # Errors
/// [`Error::Invalid`] for a cursor of another list.
pub async fn list(
    ctx: &Ctx,
    who: &Principal,
    q: Option<&str>,
    limit: Limit,
    after: Option<&Cursor>,
) -> Result<Page<Company>, Error> {
    who.may(Right::Read)?;
    let after = after.map(Cursor::by_name).transpose()?;
    let rules = ctx.store.first(connections::rules(who.workspace)).await?.ok_or(Error::NotFound)?;
    let search = q.and_then(|text| search::read(text, rules.country));
    let rows = ctx.store.load(companies::list(who.workspace, search.as_ref(), after, limit.and_one())).await?;
    Ok(Page::of(rows, limit, |company| vec![Part::Text(company.name_fold.clone()), Part::Id(company.id.0)]))
}
