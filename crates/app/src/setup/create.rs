//! The first workspace and its owner.

use std::net::IpAddr;

use domain::access::Role;
use domain::email::Email;
use domain::id::WorkspaceId;
use domain::language::Language;
use secrecy::SecretString;
use store::Store;
use store::accounts::PasswordHash;
use store::users::User;

use super::read::is_empty;
use crate::ctx::Ctx;
use crate::error::{Error, FieldError};
use crate::passwords::Password;
use crate::principal::Principal;
use crate::sessions::{self, Session};
use crate::users::{Entry, NewUser, ParsedUser, join};
use crate::workspaces::{self, NewWorkspace, ParsedWorkspace};

/// What the first person says.
#[derive(Clone)]
pub struct NewSetup {
    /// The name of the workspace.
    pub workspace: String,
    /// The country in which numbers without a prefix are read first, such as `UA`.
    pub country: String,
    /// The IANA name of its zone, such as `Europe/Kyiv`.
    pub time_zone: String,
    /// The language of what it sends, and of people who do not choose one.
    pub language: Language,
    /// The person's name.
    pub name: String,
    /// The e-mail with which the person logs in from now on.
    pub email: String,
    /// The password that the person chooses.
    pub password: SecretString,
    /// Where the request comes from.
    pub address: IpAddr,
}

/// Makes the first workspace and its owner, and lets the owner in. Of several at once exactly one succeeds.
///
/// # Errors
/// [`Error::Conflict`] `setup_done` when there is a workspace already, [`Error::Invalid`], and [`Error::TooMany`] like a login.
pub async fn create(ctx: &Ctx, new: NewSetup) -> Result<Session, Error> {
    let attempt = ctx.attempts.begin(&new.email, new.address, ctx.clock.now())?;
    let result = set_up(ctx, &new).await;
    // Only knocking at a closed door counts; whoever corrects a form may take as long as it takes.
    if !matches!(result, Err(Error::Conflict(_))) {
        ctx.attempts.forgive(&attempt);
    }
    result
}

async fn set_up(ctx: &Ctx, new: &NewSetup) -> Result<Session, Error> {
    // Looked at first, since hashing a password for nothing is expensive.
    if !is_empty(&ctx.store).await? {
        return Err(done());
    }
    let Parsed { workspace, owner, password } = parse(new)?;
    let hash = ctx.hashing.hash(&ctx.ids, &password).await?;
    let (workspace, owner) = ctx.store.retry(async |store| add(ctx, store, &workspace, &owner, &hash).await).await?;
    sessions::admit(ctx, owner.account, workspace).await
}

fn done() -> Error {
    Error::Conflict("setup_done")
}

/// One attempt. The first workspace of all has the id 1, and only one batch can take it: whoever comes second begins anew and finds it taken.
async fn add(
    ctx: &Ctx,
    store: &Store,
    workspace: &ParsedWorkspace,
    owner: &ParsedUser,
    hash: &PasswordHash,
) -> Result<(WorkspaceId, User), Error> {
    let (workspace, begun) = workspaces::begin(ctx, store, workspace).await.map_err(|error| match error {
        // A workspace of the same name is a workspace.
        Error::Conflict(_) => done(),
        other => other,
    })?;
    if workspace.id != WorkspaceId(1) {
        return Err(done());
    }
    let joined = join(ctx, store, &Principal::system(workspace.id), owner, Entry::With(hash), begun).await;
    let (user, _) = joined.map_err(|error| match error {
        // Whoever was faster had the same owner in mind: it is there between the two looks.
        Error::Conflict("email_taken") => done(),
        other => other,
    })?;
    Ok((workspace.id, user))
}

/// Input whose fields are sound.
struct Parsed {
    workspace: ParsedWorkspace,
    owner: ParsedUser,
    password: Password,
}

/// Reads all fields; all that is wrong is told at once.
fn parse(new: &NewSetup) -> Result<Parsed, Error> {
    let (country, time_zone) = (new.country.clone(), new.time_zone.clone());
    let workspace = NewWorkspace { name: new.workspace.clone(), country, time_zone, language: new.language };
    let workspace = ParsedWorkspace::parse(&workspace);
    let owner = NewUser { email: new.email.clone(), name: new.name.clone(), role: Role::Owner, team: None };
    let owner = ParsedUser::parse(&owner);
    let password = password(new);
    match (workspace, owner, password) {
        (Ok(workspace), Ok(owner), Ok(password)) => Ok(Parsed { workspace, owner, password }),
        (workspace, owner, password) => {
            let mut wrong = fields_of(workspace.err())?;
            // In this form the workspace's name is a field of its own.
            wrong
                .iter_mut()
                .filter(|error| error.field == "name")
                .for_each(|error| error.field = "workspace".to_owned());
            wrong.extend(fields_of(owner.err())?);
            wrong.extend(fields_of(password.err())?);
            Err(Error::Invalid(wrong))
        }
    }
}

/// The password, judged beside the e-mail; one that cannot be read is told of by its own field, and resembles no password.
fn password(new: &NewSetup) -> Result<Password, Error> {
    let email = Email::parse(&new.email).or_else(|_| Email::parse("nobody@example.invalid"));
    let email = email.map_err(|_| Error::invalid("email", "not_an_email"))?;
    Password::parse(&new.password, &email).map_err(|code| Error::invalid("password", code))
}

fn fields_of(error: Option<Error>) -> Result<Vec<FieldError>, Error> {
    match error {
        None => Ok(Vec::new()),
        Some(Error::Invalid(fields)) => Ok(fields),
        Some(other) => Err(other),
    }
}
