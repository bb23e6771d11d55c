use uuid::Uuid;

use super::*;
use crate::field::FieldValue;
use crate::id::FieldId;
use crate::phone::Country;

fn phone(text: &str) -> EnteredPhone {
    EnteredPhone::typed(text, Country::parse("UA").unwrap()).unwrap()
}

fn texts(list: &[&str]) -> Vec<String> {
    list.iter().map(|text| (*text).to_owned()).collect()
}

fn campaign(name: &str) -> Campaign {
    Campaign::from([("utm_campaign".to_owned(), name.to_owned())])
}

fn user(id: u128) -> UserId {
    UserId(Uuid::from_u128(id))
}

fn company(id: u128) -> CompanyId {
    CompanyId(Uuid::from_u128(id))
}

/// A card of which only the name is known.
fn card(name: &str) -> Card {
    Card {
        name: name.to_owned(),
        named: true,
        caller_name: None,
        source: None,
        company: None,
        responsible: None,
        responsible_by: ResponsibleBy::Person,
        first_campaign: Campaign::new(),
        last_campaign: Campaign::new(),
        phones: Vec::new(),
        emails: Vec::new(),
        tags: Vec::new(),
        fields: FieldValues::new(),
        created_at: Time::from_micros(1_000),
        last_call_at: None,
    }
}

/// A card in which everything is filled.
fn full(name: &str, number: u128) -> Card {
    Card {
        caller_name: Some(format!("{name} calls")),
        source: Some(format!("{name}'s")),
        company: Some(company(number)),
        responsible: Some(user(number)),
        responsible_by: ResponsibleBy::Call,
        first_campaign: campaign(&format!("{name} first")),
        last_campaign: campaign(&format!("{name} last")),
        phones: vec![phone(&format!("067 111 00 0{number}")), phone(&format!("10{number}"))],
        emails: texts(&[&format!("{name}@example.com")]),
        tags: texts(&[name]),
        fields: [(FieldId(Uuid::from_u128(number)), FieldValue::Text(name.to_owned()))].into(),
        last_call_at: Some(Time::from_micros(5_000)),
        ..card(name)
    }
}

#[test]
fn the_kept_fields_win_and_empty_ones_are_filled() {
    let (anna, boris) = (full("Anna", 1), full("Boris", 2));
    let both = merged(&anna, &boris);
    let joined = Card {
        phones: [anna.phones.clone(), boris.phones.clone()].concat(),
        emails: texts(&["Anna@example.com", "Boris@example.com"]),
        tags: texts(&["Anna", "Boris"]),
        fields: anna.fields.clone().into_iter().chain(boris.fields.clone()).collect(),
        ..anna.clone()
    };
    assert_eq!(both, joined);
    // Of an empty card everything comes from the other, except the name that people gave, and when it was made.
    let empty = card("Anna");
    assert_eq!(merged(&empty, &boris), Card { name: "Anna".to_owned(), created_at: empty.created_at, ..boris.clone() });
    // From an empty card nothing comes.
    assert_eq!(merged(&anna, &card("Boris")), anna);
}

#[test]
fn a_name_counts_only_if_somebody_gave_it() {
    let unnamed = |name: &str| Card { named: false, ..card(name) };
    for (kept, other, name, named) in [
        (card("Anna"), card("Boris"), "Anna", true),
        (card("Anna"), unnamed("+380 67"), "Anna", true),
        (unnamed("+380 67"), card("Boris"), "Boris", true),
        (unnamed("+380 67"), unnamed("+380 50"), "+380 67", false),
    ] {
        let both = merged(&kept, &other);
        assert_eq!((both.name.as_str(), both.named), (name, named));
    }
}

#[test]
fn who_decided_on_a_responsible_comes_along_with_it() {
    let owned = |by| Card { responsible: Some(user(1)), responsible_by: by, ..card("Anna") };
    let both = merged(&card("Anna"), &owned(ResponsibleBy::Adoption));
    assert_eq!((both.responsible, both.responsible_by), (Some(user(1)), ResponsibleBy::Adoption));
    let nobody = Card { responsible_by: ResponsibleBy::Call, ..card("Boris") };
    let both = merged(&card("Anna"), &nobody);
    assert_eq!((both.responsible, both.responsible_by), (None, ResponsibleBy::Person), "nobody owns neither");
}

#[test]
fn the_first_campaign_is_the_earlier_and_the_last_the_later_one() {
    let at = |created, called: Option<i64>, name: &str| Card {
        first_campaign: campaign(name),
        last_campaign: campaign(name),
        created_at: Time::from_micros(created),
        last_call_at: called.map(Time::from_micros),
        ..card("Anna")
    };
    for (kept, other, first, last) in [
        (at(1, Some(9), "a"), at(2, Some(8), "b"), "a", "a"),
        (at(2, Some(8), "a"), at(1, Some(9), "b"), "b", "b"),
        (at(1, Some(8), "a"), at(2, Some(9), "b"), "a", "b"),
        (at(2, None, "a"), at(1, None, "b"), "b", "a"),
        (at(1, None, "a"), at(1, Some(1), "b"), "a", "b"),
    ] {
        let both = merged(&kept, &other);
        assert_eq!((both.first_campaign, both.last_campaign), (campaign(first), campaign(last)));
        assert_eq!(both.last_call_at, kept.last_call_at.max(other.last_call_at));
    }
}

#[test]
fn lists_are_joined_without_repeats_however_they_are_written() {
    let kept = Card {
        phones: vec![phone("067 111 00 01"), phone("*97")],
        emails: texts(&["Anna@Example.com"]),
        tags: texts(&["VIP"]),
        ..card("Anna")
    };
    let other = Card {
        phones: vec![phone("+380671110001"), phone("050 222 00 02"), phone("*97"), phone("101")],
        emails: texts(&["anna@example.com", "a@example.com"]),
        tags: texts(&["vip", "Roof"]),
        ..card("Anna")
    };
    let both = merged(&kept, &other);
    let raw: Vec<&str> = both.phones.iter().map(|phone| phone.raw.as_str()).collect();
    assert_eq!(raw, ["067 111 00 01", "*97", "050 222 00 02", "101"]);
    assert_eq!(both.emails, ["Anna@Example.com", "a@example.com"]);
    assert_eq!(both.tags, ["VIP", "Roof"]);
}

#[test]
fn a_merge_that_is_undone_at_once_leaves_nothing() {
    let unnamed = Card { named: false, ..card("+380 67") };
    let shared = Card { phones: full("Anna", 1).phones, ..full("Boris", 2) };
    let cards = [card("Anna"), full("Anna", 1), full("Boris", 2), unnamed, shared];
    for before in &cards {
        for other in &cards {
            let after = merged(before, other);
            let parted = parted(before, &after, &after);
            // When it last called follows its calls, which go back as well.
            let last_call_at = after.last_call_at;
            assert_eq!(parted, Parted { card: Card { last_call_at, ..before.clone() }, stayed: Vec::new() });
        }
    }
}

#[test]
fn what_somebody_has_changed_since_stays() {
    let before = Card { phones: vec![phone("067 111 00 01")], ..card("Anna") };
    let after = merged(&before, &full("Boris", 2));
    let now = Card {
        source: Some("Fair".to_owned()),
        company: None,
        phones: [vec![phone("050 333 00 03")], after.phones.clone()].concat(),
        tags: texts(&["New"]),
        ..after.clone()
    };
    let parted = parted(&before, &after, &now);
    assert_eq!(parted.stayed, ["source", "company"]);
    assert_eq!((parted.card.source.as_deref(), parted.card.company), (Some("Fair"), None));
    assert_eq!((parted.card.responsible, parted.card.caller_name), (None, None), "what still stands goes");
    let raw: Vec<&str> = parted.card.phones.iter().map(|phone| phone.raw.as_str()).collect();
    assert_eq!(raw, ["050 333 00 03", "067 111 00 01"], "what was added since stays, what the merge added goes");
    assert_eq!(parted.card.tags, ["New"]);
    assert!(parted.card.emails.is_empty());
}

#[test]
fn what_the_merge_left_alone_is_left_alone() {
    let before = full("Anna", 1);
    let after = merged(&before, &full("Boris", 2));
    let now = Card { name: "Anna Maria".to_owned(), source: None, ..after.clone() };
    let parted = parted(&before, &after, &now);
    assert_eq!((parted.card.name.as_str(), parted.card.source, parted.stayed.len()), ("Anna Maria", None, 0));
}

#[test]
fn a_card_has_no_more_entries_than_people_may_enter() {
    let tags = |count: usize| (0..count).map(|number| format!("tag {number}")).collect::<Vec<_>>();
    assert!(fits(&Card { tags: tags(MOST_ENTRIES), ..card("Anna") }));
    assert!(!fits(&Card { tags: tags(MOST_ENTRIES + 1), ..card("Anna") }));
    assert!(!fits(&Card { emails: tags(MOST_ENTRIES + 1), ..card("Anna") }));
}

#[test]
fn names_read_as_they_were_written() {
    for rule in [Rule::Off, Rule::Warn, Rule::Forbid] {
        assert_eq!(Rule::parse(rule.as_str()), Some(rule));
    }
    assert_eq!(Rule::parse("ask"), None);
    let rules = Rules::default();
    assert_eq!(
        By::ALL.map(|by| (by.as_str(), rules.of(by))),
        [("phone", Rule::Warn), ("email", Rule::Warn), ("name", Rule::Off)]
    );
}

#[test]
fn fields_of_the_workspace_are_filled_where_they_are_empty() {
    let id = |number: u128| FieldId(Uuid::from_u128(number));
    let text = |text: &str| FieldValue::Text(text.to_owned());
    let kept = Card { fields: [(id(1), text("mine"))].into(), ..card("A") };
    let other = Card { fields: [(id(1), text("theirs")), (id(2), text("new"))].into(), ..card("B") };
    let after = merged(&kept, &other);
    assert_eq!(after.fields, [(id(1), text("mine")), (id(2), text("new"))].into());
    assert_eq!(parted(&kept, &after, &after), Parted { card: kept.clone(), stayed: Vec::new() });
    // What somebody has changed since stays.
    let now = Card { fields: [(id(1), text("mine")), (id(2), text("newer"))].into(), ..after.clone() };
    assert_eq!(parted(&kept, &after, &now), Parted { card: now.clone(), stayed: vec!["fields"] });
}
