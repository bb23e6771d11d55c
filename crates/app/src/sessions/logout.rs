//! Logging out.

use domain::access::Right;
use store::Batch;
use store::credentials::{self, Kind};

use crate::ctx::Ctx;
use crate::error::Error;
use crate::principal::Principal;
use crate::write::{Done, commit};

/// Ends the session that was shown. One that has ended already is no error; an API token is no session and stays.
///
/// # Errors
/// [`Error::Away`].
pub async fn logout(ctx: &Ctx, who: &Principal) -> Result<(), Error> {
    who.may(Right::Read)?;
    let (Some(session), Some(user)) = (who.credential, who.user) else { return Ok(()) };
    let batch = Batch::one(credentials::delete(who.workspace, Kind::Session, session));
    match commit(ctx, &ctx.store, who, batch, Done::new("logged_out", "user", user)).await {
        Ok(()) | Err(Error::Changed { .. }) => Ok(()),
        Err(error) => Err(error),
    }
}
