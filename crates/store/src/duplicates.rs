//! Contacts that look like one person, and those of which somebody said that they are not.

use domain::id::{ContactId, UserId, WorkspaceId};
use domain::merge::By;
use domain::phone::PhoneNumber;
use domain::text::fold;
use domain::time::Time;
use uuid::Uuid;

use crate::query::Query;
use crate::{Step, statements, values};

// A group is left out if each of its contacts is apart from each other; it is found by the first pair that is not.
statements! {
    OF_PHONE:
        "select distinct p.contact_id from contact_phones p where p.workspace_id = $1 and p.e164 = $2 and p.e164 is not null and p.contact_id <> $3 "
        "order by p.contact_id limit $4"
        [Int, Text, Bytes, Int];
    OF_EMAIL:
        "select distinct e.contact_id from contact_emails e where e.workspace_id = $1 and e.email_fold = $2 and e.contact_id <> $3 "
        "order by e.contact_id limit $4"
        [Int, Text, Bytes, Int];
    OF_NAME:
        "select k.id from contacts k where k.workspace_id = $1 and k.name_fold = $2 and k.named = 1 and k.id <> $3 order by k.id limit $4"
        [Int, Text, Bytes, Int];
    APART_FROM:
        "select a.second_id from apart_contacts a where a.workspace_id = $1 and a.first_id = $2 "
        "union all select b.first_id from apart_contacts b where b.workspace_id = $1 and b.second_id = $2"
        [Int, Bytes];
    SET_APART:
        "insert into apart_contacts (workspace_id, first_id, second_id, at, user_id) values ($1, $2, $3, $4, $5) "
        "on conflict (workspace_id, first_id, second_id) do nothing"
        [Int, Bytes, Bytes, Int, Bytes];
    BY_PHONE:
        "select p.e164 from contact_phones p where p.workspace_id = $1 and p.e164 > $2 and p.e164 is not null and exists (select 1 from contact_phones q "
        "where q.workspace_id = $1 and q.e164 = p.e164 and q.e164 is not null and q.contact_id > p.contact_id and not exists "
        "(select 1 from apart_contacts a where a.workspace_id = $1 and a.first_id = p.contact_id and a.second_id = q.contact_id)) "
        "group by p.e164 order by p.e164 limit $3"
        [Int, Text, Int];
    BY_EMAIL:
        "select p.email_fold from contact_emails p where p.workspace_id = $1 and p.email_fold > $2 and exists (select 1 from contact_emails q "
        "where q.workspace_id = $1 and q.email_fold = p.email_fold and q.contact_id > p.contact_id and not exists "
        "(select 1 from apart_contacts a where a.workspace_id = $1 and a.first_id = p.contact_id and a.second_id = q.contact_id)) "
        "group by p.email_fold order by p.email_fold limit $3"
        [Int, Text, Int];
    BY_NAME:
        "select p.name_fold from contacts p where p.workspace_id = $1 and p.name_fold > $2 and p.named = 1 and exists (select 1 from contacts q "
        "where q.workspace_id = $1 and q.name_fold = p.name_fold and q.id > p.id and q.named = 1 and not exists "
        "(select 1 from apart_contacts a where a.workspace_id = $1 and a.first_id = p.id and a.second_id = q.id)) "
        "group by p.name_fold order by p.name_fold limit $3"
        [Int, Text, Int];
}

/// The contacts with a number, except one.
pub fn of_phone(workspace: WorkspaceId, number: &PhoneNumber, except: ContactId, limit: i64) -> Query<ContactId> {
    OF_PHONE.query(values![workspace.0, number.as_e164(), except.0, limit], |row| Ok(row.uuid(0)?.into()))
}

/// The contacts with an e-mail address, however it is written, except one.
pub fn of_email(workspace: WorkspaceId, email: &str, except: ContactId, limit: i64) -> Query<ContactId> {
    OF_EMAIL.query(values![workspace.0, fold(email), except.0, limit], |row| Ok(row.uuid(0)?.into()))
}

/// The contacts to which people gave a name, however it is written, except one.
pub fn of_name(workspace: WorkspaceId, name: &str, except: ContactId, limit: i64) -> Query<ContactId> {
    OF_NAME.query(values![workspace.0, fold(name), except.0, limit], |row| Ok(row.uuid(0)?.into()))
}

/// The contacts that share what a group is found by: a number, a folded address, a folded name.
pub fn members(workspace: WorkspaceId, by: By, value: &str, limit: i64) -> Query<ContactId> {
    let statement = match by {
        By::Phone => &OF_PHONE,
        By::Email => &OF_EMAIL,
        By::Name => &OF_NAME,
    };
    statement.query(values![workspace.0, value, Uuid::nil(), limit], |row| Ok(row.uuid(0)?.into()))
}

/// What several contacts share that are not all apart from each other, behind a place.
pub fn groups(workspace: WorkspaceId, by: By, behind: &str, limit: i64) -> Query<String> {
    let statement = match by {
        By::Phone => &BY_PHONE,
        By::Email => &BY_EMAIL,
        By::Name => &BY_NAME,
    };
    statement.query(values![workspace.0, behind, limit], |row| row.text(0))
}

/// The contacts of which somebody said that they are not the same as this one.
pub fn apart_from(workspace: WorkspaceId, contact: ContactId) -> Query<ContactId> {
    APART_FROM.query(values![workspace.0, contact.0], |row| Ok(row.uuid(0)?.into()))
}

/// Notes that two contacts are not the same.
pub fn set_apart(workspace: WorkspaceId, a: ContactId, b: ContactId, at: Time, by: Option<UserId>) -> Step {
    let (first, second) = if a < b { (a, b) } else { (b, a) };
    SET_APART.step(values![workspace.0, first.0, second.0, at.micros(), by.map(|id| id.0)]).at_most(1)
}
