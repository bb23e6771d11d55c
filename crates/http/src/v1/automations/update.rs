//! `PATCH /automations/{id}`

use app::automations::{self, AutomationPatch as Entered};
use app::{Ctx, Principal};
use axum::extract::State;
use domain::automation::State as Standing;
use domain::id::AutomationId;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::AutomationOut;
use super::shape::{self, BlockBody, TriggerBody};
use crate::extract::{Given, IfMatch, Json, Lang, Path};
use crate::problem::{Problem, or_current};
use crate::reply::Tagged;
use crate::v1::{IdPath, IfMatchHeader};

/// Whether an automation runs.
#[derive(Debug, Clone, Copy, Deserialize, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum AutomationStateBody {
    /// It is being made.
    Draft,
    /// It runs.
    Active,
    /// It was switched off.
    Inactive,
}

/// What is to change of an automation; what is absent stays. Runs under way keep the definition with which they began.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AutomationPatch {
    /// The name.
    #[serde(default)]
    name: Given<String>,
    /// What it begins with.
    #[serde(default)]
    #[schema(value_type = TriggerBody)]
    trigger: Given<TriggerBody>,
    /// What is gone through then.
    #[serde(default)]
    #[schema(value_type = Vec<BlockBody>)]
    blocks: Given<Vec<BlockBody>>,
    /// `active` switches it on, which it has to be complete for; `inactive` switches it off and calls off what is not over.
    #[serde(default)]
    #[schema(value_type = AutomationStateBody)]
    state: Given<AutomationStateBody>,
}

/// Changes an automation, switches it on or off.
#[utoipa::path(patch, path = "/automations/{id}", tag = "automations", params(IdPath, IfMatchHeader), request_body = AutomationPatch, responses((status = 200, body = AutomationOut)))]
pub async fn update(
    State(ctx): State<Ctx>,
    who: Principal,
    Path(id): Path<AutomationId>,
    IfMatch(version): IfMatch,
    Lang(language): Lang,
    Json(patch): Json<AutomationPatch>,
) -> Result<Tagged<AutomationOut>, Problem> {
    let entered = Entered {
        name: patch.name.0,
        trigger: patch.trigger.0.as_ref().map(shape::trigger).transpose()?,
        blocks: patch.blocks.0.as_deref().map(shape::blocks).transpose()?,
        state: patch.state.0.map(|state| match state {
            AutomationStateBody::Draft => Standing::Draft,
            AutomationStateBody::Active => Standing::Active,
            AutomationStateBody::Inactive => Standing::Inactive,
        }),
    };
    let changed = automations::update(&ctx, &who, id, version, &entered).await;
    let current = async { automations::read(&ctx, &who, id).await.map(|view| AutomationOut::of(view, language)) };
    let view = or_current(changed, current).await?;
    Ok(Tagged(view.automation.version, AutomationOut::of(view, language)))
}
