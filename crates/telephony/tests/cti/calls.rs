//! Whole calls, from the bytes to the row.

use std::collections::HashSet;

use domain::call::state::CallState;
use domain::call::view::{Call, Lens, RowDirection, view};
use domain::call::{CallEvent, Outcome, Phase};
use domain::employee::{Employees, Mapping};
use domain::id::{EventId, UserId};
use domain::line::Lines;
use domain::phone::Country;
use domain::time::Time;
use uuid::Uuid;

use super::good;

const ALICE: UserId = UserId(Uuid::from_u128(1));
const BOB: UserId = UserId(Uuid::from_u128(2));
const START: i64 = 1_767_000_000;

fn lens() -> Lens {
    let mapping = |user, id: &str, sip: &str, extension: &str| Mapping {
        user,
        employee_id: Some(id.to_owned()),
        sip_account: Some(sip.to_owned()),
        fmc_number: None,
        extension: Some(extension.to_owned()),
    };
    Lens {
        country: Country::parse("UA").expect("a country"),
        zone: domain::time::zone("Europe/Kyiv").expect("a zone"),
        employees: Employees::new(&[mapping(ALICE, "7", "alice", "101"), mapping(BOB, "8", "bob", "102")]),
        lines: Lines::new([]),
        elsewhere: HashSet::new(),
    }
}

/// The row of events that came in at these seconds; each is `event=…` and the rest.
fn row(events: &[(i64, &str)]) -> Call {
    let lens = lens();
    let read = |(receipt, (second, rest)): (usize, &(i64, &str))| {
        let id = EventId(Uuid::from_u128(u128::try_from(receipt).expect("small")));
        good(&format!("callId=a-1&event={rest}")).into_event(id, Time::from_seconds(START + second)).1
    };
    let events: Vec<CallEvent> = events.iter().enumerate().map(read).collect();
    let state = CallState::of_all(&events, &lens.zone).expect("at least one event");
    view(&state, "a-1", &lens, false)
}

const RINGS: &str = "newCall&direction=in&from=380671110001&to=380443330099";
const CALLS: &str = "newCall&direction=out&from=380443330099&to=380671110001&user=alice";

#[test]
fn an_answered_incoming_call() {
    for answer in
        ["user=alice", "answeringNumber=101", "user_id=7", "user=Alice+Example&answeringNumber=101", "user=101"]
    {
        let answer = format!("answer&direction=in&{answer}");
        let events = [(0, RINGS), (8, answer.as_str()), (50, "hangup&direction=in&cause=normalClearing")];
        let call = row(&events);
        assert_eq!((call.direction, call.phase), (RowDirection::Incoming, Phase::Ended));
        assert_eq!((call.outcome, call.missed), (Some(Outcome::Answered), false));
        assert_eq!((call.wait_seconds, call.talk_seconds), (Some(8), 42));
        assert_eq!(call.manager.user, Some(ALICE), "{answer}");
        assert_eq!(call.client.expect("a client").e164.expect("a number").as_e164(), "+380671110001");
        assert_eq!(row(&events[..2]).phase, Phase::Talking);
        assert_eq!(row(&events[..1]).phase, Phase::Ringing);
    }
}

#[test]
fn unanswered_incoming_calls() {
    for (cause, outcome) in [
        ("normalClearing", Outcome::Missed),
        ("cancel", Outcome::Missed),
        ("noAnswer", Outcome::Missed),
        ("forwarded", Outcome::Missed),
        ("busy", Outcome::Busy),
        ("congestion", Outcome::Failed),
        ("notFound", Outcome::Failed),
    ] {
        let hang_up = format!("hangup&direction=in&cause={cause}");
        let call = row(&[(0, RINGS), (20, &hang_up)]);
        assert_eq!((call.outcome, call.missed, call.manager.user), (Some(outcome), true, None), "{cause}");
        assert_eq!((call.wait_seconds, call.talk_seconds), (Some(20), 0), "{cause}");
        assert_eq!(call.source_status.as_deref(), Some(cause));
    }
}

#[test]
fn outgoing_calls() {
    let call =
        row(&[(0, CALLS), (5, "answer&direction=out&answeringNumber=380671110001"), (30, "hangup&direction=out")]);
    assert_eq!((call.direction, call.outcome), (RowDirection::Outgoing, Some(Outcome::Answered)));
    assert_eq!((call.manager.user, call.talk_seconds), (Some(ALICE), 25));
    assert_eq!(call.line_text().as_deref(), Some("+380443330099"));
    assert_eq!(call.client.expect("a client").e164.expect("a number").as_e164(), "+380671110001");
    let call = row(&[(0, CALLS), (30, "hangup&direction=out&cause=noAnswer")]);
    assert_eq!((call.outcome, call.missed, call.manager.user), (Some(Outcome::NoAnswer), false, Some(ALICE)));
    let from_extension = "newCall&direction=out&from=102&to=380671110001";
    let call = row(&[(0, from_extension), (30, "hangup&direction=out&cause=busy")]);
    assert_eq!((call.outcome, call.manager.user), (Some(Outcome::Busy), Some(BOB)));
}

#[test]
fn a_transferred_call_belongs_to_whom_the_hang_up_names() {
    let events = [
        (0, RINGS),
        (5, "answer&direction=in&answeringNumber=101"),
        (20, "answer&direction=in&answeringNumber=102"),
        (60, "hangup&direction=in&cause=normalClearing&answeringNumber=102"),
    ];
    let call = row(&events);
    assert_eq!((call.manager.user, call.manager.uncertain, call.legs.len()), (Some(BOB), false, 2));
    let unnamed = row(&[events[0], events[1], events[2], (60, "hangup&direction=in")]);
    assert_eq!((unnamed.manager.user, unnamed.manager.uncertain), (Some(BOB), true));
}

#[test]
fn an_anonymous_caller() {
    let call = row(&[(0, "newCall&direction=in&from=anonymous&to=380443330099"), (9, "hangup&cause=cancel")]);
    assert!(call.anonymous && call.missed);
    assert_eq!(call.direction, RowDirection::Incoming);
}
