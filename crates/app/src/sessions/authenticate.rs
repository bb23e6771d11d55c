//! Who is asking.

use domain::access::{RecordingRights, Sees, Sight};
use domain::time::Time;
use store::credentials::{self, Hash, Shown};
use store::{Batch, users};

use super::open::end;
use crate::ctx::Ctx;
use crate::error::Error;
use crate::principal::Principal;
use crate::secrets;

/// How often the use of a credential is noted.
const NOTED_EVERY_SECONDS: i64 = 3600;

/// Somebody who is let in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetIn {
    /// Who it is.
    pub principal: Principal,
    /// The session begins another day of use: the browser should keep its cookie longer. At most once a day.
    pub renewed: bool,
}

/// Finds out who shows a session or an API token, and notes the use. It is one read each time, so that whoever was locked out is out with the next
/// request.
///
/// # Errors
/// [`Error::Unauthenticated`] if it is unknown or has ended, or the user is inactive.
pub async fn let_in(ctx: &Ctx, token: &str) -> Result<LetIn, Error> {
    let (principal, shown, now) = look(ctx, token).await?;
    let renewed = note(ctx, &secrets::hash(token), &shown, now).await;
    Ok(LetIn { principal, renewed })
}

/// The same for those who do not care about cookies.
///
/// # Errors
/// As [`let_in`].
pub async fn authenticate(ctx: &Ctx, token: &str) -> Result<Principal, Error> {
    Ok(let_in(ctx, token).await?.principal)
}

/// Who it is, without counting it as a use: whether somebody who was let in still may stay.
///
/// # Errors
/// As [`let_in`].
pub async fn identify(ctx: &Ctx, token: &str) -> Result<Principal, Error> {
    Ok(look(ctx, token).await?.0)
}

async fn look(ctx: &Ctx, token: &str) -> Result<(Principal, Shown, Time), Error> {
    let shown = ctx.store.first(credentials::shown(&secrets::hash(token))).await?.ok_or(Error::Unauthenticated)?;
    let now = ctx.clock.now();
    let principal = principal(&shown, now).ok_or(Error::Unauthenticated)?;
    let sight = sight(ctx, &shown).await?;
    Ok((Principal { sight, ..principal }, shown, now))
}

/// Whose cards the user sees; programs see all of them.
async fn sight(ctx: &Ctx, shown: &Shown) -> Result<Sight, Error> {
    let Some(user) = shown.user else { return Ok(Sight::All) };
    let team = user.team.filter(|_| user.sees == Sees::Team);
    let people = match team {
        Some(team) => ctx.store.load(users::in_team(shown.credential.workspace, team)).await?,
        None => Vec::new(),
    };
    Ok(Sight::of(user.sees, user.id, team, people))
}

/// Who it is, and the sight of somebody who sees nothing of others.
fn principal(shown: &Shown, now: Time) -> Option<Principal> {
    let credential = shown.credential.is_valid(now).then_some(&shown.credential)?;
    let (workspace, id) = (credential.workspace, Some(credential.id));
    match (shown.user, credential.role) {
        (Some(user), _) if user.active => Some(Principal {
            workspace,
            user: Some(user.id),
            account: Some(user.account),
            role: user.role,
            recordings: user.recordings,
            sight: Sight::own(user.id),
            credential: id,
        }),
        (None, Some(role)) => Some(Principal {
            workspace,
            user: None,
            account: None,
            role,
            recordings: RecordingRights::default(),
            sight: Sight::All,
            credential: id,
        }),
        _ => None,
    }
}

/// Notes the use at most hourly, which also moves the end of a session. A database that cannot write lets people read on. Answers whether a session
/// was used on another day before.
async fn note(ctx: &Ctx, hash: &Hash, shown: &Shown, now: Time) -> bool {
    // A session was used when it was opened; an API token was only made.
    let (credential, is_session) = (&shown.credential, shown.user.is_some());
    let last = credential.last_used_at.or(is_session.then_some(credential.created_at));
    if last.is_some_and(|last| now.seconds_since(last) < NOTED_EVERY_SECONDS) {
        return false;
    }
    let step = if is_session { credentials::slide(hash, now, end(now)) } else { credentials::used(hash, now) };
    if let Err(error) = ctx.store.commit(Batch::one(step)).await {
        tracing::debug!(%error, "the use of a credential was not noted");
        return false;
    }
    let day = |time: Time| time.seconds().div_euclid(24 * 3600);
    is_session && last.is_some_and(|last| day(last) != day(now))
}
