//! `GET /users/{id}`

use app::{Ctx, Principal};
use axum::extract::State;
use domain::id::UserId;

use super::UserOut;
use crate::extract::Path;
use crate::problem::Problem;
use crate::reply::Tagged;
use crate::v1::IdPath;

/// Shows a user.
#[utoipa::path(get, path = "/users/{id}", tag = "users", params(IdPath), responses((status = 200, body = UserOut)))]
pub async fn read(State(ctx): State<Ctx>, who: Principal, Path(id): Path<UserId>) -> Result<Tagged<UserOut>, Problem> {
    let user = app::users::read(&ctx, &who, id).await?;
    Ok(Tagged(user.version, user.into()))
}
