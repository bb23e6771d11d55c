//! `GET /forms`

use app::{Ctx, Principal};
use axum::extract::State;

use super::FormOut;
use crate::extract::{Json, Paging};
use crate::problem::Problem;
use crate::reply::PageOut;

/// Lists the forms, oldest first.
#[utoipa::path(get, path = "/forms", tag = "forms", params(Paging), responses((status = 200, body = PageOut<FormOut>)))]
pub async fn list(State(ctx): State<Ctx>, who: Principal, page: Paging) -> Result<Json<PageOut<FormOut>>, Problem> {
    let rows = app::forms::list(&ctx, &who, page.limit, page.after.as_ref()).await?;
    Ok(Json(PageOut::of(rows, |view| FormOut::of(view, &ctx))))
}
