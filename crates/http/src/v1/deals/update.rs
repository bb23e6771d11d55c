//! `PATCH /deals/{id}`

use std::collections::BTreeMap;

use app::{Ctx, Principal, deals};
use axum::extract::State;
use domain::id::DealId;
use serde::Deserialize;
use serde_json::Value;
use utoipa::ToSchema;
use uuid::Uuid;

use super::DealOut;
use crate::extract::{Given, IfMatch, Json, Patch, Path};
use crate::problem::{Problem, or_current};
use crate::reply::Tagged;
use crate::v1::fields::values;
use crate::v1::{IdPath, IfMatchHeader};

/// What is to change of a deal; what is absent stays, null empties.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DealPatch {
    /// Another name.
    #[serde(default)]
    name: Given<String>,
    /// Another pipeline; the deal comes into its first open stage unless one is given.
    #[serde(default)]
    pipeline_id: Given<Uuid>,
    /// Another stage, also of another pipeline: a move.
    #[serde(default)]
    stage_id: Given<Uuid>,
    /// What it is worth, as `12500.00`, or null: not known.
    #[serde(default)]
    amount: Patch<String>,
    /// In which currency (ISO 4217).
    #[serde(default)]
    currency: Given<String>,
    /// Another contact, or none.
    #[serde(default)]
    contact_id: Patch<Uuid>,
    /// Another company, or none.
    #[serde(default)]
    company_id: Patch<Uuid>,
    /// Another responsible, or none.
    #[serde(default)]
    responsible_id: Patch<Uuid>,
    /// What it came from, or null.
    #[serde(default)]
    source: Patch<String>,
    /// When it is expected to be closed, as `2026-12-31`, or null: not known.
    #[serde(default)]
    close_date: Patch<String>,
    /// Why it was lost, or null; only of a deal that is lost, if only by this change.
    #[serde(default)]
    lost_reason: Patch<String>,
    /// Other tags, all of them.
    #[serde(default)]
    tags: Patch<Vec<String>>,
    /// What is to stand in the fields that the workspace has added, by their keys; null empties one.
    #[serde(default)]
    #[schema(value_type = BTreeMap<String, Value>)]
    fields: Patch<BTreeMap<String, Value>>,
}

impl From<DealPatch> for deals::DealPatch {
    fn from(patch: DealPatch) -> Self {
        Self {
            name: patch.name.0,
            pipeline: patch.pipeline_id.0.map(Into::into),
            stage: patch.stage_id.0.map(Into::into),
            amount: patch.amount.into_option(),
            currency: patch.currency.0,
            contact: patch.contact_id.map(Into::into).into_option(),
            company: patch.company_id.map(Into::into).into_option(),
            responsible: patch.responsible_id.map(Into::into).into_option(),
            source: patch.source.into_option(),
            close_date: patch.close_date.into_option(),
            lost_reason: patch.lost_reason.into_option(),
            tags: patch.tags.into_option().map(Option::unwrap_or_default),
            fields: patch.fields.into_option().flatten().map(values::given).unwrap_or_default(),
        }
    }
}

/// Changes a deal, or moves it to another stage.
#[utoipa::path(patch, path = "/deals/{id}", tag = "deals", params(IdPath, IfMatchHeader), request_body = DealPatch, responses((status = 200, body = DealOut)))]
pub async fn update(
    State(ctx): State<Ctx>,
    who: Principal,
    Path(id): Path<DealId>,
    IfMatch(version): IfMatch,
    Json(patch): Json<DealPatch>,
) -> Result<Tagged<DealOut>, Problem> {
    let fields = app::fields::shown(&ctx, &who).await?;
    let deal = deals::update(&ctx, &who, id, version, &patch.into()).await;
    let deal = or_current(deal, async { deals::read(&ctx, &who, id).await.map(|it| DealOut::of(it, &fields)) }).await?;
    Ok(Tagged(deal.version, DealOut::of(deal, &fields)))
}
