//! `GET /automations/vocabulary`

use app::{Ctx, Principal};
use axum::extract::State;
use domain::access::Right;
use domain::automation::TriggerKind;
use domain::automation::vocabulary::{FIELDS, FOLLOWED, PLACEHOLDERS, WRITABLE, members};
use serde::Serialize;
use utoipa::ToSchema;

use crate::extract::Json;
use crate::problem::Problem;

/// What an automation can begin with.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct VocabularyTriggerOut {
    /// What happens.
    pub kind: &'static str,
    /// The members that such a trigger has, beside its conditions.
    pub fields: Vec<&'static str>,
}

/// What a condition can ask for.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct VocabularyConditionOut {
    /// Of what.
    pub subject: &'static str,
    /// Which field.
    pub field: &'static str,
    /// What values it has: `text`, `number`, `bool`, `choice`, `user`, `line`, `connection`, `pipeline`, `stage` or `company`.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// The values of a `choice`.
    pub choices: Vec<&'static str>,
}

/// What a block can change, or a trigger or a wait follow.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct VocabularyFieldOut {
    /// Of what.
    pub entity: &'static str,
    /// Which field.
    pub field: &'static str,
    /// What values it has; `date` is a day such as `2026-12-31`.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// A block can change it; else it can only be followed.
    pub writable: bool,
}

/// The words of automations.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct VocabularyOut {
    /// What they can begin with.
    pub triggers: Vec<VocabularyTriggerOut>,
    /// What conditions can ask for.
    pub conditions: Vec<VocabularyConditionOut>,
    /// What texts can say: `contact.name` stands for `{{contact.name}}`.
    pub placeholders: Vec<&'static str>,
    /// What blocks can change, and triggers and waits follow.
    pub fields: Vec<VocabularyFieldOut>,
}

/// Lists the words of automations: triggers, fields, placeholders.
#[utoipa::path(get, path = "/automations/vocabulary", tag = "automations", responses((status = 200, body = VocabularyOut)))]
pub async fn vocabulary(State(_): State<Ctx>, who: Principal) -> Result<Json<VocabularyOut>, Problem> {
    who.may(Right::Read)?;
    let triggers = TriggerKind::ALL.iter();
    let conditions = FIELDS.iter().map(|(subject, field, kind)| VocabularyConditionOut {
        subject: subject.as_str(),
        field,
        kind: kind.as_str(),
        choices: kind.choices().to_vec(),
    });
    let fields = FOLLOWED.iter().map(|(entity, field, kind)| VocabularyFieldOut {
        entity: entity.as_str(),
        field,
        kind: kind.as_str(),
        writable: WRITABLE.iter().any(|(of, name, _)| of == entity && name == field),
    });
    Ok(Json(VocabularyOut {
        triggers: triggers
            .map(|kind| VocabularyTriggerOut { kind: kind.as_str(), fields: members(*kind).to_vec() })
            .collect(),
        conditions: conditions.collect(),
        placeholders: PLACEHOLDERS.to_vec(),
        fields: fields.collect(),
    }))
}
