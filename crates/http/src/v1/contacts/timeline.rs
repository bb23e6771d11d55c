//! `GET /contacts/{id}/timeline`

use app::contacts::{Happening, Item};
use app::{Ctx, Principal};
use axum::extract::State;
use domain::id::ContactId;
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::extract::{Json, Lang, Paging, Path};
use crate::i18n::Language;
use crate::problem::Problem;
use crate::reply::PageOut;
use crate::v1::calls::out::CallOut;
use crate::v1::deals::TimelineDealOut;
use crate::v1::forms::SubmissionOut;
use crate::v1::merges::MergeOut;
use crate::v1::notes::NoteOut;
use crate::v1::tasks::TaskOut;
use crate::v1::{IdPath, moment};

/// Something that happened with a contact.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct TimelineItemOut {
    /// What: `call`, `note`, `task`, `deal`, `automation`, `merge`, `form`, or `created`, the making of the contact.
    pub kind: &'static str,
    /// When: the start of a call, the writing of a note, the making of a task, the move of a deal, the begin of a run, the merging, the sending of a form.
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
    /// What happened with a deal, if it is that.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deal: Option<TimelineDealOut>,
    /// The run of an automation, if it is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub automation: Option<TimelineRunOut>,
    /// The contact that went into this one, if it is that.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub merge: Option<MergeOut>,
    /// What they sent with a form, if it is that.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub form: Option<SubmissionOut>,
}

/// A run of an automation.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct TimelineRunOut {
    /// The run.
    pub run_id: Uuid,
    /// The automation.
    pub id: Uuid,
    /// What it is called.
    pub name: String,
    /// Where the run stands.
    pub state: &'static str,
}

impl TimelineItemOut {
    fn of(item: Item, language: Language) -> Self {
        let mut out = Self {
            kind: "created",
            at: moment(item.at),
            call: None,
            note: None,
            task: None,
            deal: None,
            automation: None,
            merge: None,
            form: None,
        };
        match item.what {
            Happening::Call(view) => (out.kind, out.call) = ("call", Some(CallOut::of(*view, language))),
            Happening::Note(note) => (out.kind, out.note) = ("note", Some(note.into())),
            Happening::Task(task) => (out.kind, out.task) = ("task", Some((*task).into())),
            Happening::Deal(step) => (out.kind, out.deal) = ("deal", Some((*step).into())),
            Happening::Automation(run) => {
                let name = run.names.automation.clone().unwrap_or_default();
                let (run_id, id, state) = (run.id.into(), run.automation.into(), run.state.as_str());
                (out.kind, out.automation) = ("automation", Some(TimelineRunOut { run_id, id, name, state }));
            }
            Happening::Merged(merge) => (out.kind, out.merge) = ("merge", Some((*merge).into())),
            Happening::Form(sent) => (out.kind, out.form) = ("form", Some((*sent).into())),
            Happening::Created => {}
        }
        out
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
