//! Webhooks of ours, and what was sent, as the API shows them.

use app::webhooks::{Delivery, Webhook};
use domain::webhook::{DeliveryState, Event};
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::v1::moment;
use crate::v1::names::{DeliveryStateName, WebhookEventName};

/// An address of another program that is told what happens. Messages are `POST`ed as JSON, `{"type", "timestamp", "data"}`, and signed as Standard Webhooks says:
/// headers `webhook-id` (the same for each attempt), `webhook-timestamp`, `webhook-signature`.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct WebhookOut {
    /// The id.
    pub id: Uuid,
    /// Where messages go.
    pub url: String,
    /// What is told.
    #[schema(value_type = Vec<WebhookEventName>)]
    pub events: Vec<Event>,
    /// It is told at all.
    pub enabled: bool,
    /// The secret that messages are signed with, `whsec_…`; only in the reply to what made it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub secret: Option<String>,
    /// The newest message; null if there was none in the last 30 days.
    #[schema(required)]
    pub last_delivery: Option<DeliveryOut>,
    /// When it was entered.
    pub created_at: Timestamp,
    /// Counts the changes.
    pub version: i64,
}

/// A message to an address.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DeliveryOut {
    /// The id.
    pub id: Uuid,
    /// The address.
    pub webhook_id: Uuid,
    /// What it tells of: the `type` in the message; `webhook.test` for a test.
    pub event: String,
    /// What became of it.
    #[schema(value_type = DeliveryStateName)]
    pub state: DeliveryState,
    /// How often it was tried.
    pub attempts: i64,
    /// The HTTP status that was answered last.
    #[schema(required)]
    pub status: Option<i64>,
    /// Why it was not delivered the last time: `status`, `unreachable`, `refused_host`, `gone` or `switched_off`.
    #[schema(required)]
    pub problem: Option<String>,
    /// When it was to be told.
    pub created_at: Timestamp,
    /// When it was last tried.
    #[schema(required)]
    pub tried_at: Option<Timestamp>,
}

impl From<Webhook> for WebhookOut {
    fn from(row: Webhook) -> Self {
        Self {
            id: row.id.into(),
            url: row.url,
            events: row.events,
            enabled: row.enabled,
            secret: None,
            last_delivery: row.last.map(DeliveryOut::from),
            created_at: moment(row.created_at),
            version: row.version,
        }
    }
}

impl From<Delivery> for DeliveryOut {
    fn from(row: Delivery) -> Self {
        Self {
            id: row.id.into(),
            webhook_id: row.webhook.into(),
            event: row.event,
            state: row.state,
            attempts: row.attempts,
            status: row.status,
            problem: row.problem,
            created_at: moment(row.created_at),
            tried_at: row.tried_at.map(moment),
        }
    }
}
