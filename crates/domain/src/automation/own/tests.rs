use uuid::Uuid;

use super::*;
use crate::automation::check::{Problem, problems};
use crate::automation::facts::Facts;
use crate::automation::{Block, Branch, Trigger, Until};
use crate::field::Choice;
use crate::id::{FieldId, UserId};

const PETRO: &str = "00000000-0000-7000-8000-000000000007";

fn field(entity: field::Entity, kind: FieldKind, at: u128) -> Field {
    let choices = ["Small", "Large, very", "Other"];
    let choices = (1..).zip(choices).map(|(number, name)| Choice { number, name: name.to_owned() }).collect();
    Field {
        id: FieldId(Uuid::from_u128(at)),
        entity,
        key: kind.as_str().to_owned(),
        name: format!("Name of {}", kind.as_str()),
        kind,
        choices: if kind.has_choices() { choices } else { Vec::new() },
        next_choice: 4,
        position: 0,
        archived: false,
        version: 1,
    }
}

/// One of each kind on deals, and an archived one.
fn fields() -> Vec<Field> {
    let kinds = (1..).zip(FieldKind::ALL).map(|(at, kind)| field(field::Entity::Deal, kind, at));
    let old = Field { key: "old".to_owned(), archived: true, ..field(field::Entity::Deal, FieldKind::Text, 99) };
    kinds.chain([old]).collect()
}

fn filled() -> FieldValues {
    let value = |kind| match kind {
        FieldKind::Text => FieldValue::Text("Семён Ґалаґан".to_owned()),
        FieldKind::Number => FieldValue::Number(2_500_000),
        FieldKind::Money => FieldValue::Money(10_050, "USD".to_owned()),
        FieldKind::Date => FieldValue::Date("2026-03-08".to_owned()),
        FieldKind::Checkbox => FieldValue::Checkbox(true),
        FieldKind::Choice => FieldValue::Choice(2),
        FieldKind::MultiChoice => FieldValue::Choices(vec![1, 2]),
        FieldKind::Link => FieldValue::Link("https://example.com/A".to_owned()),
        FieldKind::Person => FieldValue::Person(UserId(Uuid::try_parse(PETRO).unwrap())),
    };
    let mut all = fields();
    all.retain(|field| !field.archived);
    all.into_iter().map(|field| (field.id, value(field.kind))).collect()
}

fn own(values: Option<FieldValues>) -> Own {
    let mut own = Own::of(fields().into());
    values.into_iter().for_each(|values| own.put(field::Entity::Deal, values));
    own
}

fn ask(kind: &str, op: Op, value: &str) -> Condition {
    let value = (!matches!(op, Op::IsSet | Op::IsNotSet)).then(|| value.to_owned());
    Condition { subject: Subject::Deal, field: name(kind), op, value }
}

#[test]
fn each_kind_is_compared_as_what_it_is() {
    let (full, empty, nowhere) = (own(Some(filled())), own(Some(FieldValues::new())), own(None));
    // Of a card with values, of an empty one, and where there is no card.
    let table = [
        ("text", Op::Is, "семен  галаган", [true, false, false]),
        ("text", Op::IsNot, "семен галаган", [false, true, true]),
        ("text", Op::Contains, "ГАЛА", [true, false, false]),
        ("text", Op::Contains, "x", [false, false, false]),
        ("text", Op::IsSet, "", [true, false, false]),
        ("text", Op::IsNotSet, "", [false, true, true]),
        ("number", Op::Is, "2,5", [true, false, false]),
        ("number", Op::IsNot, "2.50", [false, true, true]),
        ("number", Op::More, "2.4", [true, false, false]),
        ("number", Op::More, "2.5", [false, false, false]),
        ("number", Op::Less, "1 000", [true, false, false]),
        ("number", Op::Less, "-3", [false, false, false]),
        ("money", Op::Is, "100,5", [true, false, false]),
        ("money", Op::More, "100", [true, false, false]),
        ("money", Op::Less, "100", [false, false, false]),
        ("money", Op::IsNotSet, "", [false, true, true]),
        ("date", Op::Is, "08.03.2026", [true, false, false]),
        ("date", Op::More, "2026-03-07", [true, false, false]),
        ("date", Op::More, "2026-03-08", [false, false, false]),
        ("date", Op::Less, "2026-12-01", [true, false, false]),
        ("checkbox", Op::Is, "true", [true, false, false]),
        ("checkbox", Op::Is, "false", [false, true, false]),
        ("choice", Op::Is, "#2", [true, false, false]),
        ("choice", Op::Is, "LARGE, very", [true, false, false]),
        ("choice", Op::Is, "#1", [false, false, false]),
        ("choice", Op::IsNot, "#1", [true, true, true]),
        ("choice", Op::IsSet, "", [true, false, false]),
        ("multi_choice", Op::Contains, "#2", [true, false, false]),
        ("multi_choice", Op::Contains, "#3", [false, false, false]),
        ("multi_choice", Op::Contains, "#2, #1", [true, false, false]),
        ("multi_choice", Op::Is, "#1", [false, false, false]),
        ("multi_choice", Op::Is, "#1;#2", [true, false, false]),
        ("multi_choice", Op::IsNot, "#1", [true, true, true]),
        ("link", Op::Is, "example.com/a", [true, false, false]),
        ("link", Op::Contains, "Example", [true, false, false]),
        ("person", Op::Is, PETRO, [true, false, false]),
        ("person", Op::IsNot, PETRO, [false, true, true]),
        // Nobody knows what these mean, so they never hold.
        ("old", Op::IsNot, "x", [false, false, false]),
        ("gone", Op::IsNotSet, "", [false, false, false]),
        ("choice", Op::IsNot, "#9", [false, false, false]),
        ("checkbox", Op::Contains, "true", [false, false, false]),
        ("number", Op::IsNot, "many", [false, false, false]),
    ];
    for (kind, op, value, expected) in table {
        let asked = ask(kind, op, value);
        let holds = [&full, &empty, &nowhere].map(|own| own.holds(&asked));
        assert_eq!(holds, expected, "{kind} {op:?} {value}");
    }
    for kind in FieldKind::ALL {
        for op in ops(kind) {
            assert!(table.iter().any(|it| it.0 == kind.as_str()), "{kind:?} {op:?} is in the table");
        }
    }
}

#[test]
fn other_cards_have_other_fields() {
    let mut facts = Facts::default();
    assert!(!facts.holds(&ask("text", Op::IsNotSet, "")), "without the fields nothing is known of them");
    facts.know(fields().into());
    facts.put_own(field::Entity::Deal, &filled());
    assert!(facts.holds(&ask("number", Op::More, "2")));
    let of = |subject| Condition { subject, ..ask("number", Op::More, "2") };
    for subject in [Subject::Contact, Subject::Company, Subject::Call, Subject::Task] {
        assert!(!facts.holds(&of(subject)), "{subject:?}");
    }
    assert!(
        facts.own().is(field::Entity::Deal, "number", "2.5") && !facts.own().is(field::Entity::Deal, "number", "3")
    );
    assert!(!facts.own().is(field::Entity::Contact, "number", "2.5"));
    assert_eq!(facts.own().value(field::Entity::Deal, "multi_choice").map(plain).as_deref(), Some("#1, #2"));
}

#[test]
fn what_is_wrong_with_a_condition_is_told_by_its_member() {
    let table = [
        (ask("gone", Op::Is, "x"), Err(("field", "unknown_field"))),
        (ask("old", Op::Is, "x"), Err(("field", "archived_field"))),
        (Condition { subject: Subject::Call, ..ask("text", Op::Is, "x") }, Err(("field", "unknown_field"))),
        (Condition { subject: Subject::Contact, ..ask("text", Op::Is, "x") }, Err(("field", "unknown_field"))),
        (ask("text", Op::More, "5"), Err(("op", "wrong_value"))),
        (ask("checkbox", Op::IsSet, ""), Err(("op", "wrong_value"))),
        (ask("text", Op::Is, " "), Err(("value", "required"))),
        (ask("text", Op::Is, &"x".repeat(201)), Err(("value", "too_long"))),
        (ask("number", Op::More, "many"), Err(("value", "not_a_number"))),
        (ask("money", Op::Is, "5 USD"), Err(("value", "not_an_amount"))),
        (ask("date", Op::Less, "soon"), Err(("value", "not_a_date"))),
        (ask("checkbox", Op::Is, "maybe"), Err(("value", "wrong_type"))),
        (ask("choice", Op::Is, "#9"), Err(("value", "unknown_choice"))),
        (ask("multi_choice", Op::Contains, "#1, #9"), Err(("value", "unknown_choice"))),
        (ask("link", Op::Is, "no link"), Err(("value", "not_a_link"))),
        (ask("person", Op::Is, "Petro"), Err(("value", "unknown_user"))),
        (ask("link", Op::Contains, "no link"), Ok(())),
        (ask("choice", Op::IsNot, "#3"), Ok(())),
        (ask("date", Op::IsSet, ""), Ok(())),
    ];
    for (condition, expected) in table {
        assert_eq!(check(&fields(), &condition), expected, "{condition:?}");
    }
}

#[test]
fn values_are_read_as_people_write_them_and_as_texts_say_them() {
    let all = fields();
    let read = |kind: &str, text: &str| {
        let field = all.iter().find(|field| field.key == kind).unwrap();
        field::read(field, &given(field, text), Currency::parse("UAH").unwrap())
    };
    let table = [
        ("money", "12 500,50", Ok(Some(FieldValue::Money(1_250_050, "UAH".to_owned())))),
        ("money", "100.50 usd", Ok(Some(FieldValue::Money(10_050, "USD".to_owned())))),
        ("money", "100.50 x1", Err("not_an_amount")),
        ("choice", "#2", Ok(Some(FieldValue::Choice(2)))),
        ("choice", "small", Ok(Some(FieldValue::Choice(1)))),
        ("choice", "#7", Err("unknown_choice")),
        ("multi_choice", "#3, #1", Ok(Some(FieldValue::Choices(vec![1, 3])))),
        ("multi_choice", "Large, very", Ok(Some(FieldValue::Choices(vec![2])))),
        ("multi_choice", "other, small", Ok(Some(FieldValue::Choices(vec![1, 3])))),
        ("checkbox", "+", Ok(Some(FieldValue::Checkbox(true)))),
        ("checkbox", "", Ok(None)),
        ("money", " ", Ok(None)),
        ("multi_choice", "", Ok(None)),
        ("person", "Petro", Err("unknown_user")),
    ];
    for (kind, text, expected) in table {
        assert_eq!(read(kind, text), expected, "{kind} {text}");
    }
}

fn set(field: &str, value: &str) -> Action {
    Action::SetField { entity: Some(Entity::Deal), field: field.to_owned(), value: value.to_owned() }
}

fn until(field: &str, value: Option<&str>) -> Action {
    let (field, value) = (field.to_owned(), value.map(str::to_owned));
    Action::Wait { minutes: None, until: Some(Until { entity: Entity::Deal, field, value }) }
}

fn note(text: &str) -> Action {
    Action::Comment { text: text.to_owned() }
}

fn of(trigger: Trigger, actions: Vec<Action>) -> Definition {
    let block = |(at, action): (usize, Action)| Block { id: format!("b{at}"), action };
    Definition { trigger, blocks: actions.into_iter().enumerate().map(block).collect() }
}

#[test]
fn what_is_wrong_with_blocks_is_told_by_their_members() {
    let filter = |condition: Condition| Action::Filter { conditions: vec![condition] };
    let table = [
        (set("fields.number", "5"), None),
        (set("fields.number", ""), None),
        (set("fields.number", "{{deal.money}}"), None),
        (set("fields.number", "many"), Some(("value", "not_a_number"))),
        (set("fields.choice", "#9"), Some(("value", "unknown_choice"))),
        (set("fields.old", "x"), Some(("field", "archived_field"))),
        (set("fields.gone", "x"), Some(("field", "unknown_field"))),
        (until("fields.choice", None), None),
        (until("fields.choice", Some("#2")), None),
        (until("fields.choice", Some("#9")), Some(("until.value", "unknown_choice"))),
        (until("fields.old", None), Some(("until.field", "archived_field"))),
        (note("{{deal.text}} {{ deal.fields.text }}"), None),
        (note("{{deal.old}}"), Some(("text", "archived_field"))),
        (note("{{contact.text}}"), Some(("text", "unknown_placeholder"))),
        (filter(ask("choice", Op::Is, "#1")), None),
        (filter(ask("choice", Op::Is, "#9")), Some(("conditions[0].value", "unknown_choice"))),
    ];
    for (action, expected) in table {
        let found = problems(&of(Trigger::any(TriggerKind::CallEnded), vec![action.clone()]), &fields());
        let found: Vec<_> = found.iter().map(|Problem { field, code, .. }| (field.as_str(), *code)).collect();
        assert_eq!(found, expected.into_iter().collect::<Vec<_>>(), "{action:?}");
        // What was sound and is not any more is seen when it is to be done; texts say nothing for what is gone.
        let at_run = trouble(&fields(), &action).map(|(code, _)| code);
        let is_seen = !matches!(action, Action::Comment { .. }) && expected.is_none_or(|(member, _)| member != "value");
        assert_eq!(at_run, expected.map(|(_, code)| code).filter(|_| is_seen), "{action:?}");
    }
    let trouble = trouble(&fields(), &set("fields.old", "x"));
    assert_eq!(trouble, Some(("archived_field", "Name of text".to_owned())));
    let follows = |field: &str| Trigger {
        entity: Some(Entity::Deal),
        field: field.to_owned(),
        ..Trigger::any(TriggerKind::FieldChanged)
    };
    for (field, expected) in
        [("fields.date", None), ("fields.old", Some("archived_field")), ("fields.x", Some("unknown_field"))]
    {
        let found = problems(&of(follows(field), vec![note("x")]), &fields());
        assert_eq!(found.first().map(|it| it.code), expected, "{field}");
        assert!(of(follows(field), Vec::new()).follows_own(Entity::Deal));
    }
    assert!(!of(follows("amount"), Vec::new()).follows_own(Entity::Deal));
}

#[test]
fn only_what_is_named_is_read() {
    let any = || Trigger::any(TriggerKind::CallEnded);
    let asks = || Trigger { conditions: vec![ask("text", Op::IsSet, "")], ..any() };
    let branch = Branch { name: String::new(), conditions: vec![ask("text", Op::IsSet, "")], blocks: Vec::new() };
    let inner = Block { id: "x".to_owned(), action: note("{{company.vat}}") };
    let table = [
        (of(any(), vec![note("{{deal.name}} {{unknown}}"), set("amount", "5")]), Need::Nothing),
        (of(asks(), vec![note("x")]), Need::Values),
        (of(any(), vec![set("fields.text", "5")]), Need::Values),
        (of(any(), vec![until("fields.text", None)]), Need::Values),
        (of(any(), vec![Action::Split { branches: vec![branch], otherwise: Vec::new() }]), Need::Values),
        (of(any(), vec![Action::Split { branches: Vec::new(), otherwise: vec![inner] }]), Need::Words),
        (of(asks(), vec![set("name", "{{contact.fields.name}}")]), Need::Words),
    ];
    for (definition, expected) in table {
        assert_eq!(definition.need(), expected, "{definition:?}");
    }
}

#[test]
fn placeholders_of_own_fields_step_back_behind_those_of_all() {
    let field = |key: &str| Field { key: key.to_owned(), ..field(field::Entity::Deal, FieldKind::Text, 1) };
    assert_eq!(placeholder(&field("contract")), "deal.contract");
    assert_eq!(placeholder(&field("amount")), "deal.fields.amount", "all deals have an amount");
    let mut facts = Facts::default();
    facts.say("deal.amount", Some("5.00 UAH".to_owned()));
    facts.say_own(&field("amount"), "own".to_owned());
    facts.say_own(&field("contract"), "C-1".to_owned());
    let text =
        "{{deal.amount}} {{deal.fields.amount}} {{deal.contract}} {{ deal.fields.contract }} {{contact.contract}}";
    assert_eq!(template::fill(text, &facts), "5.00 UAH own C-1 C-1 ");
}
