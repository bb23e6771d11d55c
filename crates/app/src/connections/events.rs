//! What a connection's source sent, and what was done with it.

use std::collections::{BTreeSet, HashMap};

use domain::access::Right;
use domain::call::event::{CallEvent, Direction, EventName, Moment};
use domain::call::outcome::{End, Outcome};
use domain::decision::EffectKind;
use domain::id::{CallId, ConnectionId, EventId};
use domain::time::Time;
use store::effects;
use store::event_log::{self, Shown};
use telephony::ringostat::{Parsed, Unreadable};

use crate::calls::ingest;
use crate::calls::source::Source;
use crate::ctx::Ctx;
use crate::error::Error;
use crate::page::{Cursor, Limit, Page, Part};
use crate::principal::Principal;

/// An event of the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// Its id.
    pub id: EventId,
    /// When it came.
    pub received_at: Time,
    /// When it was worked off; none while it waits.
    pub processed_at: Option<Time>,
    /// The name that it came with, else the one that fits what it says.
    pub name: Option<String>,
    /// What it says.
    pub summary: Summary,
    /// The call it tells of.
    pub call: Option<CallId>,
    /// What that call caused.
    pub caused: Vec<EffectKind>,
    /// Keys without a meaning, and their values.
    pub unknown: Vec<(String, String)>,
    /// Keys whose value could not be used, and why.
    pub doubtful: Vec<(String, String)>,
    /// The event as it came.
    pub raw: RawShown,
}

/// An event as it came, as far as it is text and not too long.
#[derive(Clone, PartialEq, Eq)]
pub struct RawShown {
    /// The query string.
    pub query: Option<String>,
    /// The content type.
    pub content_type: Option<String>,
    /// The body, or its beginning.
    pub body: String,
    /// The body is longer than what is shown of it.
    pub body_cut: bool,
}

impl std::fmt::Debug for RawShown {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // Bodies hold numbers and names.
        write!(f, "RawShown({} bytes)", self.body.len())
    }
}

/// What an event says, in words of ours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Summary {
    /// It was not understood; the code says why.
    NotUnderstood(String),
    /// It tells something of a call.
    Told {
        /// Who called whom, if it says so.
        direction: Option<Direction>,
        /// What of the call it tells.
        moment: Moment,
        /// How the call ended, if it says so.
        outcome: Option<Outcome>,
    },
}

impl Summary {
    /// Whether the event was understood.
    pub fn is_understood(&self) -> bool {
        matches!(self, Self::Told { .. })
    }
}

/// The events of a connection, newest first.
///
/// # Errors
/// [`Error::NotFound`], and [`Error::Invalid`] for a cursor of another list.
pub async fn events(
    ctx: &Ctx,
    who: &Principal,
    id: ConnectionId,
    limit: Limit,
    after: Option<&Cursor>,
) -> Result<Page<Event>, Error> {
    who.may(Right::Administer)?;
    let after = after.map(Cursor::by_id).transpose()?;
    let source = Source::load(ctx, who.workspace, id).await?.ok_or(Error::NotFound)?;
    let rows = ctx.store.load(event_log::list(who.workspace, id, after.map(Into::into), limit.and_one())).await?;
    let page = Page::of(rows, limit, |shown| vec![Part::Id(shown.logged.raw.id.0)]);
    let calls: BTreeSet<CallId> = page.items.iter().filter_map(call).collect();
    let load: Vec<_> = calls.iter().map(|call| effects::of_call(who.workspace, *call)).collect();
    let kinds = |effects: Vec<effects::Effect>| effects.into_iter().map(|effect| effect.kind).collect();
    let caused: HashMap<CallId, Vec<EffectKind>> =
        calls.iter().copied().zip(ctx.store.load(load).await?.into_iter().map(kinds)).collect();
    Ok(page.map(|shown| {
        let caused = call(&shown).and_then(|call| caused.get(&call).cloned()).unwrap_or_default();
        event(&source, shown, caused)
    }))
}

fn call(shown: &Shown) -> Option<CallId> {
    shown.logged.outcome.as_ref().and_then(|outcome| outcome.call)
}

fn event(source: &Source, shown: Shown, caused: Vec<EffectKind>) -> Event {
    let is_cut = shown.is_cut();
    let raw = shown.logged.raw;
    // The beginning of a body is read as another body, if at all.
    let read = (!is_cut).then(|| ingest::parse(source, &raw));
    let (details, outcome) = match shown.logged.outcome {
        Some(outcome) => (outcome.details.clone(), Some(outcome)),
        None => (read.as_ref().and_then(|read| read.as_ref().ok()).map(ingest::details).unwrap_or_default(), None),
    };
    let given = raw.event.clone().filter(|name| !name.is_empty());
    let told = told(&raw, read);
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    Event {
        id: raw.id,
        received_at: raw.received_at,
        processed_at: outcome.as_ref().map(|outcome| outcome.processed_at),
        name: told.name.or(given),
        call: outcome.as_ref().and_then(|outcome| outcome.call),
        summary: summary(outcome.as_ref(), told.summary),
        caused,
        unknown: details.unknown,
        doubtful: details.doubtful,
        raw: RawShown {
            query: raw.query.as_deref().map(text),
            content_type: raw.content_type,
            body: text(&raw.body),
            body_cut: is_cut,
        },
    }
}

/// What became of the event counts more than how it would be read now.
fn summary(outcome: Option<&store::events::Outcome>, told: Option<Summary>) -> Summary {
    if let Some(problem) = outcome.and_then(|outcome| outcome.problem.clone()) {
        return Summary::NotUnderstood(problem);
    }
    let moment = outcome.and_then(|outcome| outcome.moment).map_or(Moment::Before, |moment| match moment {
        0 => Moment::Beside,
        2 => Moment::PickUp,
        3 => Moment::End,
        _ => Moment::Before,
    });
    let was_understood = outcome.is_some();
    match told {
        Some(told) if told.is_understood() || !was_understood => told,
        _ => Summary::Told { direction: None, moment, outcome: None },
    }
}

#[derive(Default)]
struct Told {
    name: Option<String>,
    summary: Option<Summary>,
}

fn told(raw: &store::events::RawEvent, read: Option<Result<Parsed, Unreadable>>) -> Told {
    match read {
        None => Told::default(),
        Some(Err(problem)) => Told { name: None, summary: Some(Summary::NotUnderstood(problem.as_str().to_owned())) },
        Some(Ok(parsed)) => {
            let (given, unknown) = (parsed.event_name, parsed.unknown_event_name.clone());
            let (_, event) = parsed.into_event(raw.id, raw.received_at);
            let name = given.or_else(|| fitting(&event)).map(|name| name.as_str().to_owned());
            let (direction, moment) = (event.fields.direction, event.moment);
            // Only an incoming call can be missed; who says no direction says no more than that nobody answered.
            let outcome = End::of(&event).map(|end| end.outcome(direction.unwrap_or(Direction::Outgoing)));
            Told { name: unknown.or(name), summary: Some(Summary::Told { direction, moment, outcome }) }
        }
    }
}

/// The name that an event without one could have had.
fn fitting(event: &CallEvent) -> Option<EventName> {
    let is_outgoing = event.fields.direction == Some(Direction::Outgoing);
    Some(match (event.moment, is_outgoing) {
        (Moment::Before, false) => EventName::BeforeCall,
        (Moment::Before, true) => EventName::BeforeOutCall,
        (Moment::PickUp, _) => EventName::TakingCall,
        (Moment::End, false) => EventName::AfterCall,
        (Moment::End, true) => EventName::AfterOutCall,
        (Moment::Beside, _) => EventName::ProcessedCallAi,
    })
}
