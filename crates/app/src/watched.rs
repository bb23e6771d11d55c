//! What is kept at hand per workspace while somebody watches it: one task reads for all.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use domain::id::WorkspaceId;
use tokio::sync::broadcast::error::RecvError;
use tokio::sync::watch::{self, Receiver, Sender};

/// The workspaces that somebody watches, each with what was read last.
#[derive(Debug)]
pub struct Watched<T>(Mutex<HashMap<WorkspaceId, Sender<Arc<T>>>>);

impl<T> Default for Watched<T> {
    fn default() -> Self {
        Self(Mutex::new(HashMap::new()))
    }
}

impl<T: Default> Watched<T> {
    /// Watches a workspace. Whoever is the first is given the sender too, and has to keep a task that reads.
    pub(crate) fn join(&self, workspace: WorkspaceId) -> (Receiver<Arc<T>>, Option<Sender<Arc<T>>>) {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(sender) = all.get(&workspace) {
            return (sender.subscribe(), None);
        }
        let (sender, receiver) = watch::channel(Arc::default());
        all.insert(workspace, sender.clone());
        (receiver, Some(sender))
    }

    /// Stops watching if nobody is left; answers whether it did.
    pub(crate) fn leave(&self, workspace: WorkspaceId) -> bool {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let is_left = all.get(&workspace).is_none_or(|sender| sender.receiver_count() == 0);
        if is_left {
            all.remove(&workspace);
        }
        is_left
    }
}

/// Waits for a ring of this workspace; lost rings may have been one.
pub(crate) async fn rung(bell: &mut tokio::sync::broadcast::Receiver<WorkspaceId>, workspace: WorkspaceId) {
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
