//! `GET /connections/{id}`

use app::{Ctx, Principal};
use axum::extract::State;
use domain::id::ConnectionId;

use super::ConnectionOut;
use crate::extract::Path;
use crate::problem::Problem;
use crate::reply::Tagged;
use crate::v1::IdPath;

/// Shows a connection.
#[utoipa::path(get, path = "/connections/{id}", tag = "connections", params(IdPath), responses((status = 200, body = ConnectionOut)))]
pub async fn read(
    State(ctx): State<Ctx>,
    who: Principal,
    Path(id): Path<ConnectionId>,
) -> Result<Tagged<ConnectionOut>, Problem> {
    let connection = app::connections::read(&ctx, &who, id).await?;
    Ok(Tagged(connection.version, connection.into()))
}
