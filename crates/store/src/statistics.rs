//! The sums of what calls contribute. They are only ever changed by differences that are guarded by the call's version.

use domain::id::{ConnectionId, UserId, WorkspaceId};
use domain::statistics::{Bucket, Sums};
use domain::time::Time;
use uuid::Uuid;

use crate::query::Query;
use crate::{Step, Value, statements};

statements! {
    ADD:
        "insert into call_statistics (workspace_id, hour, connection_id, line, user_id, direction, outcome, missed, "
        "calls, talk_seconds, wait_seconds, waits) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) "
        "on conflict (workspace_id, hour, connection_id, line, user_id, direction, outcome, missed) do update set "
        "calls = call_statistics.calls + excluded.calls, talk_seconds = call_statistics.talk_seconds + excluded.talk_seconds, "
        "wait_seconds = call_statistics.wait_seconds + excluded.wait_seconds, waits = call_statistics.waits + excluded.waits"
        [Int, Int, Bytes, Text, Bytes, Text, Text, Int, Int, Int, Int, Int];
    BETWEEN:
        "select hour, connection_id, line, user_id, direction, outcome, missed, calls, talk_seconds, wait_seconds, waits "
        "from call_statistics where workspace_id = $1 and hour >= $2 and hour < $3 and calls <> 0 "
        "order by hour, connection_id, line, user_id, direction, outcome, missed"
        [Int, Int, Int];
}

/// A bucket as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredBucket {
    /// The start of the workspace's local hour.
    pub hour: Time,
    /// The source.
    pub connection: ConnectionId,
    /// The company's number, or empty.
    pub line: String,
    /// The manager.
    pub user: Option<UserId>,
    /// The row's direction, by its name in the API.
    pub direction: String,
    /// The outcome, by its name in the API.
    pub outcome: String,
    /// Incoming and without conversation.
    pub missed: bool,
    /// The sums.
    pub sums: Sums,
}

/// Adds a difference to a bucket.
pub fn add(workspace: WorkspaceId, bucket: &Bucket, sums: Sums) -> Step {
    // A key column cannot be NULL on both engines alike, so nobody is the nil id.
    let user = bucket.user.map_or(Uuid::nil(), |user| user.0);
    ADD.step(vec![
        workspace.0.into(),
        bucket.hour.micros().into(),
        bucket.connection.0.into(),
        bucket.line.clone().into(),
        user.into(),
        bucket.direction.as_str().into(),
        bucket.outcome.as_str().into(),
        Value::Int(i64::from(bucket.missed)),
        sums.calls.into(),
        sums.talk_seconds.into(),
        sums.wait_seconds.into(),
        sums.waits.into(),
    ])
}

/// The buckets whose hour lies in `from..to`.
pub fn between(workspace: WorkspaceId, from: Time, to: Time) -> Query<StoredBucket> {
    BETWEEN.query(vec![workspace.0.into(), from.micros().into(), to.micros().into()], |row| {
        Ok(StoredBucket {
            hour: Time::from_micros(row.int(0)?),
            connection: row.uuid(1)?.into(),
            line: row.text(2)?,
            user: Some(row.uuid(3)?).filter(|id| !id.is_nil()).map(Into::into),
            direction: row.text(4)?,
            outcome: row.text(5)?,
            missed: row.bool(6)?,
            sums: Sums {
                calls: row.int(7)?,
                talk_seconds: row.int(8)?,
                wait_seconds: row.int(9)?,
                waits: row.int(10)?,
            },
        })
    })
}
