//! The sums of what calls contribute. They are only ever changed by differences that are guarded by the call's version.

use domain::id::{ConnectionId, UserId, WorkspaceId};
use domain::statistics::{Bucket, Sums};
use domain::time::Time;
use uuid::Uuid;

use crate::calls::Filter;
use crate::error::StoreError;
use crate::query::{Query, Row};
use crate::{Step, Value, statements};

statements! {
    ADD:
        "insert into call_statistics (workspace_id, hour, connection_id, line, user_id, direction, outcome, missed, "
        "calls, talk_seconds, wait_seconds, waits) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) "
        "on conflict (workspace_id, hour, connection_id, line, user_id, direction, outcome, missed) do update set "
        "calls = call_statistics.calls + excluded.calls, talk_seconds = call_statistics.talk_seconds + excluded.talk_seconds, "
        "wait_seconds = call_statistics.wait_seconds + excluded.wait_seconds, waits = call_statistics.waits + excluded.waits"
        [Int, Int, Bytes, Text, Bytes, Text, Text, Int, Int, Int, Int, Int];
    CALLS_BY_HOUR:
        "select hour, cast(sum(calls) as bigint) from call_statistics where workspace_id = $1 and hour >= $3 and connection_id = $2 "
        "group by hour order by hour"
        [Int, Bytes, Int];
    BETWEEN:
        "select hour, connection_id, line, user_id, direction, outcome, missed, calls, talk_seconds, wait_seconds, waits "
        "from call_statistics where workspace_id = $1 and hour >= $2 and hour < $3 and calls <> 0 "
        "order by hour, connection_id, line, user_id, direction, outcome, missed"
        [Int, Int, Int];
    TOTAL:
        "select coalesce(cast(sum(s.calls) as bigint), 0), "
        "coalesce(cast(sum(case when s.outcome = 'answered' then s.calls end) as bigint), 0), "
        "coalesce(cast(sum(case when s.missed = 1 then s.calls end) as bigint), 0), "
        "coalesce(cast(sum(case when s.direction = 'incoming' and (s.outcome = 'answered' or s.missed = 1) then s.wait_seconds end) as bigint), 0), "
        "coalesce(cast(sum(case when s.direction = 'incoming' and (s.outcome = 'answered' or s.missed = 1) then s.waits end) as bigint), 0), "
        "coalesce(cast(sum(case when s.outcome = 'answered' then s.talk_seconds end) as bigint), 0) "
        "from call_statistics s where s.workspace_id = $1 and s.hour >= $2 and s.hour < $3 "
        "and (cast($4 as text) is null or s.direction = $4) and (cast($5 as text) is null or s.outcome = $5) "
        "and (cast($6 as bigint) is null or s.missed = $6) and (cast($7 as text) is null or s.line = $7) "
        "and ($8 = $10 or s.user_id = $8) and ($9 = $10 or s.connection_id = $9)"
        [Int, Int, Int, Text, Text, Int, Text, Bytes, Bytes, Bytes];
}

/// The sums of some calls that are over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Figures {
    /// Calls.
    pub calls: i64,
    /// Those of them that were answered.
    pub answered: i64,
    /// Those of them that came in and were missed.
    pub missed: i64,
    /// Seconds of waiting of the incoming ones that were answered or missed, as far as it is known.
    pub wait_seconds: i64,
    /// How many of these know their wait.
    pub waits: i64,
    /// Seconds of conversation of the answered ones.
    pub talk_seconds: i64,
}

impl Figures {
    /// The sums of both.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self {
            calls: self.calls + other.calls,
            answered: self.answered + other.answered,
            missed: self.missed + other.missed,
            wait_seconds: self.wait_seconds + other.wait_seconds,
            waits: self.waits + other.waits,
            talk_seconds: self.talk_seconds + other.talk_seconds,
        }
    }

    pub(crate) fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            calls: row.int(0)?,
            answered: row.int(1)?,
            missed: row.int(2)?,
            wait_seconds: row.int(3)?,
            waits: row.int(4)?,
            talk_seconds: row.int(5)?,
        })
    }
}

/// Whether the statistics tell apart what a filter of calls asks for, its period aside.
pub fn tell(filter: &Filter) -> bool {
    let Filter { team, contact, linked, has_recording, number, digits, text, lost, result, reach, .. } = filter;
    // The rest is the period, and what buckets are made of.
    team.is_none()
        && contact.is_none()
        && linked.is_none()
        && has_recording.is_none()
        && number.is_none()
        && digits.is_none()
        && text.is_none()
        && lost.is_none()
        && result.is_none()
        && !reach.is_limited()
}

/// The sums of the buckets whose hour lies in `from..to`, of a filter that [`tell`] agrees with; its own period does not count.
pub fn total(workspace: WorkspaceId, filter: &Filter, from: Time, to: Time) -> Query<Figures> {
    // Which no filter can name, and no bucket has: it stands for "no filter".
    let nobody = Uuid::max();
    let params = vec![
        workspace.0.into(),
        from.micros().into(),
        to.micros().into(),
        filter.direction.clone().into(),
        filter.outcome.clone().into(),
        filter.missed.map(i64::from).into(),
        filter.line.clone().into(),
        filter.user.map_or(nobody, |id| id.0).into(),
        filter.connection.map_or(nobody, |id| id.0).into(),
        nobody.into(),
    ];
    TOTAL.query(params, Figures::read)
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

/// How many calls of a connection began in each hour since a moment, by the workspace's local hours.
pub fn calls_by_hour(workspace: WorkspaceId, connection: ConnectionId, since: Time) -> Query<(Time, i64)> {
    CALLS_BY_HOUR.query(vec![workspace.0.into(), connection.0.into(), since.micros().into()], |row| {
        Ok((Time::from_micros(row.int(0)?), row.int(1)?))
    })
}
