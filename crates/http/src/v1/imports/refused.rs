//! `GET /imports/{id}/refused`

use app::imports::{RefusedFile, refused as rows};
use app::{Ctx, Principal};
use axum::extract::State;
use axum::response::Response;
use domain::id::ImportId;

use crate::extract::{Lang, Path};
use crate::problem::Problem;
use crate::reply::file;
use crate::v1::IdPath;

/// The rows that were refused, as a file of the same columns with the line and the reasons behind them, to be mended and brought again. They are kept for 30 days.
#[utoipa::path(get, path = "/imports/{id}/refused", tag = "imports", params(IdPath),
    responses((status = 200, description = "The rows.", body = Vec<u8>, content_type = "text/csv")))]
pub async fn refused(
    State(ctx): State<Ctx>,
    who: Principal,
    Path(id): Path<ImportId>,
    Lang(language): Lang,
) -> Result<Response, Problem> {
    let RefusedFile { file_name, body } = rows(&ctx, &who, id, language).await?;
    Ok(file(&file_name, "text/csv; charset=utf-8", body))
}
