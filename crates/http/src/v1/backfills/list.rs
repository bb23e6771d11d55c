//! `GET /connections/{id}/backfills`

use app::{Ctx, Principal};
use axum::extract::State;
use domain::id::ConnectionId;

use super::BackfillOut;
use crate::extract::{Json, Paging, Path};
use crate::problem::Problem;
use crate::reply::PageOut;
use crate::v1::IdPath;

/// Lists the periods of the source's log that were read, newest first.
#[utoipa::path(get, path = "/connections/{id}/backfills", tag = "backfills", params(IdPath, Paging), responses((status = 200, body = PageOut<BackfillOut>)))]
pub async fn list(
    State(ctx): State<Ctx>,
    who: Principal,
    Path(id): Path<ConnectionId>,
    page: Paging,
) -> Result<Json<PageOut<BackfillOut>>, Problem> {
    let rows = app::repair::backfills(&ctx, &who, id, page.limit, page.after.as_ref()).await?;
    Ok(Json(PageOut::of(rows, BackfillOut::from)))
}
