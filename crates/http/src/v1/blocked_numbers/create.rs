//! `POST /blocked-numbers`

use app::blocked_numbers::{self, NewBlockedNumber};
use app::{Ctx, Principal};
use axum::extract::State;
use serde::Deserialize;
use utoipa::ToSchema;

use super::BlockedNumberOut;
use crate::extract::Json;
use crate::problem::Problem;
use crate::reply::Created;

/// A number that is to be blocked.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct BlockedNumberIn {
    /// The number, in any spelling.
    #[schema(example = "+380671234567")]
    number: String,
    /// Why.
    #[schema(max_length = 200)]
    note: Option<String>,
}

impl std::fmt::Debug for BlockedNumberIn {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("BlockedNumberIn").finish_non_exhaustive()
    }
}

/// Blocks a number: its calls are listed, make no contact, get no answer from smart forwarding, and are refused where telephony lets us say so.
#[utoipa::path(post, path = "/blocked-numbers", tag = "blocked_numbers", request_body = BlockedNumberIn,
    responses((status = 201, body = BlockedNumberOut)))]
pub async fn create(
    State(ctx): State<Ctx>,
    who: Principal,
    Json(input): Json<BlockedNumberIn>,
) -> Result<Created<BlockedNumberOut>, Problem> {
    let new = NewBlockedNumber { number: input.number, note: input.note };
    let made = blocked_numbers::create(&ctx, &who, &new).await?;
    Ok(Created::new(format!("/api/v1/blocked-numbers/{}", made.number.as_e164()), made.version, made.into()))
}
