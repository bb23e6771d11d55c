//! A number is a row. Whatever creates, links or chooses for a number, or adds it to a card, bumps its version in the same batch: so two of them at
//! once cannot both have seen the same state, and one contact per new number comes out without forbidding shared numbers.

use domain::id::{ContactId, WorkspaceId};
use domain::phone::PhoneNumber;

use crate::error::StoreError;
use crate::query::{Query, Row};
use crate::{Step, statements};

statements! {
    FIND: "select version, chosen_contact_id from numbers where workspace_id = $1 and e164 = $2" [Int, Text];
    INSERT: "insert into numbers (workspace_id, e164, version, chosen_contact_id) values ($1, $2, 1, $3)" [Int, Text, Bytes];
    BUMP: "update numbers set version = version + 1 where workspace_id = $1 and e164 = $2 and version = $3" [Int, Text, Int];
    CHOOSE:
        "update numbers set version = version + 1, chosen_contact_id = $4 where workspace_id = $1 and e164 = $2 and version = $3"
        [Int, Text, Int, Bytes];
    TOUCH:
        "insert into numbers (workspace_id, e164, version) values ($1, $2, 1) "
        "on conflict (workspace_id, e164) do update set version = numbers.version + 1"
        [Int, Text];
}

/// The state of a number that was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NumberRow {
    /// What a write is guarded by.
    pub version: i64,
    /// The contact that somebody chose for this number.
    pub chosen: Option<ContactId>,
}

/// The row of a number; none if no call and no card has mentioned it.
pub fn find(workspace: WorkspaceId, number: &PhoneNumber) -> Query<NumberRow> {
    FIND.query(vec![workspace.0.into(), number.as_e164().into()], |row| {
        Ok(NumberRow { version: row.int(0)?, chosen: row.opt_uuid(1)?.map(Into::into) })
    })
}

/// The guard: nobody else has created, linked or chosen for this number since it was read.
pub fn guard(workspace: WorkspaceId, number: &PhoneNumber, read: Option<NumberRow>) -> Step {
    let e164 = number.as_e164();
    match read {
        None => INSERT.step(vec![workspace.0.into(), e164.into(), crate::Value::Null]),
        Some(row) => BUMP.step(vec![workspace.0.into(), e164.into(), row.version.into()]),
    }
}

/// The guard, and a choice that later calls of this number follow.
pub fn choose(
    workspace: WorkspaceId,
    number: &PhoneNumber,
    read: Option<NumberRow>,
    contact: Option<ContactId>,
) -> Step {
    let (e164, contact) = (number.as_e164(), contact.map(|c| c.0));
    match read {
        None => INSERT.step(vec![workspace.0.into(), e164.into(), contact.into()]),
        Some(row) => CHOOSE.step(vec![workspace.0.into(), e164.into(), row.version.into(), contact.into()]),
    }
}

/// Bumps the version whatever it is: for cards that gain or lose the number.
pub fn touch(workspace: WorkspaceId, number: &PhoneNumber) -> Step {
    TOUCH.step(vec![workspace.0.into(), number.as_e164().into()])
}

/// The number in a column that may be NULL.
pub(crate) fn opt_number(row: &Row<'_>, column: usize) -> Result<Option<PhoneNumber>, StoreError> {
    let number =
        row.opt_str(column)?.map(|e164| PhoneNumber::from_e164(e164).ok_or_else(|| row.bad(column, "a phone number")));
    number.transpose()
}
