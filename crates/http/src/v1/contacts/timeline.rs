//! `GET /contacts/{id}/timeline`

use app::contacts::{Happening, Item};
use app::{Ctx, Principal};
use axum::extract::State;
use domain::id::ContactId;
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

use crate::extract::{Json, Lang, Paging, Path};
use crate::i18n::Language;
use crate::problem::Problem;
use crate::reply::PageOut;
use crate::v1::calls::out::CallOut;
use crate::v1::notes::NoteOut;
use crate::v1::tasks::TaskOut;
use crate::v1::{IdPath, moment};

/// Something that happened with a contact.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct TimelineItemOut {
    /// What: `call`, `note`, `task`, or `created`, the making of the contact.
    pub kind: &'static str,
    /// When: the start of a call, the writing of a note, the making of a task.
    pub at: Timestamp,
    /// The call, if it is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub call: Option<CallOut>,
    /// The note, if it is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<NoteOut>,
    /// The task, if it is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub task: Option<TaskOut>,
}

impl TimelineItemOut {
    fn of(item: Item, language: Language) -> Self {
        let (kind, call, note, task) = match item.what {
            Happening::Call(view) => ("call", Some(CallOut::of(*view, language)), None, None),
            Happening::Note(note) => ("note", None, Some(note.into()), None),
            Happening::Task(task) => ("task", None, None, Some((*task).into())),
            Happening::Created => ("created", None, None, None),
        };
        Self { kind, at: moment(item.at), call, note, task }
    }
}

/// Lists what happened with a contact, newest first.
#[utoipa::path(get, path = "/contacts/{id}/timeline", tag = "contacts", params(IdPath, Paging), responses((status = 200, body = PageOut<TimelineItemOut>)))]
pub async fn timeline(
    State(ctx): State<Ctx>,
    who: Principal,
    Path(id): Path<ContactId>,
    Lang(language): Lang,
    page: Paging,
) -> Result<Json<PageOut<TimelineItemOut>>, Problem> {
    let items = app::contacts::timeline(&ctx, &who, id, page.limit, page.after.as_ref()).await?;
    Ok(Json(PageOut::of(items, |item| TimelineItemOut::of(item, language))))
}
