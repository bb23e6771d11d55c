//! `POST /absences`

use app::absences::{self, AbsenceInput};
use app::{Ctx, Principal};
use axum::extract::State;
use jiff::Timestamp;
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::AbsenceOut;
use crate::extract::Json;
use crate::problem::Problem;
use crate::reply::Created;

/// An absence to be entered.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AbsenceIn {
    /// Who is away.
    user_id: Uuid,
    /// From this moment on.
    from: Timestamp,
    /// Until this moment.
    until: Timestamp,
    /// Who stands in.
    deputy_id: Option<Uuid>,
}

/// Enters an absence: one's own, or as an administrator anybody's.
#[utoipa::path(post, path = "/absences", tag = "absences", request_body = AbsenceIn, responses((status = 201, body = AbsenceOut)))]
pub async fn create(
    State(ctx): State<Ctx>,
    who: Principal,
    Json(input): Json<AbsenceIn>,
) -> Result<Created<AbsenceOut>, Problem> {
    let input = AbsenceInput {
        user: input.user_id.into(),
        from: input.from.into(),
        until: input.until.into(),
        deputy: input.deputy_id.map(Into::into),
    };
    let made = absences::create(&ctx, &who, input).await?;
    Ok(Created::new(format!("/api/v1/absences/{}", made.id), made.version, made.into()))
}
