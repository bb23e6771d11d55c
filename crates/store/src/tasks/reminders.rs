//! Up to when people were told of tasks that fall due.

use domain::id::WorkspaceId;
use domain::time::Time;

use crate::query::Query;
use crate::{Step, statements, values};

/// Where nobody was told of anything yet.
const NEVER: i64 = -1;

statements! {
    WORKSPACES:
        "select w.id, coalesce(r.told_to, -1) from workspaces w left join task_reminders r on r.workspace_id = w.id order by w.id"
        [];
    DONE:
        "insert into task_reminders (workspace_id, told_to) values ($1, $2) on conflict (workspace_id) do update set told_to = excluded.told_to "
        "where task_reminders.told_to = $3"
        [Int, Int, Int];
}

/// All workspaces, and the moment up to which people were told of what fell due; none where this was never looked at.
pub fn workspaces() -> Query<(WorkspaceId, Option<Time>)> {
    WORKSPACES.query(Vec::new(), |row| {
        let told_to = Some(row.int(1)?).filter(|micros| *micros != NEVER);
        Ok((WorkspaceId(row.int(0)?), told_to.map(Time::from_micros)))
    })
}

/// Notes that people were told of what falls due before `until`; a conflict if another server has noted that since it was `before`.
pub fn done(workspace: WorkspaceId, before: Option<Time>, until: Time) -> Step {
    DONE.step(values![workspace.0, until.micros(), before.map_or(NEVER, Time::micros)])
}
