//! `POST /users`

use app::users::NewUser;
use app::{Ctx, Principal};
use axum::extract::State;
use domain::access::Role;
use secrecy::ExposeSecret;
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::UserOut;
use crate::extract::Json;
use crate::problem::Problem;
use crate::reply::Created;
use crate::v1::names::RoleName;

/// A user who is to be added.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UserIn {
    /// The e-mail with which the person will log in.
    pub email: String,
    /// The name.
    pub name: String,
    /// What the user may do; only an owner makes owners.
    #[schema(value_type = RoleName)]
    pub role: Role,
    /// The team.
    pub team_id: Option<Uuid>,
}

/// Adds a user and invites the person; `invite_url` is shown this once.
#[utoipa::path(post, path = "/users", tag = "users", request_body = UserIn, responses((status = 201, body = UserOut)))]
pub async fn create(
    State(ctx): State<Ctx>,
    who: Principal,
    Json(input): Json<UserIn>,
) -> Result<Created<UserOut>, Problem> {
    let new = NewUser { email: input.email, name: input.name, role: input.role, team: input.team_id.map(Into::into) };
    let created = app::users::create(&ctx, &who, new).await?;
    let invite_url = Some(created.invitation.url.expose_secret().to_owned());
    let user = UserOut { invite_url, ..created.user.into() };
    Ok(Created::new(format!("/api/v1/users/{}", user.id), user.version, user))
}
