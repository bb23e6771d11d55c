//! Cards that look like one, and those of which somebody said that they are not.

use domain::id::{UserId, WorkspaceId};
use domain::merge::By;
use domain::phone::PhoneNumber;
use domain::text::fold;
use domain::time::Time;
use uuid::Uuid;

use crate::query::Query;
use crate::{Statement, Step, values};

/// Finding one kind of card: `$cards` is its table, `$phones` that of its phones, `$id` the column there that names it, `$apart` that of those which were said
/// not to be the same, `$named` what is true of a card whose name counts. What only one kind has stands in its own module.
macro_rules! finders {
    ($cards:literal, $phones:literal, $id:literal, $apart:literal, $named:literal; $($own:tt)*) => {
        // A group is left out if each of its cards is apart from each other; it is found by the first pair that is not.
        $crate::statements! {
            OF_PHONE:
                "select distinct p." $id " from " $phones " p where p.workspace_id = $1 and p.e164 = $2 and p.e164 is not null and p." $id " <> $3 "
                "order by p." $id " limit $4"
                [Int, Text, Bytes, Int];
            OF_NAME:
                "select k.id from " $cards " k where k.workspace_id = $1 and k.name_fold = $2 and k." $named " and k.id <> $3 order by k.id limit $4"
                [Int, Text, Bytes, Int];
            APART_FROM:
                "select a.second_id from " $apart " a where a.workspace_id = $1 and a.first_id = $2 "
                "union all select b.first_id from " $apart " b where b.workspace_id = $1 and b.second_id = $2"
                [Int, Bytes];
            SET_APART:
                "insert into " $apart " (workspace_id, first_id, second_id, at, user_id) values ($1, $2, $3, $4, $5) "
                "on conflict (workspace_id, first_id, second_id) do nothing"
                [Int, Bytes, Bytes, Int, Bytes];
            BY_PHONE:
                "select p.e164 from " $phones " p where p.workspace_id = $1 and p.e164 > $2 and p.e164 is not null and exists (select 1 from " $phones " q "
                "where q.workspace_id = $1 and q.e164 = p.e164 and q.e164 is not null and q." $id " > p." $id " and not exists "
                "(select 1 from " $apart " a where a.workspace_id = $1 and a.first_id = p." $id " and a.second_id = q." $id ")) "
                "group by p.e164 order by p.e164 limit $3"
                [Int, Text, Int];
            BY_NAME:
                "select p.name_fold from " $cards " p where p.workspace_id = $1 and p.name_fold > $2 and p." $named " and exists (select 1 from " $cards " q "
                "where q.workspace_id = $1 and q.name_fold = p.name_fold and q.id > p.id and q." $named " and not exists "
                "(select 1 from " $apart " a where a.workspace_id = $1 and a.first_id = p.id and a.second_id = q.id)) "
                "group by p.name_fold order by p.name_fold limit $3"
                [Int, Text, Int];
            $($own)*
        }
    };
}

pub(crate) mod companies;
pub(crate) mod contacts;

/// The statements that find one kind of card.
#[derive(Debug, Clone, Copy)]
pub struct Finders {
    of: fn(By) -> Option<&'static Statement>,
    groups: fn(By) -> Option<&'static Statement>,
    apart_from: &'static Statement,
    set_apart: &'static Statement,
}

/// A kind of card that may be there twice.
pub trait Twin: Copy + Ord + From<Uuid> + Into<Uuid> + Send + Sync + 'static {
    /// By what two of them may look like one, the strongest first.
    const BY: &'static [By];

    /// The statements that find them.
    fn finders() -> Finders;
}

/// The cards with a number, except one.
pub fn of_phone<C: Twin>(workspace: WorkspaceId, number: &PhoneNumber, except: C, limit: i64) -> Option<Query<C>> {
    of(workspace, By::Phone, &number.as_e164(), except.into(), limit)
}

/// The cards with an e-mail address, however it is written, except one.
pub fn of_email<C: Twin>(workspace: WorkspaceId, email: &str, except: C, limit: i64) -> Option<Query<C>> {
    of(workspace, By::Email, &fold(email), except.into(), limit)
}

/// The cards to which people gave a name, however it is written, except one.
pub fn of_name<C: Twin>(workspace: WorkspaceId, name: &str, except: C, limit: i64) -> Option<Query<C>> {
    of(workspace, By::Name, &fold(name), except.into(), limit)
}

/// The cards that share what a group is found by: a number, a folded address, a folded name.
pub fn members<C: Twin>(workspace: WorkspaceId, by: By, value: &str, limit: i64) -> Option<Query<C>> {
    of(workspace, by, value, Uuid::nil(), limit)
}

/// Nothing where this kind of card does not have it.
fn of<C: Twin>(workspace: WorkspaceId, by: By, value: &str, except: Uuid, limit: i64) -> Option<Query<C>> {
    let statement = (C::finders().of)(by)?;
    Some(statement.query(values![workspace.0, value, except, limit], |row| Ok(row.uuid(0)?.into())))
}

/// What several cards share that are not all apart from each other, behind a place.
pub fn groups<C: Twin>(workspace: WorkspaceId, by: By, behind: &str, limit: i64) -> Option<Query<String>> {
    let statement = (C::finders().groups)(by)?;
    Some(statement.query(values![workspace.0, behind, limit], |row| row.text(0)))
}

/// The cards of which somebody said that they are not the same as this one.
pub fn apart_from<C: Twin>(workspace: WorkspaceId, card: C) -> Query<C> {
    let card: Uuid = card.into();
    C::finders().apart_from.query(values![workspace.0, card], |row| Ok(row.uuid(0)?.into()))
}

/// Notes that two cards are not the same.
pub fn set_apart<C: Twin>(workspace: WorkspaceId, a: C, b: C, at: Time, by: Option<UserId>) -> Step {
    let (first, second): (Uuid, Uuid) = (a.min(b).into(), a.max(b).into());
    C::finders().set_apart.step(values![workspace.0, first, second, at.micros(), by.map(|id| id.0)]).at_most(1)
}
