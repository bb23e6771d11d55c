//! Making a user: an account if the e-mail is new, the membership, and the link that invites.

use domain::access::{RecordingRights, Right, Role};
use domain::email::Email;
use domain::id::{AccountId, TeamId, UserId};
use domain::text::fold;
use store::accounts::{self, Account, PasswordHash};
use store::feed::{Change, Noun};
use store::users::{self, User};
use store::{Batch, Store, credentials, teams};

use crate::ctx::Ctx;
use crate::error::Error;
use crate::input::{self, Fields};
use crate::invitations::{self, Link, Purpose};
use crate::principal::Principal;
use crate::write::{Begun, Done, commit};

/// A user who is to be made.
#[derive(Clone, PartialEq, Eq)]
pub struct NewUser {
    /// The e-mail with which the person logs in.
    pub email: String,
    /// The name.
    pub name: String,
    /// What the user may do.
    pub role: Role,
    /// The team.
    pub team: Option<TeamId>,
}

/// A user who was made.
#[derive(Debug, Clone)]
pub struct Created {
    /// The user.
    pub user: User,
    /// The link by which the person joins. It is shown this once.
    pub invitation: Link,
}

/// Makes a user and invites the person.
///
/// # Errors
/// [`Error::Invalid`], [`Error::Forbidden`] when somebody else than an owner makes an owner, and [`Error::Conflict`] `email_taken`.
pub async fn create(ctx: &Ctx, who: &Principal, new: NewUser) -> Result<Created, Error> {
    who.may(Right::Administer)?;
    if new.role == Role::Owner {
        who.may(Right::Own)?;
    }
    let new = ParsedUser::parse(&new)?;
    let (user, link) =
        ctx.store.retry(async |store| join(ctx, store, who, &new, Entry::Invited, Begun::default()).await).await?;
    let invitation = link.ok_or_else(|| Error::Internal("an invited user got no link".to_owned()))?;
    Ok(Created { user, invitation })
}

/// A new user whose fields are sound.
#[derive(Debug, Clone)]
pub(crate) struct ParsedUser {
    pub email: Email,
    pub name: String,
    pub role: Role,
    pub team: Option<TeamId>,
}

impl ParsedUser {
    pub fn parse(new: &NewUser) -> Result<Self, Error> {
        let mut fields = Fields::default();
        let email = fields.take("email", input::email(&new.email));
        let name = fields.take("name", input::name(&new.name));
        match (email, name) {
            (Some(email), Some(name)) => Ok(Self { email, name, role: new.role, team: new.team }),
            _ => Err(fields.wrong()),
        }
    }
}

/// How a new user gets in.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Entry<'a> {
    /// By a link.
    Invited,
    /// With the password that the account has.
    Known,
    /// With this password, for an account without one.
    With(&'a PasswordHash),
}

/// One attempt to make a user, decided on what is there now.
pub(crate) async fn join(
    ctx: &Ctx,
    store: &Store,
    who: &Principal,
    new: &ParsedUser,
    entry: Entry<'_>,
    begun: Begun,
) -> Result<(User, Option<Link>), Error> {
    let account = accounts::by_email(&new.email).first();
    let taken = users::by_email(who.workspace, &new.email).first();
    let team = new.team.map(|team| teams::by_id(who.workspace, team).first());
    let (account, taken, team) = store.load((account, taken, team)).await?;
    if taken.is_some() {
        return Err(Error::Conflict("email_taken"));
    }
    if matches!(team, Some(None)) {
        return Err(Error::invalid("team_id", "unknown_team"));
    }
    let Begun { mut batch, changes } = begun;
    let user = user(ctx, new, enter(ctx, &mut batch, account.as_ref(), &new.email, entry)?, entry);
    let link = matches!(entry, Entry::Invited).then(|| invitations::link(ctx, who.workspace, user.id, Purpose::Join));
    batch.extend(link.as_ref().map(|(_, credential)| credentials::insert(credential)));
    batch.extend(new.team.map(|team| teams::hold(who.workspace, team)));
    batch.push(users::insert(who.workspace, &user));
    let action = if link.is_some() { "invited" } else { "created" };
    let done = changes.into_iter().fold(Done::new(action, "user", user.id), Done::changing);
    let done = done.changing(Change::new(Noun::User, user.id, user.version));
    commit(ctx, store, who, batch, done).await?;
    Ok((user, link.map(|(link, _)| link)))
}

/// The account of the person, made or given its password if need be.
fn enter(
    ctx: &Ctx,
    batch: &mut Batch,
    account: Option<&Account>,
    email: &Email,
    entry: Entry<'_>,
) -> Result<AccountId, Error> {
    match (account, entry) {
        (None, Entry::Invited | Entry::With(_)) => {
            let id = AccountId(ctx.ids.next());
            let password = if let Entry::With(password) = entry { Some(password) } else { None };
            batch.push(accounts::insert(id, email, password, ctx.clock.now()));
            Ok(id)
        }
        (Some(account), Entry::Invited) => Ok(account.id),
        (Some(account), Entry::With(password)) if account.password.is_none() => {
            batch.push(accounts::set_password(account.id, account.version, password));
            Ok(account.id)
        }
        (Some(account), Entry::Known) if account.password.is_some() => {
            batch.push(accounts::hold_at(account.id, account.version));
            Ok(account.id)
        }
        // The account got a password meanwhile, or lost it.
        _ => Err(Error::Conflict("account_has_password")),
    }
}

fn user(ctx: &Ctx, new: &ParsedUser, account: AccountId, entry: Entry<'_>) -> User {
    User {
        id: UserId(ctx.ids.next()),
        account,
        name: new.name.clone(),
        name_fold: fold(&new.name),
        email: new.email.clone(),
        role: new.role,
        team: new.team,
        active: true,
        invited: matches!(entry, Entry::Invited),
        created_at: ctx.clock.now(),
        mail_alarms: None,
        mail_tasks: true,
        working_time: None,
        recordings: RecordingRights::default(),
        sees: None,
        version: 1,
    }
}
