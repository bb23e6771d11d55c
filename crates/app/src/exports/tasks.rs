//! The list of tasks as a file.

use store::tasks::Task;

use super::file::{Exported, Form, List, Look, listed, name};
use super::table::text;
use crate::ctx::Ctx;
use crate::error::Error;
use crate::page::{Cursor, Limit};
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
    let read = move |ctx, who, after: Option<Cursor>| async move {
        list(&ctx, &who, &filter, Limit::MAX, after.as_ref()).await
    };
    listed(ctx, who, (&TASKS, None), form, read, (row, |task| task.id.0)).await
}

fn row(task: &Task, look: &Look) -> Vec<String> {
    vec![
        text(look.language, &format!("files-tasks-kind-{}", task.kind.as_str())),
        task.title.clone().unwrap_or_default(),
        task.text.clone().unwrap_or_default(),
        text(look.language, &format!("files-tasks-state-{}", task.state.as_str())),
        look.moment_of(task.due),
        name(task.assignee.as_ref()),
        name(task.contact.as_ref()),
        name(task.company.as_ref()),
        task.phone.map(|phone| phone.as_e164()).unwrap_or_default(),
        look.moment(task.created_at),
        look.moment_of(task.closed_at),
        name(task.closed_by.as_ref()),
    ]
}
