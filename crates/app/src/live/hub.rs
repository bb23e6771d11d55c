//! One look for all who watch: whatever number of browsers is open, the calls that live are read once after a change.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use domain::id::WorkspaceId;
use tokio::sync::broadcast::error::RecvError;
use tokio::sync::watch::{self, Receiver, Sender};

use super::snapshot::{Snapshot, refreshed};
use crate::ctx::Ctx;

/// Between two looks there is at least this: on a busy day many changes come at once.
const PAUSE: Duration = Duration::from_millis(25);
/// Without any change it is looked after this, since calls that are over go by themselves.
const REST: Duration = Duration::from_secs(5);

/// The workspaces that somebody watches.
#[derive(Debug, Default)]
pub struct Hub(Mutex<HashMap<WorkspaceId, Sender<Arc<Snapshot>>>>);

impl Hub {
    /// Watches a workspace; answers whether nobody did before.
    fn join(&self, workspace: WorkspaceId) -> (Receiver<Arc<Snapshot>>, Option<Sender<Arc<Snapshot>>>) {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(sender) = all.get(&workspace) {
            return (sender.subscribe(), None);
        }
        let (sender, receiver) = watch::channel(Arc::new(Snapshot::default()));
        all.insert(workspace, sender.clone());
        (receiver, Some(sender))
    }

    /// Stops watching if nobody is left.
    fn leave(&self, workspace: WorkspaceId) -> bool {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let is_left = all.get(&workspace).is_none_or(|sender| sender.receiver_count() == 0);
        if is_left {
            all.remove(&workspace);
        }
        is_left
    }
}

/// The calls of a workspace that live, now and from now on. The first look may still be under way: [`Snapshot::is_read`] tells.
pub fn watch(ctx: &Ctx, workspace: WorkspaceId) -> Receiver<Arc<Snapshot>> {
    let (receiver, sender) = ctx.live.join(workspace);
    if let Some(sender) = sender {
        tokio::spawn(follow(ctx.clone(), workspace, sender));
    }
    receiver
}

async fn follow(ctx: Ctx, workspace: WorkspaceId, sender: Sender<Arc<Snapshot>>) {
    let mut bell = ctx.bells.changes.subscribe();
    loop {
        let before = Arc::clone(&sender.borrow());
        match refreshed(&ctx, workspace, &before).await {
            Ok(now) if now != *before => drop(sender.send_replace(Arc::new(now))),
            Ok(_) => {}
            // The next change, or the rest, has it looked again.
            Err(error) => tracing::debug!(%error, "the live calls cannot be read"),
        }
        if ctx.stopping() {
            ctx.live.leave(workspace);
            return;
        }
        tokio::time::sleep(PAUSE).await;
        tokio::select! {
            () = sender.closed() => if ctx.live.leave(workspace) { return },
            () = rung(&mut bell, workspace) => {}
            () = tokio::time::sleep(REST) => {}
        }
    }
}

/// Waits for a ring of this workspace; lost rings may have been one.
async fn rung(bell: &mut tokio::sync::broadcast::Receiver<WorkspaceId>, workspace: WorkspaceId) {
    loop {
        match bell.recv().await {
            Ok(other) if other != workspace => {}
            Ok(_) | Err(RecvError::Lagged(_)) => break,
            Err(RecvError::Closed) => std::future::pending().await,
        }
    }
    // Many changes ring many times; one look sees them all.
    while bell.try_recv().is_ok() {}
}
