//! What runs beside the requests: working off events and jobs, noticing what other processes wrote, closing silent calls, emptying the spool.
//! Each loop is woken by a bell and, in case a bell was missed or rang in another process, by a timer.

use std::collections::HashMap;
use std::future::Future;
use std::time::Duration;

use domain::id::WorkspaceId;
use store::feed;
use tokio::sync::watch;

use crate::calls::silent;
use crate::ctx::Ctx;
use crate::error::Error;
use crate::events::{drain, spool};
use crate::{changes, jobs};

/// Runs all loops until `shutdown` says true; what is under way is finished first.
pub async fn run(ctx: Ctx, shutdown: watch::Receiver<bool>) {
    tokio::join!(
        every("events.drain", &shutdown, Duration::from_secs(1), Some(&ctx.bells.events), || drain::drain(&ctx)),
        every("jobs.run", &shutdown, Duration::from_secs(2), Some(&ctx.bells.jobs), || jobs::run::run_due(&ctx)),
        every("calls.silent", &shutdown, Duration::from_secs(15), None, || silent::close_silent(&ctx)),
        every("events.spool", &shutdown, Duration::from_secs(1), None, || spool::replay(&ctx)),
        every("events.pending", &shutdown, Duration::from_secs(1), None, || measure(&ctx)),
        every("changes.forget", &shutdown, Duration::from_secs(600), None, || changes::forget_old(&ctx)),
        watch_feeds(&ctx, &shutdown),
    );
}

/// One loop: does its work, then waits for the bell, the timer or the end. A database that is away is waited for quietly.
async fn every<F, T>(
    name: &'static str,
    shutdown: &watch::Receiver<bool>,
    pause: Duration,
    bell: Option<&tokio::sync::Notify>,
    work: impl Fn() -> F,
) where
    F: Future<Output = Result<T, Error>>,
{
    let mut shutdown = shutdown.clone();
    let mut was_away = false;
    while !*shutdown.borrow_and_update() {
        match work().await {
            Ok(_) => was_away = false,
            Err(Error::Away(error)) => {
                if !was_away {
                    tracing::warn!(name, %error, "the database is away; trying again until it is back");
                }
                was_away = true;
            }
            Err(error) => tracing::error!(name, %error, "a loop's turn failed"),
        }
        let rung = async {
            match bell {
                Some(bell) => bell.notified().await,
                None => std::future::pending().await,
            }
        };
        tokio::select! {
            () = rung, if !was_away => {}
            () = tokio::time::sleep(pause) => {}
            _ = shutdown.changed() => {}
        }
    }
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
async fn watch_feeds(ctx: &Ctx, shutdown: &watch::Receiver<bool>) {
    let seen = tokio::sync::Mutex::new(HashMap::<WorkspaceId, i64>::new());
    let look = || async {
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
    };
    every("changes.watch", shutdown, Duration::from_millis(250), None, look).await;
}
