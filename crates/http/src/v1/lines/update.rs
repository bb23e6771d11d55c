//! `PATCH /lines/{id}`

use app::{Ctx, Principal, lines};
use axum::extract::State;
use domain::id::LineId;
use domain::policy::{CallKind, CreateContacts};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::LineOut;
use crate::extract::{Given, IfMatch, Json, Patch, Path};
use crate::problem::{Problem, or_current};
use crate::reply::Tagged;
use crate::v1::names::CallKindName;
use crate::v1::tasks::TaskRulesIn;
use crate::v1::{IdPath, IfMatchHeader};

/// What is to change of a line; what is absent stays, null gives way to the connection's setting.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct LinePatch {
    /// What people call it, or nothing.
    #[serde(default)]
    name: Patch<String>,
    /// The group it belongs to, or none.
    #[serde(default)]
    group: Patch<String>,
    /// From which calls contacts are made.
    #[serde(default)]
    #[schema(value_type = Patch<Vec<CallKindName>>)]
    create_contacts: Patch<Vec<CallKind>>,
    /// An answered call with less conversation makes no contact.
    #[serde(default)]
    min_talk_seconds: Patch<i64>,
    /// A missed call that rang shorter makes no contact.
    #[serde(default)]
    min_ring_seconds: Patch<i64>,
    /// The user who is responsible for contacts that its calls make, where the call names no manager; null for nobody.
    #[serde(default)]
    responsible_id: Patch<Uuid>,
    /// Whether its calls make rows and nothing else (personnel, suppliers).
    #[serde(default)]
    ignored: Given<bool>,
    /// Which of its calls make tasks.
    #[serde(default)]
    tasks: Patch<TaskRulesIn>,
}

impl From<LinePatch> for lines::LinePatch {
    fn from(patch: LinePatch) -> Self {
        Self {
            name: patch.name.into_option(),
            group: patch.group.into_option(),
            create_contacts: patch.create_contacts.map(CreateContacts::from_kinds).into_option(),
            min_talk_seconds: patch.min_talk_seconds.into_option(),
            min_ring_seconds: patch.min_ring_seconds.into_option(),
            responsible: patch.responsible_id.map(Into::into).into_option(),
            ignored: patch.ignored.0,
            tasks: patch.tasks.map(Into::into).into_option(),
        }
    }
}

/// Changes a line. Past calls stay as they are until the change is applied to them (`/connections/{id}/reapply`).
#[utoipa::path(patch, path = "/lines/{id}", tag = "lines", params(IdPath, IfMatchHeader), request_body = LinePatch,
    responses((status = 200, body = LineOut)))]
pub async fn update(
    State(ctx): State<Ctx>,
    who: Principal,
    Path(id): Path<LineId>,
    IfMatch(version): IfMatch,
    Json(patch): Json<LinePatch>,
) -> Result<Tagged<LineOut>, Problem> {
    let changed = lines::update(&ctx, &who, id, version, &patch.into()).await;
    let changed = or_current(changed, async { lines::read(&ctx, &who, id).await.map(LineOut::from) }).await?;
    Ok(Tagged(changed.version, changed.into()))
}
