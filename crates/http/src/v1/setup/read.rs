//! `GET /setup`

use app::Ctx;
use axum::extract::State;
use serde::Serialize;
use utoipa::ToSchema;

use crate::extract::Json;
use crate::problem::Problem;

/// Whether the server waits for its first workspace.
#[derive(Debug, Serialize, ToSchema)]
pub struct SetupOut {
    /// There is no workspace yet: `POST /setup` makes the first one.
    pub needed: bool,
}

/// Says whether the server waits for its first workspace.
#[utoipa::path(get, path = "/setup", tag = "setup", security(()), responses((status = 200, body = SetupOut)))]
pub async fn read(State(ctx): State<Ctx>) -> Result<Json<SetupOut>, Problem> {
    Ok(Json(SetupOut { needed: app::setup::needed(&ctx).await? }))
}
