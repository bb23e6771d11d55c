//! `POST /notes`

use app::notes::NewNote;
use app::{Ctx, Principal};
use axum::extract::State;
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::NoteOut;
use crate::extract::Json;
use crate::problem::Problem;
use crate::reply::Created;

/// A note that is to be written, on a contact or a call or both.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NoteIn {
    /// The contact.
    pub contact_id: Option<Uuid>,
    /// The call; without a contact the note goes to the one that the call is linked to, too.
    pub call_id: Option<Uuid>,
    /// The text; up to 10,000 characters.
    pub body: String,
    /// Who is mentioned in it, up to 20 users: they are told of it. The text has their names with an `@`.
    #[serde(default)]
    pub mentions: Vec<Uuid>,
}

/// Writes a note.
#[utoipa::path(post, path = "/notes", tag = "notes", request_body = NoteIn, responses((status = 201, body = NoteOut)))]
pub async fn create(
    State(ctx): State<Ctx>,
    who: Principal,
    Json(input): Json<NoteIn>,
) -> Result<Created<NoteOut>, Problem> {
    let new = NewNote {
        contact: input.contact_id.map(Into::into),
        call: input.call_id.map(Into::into),
        body: input.body,
        mentions: input.mentions.into_iter().map(Into::into).collect(),
    };
    let note = NoteOut::from(app::notes::create(&ctx, &who, new).await?);
    Ok(Created::new(format!("/api/v1/notes/{}", note.id), note.version, note))
}
