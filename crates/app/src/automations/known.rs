//! What is known of the things that a run is about, at one moment.

use std::collections::BTreeMap;
use std::sync::Arc;

use domain::automation::facts::Facts;
use domain::automation::own::Need;
use domain::decision::Link;
use domain::field::{self, Field, FieldValue, FieldValues};
use domain::id::{CallId, LineId, UserId, WorkspaceId};
use domain::time;
use store::automations::runs::About;
use store::calls::CallRow;
use store::companies::Company;
use store::contacts::Card;
use store::deals::Deal;
use store::lines::LineRow;
use store::tasks::Task;
use store::users::User;
use store::workspaces::Workspace;
use store::{Store, calls, companies, contacts, deals, fields, lines, tasks, users, workspaces};

use super::values;
use crate::calls::view::contact_of;
use crate::error::Error;
use crate::fields::Shown;

/// What a run is about, as it is now. What is gone is none.
#[derive(Debug, Clone)]
pub(crate) struct Known {
    /// The workspace.
    pub workspace: Workspace,
    /// The call.
    pub call: Option<CallRow>,
    /// The line of the call.
    pub line: Option<LineRow>,
    /// Who talked.
    pub manager: Option<User>,
    /// The call is the first one of its number.
    pub first_call: bool,
    /// The contact; of a call the one that it is linked to.
    pub contact: Option<Card>,
    /// The company; without another one the contact's.
    pub company: Option<Company>,
    /// The deal; without another one the contact's open one that was changed last.
    pub deal: Option<Deal>,
    /// The task.
    pub task: Option<Task>,
    /// The fields that the workspace has added; none where nobody asks for them.
    pub own: Option<Arc<[Field]>>,
    /// The names of the people in them, where texts may say them.
    people: Option<BTreeMap<UserId, String>>,
}

impl Known {
    /// Reads it, in up to three snapshots: what hangs on something else is known only then. The names of people in own fields are a fourth.
    pub async fn load(store: &Store, workspace: WorkspaceId, about: &About, need: Need) -> Result<Self, Error> {
        let load = (
            workspaces::by_id(workspace).first(),
            about.call.map(|id| calls::by_id(workspace, id).first()),
            about.contact.map(|id| contacts::by_id(workspace, id)),
            about.company.map(|id| companies::by_id(workspace, id)),
            about.deal.map(|id| deals::by_id(workspace, id).first()),
            about.task.map(|id| tasks::by_id(workspace, id).first()),
            (need > Need::Nothing).then(|| fields::all(workspace)),
        );
        let (here, call, contact, company, deal, task, own) = store.load(load).await?;
        let mut known = Self {
            workspace: here.ok_or(Error::NotFound)?,
            call: call.flatten(),
            line: None,
            manager: None,
            first_call: false,
            contact: contact.flatten(),
            company: company.flatten(),
            deal: deal.flatten(),
            task: task.flatten(),
            own: own.map(Arc::from),
            people: None,
        };
        known.add_of_call(store, workspace).await?;
        known.add_cards(store, workspace, about).await?;
        if need == Need::Words {
            Box::pin(known.add_people(store, workspace)).await?;
        }
        Ok(known)
    }

    async fn add_of_call(&mut self, store: &Store, workspace: WorkspaceId) -> Result<(), Error> {
        let Some(row) = &self.call else { return Ok(()) };
        let line = row.call.line.as_ref().and_then(|line| line.e164);
        let client = row.call.client.as_ref().and_then(|client| client.e164);
        let load = (
            line.map(|number| lines::by_number(workspace, row.key.connection, &number).first()),
            row.call.manager.user.map(|user| users::by_id(workspace, user).first()),
            client.map(|number| calls::earlier(workspace, &number, (row.call.started_at, row.id)).first()),
        );
        let (line, manager, earlier) = store.load(load).await?;
        (self.line, self.manager) = (line.flatten(), manager.flatten());
        self.first_call = earlier.is_some_and(|earlier: Option<CallId>| earlier.is_none());
        Ok(())
    }

    async fn add_cards(&mut self, store: &Store, workspace: WorkspaceId, about: &About) -> Result<(), Error> {
        if self.contact.is_none() && about.contact.is_none() {
            let of_call = self.call.as_ref().and_then(contact_of);
            let of_deal = self.deal.as_ref().and_then(|deal| deal.contact.as_ref()).map(|(id, _)| *id);
            let of_task = self.task.as_ref().and_then(|task| task.contact.as_ref()).map(|(id, _)| *id);
            let contact = of_call.or(of_deal).or(of_task);
            self.contact = store.load(contact.map(|id| contacts::by_id(workspace, id))).await?.flatten();
        }
        let of_contact = self.contact.as_ref().and_then(|card| card.company.as_ref()).map(|(id, _)| *id);
        let of_deal = self.deal.as_ref().and_then(|deal| deal.company.as_ref()).map(|(id, _)| *id);
        let of_call = self.call.as_ref().and_then(|row| if let Link::Company(id) = row.link { Some(id) } else { None });
        let company = of_deal.or(of_contact).or(of_call).filter(|_| self.company.is_none() && about.company.is_none());
        let contact = self.contact.as_ref().map(|card| card.id).filter(|_| about.deal.is_none());
        let load = (
            company.map(|id| companies::by_id(workspace, id)),
            contact.map(|id| deals::open_of_contact(workspace, id).first()),
        );
        let (company, open) = store.load(load).await?;
        self.company = self.company.take().or(company.flatten());
        if let Some(open) = open.flatten() {
            self.deal = store.first(deals::by_id(workspace, open.id)).await?;
        }
        Ok(())
    }

    async fn add_people(&mut self, store: &Store, workspace: WorkspaceId) -> Result<(), Error> {
        let values = self.cards().flat_map(|(_, values)| values.values());
        let person = |value: &FieldValue| if let FieldValue::Person(user) = value { Some(*user) } else { None };
        let load: Vec<_> = values.filter_map(person).map(|user| users::by_id(workspace, user).first()).collect();
        let found = if load.is_empty() { Vec::new() } else { store.load(load).await? };
        self.people = Some(found.into_iter().flatten().map(|user| (user.id, user.name)).collect());
        Ok(())
    }

    /// The cards that are there, with what stands in their own fields.
    fn cards(&self) -> impl Iterator<Item = (field::Entity, &FieldValues)> {
        let contact = self.contact.as_ref().map(|card| (field::Entity::Contact, &card.fields));
        let company = self.company.as_ref().map(|company| (field::Entity::Company, &company.fields));
        let deal = self.deal.as_ref().map(|deal| (field::Entity::Deal, &deal.fields));
        contact.into_iter().chain(company).chain(deal)
    }

    fn own(&self, facts: &mut Facts) {
        let Some(own) = &self.own else { return };
        facts.know(own.clone());
        for (entity, values) in self.cards() {
            facts.put_own(entity, values);
            let Some(people) = &self.people else { continue };
            let person = |user| people.get(&user).cloned().unwrap_or_default();
            for field in own.iter().filter(|field| field.entity == entity) {
                if let Some(value) = values.get(&field.id) {
                    facts.say_own(field, Shown::in_words(field, value, person));
                }
            }
        }
    }

    /// What conditions and placeholders read.
    pub fn facts(&self) -> Facts {
        let mut facts = Facts::default();
        if let Some(row) = &self.call {
            values::call(&mut facts, &row.call, row.key.connection, self.line_id(), self.first_call);
        }
        if let Some(card) = &self.contact {
            values::contact(&mut facts, card);
        }
        if let Some(company) = &self.company {
            values::company(&mut facts, company);
        }
        if let Some(deal) = &self.deal {
            values::deal(&mut facts, deal);
        }
        if let Some(task) = &self.task {
            values::task(&mut facts, task);
        }
        self.words(&mut facts);
        self.own(&mut facts);
        facts
    }

    fn line_id(&self) -> Option<LineId> {
        self.line.as_ref().map(|line| line.id)
    }

    fn words(&self, facts: &mut Facts) {
        let contact = self.contact.as_ref();
        let phone = contact.and_then(|card| card.phones.first());
        facts.say("contact.name", contact.map(|card| card.name.clone()));
        facts.say("contact.phone", phone.map(|it| it.e164.map_or_else(|| it.raw.clone(), |it| it.international())));
        facts.say("contact.email", contact.and_then(|card| card.emails.first().cloned()));
        facts.say("contact.source", contact.and_then(|card| card.source.clone()));
        facts.say("company.name", self.company.as_ref().map(|company| company.name.clone()));
        if let Some(deal) = &self.deal {
            let amount =
                deal.amount.map(|it| format!("{} {}", domain::money::written(it.hundredths()), deal.currency.as_str()));
            facts.say("deal.name", Some(deal.name.clone()));
            facts.say("deal.amount", amount);
            facts.say("deal.stage", Some(deal.stage.name.clone()));
        }
        if let Some(row) = &self.call {
            let client = row.call.client.as_ref();
            facts.say("call.number", client.map(|it| it.e164.map_or_else(|| it.raw.clone(), |it| it.international())));
            let line = self.line.as_ref().and_then(|line| line.name.clone()).or_else(|| row.call.line_text());
            facts.say("call.line", line);
            let manager = self.manager.as_ref().map(|user| user.name.clone()).or_else(|| row.call.manager.hint.clone());
            facts.say("call.manager", manager);
            let zone = time::zone(&self.workspace.time_zone).ok();
            let began =
                zone.map(|zone| row.call.started_at.to_jiff().to_zoned(zone).strftime("%Y-%m-%d %H:%M").to_string());
            facts.say("call.started_at", began);
            facts.say("call.talk_seconds", Some(row.call.talk_seconds.to_string()));
        }
        facts.say("task.title", self.task.as_ref().and_then(|task| task.title.clone()));
        let of_deal = self.deal.as_ref().and_then(|deal| deal.responsible.as_ref());
        let responsible = of_deal.or_else(|| contact.and_then(|card| card.responsible.as_ref()));
        facts.say("responsible.name", responsible.map(|(_, name)| name.clone()));
        facts.say("workspace.name", Some(self.workspace.name.clone()));
    }

    /// What the run is about, with what was found of it.
    pub fn about(&self, about: About) -> About {
        About {
            contact: about.contact.or_else(|| self.contact.as_ref().map(|card| card.id)),
            company: about.company.or_else(|| self.company.as_ref().map(|company| company.id)),
            // The deal that was found stays the one that is meant, though it is won or another one is changed later.
            deal: about.deal.or_else(|| self.deal.as_ref().map(|deal| deal.id)),
            ..about
        }
    }
}
