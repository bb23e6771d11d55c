//! A task as the API shows one.

use app::tasks::Task;
use domain::task::{AssignedBy, Kind, Origin, State};
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::v1::calls::out::NumberOut;
use crate::v1::names::{TaskAssignedByName, TaskKindName, TaskOriginName, TaskStateName};
use crate::v1::{NamedOut, moment, named};

/// Something that somebody has to do.
#[derive(Clone, Serialize, ToSchema)]
pub struct TaskOut {
    /// The id.
    pub id: Uuid,
    /// What is to be done.
    #[schema(value_type = TaskKindName)]
    pub kind: Kind,
    /// What made it.
    #[schema(value_type = TaskOriginName)]
    pub origin: Origin,
    /// In a few words; null if a call made it: kind and origin say enough.
    #[schema(required)]
    pub title: Option<String>,
    /// More about it.
    #[schema(required)]
    pub text: Option<String>,
    /// How far it is.
    #[schema(value_type = TaskStateName)]
    pub state: State,
    /// Until when; null: whenever.
    #[schema(required)]
    pub due_at: Option<Timestamp>,
    /// Who has to do it.
    #[schema(required)]
    pub assignee: Option<NamedOut>,
    /// Why that person.
    #[schema(required, value_type = Option<TaskAssignedByName>)]
    pub assigned_by: Option<AssignedBy>,
    /// The contact that it is about.
    #[schema(required)]
    pub contact: Option<NamedOut>,
    /// The company that it is about.
    #[schema(required)]
    pub company: Option<NamedOut>,
    /// The number that waits for a call.
    #[schema(required)]
    pub phone: Option<NumberOut>,
    /// The last call that it is about.
    #[schema(required)]
    pub call_id: Option<Uuid>,
    /// Who answered in the place of the responsible.
    #[schema(required)]
    pub answered_by: Option<NamedOut>,
    /// How many missed calls it is about.
    pub missed_calls: i64,
    /// When the last of them began.
    #[schema(required)]
    pub last_missed_at: Option<Timestamp>,
    /// When it was done, or withdrawn.
    #[schema(required)]
    pub closed_at: Option<Timestamp>,
    /// Who did it.
    #[schema(required)]
    pub closed_by: Option<NamedOut>,
    /// The call that closed it.
    #[schema(required)]
    pub closed_by_call: Option<Uuid>,
    /// When it was made.
    pub created_at: Timestamp,
    /// Who made it; null if a call or a program did.
    #[schema(required)]
    pub created_by: Option<NamedOut>,
    /// When it was last changed.
    pub changed_at: Timestamp,
    /// Counts the changes.
    pub version: i64,
}

impl std::fmt::Debug for TaskOut {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("TaskOut").field("id", &self.id).field("version", &self.version).finish_non_exhaustive()
    }
}

impl From<Task> for TaskOut {
    fn from(task: Task) -> Self {
        let number = |e164: String| NumberOut { e164: Some(e164.clone()), raw: e164 };
        Self {
            id: task.id.into(),
            kind: task.kind,
            origin: task.origin,
            title: task.title,
            text: task.text,
            state: task.state,
            due_at: task.due.map(moment),
            assignee: task.assignee.map(named),
            assigned_by: task.assigned_by,
            contact: task.contact.map(named),
            company: task.company.map(named),
            phone: task.phone.map(|phone| number(phone.as_e164())),
            call_id: task.call.map(Uuid::from),
            answered_by: task.answered_by.map(named),
            missed_calls: task.missed_calls,
            last_missed_at: task.last_missed_at.map(moment),
            closed_at: task.closed_at.map(moment),
            closed_by: task.closed_by.map(named),
            closed_by_call: task.closed_by_call.map(Uuid::from),
            created_at: moment(task.created_at),
            created_by: task.created_by.map(named),
            changed_at: moment(task.changed_at),
            version: task.version,
        }
    }
}
