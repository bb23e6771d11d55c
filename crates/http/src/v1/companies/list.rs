//! `GET /companies`

use app::companies::CompanyFilter;
use app::{Ctx, Principal};
use axum::extract::State;
use serde::Deserialize;
use utoipa::IntoParams;
use uuid::Uuid;

use super::CompanyOut;
use crate::extract::{Json, Paging, Query};
use crate::problem::Problem;
use crate::reply::PageOut;

/// Which companies.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct CompaniesFilter {
    /// A part of the name or of a phone.
    q: Option<String>,
    /// Who owns them.
    responsible_id: Option<Uuid>,
    /// A tag that they have, as it is written.
    tag: Option<String>,
    /// A field that the workspace has added and what stands in it, as `key:value`.
    field: Option<String>,
}

impl From<CompaniesFilter> for CompanyFilter {
    fn from(filter: CompaniesFilter) -> Self {
        Self { q: filter.q, responsible: filter.responsible_id.map(Into::into), tag: filter.tag, field: filter.field }
    }
}

/// Lists the companies, by name.
#[utoipa::path(get, path = "/companies", tag = "companies", params(Paging, CompaniesFilter), responses((status = 200, body = PageOut<CompanyOut>)))]
pub async fn list(
    State(ctx): State<Ctx>,
    who: Principal,
    page: Paging,
    Query(filter): Query<CompaniesFilter>,
) -> Result<Json<PageOut<CompanyOut>>, Problem> {
    let fields = app::fields::shown(&ctx, &who).await?;
    let companies = app::companies::list(&ctx, &who, &filter.into(), page.limit, page.after.as_ref()).await?;
    Ok(Json(PageOut::of(companies, |company| CompanyOut::of(company, &fields))))
}
