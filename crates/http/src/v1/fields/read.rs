//! `GET /fields/{id}`

use app::{Ctx, Principal};
use axum::extract::State;
use domain::id::FieldId;

use super::FieldOut;
use crate::extract::Path;
use crate::problem::Problem;
use crate::reply::Tagged;
use crate::v1::IdPath;

/// Shows a field.
#[utoipa::path(get, path = "/fields/{id}", tag = "fields", params(IdPath), responses((status = 200, body = FieldOut)))]
pub async fn read(
    State(ctx): State<Ctx>,
    who: Principal,
    Path(id): Path<FieldId>,
) -> Result<Tagged<FieldOut>, Problem> {
    let field = app::fields::read(&ctx, &who, id).await?;
    Ok(Tagged(field.version, field.into()))
}
