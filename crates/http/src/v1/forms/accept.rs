//! `POST /forms/submissions/{id}/accept`

use app::{Ctx, Principal};
use axum::extract::State;
use domain::id::SubmissionId;

use super::SubmissionOut;
use crate::extract::{Json, Path};
use crate::problem::Problem;
use crate::v1::IdPath;

/// Says that a submission is no spam: it is taken over as if it had come now.
#[utoipa::path(post, path = "/forms/submissions/{id}/accept", tag = "forms", params(IdPath), responses((status = 200, body = SubmissionOut)))]
pub async fn accept(
    State(ctx): State<Ctx>,
    who: Principal,
    Path(id): Path<SubmissionId>,
) -> Result<Json<SubmissionOut>, Problem> {
    Ok(Json(app::forms::accept(&ctx, &who, id).await?.into()))
}
