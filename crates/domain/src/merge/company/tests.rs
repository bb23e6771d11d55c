use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::field::FieldValue;
use crate::id::FieldId;
use crate::merge::MOST_ENTRIES;
use crate::phone::Country;

fn phone(text: &str) -> EnteredPhone {
    EnteredPhone::typed(text, Country::parse("UA").unwrap()).unwrap()
}

fn user(id: u128) -> UserId {
    UserId(Uuid::from_u128(id))
}

fn value(field: u128, text: &str) -> (FieldId, FieldValue) {
    (FieldId(Uuid::from_u128(field)), FieldValue::Text(text.to_owned()))
}

fn texts(list: &[&str]) -> Vec<String> {
    list.iter().map(|text| (*text).to_owned()).collect()
}

fn card(name: &str) -> CompanyCard {
    CompanyCard {
        name: name.to_owned(),
        responsible: None,
        phones: Vec::new(),
        tags: Vec::new(),
        fields: FieldValues::new(),
    }
}

#[test]
fn the_kept_fields_win_empty_ones_are_filled_and_lists_are_joined() {
    let roof = CompanyCard {
        responsible: Some(user(1)),
        phones: vec![phone("067 111 00 01"), phone("*97")],
        tags: texts(&["VIP"]),
        fields: [value(1, "mine")].into(),
        ..card("Roof")
    };
    let other = CompanyCard {
        responsible: Some(user(2)),
        phones: vec![phone("+380671110001"), phone("*97"), phone("050 222 00 02")],
        tags: texts(&["vip", "Builders"]),
        fields: [value(1, "theirs"), value(2, "new")].into(),
        ..card("Roof Ltd")
    };
    let joined = CompanyCard {
        phones: [roof.phones.clone(), vec![phone("050 222 00 02")]].concat(),
        tags: texts(&["VIP", "Builders"]),
        fields: [value(1, "mine"), value(2, "new")].into(),
        ..roof.clone()
    };
    assert_eq!(roof.merged(&other), joined);
    // Of an empty card everything comes from the other, except the name.
    assert_eq!(card("Roof").merged(&other), CompanyCard { name: "Roof".to_owned(), ..other.clone() });
    // From an empty card nothing comes.
    assert_eq!(roof.merged(&card("Else")), roof);
}

#[test]
fn what_somebody_has_changed_since_stays() {
    let before = CompanyCard { phones: vec![phone("067 111 00 01")], ..card("Roof") };
    let other = CompanyCard {
        responsible: Some(user(2)),
        phones: vec![phone("050 222 00 02")],
        tags: texts(&["Builders"]),
        fields: [value(1, "theirs"), value(2, "new")].into(),
        ..card("Other")
    };
    let after = before.merged(&other);
    let now = CompanyCard {
        name: "Roofs".to_owned(),
        responsible: Some(user(3)),
        phones: [vec![phone("050 333 00 03")], after.phones.clone()].concat(),
        tags: texts(&["New"]),
        fields: [value(1, "theirs"), value(2, "newer")].into(),
    };
    let parted = now.parted(&before, &after);
    assert_eq!(parted.stayed, ["responsible", "fields"]);
    let left = CompanyCard {
        phones: vec![phone("050 333 00 03"), phone("067 111 00 01")],
        fields: [value(2, "newer")].into(),
        ..now
    };
    assert_eq!(parted.card, left, "what was added since stays, what the merge added goes");
}

#[test]
fn a_card_has_no_more_entries_than_people_may_enter() {
    let tags = |count: usize| (0..count).map(|number| format!("tag {number}")).collect::<Vec<_>>();
    assert!(CompanyCard { tags: tags(MOST_ENTRIES), ..card("Roof") }.fits());
    assert!(!CompanyCard { tags: tags(MOST_ENTRIES + 1), ..card("Roof") }.fits());
    let phones = (0..=MOST_ENTRIES).map(|number| phone(&format!("067 111 {number:04}"))).collect();
    assert!(!CompanyCard { phones, ..card("Roof") }.fits());
}

fn cards() -> impl Strategy<Value = CompanyCard> {
    let phones =
        prop::collection::vec(prop::sample::select(vec!["067 111 00 01", "+380671110001", "*97", "101"]), 0..4);
    let tags = prop::collection::vec(prop::sample::select(vec!["VIP", "vip", "Roof", "New"]), 0..4);
    let fields = prop::collection::btree_map(0..3_u128, prop::sample::select(vec!["a", "b"]), 0..3);
    (prop::option::of(0..3_u128), phones, tags, fields).prop_map(|(responsible, phones, tags, fields)| CompanyCard {
        responsible: responsible.map(user),
        phones: phones.into_iter().map(phone).collect(),
        tags: texts(&tags),
        fields: fields.into_iter().map(|(field, text)| value(field, text)).collect(),
        ..card("Roof")
    })
}

proptest! {
    #[test]
    fn a_merge_that_is_undone_at_once_leaves_nothing(before in cards(), other in cards()) {
        let after = before.merged(&other);
        prop_assert_eq!(after.parted(&before, &after), PartedCompany { card: before, stayed: Vec::new() });
    }

    #[test]
    fn merging_once_more_changes_nothing(kept in cards(), other in cards()) {
        let once = kept.merged(&other);
        prop_assert_eq!(once.merged(&other), once);
    }

    #[test]
    fn nothing_of_either_is_lost(kept in cards(), other in cards()) {
        let both = kept.merged(&other);
        for card in [&kept, &other] {
            prop_assert!(card.phones.iter().all(|one| both.phones.iter().any(|known| is_same_phone(known, one))));
            prop_assert!(card.tags.iter().all(|one| both.tags.iter().any(|known| is_same_text(known, one))));
            prop_assert!(card.fields.keys().all(|field| both.fields.contains_key(field)));
        }
        prop_assert_eq!(both.responsible.is_some(), kept.responsible.is_some() || other.responsible.is_some());
    }
}
