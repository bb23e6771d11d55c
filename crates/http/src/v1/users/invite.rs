//! `POST /users/{id}/invitation`

use app::{Ctx, Principal};
use axum::extract::State;
use domain::id::UserId;
use jiff::Timestamp;
use secrecy::ExposeSecret;
use serde::Serialize;
use utoipa::ToSchema;

use crate::extract::{Json, Path};
use crate::problem::Problem;
use crate::v1::{IdPath, moment};

/// The link by which a person joins, or chooses another password.
#[derive(Debug, Serialize, ToSchema)]
pub struct InviteOut {
    /// The link; it is shown this once, and whoever has it can do so as the user.
    pub invite_url: String,
    /// When it ends.
    pub expires_at: Timestamp,
}

/// Makes another link: for a user who has not joined yet, to join; for one who has, to choose another password. The link before does not serve any
/// more. Who also works in another workspace gets none here, since the password opens both.
#[utoipa::path(post, path = "/users/{id}/invitation", tag = "users", params(IdPath), responses((status = 200, body = InviteOut)))]
pub async fn invite(
    State(ctx): State<Ctx>,
    who: Principal,
    Path(id): Path<UserId>,
) -> Result<Json<InviteOut>, Problem> {
    let link = app::invitations::renew(&ctx, &who, id).await?;
    Ok(Json(InviteOut { invite_url: link.url.expose_secret().to_owned(), expires_at: moment(link.expires_at) }))
}
