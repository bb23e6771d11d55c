//! `GET /deals/export`

use app::exports;
use app::{Ctx, Principal};
use axum::extract::State;
use axum::response::Response;

use crate::extract::{FileForm, Lang, Query};
use crate::problem::Problem;
use crate::reply::file;
use crate::v1::deals::DealsFilter;

/// The deals as a file, CSV or XLSX, by the filters of the list. Cells that a spreadsheet would calculate are made harmless. It is a right of its own, and
/// stands in the audit log.
#[utoipa::path(get, path = "/deals/export", tag = "exports", params(FileForm, DealsFilter),
    responses((status = 200, description = "The file.", body = Vec<u8>, content_type = "text/csv")))]
pub async fn deals(
    State(ctx): State<Ctx>,
    who: Principal,
    Lang(language): Lang,
    form: FileForm,
    Query(filter): Query<DealsFilter>,
) -> Result<Response, Problem> {
    let exported = exports::deals(&ctx, &who, filter.into(), form.of(language)).await?;
    Ok(file(&exported.file_name, exported.media_type, exported.body))
}
