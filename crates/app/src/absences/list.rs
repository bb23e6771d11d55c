//! Reading absences.

use domain::access::Right;
use domain::id::AbsenceId;
use domain::time::Time;
use store::absences::{self, Absence};

use crate::ctx::Ctx;
use crate::error::Error;
use crate::page::{Cursor, Limit, Page, Part};
use crate::principal::Principal;

/// The absences that have not ended yet, or not before `from`, in the order of their ends.
///
/// # Errors
/// No right, a cursor of another list.
pub async fn list(
    ctx: &Ctx,
    who: &Principal,
    from: Option<Time>,
    limit: Limit,
    after: Option<&Cursor>,
) -> Result<Page<Absence>, Error> {
    who.may(Right::Read)?;
    let from = from.unwrap_or_else(|| ctx.clock.now());
    let after = match after.map(Cursor::parts) {
        None => None,
        Some([Part::Int(at), Part::Id(id)]) => Some((Time::from_micros(*at), *id)),
        Some(_) => return Err(Cursor::unfit()),
    };
    let rows = ctx.store.load(absences::ending_after(who.workspace, from, after, limit.and_one())).await?;
    Ok(Page::of(rows, limit, |row| vec![Part::Int(row.until.micros()), Part::Id(row.id.0)]))
}

/// One absence.
///
/// # Errors
/// No right, not here.
pub async fn read(ctx: &Ctx, who: &Principal, id: AbsenceId) -> Result<Absence, Error> {
    who.may(Right::Read)?;
    ctx.store.first(absences::by_id(who.workspace, id)).await?.ok_or(Error::NotFound)
}
