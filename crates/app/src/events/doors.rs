//! The tokens in webhook URLs, remembered for seconds so that a burst of events does not ask the database for each.

use std::collections::HashMap;
use std::sync::{PoisonError, RwLock};

use domain::id::{ConnectionId, WorkspaceId};
use domain::time::Time;
use store::StoreError;
use store::credentials::{self, Hash, Kind};

use crate::ctx::Ctx;

/// Where a token leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Door {
    /// The workspace.
    pub workspace: WorkspaceId,
    /// The connection.
    pub connection: ConnectionId,
}

/// How long a found token is trusted without asking again: a revoked one is let in this much longer at most.
const TRUSTED_SECONDS: i64 = 5;

/// The tokens that were found lately. Only valid ones are remembered, so strangers cannot fill it.
#[derive(Debug, Default)]
pub struct Doors(RwLock<Found>);

/// Where each kind of token leads, by its hash, and when that was asked.
type Found = HashMap<(&'static str, Hash), (Door, Time)>;

impl Doors {
    fn get(&self, kind: Kind, hash: &Hash) -> Option<(Door, Time)> {
        self.0.read().unwrap_or_else(PoisonError::into_inner).get(&(kind.as_str(), *hash)).copied()
    }

    fn set(&self, kind: Kind, hash: Hash, found: Option<(Door, Time)>) {
        let mut doors = self.0.write().unwrap_or_else(PoisonError::into_inner);
        match found {
            Some(found) => drop(doors.insert((kind.as_str(), hash), found)),
            None => drop(doors.remove(&(kind.as_str(), hash))),
        }
    }
}

/// Finds the door of a token. Only the database may say that there is none: while it is away, a door that was found before stays open.
///
/// # Errors
/// The database is away and the token was not found before.
pub async fn find(ctx: &Ctx, kind: Kind, hash: &Hash) -> Result<Option<Door>, StoreError> {
    find_at(ctx, kind, hash, ctx.clock.now()).await
}

/// The same for a token that was shown at another time: an event that waited in the spool is let in if its token was good when it came.
///
/// # Errors
/// As [`find`].
pub async fn find_at(ctx: &Ctx, kind: Kind, hash: &Hash, at: Time) -> Result<Option<Door>, StoreError> {
    let now = ctx.clock.now();
    let remembered = ctx.doors.get(kind, hash);
    if let Some((door, asked_at)) = remembered
        && (0..TRUSTED_SECONDS).contains(&now.seconds_since(asked_at))
    {
        return Ok(Some(door));
    }
    let found = match ctx.store.first(credentials::find(kind, hash)).await {
        Ok(found) => found,
        Err(error) if error.is_away() && remembered.is_some() => return Ok(remembered.map(|(door, _)| door)),
        Err(error) => return Err(error),
    };
    let open = |at: Time| {
        let credential = found.as_ref().filter(|credential| credential.is_valid(at))?;
        Some(Door { workspace: credential.workspace, connection: credential.subject?.into() })
    };
    ctx.doors.set(kind, *hash, open(now).map(|door| (door, now)));
    Ok(open(at))
}
