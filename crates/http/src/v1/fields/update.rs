//! `PATCH /fields/{id}`

use app::{Ctx, Principal, fields};
use axum::extract::State;
use domain::id::FieldId;
use serde::Deserialize;
use utoipa::ToSchema;

use super::FieldOut;
use crate::extract::{Given, IfMatch, Json, Path};
use crate::problem::{Problem, or_current};
use crate::reply::Tagged;
use crate::v1::{IdPath, IfMatchHeader};

/// Something that may be chosen.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ChoiceIn {
    /// The number of a choice that is there; absent for a new one.
    number: Option<i64>,
    /// Its name.
    name: String,
}

/// What is to change of a field; what is absent stays.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct FieldPatch {
    /// Another name.
    #[serde(default)]
    name: Given<String>,
    /// Another place, from 0; the others make room. Beyond the end it is the last one.
    #[serde(default)]
    position: Given<i64>,
    /// Whether it is offered no more. What stands in it stays.
    #[serde(default)]
    archived: Given<bool>,
    /// All choices in their order. One that is missing is taken away: cards that have it show nothing in the field then.
    #[serde(default)]
    choices: Given<Vec<ChoiceIn>>,
}

impl From<FieldPatch> for fields::FieldPatch {
    fn from(patch: FieldPatch) -> Self {
        let choice = |choice: ChoiceIn| fields::ChoicePatch { number: choice.number, name: choice.name };
        Self {
            name: patch.name.0,
            position: patch.position.0,
            archived: patch.archived.0,
            choices: patch.choices.0.map(|choices| choices.into_iter().map(choice).collect()),
        }
    }
}

/// Renames, moves or archives a field, or gives it other choices.
#[utoipa::path(patch, path = "/fields/{id}", tag = "fields", params(IdPath, IfMatchHeader), request_body = FieldPatch, responses((status = 200, body = FieldOut)))]
pub async fn update(
    State(ctx): State<Ctx>,
    who: Principal,
    Path(id): Path<FieldId>,
    IfMatch(version): IfMatch,
    Json(patch): Json<FieldPatch>,
) -> Result<Tagged<FieldOut>, Problem> {
    let field = fields::update(&ctx, &who, id, version, &patch.into()).await;
    let field = or_current(field, async { fields::read(&ctx, &who, id).await.map(FieldOut::from) }).await?;
    Ok(Tagged(field.version, field.into()))
}
