//! `GET /deals`

use app::deals::{DealFilter, Filter};
use app::{Ctx, Principal};
use axum::extract::State;
use domain::deal::StageKind;
use serde::Deserialize;
use utoipa::IntoParams;
use uuid::Uuid;

use super::DealOut;
use crate::extract::{Json, Paging, Query};
use crate::problem::Problem;
use crate::reply::PageOut;
use crate::v1::names::StageKindName;

/// Which deals.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct DealsFilter {
    /// The pipeline.
    pipeline_id: Option<Uuid>,
    /// The stage.
    stage_id: Option<Uuid>,
    /// Open, won or lost.
    #[param(value_type = Option<StageKindName>, inline)]
    state: Option<StageKind>,
    /// Who owns them.
    responsible_id: Option<Uuid>,
    /// Their contact.
    contact_id: Option<Uuid>,
    /// Their company.
    company_id: Option<Uuid>,
    /// A part of the name of the deal, its contact or its company.
    q: Option<String>,
    /// A tag that they have, as it is written.
    tag: Option<String>,
    /// A field that the workspace has added and what stands in it, as `key:value`.
    field: Option<String>,
}

impl From<DealsFilter> for DealFilter {
    fn from(filter: DealsFilter) -> Self {
        let deal = Filter {
            pipeline: filter.pipeline_id.map(Into::into),
            stage: filter.stage_id.map(Into::into),
            state: filter.state,
            responsible: filter.responsible_id.map(Into::into),
            contact: filter.contact_id.map(Into::into),
            company: filter.company_id.map(Into::into),
            text: filter.q,
            ..Filter::default()
        };
        Self { deal, tag: filter.tag, field: filter.field }
    }
}

/// Lists deals, the one that came into its stage last first.
#[utoipa::path(get, path = "/deals", tag = "deals", params(Paging, DealsFilter), responses((status = 200, body = PageOut<DealOut>)))]
pub async fn list(
    State(ctx): State<Ctx>,
    who: Principal,
    page: Paging,
    Query(filter): Query<DealsFilter>,
) -> Result<Json<PageOut<DealOut>>, Problem> {
    let fields = app::fields::shown(&ctx, &who).await?;
    let deals = app::deals::list(&ctx, &who, DealFilter::from(filter), page.limit, page.after.as_ref()).await?;
    Ok(Json(PageOut::of(deals, |deal| DealOut::of(deal, &fields))))
}
