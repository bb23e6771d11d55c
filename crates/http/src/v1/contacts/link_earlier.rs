//! `POST /contacts/{id}/link-earlier`

use app::{Ctx, Principal};
use axum::extract::State;
use axum::http::StatusCode;
use domain::id::ContactId;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::extract::{Json, Path};
use crate::problem::Problem;
use crate::v1::IdPath;

/// Calls that are going to be linked.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct LinkEarlierOut {
    /// How many; counted up to 1,000 for each number.
    pub calls: i64,
    /// The jobs that do it, one for each number.
    pub job_ids: Vec<Uuid>,
}

/// Links the unlinked calls of the contact's numbers to it.
#[utoipa::path(post, path = "/contacts/{id}/link-earlier", tag = "contacts", params(IdPath), responses((status = 202, body = LinkEarlierOut)))]
pub async fn link_earlier(
    State(ctx): State<Ctx>,
    who: Principal,
    Path(id): Path<ContactId>,
) -> Result<(StatusCode, Json<LinkEarlierOut>), Problem> {
    let queued = app::contacts::link_earlier(&ctx, &who, id).await?;
    let job_ids = queued.jobs.into_iter().map(Uuid::from).collect();
    Ok((StatusCode::ACCEPTED, Json(LinkEarlierOut { calls: queued.calls, job_ids })))
}
