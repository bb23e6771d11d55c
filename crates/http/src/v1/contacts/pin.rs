//! `PUT /contacts/{id}/pin` and `DELETE /contacts/{id}/pin`

use app::contacts::{self, Pinned};
use app::{Ctx, Error, Principal};
use axum::extract::State;
use axum::http::StatusCode;
use domain::id::ContactId;
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::extract::{Json, Path};
use crate::problem::Problem;
use crate::v1::IdPath;

/// The entry that is to stay on top of a timeline.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PinIn {
    /// What it is: `call`, `note` or `task`.
    pub kind: String,
    /// Which.
    pub id: Uuid,
}

/// Puts an entry of a contact's timeline on top, for everybody; another one leaves that place.
#[utoipa::path(put, path = "/contacts/{id}/pin", tag = "contacts", params(IdPath), request_body = PinIn, responses((status = 204)))]
pub async fn pin(
    State(ctx): State<Ctx>,
    who: Principal,
    Path(id): Path<ContactId>,
    Json(input): Json<PinIn>,
) -> Result<StatusCode, Problem> {
    let pinned = Pinned::of(&input.kind, input.id).ok_or_else(|| Error::invalid("kind", "unknown_choice"))?;
    contacts::pin(&ctx, &who, id, Some(pinned)).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Leaves no entry on top of a contact's timeline.
#[utoipa::path(delete, path = "/contacts/{id}/pin", tag = "contacts", params(IdPath), responses((status = 204)))]
pub async fn unpin(State(ctx): State<Ctx>, who: Principal, Path(id): Path<ContactId>) -> Result<StatusCode, Problem> {
    contacts::pin(&ctx, &who, id, None).await?;
    Ok(StatusCode::NO_CONTENT)
}
