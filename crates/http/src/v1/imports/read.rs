//! `GET /imports/{id}`

use app::{Ctx, Principal};
use axum::extract::State;
use domain::id::ImportId;

use super::ImportOut;
use crate::extract::Path;
use crate::problem::Problem;
use crate::reply::Tagged;
use crate::v1::IdPath;

/// Shows how a file was read and how far its rows are taken over.
#[utoipa::path(get, path = "/imports/{id}", tag = "imports", params(IdPath), responses((status = 200, body = ImportOut)))]
pub async fn read(
    State(ctx): State<Ctx>,
    who: Principal,
    Path(id): Path<ImportId>,
) -> Result<Tagged<ImportOut>, Problem> {
    let import = ImportOut::from(app::imports::read(&ctx, &who, id).await?);
    Ok(Tagged(import.version, import))
}
