//! `POST /companies/{id}/merge`

use app::{Ctx, Principal};
use axum::extract::State;
use domain::id::CompanyId;

use crate::extract::{Json, Path};
use crate::problem::Problem;
use crate::reply::Created;
use crate::v1::IdPath;
use crate::v1::merges::{MergeIn, MergeOut};

/// Makes one company of two: this one stays, and gets all that the other one has. Its own fields win, empty ones are filled, lists are joined.
#[utoipa::path(post, path = "/companies/{id}/merge", tag = "companies", params(IdPath), request_body = MergeIn, responses((status = 201, body = MergeOut)))]
pub async fn merge(
    State(ctx): State<Ctx>,
    who: Principal,
    Path(id): Path<CompanyId>,
    Json(input): Json<MergeIn>,
) -> Result<Created<MergeOut>, Problem> {
    Ok(MergeOut::created(app::merges::merge_companies(&ctx, &who, id, input.other_id.into()).await?))
}
