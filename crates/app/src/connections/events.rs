//! What a connection's source sent, and what was done with it.

use std::collections::{BTreeSet, HashMap};

use domain::access::Right;
use domain::call::event::{CallEvent, Direction, EventName, Moment};
use domain::call::outcome::{End, Outcome};
use domain::id::{CallId, ConnectionId, EventId, UserId};
use domain::time::Time;
use store::effects;
pub use store::effects::Effect;
use store::event_log::{self, Shown};
use store::events::{Details, RawEvent};
use store::users;
use telephony::cti::EventKind;
use telephony::ringostat::Aliases;
use telephony::{SourceKind, Unreadable};

use crate::calls::reading::{self, Told};
use crate::calls::source::Source;
use crate::ctx::Ctx;
use crate::error::Error;
use crate::page::{Cursor, Limit, Page, Part};
use crate::principal::Principal;

/// Users whose names are looked up at once.
const MOST_USERS: i64 = 5_000;

/// An event of the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// Its id.
    pub id: EventId,
    /// When it came.
    pub received_at: Time,
    /// Whether it was worked off; else it waits.
    pub processed: bool,
    /// The name that it came with, else the one that fits what it says.
    pub name: Option<String>,
    /// What it says.
    pub summary: Summary,
    /// The call it tells of.
    pub call: Option<CallId>,
    /// What that call caused, in the order of happening.
    pub caused: Vec<Caused>,
    /// Keys without a meaning, and their values.
    pub unknown: Vec<(String, String)>,
    /// Keys whose value could not be used, and why.
    pub doubtful: Vec<(String, String)>,
    /// The event as it came.
    pub raw: RawShown,
}

/// Something that the call of an event caused.
#[derive(Clone, PartialEq, Eq)]
pub struct Caused {
    /// What.
    pub effect: Effect,
    /// The name of the user it mentions; empty if it mentions none.
    pub user_name: String,
}

impl std::fmt::Debug for Caused {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // The reasons name phones and persons.
        write!(f, "Caused({})", self.effect.kind.as_str())
    }
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

/// The most bytes of a body that are shown.
const SHOWN_BYTES: usize = 64 << 10;

impl RawShown {
    /// What is shown of an event.
    pub fn of(raw: &RawEvent) -> Self {
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        let shown = raw.body.get(..SHOWN_BYTES).unwrap_or(&raw.body);
        Self {
            query: raw.query.as_deref().map(text),
            content_type: raw.content_type.clone(),
            body: text(shown),
            body_cut: shown.len() < raw.body.len(),
        }
    }
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
    let caused = caused(ctx, who, &page.items).await?;
    Ok(page.map(|shown| {
        let caused = call(&shown).and_then(|call| caused.get(&call).cloned()).unwrap_or_default();
        event(&source, shown, caused)
    }))
}

/// What the calls of these events caused.
async fn caused(ctx: &Ctx, who: &Principal, shown: &[Shown]) -> Result<HashMap<CallId, Vec<Caused>>, Error> {
    let calls: BTreeSet<CallId> = shown.iter().filter_map(call).collect();
    let load = (
        calls.iter().map(|call| effects::of_call(who.workspace, *call)).collect::<Vec<_>>(),
        (!calls.is_empty()).then(|| users::list(who.workspace, None, None, MOST_USERS)),
    );
    let (effects, users) = ctx.store.load(load).await?;
    let names: HashMap<UserId, String> = users.into_iter().flatten().map(|user| (user.id, user.name)).collect();
    let caused = |effect: Effect| {
        let user = effect.details.user.and_then(|user| names.get(&UserId(user)));
        Caused { user_name: user.cloned().unwrap_or_default(), effect }
    };
    Ok(calls
        .into_iter()
        .zip(effects)
        .map(|(call, of_call)| (call, of_call.into_iter().map(caused).collect()))
        .collect())
}

fn call(shown: &Shown) -> Option<CallId> {
    shown.logged.outcome.as_ref().and_then(|outcome| outcome.call)
}

/// The name that an event came with, in its path, its query or its body; none if it came without.
pub fn given_name(kind: SourceKind, raw: &RawEvent) -> Option<String> {
    reading::glance(kind, raw, &raw.body, &Aliases::default()).event_name
}

fn event(source: &Source, shown: Shown, caused: Vec<Caused>) -> Event {
    let is_cut = shown.is_cut();
    let raw = shown.logged.raw;
    // The beginning of a body is read as another body, if at all.
    let read = (!is_cut).then(|| reading::read(source, &raw));
    let seen = reading::glance(source.kind, &raw, if is_cut { &[] } else { &raw.body }, &source.aliases);
    let outcome = shown.logged.outcome;
    let details = match (&outcome, &read) {
        (Some(outcome), _) if outcome.problem.is_none() => outcome.details.clone(),
        (None, Some(Ok(told))) => told.details.clone(),
        // Of what is not understood people see the keys, so that they can give them a meaning.
        _ => Details { unknown: seen.unknown, doubtful: Vec::new() },
    };
    let seems = read.map(|read| seems(source.kind, read)).unwrap_or_default();
    Event {
        id: raw.id,
        received_at: raw.received_at,
        processed: outcome.is_some(),
        name: seen.event_name.or(seems.name),
        call: outcome.as_ref().and_then(|outcome| outcome.call),
        summary: summary(outcome.as_ref(), seems.summary),
        caused,
        unknown: details.unknown,
        doubtful: details.doubtful,
        // The log reads no more of a body than is shown.
        raw: RawShown { body_cut: is_cut, ..RawShown::of(&raw) },
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

/// What an event would be taken for now.
#[derive(Default)]
struct Seems {
    /// The name that fits what it says.
    name: Option<String>,
    summary: Option<Summary>,
}

fn seems(kind: SourceKind, read: Result<Told, Unreadable>) -> Seems {
    match read {
        Err(problem) => Seems { name: None, summary: Some(Summary::NotUnderstood(problem.as_str().to_owned())) },
        Ok(Told { event, .. }) => {
            let (direction, moment) = (event.fields.direction, event.moment);
            // Only an incoming call can be missed; who says no direction says no more than that nobody answered. Where a pick-up decides, the end alone
            // does not say how it was.
            let end = End::of(&event).filter(|_| !event.fields.pick_up_decides);
            let outcome = end.map(|end| end.outcome(direction.unwrap_or(Direction::Outgoing)));
            Seems { name: fitting(kind, &event), summary: Some(Summary::Told { direction, moment, outcome }) }
        }
    }
}

/// The name that an event without one could have had.
fn fitting(kind: SourceKind, event: &CallEvent) -> Option<String> {
    match kind {
        SourceKind::Ringostat => fitting_ringostat(event).map(|name| name.as_str().to_owned()),
        SourceKind::Cti => {
            let kinds = [EventKind::NewCall, EventKind::Answer, EventKind::Hangup];
            kinds.into_iter().find(|kind| kind.moment() == event.moment).map(|kind| kind.as_str().to_owned())
        }
    }
}

fn fitting_ringostat(event: &CallEvent) -> Option<EventName> {
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
