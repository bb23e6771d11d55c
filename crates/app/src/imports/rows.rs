//! Rows of companies, deals and tasks: each becomes a card, changes one, or says nothing new. They are written as people's edits are, so that whatever holds
//! for those holds here.

use domain::deal::StageKind;
use domain::field::{FieldValue, FieldValues};
use domain::id::{CompanyId, ContactId, DealId, FieldId, TaskId, UserId, WorkspaceId};
use domain::import::{self, Field, Plan, Reason, Said, Target};
use domain::phone::{EnteredPhone, from_person};
use domain::task::{AssignedBy, Kind, Origin, State};
use domain::text::fold;
use sha2::{Digest, Sha256};
use store::companies::Company;
use store::deals::Deal;
use store::feed::{self, Change, Noun};
use store::tasks::Task;
use store::{Batch, CommitError, Store, companies, contacts, deals, imports, tasks};
use uuid::Uuid;

use super::facts::{looks_like_an_id, refs_in};
use super::here::Here;
use crate::automations::Actor;
use crate::companies::CompanyPatch;
use crate::ctx::Ctx;
use crate::deals::DealPatch;
use crate::error::{Error, FieldError};
use crate::fields;
use crate::input::Fields;
use crate::tasks::Named;

/// A contact is known by a text with so many digits.
const DIGITS_OF_PHONE: usize = 9;
/// Words for kinds of tasks.
const KINDS: [(&str, Kind); 25] = [
    ("call back", Kind::CallBack),
    ("call_back", Kind::CallBack),
    ("передзвонити", Kind::CallBack),
    ("перезвонить", Kind::CallBack),
    ("call", Kind::Call),
    ("дзвінок", Kind::Call),
    ("звонок", Kind::Call),
    ("meeting", Kind::Meeting),
    ("зустріч", Kind::Meeting),
    ("встреча", Kind::Meeting),
    ("message", Kind::Message),
    ("написати", Kind::Message),
    ("написать", Kind::Message),
    ("повідомлення", Kind::Message),
    ("сообщение", Kind::Message),
    ("email", Kind::Message),
    ("e-mail", Kind::Message),
    ("лист", Kind::Message),
    ("письмо", Kind::Message),
    ("other", Kind::Other),
    ("to do", Kind::Other),
    ("справа", Kind::Other),
    ("дело", Kind::Other),
    ("інше", Kind::Other),
    ("другое", Kind::Other),
];

/// What a row comes to.
pub(super) enum Outcome {
    /// It cannot be taken over.
    Refused(Vec<Reason>),
    /// It says nothing that is not there.
    Unchanged,
    /// It makes a card, or changes one.
    Written {
        /// It makes one.
        is_new: bool,
        /// The steps.
        batch: Batch,
        /// What changes by them.
        changes: Vec<Change>,
    },
}

/// Why a row goes no further.
enum Stop {
    Refused(Vec<Reason>),
    Failed(Error),
}

impl From<Error> for Stop {
    fn from(error: Error) -> Self {
        Self::Failed(error)
    }
}

impl From<store::StoreError> for Stop {
    fn from(error: store::StoreError) -> Self {
        Self::Failed(error.into())
    }
}

impl From<Reason> for Stop {
    fn from(reason: Reason) -> Self {
        Self::Refused(vec![reason])
    }
}

impl From<Vec<Reason>> for Stop {
    fn from(reasons: Vec<Reason>) -> Self {
        Self::Refused(reasons)
    }
}

/// What rows are read against.
pub(super) struct Rows<'a> {
    /// What the use-case needs.
    pub ctx: &'a Ctx,
    /// Where cards are.
    pub store: &'a Store,
    /// Who brought the file.
    pub actor: Actor<'a>,
    /// What rows become.
    pub target: Target,
    /// What was chosen.
    pub plan: &'a Plan,
    /// What words can name.
    pub here: &'a Here,
    /// Companies that are only named may be made for deals and tasks; else they are taken for made.
    pub makes_companies: bool,
}

/// By what a row is known again: its own id, or a digest of what it says of itself.
pub(super) fn ref_of(target: Target, said: &Said) -> String {
    if let Some(id) = &said.record_id {
        return id.clone();
    }
    // Of two orders of one client with the same name the amount and the day tell which is which.
    let mut hash = Sha256::new();
    let mut add = |text: &str| {
        hash.update(fold(text));
        hash.update([0]);
    };
    add(said.name.as_deref().unwrap_or_default());
    if target != Target::Companies {
        add(said.word(Field::Contact).unwrap_or_default());
        said.phones
            .iter()
            .for_each(|phone| add(&phone.e164.map_or_else(|| phone.raw.clone(), |number| number.as_e164())));
        said.emails.iter().for_each(|email| add(email));
        add(said.company.as_deref().unwrap_or_default());
        for field in [Field::Due, Field::Pipeline, Field::Amount, Field::CloseDate] {
            add(said.word(field).unwrap_or_default());
        }
    }
    let digest = hash.finalize();
    format!("={}", digest.iter().take(16).map(|byte| format!("{byte:02x}")).collect::<String>())
}

impl Rows<'_> {
    /// What a row comes to.
    ///
    /// # Errors
    /// As the store has them.
    pub async fn take(&self, said: &Said) -> Result<Outcome, Error> {
        let taken = match self.target {
            Target::Contacts => return Err(Error::Internal("contacts are merged in their own way".to_owned())),
            Target::Companies => Box::pin(self.company(said)).await,
            Target::Deals => Box::pin(self.deal(said)).await,
            Target::Tasks => Box::pin(self.task(said)).await,
        };
        match taken {
            Ok(outcome) => Ok(outcome),
            Err(Stop::Refused(reasons)) => Ok(Outcome::Refused(reasons)),
            Err(Stop::Failed(Error::Invalid(errors))) => Ok(Outcome::Refused(reasons(&errors, said))),
            Err(Stop::Failed(error)) => Err(error),
        }
    }

    fn workspace(&self) -> WorkspaceId {
        self.actor.workspace
    }

    /// What a row became that had this id where its file came from. Files that come from here have the cards' own ids.
    async fn referred(&self, target: Target, text: &str) -> Result<Option<Uuid>, Error> {
        let found = self.store.first(imports::referred(self.workspace(), target, text)).await?;
        Ok(found.or_else(|| text.parse().ok()))
    }

    /// The responsible by a row; one who is it already may have left meanwhile, or have a namesake.
    fn responsible(&self, said: &Said, before: Option<&(UserId, String)>) -> Result<Option<(UserId, String)>, Reason> {
        match (self.here.responsible(self.plan, said), &said.responsible, before) {
            (Ok(found), ..) => Ok(found.map(|(id, name, _)| (id, name))),
            (Err(_), Some((text, _)), Some((_, name))) if fold(text) == fold(name) => Ok(None),
            (Err(reason), ..) => Err(reason),
        }
    }

    /// The outcome with the note of what the row became, if that is new.
    fn written(
        &self,
        text: &str,
        id: Uuid,
        known: bool,
        is_new: bool,
        written: Option<(Batch, Vec<Change>)>,
    ) -> Outcome {
        let refer = (!known).then(|| imports::refer(self.workspace(), self.target, text, id));
        match (written, refer) {
            (None, None) => Outcome::Unchanged,
            (None, Some(refer)) => Outcome::Written { is_new: false, batch: Batch::one(refer), changes: Vec::new() },
            (Some((mut batch, changes)), refer) => {
                batch.extend(refer);
                Outcome::Written { is_new, batch, changes }
            }
        }
    }

    async fn company(&self, said: &Said) -> Result<Outcome, Stop> {
        let (workspace, text) = (self.workspace(), ref_of(self.target, said));
        let name = said.name.clone().unwrap_or_default();
        let values = self.here.values(self.plan, said)?;
        let referred = match &said.record_id {
            Some(id) => self.referred(Target::Companies, id).await?.map(CompanyId),
            None => None,
        };
        let by_name = self.store.first(companies::by_name(workspace, &name)).await?.map(|(id, _)| id);
        let mut before: Option<Company> = None;
        for id in referred.into_iter().chain(by_name) {
            if before.is_none() {
                before = self.store.load(companies::by_id(workspace, id)).await?;
            }
        }
        let responsible = self.responsible(said, before.as_ref().and_then(|company| company.responsible.as_ref()))?;
        let Some(before) = before else {
            let id: CompanyId = self.ctx.ids.next().into();
            let patch = CompanyPatch {
                name: Some(name),
                phones: Some(raw(&said.phones)),
                responsible: Some(responsible.map(|(id, ..)| id)),
                tags: Some(said.tags.clone()),
                ..CompanyPatch::default()
            };
            let extras = (self.here.country, fields::Edit::of(values));
            let made = crate::companies::make_of_file(self.ctx, self.store, workspace, id, &patch, extras).await?;
            return Ok(self.written(&text, id.0, false, true, Some((made.batch, made.changes))));
        };
        let overwrite = self.plan.overwrite;
        let gained = said.phones.iter().filter(|phone| !before.phones.iter().any(|known| same(known, phone)));
        let gained: Vec<EnteredPhone> = gained.cloned().collect();
        let patch = CompanyPatch {
            name: Some(name).filter(|name| overwrite && *name != before.name),
            phones: (!gained.is_empty()).then(|| raw(before.phones.iter().chain(&gained))),
            responsible: responsible.filter(|_| overwrite || before.responsible.is_none()).map(|(id, ..)| Some(id)),
            tags: with_tags(&before.tags, &said.tags),
            ..CompanyPatch::default()
        };
        let extras = (self.here.country, fields::Edit::of(missing(values, &before.fields, overwrite)));
        let (ctx, store) = (self.ctx, self.store);
        let written = crate::companies::change_of_file(ctx, store, &self.actor, &before, &patch, extras).await?;
        // Who has no id of its own is known by its name.
        let known = said.record_id.is_none() || referred == Some(before.id);
        let written = written.map(|written| (written.batch, written.changes));
        Ok(self.written(&text, before.id.0, known, false, written))
    }

    async fn deal(&self, said: &Said) -> Result<Outcome, Stop> {
        let (workspace, text) = (self.workspace(), ref_of(self.target, said));
        let name = said.name.clone().unwrap_or_default();
        let referred = self.referred(Target::Deals, &text).await?.map(DealId);
        let before = match referred {
            Some(id) => self.store.first(deals::by_id(workspace, id)).await?,
            None => None,
        };
        let responsible = self.responsible(said, before.as_ref().and_then(|deal| deal.responsible.as_ref()))?;
        let responsible = responsible.map(|(id, _)| id);
        let (pipeline, stage) = self.here.stage(self.plan, said)?;
        let values = self.here.values(self.plan, said)?;
        let (amount, currency) = self.amount(said)?;
        let close_date = said.words.get(&Field::CloseDate);
        let close_date = close_date
            .map(|(text, column)| import::date(text).map_err(|code| Reason::of(*column, code)))
            .transpose()?;
        let contact = self.contact(said, before.as_ref().and_then(|deal| deal.contact.as_ref())).await?;
        let company = self.company_of(said).await?;
        let overwrite = self.plan.overwrite;
        let wants = |is_there: bool| before.is_none() || overwrite || !is_there;
        let has = |is: fn(&Deal) -> bool| before.as_ref().is_some_and(is);
        let moves = before.is_none() || overwrite;
        let lost_reason = said.word(Field::LostReason).map(|text| Some(text.to_owned()));
        let becomes = stage.map(|stage| stage.kind).filter(|_| moves);
        let is_lost = becomes.or(before.as_ref().map(|deal| deal.standing.kind)) == Some(StageKind::Lost);
        let patch = DealPatch {
            name: Some(name).filter(|_| moves),
            pipeline: pipeline.filter(|_| before.is_none() || (overwrite && stage.is_some())),
            stage: stage.map(|stage| stage.id).filter(|_| moves),
            amount: amount.filter(|_| wants(has(|deal| deal.amount.is_some()))).map(Some),
            currency: currency.filter(|_| wants(has(|deal| deal.amount.is_some()))),
            contact: contact.filter(|_| wants(has(|deal| deal.contact.is_some()))).map(Some),
            company: company.flatten().filter(|_| wants(has(|deal| deal.company.is_some()))).map(Some),
            responsible: responsible.filter(|_| wants(has(|deal| deal.responsible.is_some()))).map(Some),
            source: said.source.clone().filter(|_| wants(has(|deal| deal.source.is_some()))).map(Some),
            close_date: close_date.filter(|_| wants(has(|deal| deal.close_date.is_some()))).map(Some),
            lost_reason: lost_reason.filter(|_| is_lost && wants(has(|deal| deal.standing.lost_reason.is_some()))),
            tags: with_tags(before.as_ref().map_or(&[], |deal| &deal.tags), &said.tags),
            ..DealPatch::default()
        };
        let (ctx, store, actor) = (self.ctx, self.store, &self.actor);
        let Some(before) = before else {
            let id: DealId = ctx.ids.next().into();
            let extras = (self.here.currency, fields::Edit::of(values));
            let made = crate::deals::make_of_file(ctx, store, actor, id, &patch, extras).await?;
            return Ok(self.written(&text, id.0, false, true, Some((made.batch, made.changes))));
        };
        let extras = fields::Edit::of(missing(values, &before.fields, overwrite));
        let written = crate::deals::change_of_file(ctx, store, actor, &before, &patch, extras).await?;
        let written = written.map(|written| (written.batch, written.changes));
        Ok(self.written(&text, before.id.0, referred == Some(before.id), false, written))
    }

    /// What a deal is worth, and in which currency, as edits have them.
    fn amount(&self, said: &Said) -> Result<(Option<String>, Option<String>), Stop> {
        let Some((text, column)) = said.words.get(&Field::Amount) else { return Ok((None, None)) };
        let (amount, written) = import::amount(text).map_err(|code| Reason::of(*column, code))?;
        let given = said.words.get(&Field::Currency);
        let given = given.map(|(text, column)| {
            // A sign or a word, as it stands behind amounts.
            let read = import::amount(&format!("0 {text}")).ok().and_then(|(_, currency)| currency);
            read.ok_or_else(|| Reason::of(*column, "unknown_currency"))
        });
        let currency = given.transpose()?.or(written);
        Ok((Some(amount.to_string()), currency.map(|currency| currency.to_string())))
    }

    async fn task(&self, said: &Said) -> Result<Outcome, Stop> {
        let (workspace, text, now) = (self.workspace(), ref_of(self.target, said), self.ctx.clock.now());
        let referred = self.referred(Target::Tasks, &text).await?.map(TaskId);
        let before = match referred {
            Some(id) => self.store.first(tasks::by_id(workspace, id)).await?,
            None => None,
        };
        let assignee = self.responsible(said, before.as_ref().and_then(|task| task.assignee.as_ref()))?;
        let due = said.words.get(&Field::Due);
        let due = due
            .map(|(text, column)| import::moment(text, &self.here.zone).map_err(|code| Reason::of(*column, code)))
            .transpose()?;
        let done = said.words.get(&Field::Done);
        let done =
            done.map(|(text, column)| import::yes_or_no(text).map_err(|code| Reason::of(*column, code))).transpose()?;
        let kind = said.word(Field::Kind).map(|text| {
            let folded = fold(text);
            KINDS.iter().find(|(known, _)| *known == folded).map_or(Kind::Other, |(_, kind)| *kind)
        });
        let contact = self.contact(said, before.as_ref().and_then(|task| task.contact.as_ref())).await?;
        let contact = contact.map(|id| (id, String::new()));
        let company = self.company_of(said).await?.flatten().map(|id| (id, String::new()));
        let Some(before) = before else {
            let mut task = Task {
                id: self.ctx.ids.next().into(),
                kind: kind.unwrap_or(Kind::Other),
                origin: Origin::User,
                title: said.name.clone(),
                text: said.note.clone(),
                state: State::Open,
                due,
                assigned_by: assignee.as_ref().map(|_| AssignedBy::User),
                assignee,
                contact,
                company,
                phone: None,
                call: None,
                answered_by: None,
                closed_at: None,
                closed_by: None,
                closed_by_call: None,
                created_at: now,
                created_by: self.actor.user.map(|user| (user, String::new())),
                changed_at: now,
                version: 1,
                missed_calls: 0,
                last_missed_at: None,
            };
            let mut batch = self.ties(None, &task).await?;
            batch.push(tasks::insert(workspace, &task, None));
            let mut changes = vec![Change::new(Noun::Task, task.id, 1)];
            if done == Some(true) {
                close(&mut task, true, self.actor.user, now);
                batch.push(tasks::update(workspace, &task, None));
                changes.push(Change::new(Noun::Task, task.id, 2));
            }
            return Ok(self.written(&text, task.id.0, false, true, Some((batch, changes))));
        };
        let overwrite = self.plan.overwrite;
        let mut after = before.clone();
        if overwrite {
            after.title.clone_from(&said.name);
            after.kind = kind.unwrap_or(after.kind);
            if let Some(done) = done.filter(|done| *done != (before.state == State::Done)) {
                close(&mut after, done, self.actor.user, now);
            }
        }
        fill(&mut after.text, said.note.clone(), overwrite);
        fill(&mut after.due, due, overwrite);
        fill_ref(&mut after.contact, contact, overwrite);
        fill_ref(&mut after.company, company, overwrite);
        if fill_ref(&mut after.assignee, assignee, overwrite) {
            after.assigned_by = Some(AssignedBy::User);
        }
        if after == before {
            return Ok(Outcome::Unchanged);
        }
        after.changed_at = now;
        let mut batch = self.ties(Some(&before), &after).await?;
        batch.push(tasks::update(workspace, &after, None));
        let changes = vec![Change::new(Noun::Task, after.id, before.version + 1)];
        Ok(Outcome::Written { is_new: false, batch, changes })
    }

    /// The guards of what a task is tied to.
    async fn ties(&self, before: Option<&Task>, after: &Task) -> Result<Batch, Stop> {
        fn new<T: Copy + PartialEq>(before: Option<&(T, String)>, after: Option<&(T, String)>) -> Option<T> {
            after.map(|(id, _)| *id).filter(|id| before.is_none_or(|(before, _)| before != id))
        }
        let named = Named {
            assignee: new(before.and_then(|task| task.assignee.as_ref()), after.assignee.as_ref()),
            contact: new(before.and_then(|task| task.contact.as_ref()), after.contact.as_ref()),
            company: new(before.and_then(|task| task.company.as_ref()), after.company.as_ref()),
            call: None,
        };
        let mut fields = Fields::default();
        let batch = named.check(self.store, self.workspace(), &mut fields).await?;
        fields.check()?;
        Ok(batch)
    }

    /// The contact that a row names: by its id where the files come from, a phone, an e-mail address, or its name.
    async fn contact(&self, said: &Said, before: Option<&(ContactId, String)>) -> Result<Option<ContactId>, Stop> {
        let workspace = self.workspace();
        let word = said.words.get(&Field::Contact);
        if let (Some((text, _)), Some((id, name))) = (word, before)
            && fold(text) == fold(name)
        {
            // One of several namesakes stays who it is.
            return Ok(Some(*id));
        }
        let texts = word.map(|(text, _)| refs_in(text)).unwrap_or_default();
        for text in &texts {
            if let Some(id) = self.referred(Target::Contacts, text).await?.map(ContactId)
                && self.store.first(contacts::name(workspace, id)).await?.is_some()
            {
                return Ok(Some(id));
            }
        }
        let typed = texts.iter().filter(|text| text.chars().filter(char::is_ascii_digit).count() >= DIGITS_OF_PHONE);
        let typed = typed.filter_map(|text| from_person(text, self.here.country));
        let numbers = said.phones.iter().filter_map(|phone| phone.e164).chain(typed);
        for number in numbers.collect::<Vec<_>>() {
            let found = self.store.load(contacts::by_number(workspace, &number)).await?;
            if let Some(id) = found.into_iter().map(|found| found.owned.contact).min() {
                return Ok(Some(id));
            }
        }
        let typed = texts.iter().filter(|text| text.contains('@')).map(|text| import::person(text).0.to_owned());
        for email in said.emails.iter().cloned().chain(typed) {
            if let Some(id) = self.store.first(imports::contacts_by_email(workspace, &email)).await? {
                return Ok(Some(id));
            }
        }
        if let Some((text, column)) = word {
            return match self.store.load(imports::contacts_named(workspace, text)).await?[..] {
                [id] => Ok(Some(id)),
                [] => Err(Reason::of(*column, "unknown_contact").into()),
                _ => Err(Reason::of(*column, "ambiguous_contact").into()),
            };
        }
        if said.phones.is_empty() && said.emails.is_empty() {
            return Ok(None);
        }
        let column = said.column(Field::Phone).or(said.column(Field::Email));
        Err(Reason::about(column, "unknown_contact").into())
    }

    /// The company that a row names; one of that name is made if there is none. In a count it is taken for made, and none is answered.
    async fn company_of(&self, said: &Said) -> Result<Option<Option<CompanyId>>, Stop> {
        let Some(text) = &said.company else { return Ok(None) };
        let workspace = self.workspace();
        for text in refs_in(text) {
            if let Some(id) = self.referred(Target::Companies, text).await?.map(CompanyId)
                && self.store.first(companies::name(workspace, id)).await?.is_some()
            {
                return Ok(Some(Some(id)));
            }
        }
        if let Some((id, _)) = self.store.first(companies::by_name(workspace, text)).await? {
            return Ok(Some(Some(id)));
        }
        if looks_like_an_id(text) {
            return Err(Reason::about(said.column(Field::Company), "unknown_company").into());
        }
        if !self.makes_companies {
            return Ok(Some(None));
        }
        // It is of use whether or not the row is written in the end, and a repetition finds it.
        let id: CompanyId = self.ctx.ids.next().into();
        let mut batch: Batch =
            companies::insert_if_new(workspace, id, text, self.ctx.clock.now()).into_iter().collect();
        batch.extend(feed::record(workspace, &[Change::new(Noun::Company, id, 1)]));
        match self.store.commit(batch).await {
            Ok(()) | Err(CommitError::Conflict { .. }) => {}
            Err(error) => return Err(Error::from(error).into()),
        }
        let found = self.store.first(companies::by_name(workspace, text)).await?;
        Ok(Some(found.map(|(id, _)| id)))
    }
}

/// Errors of an edit as reasons why a row is refused.
fn reasons(errors: &[FieldError], said: &Said) -> Vec<Reason> {
    let column = |error: &FieldError| match error.field.split(['[', '.']).next().unwrap_or_default() {
        "name" | "title" => said.column(Field::Name),
        "phones" => said.column(Field::Phone),
        "tags" => said.column(Field::Tags),
        "amount" => said.column(Field::Amount),
        "currency" => said.column(Field::Currency),
        "contact_id" => said.column(Field::Contact),
        "company_id" => said.column(Field::Company),
        "responsible_id" | "assignee_id" => said.column(Field::Responsible),
        "source" => said.column(Field::Source),
        "close_date" => said.column(Field::CloseDate),
        "lost_reason" => said.column(Field::LostReason),
        "pipeline_id" => said.column(Field::Pipeline),
        "stage_id" => said.column(Field::Stage),
        "text" => said.column(Field::Note),
        _ => None,
    };
    let code = |code: &'static str| if Reason::CODES.contains(&code) { code } else { "does_not_fit" };
    errors.iter().map(|error| Reason::about(column(error), code(error.code))).collect()
}

fn raw<'a>(phones: impl IntoIterator<Item = &'a EnteredPhone>) -> Vec<String> {
    phones.into_iter().map(|phone| phone.raw.clone()).collect()
}

fn same(a: &EnteredPhone, b: &EnteredPhone) -> bool {
    if b.e164.is_some() { a.e164 == b.e164 } else { a.raw == b.raw }
}

/// All tags, if any of the given ones is missing.
fn with_tags(had: &[String], given: &[String]) -> Option<Vec<String>> {
    let missing = given.iter().filter(|tag| !had.iter().any(|known| fold(known) == fold(tag)));
    let all: Vec<String> = had.iter().chain(missing).cloned().collect();
    (all.len() > had.len()).then_some(all)
}

/// The values that a card does not have, or all if they take the place of others.
fn missing(values: Vec<(FieldId, FieldValue)>, had: &FieldValues, overwrite: bool) -> Vec<(FieldId, FieldValue)> {
    values.into_iter().filter(|(field, _)| overwrite || !had.contains_key(field)).collect()
}

fn fill<T: PartialEq>(value: &mut Option<T>, given: Option<T>, overwrite: bool) {
    if given.is_some() && (overwrite || value.is_none()) {
        *value = given;
    }
}

/// The same of a thing with a name, which does not count; whether it is another one now.
fn fill_ref<T: PartialEq>(value: &mut Option<(T, String)>, given: Option<(T, String)>, overwrite: bool) -> bool {
    let Some((id, name)) = given else { return false };
    let differs = value.as_ref().is_none_or(|(known, _)| *known != id) && (overwrite || value.is_none());
    if differs {
        *value = Some((id, name));
    }
    differs
}

/// Closes a task, or opens it again.
fn close(task: &mut Task, done: bool, by: Option<UserId>, now: domain::time::Time) {
    task.state = if done { State::Done } else { State::Open };
    task.closed_at = done.then_some(now);
    task.closed_by = by.filter(|_| done).map(|user| (user, String::new()));
    task.closed_by_call = None;
}
