//! `GET /tokens`

use app::{Ctx, Principal};
use axum::extract::State;

use super::TokenOut;
use crate::extract::{Json, Paging};
use crate::problem::Problem;
use crate::reply::PageOut;

/// Lists the API tokens that serve, newest first.
#[utoipa::path(get, path = "/tokens", tag = "tokens", params(Paging), responses((status = 200, body = PageOut<TokenOut>)))]
pub async fn list(State(ctx): State<Ctx>, who: Principal, page: Paging) -> Result<Json<PageOut<TokenOut>>, Problem> {
    let tokens = app::tokens::list(&ctx, &who, page.limit, page.after.as_ref()).await?;
    Ok(Json(PageOut::of(tokens, TokenOut::from)))
}
