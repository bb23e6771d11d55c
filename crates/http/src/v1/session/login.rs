//! `POST /session`

use app::Ctx;
use app::sessions::Login;
use axum::extract::State;
use axum::response::Response;
use domain::id::WorkspaceId;
use secrecy::SecretString;
use serde::Deserialize;
use utoipa::ToSchema;

use super::cookie;
use crate::extract::{Json, Peer};
use crate::problem::Problem;
use crate::v1::me::MeOut;

/// What a person shows to be let in.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SessionIn {
    /// The e-mail, in any spelling.
    email: String,
    /// The password.
    #[schema(value_type = String, format = Password)]
    password: SecretString,
    /// Which of the person's workspaces; the first one if absent.
    workspace_id: Option<i64>,
}

/// Logs a person in; the reply sets the session cookie.
#[utoipa::path(post, path = "/session", tag = "session", security(()), request_body = SessionIn, responses((status = 200, body = MeOut)))]
pub async fn login(
    State(ctx): State<Ctx>,
    Peer(address): Peer,
    Json(input): Json<SessionIn>,
) -> Result<Response, Problem> {
    let login =
        Login { email: input.email, password: input.password, address, workspace: input.workspace_id.map(WorkspaceId) };
    let session = app::sessions::login(&ctx, login).await?;
    cookie::opened(&ctx, &session).await
}
