//! Which page of a list.

use app::page::{Cursor, Limit};
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use serde::Deserialize;
use utoipa::IntoParams;

use super::query;
use crate::problem::Problem;

/// `?limit=` and `?cursor=`, read.
#[derive(Debug, Clone, Default)]
pub struct Paging {
    /// How many rows.
    pub limit: Limit,
    /// Behind which row; none for the first page.
    pub after: Option<Cursor>,
}

/// Which page of a list.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct PagingParams {
    /// How many rows at most; a larger number counts as 200.
    #[param(default = 50, minimum = 1, maximum = 200)]
    limit: Option<i64>,
    /// The `next` of the page before.
    cursor: Option<String>,
}

impl IntoParams for Paging {
    fn into_params(
        place: impl Fn() -> Option<utoipa::openapi::path::ParameterIn>,
    ) -> Vec<utoipa::openapi::path::Parameter> {
        PagingParams::into_params(place)
    }
}

impl<S: Sync> FromRequestParts<S> for Paging {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        let wanted = |name: &str| matches!(name, "limit" | "cursor");
        let params: PagingParams = query::read(parts.uri.query().unwrap_or_default(), wanted)?;
        let after = params.cursor.as_deref().map(Cursor::parse).transpose()?;
        Ok(Self { limit: Limit::parse(params.limit)?, after })
    }
}
