//! `GET /automations/templates`

use app::{Ctx, Principal};
use axum::extract::State;
use domain::access::Right;
use serde::Serialize;
use utoipa::ToSchema;

use super::AutomationIn;
use super::shape::bodies;
use crate::extract::{Json, Lang};
use crate::i18n;
use crate::problem::Problem;

/// An automation to begin with.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct AutomationTemplateOut {
    /// Its name for programs.
    pub key: &'static str,
    /// Its name, in the reader's language.
    pub name: String,
    /// What it does, in the reader's language.
    pub description: String,
    /// What is sent to make it.
    pub automation: AutomationIn,
}

/// The automations to begin with.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct AutomationTemplatesOut {
    /// The one that is wanted most first.
    pub items: Vec<AutomationTemplateOut>,
}

/// Lists automations to begin with, in the reader's language.
#[utoipa::path(get, path = "/automations/templates", tag = "automations", responses((status = 200, body = AutomationTemplatesOut)))]
pub async fn templates(
    State(_): State<Ctx>,
    who: Principal,
    Lang(language): Lang,
) -> Result<Json<AutomationTemplatesOut>, Problem> {
    who.may(Right::Read)?;
    let say = |id: &str| i18n::text(language, id, &[]).unwrap_or_default();
    let items = app::automations::templates(say).into_iter().map(|it| {
        let id = format!("automation-template-{}", it.key);
        let (trigger, blocks) = bodies(&it.definition);
        let name = say(&id);
        AutomationTemplateOut {
            key: it.key,
            description: say(&format!("{id}.description")),
            automation: AutomationIn { name: name.clone(), trigger, blocks },
            name,
        }
    });
    Ok(Json(AutomationTemplatesOut { items: items.collect() }))
}
