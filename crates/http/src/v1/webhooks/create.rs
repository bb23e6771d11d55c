//! `POST /webhooks`

use app::webhooks::{self, WebhookInput};
use app::{Ctx, Principal};
use axum::extract::State;
use domain::webhook::Event;
use secrecy::ExposeSecret;
use serde::Deserialize;
use utoipa::ToSchema;

use super::WebhookOut;
use crate::extract::Json;
use crate::problem::Problem;
use crate::reply::Created;
use crate::v1::names::WebhookEventName;

/// An address to be told.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WebhookIn {
    /// Where messages go: `https://…` or `http://…`, at an address that the internet carries.
    url: String,
    /// What is told.
    #[schema(value_type = Vec<WebhookEventName>)]
    events: Vec<Event>,
    /// It is told at all.
    #[serde(default = "enabled")]
    #[schema(default = true)]
    enabled: bool,
}

fn enabled() -> bool {
    true
}

/// Enters an address that is told what happens; the secret that its messages are signed with is shown this once.
#[utoipa::path(post, path = "/webhooks", tag = "webhooks", request_body = WebhookIn, responses((status = 201, body = WebhookOut)))]
pub async fn create(
    State(ctx): State<Ctx>,
    who: Principal,
    Json(input): Json<WebhookIn>,
) -> Result<Created<WebhookOut>, Problem> {
    let input = WebhookInput { url: input.url, events: input.events, enabled: input.enabled };
    let made = webhooks::create(&ctx, &who, &input).await?;
    let (version, secret) = (made.webhook.version, made.secret.expose_secret().to_owned());
    let out = WebhookOut { secret: Some(secret), ..made.webhook.into() };
    Ok(Created::new(format!("/api/v1/webhooks/{}", out.id), version, out))
}
