//! `POST /lines`

use app::lines::{LinePatch as Settings, NewLine};
use app::{Ctx, Principal};
use axum::extract::State;
use domain::policy::{CallKind, CreateContacts};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::LineOut;
use crate::extract::Json;
use crate::problem::Problem;
use crate::reply::Created;
use crate::v1::names::CallKindName;
use crate::v1::tasks::TaskRulesIn;

/// A line that is to be entered. Settings that are absent are the connection's.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct LineIn {
    /// The connection it belongs to.
    connection_id: Uuid,
    /// The number, in any spelling.
    #[schema(example = "+380441234567")]
    number: String,
    /// What people call it.
    name: Option<String>,
    /// The group it belongs to.
    group: Option<String>,
    /// From which calls contacts are made.
    #[schema(value_type = Option<Vec<CallKindName>>)]
    create_contacts: Option<Vec<CallKind>>,
    /// The user who is responsible for contacts that its calls make, where the call names no manager.
    responsible_id: Option<Uuid>,
    /// Whether its calls make rows and nothing else (personnel, suppliers).
    #[schema(default = false)]
    ignored: Option<bool>,
    /// An answered call with less conversation makes no contact.
    min_talk_seconds: Option<i64>,
    /// A missed call that rang shorter makes no contact.
    min_ring_seconds: Option<i64>,
    /// Which of its calls make tasks; as the connection says if absent.
    tasks: Option<TaskRulesIn>,
}

/// A line that comes with a new connection. Settings that are absent are the connection's.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ConnectionLineIn {
    /// The number, in any spelling.
    #[schema(example = "+380441234567")]
    number: String,
    /// What people call it.
    name: Option<String>,
    /// The group it belongs to.
    group: Option<String>,
    /// From which calls contacts are made.
    #[schema(value_type = Option<Vec<CallKindName>>)]
    create_contacts: Option<Vec<CallKind>>,
    /// The user who is responsible for contacts that its calls make, where the call names no manager.
    responsible_id: Option<Uuid>,
    /// Whether its calls make rows and nothing else (personnel, suppliers).
    #[schema(default = false)]
    ignored: Option<bool>,
    /// An answered call with less conversation makes no contact.
    min_talk_seconds: Option<i64>,
    /// A missed call that rang shorter makes no contact.
    min_ring_seconds: Option<i64>,
    /// Which of its calls make tasks; as the connection says if absent.
    tasks: Option<TaskRulesIn>,
}

impl From<ConnectionLineIn> for NewLine {
    fn from(input: ConnectionLineIn) -> Self {
        let settings = Settings {
            name: Some(input.name),
            group: Some(input.group),
            create_contacts: Some(input.create_contacts.map(CreateContacts::from_kinds)),
            min_talk_seconds: Some(input.min_talk_seconds),
            min_ring_seconds: Some(input.min_ring_seconds),
            responsible: Some(input.responsible_id.map(Into::into)),
            ignored: input.ignored,
            tasks: Some(input.tasks.map(Into::into)),
        };
        Self { number: input.number, settings }
    }
}

impl From<LineIn> for NewLine {
    fn from(input: LineIn) -> Self {
        let LineIn {
            connection_id: _,
            number,
            name,
            group,
            create_contacts,
            responsible_id,
            ignored,
            min_talk_seconds,
            min_ring_seconds,
            tasks,
        } = input;
        ConnectionLineIn {
            number,
            name,
            group,
            create_contacts,
            responsible_id,
            ignored,
            min_talk_seconds,
            min_ring_seconds,
            tasks,
        }
        .into()
    }
}

/// Enters a line. Past calls stay as they are until the change is applied to them (`/connections/{id}/reapply`).
#[utoipa::path(post, path = "/lines", tag = "lines", request_body = LineIn, responses((status = 201, body = LineOut)))]
pub async fn create(
    State(ctx): State<Ctx>,
    who: Principal,
    Json(input): Json<LineIn>,
) -> Result<Created<LineOut>, Problem> {
    let line = app::lines::create(&ctx, &who, input.connection_id.into(), &input.into()).await?;
    Ok(Created::new(format!("/api/v1/lines/{}", line.id), line.version, line.into()))
}
