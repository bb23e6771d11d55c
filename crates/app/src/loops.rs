//! What runs beside the requests: working off events and jobs, noticing what other processes wrote, closing silent calls, emptying the spool.
//! Each loop is a task of its own, woken by a bell and, in case a bell was missed or rang in another process, by a timer. A turn that panics costs
//! that turn, and no other loop.

use std::collections::HashMap;
use std::future::{Future, pending, poll_fn};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::pin;
use std::sync::Arc;
use std::task::Poll;
use std::time::Duration;

use domain::id::WorkspaceId;
use store::feed;
use tokio::sync::{Mutex, Notify, watch};
use tokio::task::JoinSet;

use crate::calls::silent;
use crate::ctx::{Bells, Ctx};
use crate::error::Error;
use crate::events::{drain, spool};
use crate::recordings::{archive, retention};
use crate::{automations, changes, contact_cards, forward, imports, jobs, repair, search, tasks};

/// The pause after a turn that panicked: a mistake that stays must not keep the machine busy.
const AFTER_PANIC: Duration = Duration::from_secs(10);

/// Runs all loops until `shutdown` says true; the portions that are under way are finished first. When this is dropped the loops end at once.
pub async fn run(ctx: Ctx, shutdown: watch::Receiver<bool>) {
    let seen = Arc::<Mutex<HashMap<WorkspaceId, i64>>>::default();
    let mut loops = Loops { ctx, shutdown, tasks: JoinSet::new() };
    loops.tell_the_end();
    let (events, jobs): (Bell, Bell) = (|bells| &bells.events, |bells| &bells.jobs);
    loops.start("events.drain", SECOND, Some(events), |ctx| async move { drain::drain(&ctx).await });
    loops.start("jobs.run", SECOND * 2, Some(jobs), |ctx| async move { jobs::run::run_due(&ctx).await });
    loops.start("jobs.send", SECOND, Some(|bells| &bells.sent), |ctx| async move { jobs::send::send_due(&ctx).await });
    loops.start("automations.run", SECOND, Some(|bells| &bells.automations), |ctx| async move {
        automations::run_due(&ctx).await
    });
    loops.start("repair.alarm", SECOND * 30, None, |ctx| async move { repair::watch(&ctx).await });
    loops.start("calls.silent", SECOND * 15, None, |ctx| async move { silent::close_silent(&ctx).await });
    loops.start("events.spool", SECOND, None, |ctx| async move { spool::replay(&ctx).await });
    loops.start("events.pending", SECOND, None, |ctx| async move { measure(&ctx).await });
    loops.start("tasks.digest", SECOND * 60, None, |ctx| async move { tasks::digest::send(&ctx).await });
    loops.start("tasks.due", SECOND * 5, None, |ctx| async move { tasks::fallen_due(&ctx).await });
    loops.start("repair.poll", SECOND * 15, None, |ctx| async move { repair::poll(&ctx).await });
    loops.start("forward.log", SECOND / 4, None, |ctx| async move { forward::flush(&ctx).await });
    loops.start("recordings.archive", SECOND * 5, None, |ctx| async move { archive::run_due(&ctx).await });
    loops.start("recordings.earlier", SECOND * 3600, None, |ctx| async move { archive::find_earlier(&ctx).await });
    loops.start("recordings.old", SECOND * 600, None, |ctx| async move { retention::delete_old(&ctx).await });
    loops.start("contact_cards.push", SECOND * 5, Some(|bells| &bells.cards), |ctx| async move {
        contact_cards::push(&ctx).await
    });
    loops.start("forward.forget", SECOND * 3600, None, |ctx| async move { forward::forget_old(&ctx).await });
    loops.start("search.index", SECOND / 4, None, |ctx| async move { search::index(&ctx).await });
    loops.start("imports.forget", SECOND * 3600, None, |ctx| async move { imports::forget_old(&ctx).await });
    loops.start("changes.forget", SECOND * 600, None, |ctx| async move { changes::forget_old(&ctx).await });
    loops.start("changes.watch", SECOND / 4, None, move |ctx| {
        let seen = Arc::clone(&seen);
        async move { look_at_feeds(&ctx, &seen).await }
    });
    let ctx = loops.ctx.clone();
    while loops.tasks.join_next().await.is_some() {}
    // The answers of the last moment.
    if let Err(error) = forward::flush(&ctx).await {
        tracing::warn!(%error, "the last answers to forward questions are not written down");
    }
}

const SECOND: Duration = Duration::from_secs(1);

/// The bell that wakes a loop.
type Bell = fn(&Bells) -> &Notify;

struct Loops {
    ctx: Ctx,
    shutdown: watch::Receiver<bool>,
    tasks: JoinSet<()>,
}

impl Loops {
    fn start<T, F>(
        &mut self,
        name: &'static str,
        pause: Duration,
        bell: Option<Bell>,
        turn: impl Fn(Ctx) -> F + Send + Sync + 'static,
    ) where
        F: Future<Output = Result<T, Error>> + Send,
        T: Send,
    {
        let (ctx, shutdown) = (self.ctx.clone(), self.shutdown.clone());
        self.tasks.spawn(async move {
            let bell = bell.map(|bell| bell(&ctx.bells));
            every(name, pause, bell, shutdown, || turn(ctx.clone())).await;
        });
    }

    /// Long turns ask the context whether they should end.
    fn tell_the_end(&mut self) {
        let (ctx, mut shutdown) = (self.ctx.clone(), self.shutdown.clone());
        self.tasks.spawn(async move {
            // An end of the sender is no signal: the loops then run on.
            if shutdown.wait_for(|ending| *ending).await.is_ok() {
                ctx.stop();
            }
        });
    }
}

/// One loop: does its work, then waits for the bell, the timer or the end. A database that is away is waited for quietly.
async fn every<F, T>(
    name: &'static str,
    pause: Duration,
    bell: Option<&Notify>,
    mut shutdown: watch::Receiver<bool>,
    turn: impl Fn() -> F,
) where
    F: Future<Output = Result<T, Error>>,
{
    let mut was_away = false;
    while !*shutdown.borrow_and_update() {
        let (mut wait, mut hears_bell) = (pause, true);
        match caught(turn()).await {
            Some(Ok(_)) => was_away = false,
            Some(Err(Error::Away(error))) => {
                if !was_away {
                    tracing::warn!(name, %error, "the database is away; trying again until it is back");
                }
                was_away = true;
                hears_bell = false;
            }
            Some(Err(error)) => tracing::error!(name, %error, "a loop's turn failed"),
            None => {
                tracing::error!(name, "a loop's turn met a mistake in the program; it is tried again later");
                (wait, hears_bell) = (pause.max(AFTER_PANIC), false);
            }
        }
        let rung = async {
            match bell {
                Some(bell) => bell.notified().await,
                None => pending().await,
            }
        };
        tokio::select! {
            () = rung, if hears_bell => {}
            () = tokio::time::sleep(wait) => {}
            _ = shutdown.wait_for(|ending| *ending) => {}
        }
    }
}

/// What work comes to, or none if it panicked. The panic's own text may quote anything, so it goes no further than where panics are printed.
pub(crate) async fn caught<F: Future>(work: F) -> Option<F::Output> {
    let mut work = pin!(work);
    poll_fn(|context| match catch_unwind(AssertUnwindSafe(|| work.as_mut().poll(context))) {
        Ok(Poll::Pending) => Poll::Pending,
        Ok(Poll::Ready(output)) => Poll::Ready(Some(output)),
        Err(_) => Poll::Ready(None),
    })
    .await
}

async fn measure(ctx: &Ctx) -> Result<(), Error> {
    let pending = ctx.store.first(store::events::count_pending()).await?.unwrap_or(0);
    #[expect(clippy::cast_precision_loss, reason = "a measurement")]
    metrics::gauge!("switchhook_events_pending").set(pending as f64);
    if let Some(spool) = &ctx.spool {
        #[expect(clippy::cast_precision_loss, reason = "a measurement")]
        metrics::gauge!("switchhook_spool_bytes").set(spool.waiting_bytes() as f64);
    }
    Ok(())
}

/// Rings for workspaces whose feed grew in another process; only while somebody listens.
async fn look_at_feeds(ctx: &Ctx, seen: &Mutex<HashMap<WorkspaceId, i64>>) -> Result<(), Error> {
    if ctx.bells.changes.receiver_count() == 0 {
        return Ok(());
    }
    let states = ctx.store.load(feed::states()).await?;
    let mut seen = seen.lock().await;
    for (workspace, seq) in states {
        if seen.insert(workspace, seq) != Some(seq) {
            let _ = ctx.bells.changes.send(workspace);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;

    #[tokio::test(start_paused = true)]
    async fn a_turn_that_panics_is_tried_again_later() {
        let (end, shutdown) = watch::channel(false);
        let turns = AtomicUsize::new(0);
        let began = tokio::time::Instant::now();
        let turn = || async {
            match turns.fetch_add(1, Ordering::Relaxed) {
                0 => panic!("a mistake"),
                1 => {
                    tokio::task::yield_now().await;
                    panic!("another one, later in the turn")
                }
                _ => drop(end.send(true)),
            }
            Ok(())
        };
        // The bell rings on, but that does not count after a mistake.
        let bell = Notify::new();
        bell.notify_one();
        every("test", SECOND, Some(&bell), shutdown, turn).await;
        assert_eq!(turns.load(Ordering::Relaxed), 3);
        assert_eq!(began.elapsed().as_secs(), 20);
    }

    #[tokio::test(start_paused = true)]
    async fn a_loop_hears_its_bell_and_the_end() {
        let (end, shutdown) = watch::channel(false);
        let turns = AtomicUsize::new(0);
        let bell = Notify::new();
        let began = tokio::time::Instant::now();
        let turn = || async {
            match turns.fetch_add(1, Ordering::Relaxed) {
                0 => bell.notify_one(),
                1 => {}
                2 => return Err(Error::Away(store::StoreError::Away { reason: "test".to_owned() })),
                _ => drop(end.send(true)),
            }
            Ok(())
        };
        every("test", SECOND * 60, Some(&bell), shutdown, turn).await;
        assert_eq!(turns.load(Ordering::Relaxed), 4);
        assert_eq!(began.elapsed().as_secs(), 120, "twice the timer, once the bell, and not at the end");
    }
}
