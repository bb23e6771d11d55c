//! Logging out.

use domain::access::Right;
use store::credentials::{self, Kind};
use store::{Batch, CommitError};

use crate::ctx::Ctx;
use crate::error::Error;
use crate::principal::Principal;

/// Ends the session that was shown. One that has ended already is no error; an API token is no session and stays.
///
/// # Errors
/// [`Error::Away`].
pub async fn logout(ctx: &Ctx, who: &Principal) -> Result<(), Error> {
    who.may(Right::Read)?;
    let Some(session) = who.credential else { return Ok(()) };
    match ctx.store.commit(Batch::one(credentials::delete(who.workspace, Kind::Session, session))).await {
        Ok(()) | Err(CommitError::Conflict { .. }) => Ok(()),
        Err(error) => Err(error.into()),
    }
}
