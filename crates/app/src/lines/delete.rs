//! Removing a line.

use domain::access::Right;
use domain::id::LineId;
use store::feed::{Change, Noun};
use store::{Batch, connections, lines};

use crate::ctx::Ctx;
use crate::error::Error;
use crate::principal::Principal;
use crate::write::{Done, commit};

/// Removes a line that is still at version `expected`. Its calls stay; the next call of the number finds it anew, without settings.
///
/// # Errors
/// [`Error::NotFound`] and [`Error::Stale`].
pub async fn delete(ctx: &Ctx, who: &Principal, id: LineId, expected: i64) -> Result<(), Error> {
    who.may(Right::Administer)?;
    ctx.store
        .retry(async |store| {
            let line = store.first(lines::by_id(who.workspace, id)).await?.ok_or(Error::NotFound)?;
            if line.version != expected {
                return Err(Error::Stale);
            }
            let connection =
                store.first(connections::by_id(who.workspace, line.connection)).await?.ok_or(Error::NotFound)?;
            let touch = connections::touch(who.workspace, connection.id, connection.version);
            let batch = Batch::from_iter([touch, lines::delete(who.workspace, id, expected)]);
            let done = Done::new("deleted", "line", id)
                .changing(Change::new(Noun::Connection, connection.id, connection.version + 1))
                .changing(Change::new(Noun::Line, id, 0));
            commit(ctx, store, who, batch, done).await
        })
        .await
}
