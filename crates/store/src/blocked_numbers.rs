//! Numbers whose calls are refused where that can be said, and make no contacts.

use domain::id::{UserId, WorkspaceId};
use domain::phone::PhoneNumber;
use domain::time::Time;

use crate::error::StoreError;
use crate::query::{Query, Row};
use crate::{Step, statements, values};

statements! {
    FIND:
        "select e164, note, created_at, created_by, version from blocked_numbers where workspace_id = $1 and e164 = $2"
        [Int, Text];
    LIST:
        "select e164, note, created_at, created_by, version from blocked_numbers where workspace_id = $1 and e164 > $2 "
        "order by e164 limit $3"
        [Int, Text, Int];
    INSERT:
        "insert into blocked_numbers (workspace_id, e164, note, created_at, created_by, version) values ($1, $2, $3, $4, $5, 1)"
        [Int, Text, Text, Int, Bytes];
    DELETE: "delete from blocked_numbers where workspace_id = $1 and e164 = $2 and version = $3" [Int, Text, Int];
}

/// A number that is blocked.
#[derive(Clone, PartialEq, Eq)]
pub struct BlockedNumber {
    /// The number.
    pub number: PhoneNumber,
    /// Why, in somebody's words.
    pub note: Option<String>,
    /// When it was blocked.
    pub created_at: Time,
    /// By whom; none if a program did it.
    pub created_by: Option<UserId>,
    /// Counts its changes, from 1.
    pub version: i64,
}

impl std::fmt::Debug for BlockedNumber {
    /// Without the number and the words.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("BlockedNumber").field("version", &self.version).finish_non_exhaustive()
    }
}

/// A number, if it is blocked.
pub fn find(workspace: WorkspaceId, number: &PhoneNumber) -> Query<BlockedNumber> {
    FIND.query(values![workspace.0, number.as_e164()], blocked)
}

/// The blocked numbers in their order, behind the place `after`.
pub fn list(workspace: WorkspaceId, after: Option<&str>, limit: i64) -> Query<BlockedNumber> {
    LIST.query(values![workspace.0, after.unwrap_or_default().to_owned(), limit], blocked)
}

/// Blocks a number, which is not blocked yet.
pub fn insert(workspace: WorkspaceId, new: &BlockedNumber) -> Step {
    INSERT.step(values![
        workspace.0,
        new.number.as_e164(),
        new.note.clone(),
        new.created_at.micros(),
        new.created_by.map(|user| user.0)
    ])
}

/// Lets a number in again that is still as it was read.
pub fn delete(workspace: WorkspaceId, number: &PhoneNumber, version: i64) -> Step {
    DELETE.step(values![workspace.0, number.as_e164(), version])
}

fn blocked(row: &Row<'_>) -> Result<BlockedNumber, StoreError> {
    Ok(BlockedNumber {
        number: PhoneNumber::from_e164(row.str(0)?).ok_or_else(|| row.bad(0, "a phone number"))?,
        note: row.opt_text(1)?,
        created_at: Time::from_micros(row.int(2)?),
        created_by: row.opt_uuid(3)?.map(UserId),
        version: row.int(4)?,
    })
}
