//! Reading deals.

use domain::access::Right;
use domain::field::Entity;
use domain::id::DealId;
use domain::text::{cut, fold};
use domain::time::Time;
use store::deals::{self, Filter};

use super::Deal;
use crate::ctx::Ctx;
use crate::error::Error;
use crate::fields;
use crate::page::{Cursor, Limit, Page, Part};
use crate::principal::Principal;
use crate::sight;

/// The most characters of a text that is looked for.
const LONGEST_TEXT: usize = 200;

/// What the list is filtered by; absent filters let everything through.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DealFilter {
    /// What a deal itself says.
    pub deal: Filter,
    /// A tag that they have, as it is written.
    pub tag: Option<String>,
    /// A field and what stands in it, as `key:value`.
    pub field: Option<String>,
}

impl From<Filter> for DealFilter {
    fn from(deal: Filter) -> Self {
        Self { deal, ..Self::default() }
    }
}

/// The deals that a filter lets through, the one that came into its stage last first.
///
/// # Errors
/// No right; [`Error::Invalid`] for a cursor of another list.
pub async fn list(
    ctx: &Ctx,
    who: &Principal,
    filter: impl Into<DealFilter>,
    limit: Limit,
    after: Option<&Cursor>,
) -> Result<Page<Deal>, Error> {
    who.may(Right::Read)?;
    let before = match after.map(Cursor::parts) {
        None => None,
        Some([Part::Int(since), Part::Id(id)]) => Some((Time::from_micros(*since), DealId(*id))),
        Some(_) => return Err(Cursor::unfit()),
    };
    let DealFilter { deal: filter, tag, field } = filter.into();
    let marks = fields::marks(&ctx.store, who.workspace, Entity::Deal, tag.as_deref(), field.as_deref()).await?;
    let text = filter.text.as_deref().map(|text| fold(cut(text, LONGEST_TEXT))).filter(|text| !text.is_empty());
    let filter = Filter { text, marks: marks.marks, few_have_mark: marks.few, reach: who.reach(), ..filter };
    let rows = ctx.store.load(deals::list(who.workspace, &filter, before, limit.and_one())).await?;
    Ok(Page::of(rows, limit, |deal| vec![Part::Int(deal.standing.stage_since.micros()), Part::Id(deal.id.0)]))
}

/// One deal.
///
/// # Errors
/// No right, [`Error::NotFound`].
pub async fn read(ctx: &Ctx, who: &Principal, id: DealId) -> Result<Deal, Error> {
    who.may(Right::Read)?;
    let deal = found(ctx, who, id).await?;
    sight::deal(who, &deal)?;
    Ok(deal)
}

pub(super) async fn found(ctx: &Ctx, who: &Principal, id: DealId) -> Result<Deal, Error> {
    ctx.store.first(deals::by_id(who.workspace, id)).await?.ok_or(Error::NotFound)
}
