//! `GET /workspace`

use app::{Ctx, Principal};
use axum::extract::State;

use super::WorkspaceOut;
use crate::problem::Problem;
use crate::reply::Tagged;

/// Shows the workspace and its settings.
#[utoipa::path(get, path = "/workspace", tag = "workspace", responses((status = 200, body = WorkspaceOut)))]
pub async fn read(State(ctx): State<Ctx>, who: Principal) -> Result<Tagged<WorkspaceOut>, Problem> {
    let workspace = app::workspaces::read(&ctx, &who).await?;
    Ok(Tagged(workspace.version, workspace.into()))
}
