use uuid::Uuid;

use super::check::problems;
use super::facts::Facts;
use super::trigger::Happening;
use super::walk::{after, find, way};
use super::*;
use crate::id::{PipelineId, StageId};

fn block(id: &str, action: Action) -> Block {
    Block { id: id.to_owned(), action }
}

fn tag(id: &str) -> Block {
    block(id, Action::AddTag { tag: id.to_owned() })
}

fn condition(subject: Subject, field: &str, op: Op, value: &str) -> Condition {
    Condition { subject, field: field.to_owned(), op, value: Some(value.to_owned()) }
}

fn split(id: &str, branches: Vec<(Condition, Vec<Block>)>, otherwise: Vec<Block>) -> Block {
    let branch = |(condition, blocks)| Branch { name: String::new(), conditions: vec![condition], blocks };
    block(id, Action::Split { branches: branches.into_iter().map(branch).collect(), otherwise })
}

fn of(blocks: Vec<Block>) -> Definition {
    Definition { trigger: Trigger::any(TriggerKind::CallEnded), blocks }
}

fn facts() -> Facts {
    let mut facts = Facts::default();
    facts.put(Subject::Call, "direction", Some("incoming".to_owned()));
    facts.put(Subject::Call, "talk_seconds", Some("65".to_owned()));
    facts.put(Subject::Contact, "name", Some("Семён Ґалаґан".to_owned()));
    for tag in ["VIP", "Kyiv"] {
        facts.put(Subject::Contact, "tag", Some(tag.to_owned()));
    }
    facts.put(Subject::Contact, "source", None);
    facts.say("contact.name", Some("Iryna".to_owned()));
    facts
}

#[test]
fn conditions_compare_as_people_mean_them() {
    let facts = facts();
    let table = [
        (Subject::Call, "direction", Op::Is, "incoming", true),
        (Subject::Call, "direction", Op::IsNot, "incoming", false),
        (Subject::Call, "direction", Op::Is, "outgoing", false),
        (Subject::Contact, "name", Op::Is, "семен галаган", true),
        (Subject::Contact, "name", Op::Contains, "ГАЛА", true),
        (Subject::Contact, "name", Op::Contains, "", false),
        // Any of several values.
        (Subject::Contact, "tag", Op::Is, "vip", true),
        (Subject::Contact, "tag", Op::Is, "kyiv", true),
        (Subject::Contact, "tag", Op::IsNot, "kyiv", false),
        (Subject::Contact, "tag", Op::IsNot, "Lviv", true),
        (Subject::Contact, "source", Op::IsSet, "", false),
        (Subject::Contact, "source", Op::IsNotSet, "", true),
        (Subject::Contact, "source", Op::IsNot, "Ringostat", true),
        (Subject::Contact, "source", Op::Is, "", false),
        (Subject::Call, "talk_seconds", Op::More, "60", true),
        (Subject::Call, "talk_seconds", Op::More, "65", false),
        (Subject::Call, "talk_seconds", Op::Less, "65,5", true),
        (Subject::Call, "talk_seconds", Op::Is, "65.0", true),
        (Subject::Call, "talk_seconds", Op::More, "much", false),
        (Subject::Call, "wait_seconds", Op::Less, "10", false),
        // There is no deal.
        (Subject::Deal, "amount", Op::More, "0", false),
        (Subject::Deal, "name", Op::IsNotSet, "", true),
        (Subject::Deal, "no such field", Op::Is, "", false),
    ];
    for (subject, field, op, value, expected) in table {
        assert_eq!(facts.holds(&condition(subject, field, op, value)), expected, "{subject:?} {field} {op:?} {value}");
    }
    assert!(facts.hold(&[]), "without conditions everything goes");
    assert!(!facts.is_there(Subject::Deal) && facts.is_there(Subject::Call));
}

#[test]
fn placeholders_are_filled_in() {
    let facts = facts();
    let table = [
        ("Deal with {{contact.name}}", "Deal with Iryna"),
        ("{{ contact.name }}{{contact.phone}}!", "Iryna!"),
        ("{{contact.name", "{{contact.name"),
        ("{contact.name}} {{}}", "{contact.name}} "),
        ("", ""),
        ("їжак {{contact.name}} їжак", "їжак Iryna їжак"),
    ];
    for (text, expected) in table {
        assert_eq!(template::fill(text, &facts), expected, "{text}");
    }
    assert_eq!(template::placeholders("{{a}} b {{ c.d }}"), ["a", "c.d"]);
}

/// `a`, a split into `b c` (long calls), `d` with an inner split into `e` (never) or nothing, or `f`; then `g`.
fn chain() -> Definition {
    let long = condition(Subject::Call, "talk_seconds", Op::More, "60");
    let out = condition(Subject::Call, "direction", Op::Is, "outgoing");
    let inner = split("s2", vec![(out.clone(), vec![tag("e")])], Vec::new());
    let outer = split("s1", vec![(long, vec![tag("b"), tag("c")]), (out, vec![tag("d"), inner])], vec![tag("f")]);
    of(vec![tag("a"), outer, tag("g"), block("end", Action::End {}), tag("never")])
}

#[test]
fn the_way_leads_through_branches_and_behind_them() {
    let chain = chain();
    let table = [
        ("a", Some("s1")),
        ("s1", Some("g")),
        ("b", Some("c")),
        ("c", Some("g")),
        ("d", Some("s2")),
        ("e", Some("g")),
        ("s2", Some("g")),
        ("f", Some("g")),
        ("g", Some("end")),
        ("end", Some("never")),
        ("never", None),
        ("gone", None),
    ];
    for (id, expected) in table {
        assert_eq!(after(&chain, id).map(|block| block.id.as_str()), expected, "{id}");
    }
    let taken = |id: &str, facts: &Facts| {
        way(&chain, find(&chain, id).unwrap(), facts).map(|it| (it.branch, it.next.map(|block| block.id.clone())))
    };
    let next = |id: &str| Some(id.to_owned());
    assert_eq!(taken("s1", &facts()), Some((Some(0), next("b"))));
    assert_eq!(taken("s1", &Facts::default()), Some((None, next("f"))));
    let mut outgoing = Facts::default();
    outgoing.put(Subject::Call, "direction", Some("outgoing".to_owned()));
    assert_eq!(taken("s1", &outgoing), Some((Some(1), next("d"))));
    assert_eq!(taken("s2", &outgoing), Some((Some(0), next("e"))));
    assert_eq!(taken("s2", &Facts::default()), Some((None, next("g"))), "an empty way leads behind the split");
    assert_eq!(taken("end", &facts()), None);
    let filter =
        |value| block("x", Action::Filter { conditions: vec![condition(Subject::Call, "direction", Op::Is, value)] });
    let (holds, fails) = (of(vec![filter("incoming"), tag("y")]), of(vec![filter("outgoing"), tag("y")]));
    assert!(way(&holds, &holds.blocks[0], &facts()).is_some());
    assert_eq!(way(&fails, &fails.blocks[0], &facts()), None);
}

#[test]
fn what_is_wrong_is_told_by_block_and_field() {
    let wrong = |definition: &Definition| {
        let of = |it: check::Problem| (it.block.unwrap_or_default(), it.field, it.code);
        problems(definition, &[]).into_iter().map(of).collect::<Vec<_>>()
    };
    let one =
        |action: Action| wrong(&of(vec![block("b1", action)])).into_iter().map(|it| (it.1, it.2)).collect::<Vec<_>>();
    assert_eq!(wrong(&chain()), []);
    assert_eq!(wrong(&of(Vec::new())), [(String::new(), "blocks".to_owned(), "required")]);
    let text = |text: &str| text.to_owned();
    let task = |title: &str, due| Action::CreateTask {
        task_type: None,
        title: text(title),
        text: String::new(),
        assignee: Who::default(),
        due_minutes: due,
    };
    assert_eq!(one(task("Call", Some(30))), []);
    assert_eq!(one(task(" ", Some(1_000_000))), [(text("title"), "required"), (text("due_minutes"), "out_of_range")]);
    assert_eq!(one(task("{{contact.nmae}}", None)), [(text("title"), "unknown_placeholder")]);
    assert_eq!(one(Action::SendWebhook { webhook_id: None }), [(text("webhook_id"), "required")]);
    assert_eq!(one(Action::Wait { minutes: None, until: None }), [(text("minutes"), "required")]);
    assert_eq!(one(Action::Wait { minutes: Some(0), until: None }), [(text("minutes"), "out_of_range")]);
    let until = |field: &str| Some(Until { entity: Entity::Deal, field: text(field), value: None });
    assert_eq!(one(Action::Wait { minutes: None, until: until("stage") }), []);
    assert_eq!(one(Action::Wait { minutes: None, until: until("colour") }), [(text("until.field"), "unknown_field")]);
    let field = |entity, field: &str, value: &str| Action::SetField { entity, field: text(field), value: text(value) };
    assert_eq!(one(field(Some(Entity::Deal), "amount", "12500.50")), []);
    assert_eq!(one(field(Some(Entity::Deal), "amount", "much")), [(text("value"), "not_an_amount")]);
    assert_eq!(one(field(Some(Entity::Deal), "amount", "{{deal.amount}}")), []);
    assert_eq!(one(field(Some(Entity::Deal), "close_date", "soon")), [(text("value"), "not_a_date")]);
    assert_eq!(one(field(Some(Entity::Deal), "stage", "")), [(text("value"), "required")]);
    assert_eq!(one(field(Some(Entity::Deal), "stage", "won")), [(text("value"), "wrong_value")]);
    assert_eq!(one(field(Some(Entity::Contact), "amount", "1")), [(text("field"), "unknown_field")]);
    assert_eq!(one(field(None, "", "")), [(text("entity"), "required")]);
    let notify = |who| Action::Notify { who, text: text("Hello") };
    assert_eq!(one(notify(Who::User { user_id: None })), [(text("who.user_id"), "required")]);
    assert_eq!(one(notify(Who::Nobody)), [(text("who.kind"), "wrong_value")]);
    assert_eq!(one(notify(Who::Contact)), [(text("who.kind"), "wrong_value")]);
    assert_eq!(one(notify(Who::Rotate { user_ids: Vec::new(), team_id: None })), [(text("who.user_ids"), "required")]);
    let mail = Action::SendEmail { to: Who::Contact, subject: text("Hello"), text: text("{{contact.name}}") };
    assert_eq!(one(mail), []);
    let filter = |it: Condition| one(Action::Filter { conditions: vec![it] });
    let of_value = |code| vec![(text("conditions[0].value"), code)];
    assert_eq!(filter(condition(Subject::Call, "direction", Op::Is, "incoming")), []);
    assert_eq!(filter(condition(Subject::Call, "direction", Op::Is, "up")), of_value("wrong_value"));
    assert_eq!(filter(condition(Subject::Call, "direction", Op::More, "1")), of_value("only_numbers"));
    assert_eq!(filter(condition(Subject::Deal, "amount", Op::More, "100")), []);
    assert_eq!(filter(condition(Subject::Deal, "stage_id", Op::Is, "won")), of_value("wrong_value"));
    assert_eq!(filter(condition(Subject::Contact, "name", Op::Is, " ")), of_value("required"));
    assert_eq!(
        filter(condition(Subject::Contact, "colour", Op::Is, "red")),
        [(text("conditions[0].field"), "unknown_field")]
    );
    // Of all blocks together.
    let twins = of(vec![tag("a"), tag("a"), tag("Not an id")]);
    let codes: Vec<_> = wrong(&twins).into_iter().map(|it| (it.0, it.1, it.2)).collect();
    assert_eq!(codes, [(text("a"), text("id"), "twice"), (text("Not an id"), text("id"), "wrong_value")]);
    let many = of((0..=MOST_BLOCKS).map(|at| tag(&format!("b{at}"))).collect());
    assert_eq!(wrong(&many), [(String::new(), text("blocks"), "too_many")]);
    let always = || condition(Subject::Call, "direction", Op::IsSet, "");
    let deep = (0..=MOST_DEPTH)
        .fold(tag("x"), |inner, at| split(&format!("s{at}"), vec![(always(), vec![inner])], Vec::new()));
    assert_eq!(wrong(&of(vec![deep])), [(text("s0"), text("branches"), "too_deep")]);
    let followed = Trigger { entity: Some(Entity::Deal), ..Trigger::any(TriggerKind::FieldChanged) };
    let definition = Definition { trigger: followed, blocks: vec![tag("a")] };
    assert_eq!(wrong(&definition), [(String::new(), text("field"), "required")]);
}

#[test]
fn what_happens_begins_what_waits_for_it() {
    let (here, there) = (PipelineId(Uuid::from_u128(1)), PipelineId(Uuid::from_u128(2)));
    let (new, won) = (StageId(Uuid::from_u128(3)), StageId(Uuid::from_u128(4)));
    let any = Trigger::any;
    let moved = Happening::DealMoved { pipeline: here, from: new, to: won };
    let changed = Happening::FieldsChanged(Entity::Deal, &["amount", "stage"]);
    let followed =
        |field: &str| Trigger { entity: Some(Entity::Deal), field: field.to_owned(), ..any(TriggerKind::FieldChanged) };
    let table = [
        (any(TriggerKind::ContactCreated), Happening::ContactCreated(Origin::Call), true),
        (any(TriggerKind::ContactCreated), Happening::ContactCreated(Origin::User), false),
        (
            Trigger { origins: vec![Origin::User], ..any(TriggerKind::ContactCreated) },
            Happening::ContactCreated(Origin::User),
            true,
        ),
        (any(TriggerKind::DealCreated), Happening::DealCreated(here), true),
        (any(TriggerKind::DealCreated), moved, false),
        (Trigger { pipeline_ids: vec![there], ..any(TriggerKind::DealCreated) }, Happening::DealCreated(here), false),
        (any(TriggerKind::DealMoved), moved, true),
        (Trigger { to_stage_ids: vec![won], ..any(TriggerKind::DealMoved) }, moved, true),
        (Trigger { to_stage_ids: vec![new], ..any(TriggerKind::DealMoved) }, moved, false),
        (Trigger { from_stage_ids: vec![won], ..any(TriggerKind::DealMoved) }, moved, false),
        (Trigger { pipeline_id: Some(there), ..any(TriggerKind::DealMoved) }, moved, false),
        (followed("amount"), changed, true),
        (followed("name"), changed, false),
        (followed("amount"), Happening::FieldsChanged(Entity::Contact, &["amount"]), false),
        (any(TriggerKind::TaskOverdue), Happening::TaskOverdue(TaskKind::Call), true),
        (
            Trigger { task_types: vec![TaskKind::Meeting], ..any(TriggerKind::TaskOverdue) },
            Happening::TaskOverdue(TaskKind::Call),
            false,
        ),
        (any(TriggerKind::CallEnded), Happening::TaskOverdue(TaskKind::Call), false),
    ];
    for (trigger, happening, expected) in table {
        assert_eq!(trigger.fits(&happening), expected, "{trigger:?} {happening:?}");
    }
}

#[test]
fn the_vocabulary_says_each_word_once() {
    let mut fields: Vec<_> = vocabulary::FIELDS.iter().map(|(subject, field, _)| (*subject, *field)).collect();
    fields.sort_unstable();
    fields.dedup();
    assert_eq!(fields.len(), vocabulary::FIELDS.len());
    for (entity, field, kind) in vocabulary::WRITABLE {
        assert_eq!(vocabulary::followed(*entity, field), Some(*kind), "what can be changed can be followed");
    }
    assert_eq!(vocabulary::field(Subject::Call, "ai_score"), Some(vocabulary::FieldType::Number));
}

#[test]
fn only_numbers_are_compared_as_numbers() {
    let mut facts = Facts::default();
    facts.put(Subject::Call, "utm_campaign", Some("120210000000000012".to_owned()));
    facts.put(Subject::Call, "talk_seconds", Some("90".to_owned()));
    facts.put(Subject::Contact, "name", Some("NaN".to_owned()));
    let holds = |subject, field: &str, value: &str| facts.holds(&condition(subject, field, Op::Is, value));
    assert!(holds(Subject::Call, "utm_campaign", "120210000000000012"));
    assert!(!holds(Subject::Call, "utm_campaign", "120210000000000013"), "digits of a name");
    assert!(holds(Subject::Call, "talk_seconds", "90,0"));
    assert!(holds(Subject::Contact, "name", "nan"));
}
