//! Accounts: persons who can log in. They are global: one person, one e-mail, one password, any number of workspaces.

use std::fmt;

use domain::email::Email;
use domain::id::AccountId;
use domain::language::Language;
use domain::time::Time;

use crate::credentials::Hash;
use crate::error::StoreError;
use crate::query::{Query, Row};
use crate::{Step, statements, values};

macro_rules! with_columns {
    ($columns:literal) => {
        statements! {
            BY_ID: "select " $columns " from accounts where id = $1" [Bytes];
            BY_EMAIL: "select " $columns " from accounts where email = $1" [Text];
            BY_INVITATION:
                "select " $columns " from accounts where id = (select u.account_id from credentials c "
                "join users u on u.workspace_id = c.workspace_id and u.id = c.subject_id where c.hash = $1 "
                "and c.kind in ('invitation', 'password_link'))"
                [Bytes];
            INSERT:
                "insert into accounts (id, email, password_hash, language, created_at, version) values ($1, $2, $3, null, $4, 1)"
                [Bytes, Text, Text, Int];
            SET_PASSWORD:
                "update accounts set password_hash = $3, version = version + 1 where id = $1 and version = $2"
                [Bytes, Int, Text];
            HOLD_AT: "update accounts set version = version where id = $1 and version = $2" [Bytes, Int];
            SET_LANGUAGE: "update accounts set language = $3, version = version + 1 where id = $1 and version = $2" [Bytes, Int, Text];
        }
    };
}

with_columns!("id, email, password_hash, language, version");

/// The hash of a password, as a PHC string. `Debug` does not show it.
#[derive(Clone, PartialEq, Eq)]
pub struct PasswordHash(pub String);

impl fmt::Debug for PasswordHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PasswordHash(…)")
    }
}

/// A person who can log in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// Its id.
    pub id: AccountId,
    /// The e-mail, unique on the server.
    pub email: Email,
    /// The password; none until an invitation was accepted.
    pub password: Option<PasswordHash>,
    /// The language the person chose; none means the workspace's.
    pub language: Option<Language>,
    /// Counts its changes, from 1.
    pub version: i64,
}

/// One account.
pub fn by_id(id: AccountId) -> Query<Account> {
    BY_ID.query(values![id.0], account)
}

/// The account of an e-mail.
pub fn by_email(email: &Email) -> Query<Account> {
    BY_EMAIL.query(values![email.as_str()], account)
}

/// The person whom the link with this hash lets join or choose another password.
pub fn by_invitation(hash: &Hash) -> Query<Account> {
    BY_INVITATION.query(values![*hash], account)
}

/// A new account, at version 1.
pub fn insert(id: AccountId, email: &Email, password: Option<&PasswordHash>, now: Time) -> Step {
    INSERT.step(values![id.0, email.as_str(), password.map(|hash| hash.0.as_str()), now.micros()])
}

/// Another password for an account that is still at `version`.
pub fn set_password(id: AccountId, version: i64, password: &PasswordHash) -> Step {
    SET_PASSWORD.step(values![id.0, version, &password.0])
}

/// Guards that an account stays as it was read until the batch is committed.
pub fn hold_at(id: AccountId, version: i64) -> Step {
    HOLD_AT.step(values![id.0, version])
}

/// Another language, or none, for an account that is still at `version`.
pub fn set_language(id: AccountId, version: i64, language: Option<Language>) -> Step {
    SET_LANGUAGE.step(values![id.0, version, language.map(Language::as_str)])
}

fn account(row: &Row<'_>) -> Result<Account, StoreError> {
    let language = row.opt_str(3)?.map(|code| Language::parse(code).ok_or_else(|| row.bad(3, "a language")));
    Ok(Account {
        id: AccountId(row.uuid(0)?),
        email: Email::parse(row.str(1)?).map_err(|_| row.bad(1, "an e-mail address"))?,
        password: row.opt_text(2)?.map(PasswordHash),
        language: language.transpose()?,
        version: row.int(4)?,
    })
}
