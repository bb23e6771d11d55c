//! When users are away, and who stands in.

use domain::id::{AbsenceId, UserId, WorkspaceId};
use domain::time::Time;
use uuid::Uuid;

use crate::error::StoreError;
use crate::query::{Query, Row};
use crate::{Step, statements, values};

statements! {
    BY_ID:
        "select id, user_id, from_at, until_at, deputy_id, created_at, version from absences where workspace_id = $1 and id = $2"
        [Int, Bytes];
    ENDING_AFTER:
        "select id, user_id, from_at, until_at, deputy_id, created_at, version from absences "
        "where workspace_id = $1 and until_at >= $2 and (until_at > $2 or id > $3) order by until_at, id limit $4"
        [Int, Int, Bytes, Int];
    MEETING:
        "select id, user_id, from_at, until_at, deputy_id, created_at, version from absences "
        "where workspace_id = $1 and user_id = $2 and until_at > $3 and from_at < $4 and id <> $5 order by until_at limit 1"
        [Int, Bytes, Int, Int, Bytes];
    INSERT:
        "insert into absences (workspace_id, id, user_id, from_at, until_at, deputy_id, created_at, version) "
        "values ($1, $2, $3, $4, $5, $6, $7, 1)"
        [Int, Bytes, Bytes, Int, Int, Bytes, Int];
    UPDATE:
        "update absences set from_at = $4, until_at = $5, deputy_id = $6, version = version + 1 "
        "where workspace_id = $1 and id = $2 and version = $3"
        [Int, Bytes, Int, Int, Int, Bytes];
    DELETE: "delete from absences where workspace_id = $1 and id = $2 and version = $3" [Int, Bytes, Int];
}

/// A time in which a user is away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Absence {
    /// Its id.
    pub id: AbsenceId,
    /// Who is away.
    pub user: UserId,
    /// From this moment on.
    pub from: Time,
    /// Until this moment.
    pub until: Time,
    /// Who stands in.
    pub deputy: Option<UserId>,
    /// When it was entered.
    pub created_at: Time,
    /// Counts its changes, from 1.
    pub version: i64,
}

/// One absence.
pub fn by_id(workspace: WorkspaceId, id: AbsenceId) -> Query<Absence> {
    BY_ID.query(values![workspace.0, id.0], absence)
}

/// Absences that end at `from` or later, in the order of their ends, behind the place `after`.
pub fn ending_after(workspace: WorkspaceId, from: Time, after: Option<(Time, Uuid)>, limit: i64) -> Query<Absence> {
    let (at, id) = after.unwrap_or((from, Uuid::nil()));
    ENDING_AFTER.query(values![workspace.0, at.max(from).micros(), id, limit], absence)
}

/// An absence of the same user that meets a period, beside `other`.
pub fn meeting(workspace: WorkspaceId, user: UserId, from: Time, until: Time, other: AbsenceId) -> Query<Absence> {
    MEETING.query(values![workspace.0, user.0, from.micros(), until.micros(), other.0], absence)
}

/// A new absence, at version 1.
pub fn insert(workspace: WorkspaceId, new: &Absence) -> Step {
    INSERT.step(values![
        workspace.0,
        new.id.0,
        new.user.0,
        new.from.micros(),
        new.until.micros(),
        new.deputy.map(|deputy| deputy.0),
        new.created_at.micros()
    ])
}

/// Another period or deputy; `changed.version` is the version that was read.
pub fn update(workspace: WorkspaceId, changed: &Absence) -> Step {
    UPDATE.step(values![
        workspace.0,
        changed.id.0,
        changed.version,
        changed.from.micros(),
        changed.until.micros(),
        changed.deputy.map(|deputy| deputy.0)
    ])
}

/// Removes an absence that is still as it was read.
pub fn delete(workspace: WorkspaceId, id: AbsenceId, version: i64) -> Step {
    DELETE.step(values![workspace.0, id.0, version])
}

fn absence(row: &Row<'_>) -> Result<Absence, StoreError> {
    Ok(Absence {
        id: AbsenceId(row.uuid(0)?),
        user: UserId(row.uuid(1)?),
        from: Time::from_micros(row.int(2)?),
        until: Time::from_micros(row.int(3)?),
        deputy: row.opt_uuid(4)?.map(UserId),
        created_at: Time::from_micros(row.int(5)?),
        version: row.int(6)?,
    })
}
