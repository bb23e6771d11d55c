//! `PATCH /me`

use app::me::MeChange;
use app::{Ctx, Principal};
use axum::extract::State;
use domain::language::Language;
use serde::Deserialize;
use utoipa::ToSchema;

use super::MeOut;
use crate::extract::{Given, Json, Patch};
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
    /// Whether to get mail when calls stop coming; it matters for those who administer.
    #[serde(default)]
    mail_alarms: Given<bool>,
    /// Whether to get mail in the morning about what is to be done.
    #[serde(default)]
    mail_tasks: Given<bool>,
}

/// Changes one's own settings. Nobody else changes them, so no `If-Match` is asked for.
#[utoipa::path(patch, path = "/me", tag = "me", request_body = MePatch, responses((status = 200, body = MeOut)))]
pub async fn update(
    State(ctx): State<Ctx>,
    who: Principal,
    Json(patch): Json<MePatch>,
) -> Result<Json<MeOut>, Problem> {
    let (mail_alarms, mail_tasks) = (patch.mail_alarms.0, patch.mail_tasks.0);
    let change = MeChange { language: patch.language.into_option(), mail_alarms, mail_tasks };
    let me = if change == MeChange::default() {
        app::me::read(&ctx, &who).await?
    } else {
        app::me::update(&ctx, &who, change).await?
    };
    Ok(Json(me.into()))
}
