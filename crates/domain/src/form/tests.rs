use proptest::prelude::*;
use uuid::Uuid;

use super::spam::{Signs, Spam, judge};
use super::*;
use crate::field::{Choice, FieldValue, Given};
use crate::money::Currency;
use crate::phone::Country;

fn field(number: u128, key: &str, kind: FieldKind) -> Field {
    let choice = |(number, name): (i64, &str)| Choice { number, name: name.to_owned() };
    Field {
        id: FieldId(Uuid::from_u128(number)),
        entity: Entity::Contact,
        key: key.to_owned(),
        name: key.to_owned(),
        kind,
        choices: [(1, "Roof"), (3, "Wall, outside")].map(choice).into(),
        next_choice: 4,
        position: 0,
        archived: false,
        version: 1,
    }
}

/// A field of each kind that can be asked for, and one that cannot.
fn fields() -> Vec<Field> {
    vec![
        field(1, "text", FieldKind::Text),
        field(2, "number", FieldKind::Number),
        field(3, "date", FieldKind::Date),
        field(4, "box", FieldKind::Checkbox),
        field(5, "one", FieldKind::Choice),
        field(6, "some", FieldKind::MultiChoice),
        field(7, "link", FieldKind::Link),
        field(8, "owner", FieldKind::Person),
        Field { archived: true, ..field(9, "old", FieldKind::Text) },
        Field { entity: Entity::Company, ..field(10, "other", FieldKind::Text) },
    ]
}

fn own(number: u128) -> Asked {
    Asked::Field(FieldId(Uuid::from_u128(number)))
}

fn asks(fields: &[(Asked, bool)]) -> Content {
    let field =
        |(asked, required): &(Asked, bool)| FormField { asked: *asked, label: "L".to_owned(), required: *required };
    Content { fields: fields.iter().map(field).collect(), ..Content::default() }
}

fn place() -> Place {
    Place { country: Country::parse("UA").unwrap(), currency: Currency::parse("UAH").unwrap() }
}

fn text(text: &str) -> Given {
    Given::Text(text.to_owned())
}

fn taken(content: &Content, sent: &[(&str, Given)]) -> Result<Vec<Answer>, Vec<(String, &'static str)>> {
    let sent: Sent = sent.iter().map(|(name, given)| ((*name).to_owned(), given.clone())).collect();
    let wrong = |wrong: Vec<Wrong>| wrong.into_iter().map(|wrong| (wrong.field, wrong.code)).collect();
    read(content, &fields(), &sent, place()).map_err(wrong)
}

#[test]
fn an_answer_is_read_or_refused_for_a_reason() {
    let long = "x".repeat(201);
    let table = [
        (Asked::Name, text("  Марія \u{202e}\t Коваль\u{7} "), Ok(Some("Марія Коваль"))),
        (Asked::Name, text(&long), Err("too_long")),
        (Asked::Name, text(" \u{200f} "), Ok(None)),
        (Asked::Name, Given::Bool(true), Err("wrong_type")),
        (Asked::Phone, text("067 111-00-03"), Ok(Some("067 111-00-03"))),
        (Asked::Phone, text("+44 20 7946 0018"), Ok(Some("+44 20 7946 0018"))),
        (Asked::Phone, text("101"), Err("not_a_phone")),
        (Asked::Phone, text("call me"), Err("not_a_phone")),
        (Asked::Phone, text(&"1".repeat(70)), Err("too_long")),
        (Asked::Email, text(" Olena@Example.COM "), Ok(Some("olena@example.com"))),
        (Asked::Email, text("olena@"), Err("not_an_email")),
        (Asked::Company, text("ТОВ «Дах»"), Ok(Some("ТОВ «Дах»"))),
        (Asked::Message, text("One\r\nTwo\0\u{1b}[31m"), Ok(Some("One\nTwo[31m"))),
        (Asked::Message, text(&"x".repeat(5001)), Err("too_long")),
        (Asked::Message, Given::List(vec!["a".to_owned()]), Err("wrong_type")),
        (own(1), text("words"), Ok(Some("words"))),
        (own(2), text("1 200,50"), Ok(Some("1200.5"))),
        (own(2), text("many"), Err("not_a_number")),
        (own(3), text("2026-02-30"), Err("not_a_date")),
        (own(3), text("2026-02-28"), Ok(Some("2026-02-28"))),
        (own(4), text("1"), Ok(Some("+"))),
        (own(5), text("roof"), Ok(Some("Roof"))),
        (own(5), text("Cellar"), Err("unknown_choice")),
        (own(6), text("Wall, outside"), Ok(Some("Wall, outside"))),
        (own(6), Given::List(vec!["Wall, outside".to_owned(), "Roof".to_owned()]), Ok(Some("Roof, Wall, outside"))),
        (own(7), text("javascript:alert(1)"), Err("not_a_link")),
        (own(7), text("example.com"), Ok(Some("https://example.com"))),
        // What cannot be asked for, or is asked for no more, is not there.
        (own(8), text("somebody"), Ok(None)),
        (own(9), text("something"), Ok(None)),
    ];
    for (asked, given, expected) in table {
        let content = asks(&[(asked, false)]);
        let name = match asked {
            Asked::Field(id) => format!("fields.{}", fields().iter().find(|field| field.id == id).unwrap().key),
            plain => plain.as_str().to_owned(),
        };
        let expected = expected.map_err(|code| vec![(name.clone(), code)]);
        let found = taken(&content, &[(&name, given.clone())]);
        let found = found.map(|answers| answers.first().map(|answer| answer.text.clone()));
        assert_eq!(found, expected.map(|text| text.map(str::to_owned)), "{asked:?} {given:?}");
    }
}

#[test]
fn what_is_needed_is_asked_for_all_at_once() {
    let mut content = asks(&[(Asked::Name, true), (Asked::Phone, true), (own(4), true), (Asked::Email, false)]);
    content.consent = Some("I agree".to_owned());
    let missing = |names: &[&str]| Err(names.iter().map(|name| ((*name).to_owned(), "required")).collect::<Vec<_>>());
    assert_eq!(taken(&content, &[]).map(|_| ()), missing(&["name", "phone", "fields.box", "consent"]));
    let given = [("name", text("A")), ("phone", text("0671110003")), ("fields.box", Given::Bool(false))];
    assert_eq!(taken(&content, &given).map(|_| ()), missing(&["fields.box", "consent"]));
    let all =
        [("name", text("A")), ("phone", text("0671110003")), ("fields.box", Given::Bool(true)), ("consent", text("1"))];
    let answers = taken(&content, &all).unwrap();
    assert_eq!(answers.len(), 3, "consent is no answer");
    let person = person(&answers, place().country);
    assert_eq!(person.phone.unwrap().e164.unwrap().as_e164(), "+380671110003");
    assert_eq!((person.name.as_deref(), person.email, person.message), (Some("A"), None, None));
    assert_eq!(person.values.values().collect::<Vec<_>>(), [&FieldValue::Checkbox(true)]);
}

#[test]
fn a_form_asks_for_what_there_is_once_and_for_a_way_to_answer() {
    let check = |asked: &[(Asked, bool)], expected: &[(&str, &str)]| {
        let found = wrong_fields(&asks(asked).fields, &fields());
        let found: Vec<_> = found.iter().map(|(field, code)| (field.as_str(), *code)).collect();
        assert_eq!(found, expected, "{asked:?}");
    };
    check(&[(Asked::Name, false), (Asked::Phone, true)], &[]);
    check(&[(Asked::Email, true)], &[]);
    check(&[], &[("fields", "no_contact_field")]);
    check(&[(Asked::Name, true), (Asked::Phone, false)], &[("fields", "no_contact_field")]);
    check(&[(Asked::Phone, true), (Asked::Phone, false)], &[("fields[1]", "twice")]);
    check(
        &[(Asked::Phone, true), (own(8), false), (own(9), false), (own(10), false), (own(99), false), (own(1), true)],
        &[
            ("fields[1].field", "field_of_another_kind"),
            ("fields[2].field", "archived_field"),
            ("fields[3].field", "unknown_field"),
            ("fields[4].field", "unknown_field"),
        ],
    );
    let many: Vec<_> = std::iter::once((Asked::Phone, true)).chain((100..140).map(|id| (own(id), false))).collect();
    assert_eq!(wrong_fields(&asks(&many).fields, &fields())[0], ("fields".to_owned(), "too_many"));
}

#[test]
fn spam_is_known_by_its_signs() {
    let sound = Signs { page_age: Some(30), ..Signs::default() };
    let says = |asked: Asked, words: &str| Answer { asked, label: String::new(), text: words.to_owned(), value: None };
    let message = |words: &str| vec![says(Asked::Message, words)];
    let table = [
        (sound, message("How much is a roof? See https://example.com and www.example.org"), None),
        (sound, message("http://a https://b www.c"), Some(Spam::Links)),
        (sound, vec![says(Asked::Name, "Win https://x.example")], Some(Spam::Links)),
        (sound, vec![says(Asked::Email, "www.www@example.com")], None),
        (Signs { trap: true, page_age: None, ..sound }, message(""), Some(Spam::Trap)),
        (Signs { page_age: None, ..sound }, message(""), Some(Spam::Forged)),
        (Signs { page_age: Some(1), ..sound }, message(""), Some(Spam::TooFast)),
        (Signs { page_age: Some(-5), ..sound }, message(""), Some(Spam::TooFast)),
        (Signs { page_age: Some(2), ..sound }, message(""), None),
        (Signs { page_age: Some(7 * 86_400 + 1), ..sound }, message(""), Some(Spam::TooOld)),
        (Signs { blocked: true, ..sound }, message(""), Some(Spam::Blocked)),
        (Signs { many_from_address: true, many_for_form: true, ..sound }, message(""), Some(Spam::ManyFromAddress)),
        (Signs { many_for_form: true, ..sound }, message("www.a www.b www.c"), Some(Spam::ManyForForm)),
    ];
    for (signs, answers, expected) in table {
        assert_eq!(judge(signs, &answers), expected, "{signs:?}");
    }
}

#[test]
fn a_campaign_is_what_its_page_says_and_no_more() {
    let page = [
        ("utm_source", " google\n"),
        ("utm_medium", ""),
        ("utm_term", &"x".repeat(400)),
        ("page", "https://shop.example/roofs?a=1"),
        ("referrer", "javascript:alert(1)"),
        ("token", "secret"),
    ];
    let member = |name: &str| page.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned());
    let origin = Origin::read(member);
    assert_eq!(origin.campaign.keys().collect::<Vec<_>>(), ["utm_source", "utm_term"]);
    assert_eq!((origin.campaign["utm_source"].as_str(), origin.campaign["utm_term"].len()), ("google", 300));
    assert_eq!((origin.page.as_deref(), origin.referrer), (Some("https://shop.example/roofs?a=1"), None));
}

proptest! {
    #[test]
    fn whatever_is_sent_is_read_or_refused(words in "\\PC{0,40}", number in any::<f64>(), which in 0_usize..12) {
        let all: Vec<Asked> = Asked::PLAIN.into_iter().chain((1..8).map(own)).collect();
        let asked = all[which];
        let content = asks(&[(asked, false)]);
        let (shown, own) = shown(&content, &fields()).map(|(field, own)| (field.clone(), own.cloned())).next().unwrap();
        let name = input_name(&shown, own.as_ref());
        for given in [Given::Text(words.clone()), Given::Number(number), Given::List(vec![words.clone()])] {
            let Ok(answers) = taken(&content, &[(&name, given)]) else { continue };
            for answer in &answers {
                prop_assert!(!answer.text.is_empty() && !answer.text.contains('\0'));
            }
            person(&answers, place().country);
        }
    }
}
