//! Tasks that are not done in time.

use domain::automation::TriggerKind;
use domain::automation::trigger::Happening;
use domain::id::{TaskId, WorkspaceId};
use domain::task::Origin;
use domain::time::Time;
use store::automations::runs::{self, About};
use store::feed;
use store::tasks::{self, Due, Filter, Task};
use store::{Batch, automations};

use super::begin::{Actor, Automations, Begun, Happened, Way, begin_all};
use super::known::Known;
use crate::ctx::Ctx;
use crate::error::Error;

/// Tasks that are looked at together.
const PAGE: i64 = 50;

/// The most steps of a batch: what does not fit is for the next one.
const STEPS: usize = 400;
/// Where nothing is late it is noted so often up to when was looked, in seconds.
const NOTED: i64 = 60;

/// Begins what waits for tasks that are late now and were not at the last look. What goes wrong in one workspace does not keep the others from it.
///
/// # Errors
/// The database is away.
pub(super) async fn look(ctx: &Ctx) -> Result<(), Error> {
    for workspace in ctx.store.load(automations::workspaces_with_active()).await? {
        match in_workspace(ctx, workspace).await {
            Err(error @ Error::Away(_)) => return Err(error),
            Err(error) => tracing::error!(%error, workspace = %workspace, "late tasks cannot begin automations"),
            Ok(()) => {}
        }
    }
    Ok(())
}

async fn in_workspace(ctx: &Ctx, workspace: WorkspaceId) -> Result<(), Error> {
    let all = Automations::load(&ctx.store, workspace).await?;
    let mine = all.iter().filter(|one| one.definition.trigger.kind == TriggerKind::TaskOverdue);
    let now = ctx.clock.now();
    match mine.map(|one| one.looked_to).min() {
        Some(from) if from < now => of_workspace(ctx, workspace, &all, from, now).await,
        _ => Ok(()),
    }
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
    let mut any = false;
    loop {
        let late =
            ctx.store.load(tasks::open(workspace, Filter::default(), Due::between(from, now), after, PAGE)).await?;
        after = late.last().map(|task| (task.due, task.id));
        any |= !late.is_empty();
        let mut waiting = Begun::default();
        for task in &late {
            let begun = begin(ctx, workspace, all, task).await?;
            if waiting.weight() + begun.weight() > STEPS {
                commit(ctx, workspace, std::mem::take(&mut waiting)).await?;
            }
            waiting.steps.extend(begun.steps);
            waiting.changes.extend(begun.changes);
        }
        commit(ctx, workspace, waiting).await?;
        if i64::try_from(late.len()).unwrap_or(PAGE) < PAGE {
            break;
        }
    }
    if any || from.plus_seconds(NOTED) <= now {
        let mine = all.iter().filter(|one| one.definition.trigger.kind == TriggerKind::TaskOverdue);
        ctx.store.commit(mine.map(|one| automations::looked(workspace, one.id, now).any()).collect()).await?;
    }
    Ok(())
}

async fn commit(ctx: &Ctx, workspace: WorkspaceId, begun: Begun) -> Result<(), Error> {
    if begun.steps.is_empty() {
        return Ok(());
    }
    let mut batch: Batch = begun.steps.into_iter().collect();
    batch.extend(feed::record(workspace, &begun.changes));
    ctx.store.commit(batch).await?;
    let _ = ctx.bells.changes.send(workspace);
    Ok(())
}

/// What one late task begins. One that an automation made goes on with the chain that led to it, so that a circle of late tasks ends, too.
async fn begin(ctx: &Ctx, workspace: WorkspaceId, all: &Automations, task: &Task) -> Result<Begun, Error> {
    // An automation that was switched on later asks for what became late since.
    let all =
        Automations::of(all.iter().filter(|one| task.due.is_some_and(|due| due >= one.looked_to)).cloned().collect());
    let what = Happening::TaskOverdue(task.kind);
    if !all.iter().any(|one| one.definition.trigger.fits(&what)) {
        return Ok(Begun::default());
    }
    let chain = match task.origin {
        Origin::Automation => ctx.store.first(runs::that_made_task(workspace, task.id)).await?.unwrap_or_default(),
        _ => Vec::new(),
    };
    let actor = Actor { workspace, user: None, chain: &chain, way: Way::Now };
    let cause = (task.id.0, task.due.map_or(0, Time::micros));
    let happened = [Happened { what, cause }];
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
