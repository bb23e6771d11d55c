//! The fields that a workspace adds to its cards, as automations speak of them: `fields.<key>` in conditions, triggers, waits and blocks, `{{contact.<key>}}`
//! in texts. A key never changes, so whoever renames a field changes no automation. A choice is meant by its number, as `#3`, or by its name.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::vocabulary::PLACEHOLDERS;
use super::{Action, Condition, Definition, Entity, LONGEST_NAME, Op, Subject, TriggerKind, template};
use crate::field::{self, Field, FieldKind, FieldValue, FieldValues, Given};
use crate::money::{self, Currency};
use crate::text::{clean, fold};

#[cfg(test)]
mod tests;

/// What stands before the key.
const PREFIX: &str = "fields.";

/// The key, by the name that a definition has for a field; none for a field that all cards have.
pub fn key(field: &str) -> Option<&str> {
    field.strip_prefix(PREFIX)
}

/// The name that definitions have for a field.
pub fn name(key: &str) -> String {
    format!("{PREFIX}{key}")
}

/// The kind of card.
pub fn card(entity: Entity) -> field::Entity {
    match entity {
        Entity::Contact => field::Entity::Contact,
        Entity::Company => field::Entity::Company,
        Entity::Deal => field::Entity::Deal,
    }
}

fn card_of(subject: Subject) -> Option<field::Entity> {
    field::Entity::parse(subject.as_str())
}

/// The kind of card and the key that a placeholder means; none for one that all workspaces have.
fn meant(placeholder: &str) -> Option<(field::Entity, &str)> {
    let (entity, rest) = placeholder.split_once('.').filter(|_| !PLACEHOLDERS.contains(&placeholder))?;
    Some((field::Entity::parse(entity)?, key(rest).unwrap_or(rest)))
}

/// The placeholder of a field: `contact.<key>`, and `contact.fields.<key>` where all workspaces have one of that name.
pub fn placeholder(field: &Field) -> String {
    let short = format!("{}.{}", field.entity.as_str(), field.key);
    if PLACEHOLDERS.contains(&short.as_str()) { whole(field.entity, &field.key) } else { short }
}

fn whole(entity: field::Entity, key: &str) -> String {
    format!("{}.{PREFIX}{key}", entity.as_str())
}

/// The one name under which the words of a placeholder are kept.
pub(super) fn kept_as(placeholder: &str) -> Option<String> {
    meant(placeholder).map(|(entity, key)| whole(entity, key))
}

/// The field of a key; one that is archived is offered no more, nor is anything done with it.
///
/// # Errors
/// A code of the API.
pub fn find<'a>(all: &'a [Field], entity: field::Entity, key: &str) -> Result<&'a Field, &'static str> {
    let field = all.iter().find(|field| field.entity == entity && field.key == key).ok_or("unknown_field")?;
    if field.archived { Err("archived_field") } else { Ok(field) }
}

/// What can be asked of a field.
pub fn ops(kind: FieldKind) -> &'static [Op] {
    match kind {
        FieldKind::Text | FieldKind::Link => &[Op::Is, Op::IsNot, Op::Contains, Op::IsSet, Op::IsNotSet],
        FieldKind::Number | FieldKind::Money | FieldKind::Date => {
            &[Op::Is, Op::IsNot, Op::More, Op::Less, Op::IsSet, Op::IsNotSet]
        }
        FieldKind::Checkbox => &[Op::Is],
        FieldKind::Choice | FieldKind::Person => &[Op::Is, Op::IsNot, Op::IsSet, Op::IsNotSet],
        FieldKind::MultiChoice => &[Op::Is, Op::IsNot, Op::Contains, Op::IsSet, Op::IsNotSet],
    }
}

/// The text that means a choice, whatever it is called.
pub fn of_choice(number: i64) -> String {
    format!("#{number}")
}

/// The name of a choice that is meant by its number.
fn choice<'a>(field: &'a Field, text: &str) -> Option<&'a str> {
    field.choice(clean(text).strip_prefix('#')?.parse().ok()?)
}

/// What a text means for a field: choices also by their numbers, an amount also with its currency behind it, all else as people and files write it.
pub fn given(field: &Field, text: &str) -> Given {
    let plain = || Given::Text(text.to_owned());
    match field.kind {
        FieldKind::Choice => choice(field, text).map_or_else(plain, |name| Given::Text(name.to_owned())),
        FieldKind::MultiChoice => {
            let names: Option<Vec<_>> = text.split([',', ';']).map(|part| choice(field, part)).collect();
            names.map_or_else(plain, |names| Given::List(names.into_iter().map(str::to_owned).collect()))
        }
        FieldKind::Money => {
            let parts = clean(text).rsplit_once(char::is_whitespace).map(|(a, c)| (a.to_owned(), c.to_owned()));
            let is_code = |code: &str| code.chars().all(|c| c.is_ascii_alphabetic());
            match parts.filter(|(_, code)| is_code(code)) {
                Some((amount, code)) => Given::Money { amount, currency: Some(code) },
                None => plain(),
            }
        }
        _ => plain(),
    }
}

/// What a field is compared with. Amounts are compared whatever the currency is, so they have none.
fn wanted(field: &Field, text: &str) -> Result<FieldValue, &'static str> {
    let given = if field.kind == FieldKind::Money { Given::Text(text.to_owned()) } else { given(field, text) };
    let any = Currency::parse("UAH").map_err(|_| "unknown_currency")?;
    field::read(field, &given, any)?.ok_or("required")
}

/// What is wrong with a condition on an own field: the member, and a code of the API.
///
/// # Errors
/// What is wrong.
pub fn check(all: &[Field], condition: &Condition) -> Result<(), (&'static str, &'static str)> {
    let key = key(&condition.field).unwrap_or_default();
    let entity = card_of(condition.subject).ok_or(("field", "unknown_field"))?;
    let field = find(all, entity, key).map_err(|code| ("field", code))?;
    if !ops(field.kind).contains(&condition.op) {
        return Err(("op", "wrong_value"));
    }
    if matches!(condition.op, Op::IsSet | Op::IsNotSet) {
        return Ok(());
    }
    let value = condition.value.as_deref().unwrap_or_default();
    if value.trim().is_empty() {
        return Err(("value", "required"));
    }
    suits(field, value, condition.op).map_err(|code| ("value", code))
}

fn suits(field: &Field, value: &str, op: Op) -> Result<(), &'static str> {
    // A part of a text or an address is none itself.
    match field.kind {
        FieldKind::Text | FieldKind::Link if value.chars().count() > LONGEST_NAME => Err("too_long"),
        FieldKind::Text => Ok(()),
        FieldKind::Link if op == Op::Contains => Ok(()),
        _ => wanted(field, value).map(|_| ()),
    }
}

/// Whether a value can be waited for.
///
/// # Errors
/// A code of the API.
pub fn can_be(field: &Field, value: &str) -> Result<(), &'static str> {
    suits(field, value, Op::Is)
}

/// Whether a value can be written as it is; an empty one empties the field.
///
/// # Errors
/// A code of the API.
pub fn can_be_written(field: &Field, value: &str) -> Result<(), &'static str> {
    let any = Currency::parse("UAH").map_err(|_| "unknown_currency")?;
    field::read(field, &given(field, value), any).map(|_| ())
}

/// Whether what stands in a field is what is asked for. A checkbox that nobody touched is not ticked.
fn holds(field: &Field, value: Option<&FieldValue>, op: Op, text: &str) -> bool {
    let is = || {
        let wanted = wanted(field, text);
        match (value, wanted) {
            (None, Ok(FieldValue::Checkbox(is))) => !is,
            (Some(FieldValue::Money(value, _)), Ok(FieldValue::Money(wanted, _))) => *value == wanted,
            (
                Some(FieldValue::Text(value) | FieldValue::Link(value)),
                Ok(FieldValue::Text(wanted) | FieldValue::Link(wanted)),
            ) => fold(value) == fold(&wanted),
            (Some(value), Ok(wanted)) => *value == wanted,
            _ => false,
        }
    };
    let compare = |fits: fn(std::cmp::Ordering) -> bool| {
        let order = match (value, wanted(field, text)) {
            (Some(FieldValue::Number(value)), Ok(FieldValue::Number(wanted))) => Some(value.cmp(&wanted)),
            (Some(FieldValue::Money(value, _)), Ok(FieldValue::Money(wanted, _))) => Some(value.cmp(&wanted)),
            // Days are written so that the later one is the greater text.
            (Some(FieldValue::Date(value)), Ok(FieldValue::Date(wanted))) => Some(value.cmp(&wanted)),
            _ => None,
        };
        order.is_some_and(fits)
    };
    match op {
        Op::Is => is(),
        Op::IsNot => !is(),
        Op::IsSet => value.is_some(),
        Op::IsNotSet => value.is_none(),
        Op::More => compare(std::cmp::Ordering::is_gt),
        Op::Less => compare(std::cmp::Ordering::is_lt),
        Op::Contains => match value {
            Some(FieldValue::Text(value) | FieldValue::Link(value)) => {
                let part = fold(text);
                !part.is_empty() && fold(value).contains(&part)
            }
            Some(FieldValue::Choices(has)) => {
                matches!(wanted(field, text), Ok(FieldValue::Choices(wanted)) if wanted.iter().all(|one| has.contains(one)))
            }
            _ => false,
        },
    }
}

/// A value as a wait remembers it, to see whether it is another one.
pub fn plain(value: &FieldValue) -> String {
    match value {
        FieldValue::Text(text) | FieldValue::Link(text) | FieldValue::Date(text) => text.clone(),
        FieldValue::Number(number) => FieldValue::written(*number),
        FieldValue::Money(hundredths, currency) => format!("{} {currency}", money::written(*hundredths)),
        FieldValue::Checkbox(is) => is.to_string(),
        FieldValue::Choice(number) => of_choice(*number),
        FieldValue::Choices(numbers) => numbers.iter().map(|number| of_choice(*number)).collect::<Vec<_>>().join(", "),
        FieldValue::Person(user) => user.to_string(),
    }
}

/// The own fields of a workspace, and what stands in them on the cards that are meant.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Own {
    fields: Arc<[Field]>,
    cards: BTreeMap<field::Entity, FieldValues>,
}

impl Own {
    /// Of the fields; no card is there yet.
    pub fn of(fields: Arc<[Field]>) -> Self {
        Self { fields, cards: BTreeMap::new() }
    }

    /// Says what stands on a card.
    pub fn put(&mut self, entity: field::Entity, values: FieldValues) {
        self.cards.insert(entity, values);
    }

    /// All fields, archived ones too.
    pub fn fields(&self) -> &[Field] {
        &self.fields
    }

    /// What stands in a field.
    pub fn value(&self, entity: field::Entity, key: &str) -> Option<&FieldValue> {
        let field = self.fields.iter().find(|field| field.entity == entity && field.key == key)?;
        self.cards.get(&entity)?.get(&field.id)
    }

    /// Whether a field of a card has a value; it never has if the field is not there any more.
    pub fn is(&self, entity: field::Entity, key: &str, wanted: &str) -> bool {
        let field = find(&self.fields, entity, key);
        field.is_ok_and(|field| {
            self.cards.contains_key(&entity) && holds(field, self.value(entity, key), Op::Is, wanted)
        })
    }

    /// Whether a condition holds. One that is not sound any more never does, since nobody knows what it means: its field is archived, or its choice removed.
    pub fn holds(&self, condition: &Condition) -> bool {
        let Some((entity, key)) = card_of(condition.subject).zip(key(&condition.field)) else { return false };
        let Ok(field) = find(&self.fields, entity, key) else { return false };
        if check(&self.fields, condition).is_err() {
            return false;
        }
        let text = condition.value.as_deref().unwrap_or_default();
        let is_there = self.cards.contains_key(&entity);
        // Of what is not there nothing is true but that it is not.
        (is_there || matches!(condition.op, Op::IsNot | Op::IsNotSet))
            && holds(field, self.value(entity, key), condition.op, text)
    }
}

/// What has to be read of own fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Need {
    /// Nothing.
    #[default]
    Nothing,
    /// The fields, to compare and to write what stands in them.
    Values,
    /// The names of people in them, too: texts say them.
    Words,
}

/// What conditions need.
pub fn need_of<'a>(conditions: impl IntoIterator<Item = &'a Condition>) -> Need {
    let any = conditions.into_iter().any(|condition| key(&condition.field).is_some());
    if any { Need::Values } else { Need::Nothing }
}

impl Definition {
    /// What its conditions and blocks need.
    pub fn need(&self) -> Need {
        let names_own = |action: &Action| match action {
            Action::SetField { field, .. } => key(field).is_some(),
            Action::Wait { until: Some(until), .. } => key(&until.field).is_some(),
            _ => false,
        };
        let says_own = |action: &Action| {
            let mut texts = action.texts().into_iter();
            texts.any(|(_, text)| template::placeholders(text).iter().any(|it| meant(it).is_some()))
        };
        let blocks = self.all();
        let of_blocks = if blocks.iter().any(|block| says_own(&block.action)) {
            Need::Words
        } else if blocks.iter().any(|block| names_own(&block.action)) {
            Need::Values
        } else {
            Need::Nothing
        };
        of_blocks.max(need_of(self.conditions()))
    }

    /// It begins when an own field of such a thing changes.
    pub fn follows_own(&self, entity: Entity) -> bool {
        let trigger = &self.trigger;
        trigger.kind == TriggerKind::FieldChanged && trigger.entity == Some(entity) && key(&trigger.field).is_some()
    }
}

/// Why a block cannot be done, although its automation was sound when it was switched on: a code of the API, and the name of the field.
pub fn trouble(all: &[Field], action: &Action) -> Option<(&'static str, String)> {
    let named = |entity: field::Entity, key: &str| {
        let field = all.iter().find(|field| field.entity == entity && field.key == key);
        field.map_or_else(|| key.to_owned(), |field| field.name.clone())
    };
    let of_field = |entity: Entity, name: &str| {
        let (entity, key) = (card(entity), key(name)?);
        find(all, entity, key).err().map(|code| (code, named(entity, key)))
    };
    let of_condition = |condition: &Condition| {
        let key = key(&condition.field)?;
        let (_, code) = check(all, condition).err()?;
        Some((code, card_of(condition.subject).map_or_else(|| key.to_owned(), |entity| named(entity, key))))
    };
    match action {
        Action::SetField { entity: Some(entity), field, .. } => of_field(*entity, field),
        Action::Wait { until: Some(until), .. } => of_field(until.entity, &until.field).or_else(|| {
            let (entity, key) = (card(until.entity), key(&until.field)?);
            let value = until.value.as_deref().filter(|value| !value.trim().is_empty())?;
            let code = can_be(find(all, entity, key).ok()?, value).err()?;
            Some((code, named(entity, key)))
        }),
        Action::Filter { conditions } => conditions.iter().find_map(of_condition),
        Action::Split { branches, .. } => branches.iter().flat_map(|branch| &branch.conditions).find_map(of_condition),
        _ => None,
    }
}

/// What is wrong with a placeholder that not all workspaces have.
///
/// # Errors
/// A code of the API.
pub fn check_placeholder(all: &[Field], placeholder: &str) -> Result<(), &'static str> {
    let (entity, key) = meant(placeholder).ok_or("unknown_placeholder")?;
    find(all, entity, key)
        .map(|_| ())
        .map_err(|code| if code == "unknown_field" { "unknown_placeholder" } else { code })
}
