//! `POST /companies`

use std::collections::BTreeMap;

use app::companies::NewCompany;
use app::{Ctx, Principal};
use axum::extract::State;
use serde::Deserialize;
use serde_json::Value;
use utoipa::ToSchema;
use uuid::Uuid;

use super::CompanyOut;
use crate::extract::{Json, Query};
use crate::problem::Problem;
use crate::reply::Created;
use crate::v1::duplicates::DuplicatesAsked;
use crate::v1::fields::values;

/// A company that is to be made.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CompanyIn {
    /// The name; up to 200 characters.
    pub name: String,
    /// The phones in any spelling; calls of theirs are linked to the company where no contact has them.
    #[serde(default)]
    pub phones: Vec<String>,
    /// Who owns it.
    pub responsible_id: Option<Uuid>,
    /// Its tags; up to 50.
    #[serde(default)]
    pub tags: Vec<String>,
    /// What stands in the fields that the workspace has added, by their keys.
    #[serde(default)]
    pub fields: BTreeMap<String, Value>,
}

/// Makes a company. If companies are there with its name or one of its phones, a person who has not said `duplicates=allow` is told of them first: 409
/// `duplicate_warning`. Nobody is refused.
#[utoipa::path(post, path = "/companies", tag = "companies", params(DuplicatesAsked), request_body = CompanyIn, responses((status = 201, body = CompanyOut)))]
pub async fn create(
    State(ctx): State<Ctx>,
    who: Principal,
    Query(asked): Query<DuplicatesAsked>,
    Json(input): Json<CompanyIn>,
) -> Result<Created<CompanyOut>, Problem> {
    let new = NewCompany {
        name: input.name,
        phones: input.phones,
        responsible: input.responsible_id.map(Into::into),
        tags: input.tags,
        fields: values::given(input.fields),
    };
    let fields = app::fields::shown(&ctx, &who).await?;
    let company = CompanyOut::of(app::companies::create_asking(&ctx, &who, new, asked.into()).await?, &fields);
    Ok(Created::new(format!("/api/v1/companies/{}", company.id), company.version, company))
}
