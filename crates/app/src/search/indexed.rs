//! Up to which change this server knows that the terms are true: most looks find nothing new, and need not ask.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use domain::id::WorkspaceId;

/// The last change of each workspace that is in its terms.
#[derive(Debug, Default)]
pub struct Indexed(Mutex<HashMap<WorkspaceId, i64>>);

impl Indexed {
    pub(super) fn is_up_to(&self, workspace: WorkspaceId, seq: i64) -> bool {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).get(&workspace) == Some(&seq)
    }

    pub(super) fn note(&self, workspace: WorkspaceId, seq: i64) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(workspace, seq);
    }
}
