//! `PATCH /views/{id}`

use app::{Ctx, Principal, views};
use axum::extract::State;
use domain::id::ViewId;
use serde::Deserialize;
use utoipa::ToSchema;

use super::ViewOut;
use crate::extract::{Given, IfMatch, Json, Path};
use crate::problem::{Problem, or_current};
use crate::reply::Tagged;
use crate::v1::{IdPath, IfMatchHeader};

/// What is to change of a view; what is absent stays.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ViewPatch {
    /// Another name.
    #[serde(default)]
    name: Given<String>,
    /// Other filters, order and columns.
    #[serde(default)]
    query: Given<String>,
    /// Whether everybody sees it.
    #[serde(default)]
    shared: Given<bool>,
}

/// Changes a view: one's own, and as an administrator the shared ones.
#[utoipa::path(patch, path = "/views/{id}", tag = "views", params(IdPath, IfMatchHeader), request_body = ViewPatch, responses((status = 200, body = ViewOut)))]
pub async fn update(
    State(ctx): State<Ctx>,
    who: Principal,
    Path(id): Path<ViewId>,
    IfMatch(version): IfMatch,
    Json(patch): Json<ViewPatch>,
) -> Result<Tagged<ViewOut>, Problem> {
    let patch = views::ViewPatch { name: patch.name.0, query: patch.query.0, shared: patch.shared.0 };
    let view = views::update(&ctx, &who, id, version, &patch).await;
    let view = or_current(view, async { views::read(&ctx, &who, id).await.map(ViewOut::from) }).await?;
    Ok(Tagged(view.version, view.into()))
}
