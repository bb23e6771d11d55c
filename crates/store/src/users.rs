//! Users: persons in one workspace.

use domain::access::{RecordingRights, Right, Role, Sees};
use domain::email::Email;
use domain::id::{AccountId, TeamId, UserId, WorkspaceId};
use domain::text::fold;
use domain::time::Time;
use domain::working_time::WorkingTime;
use uuid::Uuid;

use crate::credentials::Hash;
use crate::error::StoreError;
use crate::query::{Query, Row};
use crate::workspaces::{hours_column, working_time};
use crate::{Step, statements, values};

macro_rules! with_columns {
    ($columns:literal) => {
        statements! {
            BY_ID: "select " $columns " from users u where u.workspace_id = $1 and u.id = $2" [Int, Bytes];
            BY_ACCOUNT: "select " $columns " from users u where u.workspace_id = $1 and u.account_id = $2" [Int, Bytes];
            BY_EMAIL:
                "select " $columns " from users u join accounts a on a.id = u.account_id "
                "where u.workspace_id = $1 and a.email = $2"
                [Int, Text];
            BY_INVITATION:
                "select " $columns " from users u join credentials c on c.workspace_id = u.workspace_id and c.subject_id = u.id "
                "where c.hash = $1 and c.kind in ('invitation', 'password_link')"
                [Bytes];
            LIST:
                "select " $columns " from users u where u.workspace_id = $1 and (u.name_fold, u.id) > ($2, $3) "
                "and ($4 < 0 or u.active = $4) order by u.name_fold, u.id limit $5"
                [Int, Text, Bytes, Int, Int];
            OF_TEAM: "select " $columns " from users u where u.workspace_id = $1 and u.team_id = $2 order by u.id" [Int, Bytes];
            IN_TEAM: "select u.id from users u where u.workspace_id = $1 and u.team_id = $2 and u.team_id is not null order by u.id" [Int, Bytes];
            OTHER_OWNER:
                "select " $columns " from users u where u.workspace_id = $1 and u.id <> $2 and u.role = 'owner' and u.active = 1 "
                "and not exists (select 1 from credentials c where c.kind = 'invitation' and c.workspace_id = u.workspace_id "
                "and c.subject_id = u.id) order by u.id limit 1"
                [Int, Bytes];
            MEMBERSHIPS:
                "select " $columns ", w.id, w.name from users u join workspaces w on w.id = u.workspace_id "
                "where u.account_id = $1 order by w.id"
                [Bytes];
            INSERT:
                "insert into users (workspace_id, id, account_id, name, name_fold, email, role, team_id, active, created_at, version) "
                "values ($1, $2, $3, $4, $5, $6, $7, $8, 1, $9, 1)"
                [Int, Bytes, Bytes, Text, Text, Text, Text, Bytes, Int];
            UPDATE:
                "update users set name = $4, name_fold = $5, role = $6, team_id = $7, active = $8, working_time = $9, may_listen = $10, may_download = $11, "
                "sees = $12, version = version + 1 "
                "where workspace_id = $1 and id = $2 and version = $3"
                [Int, Bytes, Int, Text, Text, Text, Bytes, Int, Bytes, Int, Int, Text];
            SET_MAIL_TASKS: "update users set mail_tasks = $3 where workspace_id = $1 and id = $2" [Int, Bytes, Int];
            SET_MAIL_ALARMS: "update users set mail_alarms = $3 where workspace_id = $1 and id = $2" [Int, Bytes, Int];
            ALARMED:
                "select " $columns " from users u where u.workspace_id = $1 and u.active = 1 and u.role in ('owner', 'admin') and coalesce(u.mail_alarms, 1) = 1 order by u.id"
                [Int];
            HOLD_AT: "update users set version = version where workspace_id = $1 and id = $2 and version = $3" [Int, Bytes, Int];
        }
    };
}

with_columns!(
    "u.id, u.account_id, u.name, u.name_fold, u.email, u.role, u.team_id, u.active, \
     exists (select 1 from credentials i where i.kind = 'invitation' and i.workspace_id = u.workspace_id and i.subject_id = u.id), \
     u.created_at, u.version, u.working_time, u.mail_alarms, u.may_listen, u.may_download, u.mail_tasks, u.sees"
);

/// A person in one workspace.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct User {
    /// Its id.
    pub id: UserId,
    /// The person, who may be a user of other workspaces too.
    pub account: AccountId,
    /// The name.
    pub name: String,
    /// The name as it is sorted.
    pub name_fold: String,
    /// The e-mail with which the person logs in.
    pub email: Email,
    /// What the user may do.
    pub role: Role,
    /// The team.
    pub team: Option<TeamId>,
    /// Whether the user works here: is let in, gets calls and tasks.
    pub active: bool,
    /// Whether the user was invited and has not joined yet: nobody logs in as such a user.
    pub invited: bool,
    /// When this user works, if it differs from the workspace. A new user has none.
    pub working_time: Option<WorkingTime>,
    /// Whether this user wants mail when calls stop coming; none: what the role has.
    pub mail_alarms: Option<bool>,
    /// Whether this user wants mail in the morning about what is to be done. A new user wants it.
    pub mail_tasks: bool,
    /// What the user may do with recordings. A new user may do what the role may.
    pub recordings: RecordingRights,
    /// Whose cards the user sees; none: as the workspace says of managers. A new user has none.
    pub sees: Option<Sees>,
    /// When it was made.
    pub created_at: Time,
    /// Counts its changes, from 1.
    pub version: i64,
}

impl User {
    /// Whether the user gets mail when calls stop coming: whoever can do something about it, unless it was switched off.
    pub fn gets_alarms(&self) -> bool {
        self.active && !self.invited && self.role.has(Right::Administer) && self.mail_alarms.unwrap_or(true)
    }

    /// Whether the user gets mail in the morning about what is to be done.
    pub fn gets_digests(&self) -> bool {
        self.active && !self.invited && self.mail_tasks
    }
}

/// A workspace in which a person is a user.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Membership {
    /// The workspace.
    pub workspace: WorkspaceId,
    /// Its name.
    pub workspace_name: String,
    /// The person in it.
    pub user: User,
}

impl Membership {
    /// Whether the person is let in: active, and joined.
    pub fn is_open(&self) -> bool {
        self.user.active && !self.user.invited
    }
}

/// One user.
pub fn by_id(workspace: WorkspaceId, id: UserId) -> Query<User> {
    BY_ID.query(values![workspace.0, id.0], user)
}

/// A person in a workspace.
pub fn by_account(workspace: WorkspaceId, account: AccountId) -> Query<User> {
    BY_ACCOUNT.query(values![workspace.0, account.0], user)
}

/// The person with an e-mail in a workspace.
pub fn by_email(workspace: WorkspaceId, email: &Email) -> Query<User> {
    BY_EMAIL.query(values![workspace.0, email.as_str()], user)
}

/// The user whom the link with this hash lets join or choose another password.
pub fn by_invitation(hash: &Hash) -> Query<User> {
    BY_INVITATION.query(values![*hash], user)
}

/// Users by name, behind the place `after`: all of them, only the active, or only the inactive ones.
pub fn list(workspace: WorkspaceId, active: Option<bool>, after: Option<(&str, Uuid)>, limit: i64) -> Query<User> {
    let (name_fold, id) = after.unwrap_or(("", Uuid::nil()));
    LIST.query(values![workspace.0, name_fold, id, active.map_or(-1, i64::from), limit], user)
}

/// The users of a team, inactive ones too.
pub fn of_team(workspace: WorkspaceId, team: TeamId) -> Query<User> {
    OF_TEAM.query(values![workspace.0, team.0], user)
}

/// The ids of the users of a team, inactive ones too.
pub fn in_team(workspace: WorkspaceId, team: TeamId) -> Query<UserId> {
    IN_TEAM.query(values![workspace.0, team.0], |row| Ok(UserId(row.uuid(0)?)))
}

/// An active owner other than this user, who has joined.
pub fn other_owner(workspace: WorkspaceId, than: UserId) -> Query<User> {
    OTHER_OWNER.query(values![workspace.0, than.0], user)
}

/// The workspaces of a person, also those where the user is inactive or has not joined.
pub fn memberships(account: AccountId) -> Query<Membership> {
    MEMBERSHIPS.query(values![account.0], |row| {
        Ok(Membership { workspace: WorkspaceId(row.int(17)?), workspace_name: row.text(18)?, user: user(row)? })
    })
}

/// Who may have to be told by mail that calls have stopped coming; [`User::gets_alarms`] has the last word.
pub fn alarmed(workspace: WorkspaceId) -> Query<User> {
    ALARMED.query(values![workspace.0], user)
}

/// Whether a user wants mail in the morning about what is to be done.
pub fn set_mail_tasks(workspace: WorkspaceId, id: UserId, wanted: bool) -> Step {
    SET_MAIL_TASKS.step(values![workspace.0, id.0, wanted])
}

/// Whether a user wants mail when calls stop coming. It is nobody else's to change, so it leaves the version alone.
pub fn set_mail_alarms(workspace: WorkspaceId, id: UserId, wanted: bool) -> Step {
    SET_MAIL_ALARMS.step(values![workspace.0, id.0, wanted])
}

/// A new, active user, at version 1.
pub fn insert(workspace: WorkspaceId, new: &User) -> Step {
    INSERT.step(values![
        workspace.0,
        new.id.0,
        new.account.0,
        &new.name,
        fold(&new.name),
        new.email.as_str(),
        new.role.as_str(),
        new.team.map(|team| team.0),
        new.created_at.micros()
    ])
}

/// Another name, role, team or activity; `changed.version` is the version that was read, the row gets the next one.
pub fn update(workspace: WorkspaceId, changed: &User) -> Step {
    UPDATE.step(values![
        workspace.0,
        changed.id.0,
        changed.version,
        &changed.name,
        fold(&changed.name),
        changed.role.as_str(),
        changed.team.map(|team| team.0),
        changed.active,
        hours_column(changed.working_time.as_ref()),
        changed.recordings.listen,
        changed.recordings.download,
        changed.sees.map(Sees::as_str)
    ])
}

/// Guards that a user stays as it was read until the batch is committed.
pub fn hold_at(workspace: WorkspaceId, id: UserId, version: i64) -> Step {
    HOLD_AT.step(values![workspace.0, id.0, version])
}

fn user(row: &Row<'_>) -> Result<User, StoreError> {
    Ok(User {
        id: UserId(row.uuid(0)?),
        account: AccountId(row.uuid(1)?),
        name: row.text(2)?,
        name_fold: row.text(3)?,
        email: Email::parse(row.str(4)?).map_err(|_| row.bad(4, "an e-mail address"))?,
        role: Role::parse(row.str(5)?).ok_or_else(|| row.bad(5, "a role"))?,
        team: row.opt_uuid(6)?.map(TeamId),
        active: row.bool(7)?,
        invited: row.bool(8)?,
        created_at: Time::from_micros(row.int(9)?),
        version: row.int(10)?,
        working_time: working_time(row, 11)?,
        mail_alarms: row.opt_int(12)?.map(|wanted| wanted != 0),
        mail_tasks: row.opt_bool(15)?.unwrap_or(true),
        recordings: RecordingRights { listen: row.opt_bool(13)?, download: row.opt_bool(14)? },
        sees: sees(row, 16)?,
    })
}

/// Whose cards somebody sees, in a column.
pub(crate) fn sees(row: &Row<'_>, column: usize) -> Result<Option<Sees>, StoreError> {
    let read = |text: &str| Sees::parse(text).ok_or_else(|| row.bad(column, "whose cards somebody sees"));
    row.opt_str(column)?.map(read).transpose()
}
