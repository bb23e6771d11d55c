//! `POST /call-results`

use app::{Ctx, Principal};
use axum::extract::State;
use serde::Deserialize;
use utoipa::ToSchema;

use super::CallResultOut;
use crate::extract::Json;
use crate::problem::Problem;
use crate::reply::Created;

/// Something that calls can lead to.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CallResultIn {
    /// The name.
    #[schema(max_length = 200, example = "Agreed")]
    name: String,
}

/// Adds an entry at the end of the list.
#[utoipa::path(post, path = "/call-results", tag = "call_results", request_body = CallResultIn, responses((status = 201, body = CallResultOut)))]
pub async fn create(
    State(ctx): State<Ctx>,
    who: Principal,
    Json(input): Json<CallResultIn>,
) -> Result<Created<CallResultOut>, Problem> {
    let made = app::call_results::create(&ctx, &who, &input.name).await?;
    Ok(Created::new(format!("/api/v1/call-results/{}", made.id), made.version, made.into()))
}
