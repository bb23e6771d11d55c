//! One batch per call: what its row becomes with some more events, and what that causes.

use std::collections::BTreeSet;

use domain::call::event::CallKey;
use domain::call::view::{self, RowDirection};
use domain::call::{Call, CallEvent, CallState, Outcome};
use domain::call_request;
use domain::contact::{CreatedBy, ResponsibleBy};
use domain::decision::{self, Decision, EffectKind, Facts, Link, MatchRule, NewLink, Owned, Reason, Scope};
use domain::id::{CallId, ContactId, EventId, UserId, WorkspaceId};
use domain::phone::PhoneNumber;
use domain::policy::{Mode, Policy};
use domain::recording::Kept;
use domain::statistics;
use domain::time::Time;
use store::call_requests::{self, RequestRow};
use store::calls::CallRow;
use store::contacts::{Campaign, NewContact};
use store::deals::OpenDeal;
use store::effects::{Details, Effect};
use store::feed::{Change, Noun};
use store::tasks::of_calls::Assigned;
use store::{
    Batch, Step, calls, contacts, effects, events, feed, jobs, lines, numbers, recordings, statistics as sums,
};

use super::of_number::{self, OfNumber};
use super::source::Source;
use super::tasks::{self as of_tasks, OfTasks};
use crate::automations::of_calls::OfAutomations;
use crate::ctx::Ids;
use crate::jobs::link_earlier;

mod adopted;
mod automations;
mod by_hand;
mod tasks;

pub use adopted::adopted;
pub(crate) use automations::will_link;
pub use by_hand::{Beside, fold_by_hand};

/// The events of one call that are taken in together, in the order of receipt.
#[derive(Debug, Clone)]
pub struct Group {
    /// The call they belong to.
    pub key: CallKey,
    /// The events, each with what of it was not understood.
    pub events: Vec<(CallEvent, events::Details)>,
    /// None of them is news: they make rows, links and statistics, and nothing else.
    pub history: bool,
}

impl Group {
    /// Which consequences are wanted.
    pub fn scope(&self) -> Scope {
        if self.history { Scope::LinksOnly } else { Scope::All }
    }
}

/// What the store has of a call.
#[derive(Debug, Clone, Default)]
pub struct Prior {
    /// The row.
    pub row: Option<CallRow>,
    /// What it caused.
    pub effects: Vec<Effect>,
    /// The contact it is linked to.
    pub linked: Option<Owned>,
    /// The contact it made.
    pub made: Option<Owned>,
    /// The clicks that it may have come of.
    pub clicked: Vec<RequestRow>,
    /// What is known of the tasks about its client; none if it has nothing to do with tasks.
    pub tasks: Option<OfTasks>,
    /// The open deals of the contact to which it gives a responsible.
    pub deals: Vec<OpenDeal>,
    /// The open tasks about that contact.
    pub following_tasks: Vec<Assigned>,
    /// What the automations that calls begin ask for.
    pub automations: OfAutomations,
}

impl Prior {
    /// The click that the call came of, unless that was found before.
    fn cause(&self, source: &Source, call: &Call) -> Option<&RequestRow> {
        let known = self.effects.iter().any(|effect| effect.kind == EffectKind::CalledOut);
        let open = self.clicked.iter().filter(|_| !known).map(|row| &row.request);
        let cause = call_request::cause(call, source.connection, open)?.id;
        self.clicked.iter().find(|row| row.request.id == cause)
    }

    /// The responsible that the call gave to an ownerless contact.
    fn adopted(&self) -> Option<Option<UserId>> {
        let entry = self.effects.iter().find(|effect| effect.kind == EffectKind::ResponsibleAdopted)?;
        Some(entry.details.user.map(UserId))
    }
}

/// A row with its new events merged, before anything is decided.
#[derive(Debug, Clone)]
pub struct Merged {
    /// The row as it will be written.
    pub row: CallRow,
    /// The row is new.
    pub is_new: bool,
    /// What the report showed before.
    before: Option<Call>,
}

/// Merges events into a row, or makes the row. None if there is neither.
pub fn merge(source: &Source, row: Option<&CallRow>, group: &Group, ids: &Ids) -> Option<Merged> {
    let news = CallState::of_all(group.events.iter().map(|(event, _)| event), &source.lens.zone)?;
    let state = match row {
        Some(row) => {
            let mut state = row.state.clone();
            state.merge(news);
            state
        }
        None => news,
    };
    // Any news takes the mark of silence away.
    let call = view::view(&state, source.id_that_tells_start(&group.key, &state), &source.lens, false);
    let next = match row {
        Some(row) => CallRow { state, call, closed: false, ..row.clone() },
        None => new_row(ids.next().into(), group.key.clone(), state, call),
    };
    Some(Merged { row: next, is_new: row.is_none(), before: row.map(|row| row.call.clone()) })
}

fn new_row(id: CallId, key: CallKey, state: CallState, call: Call) -> CallRow {
    CallRow {
        id,
        key,
        version: 0,
        state,
        call,
        closed: false,
        link: Link::None,
        link_name: None,
        link_by_person: false,
        matched: None,
        candidates: Vec::new(),
        reason: Reason::Waiting,
        table_row: None,
        result: None,
        kept: None,
        result_id: None,
        counted: None,
    }
}

impl Merged {
    /// A row that no event made.
    pub fn made(row: CallRow) -> Self {
        Self { row, is_new: true, before: None }
    }

    /// A row whose events were read anew with other settings.
    pub fn rewritten(row: CallRow, state: CallState, call: Call) -> Self {
        let before = Some(row.call.clone());
        Self { row: CallRow { state, call, ..row }, is_new: false, before }
    }

    /// The number whose contacts the decision has to know; none if the row is linked already or can never be.
    pub fn number_to_look_up(&self) -> Option<&PhoneNumber> {
        let call = &self.row.call;
        let open = self.row.link == Link::None && !self.row.link_by_person && call.direction != RowDirection::Internal;
        call.client.as_ref().and_then(|number| number.e164.as_ref()).filter(|_| open)
    }

    /// What the tasks about the client have to know; none if the call has nothing to do with tasks.
    pub fn of_tasks(&self, source: &Source) -> Option<of_tasks::Asked> {
        of_tasks::ask(source, &self.row, self.is_new)
    }

    /// What the decision has to know of that number.
    pub fn of_number(&self, workspace: WorkspaceId) -> Option<of_number::Asked> {
        self.number_to_look_up().map(|number| of_number::ask(workspace, number, self.row.call.direction))
    }
}

/// Decides what follows and puts all of it into one batch, in which the events leave the queue.
pub fn fold(
    source: &Source,
    merged: Merged,
    prior: &Prior,
    number: &OfNumber,
    group: &Group,
    ids: &Ids,
    scope: Scope,
) -> Batch {
    let (mut writer, row) = decide_and_write(source, merged, prior, number, ids, scope);
    for (event, details) in &group.events {
        writer.event_done(event.id, Some(row), Some(event.moment as i64), None, details.clone(), event.received_at);
    }
    writer.finish()
}

/// The same for events that left the queue long ago and were read again with other settings.
pub fn refold(
    source: &Source,
    merged: Merged,
    prior: &Prior,
    number: &OfNumber,
    group: &Group,
    ids: &Ids,
    scope: Scope,
) -> Batch {
    let (mut writer, row) = decide_and_write(source, merged, prior, number, ids, scope);
    for (event, details) in &group.events {
        let (call, moment) = (Some(row), Some(event.moment as i64));
        let outcome =
            events::Outcome { call, moment, problem: None, details: details.clone(), processed_at: event.received_at };
        writer.batch.events.push(events::result_again(source.workspace, source.connection, event.id, &outcome));
    }
    writer.finish()
}

/// The batch that closes a call which had no news for too long. It causes nothing, and the next event undoes it.
pub fn close(source: &Source, mut row: CallRow, at: Time) -> Batch {
    row.closed = true;
    if row.reason == Reason::Waiting {
        row.reason = Reason::Silent;
    }
    row.call = view::view(&row.state, source.id_that_tells_start(&row.key, &row.state), &source.lens, true);
    let mut writer = Writer::new(source, at, Scope::LinksOnly);
    writer.count(&mut row);
    writer.batch.calls.push(calls::update(source.workspace, &row));
    writer.changes.push(Change::new(Noun::Call, row.id, row.version + 1));
    writer.finish()
}

fn decide_and_write<'a>(
    source: &'a Source,
    merged: Merged,
    prior: &Prior,
    number: &OfNumber,
    ids: &Ids,
    scope: Scope,
) -> (Writer<'a>, CallId) {
    let (decision, policy) = decided(source, &merged, prior, number, scope);
    let at = merged.row.state.last_received();
    let mut writer = Writer::new(source, at, scope);
    let row = writer.apply(merged, decision, prior, number, &policy, ids);
    (writer, row)
}

/// What follows from a call, and by which settings.
fn decided(source: &Source, merged: &Merged, prior: &Prior, number: &OfNumber, scope: Scope) -> (Decision, Policy) {
    let facts = facts(source, merged, prior, number);
    let policy = source.policy_for(&merged.row.call);
    (decision::decide(&merged.row.call, merged.row.state.seen(), &facts, &policy, scope), policy)
}

/// The batch of an event that was not understood: kept, shown, and out of the queue.
pub fn not_understood(source: &Source, event: EventId, received_at: Time, problem: &str) -> Batch {
    let mut writer = Writer::new(source, received_at, Scope::LinksOnly);
    writer.event_done(event, None, None, Some(problem.to_owned()), events::Details::default(), received_at);
    writer.finish()
}

fn facts(source: &Source, merged: &Merged, prior: &Prior, number: &OfNumber) -> Facts {
    // Whoever calls from a card means that card.
    let meant = prior.cause(source, &merged.row.call).and_then(|row| row.request.contact);
    let meant = meant.filter(|contact| number.matches.iter().any(|it| it.owned.contact == *contact));
    Facts {
        link: merged.row.link,
        link_by_person: merged.row.link_by_person,
        matches: number.matches.clone(),
        companies: number.companies.clone(),
        remembered: meant.or_else(|| number.row.and_then(|row| row.chosen)),
        blocked: number.blocked,
        linked: prior.linked,
        made: prior.made,
        adopted: prior.adopted(),
        done: prior.effects.iter().map(|effect| effect.kind).collect::<BTreeSet<EffectKind>>(),
    }
}

/// The steps by table: all batches touch the tables in this order, so that two of them wait for each other instead of blocking each other.
#[derive(Default)]
struct Parts {
    requests: Vec<Step>,
    calls: Vec<Step>,
    recordings: Vec<Step>,
    contacts: Vec<Step>,
    deals: Vec<Step>,
    numbers: Vec<Step>,
    tasks: Vec<Step>,
    effects: Vec<Step>,
    lines: Vec<Step>,
    events: Vec<Step>,
    facts: Vec<Step>,
    jobs: Vec<Step>,
    automations: Vec<Step>,
    statistics: Vec<Step>,
}

struct Writer<'a> {
    source: &'a Source,
    at: Time,
    batch: Parts,
    changes: Vec<Change>,
    /// What the row is linked to, once that is decided.
    link: Link,
    /// Which consequences are wanted.
    scope: Scope,
    /// The contact that the call makes.
    made: Option<NewContact>,
}

impl<'a> Writer<'a> {
    fn new(source: &'a Source, at: Time, scope: Scope) -> Self {
        Self { source, at, batch: Parts::default(), changes: Vec::new(), link: Link::None, scope, made: None }
    }
}

impl Writer<'_> {
    /// Applies a decision to the row; answers the row's id.
    fn apply(
        &mut self,
        merged: Merged,
        decision: Decision,
        prior: &Prior,
        number: &OfNumber,
        policy: &Policy,
        ids: &Ids,
    ) -> CallId {
        let Merged { mut row, is_new, before } = merged;
        row.reason = decision.reason;
        row.table_row = decision.row;
        if let Some(candidates) = decision.candidates.clone() {
            row.candidates = candidates;
        }
        let exact_only = policy.exact_match_only && !number.matches.is_empty();
        let mut details = Details { row: decision.row, exact_only, ..Details::default() };
        let mut made = prior.made.map(|made| made.contact);
        if let Some(link) = &decision.link {
            self.link(&mut row, link, number, &policy.source, ids, &mut details, &mut made);
        }
        if let Some(new) = &decision.responsible {
            let workspace = self.source.workspace;
            self.batch.contacts.push(contacts::set_responsible(workspace, new.of, new.user, new.by, self.at));
            self.changes.push(Change::new(Noun::Contact, new.of.contact, new.of.version + 1));
            details.user = new.user.map(|user| user.0);
            self.follow(new, &prior.deals, &prior.following_tasks);
        }
        let owner = decision.responsible.as_ref().map(|new| new.of.contact);
        for kind in &decision.effects {
            self.effect(row.id, *kind, &row, made, owner, &details);
        }
        if let Some(clicked) = prior.cause(self.source, &row.call) {
            self.tie(row.id, clicked);
        }
        self.note_contact(&row, before.as_ref(), decision.link.is_some());
        if policy.mode == Mode::Act {
            self.note_client(&row, before.as_ref(), decision.link.is_some(), made);
        }
        self.follow_tasks(&tasks::Decided { row: &row, decision: &decision, prior, number, policy }, ids);
        self.want_recording(&mut row, prior.row.as_ref());
        self.begin_automations(&row, before.as_ref(), &decision, prior, ids);
        self.count(&mut row);
        self.find_line(&row.call, ids);
        let workspace = self.source.workspace;
        let step = if is_new { calls::insert(workspace, &row) } else { calls::update(workspace, &row) };
        self.batch.calls.push(step);
        self.changes.push(Change::new(Noun::Call, row.id, row.version + 1));
        self.link = row.link;
        row.id
    }

    #[expect(
        clippy::too_many_arguments,
        reason = "the parts of one decision; a struct of them would have this one user"
    )]
    fn link(
        &mut self,
        row: &mut CallRow,
        link: &NewLink,
        number: &OfNumber,
        contact_source: &str,
        ids: &Ids,
        details: &mut Details,
        made: &mut Option<ContactId>,
    ) {
        let workspace = self.source.workspace;
        let call = &row.call;
        let client =
            call.client.as_ref().and_then(|n| n.e164.as_ref()).expect("only a call with a number is linked by rule");
        self.batch.numbers.push(numbers::guard(workspace, client, number.row));
        match link {
            NewLink::Contact { contact, phone, rule } => {
                row.link = Link::Contact(*contact);
                row.matched = Some((phone.clone(), *rule));
            }
            NewLink::Company { company, phone } => {
                row.link = Link::Company(*company);
                row.matched = Some((phone.clone(), MatchRule::Company));
            }
            NewLink::Create { number, responsible } => {
                let contact = NewContact {
                    id: ids.next().into(),
                    name: number.international(),
                    named: false,
                    caller_name: call.caller_name.clone(),
                    source: Some(contact_source.to_owned()).filter(|source| !source.is_empty()),
                    company: None,
                    responsible: *responsible,
                    responsible_by: ResponsibleBy::Call,
                    created_by: CreatedBy::Call,
                    created_call: Some(row.id),
                    campaign: campaign(call),
                    tags: Vec::new(),
                    created_at: self.at,
                };
                self.batch.contacts.push(contacts::insert(workspace, &contact));
                self.batch.contacts.push(contacts::insert_phone(
                    workspace,
                    contact.id,
                    0,
                    &number.as_e164(),
                    Some(number),
                ));
                self.changes.push(Change::new(Noun::Contact, contact.id, 1));
                if !self.source.automations.is_empty() {
                    self.made = Some(contact.clone());
                }
                if self.source.link_earlier {
                    let job = link_earlier::job(workspace, number, contact.id, ids.next().into(), self.at);
                    self.batch.jobs.extend(jobs::queue(&job));
                }
                row.link = Link::Contact(contact.id);
                row.matched = Some((number.as_e164(), MatchRule::Created));
                details.user = responsible.map(|user| user.0);
                *made = Some(contact.id);
            }
        }
        if let Some((phone, rule)) = &row.matched {
            details.phone = Some(phone.clone());
            details.rule = Some(rule.as_str().to_owned());
        }
    }

    fn effect(
        &mut self,
        call: CallId,
        kind: EffectKind,
        row: &CallRow,
        made: Option<ContactId>,
        owner: Option<ContactId>,
        details: &Details,
    ) {
        let linked = match row.link {
            Link::Contact(contact) => ("contact", Some(contact.0)),
            Link::Company(company) => ("company", Some(company.0)),
            Link::None => ("contact", None),
        };
        let (entity, entity_id) = match kind {
            EffectKind::ContactCreated => ("contact", made.map(|contact| contact.0)),
            // Perhaps not the one that the row is linked to: a person may have moved the call meanwhile.
            EffectKind::ResponsibleSet | EffectKind::ResponsibleAdopted => ("contact", owner.map(|contact| contact.0)),
            _ => linked,
        };
        let effect = Effect { kind, entity, entity_id, at: self.at, details: details.clone() };
        self.batch.effects.push(effects::enter(self.source.workspace, call, &effect));
    }

    /// Ties the call to the click that it came of.
    fn tie(&mut self, call: CallId, clicked: &RequestRow) {
        let workspace = self.source.workspace;
        let details = Details { user: Some(clicked.request.user.0), ..Details::default() };
        let effect = Effect {
            kind: EffectKind::CalledOut,
            entity: "call_request",
            entity_id: Some(clicked.request.id.0),
            at: self.at,
            details,
        };
        self.batch.requests.push(call_requests::tie(workspace, clicked, call));
        self.batch.effects.push(effects::enter(workspace, call, &effect));
        self.changes.push(Change::new(Noun::CallRequest, clicked.request.id, clicked.version + 1));
    }

    /// What the contact's card knows of its calls.
    fn note_contact(&mut self, row: &CallRow, before: Option<&Call>, newly_linked: bool) {
        let Link::Contact(contact) = row.link else { return };
        let (workspace, call) = (self.source.workspace, &row.call);
        let is_talk = |call: &Call| call.outcome == Some(Outcome::Answered);
        // Times only ever move forward by themselves; where this call's moved back, all of them are looked at again.
        let moved_back =
            before.is_some_and(|before| (is_talk(before) && !is_talk(call)) || before.started_at > call.started_at);
        if moved_back && !newly_linked {
            self.batch.facts.extend(contacts::count_again(workspace, contact));
        } else if newly_linked
            || before.is_none_or(|before| before.outcome != call.outcome || before.started_at != call.started_at)
        {
            self.batch.facts.push(contacts::called(workspace, contact, call.started_at, is_talk(call)));
        }
    }

    /// What the call says of the client: the contact that it made has it from it, whichever of its events says so; another has its last campaign.
    fn note_client(&mut self, row: &CallRow, before: Option<&Call>, newly_linked: bool, made: Option<ContactId>) {
        let Link::Contact(contact) = row.link else { return };
        let (workspace, call) = (self.source.workspace, &row.call);
        let said = |call: &Call| (call.caller_name.clone(), call.utm.clone());
        let is_news = before.is_none_or(|before| said(before) != said(call));
        if made == Some(contact) {
            if is_news && !newly_linked {
                let (name, campaign) = (call.caller_name.as_deref(), campaign(call));
                self.batch.contacts.push(contacts::set_from_call(workspace, contact, row.id, name, &campaign));
            }
        } else if !call.utm.is_empty() && (newly_linked || is_news) {
            self.batch.contacts.push(contacts::set_campaign(workspace, contact, &campaign(call)));
        }
    }

    fn count(&mut self, row: &mut CallRow) {
        let after = statistics::contribution(&row.call, self.source.connection, &self.source.workspace_zone);
        for (bucket, difference) in statistics::delta(row.counted.take(), after.clone()) {
            self.batch.statistics.push(sums::add(self.source.workspace, &bucket, difference));
        }
        row.counted = after;
    }

    /// A link that has come, or another one than before, is work for the archive.
    fn want_recording(&mut self, row: &mut CallRow, before: Option<&CallRow>) {
        let link = row.state.recording();
        if link.is_none() || before.is_some_and(|before| before.state.recording() == link) {
            return;
        }
        let (workspace, call) = (self.source.workspace, row.id);
        if row.kept == Some(Kept::Gone) {
            row.kept = None;
            self.batch.recordings.push(calls::reopen_recording(workspace, call));
        }
        if self.source.archive {
            let step = recordings::want(workspace, call, self.source.connection, row.call.started_at, self.at);
            self.batch.recordings.push(step);
        }
    }

    /// A number that the source itself calls the line is one of the company's.
    fn find_line(&mut self, call: &Call, ids: &Ids) {
        let told = call.line.as_ref().filter(|_| call.line_is_told && call.direction != RowDirection::Internal);
        let Some(number) = told.and_then(|line| line.e164.as_ref()) else { return };
        if !self.source.lens.owns(number) {
            let step =
                lines::insert_found(self.source.workspace, ids.next().into(), self.source.connection, number, self.at);
            self.batch.lines.push(step);
        }
    }

    fn event_done(
        &mut self,
        event: EventId,
        call: Option<CallId>,
        moment: Option<i64>,
        problem: Option<String>,
        details: events::Details,
        at: Time,
    ) {
        let outcome = events::Outcome { call, moment, problem, details, processed_at: at };
        let (workspace, connection) = (self.source.workspace, self.source.connection);
        self.batch.events.push(events::done(workspace, connection, event));
        self.batch.events.push(events::result(workspace, connection, event, &outcome));
    }

    fn finish(self) -> Batch {
        let parts = self.batch;
        let in_order = [
            parts.requests,
            parts.calls,
            parts.recordings,
            parts.contacts,
            parts.deals,
            parts.numbers,
            parts.tasks,
            parts.effects,
            parts.lines,
            parts.events,
            parts.facts,
            parts.jobs,
            parts.automations,
            parts.statistics,
            feed::record(self.source.workspace, &self.changes),
        ];
        in_order.into_iter().flatten().collect()
    }
}

fn campaign(call: &Call) -> Campaign {
    call.utm.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect()
}
