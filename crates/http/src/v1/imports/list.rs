//! `GET /imports`

use app::{Ctx, Principal};
use axum::extract::State;

use super::ImportOut;
use crate::extract::{Json, Paging};
use crate::problem::Problem;
use crate::reply::PageOut;

/// Lists the imports, newest first.
#[utoipa::path(get, path = "/imports", tag = "imports", params(Paging), responses((status = 200, body = PageOut<ImportOut>)))]
pub async fn list(State(ctx): State<Ctx>, who: Principal, page: Paging) -> Result<Json<PageOut<ImportOut>>, Problem> {
    let rows = app::imports::list(&ctx, &who, page.limit, page.after.as_ref()).await?;
    Ok(Json(PageOut::of(rows, ImportOut::from)))
}
