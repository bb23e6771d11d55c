//! What was lost in a period.

use domain::access::Right;
use domain::id::ConnectionId;
use domain::time::Time;
pub use store::calls::losses::Lost;
use store::calls::losses::{self, Period};

use crate::ctx::Ctx;
use crate::error::Error;
use crate::principal::Principal;

/// The figures of a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Losses {
    /// Callers who were missed and with whom nobody has talked since.
    pub not_called_back: Lost,
    /// Calls that a comparison of texts would not have attached.
    pub not_exact: Lost,
    /// Calls of numbers that nobody has.
    pub not_linked: Lost,
}

/// What was lost among the calls that began in `from..to`, each end open if absent; each figure is as long as the list of calls with its filter.
///
/// # Errors
/// No right.
pub async fn losses(
    ctx: &Ctx,
    who: &Principal,
    (from, to): (Option<Time>, Option<Time>),
    connection: Option<ConnectionId>,
) -> Result<Losses, Error> {
    who.may(Right::Read)?;
    let from = from.unwrap_or(Time::from_micros(i64::MIN));
    let period = Period { from, to: to.unwrap_or(Time::from_micros(i64::MAX)), connection, reach: who.reach() };
    let load = (
        losses::not_called_back(who.workspace, period).first(),
        losses::not_exact(who.workspace, period).first(),
        losses::not_linked(who.workspace, period).first(),
    );
    let (not_called_back, not_exact, not_linked) = ctx.store.load(load).await?;
    Ok(Losses {
        not_called_back: not_called_back.unwrap_or_default(),
        not_exact: not_exact.unwrap_or_default(),
        not_linked: not_linked.unwrap_or_default(),
    })
}
