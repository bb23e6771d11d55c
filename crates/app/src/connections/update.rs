//! Changing a connection.

use domain::access::Right;
use domain::id::ConnectionId;
use store::connections::{self, ConnectionRow};
use store::feed::{Change, Noun};
use store::{Batch, Step, events, lines};

use super::connection::{Beside, Connection};
use super::patch::{ConnectionPatch, KeptEvents};
use super::{aliases, task_rules};
use crate::ctx::Ctx;
use crate::error::Error;
use crate::input::Fields;
use crate::principal::Principal;
use crate::write::{Done, commit};

/// Changes a connection that is still at version `expected`. When it is enabled, the events that it kept meanwhile are processed.
///
/// # Errors
/// [`Error::NotFound`], [`Error::Stale`] and [`Error::Invalid`].
pub async fn update(
    ctx: &Ctx,
    who: &Principal,
    id: ConnectionId,
    expected: i64,
    patch: &ConnectionPatch,
) -> Result<Connection, Error> {
    who.may(Right::Administer)?;
    let (before, after, beside) = ctx
        .store
        .retry(async |store| {
            let load = (
                connections::by_id(who.workspace, id).first(),
                connections::aliases(who.workspace, id),
                lines::of_connection(who.workspace, id),
            );
            let (row, old_aliases, lines) = store.load(load).await?;
            let before = row.ok_or(Error::NotFound)?;
            if before.version != expected {
                return Err(Error::Stale);
            }
            let (mut after, aliases) = changed(ctx, &before, &old_aliases, patch)?;
            let mut fields = Fields::default();
            let rules = (&before.task_rules, &after.task_rules);
            task_rules::check(store, who.workspace, rules, &mut fields, "tasks").await?;
            fields.check()?;
            if after != before || aliases != old_aliases {
                let done = Done::new("updated", "connection", id).changing(Change::new(
                    Noun::Connection,
                    id,
                    before.version + 1,
                ));
                let mut batch = Batch::from_iter(steps(who, &after, (aliases != old_aliases).then_some(&aliases)));
                if after.enabled && !before.enabled && patch.kept_events == KeptEvents::History {
                    batch.push(events::mark_waiting_as_history(who.workspace, id));
                }
                commit(ctx, store, who, batch, done).await?;
                after.version += 1;
            }
            Ok((before, after, Beside { aliases, lines: Some(lines) }))
        })
        .await?;
    if after.enabled && !before.enabled {
        ctx.bells.events.notify_one();
    }
    Connection::of(ctx, who, after, beside)
}

type Named = Vec<(String, String)>;

fn changed(
    ctx: &Ctx,
    before: &ConnectionRow,
    old_aliases: &Named,
    patch: &ConnectionPatch,
) -> Result<(ConnectionRow, Named), Error> {
    let mut fields = Fields::default();
    let mut after = before.clone();
    patch.apply(ctx, &mut after, &mut fields);
    let aliases = patch.aliases.as_ref().map_or_else(|| old_aliases.clone(), |given| aliases::read(given, &mut fields));
    fields.check()?;
    Ok((after, aliases))
}

fn steps(who: &Principal, after: &ConnectionRow, aliases: Option<&Named>) -> Vec<Step> {
    let mut steps = vec![connections::update(who.workspace, after)];
    if let Some(aliases) = aliases {
        steps.push(connections::clear_aliases(who.workspace, after.id));
        steps.extend(connections::add_aliases(who.workspace, after.id, aliases));
    }
    steps
}
