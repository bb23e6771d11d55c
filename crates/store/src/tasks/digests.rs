//! Who gets a letter in the morning about what is to be done.

use domain::id::{UserId, WorkspaceId};
use domain::time::Time;
use domain::working_time::WorkingTime;

use crate::query::Query;
use crate::workspaces::working_time;
use crate::{Step, statements, values};

statements! {
    WORKSPACES:
        "select w.id from workspaces w where exists (select 1 from tasks t where t.workspace_id = w.id and t.state = 'open' "
        "and t.assignee_id is not null) order by w.id"
        [];
    /// Whoever is away reads it when he or she is back.
    READERS:
        "select u.id, coalesce(u.working_time, w.working_time), coalesce(d.day, 0) from users u join workspaces w on w.id = u.workspace_id "
        "left join task_digests d on d.workspace_id = u.workspace_id and d.user_id = u.id "
        "where u.workspace_id = $1 and u.active = 1 and coalesce(u.mail_tasks, 1) = 1 "
        "and exists (select 1 from tasks t where t.workspace_id = $1 and t.assignee_id = u.id and t.assignee_id is not null and t.state = 'open') "
        "and not exists (select 1 from absences a where a.workspace_id = $1 and a.user_id = u.id and a.from_at <= $2 and a.until_at > $2) "
        "and not exists (select 1 from credentials i where i.kind = 'invitation' and i.workspace_id = u.workspace_id and i.subject_id = u.id) "
        "order by u.id limit 5000"
        [Int, Int];
    DONE:
        "insert into task_digests (workspace_id, user_id, day) values ($1, $2, $3) on conflict (workspace_id, user_id) do update set day = excluded.day "
        "where task_digests.day < excluded.day"
        [Int, Bytes, Int];
}

/// Somebody with open tasks who wants to be told of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reader {
    /// Who.
    pub user: UserId,
    /// When he or she works; none: always.
    pub working_time: Option<WorkingTime>,
    /// The beginning of the day for which this was looked at last.
    pub day: Time,
}

/// The workspaces in which somebody has something to do.
pub fn workspaces() -> Query<WorkspaceId> {
    WORKSPACES.query(Vec::new(), |row| Ok(WorkspaceId(row.int(0)?)))
}

/// Those of a workspace who want to be told and are there.
pub fn readers(workspace: WorkspaceId, now: Time) -> Query<Reader> {
    READERS.query(values![workspace.0, now.micros()], |row| {
        let (user, day) = (UserId(row.uuid(0)?), Time::from_micros(row.int(2)?));
        Ok(Reader { user, working_time: working_time(row, 1)?, day })
    })
}

/// Notes for which day it was looked at; a conflict if another server has done so.
pub fn done(workspace: WorkspaceId, user: UserId, day: Time) -> Step {
    DONE.step(values![workspace.0, user.0, day.micros()])
}
