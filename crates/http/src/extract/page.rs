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

/// `?limit=` of an answer that is no list in pages but the best of several: 8 of each kind unless asked for, 50 at most.
#[derive(Debug, Clone, Copy)]
pub struct Few(pub Limit);

/// How many of each kind are shown if nobody says.
const FEW: i64 = 8;
/// The most of each kind.
const MOST_OF_FEW: i64 = 50;

/// How many.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct FewParams {
    /// How many of each kind at most; a larger number counts as 50.
    #[param(default = 8, minimum = 1, maximum = 50)]
    limit: Option<i64>,
}

impl IntoParams for Few {
    fn into_params(
        place: impl Fn() -> Option<utoipa::openapi::path::ParameterIn>,
    ) -> Vec<utoipa::openapi::path::Parameter> {
        FewParams::into_params(place)
    }
}

impl<S: Sync> FromRequestParts<S> for Few {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        let params: FewParams = query::read(parts.uri.query().unwrap_or_default(), |name| name == "limit")?;
        Ok(Self(Limit::parse(Some(params.limit.unwrap_or(FEW).min(MOST_OF_FEW)))?))
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
