//! `GET /connections/{id}/forward`

use app::{Ctx, Principal};
use axum::extract::State;
use domain::forward::Why;
use domain::id::ConnectionId;
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

use crate::extract::{Json, Path};
use crate::problem::Problem;
use crate::v1::names::ForwardWhyName;
use crate::v1::{IdPath, moment};

/// How many questions were answered so.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ForwardCountOut {
    /// Why.
    #[schema(value_type = ForwardWhyName)]
    pub reason: Why,
    /// How many in the last day.
    pub count: i64,
}

/// A line that gets calls for which the source never asks: its scheme does not begin with the question.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct SilentLineOut {
    /// The number.
    pub number: String,
    /// What people call it.
    #[schema(required)]
    pub name: Option<String>,
    /// Its incoming calls of the last seven days.
    pub calls: i64,
}

/// How smart forwarding is doing.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ForwardStandingOut {
    /// When the source first asked.
    #[schema(required)]
    pub first_asked_at: Option<Timestamp>,
    /// When it last asked.
    #[schema(required)]
    pub last_asked_at: Option<Timestamp>,
    /// The answers of the last day.
    pub answers: Vec<ForwardCountOut>,
    /// Lines that get calls but never ask; none are named before the first question.
    pub silent_lines: Vec<SilentLineOut>,
}

/// Says whether the source asks whom to ring, how it is answered, and which lines get calls but never ask.
#[utoipa::path(get, path = "/connections/{id}/forward", tag = "connections", params(IdPath), responses((status = 200, body = ForwardStandingOut)))]
pub async fn forward_standing(
    State(ctx): State<Ctx>,
    who: Principal,
    Path(id): Path<ConnectionId>,
) -> Result<Json<ForwardStandingOut>, Problem> {
    let standing = app::forward::standing(&ctx, &who, id).await?;
    let lines = standing.silent_lines.into_iter();
    Ok(Json(ForwardStandingOut {
        first_asked_at: standing.first_at.map(moment),
        last_asked_at: standing.last_at.map(moment),
        answers: standing.answers.into_iter().map(|(reason, count)| ForwardCountOut { reason, count }).collect(),
        silent_lines: lines
            .map(|line| SilentLineOut { number: line.number, name: line.name, calls: line.calls })
            .collect(),
    }))
}
