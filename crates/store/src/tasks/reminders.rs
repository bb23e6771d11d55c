//! Up to when people were told of tasks that fall due.

use domain::id::{UserId, WorkspaceId};
use domain::time::Time;

use super::Task;
use crate::notices::Notice;
use crate::query::Query;
use crate::{Step, statements, values};

/// Where nobody was told of anything yet.
const NEVER: i64 = -1;

statements! {
    WORKSPACES:
        "select w.id, coalesce(r.told_to, -1) from workspaces w left join task_reminders r on r.workspace_id = w.id order by w.id"
        [];
    HOLD: "update task_reminders set told_to = told_to where workspace_id = $1 and told_to = $2" [Int, Int];
    /// Unless the task is another one meanwhile, or somebody was told of it before since it fell due.
    TELL:
        "insert into notices (workspace_id, id, user_id, at, body, entity, entity_id) select $1, $2, $3, $4, $5, 'task', t.id from tasks t "
        "where t.workspace_id = $1 and t.id = $6 and t.version = $7 and not exists (select 1 from notices n where n.workspace_id = $1 "
        "and n.entity_id = t.id and n.entity_id is not null and n.user_id = $3 and n.at >= t.due_at)"
        [Int, Bytes, Bytes, Int, Text, Bytes, Int];
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

/// Guards that people were told up to `before` and no further. Behind it stands what another server has told until then.
pub fn hold(workspace: WorkspaceId, before: Time) -> Step {
    HOLD.step(values![workspace.0, before.micros()])
}

/// Tells somebody of a task as it was read, unless it was changed or removed meanwhile, or this was told before.
pub fn tell(workspace: WorkspaceId, user: UserId, task: &Task, notice: &Notice) -> Step {
    let values = values![workspace.0, notice.id.0, user.0, notice.at.micros(), &notice.text, task.id.0, task.version];
    TELL.step(values).at_most(1)
}

/// Notes that people were told of what falls due before `until`; a conflict if another server has noted that since it was `before`.
pub fn done(workspace: WorkspaceId, before: Option<Time>, until: Time) -> Step {
    DONE.step(values![workspace.0, until.micros(), before.map_or(NEVER, Time::micros)])
}
