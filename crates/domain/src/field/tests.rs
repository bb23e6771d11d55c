use proptest::prelude::*;
use uuid::Uuid;

use super::*;

fn field(kind: FieldKind) -> Field {
    let choice = |(number, name): (i64, &str)| Choice { number, name: name.to_owned() };
    Field {
        id: FieldId(Uuid::from_u128(7)),
        entity: Entity::Contact,
        key: "k".to_owned(),
        name: "K".to_owned(),
        kind,
        choices: [(1, "Новий"), (3, "VIP"), (4, "Дах, метал")].map(choice).into(),
        next_choice: 5,
        position: 0,
        archived: false,
        version: 1,
    }
}

fn uah() -> Currency {
    Currency::parse("UAH").unwrap()
}

fn text(text: &str) -> Given {
    Given::Text(text.to_owned())
}

fn taken(kind: FieldKind, given: &Given) -> Result<Option<FieldValue>, &'static str> {
    read(&field(kind), given, uah())
}

#[test]
fn values_are_read_in_the_forms_in_which_they_come() {
    let list = |names: &[&str]| Given::List(names.iter().map(|name| (*name).to_owned()).collect());
    let money = |amount: &str, currency: Option<&str>| Given::Money {
        amount: amount.to_owned(),
        currency: currency.map(str::to_owned),
    };
    let user = UserId(Uuid::from_u128(9));
    let table = [
        (FieldKind::Text, text(" Київ "), FieldValue::Text("Київ".to_owned())),
        (FieldKind::Text, Given::Number(5.0), FieldValue::Text("5".to_owned())),
        (FieldKind::Number, Given::Number(-1.25), FieldValue::Number(-1_250_000)),
        (FieldKind::Number, text("1 200,5"), FieldValue::Number(1_200_500_000)),
        (FieldKind::Money, money("12.5", None), FieldValue::Money(1250, "UAH".to_owned())),
        (FieldKind::Money, money("12", Some("usd")), FieldValue::Money(1200, "USD".to_owned())),
        (FieldKind::Money, text("1 000,50"), FieldValue::Money(100_050, "UAH".to_owned())),
        (FieldKind::Date, text("2024-02-29"), FieldValue::Date("2024-02-29".to_owned())),
        (FieldKind::Date, text("1.3.2026"), FieldValue::Date("2026-03-01".to_owned())),
        (FieldKind::Checkbox, Given::Bool(false), FieldValue::Checkbox(false)),
        (FieldKind::Checkbox, text("Так"), FieldValue::Checkbox(true)),
        (FieldKind::Choice, text("vip"), FieldValue::Choice(3)),
        (FieldKind::MultiChoice, list(&["VIP", "новий", "vip"]), FieldValue::Choices(vec![1, 3])),
        (FieldKind::MultiChoice, text("vip; новий"), FieldValue::Choices(vec![1, 3])),
        (FieldKind::MultiChoice, text("дах, метал"), FieldValue::Choices(vec![4])),
        (FieldKind::Link, text("Example.com/a"), FieldValue::Link("https://Example.com/a".to_owned())),
        (FieldKind::Link, text("http://a.example"), FieldValue::Link("http://a.example".to_owned())),
        (FieldKind::Person, text(&user.to_string()), FieldValue::Person(user)),
    ];
    for (kind, given, value) in table {
        assert_eq!(taken(kind, &given), Ok(Some(value)), "{kind:?} {given:?}");
    }
}

#[test]
fn what_is_wrong_is_said() {
    let long = "x".repeat(LONGEST_TEXT + 1);
    let table = [
        (FieldKind::Text, text(&long), "too_long"),
        (FieldKind::Text, Given::Bool(true), "wrong_type"),
        (FieldKind::Number, text("five"), "not_a_number"),
        (FieldKind::Number, text("NaN"), "not_a_number"),
        (FieldKind::Number, text("inf"), "not_a_number"),
        (FieldKind::Number, Given::Number(1.1e9), "out_of_range"),
        (FieldKind::Number, Given::Number(f64::NAN), "out_of_range"),
        (FieldKind::Money, text("-5"), "not_an_amount"),
        (FieldKind::Date, text("2026-02-29"), "not_a_date"),
        (FieldKind::Date, text("29.02.2026"), "not_a_date"),
        (FieldKind::Checkbox, text("maybe"), "wrong_type"),
        (FieldKind::Choice, text("Старий"), "unknown_choice"),
        (FieldKind::MultiChoice, text("vip, Старий"), "unknown_choice"),
        (FieldKind::Link, text("javascript:alert(1)"), "not_a_link"),
        (FieldKind::Link, text("ftp://a.example"), "not_a_link"),
        (FieldKind::Link, text("https://"), "not_a_link"),
        (FieldKind::Link, text("a b.example"), "not_a_link"),
        (FieldKind::Person, text("Olena"), "unknown_user"),
        (FieldKind::Date, Given::Other, "wrong_type"),
    ];
    for (kind, given, code) in table {
        assert_eq!(taken(kind, &given), Err(code), "{kind:?} {given:?}");
        assert!(CODES.contains(&code), "{code}");
    }
}

#[test]
fn an_empty_value_empties_any_field() {
    for kind in FieldKind::ALL {
        for given in [Given::Nothing, text("  "), Given::List(vec![" ".to_owned()])] {
            assert_eq!(taken(kind, &given), Ok(None), "{kind:?}");
        }
    }
    assert_eq!(taken(FieldKind::MultiChoice, &text(",;")), Ok(None));
}

#[test]
fn cards_are_found_by_tags_and_values() {
    let id = FieldId(Uuid::from_u128(7));
    let values = FieldValues::from([(id, FieldValue::Choices(vec![1, 3]))]);
    let simple = id.0.simple();
    assert_eq!(
        marks(&["VIP".to_owned(), "VIP".to_owned()], &values),
        [format!("{simple}:1"), format!("{simple}:3"), "t:VIP".to_owned()]
    );
    assert_eq!(FieldValue::Text("  КИЇВ ".to_owned()).marks(id), [format!("{simple}:київ")]);
}

#[test]
fn keys_are_made_of_names_in_any_alphabet() {
    for (name, is) in
        [("Birthday", "birthday"), ("2nd phone", "field_2nd_phone"), ("!!!", "field"), ("  A -- B ", "a_b")]
    {
        assert_eq!(key_of(name), is);
    }
    for name in ["Дата народження", "Адрес доставки", "Ім'я"] {
        let key = key_of(name);
        assert!(is_key(&key), "{name}: {key}");
    }
    for text in ["", "A", "1a", "a-b", "ключ", &"a".repeat(LONGEST_KEY + 1)] {
        assert!(!is_key(text), "{text}");
    }
}

proptest! {
    #[test]
    fn written_numbers_are_read_again(number in -1_000_000_000_000_000_i64..1_000_000_000_000_000) {
        let written = FieldValue::written(number);
        let again = taken(FieldKind::Number, &Given::Text(written.clone())).unwrap();
        prop_assert_eq!(again, Some(FieldValue::Number(number)), "{}", written);
    }

    #[test]
    fn nothing_that_is_given_makes_trouble(kind in 0..9_usize, given in ".{0,40}") {
        let read = taken(FieldKind::ALL[kind], &Given::Text(given.clone()));
        prop_assert!(read.is_ok() || CODES.contains(&read.unwrap_err()));
        prop_assert!(is_key(&key_of(&given)));
    }
}
