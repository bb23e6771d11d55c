//! `POST /invitations/{token}/accept`

use app::Ctx;
use app::invitations::Acceptance;
use axum::extract::State;
use secrecy::SecretString;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use super::TokenPath;
use crate::extract::{Json, Path, Peer};
use crate::problem::Problem;

/// What a person says who accepts.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AcceptanceIn {
    /// The password that the person chooses (at least ten characters); whoever joins and has one already gives that one.
    #[schema(value_type = Option<String>, format = Password)]
    password: Option<SecretString>,
    /// Another name than the one under which the person was invited.
    name: Option<String>,
}

/// Who has joined what; the person logs in with `POST /session` now.
#[derive(Debug, Serialize, ToSchema)]
pub struct AcceptanceOut {
    /// The workspace.
    pub workspace_id: i64,
    /// The user.
    pub user_id: Uuid,
    /// The e-mail with which the person logs in.
    pub email: String,
}

/// Accepts an invitation: sets the password if the person has none yet, or replaces it if the person has joined already. A link works once.
#[utoipa::path(post, path = "/invitations/{token}/accept", tag = "invitations", security(()), params(TokenPath), request_body = AcceptanceIn, responses((status = 200, body = AcceptanceOut)))]
pub async fn accept(
    State(ctx): State<Ctx>,
    Path(token): Path<String>,
    Peer(address): Peer,
    Json(input): Json<AcceptanceIn>,
) -> Result<Json<AcceptanceOut>, Problem> {
    let acceptance = Acceptance { token, password: input.password, name: input.name, address };
    let accepted = app::invitations::accept(&ctx, acceptance).await?;
    Ok(Json(AcceptanceOut {
        workspace_id: accepted.workspace.0,
        user_id: accepted.user.into(),
        email: accepted.email.to_string(),
    }))
}
