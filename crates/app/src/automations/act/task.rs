//! Making a task.

use domain::automation::Action;
use domain::id::TaskId;
use domain::task::{Kind, Origin, Rules, State};
use domain::text::cut;
use domain::time;
use store::feed::{Change, Noun};
use store::tasks::{self, Task};
use store::{Batch, companies, connections, contacts};

use super::who::choose;
use super::{At, Done};
use crate::automations::run::with;
use crate::calls::tasks::TaskSettings;
use crate::error::Error;

/// Makes a task about the contact.
pub(super) async fn create(at: &At<'_>) -> Result<Done, Error> {
    let Action::CreateTask { task_type, title, text, assignee, due_minutes } = &at.block.action else {
        return Ok(Done::default());
    };
    if at.run.about.contact.is_some() && at.known.contact.is_none() {
        return Ok(Done::skipped("no_contact"));
    }
    let chosen = choose(at, assignee).await?;
    let (now, workspace) = (at.ctx.clock.now(), at.workspace());
    let due = match due_minutes {
        None => None,
        Some(minutes) => {
            let rules = at.store.first(connections::rules(workspace)).await?.ok_or(Error::NotFound)?;
            let settings = TaskSettings::load(at.ctx, workspace, &Rules::default(), &rules).await?;
            let zone = time::zone(&rules.time_zone).map_err(|error| Error::Internal(error.to_string()))?;
            Some(settings.due(chosen.id(), now, *minutes, &zone))
        }
    };
    let id = TaskId(at.ctx.ids.next());
    let text = at.fill(text);
    let title = Some(cut(&at.fill(title), domain::automation::LONGEST_NAME).to_owned());
    let contact = at.known.contact.as_ref().map(|card| (card.id, card.name.clone()));
    let company = at.known.company.as_ref().map(|company| (company.id, company.name.clone()));
    let task = Task {
        id,
        kind: task_type.unwrap_or(Kind::Other),
        origin: Origin::Automation,
        // All placeholders of the title may be empty.
        title: title.filter(|title| !title.is_empty()).or_else(|| Some("…".to_owned())),
        text: Some(text).filter(|text| !text.is_empty()),
        state: State::Open,
        due,
        assigned_by: chosen.user.as_ref().map(|_| chosen.by),
        assignee: chosen.user.as_ref().map(|user| (user.id, user.name.clone())),
        contact,
        company,
        phone: None,
        call: at.known.call.as_ref().map(|row| row.id),
        answered_by: None,
        closed_at: None,
        closed_by: None,
        closed_by_call: None,
        created_at: now,
        created_by: None,
        changed_at: now,
        version: 1,
        missed_calls: 0,
        last_missed_at: None,
    };
    let mut batch = Batch::new();
    batch.extend(task.company.as_ref().map(|(id, _)| companies::hold(workspace, *id)));
    batch.extend(task.contact.as_ref().map(|(id, _)| contacts::hold(workspace, *id)));
    batch.push(tasks::insert(workspace, &task, None));
    batch.extend(chosen.turn.clone());
    let (reason, word) = match chosen.name() {
        Some(name) => ("task_created", Some(name)),
        None => ("task_created_of_nobody", None),
    };
    Ok(Done {
        batch,
        changes: vec![Change::new(Noun::Task, id, 1)],
        entity: Some(("task", id.0)),
        word,
        about: Some(with(at.run.about, |about| about.task = about.task.or(Some(id)))),
        ..Done::said(reason)
    })
}
