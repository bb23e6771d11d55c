//! The merge as tables and properties: every order and every repetition of a call's events gives the same call.

mod hang_up;

use std::collections::{BTreeMap, HashSet};

use proptest::prelude::*;
use uuid::Uuid;

use super::event::{CallEvent, Direction, EventFields, Field, Moment, Who, infer_moment};
use super::state::{CallState, Seen};
use super::view::{Call, Lens, Manager, Phase, RowDirection, view};
use super::{Outcome, start};
use crate::employee::{Employees, Mapping};
use crate::id::{EventId, LineId, UserId};
use crate::line::{Line, Lines};
use crate::phone::{Country, PhoneNumber};
use crate::time::Time;

pub(crate) const IVAN: UserId = UserId(Uuid::from_u128(1));
pub(crate) const OLHA: UserId = UserId(Uuid::from_u128(2));
const PETRO: UserId = UserId(Uuid::from_u128(3));
const ID: &str = "ua9_-1767000001.100001";
/// Shortly after the seconds in [`ID`].
const RECEIVED: i64 = 1_767_000_100;

pub(crate) fn lens() -> Lens {
    let phone = |text: &str| PhoneNumber::from_e164(text).expect("a number");
    let mapping = |user, id: &str, sip: Option<&str>, fmc: Option<&str>, extension: Option<&str>| Mapping {
        user,
        employee_id: Some(id.to_owned()),
        sip_account: sip.map(str::to_owned),
        fmc_number: fmc.map(phone),
        extension: extension.map(str::to_owned),
    };
    let line = Line {
        id: LineId(Uuid::from_u128(9)),
        number: phone("+380443330099"),
        name: None,
        create_contacts: None,
        min_talk_seconds: None,
        min_ring_seconds: None,
        responsible: None,
        task_rules: None,
        ignore: false,
    };
    Lens {
        country: Country::parse("UA").expect("a country"),
        zone: crate::time::zone("Europe/Kyiv").expect("a zone"),
        employees: Employees::new(&[
            mapping(IVAN, "331800", Some("exampleua_ivan"), None, Some("101")),
            mapping(OLHA, "331801", Some("exampleua_olha"), None, None),
            mapping(PETRO, "331802", None, Some("+380670000777"), None),
        ]),
        lines: Lines::new([line]),
        elsewhere: HashSet::new(),
    }
}

fn event(receipt: u128, moment: Moment, fill: impl FnOnce(&mut EventFields)) -> CallEvent {
    let mut fields = EventFields { direction: Some(Direction::Incoming { callback: false }), ..EventFields::default() };
    fields.client = Some("380671110001".to_owned());
    fields.called = Some("380443330099".to_owned());
    fill(&mut fields);
    let received_at = Time::from_seconds(RECEIVED + i64::try_from(receipt).expect("small"));
    CallEvent { moment, clock: None, id: EventId(Uuid::from_u128(receipt)), received_at, fields }
}

fn who(id: &str, endpoint: &str) -> Who {
    let part = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    Who { employee_id: part(id), endpoint: part(endpoint), extension: None, name: None }
}

fn see(events: &[CallEvent]) -> Call {
    let lens = lens();
    let state = CallState::of_all(events, &lens.zone).expect("at least one event");
    view(&state, ID, &lens, false)
}

fn end(receipt: u128, code: &str, talk: u32, by: Who) -> CallEvent {
    event(receipt, Moment::End, |f| {
        f.code = Some(code.to_owned());
        f.talk_seconds = Some(talk);
        f.who = by;
    })
}

fn taking(receipt: u128, by: Who) -> CallEvent {
    event(receipt, Moment::PickUp, |f| f.who = by)
}

#[test]
fn a_call_goes_through_its_phases() {
    let before = event(1, Moment::Before, |_| {});
    let picked = taking(2, who("331800", "exampleua_ivan"));
    let over = end(3, "ANSWERED", 83, who("331800", "exampleua_ivan"));
    let call = see(std::slice::from_ref(&before));
    assert_eq!((call.phase, call.outcome, call.manager.user), (Phase::Ringing, None, None));
    let call = see(&[before.clone(), picked.clone()]);
    assert_eq!((call.phase, call.outcome, call.manager.user), (Phase::Talking, None, Some(IVAN)));
    let call = see(&[over, picked, before]);
    assert_eq!((call.phase, call.outcome, call.talk_seconds), (Phase::Ended, Some(Outcome::Answered), 83));
    assert_eq!(call.manager, Manager { user: Some(IVAN), hint: None, uncertain: false });
    assert_eq!(call.started_at, Time::from_seconds(1_767_000_001));
}

#[test]
fn the_end_names_the_manager() {
    let ivan = taking(1, who("331800", "exampleua_ivan"));
    let olha = taking(2, who("331801", "exampleua_olha"));
    // The end names Ivan although Olha picked up last.
    let call = see(&[ivan.clone(), olha.clone(), end(3, "ANSWERED", 9, who("", "exampleua_ivan"))]);
    assert_eq!((call.manager.user, call.manager.uncertain), (Some(IVAN), false));
    // The id goes before the phone.
    let call = see(&[end(3, "ANSWERED", 9, who("331801", "exampleua_ivan"))]);
    assert_eq!(call.manager.user, Some(OLHA));
    // It names nobody: the one who appeared last, and the call says that it is not sure.
    let call = see(&[ivan.clone(), olha.clone(), end(3, "ANSWERED", 9, Who::default())]);
    assert_eq!((call.manager.user, call.manager.uncertain), (Some(OLHA), true));
    // A repetition of the first pick-up does not make it the last.
    let again = CallEvent { id: EventId(Uuid::from_u128(7)), ..ivan.clone() };
    let call = see(&[ivan.clone(), olha, end(3, "ANSWERED", 9, Who::default()), again]);
    assert_eq!(call.manager.user, Some(OLHA));
    // One alone is sure.
    let call = see(&[ivan, end(3, "ANSWERED", 9, Who::default())]);
    assert_eq!((call.manager.user, call.manager.uncertain), (Some(IVAN), false));
}

#[test]
fn a_manager_is_found_by_id_login_mobile_or_extension() {
    let check = |by: Who, expect: Option<UserId>, hint: Option<&str>| {
        let call = see(&[end(1, "ANSWERED", 9, by.clone())]);
        assert_eq!((call.manager.user, call.manager.hint.as_deref()), (expect, hint), "{by:?}");
    };
    check(who("331800", ""), Some(IVAN), None);
    check(who("999", "ExampleUA_Ivan"), Some(IVAN), None);
    check(who("", "380670000777"), Some(PETRO), None);
    check(who("", "0670000777"), Some(PETRO), None);
    check(Who { extension: Some("101".to_owned()), ..Who::default() }, Some(IVAN), None);
    check(who("", "exampleua_new"), None, Some("exampleua_new"));
    check(who("999", ""), None, Some("999"));
}

#[test]
fn an_unanswered_incoming_call_has_no_manager() {
    for code in ["NO ANSWER", "BUSY", "FAILED", "VOICEMAIL", "NO-FORWARD"] {
        let call = see(&[end(1, code, 0, who("331800", "exampleua_ivan"))]);
        assert_eq!(call.manager, Manager::default(), "{code}");
        assert!(call.missed, "{code}");
        assert_eq!(call.talk_seconds, 0, "{code}");
    }
    let call = see(&[end(1, "VOICEMAIL", 14, Who::default())]);
    assert_eq!((call.outcome, call.talk_seconds), (Some(Outcome::Voicemail), 0));
}

#[test]
fn waits_are_as_sent_or_what_the_total_leaves() {
    let check = |wait, total, talk, expect| {
        let call = see(&[event(1, Moment::End, |f| {
            f.code = Some("ANSWERED".to_owned());
            (f.wait_seconds, f.total_seconds, f.talk_seconds) = (wait, total, talk);
        })]);
        assert_eq!(call.wait_seconds, expect);
    };
    check(Some(12), Some(95), Some(83), Some(12));
    check(None, Some(251), Some(240), Some(11));
    check(None, Some(5), Some(9), Some(0));
    check(None, None, Some(9), None);
    check(None, Some(30), None, None);
}

fn outgoing(caller: &str, called: &str, fill: impl FnOnce(&mut EventFields)) -> Call {
    see(&[event(1, Moment::End, |f| {
        f.direction = Some(Direction::Outgoing);
        f.client = None;
        f.caller = Some(caller.to_owned());
        f.called = Some(called.to_owned());
        f.code = Some("NO ANSWER".to_owned());
        fill(f);
    })])
}

fn client(call: &Call) -> Option<String> {
    call.client.as_ref().and_then(|n| n.e164.as_ref()).map(PhoneNumber::as_e164)
}

#[test]
fn ends_of_outgoing_calls() {
    let call = outgoing("exampleua_ivan", "380671110006", |_| {});
    assert_eq!((client(&call).as_deref(), call.manager.user), (Some("+380671110006"), Some(IVAN)));
    assert_eq!((call.direction, call.outcome, call.missed), (RowDirection::Outgoing, Some(Outcome::NoAnswer), false));
    // The line as caller is no manager; the employee's id is.
    let call = outgoing("380443330099", "380671110006", |f| f.who.employee_id = Some("331801".to_owned()));
    assert_eq!((call.manager.user, call.line_text().as_deref()), (Some(OLHA), Some("+380443330099")));
    let call = outgoing("380443330099", "380671110006", |_| {});
    assert_eq!(call.manager, Manager::default());
    // The API callback: the client is the caller, our phone the called end.
    let call = outgoing("380671110006", "exampleua_ivan", |_| {});
    assert_eq!((client(&call).as_deref(), call.manager.user), (Some("+380671110006"), Some(IVAN)));
    let call = outgoing("380671110006", "380670000777", |_| {});
    assert_eq!((client(&call).as_deref(), call.manager.user), (Some("+380671110006"), Some(PETRO)));
}

#[test]
fn internal_service_and_anonymous_calls() {
    let incoming = |from: &str| {
        see(&[event(1, Moment::End, |f| (f.client, f.code) = (Some(from.to_owned()), Some("NO ANSWER".to_owned())))])
    };
    for (from, internal, service, anonymous) in [
        ("380671110001", false, false, false),
        ("exampleua_olha", true, false, false),
        ("101", true, false, false),
        ("*97", true, false, false),
        ("380443330099", true, true, false),
        ("0670000777", true, true, false),
        ("anonymous", false, false, true),
        ("+", false, false, true),
    ] {
        let call = incoming(from);
        assert_eq!(call.direction == RowDirection::Internal, internal, "{from}");
        assert_eq!((call.service, call.anonymous), (service, anonymous), "{from}");
        assert_eq!(call.missed, !internal, "{from}");
    }
    assert_eq!(outgoing("exampleua_ivan", "exampleua_olha", |_| {}).direction, RowDirection::Internal);
    assert_eq!(outgoing("exampleua_ivan", "102", |_| {}).direction, RowDirection::Internal);
    assert!(outgoing("exampleua_ivan", "380443330099", |_| {}).service);
}

#[test]
fn the_end_may_leave_out_what_an_earlier_event_told() {
    let ring = event(1, Moment::Before, |f| {
        f.direction = Some(Direction::Outgoing);
        (f.client, f.caller, f.called) = (None, Some("exampleua_ivan".to_owned()), Some("380671110006".to_owned()));
    });
    let over = event(2, Moment::End, |f| {
        f.direction = Some(Direction::Outgoing);
        (f.client, f.called) = (Some("380671110006".to_owned()), Some("380671110006".to_owned()));
        f.code = Some("ANSWERED".to_owned());
    });
    let call = see(&[ring, over]);
    assert_eq!((call.manager.user, client(&call).as_deref()), (Some(IVAN), Some("+380671110006")));
}

#[test]
fn an_extension_alone_does_not_hide_who_talked() {
    let extension = |text: &str| Who { extension: Some(text.to_owned()), ..Who::default() };
    let call = see(&[taking(1, who("331801", "exampleua_olha")), end(2, "ANSWERED", 9, extension("777"))]);
    assert_eq!(call.manager, Manager { user: Some(OLHA), hint: None, uncertain: false });
    let call = see(&[taking(1, who("331801", "exampleua_olha")), end(2, "ANSWERED", 9, extension("101"))]);
    assert_eq!(call.manager.user, Some(IVAN));
    let call = see(&[end(2, "ANSWERED", 9, extension("777"))]);
    assert_eq!(call.manager.hint.as_deref(), Some("777"));
}

#[test]
fn the_hint_names_whom_the_same_event_names() {
    let named = |endpoint: &str, name: &str| Who { name: Some(name.to_owned()), ..who("", endpoint) };
    let picked = taking(1, named("exampleua_a", "Ivan"));
    let call = see(&[picked.clone(), end(2, "ANSWERED", 9, who("", "exampleua_b"))]);
    assert_eq!(call.manager.hint.as_deref(), Some("exampleua_b"));
    let call = see(&[picked, end(2, "ANSWERED", 9, Who::default())]);
    assert_eq!((call.manager.hint.as_deref(), call.manager.uncertain), (Some("Ivan"), false));
    let call = see(&[end(2, "ANSWERED", 9, Who { name: Some("Ivan".to_owned()), ..Who::default() })]);
    assert_eq!(call.manager.hint.as_deref(), Some("Ivan"));
}

#[test]
fn a_direction_of_the_name_counts_only_where_no_event_tells_one() {
    let named = |receipt, moment, direction| {
        event(receipt, moment, |f| {
            (f.direction, f.direction_by_name) = (None, Some(direction));
            f.code = (moment == Moment::End).then(|| "NO ANSWER".to_owned());
        })
    };
    let incoming = Direction::Incoming { callback: false };
    let over = named(2, Moment::End, incoming);
    assert!(!see(std::slice::from_ref(&over)).callback);
    let told = event(1, Moment::Before, |f| f.direction = Some(Direction::Incoming { callback: true }));
    assert!(see(&[told, over]).callback);
}

#[test]
fn who_is_the_client_where_the_direction_does_not_tell() {
    let call = see(&[event(1, Moment::End, |f| {
        (f.direction, f.client) = (None, None);
        f.caller = Some("380443330099".to_owned());
        f.called = Some("380671110029".to_owned());
        f.outbound_line = Some("380443330099".to_owned());
        f.code = Some("ANSWERED".to_owned());
    })]);
    assert_eq!((call.direction, client(&call).as_deref()), (RowDirection::Outgoing, Some("+380671110029")));
    // A callback rings our end first, and may name it as the caller.
    for ours in ["380443330099", "exampleua_ivan", "380449990000"] {
        let call = see(&[event(1, Moment::End, |f| {
            f.direction = Some(Direction::Incoming { callback: true });
            (f.client, f.caller) = (None, Some(ours.to_owned()));
            f.called = Some("380671110050".to_owned());
            f.outbound_line = ours.starts_with("38044999").then(|| ours.to_owned());
            f.code = Some("ANSWERED".to_owned());
        })]);
        assert_eq!(
            (call.direction, call.callback, client(&call).as_deref()),
            (RowDirection::Incoming, true, Some("+380671110050")),
            "{ours}"
        );
    }
    // A line as the called end of an API callback is the line, and nobody's phone.
    let call = outgoing("380671110006", "380443330099", |_| {});
    assert_eq!((client(&call).as_deref(), call.line_text().as_deref()), (Some("+380671110006"), Some("+380443330099")));
    assert_eq!(call.manager, Manager::default());
}

#[test]
fn numbers_of_other_connections_are_ours() {
    let mut lens = lens();
    lens.elsewhere.insert(PhoneNumber::from_e164("+380445550000").expect("a number"));
    let from =
        |text: &str| event(1, Moment::End, |f| (f.client, f.code) = (Some(text.to_owned()), Some("BUSY".to_owned())));
    let state = CallState::of(&from("380445550000"), &lens.zone);
    assert!(view(&state, ID, &lens, false).service);
}

#[test]
fn a_callback_counts_as_incoming() {
    let call = see(&[event(1, Moment::End, |f| {
        f.direction = Some(Direction::Incoming { callback: true });
        f.code = Some("CLIENT NO ANSWER".to_owned());
    })]);
    assert_eq!((call.direction, call.callback, call.outcome), (RowDirection::Incoming, true, Some(Outcome::NoAnswer)));
    assert!(!call.missed);
}

#[test]
fn a_provisional_end_never_beats_what_a_webhook_told() {
    let listed = |receipt, code: &str| CallEvent {
        clock: Some(Time::from_seconds(RECEIVED)),
        ..end(receipt, code, 0, Who::default())
    };
    let told = end(1, "ANSWERED", 40, who("331800", ""));
    let call = see(&[told.clone(), listed(2, "NO ANSWER")]);
    assert_eq!((call.outcome, call.talk_seconds, call.manager.user), (Some(Outcome::Answered), 40, Some(IVAN)));
    let call = see(&[told, listed(2, "VOICEMAIL")]);
    assert_eq!(call.outcome, Some(Outcome::Voicemail));
}

#[test]
fn a_late_recording_and_results_join_the_row() {
    let over = end(1, "ANSWERED", 40, who("331800", ""));
    let link = event(2, Moment::Beside, |f| {
        f.recording = Some("https://app.ringostat.com/recordings/x.wav?token=t".to_owned());
        f.other.insert(Field::AiScore, "87.5".to_owned());
    });
    for events in [[over.clone(), link.clone()], [link.clone(), over]] {
        let call = see(&events);
        assert_eq!((call.phase, call.outcome), (Phase::Ended, Some(Outcome::Answered)));
        assert_eq!(call.recording, super::view::Recording::Available);
        assert_eq!(call.ai.and_then(|ai| ai.score).as_deref(), Some("87.5"));
    }
    // Results alone are not a call that rings.
    assert_eq!(see(&[link]).phase, Phase::Ended);
}

#[test]
fn a_silent_call_is_closed_until_it_speaks() {
    let lens = lens();
    let state = CallState::of(&event(1, Moment::Before, |_| {}), &lens.zone);
    let call = view(&state, ID, &lens, true);
    assert_eq!((call.phase, call.outcome, call.missed), (Phase::Ended, Some(Outcome::Unknown), false));
}

#[test]
fn starts_that_cannot_be_true_are_left_out() {
    let lens = lens();
    let with = |fill: fn(&mut EventFields)| {
        let state = CallState::of(&event(1, Moment::End, fill), &lens.zone);
        view(&state, "no-seconds", &lens, false).started_at
    };
    let receipt = Time::from_seconds(RECEIVED + 1);
    assert_eq!(with(|f| f.start_wall = "0001-01-01T00:00:00".parse().ok()), receipt);
    assert_eq!(with(|f| f.start_wall = "9999-12-31T23:59:59".parse().ok()), receipt);
    assert_eq!(with(|f| f.start_moment = Some(Time::from_seconds(0))), receipt);
    assert_eq!(with(|f| f.start_moment = Some(Time::from_seconds(RECEIVED + 86_402))), receipt);
    assert_eq!(
        with(|f| f.start_moment = Some(Time::from_seconds(RECEIVED + 86_400))),
        Time::from_seconds(RECEIVED + 86_400)
    );
    assert_eq!(with(|f| f.start_wall = "2025-12-29T11:20:01".parse().ok()), Time::from_seconds(1_767_000_001));
    assert!(start::is_plausible(Time::Y2000, receipt));
}

#[test]
fn the_moment_of_an_unnamed_event() {
    let check = |fill: fn(&mut EventFields), expect| {
        let mut fields =
            EventFields { direction: Some(Direction::Incoming { callback: false }), ..EventFields::default() };
        fill(&mut fields);
        assert_eq!(infer_moment(&fields), expect, "{fields:?}");
    };
    check(|_| {}, Moment::Before);
    check(|f| f.code = Some("ANSWERED".to_owned()), Moment::End);
    check(|f| f.code = Some("RINGING".to_owned()), Moment::Before);
    check(|f| f.talk_seconds = Some(0), Moment::End);
    check(|f| f.total_seconds = Some(9), Moment::End);
    check(|f| f.who.endpoint = Some("exampleua_ivan".to_owned()), Moment::PickUp);
    check(|f| (f.who.employee_id, f.direction) = (Some("1".to_owned()), Some(Direction::Outgoing)), Moment::Before);
    check(|f| drop(f.other.insert(Field::AiScore, "8".to_owned())), Moment::Beside);
}

/// A small world, so that random events meet each other's values.
fn any_event() -> impl Strategy<Value = (Moment, Option<Time>, EventFields)> {
    let moment = prop_oneof![Just(Moment::Beside), Just(Moment::Before), Just(Moment::PickUp), Just(Moment::End)];
    let direction = prop_oneof![
        Just(None),
        Just(Some(Direction::Incoming { callback: false })),
        Just(Some(Direction::Incoming { callback: true })),
        Just(Some(Direction::Outgoing)),
    ];
    let end = prop::sample::select(vec![
        "380671110001",
        "exampleua_ivan",
        "exampleua_olha",
        "380443330099",
        "0670000777",
        "101",
        "anonymous",
        "+",
    ]);
    let code =
        prop::sample::select(vec!["ANSWERED", "NO ANSWER", "BUSY", "VOICEMAIL", "FAILED", "CLIENT NO ANSWER", "NEW"]);
    let id = prop::sample::select(vec!["331800", "331801", "999"]);
    let seconds = || prop::option::of(0_u32..4);
    let text = |choices: Vec<&'static str>| prop::option::of(prop::sample::select(choices).prop_map(str::to_owned));
    let start = prop::option::of((0_i64..3).prop_map(|n| Time::from_seconds(1_766_999_990 + n)));
    (
        (moment, prop::option::of((1_i64..3).prop_map(Time::from_seconds)), direction),
        (
            prop::option::of(end.clone()),
            prop::option::of(end.clone()),
            prop::option::of(end.clone()),
            prop::option::of(end),
        ),
        (prop::option::of(code), seconds(), seconds(), seconds()),
        (prop::option::of(id), start, text(vec!["https://a/1", "https://a/2"]), text(vec!["Sales", "Support"])),
        prop::bool::weighted(0.3),
    )
        .prop_map(
            |(
                (moment, clock, direction),
                (caller, client, called, endpoint),
                (code, talk, total, wait),
                (id, start, recording, department),
                pick_up_decides,
            )| {
                let own = |text: Option<&str>| text.map(str::to_owned);
                let fields = EventFields {
                    direction,
                    caller: own(caller),
                    client: own(client),
                    called: own(called),
                    start_moment: start,
                    code: own(code),
                    talk_seconds: talk,
                    total_seconds: total,
                    wait_seconds: wait,
                    who: Who { employee_id: own(id), endpoint: own(endpoint), extension: None, name: None },
                    pick_up_decides,
                    recording,
                    other: department.map(|d| (Field::Department, d)).into_iter().collect::<BTreeMap<_, _>>(),
                    ..EventFields::default()
                };
                (moment, clock, fields)
            },
        )
}

fn received(bodies: &[(Moment, Option<Time>, EventFields)], order: &[usize]) -> Vec<CallEvent> {
    let place = |(place, index): (usize, &usize)| {
        let (moment, clock, fields) = bodies[*index].clone();
        let receipt = u128::try_from(place).expect("small") + 1;
        let received_at = Time::from_seconds(RECEIVED + i64::try_from(place).expect("small"));
        CallEvent { moment, clock, id: EventId(Uuid::from_u128(receipt)), received_at, fields }
    };
    order.iter().enumerate().map(place).collect()
}

/// What may depend on the order of receipt is taken out: the order of the legs, a manager that only receipt could tell, and what
/// nobody but receipt tells of times.
fn timeless(events: &[CallEvent]) -> (Call, Seen, Vec<(Option<UserId>, bool)>) {
    let mut call = see(events);
    let state = CallState::of_all(events, &lens().zone).expect("at least one event");
    let mut seen = state.seen();
    if state.settled_end().is_some_and(|end| end.pick_up_decides) {
        (call.talk_seconds, call.wait_seconds, call.answered_at, call.ended_at) = (0, None, None, None);
        (seen.longest_talk, seen.longest_ring) = (0, 0);
        // Only receipt tells whether a pick-up came behind its hang-up.
        seen.unanswered_end &= !seen.pick_up;
    }
    let mut legs: Vec<_> = call.legs.drain(..).map(|leg| (leg.user, leg.talked)).collect();
    legs.sort();
    if call.manager.uncertain {
        call.manager = Manager { uncertain: true, ..Manager::default() };
    }
    if call.phase != Phase::Ended {
        call.answered_at = None;
    }
    (call, seen, legs)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn merging_is_commutative_associative_and_idempotent(bodies in prop::collection::vec(any_event(), 3)) {
        let zone = lens().zone;
        let of: Vec<CallState> = received(&bodies, &[0, 1, 2]).iter().map(|e| CallState::of(e, &zone)).collect();
        let join = |a: &CallState, b: &CallState| { let mut a = a.clone(); a.merge(b.clone()); a };
        prop_assert_eq!(join(&of[0], &of[1]), join(&of[1], &of[0]));
        prop_assert_eq!(join(&join(&of[0], &of[1]), &of[2]), join(&of[0], &join(&of[1], &of[2])));
        prop_assert_eq!(join(&of[0], &of[0]), of[0].clone());
        let both = join(&of[0], &of[1]);
        prop_assert_eq!(join(&both, &of[1]), both);
    }

    #[test]
    fn every_order_and_repetition_gives_the_same_call(
        (bodies, order, again) in prop::collection::vec(any_event(), 1..5).prop_flat_map(|bodies| {
            let all: Vec<usize> = (0..bodies.len()).collect();
            let again = prop::collection::vec(prop::sample::select(all.clone()), 0..4);
            (Just(bodies), Just(all).prop_shuffle(), again)
        })
    ) {
        let straight: Vec<usize> = (0..bodies.len()).collect();
        let mut other = order;
        other.extend(again);
        prop_assert_eq!(timeless(&received(&bodies, &other)), timeless(&received(&bodies, &straight)));
    }
}
