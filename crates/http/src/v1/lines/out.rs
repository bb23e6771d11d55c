//! A line as the API shows one.

use app::lines::LineRow;
use domain::policy::CallKind;
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::v1::calls::out::NumberOut;
use crate::v1::moment;
use crate::v1::names::CallKindName;
use crate::v1::tasks::TaskRulesOut;

/// A number of the company that clients call, and where its settings differ from the connection's.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct LineOut {
    /// The id.
    pub id: Uuid,
    /// The connection it belongs to.
    pub connection_id: Uuid,
    /// The number.
    pub number: NumberOut,
    /// What people call it.
    #[schema(required)]
    pub name: Option<String>,
    /// The group it belongs to.
    #[schema(required)]
    pub group: Option<String>,
    /// From which calls contacts are made; null if as the connection says.
    #[schema(required, value_type = Option<Vec<CallKindName>>)]
    pub create_contacts: Option<Vec<CallKind>>,
    /// An answered call with less conversation makes no contact; null if as the connection says.
    #[schema(required)]
    pub min_talk_seconds: Option<u32>,
    /// A missed call that rang shorter makes no contact; null if as the connection says.
    #[schema(required)]
    pub min_ring_seconds: Option<u32>,
    /// The user who is responsible for contacts that its calls make, where the call names no manager.
    #[schema(required)]
    pub responsible_id: Option<Uuid>,
    /// Whether its calls make rows and nothing else (personnel, suppliers).
    pub ignored: bool,
    /// Which of its calls make tasks; null if as the connection says.
    #[schema(required)]
    pub tasks: Option<TaskRulesOut>,
    /// When it was entered, or found in a call.
    pub created_at: Timestamp,
    /// Counts the changes.
    pub version: i64,
}

impl From<LineRow> for LineOut {
    fn from(line: LineRow) -> Self {
        Self {
            id: line.id.into(),
            connection_id: line.connection.into(),
            number: NumberOut { e164: Some(line.number.as_e164()), raw: line.number.as_e164() },
            name: line.name,
            group: line.group,
            create_contacts: line.create_contacts.map(|kinds| kinds.kinds().collect()),
            min_talk_seconds: line.min_talk_seconds,
            min_ring_seconds: line.min_ring_seconds,
            responsible_id: line.responsible.map(Uuid::from),
            ignored: line.ignored,
            tasks: line.task_rules.map(TaskRulesOut::from),
            created_at: moment(line.created_at),
            version: line.version,
        }
    }
}
