//! Tasks that are not done in time.

use domain::automation::TriggerKind;
use domain::automation::trigger::Happening;
use domain::id::{TaskId, WorkspaceId};
use domain::time::Time;
use store::automations::runs::About;
use store::feed;
use store::tasks::{self, Due, Filter, Task};
use store::{Batch, automations};

use super::begin::{Actor, Automations, Begun, Happened, begin_all};
use super::known::Known;
use crate::ctx::Ctx;
use crate::error::Error;

/// Tasks that are looked at together.
const PAGE: i64 = 50;

/// Begins what waits for tasks that are late now and were not at the last look.
///
/// # Errors
/// As the store has them.
pub(super) async fn look(ctx: &Ctx) -> Result<(), Error> {
    for workspace in ctx.store.load(automations::workspaces_with_active()).await? {
        let all = Automations::load(&ctx.store, workspace).await?;
        let mine = all.iter().filter(|one| one.definition.trigger.kind == TriggerKind::TaskOverdue);
        let now = ctx.clock.now();
        if let Some(from) = mine.map(|one| one.looked_to).min().filter(|from| *from < now) {
            of_workspace(ctx, workspace, &all, from, now).await?;
        }
    }
    Ok(())
}

/// Who is cut off looks from the same moment again: what was begun by a task is not begun by it twice.
async fn of_workspace(
    ctx: &Ctx,
    workspace: WorkspaceId,
    all: &Automations,
    from: Time,
    now: Time,
) -> Result<(), Error> {
    let mut after: Option<(Option<Time>, TaskId)> = None;
    loop {
        let late =
            ctx.store.load(tasks::open(workspace, Filter::default(), Due::between(from, now), after, PAGE)).await?;
        after = late.last().map(|task| (task.due, task.id));
        let (mut batch, mut changes) = (Batch::new(), Vec::new());
        for task in &late {
            let begun = begin(ctx, workspace, all, task).await?;
            batch.extend(begun.steps);
            changes.extend(begun.changes);
        }
        let last = i64::try_from(late.len()).unwrap_or(PAGE) < PAGE;
        if last {
            let mine = all.iter().filter(|one| one.definition.trigger.kind == TriggerKind::TaskOverdue);
            batch.extend(mine.map(|one| automations::looked(workspace, one.id, now).any()));
        }
        batch.extend(feed::record(workspace, &changes));
        ctx.store.commit(batch).await?;
        if !changes.is_empty() {
            let _ = ctx.bells.changes.send(workspace);
        }
        if last {
            return Ok(());
        }
    }
}

/// What one late task begins.
async fn begin(ctx: &Ctx, workspace: WorkspaceId, all: &Automations, task: &Task) -> Result<Begun, Error> {
    let actor = Actor { workspace, user: None, chain: &[] };
    // An automation that was switched on later asks for what became late since.
    let all =
        Automations::of(all.iter().filter(|one| task.due.is_some_and(|due| due >= one.looked_to)).cloned().collect());
    let cause = (task.id.0, task.due.map_or(0, Time::micros));
    let happened = [Happened { what: Happening::TaskOverdue(task.kind), cause }];
    let about = About {
        call: task.call,
        contact: task.contact.as_ref().map(|(id, _)| *id),
        company: task.company.as_ref().map(|(id, _)| *id),
        deal: None,
        task: Some(task.id),
    };
    let with = |known: &mut Known| known.task = Some(task.clone());
    begin_all(ctx, &ctx.store, &actor, &all, &happened, about, with).await
}
