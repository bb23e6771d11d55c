//! `GET /notes`

use app::notes::On;
use app::{Ctx, Error, Principal};
use axum::extract::State;
use serde::Deserialize;
use utoipa::IntoParams;
use uuid::Uuid;

use super::NoteOut;
use crate::extract::{Json, Paging, Query};
use crate::problem::Problem;
use crate::reply::PageOut;

/// Whose notes: one of the two.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct NotesFilter {
    /// The contact.
    contact_id: Option<Uuid>,
    /// The call.
    call_id: Option<Uuid>,
}

impl NotesFilter {
    fn parse(&self) -> Result<On, Error> {
        match (self.contact_id, self.call_id) {
            (Some(contact), None) => Ok(On::Contact(contact.into())),
            (None, Some(call)) => Ok(On::Call(call.into())),
            (None, None) => Err(Error::invalid("contact_id", "required")),
            (Some(_), Some(_)) => Err(Error::invalid("call_id", "only_one")),
        }
    }
}

/// Lists the notes on a contact or a call, newest first.
#[utoipa::path(get, path = "/notes", tag = "notes", params(Paging, NotesFilter), responses((status = 200, body = PageOut<NoteOut>)))]
pub async fn list(
    State(ctx): State<Ctx>,
    who: Principal,
    page: Paging,
    Query(filter): Query<NotesFilter>,
) -> Result<Json<PageOut<NoteOut>>, Problem> {
    let notes = app::notes::list(&ctx, &who, filter.parse()?, page.limit, page.after.as_ref()).await?;
    Ok(Json(PageOut::of(notes, NoteOut::from)))
}
