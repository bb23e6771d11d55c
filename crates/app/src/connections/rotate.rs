//! Another token for one of a connection's URLs.

use domain::access::Right;
use domain::id::ConnectionId;
use store::connections::{self, ConnectionRow};
use store::credentials::{self, Kind};
use store::feed::{Change, Noun};
use store::{Batch, lines};

use super::connection::{Beside, Connection};
use super::tokens::{self, NewToken};
use crate::calls::source::kind_of;
use crate::ctx::Ctx;
use crate::error::Error;
use crate::principal::Principal;
use crate::write::{Done, commit};

/// How long the old URL stays valid: a day to enter the new one at the source, which repeats nothing that was refused.
const OVERLAP_SECONDS: i64 = 24 * 3600;

/// Which URL gets another token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// The one to which events are sent.
    Webhook,
    /// The one at which is asked whom to ring.
    Forward,
}

/// Gives a connection another webhook or forward URL. The old one stays valid for a day.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn rotate(ctx: &Ctx, who: &Principal, id: ConnectionId, what: What) -> Result<Connection, Error> {
    who.may(Right::Administer)?;
    let (row, beside) = ctx
        .store
        .retry(async |store| {
            let load = (
                connections::by_id(who.workspace, id).first(),
                connections::aliases(who.workspace, id),
                lines::of_connection(who.workspace, id),
            );
            let (row, aliases, lines) = store.load(load).await?;
            let mut row = row.ok_or(Error::NotFound)?;
            let batch = batch(ctx, who, &mut row, what)?;
            let done =
                Done::new("rotated", "connection", id).changing(Change::new(Noun::Connection, id, row.version + 1));
            commit(ctx, store, who, batch, done).await?;
            row.version += 1;
            Ok::<_, Error>((row, Beside { aliases, lines: Some(lines) }))
        })
        .await?;
    Connection::of(ctx, who, row, beside)
}

/// Puts the new token into the row, and lets both it and the old one in.
fn batch(ctx: &Ctx, who: &Principal, row: &mut ConnectionRow, what: What) -> Result<Batch, Error> {
    let now = ctx.clock.now();
    let (kind, place) = match what {
        What::Webhook => (tokens::hook_of(kind_of(&row.kind)?), &mut row.hook_token_sealed),
        What::Forward => (Kind::Forward, &mut row.forward_token_sealed),
    };
    let NewToken { sealed, let_in } = tokens::make(ctx, who.workspace, row.id, kind);
    *place = sealed;
    Ok(Batch::from_iter([
        credentials::delete_expired_of_subject(who.workspace, kind, row.id, now),
        credentials::expire_of_subject(who.workspace, kind, row.id, now.plus_seconds(OVERLAP_SECONDS)),
        let_in,
        connections::update(who.workspace, row),
    ]))
}
