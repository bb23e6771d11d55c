//! What a new session is.

use domain::access::Sight;
use domain::id::CredentialId;
use domain::time::Time;
use secrecy::SecretString;
use store::credentials::{Kind, NewCredential};
use store::users::Membership;

use crate::ctx::Ctx;
use crate::principal::Principal;
use crate::secrets;

/// How long a session lasts that nobody uses.
const SECONDS: i64 = 30 * 24 * 3600;

/// How long a browser keeps the cookie of a session. It is renewed with the first use of a day, so it must outlast the session by a day and the
/// hour in which a use is not noted again.
pub const COOKIE_SECONDS: i64 = SECONDS + 2 * 24 * 3600;

/// A session that was opened.
#[derive(Debug, Clone)]
pub struct Session {
    /// What the browser shows from now on; it is known only here.
    pub token: SecretString,
    /// When it ends if it is not used.
    pub expires_at: Time,
    /// Who asks with it.
    pub principal: Principal,
}

/// When a session ends that is used now.
pub(super) fn end(now: Time) -> Time {
    now.plus_seconds(SECONDS)
}

/// A new session of a person in a workspace, and what is to be kept of it.
pub(super) fn open(ctx: &Ctx, membership: &Membership) -> (Session, NewCredential) {
    let (token, id, now) = (secrets::token(&ctx.ids, ""), CredentialId(ctx.ids.next()), ctx.clock.now());
    let (workspace, user) = (membership.workspace, &membership.user);
    let credential = NewCredential {
        hash: secrets::hash(&token),
        id,
        kind: Kind::Session,
        workspace,
        subject: Some(user.id.0),
        name: String::new(),
        role: None,
        created_at: now,
        expires_at: Some(end(now)),
    };
    let principal = Principal {
        workspace,
        user: Some(user.id),
        account: Some(user.account),
        role: user.role,
        recordings: user.recordings,
        // Whoever has just come in has asked for no card yet; what the next request sees is read with it.
        sight: Sight::own(user.id),
        credential: Some(id),
    };
    (Session { token: token.into(), expires_at: end(now), principal }, credential)
}
