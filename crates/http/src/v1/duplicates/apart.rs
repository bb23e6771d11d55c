//! `POST /duplicates/apart` and `POST /duplicates/companies/apart`

use app::{Ctx, Principal};
use axum::extract::State;
use domain::id::{CompanyId, ContactId};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::extract::Json;
use crate::problem::Problem;
use crate::reply::NoContent;

/// Cards that are not the same.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ApartIn {
    /// Which, from 2 to 20.
    pub ids: Vec<Uuid>,
}

/// Says that contacts are not the same: none of them is offered as a duplicate of another any more.
#[utoipa::path(post, path = "/duplicates/apart", tag = "duplicates", request_body = ApartIn, responses((status = 204)))]
pub async fn apart(State(ctx): State<Ctx>, who: Principal, Json(input): Json<ApartIn>) -> Result<NoContent, Problem> {
    let ids: Vec<ContactId> = input.ids.into_iter().map(Into::into).collect();
    app::duplicates::apart(&ctx, &who, &ids).await?;
    Ok(NoContent)
}

/// Says that companies are not the same: none of them is offered as a duplicate of another any more.
#[utoipa::path(post, path = "/duplicates/companies/apart", tag = "duplicates", request_body = ApartIn, responses((status = 204)))]
pub async fn apart_companies(
    State(ctx): State<Ctx>,
    who: Principal,
    Json(input): Json<ApartIn>,
) -> Result<NoContent, Problem> {
    let ids: Vec<CompanyId> = input.ids.into_iter().map(Into::into).collect();
    app::duplicates::apart(&ctx, &who, &ids).await?;
    Ok(NoContent)
}
