use super::*;
use crate::line::Lines;
use crate::phone::{Country, PhoneNumber};

const NOW: i64 = 1_767_006_000;

fn entry() -> Entry {
    Entry {
        way: Way::Outgoing,
        number: Some("+380671234567".to_owned()),
        started_at: Time::from_seconds(NOW - 600),
        talk_seconds: 120,
        ending: Ending::Answered,
        user: Some(UserId(Uuid::from_u128(7))),
    }
}

fn lens(ours: Option<&str>) -> Lens {
    Lens {
        country: Country::parse("UA").unwrap(),
        zone: crate::time::zone("Europe/Kyiv").unwrap(),
        employees: Employees::default(),
        lines: Lines::default(),
        elsewhere: ours.and_then(PhoneNumber::from_e164).into_iter().collect(),
    }
}

fn call(entry: &Entry, ours: Option<&str>) -> Call {
    entry.call(EventId(Uuid::from_u128(1)), Time::from_seconds(NOW), &lens(ours)).1
}

#[test]
fn an_entry_becomes_a_call_and_is_read_from_it_again() {
    for (way, ending, talk, outcome, missed) in [
        (Way::Outgoing, Ending::Answered, 120, Outcome::Answered, false),
        (Way::Outgoing, Ending::Answered, 0, Outcome::Answered, false),
        (Way::Outgoing, Ending::NoAnswer, 0, Outcome::NoAnswer, false),
        (Way::Outgoing, Ending::Busy, 0, Outcome::Busy, false),
        (Way::Incoming, Ending::Answered, 5, Outcome::Answered, false),
        (Way::Incoming, Ending::Missed, 0, Outcome::Missed, true),
    ] {
        let entry = Entry { way, ending, talk_seconds: talk, ..entry() };
        let call = call(&entry, None);
        assert_eq!((call.outcome, call.missed, call.talk_seconds), (Some(outcome), missed, talk), "{entry:?}");
        assert_eq!((call.started_at, call.wait_seconds, call.legs.len()), (entry.started_at, None, 0));
        assert_eq!(call.ended_at, Some(entry.started_at.plus_seconds(i64::from(talk))));
        assert_eq!(call.answered_at.is_some(), ending == Ending::Answered);
        // Nobody is the manager of a call that nobody answered.
        let user = entry.user.filter(|_| way == Way::Outgoing || ending == Ending::Answered);
        assert_eq!((call.manager.user, call.manager.hint.as_ref()), (user, None));
        assert_eq!(Entry::of(&call), Some(Entry { user, ..entry }));
        assert!(call.client.as_ref().is_some_and(|number| number.e164.is_some()));
    }
}

#[test]
fn a_call_without_a_number_is_not_anonymous() {
    for way in [Way::Incoming, Way::Outgoing] {
        let call = call(&Entry { way, number: None, ..entry() }, None);
        assert!(!call.anonymous && call.client.is_none(), "{way:?}");
        assert_ne!(call.direction, RowDirection::Internal, "{way:?}");
    }
}

#[test]
fn one_of_our_own_numbers_is_no_client() {
    let call = call(&entry(), Some("+380671234567"));
    assert!(call.service && call.direction == RowDirection::Internal);
}

#[test]
fn what_cannot_be_true_is_named() {
    let now = Time::from_seconds(NOW);
    let check = |entry: Entry, expected: &[Wrong]| assert_eq!(entry.problems(now), expected, "{entry:?}");
    let at = |seconds: i64| Time::from_seconds(NOW + seconds);
    check(entry(), &[]);
    check(Entry { started_at: at(60), talk_seconds: 0, ..entry() }, &[]);
    check(Entry { started_at: at(61), ..entry() }, &[Wrong::Future]);
    check(Entry { started_at: at(-30), talk_seconds: 91, ..entry() }, &[Wrong::NotOver]);
    check(Entry { started_at: Time::from_seconds(0), ..entry() }, &[Wrong::LongAgo]);
    check(Entry { talk_seconds: 86_401, ..entry() }, &[Wrong::TooLong]);
    check(Entry { started_at: at(-90_000), talk_seconds: 86_400, ..entry() }, &[]);
    check(Entry { ending: Ending::Busy, ..entry() }, &[Wrong::NoTalk]);
    let wrong = [(Way::Incoming, Ending::NoAnswer), (Way::Incoming, Ending::Busy), (Way::Outgoing, Ending::Missed)];
    for (way, ending) in wrong {
        check(Entry { way, ending, talk_seconds: 0, ..entry() }, &[Wrong::Direction]);
    }
}
