//! What a source's API says: whether the key works, and whom the source knows.

use domain::access::Right;
use domain::email::Email;
use domain::id::{ConnectionId, UserId};
use domain::phone::sip_login;
use store::users::{self, User};
use store::{connections, employees};
use telephony::ringostat::api;

use crate::ctx::Ctx;
use crate::error::Error;
use crate::principal::Principal;
use crate::source_api::{ApiFailure, PATIENCE, Target, send};

/// Users that are compared with whom the source knows.
const MOST_USERS: i64 = 5_000;

/// By what a user is proposed for an employee of the source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProposedBy {
    /// The mapping says so already.
    Mapped,
    /// Both have one e-mail address.
    Email,
    /// Both have one name.
    Name,
}

impl ProposedBy {
    /// The name in the API.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Mapped => "mapped",
            Self::Email => "email",
            Self::Name => "name",
        }
    }
}

/// An employee as the source knows him or her.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceEmployee {
    /// What the source says.
    pub employee: api::Employee,
    /// The user of ours who this probably is.
    pub proposed: Option<(UserId, String, ProposedBy)>,
}

/// Asks the source whom it knows, and proposes which of our users that is.
///
/// # Errors
/// No right, no such connection, [`Error::Source`].
pub async fn source_employees(ctx: &Ctx, who: &Principal, id: ConnectionId) -> Result<Vec<SourceEmployee>, Error> {
    who.may(Right::Administer)?;
    let load = (
        connections::by_id(who.workspace, id).first(),
        employees::of_connection(who.workspace, id),
        users::list(who.workspace, Some(true), None, MOST_USERS),
    );
    let (row, mappings, users) = ctx.store.load(load).await?;
    let target = Target::of(ctx, &row.ok_or(Error::NotFound)?)?;
    let (status, body) = send(ctx, &target, api::employees(target.project()?), PATIENCE).await?;
    let known = api::read_employees(status, &body).map_err(ApiFailure::from)?;
    let name = |id: UserId| users.iter().find(|user| user.id == id).map(|user| user.name.clone()).unwrap_or_default();
    let mapped = |employee: &api::Employee| {
        let by_sip = |sip: &String| employee.sip_accounts.iter().any(|login| sip_login(login) == *sip);
        mappings.iter().find(|mapping| {
            mapping.employee_id.as_deref() == Some(employee.staff_id.as_str())
                || mapping.sip_account.as_ref().is_some_and(by_sip)
        })
    };
    let taken = |user: &User| mappings.iter().any(|mapping| mapping.user == user.id);
    let proposed = |employee: &api::Employee| {
        if let Some(mapping) = mapped(employee) {
            return Some((mapping.user, name(mapping.user), ProposedBy::Mapped));
        }
        let email = employee.email.as_deref().and_then(|email| Email::parse(email).ok());
        let by_email = users.iter().find(|user| !taken(user) && Some(&user.email) == email.as_ref());
        if let Some(user) = by_email {
            return Some((user.id, user.name.clone(), ProposedBy::Email));
        }
        let folded = employee.name.as_deref().map(domain::text::fold)?;
        let mut named = users.iter().filter(|user| !taken(user) && user.name_fold == folded);
        let user = named.next().filter(|_| named.next().is_none())?;
        Some((user.id, user.name.clone(), ProposedBy::Name))
    };
    Ok(known.into_iter().map(|employee| SourceEmployee { proposed: proposed(&employee), employee }).collect())
}

/// Whether the source lets us in, and how many employees it shows.
///
/// # Errors
/// No right, no such connection. That the source says no is a result.
pub async fn test(ctx: &Ctx, who: &Principal, id: ConnectionId) -> Result<Result<usize, ApiFailure>, Error> {
    match source_employees(ctx, who, id).await {
        Ok(employees) => Ok(Ok(employees.len())),
        Err(Error::Source(failure)) => Ok(Err(failure)),
        Err(error) => Err(error),
    }
}
