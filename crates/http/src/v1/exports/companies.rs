//! `GET /companies/export`

use app::exports;
use app::{Ctx, Principal};
use axum::extract::State;
use axum::response::Response;

use crate::extract::{FileForm, Lang, Query};
use crate::problem::Problem;
use crate::reply::file;
use crate::v1::companies::CompaniesFilter;

/// The companies as a file, CSV or XLSX, by the filters of the list. Cells that a spreadsheet would calculate are made harmless. It is a right of its own, and
/// stands in the audit log.
#[utoipa::path(get, path = "/companies/export", tag = "exports", params(FileForm, CompaniesFilter),
    responses((status = 200, description = "The file.", body = Vec<u8>, content_type = "text/csv")))]
pub async fn companies(
    State(ctx): State<Ctx>,
    who: Principal,
    Lang(language): Lang,
    form: FileForm,
    Query(filter): Query<CompaniesFilter>,
) -> Result<Response, Problem> {
    let exported = exports::companies(&ctx, &who, filter.into(), form.of(language)).await?;
    Ok(file(&exported.file_name, exported.media_type, exported.body))
}
