//! `PATCH /imports/{id}`

use app::imports::{self, Choice};
use app::{Ctx, Error, Principal};
use axum::extract::State;
use domain::id::{ImportId, PipelineId};
use domain::import::{Field, MergeBy, Target};
use serde::Deserialize;
use utoipa::ToSchema;

use super::{ImportOut, ImportValue};
use crate::extract::{Given, IfMatch, Json, Patch, Path};
use crate::problem::{Problem, or_current};
use crate::reply::Tagged;
use crate::v1::names::{ImportEntityName, ImportMergeByName};
use crate::v1::{IdPath, IfMatchHeader};

/// What is chosen for a file; what is absent stays.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ImportPatch {
    /// What the rows become; what the columns mean is then proposed anew, unless it is given.
    #[serde(default)]
    #[schema(value_type = ImportEntityName)]
    entity: Given<String>,
    /// What each column means, in their order, as an import shows it; null leaves a column out. Phones, e-mail addresses, tags and notes may be several columns.
    #[serde(default)]
    #[schema(value_type = Vec<Option<String>>)]
    columns: Given<Vec<Option<String>>>,
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
    /// The pipeline of deals that name none, or null for the first one that has their stage, else the first one.
    #[serde(default)]
    #[schema(value_type = Option<Uuid>)]
    pipeline_id: Patch<PipelineId>,
    /// What words of the file mean that are no names here, all of them.
    #[serde(default)]
    #[schema(value_type = Vec<ImportValue>)]
    values: Given<Vec<ImportValue>>,
    /// What rows make begins automations, as if it were made now.
    #[serde(default)]
    run_automations: Given<bool>,
}

impl TryFrom<ImportPatch> for Choice {
    type Error = Error;

    fn try_from(patch: ImportPatch) -> Result<Self, Error> {
        let wrong = |field: &str| Error::invalid(field, "unknown_value");
        let target = patch.entity.0.map(|text| Target::parse(&text).ok_or_else(|| wrong("entity")));
        let field = |(place, name): (usize, Option<String>)| {
            let read = |name: String| Field::parse(&name).ok_or_else(|| wrong(&format!("columns[{place}]")));
            name.map(read).transpose()
        };
        let fields = patch.columns.0.map(|all| all.into_iter().enumerate().map(field).collect::<Result<Vec<_>, _>>());
        Ok(Self {
            target: target.transpose()?,
            fields: fields.transpose()?,
            merge_by: patch.merge_by.0,
            overwrite: patch.overwrite.0,
            skip_unknown_responsible: patch.skip_unknown_responsible.0,
            pipeline: patch.pipeline_id.0,
            values: patch.values.0.map(|values| values.into_iter().map(Into::into).collect()),
            automations: patch.run_automations.0,
        })
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
    let import = imports::choose(&ctx, &who, id, version, &patch.try_into()?).await;
    let import = or_current(import, async { imports::read(&ctx, &who, id).await.map(ImportOut::from) }).await?;
    Ok(Tagged(import.version, import.into()))
}
