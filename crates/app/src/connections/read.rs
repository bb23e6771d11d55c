//! One connection.

use domain::access::Right;
use domain::id::ConnectionId;
use store::{connections, lines};

use super::connection::{Beside, Connection};
use crate::ctx::Ctx;
use crate::error::Error;
use crate::principal::Principal;

/// One connection; how it is set up is for administrators alone.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn read(ctx: &Ctx, who: &Principal, id: ConnectionId) -> Result<Connection, Error> {
    who.may(Right::Read)?;
    let load = (
        connections::by_id(who.workspace, id).first(),
        connections::aliases(who.workspace, id),
        lines::of_connection(who.workspace, id),
    );
    let (row, aliases, lines) = ctx.store.load(load).await?;
    Connection::of(ctx, who, row.ok_or(Error::NotFound)?, Beside { aliases, lines: Some(lines) })
}
