//! `POST /tags/rename`

use app::{Ctx, Principal};
use axum::extract::State;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::extract::Json;
use crate::problem::Problem;
use crate::v1::fields::{CardEntityName, entity};

/// A tag and its new name.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TagRename {
    /// The kind of card.
    #[schema(value_type = CardEntityName)]
    entity: String,
    /// The tag, as it is written on the cards.
    from: String,
    /// Its new name. If there is a tag of that name, the two become one.
    name: String,
}

/// How many cards were changed.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct TagsChangedOut {
    /// How many cards had the tag.
    pub cards: u64,
}

/// Gives a tag another name, on every card that has it.
#[utoipa::path(post, path = "/tags/rename", tag = "tags", request_body = TagRename, responses((status = 200, body = TagsChangedOut)))]
pub async fn rename(
    State(ctx): State<Ctx>,
    who: Principal,
    Json(input): Json<TagRename>,
) -> Result<Json<TagsChangedOut>, Problem> {
    let cards = app::tags::rename(&ctx, &who, entity(&input.entity)?, &input.from, &input.name).await?;
    Ok(Json(TagsChangedOut { cards }))
}
