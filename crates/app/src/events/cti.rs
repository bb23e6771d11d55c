//! Events of the generic push. Its sources use ids again, so which call an event belongs to is decided when it comes in and kept with it; and the sender
//! is told what to do with a new call.

use domain::call::Direction;
use domain::phone;
use domain::policy::Mode;
use store::events::{self, RawEvent};
use store::{Store, blocked_numbers, connections, cti as calls};
use telephony::cti::{EventKind, Parsed, next_generation, reply};

use super::doors::Door;
use crate::calls::reading;
use crate::ctx::Ctx;
use crate::error::Error;

/// Keeps an event that has just come in; answers what its sender is to hear.
///
/// # Errors
/// As the store has them.
pub(super) async fn keep(ctx: &Ctx, door: Door, raw: RawEvent) -> Result<String, Error> {
    let Ok(parsed) = reading::read_cti(&raw) else {
        ctx.store.intake(events::keep(door.workspace, door.connection, raw)).await?;
        return Ok(reply(None, false, None));
    };
    ctx.store.retry(async |store| number(store, door, &raw, &parsed, false).await).await?;
    // It is kept: from here on nothing may go wrong that would have it kept again.
    let is_blocked = is_blocked(ctx, door, &parsed).await.unwrap_or(false);
    Ok(reply(Some(&parsed), is_blocked, None))
}

/// Keeps an event that may have been kept already: from the spool, whose file may be read twice.
///
/// # Errors
/// As the store has them.
pub(super) async fn keep_once(ctx: &Ctx, door: Door, raw: RawEvent) -> Result<(), Error> {
    match reading::read_cti(&raw) {
        Ok(parsed) => ctx.store.retry(async |store| number(store, door, &raw, &parsed, true).await).await,
        Err(_) => Ok(ctx.store.commit(events::keep_once(door.workspace, door.connection, raw)).await?),
    }
}

/// Decides which of the calls under its id an event belongs to, and keeps both. Another event of the same id that came meanwhile is a conflict.
async fn number(store: &Store, door: Door, raw: &RawEvent, parsed: &Parsed, again: bool) -> Result<(), Error> {
    let Door { workspace, connection } = door;
    let load = (
        calls::latest(workspace, connection, &parsed.call_id).quick().first(),
        again.then(|| calls::is_kept(workspace, connection, raw.id.0).quick().first()),
    );
    let (latest, kept) = store.load(load).await?;
    if kept.flatten().is_some() {
        return Ok(store.commit(events::keep_once(workspace, connection, raw.clone())).await?);
    }
    let before = latest.as_ref().map(|latest| latest.generation.clone()).unwrap_or_default();
    let next = next_generation(&before, parsed, raw.received_at);
    let numbered = RawEvent { generation: next.number, ..raw.clone() };
    let mut batch = events::keep_numbered(workspace, connection, numbered);
    batch.push(calls::advance(workspace, connection, &parsed.call_id, latest.as_ref(), &next));
    Ok(store.intake(batch).await?)
}

/// Whether an event tells of a new call of somebody who is blocked. A connection that may not act refuses nobody.
async fn is_blocked(ctx: &Ctx, door: Door, parsed: &Parsed) -> Result<bool, Error> {
    let caller = parsed
        .fields
        .caller
        .as_deref()
        .filter(|_| parsed.kind == EventKind::NewCall && parsed.fields.direction != Some(Direction::Outgoing));
    let Some(caller) = caller else { return Ok(false) };
    let load = (
        connections::by_id(door.workspace, door.connection).quick().first(),
        connections::rules(door.workspace).quick().first(),
    );
    let (Some(row), Some(rules)) = ctx.store.load(load).await? else { return Ok(false) };
    let number = phone::from_source(caller, rules.country).filter(|_| row.enabled && row.mode == Mode::Act);
    let Some(number) = number else { return Ok(false) };
    Ok(ctx.store.first(blocked_numbers::find(door.workspace, &number).quick()).await?.is_some())
}
