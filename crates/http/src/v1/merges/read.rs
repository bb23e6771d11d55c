//! `GET /merges/{id}`

use app::{Ctx, Principal};
use axum::extract::State;
use domain::id::MergeId;

use super::MergeOut;
use crate::extract::Path;
use crate::problem::Problem;
use crate::reply::Tagged;
use crate::v1::IdPath;

/// Shows which two cards were made one.
#[utoipa::path(get, path = "/merges/{id}", tag = "merges", params(IdPath), responses((status = 200, body = MergeOut)))]
pub async fn read(
    State(ctx): State<Ctx>,
    who: Principal,
    Path(id): Path<MergeId>,
) -> Result<Tagged<MergeOut>, Problem> {
    let merge = MergeOut::from(app::merges::read(&ctx, &who, id).await?);
    Ok(Tagged(merge.version, merge))
}
