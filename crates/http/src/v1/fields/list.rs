//! `GET /fields`

use app::fields::Entity;
use app::{Ctx, Error, Principal};
use axum::extract::State;
use serde::Deserialize;
use utoipa::IntoParams;

use super::{CardEntityName, FieldOut};
use crate::extract::{Json, Paging, Query};
use crate::problem::Problem;
use crate::reply::PageOut;

/// Which fields.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct FieldsFilter {
    /// Only those of this kind of card.
    #[param(value_type = Option<CardEntityName>, inline)]
    entity: Option<String>,
}

/// Reads a kind of card.
pub(crate) fn entity(text: &str) -> Result<Entity, Error> {
    Entity::parse(text).ok_or_else(|| Error::invalid("entity", "unknown_value"))
}

/// Lists the fields that the workspace has added, by kind of card, in their order; what is archived stands among them.
#[utoipa::path(get, path = "/fields", tag = "fields", params(Paging, FieldsFilter), responses((status = 200, body = PageOut<FieldOut>)))]
pub async fn list(
    State(ctx): State<Ctx>,
    who: Principal,
    page: Paging,
    Query(filter): Query<FieldsFilter>,
) -> Result<Json<PageOut<FieldOut>>, Problem> {
    let of = filter.entity.as_deref().map(entity).transpose()?;
    let rows = app::fields::list(&ctx, &who, of, page.limit, page.after.as_ref()).await?;
    Ok(Json(PageOut::of(rows, FieldOut::from)))
}
