//! `GET /notes/{id}`

use app::{Ctx, Principal};
use axum::extract::State;
use domain::id::NoteId;

use super::NoteOut;
use crate::extract::Path;
use crate::problem::Problem;
use crate::reply::Tagged;
use crate::v1::IdPath;

/// Shows a note.
#[utoipa::path(get, path = "/notes/{id}", tag = "notes", params(IdPath), responses((status = 200, body = NoteOut)))]
pub async fn read(State(ctx): State<Ctx>, who: Principal, Path(id): Path<NoteId>) -> Result<Tagged<NoteOut>, Problem> {
    let note = app::notes::read(&ctx, &who, id).await?;
    Ok(Tagged(note.version, note.into()))
}
