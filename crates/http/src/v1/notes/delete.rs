//! `DELETE /notes/{id}`

use app::{Ctx, Principal, notes};
use axum::extract::State;
use domain::id::NoteId;

use super::NoteOut;
use crate::extract::{IfMatch, Path};
use crate::problem::{Problem, or_current};
use crate::reply::NoContent;
use crate::v1::{IdPath, IfMatchHeader};

/// Removes a note of one's own; administrators remove any.
#[utoipa::path(delete, path = "/notes/{id}", tag = "notes", params(IdPath, IfMatchHeader), responses((status = 204)))]
pub async fn delete(
    State(ctx): State<Ctx>,
    who: Principal,
    Path(id): Path<NoteId>,
    IfMatch(version): IfMatch,
) -> Result<NoContent, Problem> {
    let done = notes::delete(&ctx, &who, id, version).await;
    or_current(done, async { notes::read(&ctx, &who, id).await.map(NoteOut::from) }).await?;
    Ok(NoContent)
}
