//! What a call does with the tasks about its client, as steps of its batch.

use std::collections::BTreeSet;

use domain::decision::{Decision, EffectKind, Link, NewLink, Reason, Scope};
use domain::id::{ContactId, TaskId, UserId};
use domain::phone::PhoneNumber;
use domain::policy::Policy;
use domain::task::assign::Candidates;
use domain::task::follow::{self, Act, OpenTask, OwnTask, Settings};
use domain::task::{Kind, Origin, Rules, State};
use store::calls::CallRow;
use store::effects::{self, Details, Effect};
use store::feed::{Change, Noun};
use store::tasks::of_calls::{self, Client, Noted};
use store::tasks::{self, Task};

use super::{OfNumber, Prior, Writer};
use crate::calls::tasks::{OfTasks, TaskSettings};
use crate::ctx::Ids;

/// What was decided about a call before its tasks.
pub(super) struct Decided<'a> {
    /// The row, linked.
    pub row: &'a CallRow,
    /// The decision.
    pub decision: &'a Decision,
    /// What was known before.
    pub prior: &'a Prior,
    /// What was known of the number.
    pub number: &'a OfNumber,
    /// The settings of the line.
    pub policy: &'a Policy,
}

impl Decided<'_> {
    fn contact(&self) -> Option<ContactId> {
        if let Link::Contact(contact) = self.row.link { Some(contact) } else { None }
    }

    /// This call has put the client into the book.
    fn made_it(&self) -> bool {
        let made = self.prior.effects.iter().any(|effect| effect.kind == EffectKind::ContactCreated);
        made || matches!(self.decision.link, Some(NewLink::Create { .. }))
    }

    /// The client's responsible, as it is behind this call.
    fn responsible(&self, of: &OfTasks) -> Option<UserId> {
        if let Link::Company(company) = self.row.link {
            let matched = self.number.companies.iter().find(|found| found.company == company);
            return matched.map_or(of.of_company, |found| found.responsible);
        }
        let contact = self.contact()?;
        if let Some(new) = self.decision.responsible.filter(|new| new.of.contact == contact) {
            return new.user;
        }
        if let Some(NewLink::Create { responsible, .. }) = self.decision.link {
            return responsible;
        }
        let matched = self.number.matches.iter().map(|found| found.owned).find(|owned| owned.contact == contact);
        matched.or(self.prior.linked.filter(|owned| owned.contact == contact))?.responsible
    }

    /// The open tasks about the client, that of the contact first.
    fn open(&self, of: &OfTasks, clients: &BTreeSet<Client>) -> Vec<OpenTask> {
        let contact = self.contact().map(Client::contact);
        let mut open: Vec<_> = of.open.iter().filter(|(client, _)| clients.contains(client)).collect();
        open.sort_by_key(|(client, _)| Some(client) != contact.as_ref());
        open.into_iter().map(|(_, open)| *open).collect()
    }

    fn facts(&self, of: &OfTasks, clients: &BTreeSet<Client>) -> follow::Facts {
        let contact = self.contact();
        let talked_to = of.talked_to.iter().filter(|(of, _)| Some(*of) == contact).map(|(_, at)| *at);
        let mut done: BTreeSet<EffectKind> = self.prior.effects.iter().map(|effect| effect.kind).collect();
        done.extend(&self.decision.effects);
        follow::Facts {
            open: self.open(of, clients),
            own: of.own,
            talked_at: talked_to.chain(of.talked_on).max(),
            known: (self.row.link != Link::None && !self.made_it()) || self.decision.reason == Reason::Ask,
            responsible: self.responsible(of),
            blocked: of.blocked,
            done,
        }
    }
}

impl Writer<'_> {
    /// Follows what the call means for the tasks about its client.
    pub(super) fn follow_tasks(&mut self, decided: &Decided<'_>, ids: &Ids) {
        let (Some(settings), Some(of)) = (self.source.tasks.as_ref(), decided.prior.tasks.as_ref()) else { return };
        let row = decided.row;
        let Some(number) = row.call.client.as_ref().and_then(|client| client.e164) else { return };
        // Both the number and the contact, since the contact may have others.
        let clients: BTreeSet<Client> =
            [Client::number(&number)].into_iter().chain(decided.contact().map(Client::contact)).collect();
        let rules = self.source.task_rules_for(&row.call, settings);
        let call_back_seconds = settings.call_back_seconds;
        let set = Settings { rules, policy: decided.policy, call_back_seconds };
        let facts = decided.facts(of, &clients);
        let acts = follow::follow(&row.call, row.state.seen(), decided.decision.reason, &facts, set, self.scope);
        let talked = self.scope == Scope::All && follow::is_conversation(&row.call, call_back_seconds);
        // Whoever has talked and found no task says so as well: a missed call that is decided on meanwhile has to look again.
        if talked || acts.iter().any(|act| *act != Act::Would) {
            self.batch.tasks.extend(of_calls::guard(self.source.workspace, &clients, &of.versions));
        }
        let mut entered = BTreeSet::new();
        for act in acts {
            let task = match act {
                Act::Create(origin) => Some(self.create_task(decided, settings, rules, (origin, number), &facts, ids)),
                Act::Note(open) => Some(self.note_on_task(decided, &number, open)),
                Act::Close(open) => Some(self.close_task(row, open)),
                Act::Withdraw(own) => Some(self.withdraw_task(row, own)),
                Act::Leave(own) => Some(self.leave_task(row, own)),
                Act::Would => None,
            };
            let effect = Effect {
                kind: act.effect(),
                entity: "task",
                entity_id: task.map(|task| task.0),
                at: self.at,
                details: Details::default(),
            };
            // Of several tasks that are closed at once the ledger has one.
            if entered.insert(act.effect()) {
                self.batch.effects.push(effects::enter(self.source.workspace, row.id, &effect));
            }
        }
    }

    fn create_task(
        &mut self,
        decided: &Decided<'_>,
        settings: &TaskSettings,
        rules: &Rules,
        (origin, number): (Origin, PhoneNumber),
        facts: &follow::Facts,
        ids: &Ids,
    ) -> TaskId {
        let row = decided.row;
        let rang = row.call.legs.iter().rev().find_map(|leg| leg.user);
        let candidates = Candidates { responsible: facts.responsible, rang, line: decided.policy.responsible };
        let assigned = settings.assign(rules, &candidates, self.at);
        let assignee = assigned.map(|(user, _)| user);
        let nameless = String::new;
        let task = Task {
            id: ids.next().into(),
            kind: if origin == Origin::AnsweredByOther { Kind::Call } else { Kind::CallBack },
            origin,
            title: None,
            text: None,
            state: State::Open,
            due: Some(settings.due(assignee, self.at, rules.due_minutes, &self.source.workspace_zone)),
            assignee: assignee.map(|user| (user, nameless())),
            assigned_by: assigned.map(|(_, by)| by),
            contact: decided.contact().map(|contact| (contact, nameless())),
            company: if let Link::Company(company) = row.link { Some((company, nameless())) } else { None },
            phone: Some(number),
            call: Some(row.id),
            answered_by: row
                .call
                .manager
                .user
                .filter(|_| origin == Origin::AnsweredByOther)
                .map(|user| (user, nameless())),
            closed_at: None,
            closed_by: None,
            closed_by_call: None,
            created_at: self.at,
            created_by: None,
            changed_at: self.at,
            version: 1,
            missed_calls: 0,
            last_missed_at: None,
        };
        let workspace = self.source.workspace;
        self.batch.tasks.push(tasks::insert(workspace, &task, Some(&for_whom(decided, &number))));
        self.batch.tasks.push(of_calls::add_call(workspace, task.id, row.id, row.call.missed, row.call.started_at));
        self.changes.push(Change::new(Noun::Task, task.id, 1));
        task.id
    }

    fn note_on_task(&mut self, decided: &Decided<'_>, number: &PhoneNumber, open: OpenTask) -> TaskId {
        let (workspace, row) = (self.source.workspace, decided.row);
        let noted = Noted {
            call: row.id,
            contact: decided.contact(),
            company: if let Link::Company(company) = row.link { Some(company) } else { None },
            open_for: for_whom(decided, number),
            at: self.at,
        };
        self.batch.tasks.push(of_calls::note(workspace, open, noted));
        self.batch.tasks.push(of_calls::add_call(workspace, open.task, row.id, row.call.missed, row.call.started_at));
        self.changes.push(Change::new(Noun::Task, open.task, open.version + 1));
        open.task
    }

    fn close_task(&mut self, row: &CallRow, open: OpenTask) -> TaskId {
        let (workspace, by) = (self.source.workspace, (row.call.manager.user, row.id));
        self.batch.tasks.push(of_calls::close(workspace, open.task, open.version, State::Done, by, self.at));
        self.changes.push(Change::new(Noun::Task, open.task, open.version + 1));
        open.task
    }

    fn withdraw_task(&mut self, row: &CallRow, own: OwnTask) -> TaskId {
        let step =
            of_calls::close(self.source.workspace, own.task, own.version, State::Withdrawn, (None, row.id), self.at);
        self.batch.tasks.push(step);
        self.changes.push(Change::new(Noun::Task, own.task, own.version + 1));
        own.task
    }

    fn leave_task(&mut self, row: &CallRow, own: OwnTask) -> TaskId {
        let workspace = self.source.workspace;
        self.batch.tasks.push(of_calls::change(workspace, own.task, own.version, self.at));
        self.batch.tasks.push(of_calls::remove_call(workspace, own.task, row.id));
        self.changes.push(Change::new(Noun::Task, own.task, own.version + 1));
        own.task
    }
}

/// For whom a task is open: the contact, else the number.
fn for_whom(decided: &Decided<'_>, number: &PhoneNumber) -> Client {
    decided.contact().map_or_else(|| Client::number(number), Client::contact)
}
