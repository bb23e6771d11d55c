//! `PATCH /users/{id}`

use app::{Ctx, Principal, users};
use axum::extract::State;
use domain::access::{Role, Sees};
use domain::id::UserId;
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::UserOut;
use crate::extract::{Given, IfMatch, Json, Patch, Path};
use crate::problem::{Problem, or_current};
use crate::reply::Tagged;
use crate::v1::names::{RoleName, SeesName};
use crate::v1::working_time::WorkingTimeIn;
use crate::v1::{IdPath, IfMatchHeader};

/// What is to change of a user; what is absent stays.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UserPatch {
    /// Another name.
    #[serde(default)]
    name: Given<String>,
    /// Another role; only an owner makes and unmakes owners.
    #[serde(default)]
    #[schema(value_type = Given<RoleName>)]
    role: Given<Role>,
    /// Another team, or none.
    #[serde(default)]
    #[schema(value_type = Option<Uuid>)]
    team_id: Patch<Uuid>,
    /// Whether the user works here.
    #[serde(default)]
    active: Given<bool>,
    /// When the user works, or null: as the workspace says.
    #[serde(default)]
    #[schema(value_type = Option<WorkingTimeIn>)]
    working_time: Patch<WorkingTimeIn>,
    /// Whether the user listens to recordings, or null: as the role (all do).
    #[serde(default)]
    may_listen: Patch<bool>,
    /// Whether the user keeps recordings as files, or null: as the role (admins and owners do). Who may not listen may not keep them either.
    #[serde(default)]
    may_download: Patch<bool>,
    /// Whose cards and calls the user sees, or null: as the workspace says of managers.
    #[serde(default)]
    #[schema(value_type = Option<SeesName>)]
    sees: Patch<Sees>,
}

/// Changes a user.
#[utoipa::path(patch, path = "/users/{id}", tag = "users", params(IdPath, IfMatchHeader), request_body = UserPatch, responses((status = 200, body = UserOut)))]
pub async fn update(
    State(ctx): State<Ctx>,
    who: Principal,
    Path(id): Path<UserId>,
    IfMatch(version): IfMatch,
    Json(patch): Json<UserPatch>,
) -> Result<Tagged<UserOut>, Problem> {
    let patch = users::UserPatch {
        name: patch.name.0,
        role: patch.role.0,
        team: patch.team_id.map(Into::into).into_option(),
        active: patch.active.0,
        working_time: patch.working_time.map(Into::into).into_option(),
        may_listen: patch.may_listen.into_option(),
        may_download: patch.may_download.into_option(),
        sees: patch.sees.into_option(),
    };
    let user = users::update(&ctx, &who, id, version, patch).await;
    let user = or_current(user, async { users::read(&ctx, &who, id).await.map(UserOut::from) }).await?;
    Ok(Tagged(user.version, user.into()))
}
