//! `GET /forms/{id}`

use app::{Ctx, Principal};
use axum::extract::State;
use domain::id::FormId;

use super::FormOut;
use crate::extract::Path;
use crate::problem::Problem;
use crate::reply::Tagged;
use crate::v1::IdPath;

/// Shows a form.
#[utoipa::path(get, path = "/forms/{id}", tag = "forms", params(IdPath), responses((status = 200, body = FormOut)))]
pub async fn read(State(ctx): State<Ctx>, who: Principal, Path(id): Path<FormId>) -> Result<Tagged<FormOut>, Problem> {
    let view = app::forms::read(&ctx, &who, id).await?;
    Ok(Tagged(view.form.version, FormOut::of(view, &ctx)))
}
