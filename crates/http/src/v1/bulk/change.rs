//! `POST /bulk`

use std::collections::BTreeMap;

use app::bulk::Bulk;
use app::{Ctx, Principal};
use axum::extract::State;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::extract::{Json, Patch};
use crate::problem::Problem;
use crate::v1::fields::{CardEntityName, entity, values};

/// The same change of many cards; what is absent stays, null empties.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct BulkIn {
    /// The kind of card.
    #[schema(value_type = CardEntityName)]
    entity: String,
    /// Which cards; up to 200.
    ids: Vec<Uuid>,
    /// Another responsible, or none.
    #[serde(default)]
    responsible_id: Patch<Uuid>,
    /// Another stage; for deals.
    stage_id: Option<Uuid>,
    /// Another source, or none; for contacts and deals.
    #[serde(default)]
    source: Patch<String>,
    /// Tags that they get.
    #[serde(default)]
    add_tags: Vec<String>,
    /// Tags that they lose, in any spelling.
    #[serde(default)]
    remove_tags: Vec<String>,
    /// What is to stand in the fields that the workspace has added, by their keys; null empties one.
    #[serde(default)]
    fields: BTreeMap<String, Value>,
    /// Removes them; nothing else is changed then.
    #[serde(default)]
    delete: bool,
}

/// A card that was not changed.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct BulkFailedOut {
    /// Which.
    pub id: Uuid,
    /// Why, as a code of a problem.
    pub code: &'static str,
}

/// What came of it.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct BulkOut {
    /// How many were changed, or were so already.
    pub done: usize,
    /// Those that were not changed.
    pub failed: Vec<BulkFailedOut>,
}

/// Makes the same change of many cards. One that cannot be changed does not keep the others from it.
#[utoipa::path(post, path = "/bulk", tag = "bulk", request_body = BulkIn, responses((status = 200, body = BulkOut)))]
pub async fn change(
    State(ctx): State<Ctx>,
    who: Principal,
    Json(input): Json<BulkIn>,
) -> Result<Json<BulkOut>, Problem> {
    let bulk = Bulk {
        responsible: input.responsible_id.map(Into::into).into_option(),
        stage: input.stage_id.map(Into::into),
        source: input.source.into_option(),
        add_tags: input.add_tags,
        remove_tags: input.remove_tags,
        fields: values::given(input.fields),
        delete: input.delete,
    };
    let changed = app::bulk::change(&ctx, &who, entity(&input.entity)?, &input.ids, &bulk).await?;
    let failed = changed.failed.into_iter().map(|(id, error)| BulkFailedOut { id, code: Problem::from(error).code() });
    Ok(Json(BulkOut { done: changed.done, failed: failed.collect() }))
}
