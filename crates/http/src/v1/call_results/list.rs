//! `GET /call-results`

use app::{Ctx, Principal};
use axum::extract::State;

use super::CallResultOut;
use crate::extract::{Json, Paging};
use crate::problem::Problem;
use crate::reply::PageOut;

/// Lists what calls can lead to, in its order; what is archived stands among it.
#[utoipa::path(get, path = "/call-results", tag = "call_results", params(Paging), responses((status = 200, body = PageOut<CallResultOut>)))]
pub async fn list(
    State(ctx): State<Ctx>,
    who: Principal,
    page: Paging,
) -> Result<Json<PageOut<CallResultOut>>, Problem> {
    let rows = app::call_results::list(&ctx, &who, page.limit, page.after.as_ref()).await?;
    Ok(Json(PageOut::of(rows, CallResultOut::from)))
}
