//! The words of automations: the fields that conditions read, those that blocks write and follow, the placeholders of texts.

use super::{Entity, Subject, TriggerKind};
use crate::text::fold;

/// A number as people write it, with a point or a comma.
pub fn number(text: &str) -> Option<f64> {
    text.trim().replace(',', ".").parse().ok().filter(|number: &f64| number.is_finite())
}

/// What values a field has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldType {
    /// Any text.
    Text,
    /// A number.
    Number,
    /// `true` or `false`.
    Bool,
    /// One of these.
    Choice(&'static [&'static str]),
    /// A user's id.
    User,
    /// A line's id.
    Line,
    /// A connection's id.
    Connection,
    /// A pipeline's id.
    Pipeline,
    /// A stage's id.
    Stage,
    /// A company's id.
    Company,
    /// A day as `2026-12-31`.
    Date,
}

impl FieldType {
    /// The name in the API.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Number => "number",
            Self::Bool => "bool",
            Self::Choice(_) => "choice",
            Self::User => "user",
            Self::Line => "line",
            Self::Connection => "connection",
            Self::Pipeline => "pipeline",
            Self::Stage => "stage",
            Self::Company => "company",
            Self::Date => "date",
        }
    }

    /// Whether two values of such a field are the same: numbers by what they are, everything else by its text without regard to case. Digits that are no
    /// number, such as the name of a campaign, are text.
    pub fn is_same(self, value: &str, other: &str) -> bool {
        match (self, number(value), number(other)) {
            (Self::Number, Some(value), Some(other)) => (value - other).abs() < f64::EPSILON,
            _ => fold(value) == fold(other),
        }
    }

    /// The values of a choice.
    pub fn choices(self) -> &'static [&'static str] {
        if let Self::Choice(choices) = self { choices } else { &[] }
    }
}

use FieldType::{Bool, Choice, Company, Connection, Date, Line, Number, Pipeline, Stage, Text, User};

const DIRECTIONS: &[&str] = &["incoming", "outgoing", "internal"];
const OUTCOMES: &[&str] = &["answered", "missed", "no_answer", "busy", "failed", "voicemail", "declined", "unknown"];
const MADE_BY: &[&str] = &["call", "user", "import", "form", "automation"];
const DEAL_STATES: &[&str] = &["open", "won", "lost"];
const TASK_TYPES: &[&str] = &["call_back", "call", "meeting", "message", "other"];

/// What conditions can ask for.
pub const FIELDS: &[(Subject, &str, FieldType)] = &[
    (Subject::Call, "direction", Choice(DIRECTIONS)),
    (Subject::Call, "outcome", Choice(OUTCOMES)),
    (Subject::Call, "line_id", Line),
    (Subject::Call, "connection_id", Connection),
    (Subject::Call, "talk_seconds", Number),
    (Subject::Call, "wait_seconds", Number),
    (Subject::Call, "first_call", Bool),
    (Subject::Call, "target", Bool),
    (Subject::Call, "department", Text),
    (Subject::Call, "scheme", Text),
    (Subject::Call, "utm_source", Text),
    (Subject::Call, "utm_medium", Text),
    (Subject::Call, "utm_campaign", Text),
    (Subject::Call, "ai_score", Number),
    (Subject::Call, "employee_id", User),
    (Subject::Contact, "name", Text),
    (Subject::Contact, "source", Text),
    (Subject::Contact, "tag", Text),
    (Subject::Contact, "responsible_id", User),
    (Subject::Contact, "created_by", Choice(MADE_BY)),
    (Subject::Contact, "company_id", Company),
    (Subject::Company, "name", Text),
    (Subject::Company, "responsible_id", User),
    (Subject::Deal, "name", Text),
    (Subject::Deal, "pipeline_id", Pipeline),
    (Subject::Deal, "stage_id", Stage),
    (Subject::Deal, "state", Choice(DEAL_STATES)),
    (Subject::Deal, "amount", Number),
    (Subject::Deal, "currency", Text),
    (Subject::Deal, "responsible_id", User),
    (Subject::Deal, "source", Text),
    (Subject::Task, "type", Choice(TASK_TYPES)),
    (Subject::Task, "assignee_id", User),
];

/// What blocks can change.
pub const WRITABLE: &[(Entity, &str, FieldType)] = &[
    (Entity::Contact, "name", Text),
    (Entity::Contact, "source", Text),
    (Entity::Company, "name", Text),
    (Entity::Deal, "name", Text),
    (Entity::Deal, "amount", Number),
    (Entity::Deal, "close_date", Date),
    (Entity::Deal, "source", Text),
    (Entity::Deal, "stage", Stage),
];

/// What triggers and waits can follow: what can be changed, and the responsible.
pub const FOLLOWED: &[(Entity, &str, FieldType)] = &[
    (Entity::Contact, "name", Text),
    (Entity::Contact, "source", Text),
    (Entity::Contact, "responsible", User),
    (Entity::Company, "name", Text),
    (Entity::Company, "responsible", User),
    (Entity::Deal, "name", Text),
    (Entity::Deal, "amount", Number),
    (Entity::Deal, "close_date", Date),
    (Entity::Deal, "source", Text),
    (Entity::Deal, "stage", Stage),
    (Entity::Deal, "responsible", User),
];

/// What texts can say.
pub const PLACEHOLDERS: &[&str] = &[
    "contact.name",
    "contact.phone",
    "contact.email",
    "contact.source",
    "company.name",
    "deal.name",
    "deal.amount",
    "deal.stage",
    "call.number",
    "call.line",
    "call.manager",
    "call.started_at",
    "call.talk_seconds",
    "task.title",
    "responsible.name",
    "workspace.name",
];

/// The members that a trigger of a kind has, beside its conditions.
pub fn members(kind: TriggerKind) -> &'static [&'static str] {
    match kind {
        TriggerKind::ContactCreated => &["origins"],
        TriggerKind::CallEnded => &["directions", "outcomes", "line_ids", "first_call", "target"],
        TriggerKind::CallAnswered => &["directions", "line_ids", "first_call"],
        TriggerKind::CallMissed => &["line_ids", "first_call"],
        TriggerKind::CallProcessed => &["min_score", "max_score"],
        TriggerKind::DealCreated => &["pipeline_ids"],
        TriggerKind::DealMoved => &["pipeline_id", "from_stage_ids", "to_stage_ids"],
        TriggerKind::FieldChanged => &["entity", "field"],
        TriggerKind::TaskOverdue => &["task_types"],
        TriggerKind::FormSubmitted => &["form_ids"],
    }
}

/// The type of a field that conditions can ask for.
pub fn field(subject: Subject, name: &str) -> Option<FieldType> {
    FIELDS.iter().find(|(of, field, _)| *of == subject && *field == name).map(|(_, _, kind)| *kind)
}

/// The type of a field that blocks can change.
pub fn writable(entity: Entity, name: &str) -> Option<FieldType> {
    WRITABLE.iter().find(|(of, field, _)| *of == entity && *field == name).map(|(_, _, kind)| *kind)
}

/// The type of a field that can be followed.
pub fn followed(entity: Entity, name: &str) -> Option<FieldType> {
    FOLLOWED.iter().find(|(of, field, _)| *of == entity && *field == name).map(|(_, _, kind)| *kind)
}
