//! `GET /automations/vocabulary`

use app::fields::Field;
use app::{Ctx, Principal};
use axum::extract::State;
use domain::automation::vocabulary::{FIELDS, FOLLOWED, PLACEHOLDERS, WRITABLE, members};
use domain::automation::{TriggerKind, own};
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

/// A choice of a field that the workspace has added.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct VocabularyChoiceOut {
    /// What conditions and blocks say for it: `#` and its number, which stays when it is renamed. Its name is understood as well.
    pub value: String,
    /// Its name for people.
    pub name: String,
}

/// A field that the workspace has added. Conditions can ask for it, blocks can change it, and triggers and waits can follow it.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct VocabularyOwnOut {
    /// Of what.
    pub entity: &'static str,
    /// What conditions, triggers and blocks call it: `fields.` and its key, which never changes.
    pub field: String,
    /// Its name for people.
    pub name: String,
    /// What its values are: `text`, `number`, `money`, `date`, `checkbox`, `choice`, `multi_choice`, `link` or `person`.
    pub kind: &'static str,
    /// How conditions can compare it.
    pub ops: Vec<&'static str>,
    /// What may be chosen.
    pub choices: Vec<VocabularyChoiceOut>,
    /// What stands for it in texts, without the braces.
    pub placeholder: String,
    /// It is offered no more: an automation that names it has to be changed.
    pub archived: bool,
}

impl From<Field> for VocabularyOwnOut {
    fn from(field: Field) -> Self {
        let choice =
            |it: &app::fields::Choice| VocabularyChoiceOut { value: own::of_choice(it.number), name: it.name.clone() };
        Self {
            entity: field.entity.as_str(),
            field: own::name(&field.key),
            kind: field.kind.as_str(),
            ops: own::ops(field.kind).iter().map(|op| op.as_str()).collect(),
            choices: field.choices.iter().map(choice).collect(),
            placeholder: own::placeholder(&field),
            archived: field.archived,
            name: field.name,
        }
    }
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
    /// The fields that the workspace has added, by kind of card, in their order; archived ones among them.
    pub own_fields: Vec<VocabularyOwnOut>,
}

/// Lists the words of automations: triggers, fields, placeholders, and the fields that the workspace has added.
#[utoipa::path(get, path = "/automations/vocabulary", tag = "automations", responses((status = 200, body = VocabularyOut)))]
pub async fn vocabulary(State(ctx): State<Ctx>, who: Principal) -> Result<Json<VocabularyOut>, Problem> {
    let own = app::automations::own_fields(&ctx, &who).await?;
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
        own_fields: own.into_iter().map(VocabularyOwnOut::from).collect(),
    }))
}
