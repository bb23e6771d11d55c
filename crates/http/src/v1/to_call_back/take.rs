//! `PUT /to-call-back/{number}/taken`

use app::tasks::Taken;
use app::{Ctx, Principal, tasks};
use axum::extract::State;
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

use super::WaitingPath;
use crate::extract::{Json, Path};
use crate::problem::Problem;
use crate::v1::{NamedOut, moment, named};

/// Who takes care of a client who waits for a call.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct TakenOut {
    /// Who.
    pub user: NamedOut,
    /// Until when, unless it is released before.
    pub until: Timestamp,
}

impl From<Taken> for TakenOut {
    fn from(taken: Taken) -> Self {
        Self { user: named(taken.user), until: moment(taken.until) }
    }
}

/// Takes care of a client, for as long as the workspace says; whoever has it already has it longer. Somebody else's is refused: `already_taken`.
#[utoipa::path(put, path = "/to-call-back/{number}/taken", tag = "to_call_back", params(WaitingPath), responses((status = 200, body = TakenOut)))]
pub async fn take(
    State(ctx): State<Ctx>,
    who: Principal,
    Path(number): Path<String>,
) -> Result<Json<TakenOut>, Problem> {
    Ok(Json(tasks::take(&ctx, &who, &number).await?.into()))
}
