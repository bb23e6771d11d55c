//! `POST /tags/remove`

use app::{Ctx, Principal};
use axum::extract::State;
use serde::Deserialize;
use utoipa::ToSchema;

use super::TagsChangedOut;
use crate::extract::Json;
use crate::problem::Problem;
use crate::v1::fields::{CardEntityName, entity};

/// A tag that is to go.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TagRemoval {
    /// The kind of card.
    #[schema(value_type = CardEntityName)]
    entity: String,
    /// The tag, as it is written on the cards.
    name: String,
}

/// Takes a tag off every card that has it.
#[utoipa::path(post, path = "/tags/remove", tag = "tags", request_body = TagRemoval, responses((status = 200, body = TagsChangedOut)))]
pub async fn remove(
    State(ctx): State<Ctx>,
    who: Principal,
    Json(input): Json<TagRemoval>,
) -> Result<Json<TagsChangedOut>, Problem> {
    let cards = app::tags::remove(&ctx, &who, entity(&input.entity)?, &input.name).await?;
    Ok(Json(TagsChangedOut { cards }))
}
