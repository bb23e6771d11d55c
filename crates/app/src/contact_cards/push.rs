//! Sends the cards that are wanted.

use std::time::Duration;

use domain::call::Phase;
use domain::decision::{EffectKind, Link};
use domain::employee::Mapping;
use domain::id::{ContactId, WorkspaceId};
use domain::policy::Mode;
use store::calls::{self, CallRow};
use store::connections::{self, ConnectionRow};
use store::contacts::Card;
use store::effects::{self, Details, Effect};
use store::feed::{self, Change, Noun};
use store::{Batch, CommitError, contact_cards, contacts, employees};
use telephony::ringostat::api::{self, CardPhone, ContactCard};
use tokio::task::JoinSet;

use super::Ringing;
use crate::ctx::Ctx;
use crate::error::Error;
use crate::source_api::{ApiFailure, Target, send};

/// How long the source has to take a card: by then somebody has answered.
const PATIENCE: Duration = Duration::from_secs(5);
/// Cards that are sent side by side, so that a source that does not answer holds up few others before its breaker opens.
const ABREAST: usize = 8;
/// What our cards are named by in the source.
const ORIGIN: &str = "Switchhook";
/// The most phones of a card.
const MOST_PHONES: usize = 20;

/// Sends the cards that are wanted now and come to be wanted meanwhile; answers how many were taken.
///
/// # Errors
/// As the store has them; that a source takes no card is noted in the health of its connection.
pub async fn push(ctx: &Ctx) -> Result<usize, Error> {
    let (mut taken, mut failed, mut under_way) = (0, None, JoinSet::new());
    loop {
        while under_way.len() < ABREAST
            && let Some(ringing) = ctx.cards.take()
        {
            let ctx = ctx.clone();
            under_way.spawn(async move { one(&ctx, ringing).await });
        }
        let ended = tokio::select! {
            ended = under_way.join_next() => ended,
            () = ctx.bells.cards.notified(), if !under_way.is_empty() => continue,
        };
        match ended {
            None => return failed.map_or(Ok(taken), Err),
            Some(Ok(Ok(was_taken))) => taken += usize::from(was_taken),
            Some(Ok(Err(error))) => failed = Some(error),
            Some(Err(error)) => failed = Some(Error::Internal(format!("a card was not sent: {error}"))),
        }
    }
}

/// One card, if its call still rings and its caller is known; answers whether the source took it.
async fn one(ctx: &Ctx, Ringing { workspace, call }: Ringing) -> Result<bool, Error> {
    let load = (calls::by_id(workspace, call).first(), effects::of_call(workspace, call));
    let (Some(row), effects) = ctx.store.load(load).await? else { return Ok(false) };
    let Link::Contact(contact) = row.link else { return Ok(false) };
    if row.call.phase != Phase::Ringing || effects.iter().any(|effect| effect.kind == EffectKind::CardSent) {
        return Ok(false);
    }
    let id = row.key.connection;
    let load = (
        connections::by_id(workspace, id).first(),
        contacts::by_id(workspace, contact),
        employees::of_connection(workspace, id),
    );
    let (Some(connection), Some(card), mappings) = ctx.store.load(load).await? else { return Ok(false) };
    if !is_wanted(ctx, &connection, &row) {
        return Ok(false);
    }
    match ask(ctx, &connection, &content(ctx, &row, &card, &mappings)).await {
        Ok(()) => sent(ctx, workspace, &row, contact).await.map(|()| true),
        // It rests because of failures that were noted.
        Err(ApiFailure::Resting(_)) => Ok(false),
        Err(failure) => {
            tracing::warn!(connection = %id, code = failure.code(), "the source did not take the card of a caller");
            let step = contact_cards::failed(workspace, id, failure.code(), ctx.clock.now());
            ctx.store.commit(Batch::one(step)).await?;
            Ok(false)
        }
    }
}

/// The connection acts and wants cards, and the call is not one of the past that was only told now.
fn is_wanted(ctx: &Ctx, connection: &ConnectionRow, row: &CallRow) -> bool {
    let age = ctx.clock.now().seconds_since(row.call.started_at);
    let longest = connection.ringing_stale_seconds.min(connection.effects_horizon_seconds);
    connection.enabled && connection.mode == Mode::Act && connection.push_contact_cards && age <= i64::from(longest)
}

async fn ask(ctx: &Ctx, connection: &ConnectionRow, card: &ContactCard) -> Result<(), ApiFailure> {
    let target = Target::of(ctx, connection)?;
    let request = api::push_contacts(target.project()?, std::slice::from_ref(card));
    let (status, body) = send(ctx, &target, request, PATIENCE).await?;
    api::check(status, &body).map_err(ApiFailure::from)
}

/// What the source is told of a contact: no more than a phone shows.
fn content(ctx: &Ctx, row: &CallRow, card: &Card, mappings: &[Mapping]) -> ContactCard {
    let responsible = card.responsible.as_ref().map(|(id, _)| *id);
    let mapping = mappings.iter().find(|mapping| Some(mapping.user) == responsible);
    let calling = row.call.client.as_ref().and_then(|number| number.e164);
    let mut numbers: Vec<_> = calling.into_iter().collect();
    for number in card.phones.iter().filter_map(|phone| phone.e164) {
        if !numbers.contains(&number) {
            numbers.push(number);
        }
    }
    let phone = |number: &domain::phone::PhoneNumber| CardPhone {
        name: "phone".to_owned(),
        digits: number.as_e164().trim_start_matches('+').to_owned(),
    };
    let public_url = &ctx.settings.public_url;
    ContactCard {
        full_name: card.name.clone(),
        origin: ORIGIN.to_owned(),
        external_id: card.id.to_string(),
        responsible: responsible.map(|id| id.to_string()),
        staff_id: mapping.and_then(|mapping| mapping.employee_id.clone()),
        link: (!public_url.is_empty()).then(|| format!("{public_url}/contacts/{}", card.id)),
        phones: numbers.iter().take(MOST_PHONES).map(phone).collect(),
    }
}

/// Notes that the card was taken: on the call, and in the health of the connection.
async fn sent(ctx: &Ctx, workspace: WorkspaceId, row: &CallRow, contact: ContactId) -> Result<(), Error> {
    let now = ctx.clock.now();
    let effect = Effect {
        kind: EffectKind::CardSent,
        entity: "contact",
        entity_id: Some(contact.0),
        at: now,
        details: Details::default(),
    };
    let mut batch = Batch::from_iter([
        effects::enter(workspace, row.id, &effect),
        contact_cards::pushed(workspace, row.key.connection, now),
    ]);
    batch.extend(feed::record(workspace, &[Change::new(Noun::Call, row.id, row.version)]));
    match ctx.store.commit(batch).await {
        // It was sent before, and that is noted.
        Ok(()) | Err(CommitError::Conflict { .. }) => {}
        Err(error) => return Err(error.into()),
    }
    let _ = ctx.bells.changes.send(workspace);
    Ok(())
}
