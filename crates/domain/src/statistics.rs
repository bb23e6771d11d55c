//! What a call adds to the statistics. Figures are kept as sums of contributions: a change of a call adds
//! contribution(after) − contribution(before), so that the sums are those of the rows at any time.

use std::collections::BTreeMap;

use jiff::tz::TimeZone;

use crate::call::view::RowDirection;
use crate::call::{Call, Outcome, Phase};
use crate::id::{ConnectionId, UserId};
use crate::time::Time;

/// One bucket of the statistics.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Bucket {
    /// The start of the workspace's local hour.
    pub hour: Time,
    /// The source.
    pub connection: ConnectionId,
    /// The company's number in E.164, or as sent, or empty.
    pub line: String,
    /// The manager.
    pub user: Option<UserId>,
    /// The row's direction.
    pub direction: RowDirection,
    /// How it ended.
    pub outcome: Outcome,
    /// Incoming and without conversation.
    pub missed: bool,
}

/// Sums of a bucket.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Sums {
    /// Calls.
    pub calls: i64,
    /// Seconds of conversation.
    pub talk_seconds: i64,
    /// Seconds of waiting of the calls that know it.
    pub wait_seconds: i64,
    /// Calls that know their wait.
    pub waits: i64,
}

impl Sums {
    fn plus(self, other: Self, sign: i64) -> Self {
        Self {
            calls: self.calls + sign * other.calls,
            talk_seconds: self.talk_seconds + sign * other.talk_seconds,
            wait_seconds: self.wait_seconds + sign * other.wait_seconds,
            waits: self.waits + sign * other.waits,
        }
    }
}

/// What a call adds: nothing before it is over.
pub fn contribution(call: &Call, connection: ConnectionId, workspace_zone: &TimeZone) -> Option<(Bucket, Sums)> {
    let outcome = call.outcome.filter(|_| call.phase == Phase::Ended)?;
    let bucket = Bucket {
        hour: call.started_at.start_of_local_hour(workspace_zone),
        connection,
        line: call.line_text().unwrap_or_default(),
        user: call.manager.user,
        direction: call.direction,
        outcome,
        missed: call.missed,
    };
    let sums = Sums {
        calls: 1,
        talk_seconds: i64::from(call.talk_seconds),
        wait_seconds: i64::from(call.wait_seconds.unwrap_or(0)),
        waits: i64::from(call.wait_seconds.is_some()),
    };
    Some((bucket, sums))
}

/// The changes to the statistics when a call's contribution changes; buckets whose sums stay are left out.
pub fn delta(before: Option<(Bucket, Sums)>, after: Option<(Bucket, Sums)>) -> Vec<(Bucket, Sums)> {
    let mut changes: BTreeMap<Bucket, Sums> = BTreeMap::new();
    for (contribution, sign) in [(before, -1), (after, 1)] {
        if let Some((bucket, sums)) = contribution {
            let slot = changes.entry(bucket).or_default();
            *slot = slot.plus(sums, sign);
        }
    }
    changes.into_iter().filter(|(_, sums)| *sums != Sums::default()).collect()
}
