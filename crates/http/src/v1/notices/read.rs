//! `POST /notices/read`

use app::{Ctx, Principal};
use axum::extract::State;
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::extract::Json;
use crate::problem::Problem;
use crate::reply::NoContent;

/// How far was read.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NoticesReadIn {
    /// The newest notice that was read; all before it are, too.
    up_to: Uuid,
}

/// Says that the asking person has read all up to a notice.
#[utoipa::path(post, path = "/notices/read", tag = "notices", request_body = NoticesReadIn, responses((status = 204)))]
pub async fn read(
    State(ctx): State<Ctx>,
    who: Principal,
    Json(input): Json<NoticesReadIn>,
) -> Result<NoContent, Problem> {
    app::automations::read_notices(&ctx, &who, input.up_to.into()).await?;
    Ok(NoContent)
}
