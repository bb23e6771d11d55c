//! `PATCH /absences/{id}`

use app::absences::{self, AbsenceInput};
use app::{Ctx, Principal};
use axum::extract::State;
use domain::id::{AbsenceId, UserId};
use jiff::Timestamp;
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::AbsenceOut;
use crate::extract::{Given, IfMatch, Json, Patch, Path};
use crate::problem::{Problem, or_current};
use crate::reply::Tagged;
use crate::v1::{IdPath, IfMatchHeader};

/// What is to change of an absence; what is absent stays.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AbsencePatch {
    /// From this moment on.
    #[serde(default)]
    from: Given<Timestamp>,
    /// Until this moment.
    #[serde(default)]
    until: Given<Timestamp>,
    /// Who stands in, or nobody.
    #[serde(default)]
    #[schema(value_type = Option<Uuid>)]
    deputy_id: Patch<Uuid>,
}

/// Changes an absence.
#[utoipa::path(patch, path = "/absences/{id}", tag = "absences", params(IdPath, IfMatchHeader), request_body = AbsencePatch, responses((status = 200, body = AbsenceOut)))]
pub async fn update(
    State(ctx): State<Ctx>,
    who: Principal,
    Path(id): Path<AbsenceId>,
    IfMatch(version): IfMatch,
    Json(patch): Json<AbsencePatch>,
) -> Result<Tagged<AbsenceOut>, Problem> {
    let deputy: Option<Option<UserId>> = patch.deputy_id.map(Into::into).into_option();
    let changed = absences::update(&ctx, &who, id, version, |before| AbsenceInput {
        user: before.user,
        from: patch.from.0.map_or(before.from, Into::into),
        until: patch.until.0.map_or(before.until, Into::into),
        deputy: deputy.unwrap_or(before.deputy),
    });
    let changed =
        or_current(changed.await, async { absences::read(&ctx, &who, id).await.map(AbsenceOut::from) }).await?;
    Ok(Tagged(changed.version, changed.into()))
}
