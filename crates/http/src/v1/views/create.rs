//! `POST /views`

use app::views::NewView;
use app::{Ctx, Principal};
use axum::extract::State;
use serde::Deserialize;
use utoipa::ToSchema;

use super::ViewOut;
use crate::extract::Json;
use crate::problem::Problem;
use crate::reply::Created;

/// A view that is to be kept.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ViewIn {
    /// Of which list it is: `calls`, `contacts`, `companies`, `deals` or `tasks`.
    list: String,
    /// What it is called.
    #[schema(max_length = 200)]
    name: String,
    /// Filters, order and columns, as the address of the page has them.
    #[schema(max_length = 2000, example = "responsible_id=none&tag=VIP")]
    query: String,
    /// Everybody sees it.
    #[serde(default)]
    shared: bool,
}

/// Keeps a list with filters, for oneself or for all.
#[utoipa::path(post, path = "/views", tag = "views", request_body = ViewIn, responses((status = 201, body = ViewOut)))]
pub async fn create(
    State(ctx): State<Ctx>,
    who: Principal,
    Json(input): Json<ViewIn>,
) -> Result<Created<ViewOut>, Problem> {
    let new = NewView { list: input.list, name: input.name, query: input.query, shared: input.shared };
    let made = app::views::create(&ctx, &who, &new).await?;
    Ok(Created::new(format!("/api/v1/views/{}", made.id), made.version, made.into()))
}
