//! Changing a line.

use domain::access::Right;
use domain::id::LineId;
use domain::task::Rules;
use store::feed::{Change, Noun};
use store::lines::{self, LineRow};
use store::{Batch, connections};

use super::patch::{LinePatch, may_own};
use crate::connections::check_rules;
use crate::ctx::Ctx;
use crate::error::Error;
use crate::input::Fields;
use crate::principal::Principal;
use crate::write::{Done, commit};

/// Changes a line that is still at version `expected`.
///
/// # Errors
/// [`Error::NotFound`], [`Error::Stale`] and [`Error::Invalid`].
pub async fn update(
    ctx: &Ctx,
    who: &Principal,
    id: LineId,
    expected: i64,
    patch: &LinePatch,
) -> Result<LineRow, Error> {
    who.may(Right::Administer)?;
    ctx.store
        .retry(async |store| {
            let before = store.first(lines::by_id(who.workspace, id)).await?.ok_or(Error::NotFound)?;
            if before.version != expected {
                return Err(Error::Stale);
            }
            let (mut fields, mut after) = (Fields::default(), before.clone());
            patch.apply(&mut after, &mut fields, "");
            let owner = may_own(store, who.workspace, after.responsible, before.responsible).await?;
            fields.take("responsible_id", owner);
            let none = Rules::default();
            let rules = (before.task_rules.as_ref().unwrap_or(&none), after.task_rules.as_ref().unwrap_or(&none));
            check_rules(store, who.workspace, rules, &mut fields, "tasks").await?;
            fields.check()?;
            if after == before {
                return Ok(before);
            }
            let connection =
                store.first(connections::by_id(who.workspace, before.connection)).await?.ok_or(Error::NotFound)?;
            let touch = connections::touch(who.workspace, connection.id, connection.version);
            let batch = Batch::from_iter([touch, lines::update(who.workspace, &after)]);
            after.version += 1;
            let done = Done::new("updated", "line", id)
                .changing(Change::new(Noun::Connection, connection.id, connection.version + 1))
                .changing(Change::new(Noun::Line, id, after.version));
            commit(ctx, store, who, batch, done).await?;
            Ok(after)
        })
        .await
}
