//! `GET /connections`

use app::{Ctx, Principal};
use axum::extract::State;

use super::ConnectionOut;
use crate::extract::{Json, Paging};
use crate::problem::Problem;
use crate::reply::PageOut;

/// Lists the connections, oldest first.
#[utoipa::path(get, path = "/connections", tag = "connections", params(Paging), responses((status = 200, body = PageOut<ConnectionOut>)))]
pub async fn list(
    State(ctx): State<Ctx>,
    who: Principal,
    page: Paging,
) -> Result<Json<PageOut<ConnectionOut>>, Problem> {
    let connections = app::connections::list(&ctx, &who, page.limit, page.after.as_ref()).await?;
    Ok(Json(PageOut::of(connections, ConnectionOut::from)))
}
