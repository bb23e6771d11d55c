//! What tasks know of the two contacts of a merge: the open task of each, the guard, and who takes care of the client.

use domain::id::{ContactId, MergeId, TaskId, UserId, WorkspaceId};
use domain::time::Time;

use crate::query::Query;
use crate::{Step, statements, values};

statements! {
    OPEN: "select id, version from tasks where workspace_id = $1 and open_for = $2" [Int, Bytes];
    GUARDED: "select 1 from task_clients where workspace_id = $1 and client = $2" [Int, Bytes];
    TAKEN: "select user_id, until_at from taken_clients where workspace_id = $1 and client = $2" [Int, Bytes];
    GUARD_OR_MAKE:
        "insert into task_clients (workspace_id, client, version) values ($1, $2, 1) "
        "on conflict (workspace_id, client) do update set version = task_clients.version + 1"
        [Int, Bytes];
    GUARD: "update task_clients set version = version + 1 where workspace_id = $1 and client = $2" [Int, Bytes];
    UNMAKE: "delete from task_clients where workspace_id = $1 and client = $2 and version = 1" [Int, Bytes];
    OPEN_FOR:
        "update tasks set open_for = $5, version = version + 1 where workspace_id = $1 and id = $2 and version = $3 and open_for = $4"
        [Int, Bytes, Int, Bytes, Bytes];
    OPEN_FOR_AGAIN:
        "update tasks set open_for = $4, version = version + 1 where workspace_id = $1 and id = $2 and open_for = $3"
        [Int, Bytes, Bytes, Bytes];
    CLOSE:
        "update tasks set state = 'withdrawn', closed_at = $4, closed_by = $5, open_for = null, changed_at = $4, version = version + 1 "
        "where workspace_id = $1 and id = $2 and version = $3 and state = 'open'"
        [Int, Bytes, Int, Int, Bytes];
    REOPEN:
        "update tasks set state = 'open', closed_at = null, closed_by = null, open_for = $3, version = version + 1 "
        "where workspace_id = $1 and id = $2 and contact_id = $3 and state = 'withdrawn' and closed_at = $4"
        [Int, Bytes, Bytes, Int];
    CHANGE: "update tasks set changed_at = $4, version = version + 1 where workspace_id = $1 and id = $2 and version = $3" [Int, Bytes, Int, Int];
    NONE_OPEN:
        "update merges set version = version where workspace_id = $1 and id = $2 "
        "and not exists (select 1 from tasks t where t.workspace_id = $1 and t.open_for = $3)"
        [Int, Bytes, Bytes];
    CHANGED: "update tasks set version = version + 1 where workspace_id = $1 and id = $2" [Int, Bytes];
    RECORD_CALLS:
        "insert into merge_rows (workspace_id, merge_id, kind, row_id, part) select k.workspace_id, $4, 'task_call', k.call_id, '' from task_calls k "
        "where k.workspace_id = $1 and k.task_id = $2 "
        "and not exists (select 1 from task_calls o where o.workspace_id = $1 and o.task_id = $3 and o.call_id = k.call_id)"
        [Int, Bytes, Bytes, Bytes];
    ADD_CALLS:
        "insert into task_calls (workspace_id, task_id, call_id, missed, started_at) select k.workspace_id, $3, k.call_id, k.missed, k.started_at "
        "from merge_rows r join task_calls k on k.workspace_id = r.workspace_id and k.task_id = $2 and k.call_id = r.row_id "
        "where r.workspace_id = $1 and r.merge_id = $4 and r.kind = 'task_call' on conflict (workspace_id, task_id, call_id) do nothing"
        [Int, Bytes, Bytes, Bytes];
    TAKE_CALLS_AWAY:
        "delete from task_calls where workspace_id = $1 and task_id = $2 "
        "and call_id in (select r.row_id from merge_rows r where r.workspace_id = $1 and r.merge_id = $3 and r.kind = 'task_call')"
        [Int, Bytes, Bytes];
    HAND_OVER:
        "insert into taken_clients (workspace_id, client, user_id, until_at) values ($1, $2, $3, $4) "
        "on conflict (workspace_id, client) do update set user_id = excluded.user_id, until_at = excluded.until_at"
        [Int, Bytes, Bytes, Int];
    /// Whoever takes care of the one for longer does so for both.
    HAND_OVER_TO:
        "insert into taken_clients (workspace_id, client, user_id, until_at) "
        "select t.workspace_id, $3, t.user_id, t.until_at from taken_clients t where t.workspace_id = $1 and t.client = $2 "
        "on conflict (workspace_id, client) do update set user_id = excluded.user_id, until_at = excluded.until_at "
        "where taken_clients.until_at < excluded.until_at"
        [Int, Bytes, Bytes];
    LEAVE: "delete from taken_clients where workspace_id = $1 and client = $2" [Int, Bytes];
    LEAVE_IF: "delete from taken_clients where workspace_id = $1 and client = $2 and user_id = $3 and until_at = $4" [Int, Bytes, Bytes, Int];
}

/// The open task that calls know of a contact, with its version.
pub fn open(workspace: WorkspaceId, contact: ContactId) -> Query<(TaskId, i64)> {
    OPEN.query(values![workspace.0, contact.0], |row| Ok((row.uuid(0)?.into(), row.int(1)?)))
}

/// Whether calls have decided anything about the tasks of a contact.
pub fn guarded(workspace: WorkspaceId, contact: ContactId) -> Query<()> {
    GUARDED.query(values![workspace.0, contact.0], |_| Ok(()))
}

/// Who takes care of a contact, and until when, even if that is over.
pub fn taken(workspace: WorkspaceId, contact: ContactId) -> Query<(UserId, Time)> {
    TAKEN.query(values![workspace.0, contact.0], |row| Ok((row.uuid(0)?.into(), Time::from_micros(row.int(1)?))))
}

/// Has whoever decides about the tasks of a contact decide again; `make` also where nobody has decided yet.
pub fn guard(workspace: WorkspaceId, contact: ContactId, make: bool) -> Step {
    let params = values![workspace.0, contact.0];
    if make { GUARD_OR_MAKE.step(params) } else { GUARD.step(params).any() }
}

/// Takes away the guard that a merge made, if nobody has decided anything since.
pub fn unmake_guard(workspace: WorkspaceId, contact: ContactId) -> Step {
    UNMAKE.step(values![workspace.0, contact.0]).any()
}

/// The open task of one contact is that of another from now on.
pub fn open_for(workspace: WorkspaceId, (task, version): (TaskId, i64), from: ContactId, to: ContactId) -> Step {
    OPEN_FOR.step(values![workspace.0, task.0, version, from.0, to.0])
}

/// Guards that no task is open for a contact any more: a call may have made one since its tasks were read.
pub fn none_open(workspace: WorkspaceId, merge: MergeId, contact: ContactId) -> Step {
    NONE_OPEN.step(values![workspace.0, merge.0, contact.0])
}

/// The same on the way back, if it still is.
pub fn open_for_again(workspace: WorkspaceId, task: TaskId, from: ContactId, to: ContactId) -> Step {
    OPEN_FOR_AGAIN.step(values![workspace.0, task.0, from.0, to.0]).any()
}

/// Closes one of two open tasks of what is one client now; its calls are the other's, too.
pub fn close(
    workspace: WorkspaceId,
    merge: MergeId,
    closed: (TaskId, i64),
    kept: (TaskId, i64),
    at: Time,
    by: Option<UserId>,
) -> [Step; 4] {
    let (closed, version) = closed;
    let way = || values![workspace.0, closed.0, kept.0.0, merge.0];
    [
        CLOSE.step(values![workspace.0, closed.0, version, at.micros(), by.map(|id| id.0)]),
        CHANGE.step(values![workspace.0, kept.0.0, kept.1, at.micros()]),
        RECORD_CALLS.step(way()).any(),
        ADD_CALLS.step(way()).any(),
    ]
}

/// Opens it again for its contact, if it still is as the merge left it, and takes its calls off the other.
pub fn reopen(
    workspace: WorkspaceId,
    merge: MergeId,
    closed: TaskId,
    kept: TaskId,
    contact: ContactId,
    at: Time,
) -> [Step; 3] {
    [
        REOPEN.step(values![workspace.0, closed.0, contact.0, at.micros()]).any(),
        CHANGED.step(values![workspace.0, kept.0]).any(),
        TAKE_CALLS_AWAY.step(values![workspace.0, kept.0, merge.0]).any(),
    ]
}

/// Somebody takes care of a contact from now on, until a moment.
pub fn hand_over(workspace: WorkspaceId, contact: ContactId, (user, until): (UserId, Time)) -> Step {
    HAND_OVER.step(values![workspace.0, contact.0, user.0, until.micros()])
}

/// Whoever takes care of a contact takes care of another one from now on, unless somebody does so for longer.
pub fn hand_over_to(workspace: WorkspaceId, from: ContactId, to: ContactId) -> Step {
    HAND_OVER_TO.step(values![workspace.0, from.0, to.0]).any()
}

/// Nobody takes care of a contact any more.
pub fn leave(workspace: WorkspaceId, contact: ContactId) -> Step {
    LEAVE.step(values![workspace.0, contact.0]).any()
}

/// The same, if it still is that person until that moment.
pub fn leave_if(workspace: WorkspaceId, contact: ContactId, (user, until): (UserId, Time)) -> Step {
    LEAVE_IF.step(values![workspace.0, contact.0, user.0, until.micros()]).any()
}
