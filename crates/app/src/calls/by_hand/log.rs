//! Logging a call.

use domain::access::Right;
use domain::by_hand::{self, Ending, Entry, Medium, Way};
use domain::call::event::CallKey;
use domain::decision::{Link, MatchRule, Owned, Reason};
use domain::id::{CallId, ContactId, UserId};
use domain::phone::{self, Country, PhoneNumber};
use domain::text::clean;
use domain::time::Time;
use store::call_results::CallResult;
use store::calls::CallRow;
use store::contacts::Card;
use store::feed::{Change, Noun};
use store::logged_calls::{self, Logged};
use store::{Batch, Store, call_results, connections, contacts, notes, users};

use super::{check, commit, scope, source};
use crate::audit;
use crate::automations::of_calls;
use crate::call_results::choose;
use crate::calls::adoption;
use crate::calls::fold::{Beside, Merged, Prior, fold_by_hand};
use crate::calls::of_number::OfNumber;
use crate::calls::source::Source;
use crate::calls::tasks::OfTasks;
use crate::calls::view::CallView;
use crate::ctx::Ctx;
use crate::error::{Error, FieldError};
use crate::notes::body;
use crate::principal::Principal;

/// A call that was made elsewhere.
#[derive(Clone, PartialEq, Eq)]
pub struct LogInput {
    /// Who called whom.
    pub way: Way,
    /// The client's number, in any spelling; of a contact its first one if absent.
    pub number: Option<String>,
    /// The contact; whoever has the number if absent.
    pub contact: Option<ContactId>,
    /// When it began.
    pub started_at: Time,
    /// Seconds of conversation.
    pub talk_seconds: i64,
    /// How it ended.
    pub ending: Ending,
    /// What it was made with.
    pub medium: Medium,
    /// Whose call it was, if not that of who logs it.
    pub employee: Option<UserId>,
    /// What it led to: the id or the name of an entry of the workspace's list.
    pub result: Option<String>,
    /// A note.
    pub note: Option<String>,
}

impl std::fmt::Debug for LogInput {
    /// Without numbers and words.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("LogInput").field("way", &self.way).field("ending", &self.ending).finish_non_exhaustive()
    }
}

/// Logs a call: a row of the report like any other, with all that follows from one.
///
/// # Errors
/// No right, also to log somebody else's call without administering; [`Error::Invalid`].
pub async fn log(ctx: &Ctx, who: &Principal, input: &LogInput) -> Result<CallView, Error> {
    who.may(Right::Work)?;
    if input.employee.is_some() && input.employee != who.user {
        who.may(Right::Administer)?;
    }
    let id: CallId = ctx.ids.next().into();
    let source = source(ctx, who).await?;
    ctx.store.retry(async |store| attempt(ctx, store, who, &source, id, input).await).await?;
    crate::calls::read::shown(ctx, who, id).await
}

/// What the input says, read.
struct Given {
    entry: Entry,
    contact: Option<(Owned, String)>,
    result: Option<CallResult>,
    note: Option<String>,
}

async fn attempt(
    ctx: &Ctx,
    store: &Store,
    who: &Principal,
    source: &Source,
    id: CallId,
    input: &LogInput,
) -> Result<(), Error> {
    let now = ctx.clock.now();
    let given = read(store, who, now, input).await?;
    let (state, call) = given.entry.call(ctx.ids.next().into(), now, &source.lens);
    let key = CallKey { connection: by_hand::CONNECTION, external_id: id.to_string(), generation: 0 };
    let chosen = given.contact.as_ref();
    let row = CallRow {
        id,
        key,
        version: 0,
        state,
        call,
        closed: false,
        // Whoever logs a call on a card means that card.
        link: chosen.map_or(Link::None, |(owned, _)| Link::Contact(owned.contact)),
        link_name: None,
        link_by_person: chosen.is_some(),
        matched: chosen.map(|(_, phone)| (phone.clone(), MatchRule::Person)),
        candidates: Vec::new(),
        reason: Reason::Waiting,
        table_row: None,
        result: None,
        kept: None,
        result_id: given.result.as_ref().map(|result| result.id),
        counted: None,
    };
    let merged = Merged::made(row);
    let (number, tasks) = store.load((merged.of_number(who.workspace), merged.of_tasks(source))).await?;
    let number = number.map(OfNumber::from).unwrap_or_default();
    let tasks = tasks.map(OfTasks::from);
    let mut prior = Prior { linked: chosen.map(|(owned, _)| *owned), tasks, ..Prior::default() };
    let scope = scope(source, &given.entry, now);
    adoption::add_following(store, source, &merged, &mut prior, &number, scope).await?;
    prior.automations = Box::pin(of_calls::add(store, source, &merged, &prior, &number, scope)).await?;
    let beside = |call, link| beside(ctx, who, input.medium, &given, now, call, link);
    let batch: Batch = fold_by_hand(source, merged, &prior, &number, &ctx.ids, scope, beside);
    commit(ctx, store, who, batch).await
}

/// What stands beside the row: who logged it, the guards of what it names, the note.
fn beside(ctx: &Ctx, who: &Principal, medium: Medium, given: &Given, now: Time, call: CallId, link: Link) -> Beside {
    let workspace = who.workspace;
    let mut beside = Beside::default();
    beside.contacts.extend(given.contact.as_ref().map(|(owned, _)| contacts::hold(workspace, owned.contact)));
    beside.others.extend(given.result.as_ref().map(|result| call_results::hold(workspace, result.id)));
    let logged = Logged { author: who.user, medium, created_at: now };
    beside.others.push(logged_calls::insert(workspace, call, &logged));
    if let Some(text) = &given.note {
        let contact = if let Link::Contact(contact) = link { Some(contact) } else { None };
        let id = ctx.ids.next().into();
        let note = notes::NewNote {
            id,
            contact,
            call: Some(call),
            author: who.user,
            body: text.clone(),
            created_at: now,
            automatic: false,
            mentions: Vec::new(),
        };
        beside.others.push(notes::insert(workspace, &note));
        beside.changes.push(Change::new(Noun::Note, id, 1));
    }
    beside.others.push(audit::record(ctx, who, "logged", "call", Some(call.0)));
    beside
}

async fn read(store: &Store, who: &Principal, now: Time, input: &LogInput) -> Result<Given, Error> {
    let workspace = who.workspace;
    let load = (
        connections::rules(workspace).first(),
        input.contact.map(|id| (contacts::owned(workspace, id).first(), contacts::by_id(workspace, id))),
        input.employee.map(|id| users::by_id(workspace, id).first()),
        call_results::all(workspace),
    );
    let (rules, contact, employee, results) = store.load(load).await?;
    let mut errors = Vec::new();
    let mut wrong = |field: &str, code| errors.push(FieldError::new(field, code));
    let contact = contact.map(|(owned, card)| {
        let owned = owned.filter(|owned| who.sight.covers(owned.responsible));
        (owned, card.filter(|_| owned.is_some()))
    });
    let card = contact.as_ref().and_then(|(_, card)| card.as_ref());
    let number = number(input, card, rules.ok_or(Error::NotFound)?.country)
        .map_err(|code| wrong("number", code))
        .unwrap_or_default();
    if contact.is_some() && card.is_none() {
        wrong("contact_id", "unknown_contact");
    }
    if employee == Some(None) {
        wrong("employee_id", "unknown_user");
    }
    let talk = u32::try_from(input.talk_seconds).map_err(|_| wrong("talk_seconds", "out_of_range")).unwrap_or_default();
    let result = input.result.as_deref().map(clean).filter(|text| !text.is_empty());
    let result = result
        .map(|text| choose(&results, &text))
        .transpose()
        .map_err(|code| wrong("result", code))
        .unwrap_or_default();
    let note = input.note.as_deref().map(clean).filter(|text| !text.is_empty());
    let note = note.map(|text| body(&text)).transpose().map_err(|code| wrong("note", code)).unwrap_or_default();
    let entry = Entry {
        way: input.way,
        number: number.map(|number| number.as_e164()),
        started_at: input.started_at,
        talk_seconds: talk,
        ending: input.ending,
        user: input.employee.or(who.user),
    };
    check(&entry, now, errors)?;
    let phone = number.and_then(|number| Some(phone_of(card?, &number)));
    let owned = contact.and_then(|(owned, _)| owned);
    Ok(Given { entry, contact: owned.map(|owned| (owned, phone.unwrap_or_default())), result: result.cloned(), note })
}

/// The number that is meant.
fn number(input: &LogInput, card: Option<&Card>, country: Country) -> Result<Option<PhoneNumber>, &'static str> {
    match input.number.as_deref().map(clean).filter(|text| !text.is_empty()) {
        Some(text) => phone::from_person(&text, country).map(Some).ok_or("not_a_phone"),
        None if input.contact.is_some() => Ok(card.and_then(|card| card.phones.iter().find_map(|phone| phone.e164))),
        None => Err("required"),
    }
}

/// The number as the card has it, or nothing.
fn phone_of(card: &Card, number: &PhoneNumber) -> String {
    card.phones.iter().find(|phone| phone.e164 == Some(*number)).map(|phone| phone.raw.clone()).unwrap_or_default()
}
