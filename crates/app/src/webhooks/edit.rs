//! What can be said of an address, and what must hold for it.

use domain::id::WebhookId;
use domain::webhook::Event;

use crate::ctx::Ctx;
use crate::error::Error;
use crate::input::Fields;
use crate::outgoing::Failure;

/// The most characters of an address.
const LONGEST: usize = 2000;

/// An address as somebody enters it.
#[derive(Clone, PartialEq, Eq)]
pub struct WebhookInput {
    /// Where messages go.
    pub url: String,
    /// What is told, each once.
    pub events: Vec<Event>,
    /// It is told at all.
    pub enabled: bool,
}

impl std::fmt::Debug for WebhookInput {
    /// Without the address, which may hold secrets.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("WebhookInput").field("events", &self.events).finish_non_exhaustive()
    }
}

/// The input with what is written twice left out; all that is wrong is told at once.
pub(super) fn checked(ctx: &Ctx, input: &WebhookInput) -> Result<WebhookInput, Error> {
    let mut fields = Fields::default();
    let url = fields.take("url", url(ctx, &input.url));
    let mut events: Vec<Event> = Vec::new();
    for event in &input.events {
        if !events.contains(event) {
            events.push(*event);
        }
    }
    if events.is_empty() {
        fields.take::<()>("events", Err("required"));
    }
    let Some(url) = url else { return Err(fields.wrong()) };
    fields.check()?;
    Ok(WebhookInput { url, events, enabled: input.enabled })
}

fn url(ctx: &Ctx, text: &str) -> Result<String, &'static str> {
    let url = text.trim();
    if url.is_empty() {
        return Err("required");
    }
    if url.len() > LONGEST {
        return Err("too_long");
    }
    match ctx.outgoing.host_of(url) {
        Ok(_) => Ok(url.to_owned()),
        Err(Failure::Refused { .. }) => Err("private_address"),
        Err(Failure::Unreachable(_)) => Err("not_an_address"),
    }
}

/// Where the secret of an address belongs.
pub(super) fn secret_place(id: WebhookId) -> String {
    format!("webhook_secret/{id}")
}
