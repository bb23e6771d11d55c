//! Making a team.

use domain::access::Right;
use domain::id::TeamId;
use domain::text::fold;
use store::Batch;
use store::feed::{Change, Noun};
use store::teams::{self, Team};

use crate::ctx::Ctx;
use crate::error::Error;
use crate::input::{self, Fields};
use crate::principal::Principal;
use crate::write::{Done, commit};

/// Makes a team.
///
/// # Errors
/// [`Error::Invalid`], and [`Error::Conflict`] `team_name_taken`.
pub async fn create(ctx: &Ctx, who: &Principal, name: &str) -> Result<Team, Error> {
    who.may(Right::Administer)?;
    let mut fields = Fields::default();
    let Some(name) = fields.take("name", input::name(name)) else { return Err(fields.wrong()) };
    let (id, now) = (TeamId(ctx.ids.next()), ctx.clock.now());
    ctx.store
        .retry(async |store| {
            if store.first(teams::by_name(who.workspace, &name)).await?.is_some() {
                return Err(Error::Conflict("team_name_taken"));
            }
            let batch = Batch::one(teams::insert(who.workspace, id, &name, now));
            let done = Done::new("created", "team", id).changing(Change::new(Noun::Team, id, 1));
            commit(ctx, store, who, batch, done).await
        })
        .await?;
    Ok(Team { id, name_fold: fold(&name), name, members: 0, created_at: now, version: 1 })
}
