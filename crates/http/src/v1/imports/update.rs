//! `PATCH /imports/{id}`

use app::imports::{self, Choice};
use app::{Ctx, Principal};
use axum::extract::State;
use domain::id::ImportId;
use domain::import::{Field, MergeBy};
use serde::Deserialize;
use utoipa::ToSchema;

use super::ImportOut;
use crate::extract::{Given, IfMatch, Json, Path};
use crate::problem::{Problem, or_current};
use crate::reply::Tagged;
use crate::v1::names::{ImportFieldName, ImportMergeByName};
use crate::v1::{IdPath, IfMatchHeader};

/// What is chosen for a file; what is absent stays.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ImportPatch {
    /// What each column means, in their order; null leaves a column out. Phones, e-mail addresses, tags and notes may be several columns.
    #[serde(default)]
    #[schema(value_type = Vec<Option<ImportFieldName>>)]
    columns: Given<Vec<Option<Field>>>,
    /// By what rows are recognised as contacts that are there already.
    #[serde(default)]
    #[schema(value_type = ImportMergeByName)]
    merge_by: Given<MergeBy>,
    /// Values of the file take the place of those that are there; phones, e-mail addresses and tags are only ever added.
    #[serde(default)]
    overwrite: Given<bool>,
    /// A responsible who is no user is left out, instead of the row being refused.
    #[serde(default)]
    skip_unknown_responsible: Given<bool>,
}

impl From<ImportPatch> for Choice {
    fn from(patch: ImportPatch) -> Self {
        Self {
            fields: patch.columns.0,
            merge_by: patch.merge_by.0,
            overwrite: patch.overwrite.0,
            skip_unknown_responsible: patch.skip_unknown_responsible.0,
        }
    }
}

/// Chooses what the columns of a file mean and how its rows are taken over. What was counted before has to be counted again.
#[utoipa::path(patch, path = "/imports/{id}", tag = "imports", params(IdPath, IfMatchHeader), request_body = ImportPatch, responses((status = 200, body = ImportOut)))]
pub async fn update(
    State(ctx): State<Ctx>,
    who: Principal,
    Path(id): Path<ImportId>,
    IfMatch(version): IfMatch,
    Json(patch): Json<ImportPatch>,
) -> Result<Tagged<ImportOut>, Problem> {
    let import = imports::choose(&ctx, &who, id, version, &patch.into()).await;
    let import = or_current(import, async { imports::read(&ctx, &who, id).await.map(ImportOut::from) }).await?;
    Ok(Tagged(import.version, import.into()))
}
