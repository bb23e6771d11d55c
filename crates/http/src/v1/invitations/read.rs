//! `GET /invitations/{token}`

use app::Ctx;
use axum::extract::State;
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

use super::TokenPath;
use crate::extract::{Json, Path};
use crate::problem::Problem;
use crate::v1::moment;

/// What a person with a link is told before accepting.
#[derive(Debug, Serialize, ToSchema)]
pub struct InvitationOut {
    /// The name of the workspace.
    pub workspace_name: String,
    /// The e-mail with which the person will log in.
    pub email: String,
    /// The name under which the person was invited.
    pub name: String,
    /// Whether the person has a password already and proves it, instead of choosing one.
    pub has_password: bool,
    /// Whether the person has joined already, and chooses another password.
    pub replaces_password: bool,
    /// When the link ends.
    #[schema(required)]
    pub expires_at: Option<Timestamp>,
}

/// Shows what an invitation is to; 404 once it is used, replaced or too old.
#[utoipa::path(get, path = "/invitations/{token}", tag = "invitations", security(()), params(TokenPath), responses((status = 200, body = InvitationOut)))]
pub async fn read(State(ctx): State<Ctx>, Path(token): Path<String>) -> Result<Json<InvitationOut>, Problem> {
    let invitation = app::invitations::read(&ctx, &token).await?;
    Ok(Json(InvitationOut {
        workspace_name: invitation.workspace_name,
        email: invitation.email.to_string(),
        name: invitation.name,
        has_password: invitation.has_password,
        replaces_password: invitation.replaces_password,
        expires_at: invitation.expires_at.map(moment),
    }))
}
