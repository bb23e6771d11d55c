//! Queueing messages with the batch that causes them.

use domain::id::{DeliveryId, WebhookId, WorkspaceId};
use domain::time::Time;
use domain::webhook::Event;
use serde_json::{Value, json};
use store::Step;
use store::jobs::{self, NewJob};
use store::webhooks::{self, Webhook};

use super::send::KIND;
use crate::ctx::{Ctx, first_id_at};

/// Messages are kept for so long, in seconds: 30 days.
const KEPT: i64 = 30 * 24 * 3600;

/// Something that happened, for other programs.
#[derive(Clone, PartialEq, Eq)]
pub struct Message {
    /// What happened.
    pub event: Event,
    /// When.
    pub at: Time,
    /// The rest, as the description of the API shows it for this event.
    pub data: Value,
}

impl std::fmt::Debug for Message {
    /// Without what it says.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Message").field("event", &self.event).finish_non_exhaustive()
    }
}

/// The steps that queue a message to each of `hooks` that wants to be told of it. Messages to one address are sent in their order. Ring `bells.sent` behind the
/// batch.
pub fn queue(ctx: &Ctx, workspace: WorkspaceId, hooks: &[Webhook], message: &Message) -> Vec<Step> {
    let body = body(message.event.as_str(), message.at, &message.data);
    let wanted = hooks.iter().filter(|hook| hook.enabled && hook.events.contains(&message.event));
    let ids = wanted.map(|hook| (DeliveryId(ctx.ids.next()), hook.id));
    ids.flat_map(|ids| deliver(ctx, workspace, ids, message.event.as_str(), &body, ids.1.to_string())).collect()
}

/// The steps that queue one message to one address, which somebody has chosen for it. Ring `bells.sent` behind the batch.
pub fn queue_to(ctx: &Ctx, workspace: WorkspaceId, hook: &Webhook, event: &str, at: Time, data: &Value) -> Vec<Step> {
    let id = DeliveryId(ctx.ids.next());
    deliver(ctx, workspace, (id, hook.id), event, &body(event, at, data), hook.id.to_string())
}

/// What is sent: the form of all messages.
pub(super) fn body(event: &str, at: Time, data: &Value) -> Vec<u8> {
    let body = json!({ "type": event, "timestamp": at.to_string(), "data": data });
    serde_json::to_vec(&body).expect("a value always serialises")
}

/// One message to one address. Messages of one `key` are sent in their order.
pub(super) fn deliver(
    ctx: &Ctx,
    workspace: WorkspaceId,
    (id, hook): (DeliveryId, WebhookId),
    event: &str,
    body: &[u8],
    key: String,
) -> Vec<Step> {
    let now = ctx.clock.now();
    let keep = first_id_at(now.plus_seconds(-KEPT));
    let mut steps: Vec<Step> = webhooks::insert_delivery(workspace, id, hook, event, body, (now, keep)).into();
    steps.extend(jobs::queue(&job(ctx, workspace, id, key)));
    steps
}

/// The job that sends a message.
pub(super) fn job(ctx: &Ctx, workspace: WorkspaceId, id: DeliveryId, key: String) -> NewJob {
    let now = ctx.clock.now();
    NewJob {
        workspace,
        id: ctx.ids.next().into(),
        kind: KIND,
        key,
        payload: id.0.as_bytes().to_vec(),
        due_at: now,
        created_at: now,
    }
}
