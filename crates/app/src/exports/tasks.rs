//! The list of tasks as a file.

use domain::access::Right;
use domain::language::Language;
use jiff::tz::TimeZone;
use store::tasks::Task;

use super::file::{Exported, Form, List, file, moment, zone};
use super::table::text;
use crate::ctx::Ctx;
use crate::error::Error;
use crate::page::Limit;
use crate::principal::Principal;
use crate::tasks::{TaskFilter, list};

const TASKS: List = List {
    name: "files-tasks",
    entity: "task",
    columns: &[
        "files-tasks-kind",
        "files-tasks-title",
        "files-tasks-text",
        "files-tasks-state",
        "files-tasks-due",
        "files-tasks-assignee",
        "files-deals-contact",
        "files-contacts-company",
        "files-tasks-phone",
        "files-contacts-created",
        "files-tasks-closed",
        "files-tasks-closed_by",
    ],
};

/// The tasks that a filter lets through, in the order of the list.
///
/// # Errors
/// No right; [`Error::Conflict`] for more rows than a spreadsheet gets.
pub async fn tasks(ctx: &Ctx, who: &Principal, filter: TaskFilter, form: Form) -> Result<Exported, Error> {
    who.may(Right::Export)?;
    let zone = zone(ctx, who).await?;
    let (at, person) = (ctx.clone(), who.clone());
    let page = move |after: Option<_>| {
        let (ctx, who, zone) = (at.clone(), person.clone(), zone.clone());
        async move {
            let page = list(&ctx, &who, &filter, Limit::MAX, after.as_ref()).await?;
            Ok((page.items.iter().map(|task| row(task, &zone, form.language)).collect(), page.next))
        }
    };
    file(ctx, who, &TASKS, Vec::new(), form, page).await
}

fn row(task: &Task, zone: &TimeZone, language: Language) -> Vec<String> {
    let name = |named: Option<&String>| named.cloned().unwrap_or_default();
    let at = |time: Option<_>| time.map(|time| moment(time, zone)).unwrap_or_default();
    vec![
        text(language, &format!("files-tasks-kind-{}", task.kind.as_str())),
        task.title.clone().unwrap_or_default(),
        task.text.clone().unwrap_or_default(),
        text(language, &format!("files-tasks-state-{}", task.state.as_str())),
        at(task.due),
        name(task.assignee.as_ref().map(|(_, name)| name)),
        name(task.contact.as_ref().map(|(_, name)| name)),
        name(task.company.as_ref().map(|(_, name)| name)),
        task.phone.map(|phone| phone.as_e164()).unwrap_or_default(),
        moment(task.created_at, zone),
        at(task.closed_at),
        name(task.closed_by.as_ref().map(|(_, name)| name)),
    ]
}
