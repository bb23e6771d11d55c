//! `POST /automations/{id}/try`

use app::automations::Would;
use app::{Ctx, Principal};
use axum::extract::State;
use domain::automation::StepState;
use domain::id::AutomationId;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use super::out::sentence;
use super::{AutomationIn, RunStepOut};
use crate::extract::{Json, Lang, Path};
use crate::i18n::{self, Language};
use crate::problem::Problem;
use crate::v1::IdPath;

/// A call to try an automation with.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AutomationTryIn {
    /// The call.
    call_id: Uuid,
    /// The automation as it is in the editor, if it is not saved yet.
    automation: Option<AutomationIn>,
}

/// What an automation would do.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct AutomationTryOut {
    /// It would be begun.
    pub runs: bool,
    /// Why, or why not, in the reader's language.
    pub why: String,
    /// What it would do.
    pub steps: Vec<RunStepOut>,
}

fn step(n: i64, it: Would, language: Language) -> RunStepOut {
    let state = if it.state == StepState::Done { "would" } else { it.state.as_str() };
    RunStepOut {
        n,
        block_id: it.block,
        kind: it.kind.to_owned(),
        state,
        at: None,
        entity: None,
        entity_id: None,
        detail: sentence(language, it.reason, it.word.as_deref().unwrap_or_default()),
    }
}

/// Says what an automation would do with a call, as everything is now. Nothing is done.
#[utoipa::path(post, path = "/automations/{id}/try", tag = "automations", params(IdPath), request_body = AutomationTryIn, responses((status = 200, body = AutomationTryOut)))]
pub async fn try_call(
    State(ctx): State<Ctx>,
    who: Principal,
    Path(id): Path<AutomationId>,
    Lang(language): Lang,
    Json(input): Json<AutomationTryIn>,
) -> Result<Json<AutomationTryOut>, Problem> {
    let definition = input.automation.as_ref().map(AutomationIn::definition).transpose()?;
    let tried = app::automations::try_call(&ctx, &who, id, input.call_id.into(), definition).await?;
    let why = i18n::text(language, &format!("automation-try-{}", tried.why), &[]).unwrap_or_default();
    let steps = (1..).zip(tried.steps).map(|(n, it)| step(n, it, language)).collect();
    Ok(Json(AutomationTryOut { runs: tried.runs, why, steps }))
}
