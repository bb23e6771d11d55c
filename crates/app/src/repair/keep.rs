//! Rows of a source's log become events, unless they say what they said before.

use std::collections::HashSet;

use domain::backfill::Counts;
use domain::call::{CallEvent, CallState, view};
use domain::decision::{self, EffectKind, Facts, Scope};
use domain::id::EventId;
use domain::phone::PhoneNumber;
use domain::time::Time;
use sha2::{Digest, Sha256};
use store::events::RawEvent;
use store::repairs::{self, Listed};
use store::{Batch, CommitError};
use telephony::ringostat::api::ListedCall;
use telephony::ringostat::{LISTED, parse_listed};

use crate::calls::of_number::{self, OfNumber};
use crate::calls::source::Source;
use crate::ctx::Ctx;
use crate::error::Error;

/// Rows that are looked at and stored together.
const TOGETHER: usize = 100;

/// What is to become of the rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Effects {
    /// They are counted only.
    Count,
    /// They make rows, links and statistics; those that began at the moment or later also cause what new calls do.
    Since(Time),
}

/// A row of the log, read.
struct Row {
    external_id: String,
    fingerprint: [u8; 32],
    event: CallEvent,
    provisional: bool,
    started_at: Time,
    body: Vec<u8>,
}

/// Stores what is new in some rows of a source's log, or only counts. Rows that cannot be read are no calls.
///
/// # Errors
/// As the store has them.
pub(super) async fn keep(
    ctx: &Ctx,
    source: &Source,
    listed: Vec<ListedCall>,
    until: Time,
    effects: Effects,
) -> Result<Counts, Error> {
    let now = ctx.clock.now();
    let mut counts = Counts::default();
    // A source that lists a call twice means the last row.
    let (mut rows, mut taken): (Vec<Row>, HashSet<String>) = (Vec::new(), HashSet::new());
    for one in listed.into_iter().rev() {
        let Some(row) = read(ctx, source, one, now) else { continue };
        // What begins with the next part belongs to that; a row that does not say when it began is taken as it comes.
        let is_later = row.started_at >= until && row.started_at < now;
        if !is_later && taken.insert(row.external_id.clone()) {
            rows.push(row);
        }
    }
    rows.reverse();
    let mut numbers = HashSet::new();
    while !rows.is_empty() {
        let rest = rows.split_off(rows.len().min(TOGETHER));
        counts += some(ctx, source, std::mem::replace(&mut rows, rest), effects, &mut numbers, now).await?;
    }
    if effects != Effects::Count && counts.calls > 0 {
        ctx.bells.events.notify_one();
    }
    Ok(counts)
}

fn read(ctx: &Ctx, source: &Source, one: ListedCall, now: Time) -> Option<Row> {
    let parsed = parse_listed(&one.raw, now, &source.aliases, &source.lens.zone).ok()?;
    let provisional = parsed.is_provisional();
    let (external_id, event) = parsed.into_event(EventId(ctx.ids.next()), now);
    let state = CallState::of(&event, &source.lens.zone);
    let started_at = view::view(&state, &external_id, &source.lens, false).started_at;
    let fingerprint = Sha256::digest(&one.raw).into();
    Some(Row { external_id, fingerprint, event, provisional, started_at, body: one.raw })
}

async fn some(
    ctx: &Ctx,
    source: &Source,
    rows: Vec<Row>,
    effects: Effects,
    numbers: &mut HashSet<PhoneNumber>,
    now: Time,
) -> Result<Counts, Error> {
    let (workspace, connection) = (source.workspace, source.connection);
    let load = (
        rows.iter().map(|row| repairs::seen(workspace, connection, &row.external_id).first()).collect::<Vec<_>>(),
        rows.iter().map(|row| repairs::known(workspace, connection, &row.external_id).first()).collect::<Vec<_>>(),
    );
    let (seen, known) = ctx.store.load(load).await?;
    let calls = i64::try_from(rows.len()).unwrap_or(i64::MAX);
    let fresh: Vec<&Row> = rows.iter().zip(&known).filter(|(_, known)| known.is_none()).map(|(row, _)| row).collect();
    let found = i64::try_from(fresh.len()).unwrap_or(i64::MAX);
    let contacts = if effects == Effects::Count { would_make(ctx, source, &fresh, numbers).await? } else { 0 };
    let counts = Counts { calls, known: calls - found, fresh: found, contacts };
    let Effects::Since(since) = effects else { return Ok(counts) };
    let news = rows.into_iter().zip(seen).filter(|(row, seen)| seen.as_deref() != Some(row.fingerprint.as_slice()));
    let batch: Batch =
        news.flat_map(|(row, _)| repairs::keep(workspace, connection, listed(row, since, now))).collect();
    match ctx.store.commit(batch).await {
        Ok(()) => Ok(counts),
        Err(CommitError::Conflict { step }) => Err(Error::Changed { step }),
        Err(error) => Err(error.into()),
    }
}

fn listed(row: Row, since: Time, now: Time) -> Listed {
    let raw = RawEvent {
        id: row.event.id,
        received_at: now,
        event: Some(LISTED.to_owned()),
        query: None,
        content_type: Some("application/json".to_owned()),
        body: row.body,
        generation: 0,
    };
    Listed {
        external_id: row.external_id,
        fingerprint: row.fingerprint,
        started_at: row.started_at,
        provisional: row.provisional,
        raw,
        history: row.started_at < since,
    }
}

/// How many contacts calls that are not in the report would make, each number once.
async fn would_make(
    ctx: &Ctx,
    source: &Source,
    rows: &[&Row],
    numbers: &mut HashSet<PhoneNumber>,
) -> Result<i64, Error> {
    let shown: Vec<_> = rows
        .iter()
        .map(|row| {
            let state = CallState::of(&row.event, &source.lens.zone);
            let call = view::view(&state, &row.external_id, &source.lens, false);
            (state.seen(), call)
        })
        .collect();
    let number = |call: &domain::call::Call| call.client.as_ref().and_then(|client| client.e164);
    let queries: Vec<_> = shown
        .iter()
        .map(|(_, call)| number(call).map(|number| of_number::ask(source.workspace, &number, call.direction)))
        .collect();
    let found = ctx.store.load(queries).await?;
    let mut made = 0;
    for ((seen, call), of_number) in shown.iter().zip(found) {
        let of_number = of_number.map(OfNumber::from).unwrap_or_default();
        let OfNumber { matches, companies, blocked, .. } = of_number;
        let facts = Facts { matches, companies, blocked, ..Facts::default() };
        let decided = decision::decide(call, *seen, &facts, &source.policy_for(call), Scope::All);
        let makes = decided.effects.contains(&EffectKind::ContactCreated);
        made += i64::from(makes && number(call).is_some_and(|number| numbers.insert(number)));
    }
    Ok(made)
}
