//! `GET /companies/{id}`

use app::{Ctx, Principal};
use axum::extract::State;
use domain::id::CompanyId;

use super::CompanyOut;
use crate::extract::Path;
use crate::problem::Problem;
use crate::reply::Tagged;
use crate::v1::IdPath;

/// Shows a company.
#[utoipa::path(get, path = "/companies/{id}", tag = "companies", params(IdPath), responses((status = 200, body = CompanyOut)))]
pub async fn read(
    State(ctx): State<Ctx>,
    who: Principal,
    Path(id): Path<CompanyId>,
) -> Result<Tagged<CompanyOut>, Problem> {
    let company = app::companies::read(&ctx, &who, id).await?;
    Ok(Tagged(company.version, CompanyOut::of(company, &app::fields::shown(&ctx, &who).await?)))
}
