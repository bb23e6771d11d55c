//! `GET /views/{id}`

use app::{Ctx, Principal};
use axum::extract::State;
use domain::id::ViewId;

use super::ViewOut;
use crate::extract::Path;
use crate::problem::Problem;
use crate::reply::Tagged;
use crate::v1::IdPath;

/// Shows a view.
#[utoipa::path(get, path = "/views/{id}", tag = "views", params(IdPath), responses((status = 200, body = ViewOut)))]
pub async fn read(State(ctx): State<Ctx>, who: Principal, Path(id): Path<ViewId>) -> Result<Tagged<ViewOut>, Problem> {
    let view = app::views::read(&ctx, &who, id).await?;
    Ok(Tagged(view.version, view.into()))
}
