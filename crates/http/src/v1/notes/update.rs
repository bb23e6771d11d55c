//! `PATCH /notes/{id}`

use app::{Ctx, Principal, notes};
use axum::extract::State;
use domain::id::{NoteId, UserId};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::NoteOut;
use crate::extract::{Given, IfMatch, Json, Path};
use crate::problem::{Problem, or_current};
use crate::reply::Tagged;
use crate::v1::{IdPath, IfMatchHeader};

/// What is to change of a note; what is absent stays.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NotePatch {
    /// Another text.
    #[serde(default)]
    body: Given<String>,
    /// Who is mentioned in it, all of them; those who are new are told of it.
    #[serde(default)]
    #[schema(value_type = Vec<Uuid>)]
    mentions: Given<Vec<Uuid>>,
}

/// Changes a note of one's own; administrators change any.
#[utoipa::path(patch, path = "/notes/{id}", tag = "notes", params(IdPath, IfMatchHeader), request_body = NotePatch, responses((status = 200, body = NoteOut)))]
pub async fn update(
    State(ctx): State<Ctx>,
    who: Principal,
    Path(id): Path<NoteId>,
    IfMatch(version): IfMatch,
    Json(patch): Json<NotePatch>,
) -> Result<Tagged<NoteOut>, Problem> {
    let mentions: Option<Vec<UserId>> = patch.mentions.0.map(|ids| ids.into_iter().map(Into::into).collect());
    let change = (patch.body.0.as_deref(), mentions.as_deref());
    let note = notes::update(&ctx, &who, id, version, change).await;
    let note = or_current(note, async { notes::read(&ctx, &who, id).await.map(NoteOut::from) }).await?;
    Ok(Tagged(note.version, note.into()))
}
