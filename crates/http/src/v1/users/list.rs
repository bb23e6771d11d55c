//! `GET /users`

use app::{Ctx, Principal};
use axum::extract::State;
use serde::Deserialize;
use utoipa::IntoParams;

use super::UserOut;
use crate::extract::{Json, Paging, Query};
use crate::problem::Problem;
use crate::reply::PageOut;

/// Which users.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct UsersFilter {
    /// Only those who work here, or only those who do not any more; all of them if absent.
    active: Option<bool>,
}

/// Lists the users, by name.
#[utoipa::path(get, path = "/users", tag = "users", params(Paging, UsersFilter), responses((status = 200, body = PageOut<UserOut>)))]
pub async fn list(
    State(ctx): State<Ctx>,
    who: Principal,
    page: Paging,
    Query(filter): Query<UsersFilter>,
) -> Result<Json<PageOut<UserOut>>, Problem> {
    let users = app::users::list(&ctx, &who, filter.active, page.limit, page.after.as_ref()).await?;
    Ok(Json(PageOut::of(users, UserOut::from)))
}
