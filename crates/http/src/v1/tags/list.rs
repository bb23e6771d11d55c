//! `GET /tags`

use app::tags::Tag;
use app::{Ctx, Principal};
use axum::extract::State;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::extract::{Json, Paging, Query};
use crate::problem::Problem;
use crate::reply::PageOut;
use crate::v1::fields::{CardEntityName, entity};

/// Of which cards.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct TagsFilter {
    /// The kind of card.
    #[param(value_type = CardEntityName, inline)]
    entity: String,
}

/// A tag.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct TagOut {
    /// The tag, as it is written on the cards.
    pub name: String,
    /// How many cards have it; counted up to 1,000.
    pub cards: i64,
}

impl From<Tag> for TagOut {
    fn from(tag: Tag) -> Self {
        Self { name: tag.name, cards: tag.cards }
    }
}

/// Lists the tags that cards of a kind have.
#[utoipa::path(get, path = "/tags", tag = "tags", params(Paging, TagsFilter), responses((status = 200, body = PageOut<TagOut>)))]
pub async fn list(
    State(ctx): State<Ctx>,
    who: Principal,
    page: Paging,
    Query(filter): Query<TagsFilter>,
) -> Result<Json<PageOut<TagOut>>, Problem> {
    let of = entity(&filter.entity)?;
    let rows = app::tags::list(&ctx, &who, of, page.limit, page.after.as_ref()).await?;
    Ok(Json(PageOut::of(rows, TagOut::from)))
}
