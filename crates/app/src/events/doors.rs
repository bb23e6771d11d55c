//! The tokens in webhook URLs, remembered for seconds so that a burst of events does not ask the database for each.

use std::collections::HashMap;
use std::sync::{PoisonError, RwLock};
use std::time::Duration;

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

/// How long a found token is trusted without asking again: a revoked one is let in this much longer at most, as long as the database answers.
const TRUSTED_SECONDS: i64 = 5;

/// How long a sender whose token was found before waits while the database is asked again. A database that takes longer is busy with something
/// else, and the door stays open until it answers.
const PATIENCE: Duration = Duration::from_millis(250);

/// A token that was found.
#[derive(Debug, Clone, Copy)]
struct Known {
    door: Door,
    /// When the database said so.
    said_at: Time,
    /// When the database was asked again; it has not answered yet.
    asked_at: Option<Time>,
}

impl Known {
    fn is_fresh(&self, now: Time) -> bool {
        is_lately(self.said_at, now)
    }

    /// Somebody else asks the database already; if the answer never comes, the next one asks again.
    fn is_being_asked(&self, now: Time) -> bool {
        self.asked_at.is_some_and(|at| is_lately(at, now))
    }
}

fn is_lately(at: Time, now: Time) -> bool {
    (0..TRUSTED_SECONDS).contains(&now.seconds_since(at))
}

/// The tokens that were found lately. Only valid ones are remembered, so strangers cannot fill it.
#[derive(Debug, Default)]
pub struct Doors(RwLock<Found>);

/// Where each kind of token leads, by its hash.
type Found = HashMap<(&'static str, Hash), Known>;

impl Doors {
    fn get(&self, kind: Kind, hash: &Hash) -> Option<Known> {
        self.0.read().unwrap_or_else(PoisonError::into_inner).get(&(kind.as_str(), *hash)).copied()
    }

    fn set(&self, kind: Kind, hash: Hash, found: Option<Known>) {
        let mut doors = self.0.write().unwrap_or_else(PoisonError::into_inner);
        match found {
            Some(found) => drop(doors.insert((kind.as_str(), hash), found)),
            None => drop(doors.remove(&(kind.as_str(), hash))),
        }
    }

    /// Notes that the database is asked again, unless somebody does it already.
    fn begin(&self, kind: Kind, hash: &Hash, now: Time) -> bool {
        let mut doors = self.0.write().unwrap_or_else(PoisonError::into_inner);
        match doors.get_mut(&(kind.as_str(), *hash)) {
            Some(known) if known.is_fresh(now) || known.is_being_asked(now) => false,
            Some(known) => {
                known.asked_at = Some(now);
                true
            }
            None => true,
        }
    }
}

/// Finds the door of a token. Only the database may say that there is none: while it is away or slow, a door that was found before stays open.
///
/// # Errors
/// The database does not answer as it should, and the token was not found before.
pub async fn find(ctx: &Ctx, kind: Kind, hash: &Hash) -> Result<Option<Door>, StoreError> {
    let now = ctx.clock.now();
    let Some(known) = ctx.doors.get(kind, hash) else { return ask(ctx, kind, hash, now).await };
    if known.is_fresh(now) || !ctx.doors.begin(kind, hash, now) {
        return Ok(Some(known.door));
    }
    // The question goes on by itself: whoever comes next has its answer, even if this sender does not wait for it.
    let (asking, hash) = (ctx.clone(), *hash);
    let asked = tokio::spawn(async move { ask(&asking, kind, &hash, now).await });
    match tokio::time::timeout(PATIENCE, asked).await {
        Ok(Ok(Ok(found))) => Ok(found),
        _ => Ok(Some(known.door)),
    }
}

/// The same for a token that was shown at another time: an event that waited in the spool is let in if its token was good when it came.
///
/// # Errors
/// The database does not answer as it should.
pub async fn find_at(ctx: &Ctx, kind: Kind, hash: &Hash, at: Time) -> Result<Option<Door>, StoreError> {
    match ctx.doors.get(kind, hash).filter(|known| known.is_fresh(ctx.clock.now())) {
        Some(known) => Ok(Some(known.door)),
        None => ask(ctx, kind, hash, at).await,
    }
}

/// Asks the database where a token leads that was shown at `at`, and remembers where it leads now.
async fn ask(ctx: &Ctx, kind: Kind, hash: &Hash, at: Time) -> Result<Option<Door>, StoreError> {
    let found = ctx.store.first(credentials::find(kind, hash).quick()).await?;
    let open = |at: Time| {
        let credential = found.as_ref().filter(|credential| credential.is_valid(at))?;
        Some(Door { workspace: credential.workspace, connection: credential.subject?.into() })
    };
    let now = ctx.clock.now();
    ctx.doors.set(kind, *hash, open(now).map(|door| Known { door, said_at: now, asked_at: None }));
    Ok(open(at))
}
