//! `GET /calls/export`

use app::exports;
use app::{Ctx, Principal};
use axum::extract::State;
use axum::response::Response;

use crate::extract::{FileForm, Lang, Query};
use crate::problem::Problem;
use crate::reply::file;
use crate::v1::calls::CallFilter;

/// The report as a file, CSV or XLSX, by the filters of the list. Cells that a spreadsheet would calculate are made harmless. It is a right of its own, and
/// stands in the audit log.
#[utoipa::path(get, path = "/calls/export", tag = "exports", params(FileForm, CallFilter),
    responses((status = 200, description = "The file.", body = Vec<u8>, content_type = "text/csv")))]
pub async fn calls(
    State(ctx): State<Ctx>,
    who: Principal,
    Lang(language): Lang,
    form: FileForm,
    Query(filter): Query<CallFilter>,
) -> Result<Response, Problem> {
    let country = app::calls::list::country(&ctx, &who).await?;
    let exported = exports::calls(&ctx, &who, filter.parse(country)?, form.of(language)).await?;
    Ok(file(&exported.file_name, exported.media_type, exported.body))
}
