//! `POST /deals`

use std::collections::BTreeMap;

use app::deals::{DealPatch as Entered, NewDeal};
use app::{Ctx, Principal};
use axum::extract::State;
use serde::Deserialize;
use serde_json::Value;
use utoipa::ToSchema;
use uuid::Uuid;

use super::DealOut;
use crate::extract::{Json, Patch};
use crate::problem::Problem;
use crate::reply::Created;
use crate::v1::fields::values;

/// A deal that is to be made.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DealIn {
    /// The name.
    #[schema(max_length = 200)]
    name: String,
    /// The pipeline; the first one that is not archived if neither it nor a stage is given.
    pipeline_id: Option<Uuid>,
    /// The stage; the first open one of the pipeline if absent.
    stage_id: Option<Uuid>,
    /// What it is worth: digits, and behind a point at most two more. Absent or null: not known.
    #[schema(example = "12500.00", pattern = r"^(0|[1-9][0-9]{0,11})(\.[0-9]{1,2})?$")]
    amount: Option<String>,
    /// In which currency (ISO 4217); the workspace's if absent.
    #[schema(example = "UAH")]
    currency: Option<String>,
    /// The contact.
    contact_id: Option<Uuid>,
    /// The company.
    company_id: Option<Uuid>,
    /// Who owns it. Absent: the contact's responsible, else whoever asks; null: nobody.
    #[serde(default)]
    responsible_id: Patch<Uuid>,
    /// What it came from, in people's words.
    #[schema(max_length = 200)]
    source: Option<String>,
    /// When it is expected to be closed.
    #[schema(format = Date, example = "2026-12-31")]
    close_date: Option<String>,
    /// The call that it came of.
    call_id: Option<Uuid>,
    /// Its tags; up to 50.
    #[serde(default)]
    tags: Vec<String>,
    /// What stands in the fields that the workspace has added, by their keys.
    #[serde(default)]
    fields: BTreeMap<String, Value>,
}

impl From<DealIn> for NewDeal {
    fn from(input: DealIn) -> Self {
        let deal = Entered {
            name: Some(input.name),
            pipeline: input.pipeline_id.map(Into::into),
            stage: input.stage_id.map(Into::into),
            amount: Some(input.amount),
            currency: input.currency,
            contact: Some(input.contact_id.map(Into::into)),
            company: Some(input.company_id.map(Into::into)),
            responsible: input.responsible_id.map(Into::into).into_option(),
            source: Some(input.source),
            close_date: Some(input.close_date),
            lost_reason: None,
            tags: Some(input.tags),
            fields: values::given(input.fields),
        };
        Self { deal, call: input.call_id.map(Into::into) }
    }
}

/// Makes a deal.
#[utoipa::path(post, path = "/deals", tag = "deals", request_body = DealIn, responses((status = 201, body = DealOut)))]
pub async fn create(
    State(ctx): State<Ctx>,
    who: Principal,
    Json(input): Json<DealIn>,
) -> Result<Created<DealOut>, Problem> {
    let made = app::deals::create(&ctx, &who, &input.into()).await?;
    let fields = app::fields::shown(&ctx, &who).await?;
    Ok(Created::new(format!("/api/v1/deals/{}", made.id), made.version, DealOut::of(made, &fields)))
}
