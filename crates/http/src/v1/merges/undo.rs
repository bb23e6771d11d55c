//! `POST /merges/{id}/undo`

use app::{Ctx, Principal};
use axum::extract::State;
use domain::id::MergeId;
use serde::Serialize;
use utoipa::ToSchema;

use super::MergeOut;
use crate::extract::{Json, Path};
use crate::problem::Problem;
use crate::v1::IdPath;

/// A merge that was taken back.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct UndoneMergeOut {
    /// It.
    pub merge: MergeOut,
    /// The fields of the kept card that it had filled and somebody has changed since; they stay as they are.
    #[schema(example = json!(["source"]))]
    pub stayed: Vec<&'static str>,
}

/// Takes a merge back: both cards are as before. What was moved and still hangs on the kept one goes back, what came to it since stays. Possible for
/// 30 days, and while the kept card is there.
#[utoipa::path(post, path = "/merges/{id}/undo", tag = "merges", params(IdPath), responses((status = 200, body = UndoneMergeOut)))]
pub async fn undo(
    State(ctx): State<Ctx>,
    who: Principal,
    Path(id): Path<MergeId>,
) -> Result<Json<UndoneMergeOut>, Problem> {
    let undone = app::merges::undo(&ctx, &who, id).await?;
    Ok(Json(UndoneMergeOut { merge: undone.merge.into(), stayed: undone.stayed }))
}
