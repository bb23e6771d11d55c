//! `DELETE /session`

use app::{Ctx, Error, Principal};
use axum::extract::State;
use axum::response::Response;

use super::cookie;
use crate::problem::Problem;
use crate::reply::NoContent;

/// Logs the person out. Who is not logged in any more is told the same.
#[utoipa::path(delete, path = "/session", tag = "session", responses((status = 204)))]
pub async fn logout(State(ctx): State<Ctx>, who: Result<Principal, Problem>) -> Result<Response, Problem> {
    match who {
        Ok(who) => app::sessions::logout(&ctx, &who).await?,
        Err(problem) if problem.code() == Problem::from(Error::Unauthenticated).code() => {}
        Err(problem) => return Err(problem),
    }
    Ok(cookie::closed(&ctx, NoContent))
}
