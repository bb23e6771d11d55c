//! Addresses of other programs that are told what happens, and what was sent to them.

use domain::id::{DeliveryId, WebhookId, WorkspaceId};
use domain::time::Time;
use domain::webhook::{DeliveryState, Event};
use uuid::Uuid;

use crate::error::StoreError;
use crate::query::{Query, Row};
use crate::{Step, statements, values};

macro_rules! with_columns {
    ($hook:literal, $delivery:literal) => {
        statements! {
            BY_ID: "select " $hook "where w.workspace_id = $1 and w.id = $2" [Int, Bytes];
            LIST: "select " $hook "where w.workspace_id = $1 and w.id > $2 order by w.id limit $3" [Int, Bytes, Int];
            INSERT:
                "insert into webhooks (workspace_id, id, url, events, enabled, secret_sealed, created_at, version) "
                "values ($1, $2, $3, $4, $5, $6, $7, 1)"
                [Int, Bytes, Text, Text, Int, Bytes, Int];
            UPDATE:
                "update webhooks set url = $4, events = $5, enabled = $6, version = version + 1 "
                "where workspace_id = $1 and id = $2 and version = $3"
                [Int, Bytes, Int, Text, Text, Int];
            DELETE: "delete from webhooks where workspace_id = $1 and id = $2 and version = $3" [Int, Bytes, Int];
            DELETE_DELIVERIES: "delete from webhook_deliveries where workspace_id = $1 and webhook_id = $2" [Int, Bytes];
            DELIVERY: "select " $delivery "where d.workspace_id = $1 and d.id = $2" [Int, Bytes];
            DELIVERIES:
                "select " $delivery "where d.workspace_id = $1 and d.webhook_id = $2 and d.id < $3 order by d.id desc limit $4"
                [Int, Bytes, Bytes, Int];
            BODY: "select body from webhook_deliveries where workspace_id = $1 and id = $2" [Int, Bytes];
            INSERT_DELIVERY:
                "insert into webhook_deliveries (workspace_id, id, webhook_id, event, body, state, attempts, created_at) "
                "values ($1, $2, $3, $4, $5, 'waiting', 0, $6)"
                [Int, Bytes, Bytes, Text, Bytes, Int];
            TRIED:
                "update webhook_deliveries set state = $3, attempts = $4, status = $5, problem = $6, tried_at = $7 "
                "where workspace_id = $1 and id = $2"
                [Int, Bytes, Text, Int, Int, Text, Int];
            AGAIN: "update webhook_deliveries set state = 'waiting' where workspace_id = $1 and id = $2 and state = 'failed'" [Int, Bytes];
            FORGET:
                "delete from webhook_deliveries where workspace_id = $1 and webhook_id = $2 and id < $3 and state <> 'waiting'"
                [Int, Bytes, Bytes];
        }
    };
}

with_columns!(
    "w.id, w.url, w.events, w.enabled, w.secret_sealed, w.created_at, w.version, \
     d.id, d.webhook_id, d.event, d.state, d.attempts, d.status, d.problem, d.created_at, d.tried_at from webhooks w \
     left join webhook_deliveries d on d.workspace_id = w.workspace_id and d.id = (select x.id from webhook_deliveries x \
     where x.workspace_id = w.workspace_id and x.webhook_id = w.id order by x.id desc limit 1) ",
    "d.id, d.webhook_id, d.event, d.state, d.attempts, d.status, d.problem, d.created_at, d.tried_at from webhook_deliveries d "
);

/// An address that is told what happens.
#[derive(Clone, PartialEq, Eq)]
pub struct Webhook {
    /// Its id.
    pub id: WebhookId,
    /// The address, which may hold secrets.
    pub url: String,
    /// What it is told of.
    pub events: Vec<Event>,
    /// It is told at all.
    pub enabled: bool,
    /// The secret that messages are signed with.
    pub secret_sealed: Vec<u8>,
    /// When it was entered.
    pub created_at: Time,
    /// Counts its changes, from 1.
    pub version: i64,
    /// What was sent last.
    pub last: Option<Delivery>,
}

impl std::fmt::Debug for Webhook {
    /// Without the address.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Webhook").field("id", &self.id).field("version", &self.version).finish_non_exhaustive()
    }
}

/// A message to an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Delivery {
    /// Its id.
    pub id: DeliveryId,
    /// The address.
    pub webhook: WebhookId,
    /// What it tells of.
    pub event: String,
    /// What became of it.
    pub state: DeliveryState,
    /// How often it was tried.
    pub attempts: i64,
    /// What the other side answered last: an HTTP status.
    pub status: Option<i64>,
    /// Why it was not delivered the last time: a code.
    pub problem: Option<String>,
    /// When it was to be told.
    pub created_at: Time,
    /// When it was last tried.
    pub tried_at: Option<Time>,
}

/// One address.
pub fn by_id(workspace: WorkspaceId, id: WebhookId) -> Query<Webhook> {
    BY_ID.query(values![workspace.0, id.0], webhook)
}

/// The addresses, oldest first, behind an id.
pub fn list(workspace: WorkspaceId, after: Option<Uuid>, limit: i64) -> Query<Webhook> {
    LIST.query(values![workspace.0, after.unwrap_or(Uuid::nil()), limit], webhook)
}

/// A new address.
pub fn insert(workspace: WorkspaceId, new: &Webhook) -> Step {
    INSERT.step(values![
        workspace.0,
        new.id.0,
        &new.url,
        names(&new.events),
        new.enabled,
        new.secret_sealed.clone(),
        new.created_at.micros()
    ])
}

/// Another address, other events; `changed.version` is the version that was read.
pub fn update(workspace: WorkspaceId, changed: &Webhook) -> Step {
    UPDATE.step(values![
        workspace.0,
        changed.id.0,
        changed.version,
        &changed.url,
        names(&changed.events),
        changed.enabled
    ])
}

/// Removes an address that is still as it was read, with what was sent to it.
pub fn delete(workspace: WorkspaceId, id: WebhookId, version: i64) -> [Step; 2] {
    [DELETE.step(values![workspace.0, id.0, version]), DELETE_DELIVERIES.step(values![workspace.0, id.0]).any()]
}

/// One message.
pub fn delivery(workspace: WorkspaceId, id: DeliveryId) -> Query<Delivery> {
    DELIVERY.query(values![workspace.0, id.0], |row| delivery_at(row, 0))
}

/// The messages to an address, newest first, before an id.
pub fn deliveries(workspace: WorkspaceId, webhook: WebhookId, before: Uuid, limit: i64) -> Query<Delivery> {
    DELIVERIES.query(values![workspace.0, webhook.0, before, limit], |row| delivery_at(row, 0))
}

/// What a message says.
pub fn body(workspace: WorkspaceId, id: DeliveryId) -> Query<Vec<u8>> {
    BODY.query(values![workspace.0, id.0], |row| row.bytes(0))
}

/// A message that is to be sent, and forgets those of the address before `keep`.
pub fn insert_delivery(
    workspace: WorkspaceId,
    id: DeliveryId,
    webhook: WebhookId,
    event: &str,
    body: &[u8],
    (now, keep): (Time, Uuid),
) -> [Step; 2] {
    [
        INSERT_DELIVERY.step(values![workspace.0, id.0, webhook.0, event, body, now.micros()]),
        FORGET.step(values![workspace.0, webhook.0, keep]).any(),
    ]
}

/// What became of a message that was tried; nothing if its address is gone.
pub fn tried(workspace: WorkspaceId, delivery: &Delivery) -> Step {
    let values = values![
        workspace.0,
        delivery.id.0,
        delivery.state.as_str(),
        delivery.attempts,
        delivery.status,
        delivery.problem.clone(),
        delivery.tried_at.map(Time::micros)
    ];
    TRIED.step(values).at_most(1)
}

/// A message that failed is to be sent after all.
pub fn again(workspace: WorkspaceId, id: DeliveryId) -> Step {
    AGAIN.step(values![workspace.0, id.0])
}

fn names(events: &[Event]) -> String {
    events.iter().map(|event| event.as_str()).collect::<Vec<_>>().join(" ")
}

fn webhook(row: &Row<'_>) -> Result<Webhook, StoreError> {
    Ok(Webhook {
        id: WebhookId(row.uuid(0)?),
        url: row.text(1)?,
        // One that a newer program knew is left out.
        events: row.str(2)?.split(' ').filter_map(Event::parse).collect(),
        enabled: row.bool(3)?,
        secret_sealed: row.bytes(4)?,
        created_at: Time::from_micros(row.int(5)?),
        version: row.int(6)?,
        last: if row.opt_uuid(7)?.is_some() { Some(delivery_at(row, 7)?) } else { None },
    })
}

fn delivery_at(row: &Row<'_>, at: usize) -> Result<Delivery, StoreError> {
    Ok(Delivery {
        id: DeliveryId(row.uuid(at)?),
        webhook: WebhookId(row.uuid(at + 1)?),
        event: row.text(at + 2)?,
        state: DeliveryState::parse(row.str(at + 3)?).ok_or_else(|| row.bad(at + 3, "a state of a delivery"))?,
        attempts: row.int(at + 4)?,
        status: row.opt_int(at + 5)?,
        problem: row.opt_text(at + 6)?,
        created_at: Time::from_micros(row.int(at + 7)?),
        tried_at: row.opt_int(at + 8)?.map(Time::from_micros),
    })
}
