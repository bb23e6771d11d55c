//! A field as the API shows one.

use app::fields::{Entity, Field, FieldKind};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// A kind of card that can have fields and tags.
#[derive(Debug, ToSchema)]
#[schema(as = CardEntity, rename_all = "snake_case")]
pub enum CardEntityName {
    /// A person outside the company.
    Contact,
    /// A company outside the company.
    Company,
    /// What may become of a client.
    Deal,
}

/// What the values of a field are.
#[derive(Debug, ToSchema)]
#[schema(as = FieldKind, rename_all = "snake_case")]
pub enum FieldKindName {
    /// Words, as a text.
    Text,
    /// A number.
    Number,
    /// An amount of a currency, as `{"amount": "12500.00", "currency": "UAH"}`; without a currency it is the workspace's.
    Money,
    /// A day, as `2026-12-31`.
    Date,
    /// Yes or no.
    Checkbox,
    /// One of the choices, by its name.
    Choice,
    /// Some of the choices, a list of their names.
    MultiChoice,
    /// An address in the web.
    Link,
    /// Somebody who works here, by the user's id.
    Person,
}

/// Something that may be chosen.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ChoiceOut {
    /// Its number, which it keeps when it is renamed.
    pub number: i64,
    /// Its name.
    pub name: String,
}

/// A field that the workspace has added to its cards.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct FieldOut {
    /// The id.
    pub id: Uuid,
    /// On which cards it stands.
    #[schema(value_type = CardEntityName)]
    pub entity: &'static str,
    /// Its name in `fields` of the cards; it never changes.
    pub key: String,
    /// Its name for people.
    pub name: String,
    /// What its values are; that never changes.
    #[schema(value_type = FieldKindName)]
    pub kind: &'static str,
    /// What may be chosen, in its order.
    pub choices: Vec<ChoiceOut>,
    /// The place among the fields of its cards.
    pub position: i64,
    /// It is offered no more; what stands in it stays.
    pub archived: bool,
    /// Counts the changes.
    pub version: i64,
}

impl From<Field> for FieldOut {
    fn from(field: Field) -> Self {
        let choices = field.choices.into_iter();
        Self {
            id: field.id.0,
            entity: Entity::as_str(field.entity),
            key: field.key,
            name: field.name,
            kind: FieldKind::as_str(field.kind),
            choices: choices.map(|choice| ChoiceOut { number: choice.number, name: choice.name }).collect(),
            position: field.position,
            archived: field.archived,
            version: field.version,
        }
    }
}
