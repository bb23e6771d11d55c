//! Rows of tasks.

use domain::id::{TaskId, UserId};
use domain::import::{self, Field, Reason, Said, Target};
use domain::task::{AssignedBy, Kind, Origin, State};
use domain::text::fold;
use domain::time::Time;
use store::Batch;
use store::feed::{Change, Noun};
use store::tasks::{self, Task};

use super::{Outcome, Rows, Stop, ref_of};
use crate::input::Fields;
use crate::tasks::Named;

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

impl Rows<'_> {
    pub(super) async fn task(&self, said: &Said) -> Result<Outcome, Stop> {
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
        let named = Named::newly(before, after);
        let mut fields = Fields::default();
        let batch = named.check(self.store, self.workspace(), &mut fields).await?;
        fields.check()?;
        Ok(batch)
    }
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
fn close(task: &mut Task, done: bool, by: Option<UserId>, now: Time) {
    task.state = if done { State::Done } else { State::Open };
    task.closed_at = done.then_some(now);
    task.closed_by = by.filter(|_| done).map(|user| (user, String::new()));
    task.closed_by_call = None;
}
