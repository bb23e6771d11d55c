//! `DELETE /forms/{id}`

use app::{Ctx, Principal};
use axum::extract::State;
use domain::id::FormId;

use super::FormOut;
use crate::extract::{IfMatch, Path};
use crate::problem::{Problem, or_current};
use crate::reply::NoContent;
use crate::v1::{IdPath, IfMatchHeader};

/// Removes a form: its address leads nowhere then. What was sent with it stays on the contacts.
#[utoipa::path(delete, path = "/forms/{id}", tag = "forms", params(IdPath, IfMatchHeader), responses((status = 204)))]
pub async fn delete(
    State(ctx): State<Ctx>,
    who: Principal,
    Path(id): Path<FormId>,
    IfMatch(version): IfMatch,
) -> Result<NoContent, Problem> {
    let current = async { app::forms::read(&ctx, &who, id).await.map(|view| FormOut::of(view, &ctx)) };
    or_current(app::forms::delete(&ctx, &who, id, version).await, current).await?;
    Ok(NoContent)
}
