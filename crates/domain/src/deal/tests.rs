use std::collections::BTreeSet;

use uuid::Uuid;

use super::*;
use crate::decision::Owned;
use crate::id::ContactId;
use crate::text::fold;

fn user(id: u128) -> UserId {
    UserId(Uuid::from_u128(id))
}

fn bucket(stage: u128, responsible: Option<u128>, currency: &str) -> Bucket {
    let currency = Currency::parse(currency).unwrap();
    Bucket { stage: StageId(Uuid::from_u128(stage)), responsible: responsible.map(user), currency }
}

#[test]
fn names_read_as_they_were_written() {
    for kind in StageKind::ALL {
        assert_eq!(StageKind::parse(kind.as_str()), Some(kind));
    }
    for by in CreatedBy::ALL {
        assert_eq!(CreatedBy::parse(by.as_str()), Some(by));
    }
    assert_eq!((StageKind::parse("Won"), CreatedBy::parse("")), (None, None));
}

#[test]
fn every_language_has_a_pipeline_that_works() {
    for language in Language::ALL {
        let sample = sample(language);
        let names: BTreeSet<String> = sample.stages.iter().map(|(name, _)| fold(name)).collect();
        assert_eq!(names.len(), 5, "{}", language.as_str());
        assert_eq!(missing_kind(&sample.stages.map(|(_, kind)| kind)), None);
        assert_eq!(first_stage(&sample.stages, |(_, kind)| *kind).unwrap().0, sample.stages[0].0);
    }
}

#[test]
fn a_pipeline_needs_each_kind_of_stage() {
    use StageKind::{Lost, Open, Won};
    let table: [(&[StageKind], Option<StageKind>); 5] = [
        (&[Open, Won, Lost], None),
        (&[Lost, Won, Open, Open], None),
        (&[], Some(Open)),
        (&[Open, Lost], Some(Won)),
        (&[Won, Open], Some(Lost)),
    ];
    for (kinds, missing) in table {
        assert_eq!(missing_kind(kinds), missing, "{kinds:?}");
    }
    assert_eq!(first_stage(&[Won, Lost, Open], |kind| *kind), Some(&Open));
    assert_eq!(first_stage(&[Won, Lost], |kind| *kind), None);
}

#[test]
fn what_a_move_writes() {
    use StageKind::{Lost, Open, Won};
    let at = Time::from_seconds;
    let standing = |kind, closed: Option<i64>, reason: Option<&str>| Standing {
        kind,
        stage_since: at(1),
        closed_at: closed.map(at),
        lost_reason: reason.map(str::to_owned),
    };
    // Before, to; closed at, with a reason. Every move is at 9.
    let table = [
        (standing(Open, None, None), Open, None, None),
        (standing(Open, None, None), Won, Some(9), None),
        (standing(Open, None, None), Lost, Some(9), None),
        (standing(Won, Some(5), None), Open, None, None),
        (standing(Won, Some(5), None), Won, Some(5), None),
        (standing(Won, Some(5), None), Lost, Some(9), None),
        (standing(Lost, Some(5), Some("dear")), Open, None, None),
        (standing(Lost, Some(5), Some("dear")), Won, Some(9), None),
        (standing(Lost, Some(5), Some("dear")), Lost, Some(5), Some("dear")),
    ];
    for (before, to, closed, reason) in table {
        let after = before.moved(to, at(9));
        let expected = Standing {
            kind: to,
            stage_since: at(9),
            closed_at: closed.map(at),
            lost_reason: reason.map(str::to_owned),
        };
        assert_eq!(after, expected, "{before:?} to {to:?}");
    }
    assert_eq!(Standing::begin(Open, at(1)), standing(Open, None, None));
    assert_eq!(Standing::begin(Won, at(1)), standing(Won, Some(1), None));
}

#[test]
fn sums_change_by_differences() {
    let of = |bucket, amount: Option<&str>| contribution(bucket, amount.map(|text| Amount::parse(text).unwrap()));
    let (a, b) = (bucket(1, None, "UAH"), bucket(2, Some(7), "UAH"));
    let sum = |deals, amount| Sum { deals, amount };
    assert_eq!(delta(None, Some(of(a, Some("10")))), [(a, sum(1, 1000))]);
    assert_eq!(delta(None, Some(of(a, None))), [(a, sum(1, 0))]);
    assert_eq!(delta(Some(of(a, Some("10"))), Some(of(a, Some("12.5")))), [(a, sum(0, 250))]);
    assert_eq!(delta(Some(of(b, Some("10"))), Some(of(a, Some("10")))), [(a, sum(1, 1000)), (b, sum(-1, -1000))]);
    assert_eq!(delta(Some(of(a, Some("10"))), None), [(a, sum(-1, -1000))]);
    assert_eq!(delta(Some(of(a, Some("10"))), Some(of(a, Some("10")))), []);
    // Several at once.
    assert_eq!(
        delta([of(a, Some("1")), of(a, Some("2"))], [of(b, Some("1")), of(b, Some("2"))]),
        [(a, sum(-2, -300)), (b, sum(2, 300))]
    );
}

#[test]
fn deals_follow_a_contact_that_is_adopted() {
    use ResponsibleBy::{Adoption, Call, Person};
    let contact = ContactId(Uuid::from_u128(1));
    let new = |had: Option<u128>, by| NewResponsible {
        of: Owned { contact, version: 1, responsible: had.map(user), responsible_by: Adoption },
        user: Some(user(9)),
        by,
    };
    // The deal's responsible and by what; the contact had, gets one by what; follows.
    let table = [
        (None, Person, new(None, Adoption), true),
        (Some(5), Person, new(None, Adoption), false),
        // The same call turns out to be another manager's.
        (Some(5), Adoption, new(Some(5), Adoption), true),
        (Some(5), Person, new(Some(5), Adoption), false),
        (Some(6), Adoption, new(Some(5), Adoption), false),
        (None, Person, new(Some(5), Adoption), false),
        // The contact was made by the call: that is no adoption.
        (None, Person, new(None, Call), false),
    ];
    for (responsible, by, new, expected) in table {
        assert_eq!(follows(responsible.map(user), by, &new), expected, "{responsible:?} {by:?} {new:?}");
    }
}
