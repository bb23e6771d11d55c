//! What people are told of their tasks in the application: that somebody gave them one, and that it falls due.

use std::collections::BTreeMap;

use domain::id::{TaskId, UserId, WorkspaceId};
use domain::task::State;
use domain::time::Time;
use store::feed::Change;
use store::tasks::{self, Due, Filter, Task, reminders};
use store::{Batch, Step, Store};

use crate::ctx::Ctx;
use crate::error::Error;
use crate::mail::{self, TaskLine};
use crate::notices;
use crate::principal::Principal;
use crate::texts::Arg;
use crate::write::commit_for;

/// Tasks that are read together.
const PAGE: i64 = 200;
/// People who are told in one batch.
const TOGETHER: usize = 100;
/// Where nothing falls due it is noted so often up to when was looked, in seconds.
const NOTED: i64 = 60;

/// Tells everybody whose open tasks have fallen due since the last look; of several at once in one notice. Answers how many were told. Where this was never
/// looked at, what is late already is left to the list.
///
/// # Errors
/// The database is away.
pub async fn fallen_due(ctx: &Ctx) -> Result<usize, Error> {
    let mut told = 0;
    for (workspace, told_to) in ctx.store.load(reminders::workspaces()).await? {
        if ctx.stopping() {
            break;
        }
        match in_workspace(ctx, workspace, told_to).await {
            Ok(some) => told += some,
            Err(error @ Error::Away(_)) => return Err(error),
            Err(error) => {
                tracing::error!(%error, workspace = %workspace, "people cannot be told of tasks that fall due")
            }
        }
    }
    Ok(told)
}

async fn in_workspace(ctx: &Ctx, workspace: WorkspaceId, told_to: Option<Time>) -> Result<usize, Error> {
    let now = ctx.clock.now();
    let due = match told_to {
        Some(from) if from >= now => return Ok(0),
        Some(from) => between(ctx, workspace, from, now).await?,
        None => BTreeMap::new(),
    };
    let is_noted = told_to.is_some_and(|from| from.plus_seconds(NOTED) > now);
    if due.is_empty() && is_noted {
        return Ok(0);
    }
    let people: Vec<UserId> = due.keys().copied().collect();
    let readers = notices::readers(&ctx.store, workspace, &people).await?;
    // Each batch begins with it: of two servers one waits for the other, and then finds what that one has told.
    let begun = || Batch::from_iter(told_to.filter(|_| !due.is_empty()).map(|from| reminders::hold(workspace, from)));
    let (mut batch, mut changes) = (begun(), Vec::new());
    for (reader, language) in &readers {
        let Some(Fallen { first, others }) = due.get(reader) else { continue };
        let task = mail::task_words(&TaskLine::of(first), *language);
        let args = [("task", Arg::Word(&task)), ("count", Arg::Number(*others))];
        let text = mail::words(*language, if *others == 0 { "mail-task-due" } else { "mail-tasks-due" }, &args);
        let notice = notices::new(ctx, text, Some(("task", first.id.0)));
        batch.push(reminders::tell(workspace, *reader, first, &notice));
        batch.push(store::notices::forget(workspace, *reader, notices::kept_from(ctx)));
        changes.push(notices::change_of(*reader));
        if changes.len() == TOGETHER {
            let (some, changes) = (std::mem::replace(&mut batch, begun()), std::mem::take(&mut changes));
            match commit_for(ctx, &ctx.store, workspace, some, &changes).await {
                Err(Error::Changed { .. }) => return Ok(0),
                done => done?,
            }
        }
    }
    batch.push(reminders::done(workspace, told_to, now));
    match commit_for(ctx, &ctx.store, workspace, batch, &changes).await {
        Ok(()) => Ok(readers.len()),
        // Another server did.
        Err(Error::Changed { .. }) => Ok(0),
        Err(error) => Err(error),
    }
}

/// Of what somebody is told: the task that is due first, and how many more there are.
struct Fallen {
    first: Task,
    others: i64,
}

async fn between(
    ctx: &Ctx,
    workspace: WorkspaceId,
    from: Time,
    until: Time,
) -> Result<BTreeMap<UserId, Fallen>, Error> {
    let mut due = BTreeMap::<UserId, Fallen>::new();
    let mut after: Option<(Option<Time>, TaskId)> = None;
    loop {
        let page =
            ctx.store.load(tasks::open(workspace, Filter::default(), Due::between(from, until), after, PAGE)).await?;
        after = page.last().map(|task| (task.due, task.id));
        let is_last = i64::try_from(page.len()).is_ok_and(|read| read < PAGE);
        for task in page {
            let Some((user, _)) = task.assignee else { continue };
            due.entry(user).and_modify(|fallen| fallen.others += 1).or_insert(Fallen { first: task, others: 0 });
        }
        if is_last {
            return Ok(due);
        }
    }
}

/// The steps that tell somebody of a task that another one has just given to him or her, and the change; nothing if there is nothing to tell.
pub(super) async fn given(
    ctx: &Ctx,
    store: &Store,
    who: &Principal,
    task: &Task,
) -> Result<Option<([Step; 2], Change)>, Error> {
    let reader = task.assignee.as_ref().map(|(user, _)| *user).filter(|user| Some(*user) != who.user);
    let Some(reader) = reader.filter(|_| task.state == State::Open) else { return Ok(None) };
    let Some((reader, language)) = notices::readers(store, who.workspace, &[reader]).await?.pop() else {
        return Ok(None);
    };
    let author = notices::name_of(store, who.workspace, who.user).await?;
    let words = mail::task_words(&TaskLine::of(task), language);
    let text = mail::words(language, "mail-task-given", &[("author", Arg::Word(&author)), ("task", Arg::Word(&words))]);
    Ok(Some(notices::tell(ctx, who.workspace, reader, text, Some(("task", task.id.0)))))
}
