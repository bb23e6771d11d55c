//! `GET /contacts/{id}/duplicates`

use app::{Ctx, Principal};
use axum::extract::State;
use domain::id::ContactId;
use serde::Serialize;
use utoipa::ToSchema;

use crate::extract::{Json, Path};
use crate::problem::Problem;
use crate::v1::IdPath;
use crate::v1::duplicates::{DuplicateContactOut, by_names};
use crate::v1::names::DuplicateByName;

/// A contact that looks like another one.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DuplicateOut {
    /// It.
    pub contact: DuplicateContactOut,
    /// What both have in common, the strongest first.
    #[schema(value_type = Vec<DuplicateByName>)]
    pub by: Vec<&'static str>,
}

/// The contacts that look like one.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DuplicatesOut {
    /// The most alike first; at most 20.
    pub items: Vec<DuplicateOut>,
}

/// Lists the contacts that look like this one: they share a number, an e-mail address or a name. Those of which somebody said that they are not the same are
/// left out.
#[utoipa::path(get, path = "/contacts/{id}/duplicates", tag = "contacts", params(IdPath), responses((status = 200, body = DuplicatesOut)))]
pub async fn duplicates(
    State(ctx): State<Ctx>,
    who: Principal,
    Path(id): Path<ContactId>,
) -> Result<Json<DuplicatesOut>, Problem> {
    let found = app::duplicates::of(&ctx, &who, id).await?;
    let items =
        found.into_iter().map(|similar| DuplicateOut { by: by_names(&similar.by), contact: similar.card.into() });
    Ok(Json(DuplicatesOut { items: items.collect() }))
}
