//! `PATCH /call-results/{id}`

use app::{Ctx, Principal, call_results};
use axum::extract::State;
use domain::id::CallResultId;
use serde::Deserialize;
use utoipa::ToSchema;

use super::CallResultOut;
use crate::extract::{Given, IfMatch, Json, Path};
use crate::problem::{Problem, or_current};
use crate::reply::Tagged;
use crate::v1::{IdPath, IfMatchHeader};

/// What is to change of an entry; what is absent stays.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CallResultPatch {
    /// Another name; calls that have the entry show it.
    #[serde(default)]
    name: Given<String>,
    /// Another place, from 0; the others make room. Beyond the end it is the last one.
    #[serde(default)]
    position: Given<i64>,
    /// Whether it is offered no more. Calls that have it keep it.
    #[serde(default)]
    archived: Given<bool>,
}

/// Renames, moves or archives an entry.
#[utoipa::path(patch, path = "/call-results/{id}", tag = "call_results", params(IdPath, IfMatchHeader), request_body = CallResultPatch,
    responses((status = 200, body = CallResultOut)))]
pub async fn update(
    State(ctx): State<Ctx>,
    who: Principal,
    Path(id): Path<CallResultId>,
    IfMatch(version): IfMatch,
    Json(patch): Json<CallResultPatch>,
) -> Result<Tagged<CallResultOut>, Problem> {
    let patch =
        call_results::CallResultPatch { name: patch.name.0, position: patch.position.0, archived: patch.archived.0 };
    let result = call_results::update(&ctx, &who, id, version, &patch).await;
    let current = async { call_results::read(&ctx, &who, id).await.map(CallResultOut::from) };
    let result = or_current(result, current).await?;
    Ok(Tagged(result.version, result.into()))
}
