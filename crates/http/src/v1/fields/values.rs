//! What stands in the fields of a card, as JSON.

use std::collections::BTreeMap;

use app::fields::{FieldValue, FieldValues, Given, GivenFields, Shown};
use serde_json::{Value, json};

/// Values as a request gives them, by the keys of the fields.
pub(crate) fn given(values: BTreeMap<String, Value>) -> GivenFields {
    values.into_iter().map(|(key, value)| (key, of_json(value))).collect()
}

fn of_json(value: Value) -> Given {
    let text = |value: &Value| value.as_str().map(str::to_owned);
    match value {
        Value::Null => Given::Nothing,
        Value::Bool(is) => Given::Bool(is),
        Value::Number(number) => number.as_f64().map_or(Given::Other, Given::Number),
        Value::String(text) => Given::Text(text),
        Value::Array(list) => list.iter().map(text).collect::<Option<_>>().map_or(Given::Other, Given::List),
        Value::Object(members) => {
            let known = members.keys().all(|key| key == "amount" || key == "currency");
            let currency = members.get("currency").filter(|value| !value.is_null());
            match members.get("amount").and_then(text) {
                Some(amount) if known && currency.is_none_or(Value::is_string) => {
                    Given::Money { amount, currency: currency.and_then(text) }
                }
                _ => Given::Other,
            }
        }
    }
}

/// What stands on a card, by the keys of the fields.
pub(crate) fn out(fields: &Shown, values: &FieldValues) -> BTreeMap<String, Value> {
    let value = |field: &app::fields::Field, value: &FieldValue| match value {
        FieldValue::Text(text) | FieldValue::Link(text) | FieldValue::Date(text) => json!(text),
        FieldValue::Number(number) => json!(FieldValue::number(*number)),
        FieldValue::Money(hundredths, currency) => {
            json!({ "amount": domain::money::written(*hundredths), "currency": currency })
        }
        FieldValue::Checkbox(is) => json!(is),
        FieldValue::Choice(number) => json!(field.choice(*number)),
        FieldValue::Choices(numbers) => {
            json!(numbers.iter().filter_map(|number| field.choice(*number)).collect::<Vec<_>>())
        }
        FieldValue::Person(user) => json!(user.0),
    };
    fields.of(values).map(|(field, stands)| (field.key.clone(), value(field, stands))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_is_read_as_it_is_meant() {
        let table = [
            (json!(null), Given::Nothing),
            (json!(true), Given::Bool(true)),
            (json!(1.5), Given::Number(1.5)),
            (json!("a"), Given::Text("a".to_owned())),
            (json!(["a", "b"]), Given::List(vec!["a".to_owned(), "b".to_owned()])),
            (json!(["a", 1]), Given::Other),
            (json!({ "amount": "5" }), Given::Money { amount: "5".to_owned(), currency: None }),
            (
                json!({ "amount": "5", "currency": "USD" }),
                Given::Money { amount: "5".to_owned(), currency: Some("USD".to_owned()) },
            ),
            (json!({ "amount": 5 }), Given::Other),
            (json!({ "amount": "5", "currency": 1 }), Given::Other),
            (json!({ "amount": "5", "more": 1 }), Given::Other),
        ];
        for (value, is) in table {
            assert_eq!(of_json(value.clone()), is, "{value}");
        }
    }
}
