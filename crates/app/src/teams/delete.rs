//! Removing a team.

use domain::access::Right;
use domain::id::TeamId;
use store::feed::{Change, Noun};
use store::users::User;
use store::{Batch, teams, users};

use crate::ctx::Ctx;
use crate::error::Error;
use crate::principal::Principal;
use crate::write::{Done, commit};

/// Removes a team that is still at version `expected`; its members stay, without a team.
///
/// # Errors
/// [`Error::NotFound`] and [`Error::Stale`].
pub async fn delete(ctx: &Ctx, who: &Principal, id: TeamId, expected: i64) -> Result<(), Error> {
    who.may(Right::Administer)?;
    ctx.store
        .retry(async |store| {
            let team = teams::by_id(who.workspace, id).first();
            let (team, members) = store.load((team, users::of_team(who.workspace, id))).await?;
            if team.ok_or(Error::NotFound)?.version != expected {
                return Err(Error::Stale);
            }
            // Held first: whoever joins meanwhile waits, or is met by `delete_empty`.
            let mut batch = Batch::one(teams::hold_at(who.workspace, id, expected));
            let mut done = Done::new("deleted", "team", id);
            for member in members {
                done = done.changing(Change::new(Noun::User, member.id, member.version + 1));
                batch.push(users::update(who.workspace, &User { team: None, ..member }));
            }
            batch.push(teams::delete_empty(who.workspace, id));
            commit(ctx, store, who, batch, done.changing(Change::new(Noun::Team, id, 0))).await
        })
        .await
}
