//! `POST /connections/{id}/backfills`

use app::repair::{self, BackfillInput};
use app::{Ctx, Principal};
use axum::extract::State;
use domain::id::ConnectionId;
use jiff::Timestamp;
use serde::Deserialize;
use utoipa::ToSchema;

use super::BackfillOut;
use crate::extract::{Json, Path};
use crate::problem::Problem;
use crate::reply::Created;
use crate::v1::IdPath;

/// A period of the source's log that is to be read.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct BackfillIn {
    /// From this moment on.
    from: Timestamp,
    /// Up to this moment; now if absent.
    until: Option<Timestamp>,
    /// Only count what is there; nothing is stored.
    #[serde(default)]
    preview: bool,
    /// Make contacts as from new calls; else the calls make rows, links and statistics only.
    #[serde(default)]
    contacts: bool,
}

/// Reads a period of the source's own log of calls, as a job that goes on after a restart. Reading the same period again changes nothing.
#[utoipa::path(post, path = "/connections/{id}/backfills", tag = "backfills", params(IdPath), request_body = BackfillIn, responses((status = 201, body = BackfillOut)))]
pub async fn create(
    State(ctx): State<Ctx>,
    who: Principal,
    Path(id): Path<ConnectionId>,
    Json(input): Json<BackfillIn>,
) -> Result<Created<BackfillOut>, Problem> {
    let until = input.until.map_or_else(|| ctx.clock.now(), Into::into);
    let input = BackfillInput { from: input.from.into(), until, preview: input.preview, contacts: input.contacts };
    let made = repair::start(&ctx, &who, id, input).await?;
    Ok(Created::new(format!("/api/v1/backfills/{}", made.id), made.version, made.into()))
}
