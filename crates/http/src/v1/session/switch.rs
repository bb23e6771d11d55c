//! `PUT /session`

use app::{Ctx, Principal};
use axum::extract::State;
use axum::response::Response;
use domain::id::WorkspaceId;
use serde::Deserialize;
use utoipa::ToSchema;

use super::cookie;
use crate::extract::Json;
use crate::problem::Problem;
use crate::v1::me::MeOut;

/// Where the person wants to work.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SwitchIn {
    /// One of the person's workspaces.
    workspace_id: i64,
}

/// Switches to another workspace of the person; the reply sets a new session cookie.
#[utoipa::path(put, path = "/session", tag = "session", request_body = SwitchIn, responses((status = 200, body = MeOut)))]
pub async fn switch(State(ctx): State<Ctx>, who: Principal, Json(input): Json<SwitchIn>) -> Result<Response, Problem> {
    let session = app::sessions::switch(&ctx, &who, WorkspaceId(input.workspace_id)).await?;
    cookie::opened(&ctx, &session).await
}
