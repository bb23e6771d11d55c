//! What can be said of an absence, and what must hold for it.

use domain::access::Right;
use domain::id::{AbsenceId, UserId};
use domain::time::Time;
use store::absences::{self, Absence};
use store::{Store, users};

use crate::ctx::Ctx;
use crate::error::Error;
use crate::input::Fields;
use crate::principal::Principal;

/// The longest absence, in seconds: two years.
const LONGEST: i64 = 2 * 366 * 24 * 3600;

/// An absence as somebody enters it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AbsenceInput {
    /// Who is away.
    pub user: UserId,
    /// From this moment on.
    pub from: Time,
    /// Until this moment.
    pub until: Time,
    /// Who stands in.
    pub deputy: Option<UserId>,
}

/// Everybody enters his or her own absences; those of others are for administrators.
pub(super) fn may_enter(who: &Principal, user: UserId) -> Result<(), Error> {
    who.may(if who.user == Some(user) { Right::Work } else { Right::Administer })
}

/// The row that the input makes of `before`; its users are held by the foreign keys.
pub(super) async fn checked(
    ctx: &Ctx,
    store: &Store,
    who: &Principal,
    input: AbsenceInput,
    before: Option<&Absence>,
) -> Result<Absence, Error> {
    let id = before.map_or_else(|| AbsenceId(ctx.ids.next()), |before| before.id);
    let load = (
        users::by_id(who.workspace, input.user).first(),
        input.deputy.map(|deputy| users::by_id(who.workspace, deputy).first()),
        absences::meeting(who.workspace, input.user, input.from, input.until, id).first(),
    );
    let (user, deputy, meeting) = store.load(load).await?;
    let mut fields = Fields::default();
    if user.is_none() {
        fields.take::<()>("user_id", Err("unknown_user"));
    }
    match (input.deputy, deputy.flatten()) {
        (Some(deputy), _) if deputy == input.user => drop(fields.take::<()>("deputy_id", Err("own_deputy"))),
        (Some(_), None) => drop(fields.take::<()>("deputy_id", Err("unknown_user"))),
        _ => {}
    }
    if input.until <= input.from || input.until.seconds_since(input.from) > LONGEST {
        fields.take::<()>("until", Err("out_of_range"));
    } else if meeting.is_some() {
        fields.take::<()>("from", Err("absence_meets"));
    }
    fields.check()?;
    Ok(Absence {
        id,
        user: input.user,
        from: input.from,
        until: input.until,
        deputy: input.deputy,
        created_at: before.map_or_else(|| ctx.clock.now(), |before| before.created_at),
        version: before.map_or(1, |before| before.version),
    })
}
