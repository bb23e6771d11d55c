//! Intake: an event is stored raw and durably before its sender hears "200"; everything else comes later.

use std::time::Duration;

use domain::id::EventId;
pub use store::credentials::Kind;
use store::events::{self, RawEvent};

use super::spool::Spooled;
use super::{cti, doors};
use crate::ctx::Ctx;
use crate::error::Error;
use crate::secrets;
use telephony::ringostat::LISTED;

/// One message as it came over HTTP.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Incoming {
    /// The event's name in the URL.
    pub event: Option<String>,
    /// The query string, as bytes.
    pub query: Option<Vec<u8>>,
    /// The content type.
    pub content_type: Option<String>,
    /// The body.
    pub body: Vec<u8>,
}

/// What became of a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Receipt {
    /// It is in the database.
    Stored(EventId),
    /// The database is away; it is in the spool file and will be in the database later.
    Spooled(EventId),
    /// Nobody has this token. Only the database says so.
    UnknownToken,
}

/// What is to be answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// What became of the message.
    pub receipt: Receipt,
    /// What the source is to be told, as JSON; none where it only wants to hear that the message came.
    pub reply: Option<String>,
}

impl From<Receipt> for Answer {
    fn from(receipt: Receipt) -> Self {
        Self { receipt, reply: None }
    }
}

/// How long the database has to take an event, or to say that nobody has its token. A sender does not wait much longer, and never asks twice.
const PATIENCE: Duration = Duration::from_secs(3);

/// Takes in one event. When this returns a stored or spooled receipt, the event survives a crash.
///
/// A database that is away, refuses or does not answer in time makes no difference to the sender: the event is spooled under the id it has already,
/// so it is there once, whatever became of the first attempt.
///
/// # Errors
/// Neither the database nor the spool takes it: the sender must hear that it failed.
pub async fn receive(ctx: &Ctx, kind: Kind, token: &str, incoming: Incoming) -> Result<Receipt, Error> {
    answer(ctx, kind, token, incoming).await.map(|answer| answer.receipt)
}

/// The same for a sender that is to be told something. While the database is away there is nothing to tell.
///
/// # Errors
/// As [`receive`].
pub async fn answer(ctx: &Ctx, kind: Kind, token: &str, incoming: Incoming) -> Result<Answer, Error> {
    let _waits = ctx.senders.enter();
    let hash = secrets::hash(token);
    let raw = raw(ctx, incoming);
    metrics::counter!("switchhook_events_received_total").increment(1);
    match tokio::time::timeout(PATIENCE, keep(ctx, kind, &hash, raw.clone())).await {
        Ok(Ok(answer)) => return Ok(answer),
        Ok(Err(Error::Away(error))) => {
            tracing::debug!(%error, event = %raw.id, "the database is away: an event is spooled")
        }
        Ok(Err(error)) => {
            tracing::error!(%error, event = %raw.id, "the database does not take an event: it is spooled")
        }
        Err(_) => {
            tracing::warn!(event = %raw.id, seconds = PATIENCE.as_secs(), "the database does not answer: an event is spooled")
        }
    }
    spool(ctx, Spooled { kind: kind.as_str().to_owned(), hash, raw }).await.map(Answer::from)
}

fn raw(ctx: &Ctx, incoming: Incoming) -> RawEvent {
    // NUL is the one character that no text column holds; the body, as bytes, keeps its own.
    let text = |text: Option<String>| text.map(|t| domain::text::cut(&domain::text::clean(&t), 200).to_owned());
    RawEvent {
        id: ctx.ids.next().into(),
        received_at: ctx.clock.now(),
        // A row of the source's log has a name of its own, which no webhook has.
        event: text(incoming.event).filter(|event| event != LISTED),
        query: incoming.query,
        content_type: text(incoming.content_type),
        body: incoming.body,
        generation: 0,
    }
}

async fn keep(ctx: &Ctx, kind: Kind, hash: &secrets::Hash, raw: RawEvent) -> Result<Answer, Error> {
    let Some(door) = doors::find(ctx, kind, hash).await? else { return Ok(Receipt::UnknownToken.into()) };
    let receipt = Receipt::Stored(raw.id);
    let reply = match kind {
        Kind::CtiHook => Some(cti::keep(ctx, door, raw).await?),
        _ => {
            ctx.store.intake(events::keep(door.workspace, door.connection, raw)).await?;
            None
        }
    };
    ctx.bells.events.notify_one();
    Ok(Answer { receipt, reply })
}

async fn spool(ctx: &Ctx, event: Spooled) -> Result<Receipt, Error> {
    let id = event.raw.id;
    let Some(spool) = &ctx.spool else {
        return Err(Error::Internal("the database does not take an event, and there is no spool".to_owned()));
    };
    spool.append(event).await?;
    metrics::counter!("switchhook_events_spooled_total").increment(1);
    Ok(Receipt::Spooled(id))
}
