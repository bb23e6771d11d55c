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

/// The link by which a person joins.
#[derive(Debug, Serialize, ToSchema)]
pub struct InviteOut {
    /// The link; it is shown this once, and whoever has it can join as the user.
    pub invite_url: String,
    /// When it ends.
    pub expires_at: Timestamp,
}

/// Invites a user again who has not joined yet; the link before does not serve any more.
#[utoipa::path(post, path = "/users/{id}/invitation", tag = "users", params(IdPath), responses((status = 200, body = InviteOut)))]
pub async fn invite(
    State(ctx): State<Ctx>,
    who: Principal,
    Path(id): Path<UserId>,
) -> Result<Json<InviteOut>, Problem> {
    let link = app::invitations::renew(&ctx, &who, id).await?;
    Ok(Json(InviteOut { invite_url: link.url.expose_secret().to_owned(), expires_at: moment(link.expires_at) }))
}
