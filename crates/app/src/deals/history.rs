//! The way of a deal.

use domain::access::Right;
use domain::id::DealId;
use store::deals::{self, Move};

use crate::ctx::Ctx;
use crate::error::Error;
use crate::principal::Principal;
use crate::sight;

/// The most steps that are shown.
const MOST: i64 = 1_000;

/// A step of a deal's way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moved {
    /// The step.
    pub step: Move,
    /// How many whole days the deal had been in the stage that it left.
    pub days: Option<i64>,
}

/// The way of a deal from the making on, oldest first; the first 1,000 steps of it.
///
/// # Errors
/// No right, [`Error::NotFound`].
pub async fn history(ctx: &Ctx, who: &Principal, id: DealId) -> Result<Vec<Moved>, Error> {
    who.may(Right::Read)?;
    let load = (deals::by_id(who.workspace, id).first(), deals::history(who.workspace, id, MOST));
    let (deal, steps) = ctx.store.load(load).await?;
    sight::deal(who, &deal.ok_or(Error::NotFound)?)?;
    let before = std::iter::once(None).chain(steps.iter().map(|step| Some(step.at)));
    let days = |(step, before): (&Move, Option<_>)| before.map(|before| step.at.seconds_since(before) / 86_400);
    let days: Vec<_> = steps.iter().zip(before).map(days).collect();
    Ok(steps.into_iter().zip(days).map(|(step, days)| Moved { step, days }).collect())
}
