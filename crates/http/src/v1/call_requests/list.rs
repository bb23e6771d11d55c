//! `GET /call-requests`

use app::{Ctx, Principal};
use axum::extract::State;
use serde::Serialize;
use utoipa::ToSchema;

use super::CallRequestOut;
use crate::extract::Json;
use crate::problem::Problem;

/// One's own calls that were started with a click.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct CallRequestsOut {
    /// Newest first, at most 50.
    pub items: Vec<CallRequestOut>,
}

/// Lists one's own calls of the last hour that were started with a click, newest first.
#[utoipa::path(get, path = "/call-requests", tag = "call-requests", responses((status = 200, body = CallRequestsOut)))]
pub async fn list(State(ctx): State<Ctx>, who: Principal) -> Result<Json<CallRequestsOut>, Problem> {
    let rows = app::calls::call_out::own_requests(&ctx, &who).await?;
    Ok(Json(CallRequestsOut { items: rows.into_iter().map(Into::into).collect() }))
}
