//! `PATCH /webhooks/{id}`

use app::webhooks::{self, WebhookInput};
use app::{Ctx, Principal};
use axum::extract::State;
use domain::id::WebhookId;
use domain::webhook::Event;
use serde::Deserialize;
use utoipa::ToSchema;

use super::WebhookOut;
use crate::extract::{Given, IfMatch, Json, Path};
use crate::problem::{Problem, or_current};
use crate::reply::Tagged;
use crate::v1::names::WebhookEventName;
use crate::v1::{IdPath, IfMatchHeader};

/// What is to change of an address; what is absent stays. Its secret always stays.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WebhookPatch {
    /// Where messages go.
    #[serde(default)]
    url: Given<String>,
    /// What is told.
    #[serde(default)]
    #[schema(value_type = Vec<WebhookEventName>)]
    events: Given<Vec<Event>>,
    /// It is told at all. What waits for one that is switched off is given up.
    #[serde(default)]
    enabled: Given<bool>,
}

/// Changes an address that is told what happens.
#[utoipa::path(patch, path = "/webhooks/{id}", tag = "webhooks", params(IdPath, IfMatchHeader), request_body = WebhookPatch, responses((status = 200, body = WebhookOut)))]
pub async fn update(
    State(ctx): State<Ctx>,
    who: Principal,
    Path(id): Path<WebhookId>,
    IfMatch(version): IfMatch,
    Json(patch): Json<WebhookPatch>,
) -> Result<Tagged<WebhookOut>, Problem> {
    let changed = webhooks::update(&ctx, &who, id, version, |before| WebhookInput {
        url: patch.url.0.clone().unwrap_or_else(|| before.url.clone()),
        events: patch.events.0.clone().unwrap_or_else(|| before.events.clone()),
        enabled: patch.enabled.0.unwrap_or(before.enabled),
    });
    let changed =
        or_current(changed.await, async { webhooks::read(&ctx, &who, id).await.map(WebhookOut::from) }).await?;
    Ok(Tagged(changed.version, changed.into()))
}
