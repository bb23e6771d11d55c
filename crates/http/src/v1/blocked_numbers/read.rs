//! `GET /blocked-numbers/{e164}`

use app::{Ctx, Principal};
use axum::extract::State;

use super::{BlockedNumberOut, E164Path};
use crate::extract::Path;
use crate::problem::Problem;
use crate::reply::Tagged;

/// Shows a blocked number.
#[utoipa::path(get, path = "/blocked-numbers/{e164}", tag = "blocked_numbers", params(E164Path),
    responses((status = 200, body = BlockedNumberOut)))]
pub async fn read(
    State(ctx): State<Ctx>,
    who: Principal,
    Path(e164): Path<String>,
) -> Result<Tagged<BlockedNumberOut>, Problem> {
    let blocked = app::blocked_numbers::read(&ctx, &who, &e164).await?;
    Ok(Tagged(blocked.version, blocked.into()))
}
