//! `POST /automations`

use app::automations::{self, AutomationInput};
use app::{Ctx, Error, Principal};
use axum::extract::State;
use domain::automation::Definition;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::AutomationOut;
use super::shape::{self, BlockBody, TriggerBody};
use crate::extract::{Json, Lang};
use crate::problem::Problem;
use crate::reply::Created;

/// An automation that is to be made. It may be incomplete.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AutomationIn {
    /// The name.
    #[schema(max_length = 200)]
    pub name: String,
    /// What it begins with.
    pub trigger: TriggerBody,
    /// What is gone through then.
    #[serde(default)]
    pub blocks: Vec<BlockBody>,
}

impl AutomationIn {
    /// As the domain has it.
    pub(super) fn definition(&self) -> Result<Definition, Error> {
        Ok(Definition { trigger: shape::trigger(&self.trigger)?, blocks: shape::blocks(&self.blocks)? })
    }
}

/// Makes an automation, as a draft.
#[utoipa::path(post, path = "/automations", tag = "automations", request_body = AutomationIn, responses((status = 201, body = AutomationOut)))]
pub async fn create(
    State(ctx): State<Ctx>,
    who: Principal,
    Lang(language): Lang,
    Json(input): Json<AutomationIn>,
) -> Result<Created<AutomationOut>, Problem> {
    let definition = input.definition()?;
    let made = automations::create(&ctx, &who, AutomationInput { name: input.name, definition }).await?;
    let (id, version) = (made.automation.id, made.automation.version);
    Ok(Created::new(format!("/api/v1/automations/{id}"), version, AutomationOut::of(made, language)))
}
