//! Messages to the outside world: mails and webhooks of ours. They have a lane of their own: many are under way side by side, so that a receiver that is
//! slow keeps nobody else waiting, and no long work of the workspace keeps them waiting.

use std::collections::HashMap;
use std::time::Duration;

use domain::id::{JobId, WorkspaceId};
use domain::time::Time;
use store::jobs::{self, JobRow};
use tokio::task::JoinSet;

use super::run::one;
use crate::ctx::{Ctx, Ids};
use crate::error::Error;
use crate::{mail, webhooks};

/// Messages that are under way side by side.
const ABREAST: usize = 16;
/// Of them, those of one workspace.
const OF_ONE: usize = 6;
/// While messages are under way others are looked for after this.
const LOOK_AGAIN: Duration = Duration::from_secs(1);

/// Sends all that is due; answers how many were begun.
///
/// # Errors
/// As the store has them; why a message could not be sent is noted on the message.
pub async fn send_due(ctx: &Ctx) -> Result<usize, Error> {
    let (mut begun, mut failed) = (0, None);
    let mut lane = Lane::default();
    loop {
        if failed.is_none() && !ctx.stopping() {
            match lane.fill(ctx).await {
                Ok(started) => begun += started,
                Err(error) => failed = Some(error),
            }
        }
        tokio::select! {
            ended = lane.under_way.join_next() => match ended {
                None => return failed.map_or(Ok(begun), Err),
                Some(ended) => failed = lane.ended(ended).or(failed),
            },
            () = ctx.bells.sent.notified() => {}
            () = tokio::time::sleep(LOOK_AGAIN) => {}
        }
    }
}

/// What came of one message.
type Ended = (JobId, Result<bool, Error>);

#[derive(Default)]
struct Lane {
    under_way: JoinSet<Ended>,
    whose: HashMap<JobId, WorkspaceId>,
}

impl Lane {
    /// Begins what is due as far as there is room.
    async fn fill(&mut self, ctx: &Ctx) -> Result<usize, Error> {
        let mut started = 0;
        for (workspace, _) in ctx.store.load(jobs::workspaces_due(ctx.clock.now())).await? {
            let due = ctx.store.load(jobs::due_to_send(workspace, ctx.clock.now(), 20)).await?;
            for job in due {
                let of_one = self.whose.values().filter(|of| **of == workspace).count();
                if self.whose.len() >= ABREAST || of_one >= OF_ONE {
                    break;
                }
                if self.whose.insert(job.id, workspace).is_none() {
                    let ctx = ctx.clone();
                    self.under_way.spawn(async move { (job.id, one(&ctx, workspace, job, &send).await) });
                    started += 1;
                }
            }
        }
        Ok(started)
    }

    fn ended(&mut self, ended: Result<Ended, tokio::task::JoinError>) -> Option<Error> {
        match ended {
            Ok((job, result)) => {
                self.whose.remove(&job);
                result.err()
            }
            // `one` catches what the work does, so this is the runtime's own end.
            Err(error) => Some(Error::Internal(format!("a worker ended: {error}"))),
        }
    }
}

async fn send(ctx: Ctx, workspace: WorkspaceId, mut job: JobRow) -> (JobRow, Result<(), Error>) {
    let result = match job.kind.as_str() {
        mail::KIND => mail::run(&ctx, workspace, &mut job).await,
        webhooks::KIND => webhooks::run(&ctx, workspace, &mut job).await,
        _ => Err(Error::Internal("a message of a kind that this program does not know".to_owned())),
    };
    (job, result)
}

/// 5 seconds, 25, 2 minutes, 10, and then about an hour each time; up to a quarter more, by chance, so that those who failed together do not come back
/// together.
pub(super) fn back_off(now: Time, attempts: i64, ids: &Ids) -> Time {
    const LONGEST: i64 = 3600;
    let power = u32::try_from(attempts.clamp(1, 6)).unwrap_or(6);
    let seconds = 5_i64.pow(power).min(LONGEST);
    let chance = i64::from(u16::from_le_bytes(ids.random()));
    now.plus_seconds(seconds + seconds * chance / (4 * i64::from(u16::MAX)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ctx::Clock;

    #[test]
    fn pauses_grow_and_differ_by_chance() {
        let pause = |attempts, byte: u8| {
            let clock = Clock::from_fn(|| Time::from_seconds(0));
            back_off(Time::from_seconds(0), attempts, &Ids::from_fn(clock, move |bytes| bytes.fill(byte))).seconds()
        };
        assert_eq!([1, 2, 3, 4, 5, 9].map(|attempts| pause(attempts, 0)), [5, 25, 125, 625, 3125, 3600]);
        assert_eq!([1, 3, 9].map(|attempts| pause(attempts, 0xff)), [6, 156, 4500]);
    }
}
