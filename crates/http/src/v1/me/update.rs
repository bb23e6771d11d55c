//! `PATCH /me`

use app::{Ctx, Principal};
use axum::extract::State;
use domain::language::Language;
use serde::Deserialize;
use utoipa::ToSchema;

use super::MeOut;
use crate::extract::{Json, Patch};
use crate::problem::Problem;
use crate::v1::names::LanguageName;

/// What is to change of one's own settings; what is absent stays.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MePatch {
    /// The language in which to read the product; null means the workspace's.
    #[serde(default)]
    #[schema(value_type = Patch<LanguageName>)]
    language: Patch<Language>,
}

/// Changes one's own settings. Nobody else changes them, so no `If-Match` is asked for.
#[utoipa::path(patch, path = "/me", tag = "me", request_body = MePatch, responses((status = 200, body = MeOut)))]
pub async fn update(
    State(ctx): State<Ctx>,
    who: Principal,
    Json(patch): Json<MePatch>,
) -> Result<Json<MeOut>, Problem> {
    let me = match patch.language.into_option() {
        Some(language) => app::me::update(&ctx, &who, language).await?,
        None => app::me::read(&ctx, &who).await?,
    };
    Ok(Json(me.into()))
}
