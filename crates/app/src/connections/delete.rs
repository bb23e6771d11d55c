//! Removing a connection.

use domain::access::Right;
use domain::id::ConnectionId;
use store::connections::{self, ConnectionRow};
use store::credentials::{self, Kind};
use store::feed::{Change, Noun};
use store::lines::LineRow;
use store::{Batch, backfills, calls, contact_cards, cti, employees, event_log, forward, lines, repairs, silences};

use crate::ctx::Ctx;
use crate::error::Error;
use crate::principal::Principal;
use crate::write::{Done, commit};

/// The most events and lines that go with a connection; whoever has more did not connect by mistake.
const MOST: i64 = 200;

/// Removes a connection that is still at version `expected`, with its URLs, employees and lines. One with calls stays: disabling it ends its work,
/// and its calls stay in the report.
///
/// # Errors
/// [`Error::NotFound`], [`Error::Stale`], and [`Error::Conflict`] `connection_has_calls`, `connection_has_events`, `connection_has_lines`.
pub async fn delete(ctx: &Ctx, who: &Principal, id: ConnectionId, expected: i64) -> Result<(), Error> {
    who.may(Right::Administer)?;
    let workspace = who.workspace;
    ctx.store
        .retry(async |store| {
            let load = (
                connections::by_id(workspace, id).first(),
                calls::count_of_connection(workspace, id, 1).first(),
                event_log::count(workspace, id, MOST + 1).first(),
                event_log::count_pending(workspace, id, MOST + 1).first(),
                lines::list(workspace, Some(id), None, MOST + 1),
            );
            let (row, calls, events, pending, lines) = store.load(load).await?;
            let row = row.ok_or(Error::NotFound)?;
            if row.version != expected {
                return Err(Error::Stale);
            }
            let (events, pending) = (events.unwrap_or(0), pending.unwrap_or(0));
            refuse(calls.unwrap_or(0), events.max(pending), lines.len())?;
            let batch = batch(who, &row, &lines, pending.unsigned_abs(), events.unsigned_abs());
            commit(ctx, store, who, batch, done(id, &lines)).await
        })
        .await
}

fn refuse(calls: i64, events: i64, lines: usize) -> Result<(), Error> {
    if calls > 0 {
        Err(Error::Conflict("connection_has_calls"))
    } else if events > MOST {
        Err(Error::Conflict("connection_has_events"))
    } else if i64::try_from(lines).unwrap_or(i64::MAX) > MOST {
        Err(Error::Conflict("connection_has_lines"))
    } else {
        Ok(())
    }
}

fn batch(who: &Principal, row: &ConnectionRow, lines: &[LineRow], pending: u64, events: u64) -> Batch {
    let (workspace, id) = (who.workspace, row.id);
    let kinds = [Kind::Hook, Kind::CtiHook, Kind::Forward];
    let mut batch = Batch::from_iter(kinds.map(|kind| credentials::delete_of_subject(workspace, kind, id)));
    // Taken first, as everything that changes a connection does; whoever enters a line meanwhile waits and then finds it gone.
    batch.push(connections::touch(workspace, id, row.version));
    batch.push(connections::clear_aliases(workspace, id));
    batch.push(employees::clear_connection(workspace, id));
    batch.push(forward::clear(workspace, id));
    batch.extend(repairs::clear(workspace, id));
    batch.push(contact_cards::clear(workspace, id));
    batch.push(backfills::clear(workspace, id));
    batch.push(silences::clear(workspace, id));
    batch.push(lines::delete_of_connection(workspace, id).expect(lines.len() as u64));
    batch.extend(event_log::delete_of_connection(workspace, id, pending, events));
    batch.push(cti::clear(workspace, id));
    batch.push(connections::delete(workspace, id, row.version + 1));
    batch
}

fn done(id: ConnectionId, lines: &[LineRow]) -> Done {
    let done = Done::new("deleted", "connection", id).changing(Change::new(Noun::Connection, id, 0));
    lines.iter().fold(done, |done, line| done.changing(Change::new(Noun::Line, line.id, 0)))
}
