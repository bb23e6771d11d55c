//! Credentials: the secrets by which somebody is let in, kept as hashes. The table is global, since a secret is all that a stranger shows; what
//! it opens is one workspace, and every change of it names that workspace.

use std::fmt;

use domain::access::{RecordingRights, Role, Sees};
use domain::id::{AccountId, CredentialId, TeamId, UserId, WorkspaceId};
use domain::time::Time;
use uuid::Uuid;

use crate::error::StoreError;
use crate::query::{Query, Row};
use crate::users::sees;
use crate::{Step, statements, values};

macro_rules! with_columns {
    ($columns:literal) => {
        statements! {
            FIND: "select " $columns " from credentials c where c.hash = $1 and c.kind = $2" [Bytes, Text];
            BY_ID: "select " $columns " from credentials c where c.workspace_id = $1 and c.id = $2 and c.kind = $3" [Int, Bytes, Text];
            OF_SUBJECT:
                "select " $columns " from credentials c where c.workspace_id = $1 and c.kind = $2 and c.subject_id = $3 order by c.id"
                [Int, Text, Bytes];
            LIST:
                "select " $columns " from credentials c where c.workspace_id = $1 and c.kind = $2 and c.id < $3 "
                "and (c.expires_at is null or c.expires_at > $4) order by c.id desc limit $5"
                [Int, Text, Bytes, Int, Int];
            SHOWN:
                "select " $columns ", u.id, u.account_id, u.role, u.active, u.may_listen, u.may_download, u.team_id, u.sees, w.managers_see "
                "from credentials c left join users u on u.workspace_id = c.workspace_id and u.id = c.subject_id "
                "left join workspaces w on w.id = c.workspace_id "
                "where c.hash = $1 and c.kind in ('session', 'api_token')"
                [Bytes];
            INSERT:
                "insert into credentials (hash, id, kind, workspace_id, subject_id, name, role, created_at, expires_at, last_used_at) "
                "values ($1, $2, $3, $4, $5, $6, $7, $8, $9, null)"
                [Bytes, Bytes, Text, Int, Bytes, Text, Text, Int, Int];
            USED: "update credentials set last_used_at = $2 where hash = $1" [Bytes, Int];
            SLIDE: "update credentials set last_used_at = $2, expires_at = $3 where hash = $1 and kind = 'session'" [Bytes, Int, Int];
            EXPIRE:
                "update credentials set expires_at = $4 where workspace_id = $1 and kind = $2 and id = $3 "
                "and (expires_at is null or expires_at > $4)"
                [Int, Text, Bytes, Int];
            EXPIRE_OF_SUBJECT:
                "update credentials set expires_at = $4 where workspace_id = $1 and kind = $2 and subject_id = $3 "
                "and (expires_at is null or expires_at > $4)"
                [Int, Text, Bytes, Int];
            DELETE: "delete from credentials where workspace_id = $1 and kind = $2 and id = $3" [Int, Text, Bytes];
            DELETE_OF_SUBJECT: "delete from credentials where workspace_id = $1 and kind = $2 and subject_id = $3" [Int, Text, Bytes];
            DELETE_OTHERS_OF_SUBJECT:
                "delete from credentials where workspace_id = $1 and kind = $2 and subject_id = $3 and id <> $4"
                [Int, Text, Bytes, Bytes];
            DELETE_EXPIRED_OF_SUBJECT:
                "delete from credentials where workspace_id = $1 and kind = $2 and subject_id = $3 and expires_at <= $4"
                [Int, Text, Bytes, Int];
        }
    };
}

with_columns!("c.id, c.workspace_id, c.subject_id, c.name, c.role, c.created_at, c.expires_at, c.last_used_at");

/// What a credential is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A browser that is logged in; the subject is the user.
    Session,
    /// A program's access to a workspace; it has a role and no subject.
    ApiToken,
    /// The link by which a user joins a workspace; the subject is the user. While the row exists, expired or not, the user has not joined.
    Invitation,
    /// The link by which a user who has joined chooses another password; the subject is the user.
    PasswordLink,
    /// The address to which a telephony source sends events; the subject is the connection.
    Hook,
    /// The same for a source that speaks generic CTI.
    CtiHook,
    /// The address at which a telephony source asks whom to ring; the subject is the connection.
    Forward,
}

impl Kind {
    /// The name in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Session => "session",
            Self::ApiToken => "api_token",
            Self::Invitation => "invitation",
            Self::PasswordLink => "password_link",
            Self::Hook => "hook",
            Self::CtiHook => "cti_hook",
            Self::Forward => "forward",
        }
    }
}

/// The hash of a secret.
pub type Hash = [u8; 32];

/// A credential to be kept.
#[derive(Clone)]
pub struct NewCredential {
    /// The hash of the secret.
    pub hash: Hash,
    /// Its id, by which it is spoken of.
    pub id: CredentialId,
    /// What it is for.
    pub kind: Kind,
    /// The workspace that it opens.
    pub workspace: WorkspaceId,
    /// The user or the connection it belongs to.
    pub subject: Option<Uuid>,
    /// What people call it.
    pub name: String,
    /// What it may do, if that is not the subject's role.
    pub role: Option<Role>,
    /// When it was made.
    pub created_at: Time,
    /// When it ends; never if none.
    pub expires_at: Option<Time>,
}

impl fmt::Debug for NewCredential {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("NewCredential").field("id", &self.id).field("kind", &self.kind).finish_non_exhaustive()
    }
}

/// A credential that is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Credential {
    /// Its id.
    pub id: CredentialId,
    /// The workspace that it opens.
    pub workspace: WorkspaceId,
    /// The user or the connection it belongs to.
    pub subject: Option<Uuid>,
    /// What people call it.
    pub name: String,
    /// What it may do, if that is not the subject's role.
    pub role: Option<Role>,
    /// When it was made.
    pub created_at: Time,
    /// When it ends; never if none.
    pub expires_at: Option<Time>,
    /// When it was last shown, to the hour.
    pub last_used_at: Option<Time>,
}

impl Credential {
    /// Whether it still opens something.
    pub fn is_valid(&self, now: Time) -> bool {
        self.expires_at.is_none_or(|end| now < end)
    }
}

/// A session or an API token that somebody shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// The credential.
    pub credential: Credential,
    /// The user behind a session.
    pub user: Option<ShownUser>,
}

/// The user behind a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ShownUser {
    /// The user.
    pub id: UserId,
    /// The person.
    pub account: AccountId,
    /// What the user may do.
    pub role: Role,
    /// Whether the user may do anything at all.
    pub active: bool,
    /// What the user may do with recordings.
    pub recordings: RecordingRights,
    /// The team.
    pub team: Option<TeamId>,
    /// Whose cards the user sees.
    pub sees: Sees,
}

/// The credential of a kind with this hash.
pub fn find(kind: Kind, hash: &Hash) -> Query<Credential> {
    FIND.query(values![*hash, kind.as_str()], credential)
}

/// A credential by its id.
pub fn by_id(workspace: WorkspaceId, kind: Kind, id: CredentialId) -> Query<Credential> {
    BY_ID.query(values![workspace.0, id.0, kind.as_str()], credential)
}

/// The credentials of a kind that a user or a connection has, oldest first, expired ones too.
pub fn of_subject(workspace: WorkspaceId, kind: Kind, subject: impl Into<Uuid>) -> Query<Credential> {
    OF_SUBJECT.query(values![workspace.0, kind.as_str(), subject.into()], credential)
}

/// The valid credentials of a kind, newest first, behind the place `after`.
pub fn list(workspace: WorkspaceId, kind: Kind, after: Option<Uuid>, now: Time, limit: i64) -> Query<Credential> {
    LIST.query(values![workspace.0, kind.as_str(), after.unwrap_or(Uuid::max()), now.micros(), limit], credential)
}

/// The session or API token with this hash, and the user behind a session.
pub fn shown(hash: &Hash) -> Query<Shown> {
    SHOWN.query(values![*hash], |row| {
        let user = match row.opt_uuid(8)? {
            None => None,
            Some(id) => {
                let role = Role::parse(row.str(10)?).ok_or_else(|| row.bad(10, "a role"))?;
                let managers = sees(row, 16)?.unwrap_or_default();
                Some(ShownUser {
                    id: UserId(id),
                    account: AccountId(row.uuid(9)?),
                    role,
                    active: row.bool(11)?,
                    recordings: RecordingRights { listen: row.opt_bool(12)?, download: row.opt_bool(13)? },
                    team: row.opt_uuid(14)?.map(TeamId),
                    sees: Sees::of(role, sees(row, 15)?, managers),
                })
            }
        };
        Ok(Shown { credential: credential(row)?, user })
    })
}

/// A new credential.
pub fn insert(new: &NewCredential) -> Step {
    INSERT.step(values![
        new.hash,
        new.id.0,
        new.kind.as_str(),
        new.workspace.0,
        new.subject,
        &new.name,
        new.role.map(Role::as_str),
        new.created_at.micros(),
        new.expires_at.map(Time::micros)
    ])
}

/// Notes that a credential was shown. Nothing happens if it is gone.
pub fn used(hash: &Hash, now: Time) -> Step {
    USED.step(values![*hash, now.micros()]).any()
}

/// Notes that a session was shown, and when it ends now. Nothing happens if it is gone: sessions are ended by removing them, so none comes back.
pub fn slide(hash: &Hash, now: Time, expires_at: Time) -> Step {
    SLIDE.step(values![*hash, now.micros(), expires_at.micros()]).any()
}

/// Ends a credential that is still valid, and keeps its name.
pub fn expire(workspace: WorkspaceId, kind: Kind, id: CredentialId, now: Time) -> Step {
    EXPIRE.step(values![workspace.0, kind.as_str(), id.0, now.micros()])
}

/// Ends the valid credentials of a kind that a user or a connection has, and keeps the rows.
pub fn expire_of_subject(workspace: WorkspaceId, kind: Kind, subject: impl Into<Uuid>, at: Time) -> Step {
    EXPIRE_OF_SUBJECT.step(values![workspace.0, kind.as_str(), subject.into(), at.micros()]).any()
}

/// Removes a credential; the batch fails if somebody else was faster.
pub fn delete(workspace: WorkspaceId, kind: Kind, id: CredentialId) -> Step {
    DELETE.step(values![workspace.0, kind.as_str(), id.0])
}

/// Removes the credentials of a kind that a user or a connection has.
pub fn delete_of_subject(workspace: WorkspaceId, kind: Kind, subject: impl Into<Uuid>) -> Step {
    DELETE_OF_SUBJECT.step(values![workspace.0, kind.as_str(), subject.into()]).any()
}

/// Removes all of them but one.
pub fn delete_others_of_subject(
    workspace: WorkspaceId,
    kind: Kind,
    subject: impl Into<Uuid>,
    keep: CredentialId,
) -> Step {
    DELETE_OTHERS_OF_SUBJECT.step(values![workspace.0, kind.as_str(), subject.into(), keep.0]).any()
}

/// Removes those of them that have ended.
pub fn delete_expired_of_subject(workspace: WorkspaceId, kind: Kind, subject: impl Into<Uuid>, now: Time) -> Step {
    DELETE_EXPIRED_OF_SUBJECT.step(values![workspace.0, kind.as_str(), subject.into(), now.micros()]).any()
}

fn credential(row: &Row<'_>) -> Result<Credential, StoreError> {
    let role = row.opt_str(4)?.map(|role| Role::parse(role).ok_or_else(|| row.bad(4, "a role")));
    Ok(Credential {
        id: CredentialId(row.uuid(0)?),
        workspace: WorkspaceId(row.int(1)?),
        subject: row.opt_uuid(2)?,
        name: row.text(3)?,
        role: role.transpose()?,
        created_at: Time::from_micros(row.int(5)?),
        expires_at: row.opt_int(6)?.map(Time::from_micros),
        last_used_at: row.opt_int(7)?.map(Time::from_micros),
    })
}
