//! What calls need for the tasks about their clients: the settings, who may get one, and what the store knows of the client.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, PoisonError};

use domain::call::view::RowDirection;
use domain::call::{Call, Phase};
use domain::decision::Link;
use domain::id::{ContactId, UserId, WorkspaceId};
use domain::phone::PhoneNumber;
use domain::task::assign::{self, Candidates, Person};
use domain::task::follow::{OpenTask, OwnTask};
use domain::task::{AssignedBy, Rules};
use domain::time::Time;
use domain::working_time::WorkingTime;
use jiff::tz::TimeZone;
use store::blocked_numbers::{self, BlockedNumber};
use store::calls::CallRow;
use store::tasks::of_calls::{self, Client};
use store::{First, Query, companies};

use super::source::Source;
use crate::ctx::Ctx;
use crate::error::Error;

/// Conversations and what was missed lie at most this many seconds apart: whoever was missed longer ago does not wait any more.
pub(crate) const FORGOTTEN_AFTER: i64 = 14 * 24 * 3600;

/// The settings of tasks as one portion of events is decided on with them.
#[derive(Debug, Clone)]
pub struct TaskSettings {
    /// The connection's rules.
    pub rules: Rules,
    /// The least conversation that answers a client, in seconds.
    pub call_back_seconds: u32,
    people: Vec<Person>,
    /// The workspace's hours, for what nobody has; none: always.
    common_hours: Option<WorkingTime>,
    hours: HashMap<UserId, WorkingTime>,
    /// The turns of this portion, which are not stored yet when the next one is given.
    turns: Arc<Mutex<HashMap<UserId, Time>>>,
}

impl TaskSettings {
    /// Loads them.
    pub(crate) async fn load(
        ctx: &Ctx,
        workspace: WorkspaceId,
        rules: &Rules,
        of_workspace: &store::connections::Rules,
    ) -> Result<Self, Error> {
        let workers = ctx.store.load(of_calls::people(workspace, ctx.clock.now())).await?;
        let mut people: Vec<Person> = Vec::with_capacity(workers.len());
        let mut hours = HashMap::new();
        for (person, works) in workers {
            // Of several absences at once the longest counts, which comes first.
            if people.last().is_none_or(|last| last.user != person.user) {
                hours.extend(works.map(|works| (person.user, works)));
                people.push(person);
            }
        }
        Ok(Self {
            rules: rules.clone(),
            call_back_seconds: of_workspace.call_back_seconds,
            people,
            common_hours: of_workspace.working_time.clone(),
            hours,
            turns: Arc::default(),
        })
    }

    /// Who gets a task, and why.
    pub fn assign(&self, rules: &Rules, candidates: &Candidates, at: Time) -> Option<(UserId, AssignedBy)> {
        // Nothing that holds the lock can panic, and what it guards is whole at any time.
        let mut turns = self.turns.lock().unwrap_or_else(PoisonError::into_inner);
        let mut people = self.people.clone();
        for person in &mut people {
            person.last_turn = person.last_turn.max(turns.get(&person.user).copied());
        }
        let chosen = assign::choose(rules, candidates, &people);
        if let Some((user, AssignedBy::Turn)) = chosen {
            let last = people.iter().filter_map(|person| person.last_turn).max();
            // Behind all others, even within one microsecond.
            let turn = last.filter(|last| *last >= at).map_or(at, |last| Time::from_micros(last.micros() + 1));
            turns.insert(user, turn);
        }
        chosen
    }

    /// When a task is due that somebody gets now, or nobody; to the second.
    pub fn due(&self, user: Option<UserId>, at: Time, minutes: u32, zone: &TimeZone) -> Time {
        let at = Time::from_seconds(at.seconds());
        let hours = user.map_or(self.common_hours.as_ref(), |user| self.hours.get(&user));
        hours.map_or_else(|| at.plus_seconds(i64::from(minutes) * 60), |hours| hours.after(at, minutes, zone))
    }
}

/// What the store knows of a call's client as to tasks.
#[derive(Debug, Clone, Default)]
pub struct OfTasks {
    /// The open tasks of the number, of the contact, and of all contacts with the number.
    pub open: Vec<(Client, OpenTask)>,
    /// What writes are guarded by.
    pub versions: BTreeMap<Client, i64>,
    /// The task that the call made or is noted on.
    pub own: Option<OwnTask>,
    /// When somebody last talked on the number, as far back as that matters.
    pub talked_on: Option<Time>,
    /// When somebody last talked to these contacts.
    pub talked_to: Vec<(ContactId, Time)>,
    /// Somebody blocked the number.
    pub blocked: bool,
    /// The responsible of the company to which the row was linked before.
    pub of_company: Option<UserId>,
}

/// The queries for it.
pub type Asked = (
    Query<(Client, OpenTask)>,
    Query<(Client, i64)>,
    Option<First<OwnTask>>,
    First<Time>,
    Query<(ContactId, Time)>,
    First<BlockedNumber>,
    Option<First<Option<UserId>>>,
);

/// What they find.
type Found = (
    Vec<(Client, OpenTask)>,
    Vec<(Client, i64)>,
    Option<Option<OwnTask>>,
    Option<Time>,
    Vec<(ContactId, Time)>,
    Option<BlockedNumber>,
    Option<Option<Option<UserId>>>,
);

/// The client's number, if the call may have to do with tasks: it is over, and somebody outside was at the other end.
fn client(call: &Call) -> Option<&PhoneNumber> {
    let concerns = call.phase == Phase::Ended && call.direction != RowDirection::Internal && !call.service;
    call.client.as_ref().and_then(|client| client.e164.as_ref()).filter(|_| concerns && !call.anonymous)
}

/// The queries for what the store knows of the client of a row; none if the call has nothing to do with tasks.
pub fn ask(source: &Source, row: &CallRow, is_new: bool) -> Option<Asked> {
    let (settings, workspace) = (source.tasks.as_ref()?, source.workspace);
    let number = client(&row.call)?;
    let contact = if let Link::Contact(contact) = row.link { Some(contact) } else { None };
    let company = if let Link::Company(company) = row.link { Some(company) } else { None };
    let (since, seconds) = (row.call.started_at.plus_seconds(-FORGOTTEN_AFTER), settings.call_back_seconds);
    Some((
        of_calls::open(workspace, number, contact),
        of_calls::clients(workspace, number, contact),
        (!is_new).then(|| of_calls::own(workspace, row.id).first()),
        of_calls::talked_on(workspace, number, since, seconds).first(),
        of_calls::talked_to(workspace, number, contact, since, seconds),
        blocked_numbers::find(workspace, number).first(),
        company.map(|company| companies::responsible(workspace, company).first()),
    ))
}

impl From<Found> for OfTasks {
    fn from((open, versions, own, talked_on, talked_to, blocked, of_company): Found) -> Self {
        let (versions, own, of_company) =
            (versions.into_iter().collect(), own.flatten(), of_company.flatten().flatten());
        Self { open, versions, own, talked_on, talked_to, blocked: blocked.is_some(), of_company }
    }
}
