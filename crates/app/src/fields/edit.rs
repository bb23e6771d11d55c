//! What people enter for a field.

use domain::field::{Choice, Field, MOST_CHOICES, is_key};
use domain::text::fold;

use crate::input::{self, Fields};

/// A name that no other field of the same kind of card has.
pub(super) fn name(all: &[Field], own: &Field, text: &str) -> Result<String, &'static str> {
    let name = input::name(text)?;
    let mut others = all.iter().filter(|field| field.entity == own.entity && field.id != own.id);
    if others.any(|field| fold(&field.name) == fold(&name)) { Err("taken") } else { Ok(name) }
}

/// A key that no other field of the same kind of card has.
pub(super) fn key(all: &[Field], own: &Field, text: &str) -> Result<String, &'static str> {
    if !is_key(text) {
        return Err("not_a_field_key");
    }
    let mut others = all.iter().filter(|field| field.entity == own.entity && field.id != own.id);
    if others.any(|field| field.key == text) { Err("taken") } else { Ok(text.to_owned()) }
}

/// Gives a field other choices: what has a number keeps it and may have another name, what has none is new, what is missing is taken away.
pub(super) fn choices(fields: &mut Fields, field: &mut Field, given: &[(Option<i64>, String)]) {
    if !field.kind.has_choices() {
        if !given.is_empty() {
            fields.take::<()>("choices", Err("no_choices"));
        }
        return;
    }
    if given.is_empty() || given.len() > MOST_CHOICES {
        fields.take::<()>("choices", Err(if given.is_empty() { "required" } else { "too_many" }));
        return;
    }
    let mut choices: Vec<Choice> = Vec::with_capacity(given.len());
    for (place, (number, text)) in given.iter().enumerate() {
        let is_there = |name: &String| choices.iter().any(|choice| fold(&choice.name) == fold(name));
        let name = input::name(text).and_then(|name| if is_there(&name) { Err("twice") } else { Ok(name) });
        let known = number.is_none_or(|number| field.choices.iter().any(|choice| choice.number == number));
        let repeated = number.is_some_and(|number| choices.iter().any(|choice| choice.number == number));
        let name = if known && !repeated { name } else { Err("unknown_choice") };
        let Some(name) = fields.take(&format!("choices[{place}]"), name) else { continue };
        let number = number.unwrap_or_else(|| {
            field.next_choice += 1;
            field.next_choice - 1
        });
        choices.push(Choice { number, name });
    }
    field.choices = choices;
}
