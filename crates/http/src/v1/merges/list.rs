//! `GET /merges`

use app::merges::Which;
use app::{Ctx, Error, Principal};
use axum::extract::State;
use domain::id::{CompanyId, ContactId};
use serde::Deserialize;
use utoipa::IntoParams;
use uuid::Uuid;

use super::MergeOut;
use crate::extract::{Json, Paging, Query};
use crate::problem::Problem;
use crate::reply::PageOut;
use crate::v1::fields::entity;
use crate::v1::names::MergeEntityName;

/// Which merges.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct MergesFilter {
    /// Merges of this kind of card.
    #[param(value_type = Option<MergeEntityName>, inline)]
    entity: Option<String>,
    /// The contact that was kept.
    contact_id: Option<Uuid>,
    /// The company that was kept.
    company_id: Option<Uuid>,
}

impl MergesFilter {
    fn which(self) -> Result<Which, Error> {
        let kind = self.entity.as_deref().map(entity).transpose()?;
        let contact = self.contact_id.map(|id| ContactId(id).into());
        let kept = contact.or_else(|| self.company_id.map(|id| CompanyId(id).into()));
        Ok(kept.map(Which::Into).or(kind.map(Which::Of)).unwrap_or_default())
    }
}

/// Lists which contacts and companies were made one, newest first, also what was taken back. One card, or one kind of cards, can be asked for.
#[utoipa::path(get, path = "/merges", tag = "merges", params(Paging, MergesFilter), responses((status = 200, body = PageOut<MergeOut>)))]
pub async fn list(
    State(ctx): State<Ctx>,
    who: Principal,
    page: Paging,
    Query(filter): Query<MergesFilter>,
) -> Result<Json<PageOut<MergeOut>>, Problem> {
    let which = filter.which()?;
    let merges = app::merges::list(&ctx, &who, which, page.limit, page.after.as_ref()).await?;
    Ok(Json(PageOut::of(merges, MergeOut::from)))
}
