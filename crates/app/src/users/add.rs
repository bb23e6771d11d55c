//! `user add` of the command line: a user, and the workspace if it is new.

use domain::access::Role;
use domain::id::WorkspaceId;
use domain::language::Language;
use secrecy::SecretString;
use store::Store;
use store::accounts::{self, PasswordHash};
use store::users::User;

use super::create::{Entry, NewUser, ParsedUser, join};
use crate::ctx::Ctx;
use crate::error::Error;
use crate::input::Fields;
use crate::invitations::Link;
use crate::passwords::Password;
use crate::principal::Principal;
use crate::workspaces::{self, NewWorkspace, ParsedWorkspace};

/// What the command line was told.
#[derive(Clone)]
pub struct AddUser {
    /// The name of the workspace; it is made if it is new.
    pub workspace: String,
    /// The e-mail with which the person logs in.
    pub email: String,
    /// The name.
    pub name: String,
    /// What the user may do.
    pub role: Role,
    /// The password; without one the person gets a link.
    pub password: Option<SecretString>,
    /// The country of a new workspace; `UA` if none.
    pub country: Option<String>,
    /// The zone of a new workspace; `Europe/Kyiv` if none.
    pub time_zone: Option<String>,
    /// The language of a new workspace; that of its country if none.
    pub language: Option<Language>,
}

/// What was added.
#[derive(Debug, Clone)]
pub struct Added {
    /// The workspace.
    pub workspace: WorkspaceId,
    /// Whether it is new.
    pub workspace_is_new: bool,
    /// The user.
    pub user: User,
    /// The link by which the person joins, if there is no password. It is shown this once.
    pub invitation: Option<Link>,
}

/// Adds a user, and the workspace if it is new: both or neither. For the command line, which stands above the roles.
///
/// # Errors
/// [`Error::Invalid`], and [`Error::Conflict`] `email_taken` or `account_has_password` (the person has an account with another password).
pub async fn add(ctx: &Ctx, add: AddUser) -> Result<Added, Error> {
    // All fields are read before anything is written.
    let template = NewWorkspace::named(add.workspace.as_str());
    let country = add.country.unwrap_or(template.country);
    let workspace = NewWorkspace {
        language: add.language.unwrap_or_else(|| Language::of_country(&country)),
        country,
        time_zone: add.time_zone.unwrap_or(template.time_zone),
        ..template
    };
    let workspace = ParsedWorkspace::parse(&workspace)?;
    let new = ParsedUser::parse(&NewUser { email: add.email, name: add.name, role: add.role, team: None })?;
    let password = add.password.as_ref().map(|chosen| parse_password(chosen, &new)).transpose()?;

    let chosen = password.as_ref().zip(add.password.as_ref());
    ctx.store
        .retry(async |store| {
            let (workspace, begun) = match store.first(store::workspaces::by_name(&workspace.name)).await? {
                Some(workspace) => (workspace, None),
                None => workspaces::begin(ctx, store, &workspace)
                    .await
                    .map(|(workspace, begun)| (workspace, Some(begun)))?,
            };
            let (who, workspace_is_new) = (Principal::system(workspace.id), begun.is_some());
            let entry = enter(ctx, store, &new, chosen).await?;
            let (user, invitation) = join(ctx, store, &who, &new, entry.as_entry(), begun.unwrap_or_default()).await?;
            Ok(Added { workspace: workspace.id, workspace_is_new, user, invitation })
        })
        .await
}

fn parse_password(chosen: &SecretString, new: &ParsedUser) -> Result<Password, Error> {
    let mut fields = Fields::default();
    fields.take("password", Password::parse(chosen, &new.email)).ok_or_else(|| fields.wrong())
}

/// How the user gets in.
enum Way {
    Link,
    KnownPassword,
    NewPassword(PasswordHash),
}

impl Way {
    fn as_entry(&self) -> Entry<'_> {
        match self {
            Self::Link => Entry::Invited,
            Self::KnownPassword => Entry::Known,
            Self::NewPassword(hash) => Entry::With(hash),
        }
    }
}

/// With a password: that of the account if it has one, else a new one; without, by a link.
async fn enter(
    ctx: &Ctx,
    store: &Store,
    new: &ParsedUser,
    chosen: Option<(&Password, &SecretString)>,
) -> Result<Way, Error> {
    let Some((password, shown)) = chosen else { return Ok(Way::Link) };
    let account = store.first(accounts::by_email(&new.email)).await?;
    match account.and_then(|account| account.password) {
        Some(hash) if ctx.hashing.verify(Some(&hash), shown).await? => Ok(Way::KnownPassword),
        Some(_) => Err(Error::Conflict("account_has_password")),
        None => Ok(Way::NewPassword(ctx.hashing.hash(&ctx.ids, password).await?)),
    }
}
