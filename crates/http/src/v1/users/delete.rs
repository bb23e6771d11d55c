//! `DELETE /users/{id}`

use app::{Ctx, Principal};
use axum::extract::State;
use domain::id::UserId;

use super::UserOut;
use crate::extract::{IfMatch, Path};
use crate::problem::{Problem, or_current};
use crate::reply::NoContent;
use crate::v1::{IdPath, IfMatchHeader};

/// Deactivates a user: the user is logged out and not let in any more; what the user did stays.
#[utoipa::path(delete, path = "/users/{id}", tag = "users", params(IdPath, IfMatchHeader), responses((status = 204)))]
pub async fn delete(
    State(ctx): State<Ctx>,
    who: Principal,
    Path(id): Path<UserId>,
    IfMatch(version): IfMatch,
) -> Result<NoContent, Problem> {
    let done = app::users::deactivate(&ctx, &who, id, version).await;
    or_current(done, async { app::users::read(&ctx, &who, id).await.map(UserOut::from) }).await?;
    Ok(NoContent)
}
