//! `PATCH /companies/{id}`

use std::collections::BTreeMap;

use app::{Ctx, Principal, companies};
use axum::extract::State;
use domain::id::CompanyId;
use serde::Deserialize;
use serde_json::Value;
use utoipa::ToSchema;
use uuid::Uuid;

use super::CompanyOut;
use crate::extract::{Given, IfMatch, Json, Patch, Path};
use crate::problem::{Problem, or_current};
use crate::reply::Tagged;
use crate::v1::fields::values;
use crate::v1::{IdPath, IfMatchHeader};

/// What is to change of a company; what is absent stays, null empties.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CompanyPatch {
    /// Another name.
    #[serde(default)]
    name: Given<String>,
    /// Other phones, all of them, in any spelling.
    #[serde(default)]
    phones: Patch<Vec<String>>,
    /// Another responsible, or none.
    #[serde(default)]
    responsible_id: Patch<Uuid>,
    /// Other tags, all of them.
    #[serde(default)]
    tags: Patch<Vec<String>>,
    /// What is to stand in the fields that the workspace has added, by their keys; null empties one.
    #[serde(default)]
    #[schema(value_type = BTreeMap<String, Value>)]
    fields: Patch<BTreeMap<String, Value>>,
}

impl From<CompanyPatch> for companies::CompanyPatch {
    fn from(patch: CompanyPatch) -> Self {
        Self {
            name: patch.name.0,
            phones: patch.phones.into_option().map(Option::unwrap_or_default),
            responsible: patch.responsible_id.map(Into::into).into_option(),
            tags: patch.tags.into_option().map(Option::unwrap_or_default),
            fields: patch.fields.into_option().flatten().map(values::given).unwrap_or_default(),
        }
    }
}

/// Changes a company.
#[utoipa::path(patch, path = "/companies/{id}", tag = "companies", params(IdPath, IfMatchHeader), request_body = CompanyPatch, responses((status = 200, body = CompanyOut)))]
pub async fn update(
    State(ctx): State<Ctx>,
    who: Principal,
    Path(id): Path<CompanyId>,
    IfMatch(version): IfMatch,
    Json(patch): Json<CompanyPatch>,
) -> Result<Tagged<CompanyOut>, Problem> {
    let fields = app::fields::shown(&ctx, &who).await?;
    let company = companies::update(&ctx, &who, id, version, &patch.into()).await;
    let company =
        or_current(company, async { companies::read(&ctx, &who, id).await.map(|it| CompanyOut::of(it, &fields)) })
            .await?;
    Ok(Tagged(company.version, CompanyOut::of(company, &fields)))
}
