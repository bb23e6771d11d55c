//! Changing an automation, switching it on and off.

use domain::access::Right;
use domain::automation::{State, TriggerKind};
use domain::id::AutomationId;
use store::automations::{self, Automation, runs};
use store::feed::{Change, Noun};
use store::{Batch, Store};

use super::edit::{AutomationPatch, AutomationView, Refs, refused};
use super::read;
use crate::ctx::Ctx;
use crate::error::Error;
use crate::input::{self, Fields};
use crate::principal::Principal;
use crate::write::{Done, commit};

/// Changes an automation that is still at version `expected`. One that runs has to be complete; runs under way keep the definition with which they began.
/// Switching it off calls off what is not over.
///
/// # Errors
/// No right, [`Error::NotFound`], [`Error::Stale`] and [`Error::Invalid`].
pub async fn update(
    ctx: &Ctx,
    who: &Principal,
    id: AutomationId,
    expected: i64,
    patch: &AutomationPatch,
) -> Result<AutomationView, Error> {
    who.may(Right::Administer)?;
    ctx.store.retry(async |store| attempt(ctx, store, who, id, expected, patch).await).await?;
    read::view(ctx, who.workspace, id).await
}

async fn attempt(
    ctx: &Ctx,
    store: &Store,
    who: &Principal,
    id: AutomationId,
    expected: i64,
    patch: &AutomationPatch,
) -> Result<(), Error> {
    let before = store.first(automations::by_id(who.workspace, id)).await?.ok_or(Error::NotFound)?;
    if before.version != expected {
        return Err(Error::Stale);
    }
    let after = changed(&before, patch)?;
    if after == before {
        return Ok(());
    }
    if after.state == State::Active {
        let problems = Refs::load(store, who.workspace).await?.problems(&after.definition);
        if !problems.is_empty() {
            return Err(refused(problems));
        }
    }
    let now = ctx.clock.now();
    // Tasks that were late before it waited for late ones are no news to it.
    let waits =
        |one: &Automation| one.state == State::Active && one.definition.trigger.kind == TriggerKind::TaskOverdue;
    let begins = after.state == State::Active && before.state != State::Active;
    let looked_to = if begins || waits(&after) && !waits(&before) { now } else { before.looked_to };
    let is_other = after.definition != before.definition;
    let revision = before.revision + i64::from(is_other);
    let after = Automation { changed_at: now, looked_to, revision, ..after };
    let mut batch = Batch::one(automations::update(who.workspace, &after));
    if is_other {
        batch.push(automations::insert_definition(who.workspace, id, revision, &after.definition));
    }
    if after.state != State::Active && before.state == State::Active {
        batch.push(runs::cancel_all(who.workspace, id, now));
    }
    let action = match (before.state == State::Active, after.state == State::Active) {
        (false, true) => "switched_on",
        (true, false) => "switched_off",
        _ => "updated",
    };
    let done = Done::new(action, "automation", id).changing(Change::new(Noun::Automation, id, before.version + 1));
    commit(ctx, store, who, batch, done).await
}

fn changed(before: &Automation, patch: &AutomationPatch) -> Result<Automation, Error> {
    let mut after = before.clone();
    let mut fields = Fields::default();
    if let Some(name) = fields.take_given("name", patch.name.as_deref().map(input::name)) {
        after.name = name;
    }
    if let Some(trigger) = &patch.trigger {
        after.definition.trigger = trigger.clone();
    }
    if let Some(blocks) = &patch.blocks {
        after.definition.blocks.clone_from(blocks);
    }
    match patch.state {
        // What ran once is off, not a draft any more.
        Some(State::Draft) if before.state != State::Draft => {
            fields.take::<()>("state", Err("unknown_value"));
        }
        Some(State::Inactive) if before.state == State::Draft => {
            fields.take::<()>("state", Err("unknown_value"));
        }
        Some(state) => after.state = state,
        None => {}
    }
    fields.check()?;
    Ok(after)
}
