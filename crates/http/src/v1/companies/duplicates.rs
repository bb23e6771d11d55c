//! `GET /companies/{id}/duplicates`

use app::{Ctx, Principal};
use axum::extract::State;
use domain::id::CompanyId;
use serde::Serialize;
use utoipa::ToSchema;

use crate::extract::{Json, Path};
use crate::problem::Problem;
use crate::v1::IdPath;
use crate::v1::duplicates::{DuplicateCompanyOut, by_names};
use crate::v1::names::DuplicateByName;

/// A company that looks like another one.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct CompanyDuplicateOut {
    /// It.
    pub company: DuplicateCompanyOut,
    /// What both have in common, the strongest first.
    #[schema(value_type = Vec<DuplicateByName>)]
    pub by: Vec<&'static str>,
}

/// The companies that look like one.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct CompanyDuplicatesOut {
    /// The most alike first; at most 20.
    pub items: Vec<CompanyDuplicateOut>,
}

/// Lists the companies that look like this one: they share a number or a name. Those of which somebody said that they are not the same are left out.
#[utoipa::path(get, path = "/companies/{id}/duplicates", tag = "companies", params(IdPath), responses((status = 200, body = CompanyDuplicatesOut)))]
pub async fn duplicates(
    State(ctx): State<Ctx>,
    who: Principal,
    Path(id): Path<CompanyId>,
) -> Result<Json<CompanyDuplicatesOut>, Problem> {
    let found = app::duplicates::of(&ctx, &who, id).await?;
    let items =
        found.into_iter().map(|it| CompanyDuplicateOut { by: by_names(&it.by), company: it.card.into() }).collect();
    Ok(Json(CompanyDuplicatesOut { items }))
}
