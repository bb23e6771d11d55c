//! Entering a line.

use domain::access::Right;
use domain::id::ConnectionId;
use domain::task::Rules;
use store::feed::{Change, Noun};
use store::lines::{self, LineRow};
use store::{Batch, connections};

use super::patch::{NewLine, may_own, read_new};
use crate::connections::check_rules;
use crate::ctx::Ctx;
use crate::error::Error;
use crate::input::Fields;
use crate::principal::Principal;
use crate::write::{Done, commit};

/// Enters a line of a connection. Past calls stay as they are until the change is applied to them.
///
/// # Errors
/// [`Error::Invalid`]; also for a number that is a line of the connection already.
pub async fn create(ctx: &Ctx, who: &Principal, connection: ConnectionId, new: &NewLine) -> Result<LineRow, Error> {
    who.may(Right::Administer)?;
    let rules = ctx.store.first(connections::rules(who.workspace)).await?.ok_or(Error::NotFound)?;
    let mut fields = Fields::default();
    let line = read_new(ctx, connection, new, rules.country, &mut fields, "");
    let Some(line) = line else { return Err(fields.wrong()) };
    fields.take("responsible_id", may_own(&ctx.store, who.workspace, line.responsible, None).await?);
    let (none, rules) = (Rules::default(), line.task_rules.clone().unwrap_or_default());
    check_rules(&ctx.store, who.workspace, (&none, &rules), &mut fields, "tasks").await?;
    fields.check()?;
    ctx.store
        .retry(async |store| {
            let load = (
                connections::by_id(who.workspace, connection).first(),
                lines::by_number(who.workspace, connection, &line.number).first(),
            );
            let (row, taken) = store.load(load).await?;
            let row = row.ok_or_else(|| Error::invalid("connection_id", "unknown_connection"))?;
            if taken.is_some() {
                return Err(Error::invalid("number", "taken"));
            }
            let touch = connections::touch(who.workspace, connection, row.version);
            let batch = Batch::from_iter([touch, lines::insert(who.workspace, &line)]);
            let done = Done::new("created", "line", line.id)
                .changing(Change::new(Noun::Connection, connection, row.version + 1))
                .changing(Change::new(Noun::Line, line.id, 1));
            commit(ctx, store, who, batch, done).await
        })
        .await?;
    Ok(line)
}
