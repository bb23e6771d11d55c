//! Replies to requests that carried an idempotency key, so that a repeated request gets the same reply and does nothing.

use domain::id::WorkspaceId;
use domain::time::Time;

use crate::error::StoreError;
use crate::query::{Query, Row};
use crate::{Step, statements, values};

statements! {
    FIND:
        "select fingerprint, status, body, created_at from idempotency "
        "where workspace_id = $1 and actor = $2 and idempotency_key = $3"
        [Int, Text, Text];
    CLAIM:
        "insert into idempotency (workspace_id, actor, idempotency_key, fingerprint, status, body, created_at) "
        "values ($1, $2, $3, $4, 0, $5, $6)"
        [Int, Text, Text, Bytes, Bytes, Int];
    FINISH:
        "update idempotency set status = $5, body = $6 "
        "where workspace_id = $1 and actor = $2 and idempotency_key = $3 and status = 0 and created_at = $4"
        [Int, Text, Text, Int, Int, Bytes];
    RELEASE:
        "delete from idempotency where workspace_id = $1 and actor = $2 and idempotency_key = $3 and created_at = $4"
        [Int, Text, Text, Int];
    FORGET:
        "delete from idempotency where workspace_id = $1 and (actor, idempotency_key) in (select i.actor, i.idempotency_key "
        "from idempotency i where i.workspace_id = $1 and i.created_at < $2 order by i.created_at limit 20)"
        [Int, Int];
}

/// Whose key it is; keys of different actors never meet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Key {
    /// The workspace.
    pub workspace: WorkspaceId,
    /// The user or the API token.
    pub actor: String,
    /// The key that the client made up.
    pub key: String,
}

/// What is known of a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// The fingerprint of the request that came first.
    pub fingerprint: [u8; 32],
    /// The status of its reply; 0 while it is not answered.
    pub status: u32,
    /// The sealed body of its reply.
    pub body: Vec<u8>,
    /// When it came.
    pub created_at: Time,
}

/// What is known of a key.
pub fn find(key: &Key) -> Query<Known> {
    FIND.query(values![key.workspace.0, &key.actor, &key.key], known)
}

/// Claims a key for a request that is being answered; of two at once one fails.
pub fn claim(key: &Key, fingerprint: [u8; 32], now: Time) -> Step {
    CLAIM.step(values![key.workspace.0, &key.actor, &key.key, fingerprint, Vec::<u8>::new(), now.micros()])
}

/// Keeps the reply of a claimed request. Nothing happens if the claim was given up meanwhile.
pub fn finish(key: &Key, claimed_at: Time, status: u16, body: Vec<u8>) -> Step {
    FINISH.step(values![key.workspace.0, &key.actor, &key.key, claimed_at.micros(), status, body]).any()
}

/// Forgets a key that was claimed or answered at this time.
pub fn release(key: &Key, claimed_at: Time) -> Step {
    RELEASE.step(values![key.workspace.0, &key.actor, &key.key, claimed_at.micros()])
}

/// Forgets some replies older than `before`, a few at a time: as many as one request can leave behind and more.
pub fn forget(workspace: WorkspaceId, before: Time) -> Step {
    FORGET.step(values![workspace.0, before.micros()]).any()
}

fn known(row: &Row<'_>) -> Result<Known, StoreError> {
    Ok(Known {
        fingerprint: row.array(0)?,
        status: row.count(1)?,
        body: row.bytes(2)?,
        created_at: Time::from_micros(row.int(3)?),
    })
}
