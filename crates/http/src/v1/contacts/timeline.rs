//! `GET /contacts/{id}/timeline`

use app::contacts::{ChangedField, Happening, Item, Kind};
use app::{Ctx, Error, Principal};
use axum::extract::State;
use domain::field::FieldKind;
use domain::id::ContactId;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use crate::extract::{Json, Lang, Paging, Path, Query};
use crate::i18n::Language;
use crate::problem::Problem;
use crate::reply::PageOut;
use crate::v1::calls::out::CallOut;
use crate::v1::deals::TimelineDealOut;
use crate::v1::forms::SubmissionOut;
use crate::v1::merges::MergeOut;
use crate::v1::notes::NoteOut;
use crate::v1::tasks::TaskOut;
use crate::v1::{IdPath, NamedOut, moment, named};

/// Something that happened with a contact.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct TimelineItemOut {
    /// What: `call`, `note`, `task`, `deal`, `automation`, `merge`, `form`, `change` of the card, or `created`, the making of the contact.
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
    /// The edit of the card, if it is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub change: Option<TimelineChangeOut>,
}

/// An edit of the contact's card.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct TimelineChangeOut {
    /// Who; null if a program did.
    #[schema(required)]
    pub by: Option<NamedOut>,
    /// How it came about: `user` (or a program that acts for one), `automation` or `import`.
    pub way: &'static str,
    /// The fields that have other values.
    pub fields: Vec<ChangedFieldOut>,
}

/// A field that has another value.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ChangedFieldOut {
    /// Which: `name`, `company`, `responsible`, `source`, `phones`, `emails`, `tags`, or the id of a field that the workspace has added.
    pub field: String,
    /// The name of a field that the workspace has added; null for others, and if it is gone.
    #[schema(required)]
    pub name: Option<String>,
    /// What the values of that field are, as its kind is called; null as the name.
    #[schema(required)]
    pub kind: Option<&'static str>,
    /// What stood there, in words; null: nothing.
    #[schema(required)]
    pub from: Option<String>,
    /// What stands there since then.
    #[schema(required)]
    pub to: Option<String>,
}

/// A page of what happened with a contact.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct TimelinePageOut {
    /// What happened, newest first.
    pub items: Vec<TimelineItemOut>,
    /// The cursor of the next page; null on the last one.
    #[schema(required)]
    pub next: Option<String>,
    /// What stays on top; only with the first page, and only if there is something.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pinned: Option<TimelineItemOut>,
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
            change: None,
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
            Happening::Changed(edit) => {
                let field = |ChangedField { field, name, kind, from, to }| ChangedFieldOut {
                    field,
                    name,
                    kind: kind.map(FieldKind::as_str),
                    from,
                    to,
                };
                let fields = edit.fields.into_iter().map(field).collect();
                let change = TimelineChangeOut { by: edit.by.map(named), way: edit.way.as_str(), fields };
                (out.kind, out.change) = ("change", Some(change));
            }
            Happening::Form(sent) => (out.kind, out.form) = ("form", Some((*sent).into())),
            Happening::Created => {}
        }
        out
    }
}

/// Which entries are wanted.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct TimelineQuery {
    /// Only entries of this kind: `call`, `note`, `task`, `deal`, `automation`, `form` or `change` (edits of the card, merges, the making of it).
    kind: Option<String>,
}

/// Lists what happened with a contact, newest first.
#[utoipa::path(get, path = "/contacts/{id}/timeline", tag = "contacts", params(IdPath, TimelineQuery, Paging), responses((status = 200, body = TimelinePageOut)))]
pub async fn timeline(
    State(ctx): State<Ctx>,
    who: Principal,
    Path(id): Path<ContactId>,
    Lang(language): Lang,
    Query(query): Query<TimelineQuery>,
    page: Paging,
) -> Result<Json<TimelinePageOut>, Problem> {
    let kind = |text: &str| Kind::parse(text).ok_or_else(|| Error::invalid("kind", "unknown_choice"));
    let kind = query.kind.as_deref().map(kind).transpose()?;
    let timeline = app::contacts::timeline(&ctx, &who, id, kind, (page.limit, page.after.as_ref())).await?;
    let PageOut { items, next } = PageOut::of(timeline.page, |item| TimelineItemOut::of(item, language));
    let pinned = timeline.pinned.map(|item| TimelineItemOut::of(item, language));
    Ok(Json(TimelinePageOut { items, next, pinned }))
}
