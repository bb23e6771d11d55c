//! Changing a user.

use domain::access::{RecordingRights, Right, Role, Sees};
use domain::id::{TeamId, UserId};
use domain::text::fold;
use domain::working_time::{WorkingTime, Written};
use store::credentials::{self, Kind};
use store::feed::{Change, Noun};
use store::users::{self, User};
use store::{Batch, teams};

use crate::ctx::Ctx;
use crate::error::Error;
use crate::input::{self, Fields};
use crate::principal::Principal;
use crate::write::{Done, commit};

/// What is to change; what is absent stays.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct UserPatch {
    /// Another name.
    pub name: Option<String>,
    /// Another role.
    pub role: Option<Role>,
    /// Another team, or none.
    pub team: Option<Option<TeamId>>,
    /// Whether the user works here.
    pub active: Option<bool>,
    /// When the user works, or as the workspace says.
    pub working_time: Option<Option<Written>>,
    /// Whether the user listens to recordings, or as the role.
    pub may_listen: Option<Option<bool>>,
    /// Whether the user keeps recordings as files, or as the role.
    pub may_download: Option<Option<bool>>,
    /// Whose cards and calls the user sees, or as the workspace says.
    pub sees: Option<Option<Sees>>,
}

/// Changes a user who is still at version `expected`. Whoever is deactivated is logged out, and an open invitation is closed; it is closed too
/// when the user becomes an owner, and an owner renews it.
///
/// # Errors
/// [`Error::NotFound`], [`Error::Invalid`], [`Error::Stale`], [`Error::Forbidden`] when somebody else than an owner makes, unmakes or
/// deactivates an owner, and [`Error::Conflict`] `last_owner`.
pub async fn update(ctx: &Ctx, who: &Principal, id: UserId, expected: i64, patch: UserPatch) -> Result<User, Error> {
    who.may(Right::Administer)?;
    let mut fields = Fields::default();
    let name = fields.take_given("name", patch.name.as_deref().map(input::name));
    let hours = patch.working_time.as_ref().map(|hours| input::working_time(hours.as_ref()));
    let hours = fields.take_given("working_time", hours);
    fields.check()?;
    ctx.store
        .retry(async |store| {
            let wanted = patch.team.flatten().map(|team| teams::by_id(who.workspace, team).first());
            let other_owner = users::other_owner(who.workspace, id).first();
            let (before, team, other_owner) =
                store.load((users::by_id(who.workspace, id).first(), wanted, other_owner)).await?;
            let before = before.ok_or(Error::NotFound)?;
            if before.version != expected {
                return Err(Error::Stale);
            }
            let after = changed(&before, &patch, name.as_deref(), hours.clone());
            if after == before {
                return Ok(before);
            }
            if matches!(team, Some(None)) {
                return Err(Error::invalid("team_id", "unknown_team"));
            }
            let guard = owner_guard(who, &before, &after, other_owner)?;
            let version = before.version + 1;
            let action = if before.active && !after.active { "deactivated" } else { "updated" };
            let done = Done::new(action, "user", id).changing(Change::new(Noun::User, id, version));
            commit(ctx, store, who, batch(ctx, who, &before, &after, guard), done).await?;
            Ok(User { version, ..after })
        })
        .await
}

fn changed(before: &User, patch: &UserPatch, name: Option<&str>, hours: Option<Option<WorkingTime>>) -> User {
    let name = name.unwrap_or(&before.name);
    User {
        name: name.to_owned(),
        name_fold: fold(name),
        role: patch.role.unwrap_or(before.role),
        team: patch.team.unwrap_or(before.team),
        active: patch.active.unwrap_or(before.active),
        working_time: hours.unwrap_or_else(|| before.working_time.clone()),
        recordings: RecordingRights {
            listen: patch.may_listen.unwrap_or(before.recordings.listen),
            download: patch.may_download.unwrap_or(before.recordings.download),
        },
        sees: patch.sees.unwrap_or(before.sees),
        ..before.clone()
    }
}

/// Lets only owners decide over owners, and keeps one of them. Gives the owner on whom the decision relies.
fn owner_guard(who: &Principal, before: &User, after: &User, other: Option<User>) -> Result<Option<User>, Error> {
    let owns = |user: &User| user.role == Role::Owner && user.active;
    if (before.role == Role::Owner) != (after.role == Role::Owner) || owns(before) != owns(after) {
        who.may(Right::Own)?;
    }
    if before.role == Role::Owner && before.recordings != after.recordings {
        who.may(Right::Own)?;
    }
    match (owns(before) && !owns(after), other) {
        (true, None) => Err(Error::Conflict("last_owner")),
        (true, other) => Ok(other),
        (false, _) => Ok(None),
    }
}

fn batch(ctx: &Ctx, who: &Principal, before: &User, after: &User, guard: Option<User>) -> Batch {
    let mut batch = Batch::new();
    let leaves = before.active && !after.active;
    if leaves {
        batch.push(credentials::delete_of_subject(who.workspace, Kind::Session, after.id));
    }
    // A link that an administrator was shown must not make an owner of whoever opens it.
    if leaves || (after.role == Role::Owner && before.role != Role::Owner) {
        // The row stays: it says that the user has not joined.
        batch.push(credentials::expire_of_subject(who.workspace, Kind::Invitation, after.id, ctx.clock.now()));
        batch.push(credentials::delete_of_subject(who.workspace, Kind::PasswordLink, after.id));
    }
    if let Some(team) = after.team.filter(|_| after.team != before.team) {
        batch.push(teams::hold(who.workspace, team));
    }
    // Two owners who unmake each other at once: both take the rows in the same order, and the second finds the first changed.
    let guard = guard.map(|owner| (owner.id, users::hold_at(who.workspace, owner.id, owner.version)));
    let mut steps = Vec::from_iter(guard);
    steps.push((after.id, users::update(who.workspace, after)));
    steps.sort_by_key(|(id, _)| *id);
    batch.extend(steps.into_iter().map(|(_, step)| step));
    batch
}
