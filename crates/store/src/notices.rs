//! What people are told in the application.

use domain::id::{NoticeId, UserId, WorkspaceId};
use domain::time::Time;
use uuid::Uuid;

use crate::error::StoreError;
use crate::query::{Query, Row};
use crate::{Step, statements, values};

statements! {
    LIST:
        "select id, at, body, entity, entity_id, read_at from notices where workspace_id = $1 and user_id = $2 and id < $3 "
        "order by id desc limit $4"
        [Int, Bytes, Bytes, Int];
    UNREAD:
        "select count(*) from (select 1 as one from notices where workspace_id = $1 and user_id = $2 and read_at is null limit 1000) as counted"
        [Int, Bytes];
    INSERT:
        "insert into notices (workspace_id, id, user_id, at, body, entity, entity_id) values ($1, $2, $3, $4, $5, $6, $7)"
        [Int, Bytes, Bytes, Int, Text, Text, Bytes];
    READ:
        "update notices set read_at = $4 where workspace_id = $1 and user_id = $2 and id <= $3 and read_at is null"
        [Int, Bytes, Bytes, Int];
    FORGET_ABOUT: "delete from notices where workspace_id = $1 and entity_id = $2 and entity_id is not null" [Int, Bytes];
    FORGET: "delete from notices where workspace_id = $1 and user_id = $2 and id < $3" [Int, Bytes, Bytes];
}

/// What somebody is told.
#[derive(Clone, PartialEq, Eq)]
pub struct Notice {
    /// Its id; ids grow with time.
    pub id: NoticeId,
    /// When.
    pub at: Time,
    /// What it says.
    pub text: String,
    /// What it is about: the kind of it, and which.
    pub entity: Option<(String, Uuid)>,
    /// It was read.
    pub read: bool,
}

impl std::fmt::Debug for Notice {
    /// Without what it says.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Notice").field("id", &self.id).field("read", &self.read).finish_non_exhaustive()
    }
}

/// What a person was told before an id, newest first.
pub fn list(workspace: WorkspaceId, user: UserId, before: Uuid, limit: i64) -> Query<Notice> {
    LIST.query(values![workspace.0, user.0, before, limit], notice)
}

/// How much of it is unread; counted up to 1,000.
pub fn unread(workspace: WorkspaceId, user: UserId) -> Query<i64> {
    UNREAD.query(values![workspace.0, user.0], |row| row.int(0))
}

/// Tells a person something, and forgets what was told before `keep`.
pub fn insert(workspace: WorkspaceId, user: UserId, new: &Notice, keep: Uuid) -> [Step; 2] {
    let (entity, id) = new.entity.as_ref().map_or((None, None), |(kind, id)| (Some(kind.as_str()), Some(*id)));
    [
        INSERT.step(values![workspace.0, new.id.0, user.0, new.at.micros(), &new.text, entity, id]),
        forget(workspace, user, keep),
    ]
}

/// Forgets what a person was told before `keep`.
pub fn forget(workspace: WorkspaceId, user: UserId, keep: Uuid) -> Step {
    FORGET.step(values![workspace.0, user.0, keep]).any()
}

/// A person has read all up to an id.
pub fn read(workspace: WorkspaceId, user: UserId, up_to: NoticeId, at: Time) -> Step {
    READ.step(values![workspace.0, user.0, up_to.0, at.micros()]).any()
}

fn notice(row: &Row<'_>) -> Result<Notice, StoreError> {
    Ok(Notice {
        id: row.uuid(0)?.into(),
        at: Time::from_micros(row.int(1)?),
        text: row.text(2)?,
        entity: row.opt_text(3)?.zip(row.opt_uuid(4)?),
        read: row.opt_int(5)?.is_some(),
    })
}

/// Forgets what people were told about something that is removed.
pub fn forget_about(workspace: WorkspaceId, entity: Uuid) -> Step {
    FORGET_ABOUT.step(values![workspace.0, entity]).any()
}
