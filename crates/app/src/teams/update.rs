//! Renaming a team.

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

/// Gives a team that is still at version `expected` another name; without one it stays.
///
/// # Errors
/// [`Error::NotFound`], [`Error::Invalid`], [`Error::Stale`], and [`Error::Conflict`] `team_name_taken`.
pub async fn update(ctx: &Ctx, who: &Principal, id: TeamId, expected: i64, name: Option<&str>) -> Result<Team, Error> {
    who.may(Right::Administer)?;
    let mut fields = Fields::default();
    let name = fields.take_given("name", name.map(input::name));
    fields.check()?;
    ctx.store
        .retry(async |store| {
            let taken = name.as_deref().map(|name| teams::by_name(who.workspace, name).first());
            let (before, taken) = store.load((teams::by_id(who.workspace, id).first(), taken)).await?;
            let before = before.ok_or(Error::NotFound)?;
            if before.version != expected {
                return Err(Error::Stale);
            }
            let Some(name) = name.as_ref().filter(|name| **name != before.name) else { return Ok(before) };
            if taken.flatten().is_some_and(|taken| taken != id) {
                return Err(Error::Conflict("team_name_taken"));
            }
            let version = before.version + 1;
            let batch = Batch::one(teams::rename(who.workspace, id, before.version, name));
            let done = Done::new("updated", "team", id).changing(Change::new(Noun::Team, id, version));
            commit(ctx, store, who, batch, done).await?;
            Ok(Team { name: name.clone(), name_fold: fold(name), version, ..before })
        })
        .await
}
