//! What follows for tasks, as a table, and that it does not depend on the order of a call's events.

use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::call::tests::{IVAN, OLHA, lens};
use crate::call::{CallEvent, CallState, Direction, EventFields, Moment, Who, view};
use crate::id::EventId;
use crate::policy::{CreateContacts, SharedNumberPolicy};

const IN: Direction = Direction::Incoming { callback: false };
const OUT: Direction = Direction::Outgoing;
/// When the calls of these tests begin: at the receipt of their events, since those tell no time.
const STARTED: i64 = 1_767_000_100;

fn policy() -> Policy {
    Policy {
        create: CreateContacts::default(),
        source: String::new(),
        mode: Mode::Act,
        exact_match_only: false,
        min_talk_seconds: 0,
        min_ring_seconds: 0,
        responsible: None,
        ignore_line: false,
        shared_number: SharedNumberPolicy::LastTalked,
        adopt_ownerless: true,
    }
}

fn all() -> Rules {
    Rules { on: Origin::ALL.to_vec(), ..Rules::default() }.tidy()
}

fn event(moment: Moment, direction: Direction, code: Option<&str>, talk: u32, employee: &str) -> CallEvent {
    let outgoing = direction == OUT;
    let fields = EventFields {
        direction: Some(direction),
        client: (!outgoing).then(|| "380671110001".to_owned()),
        called: Some(if outgoing { "380671110001" } else { "380443330099" }.to_owned()),
        caller: outgoing.then(|| "exampleua_ivan".to_owned()),
        code: code.map(str::to_owned),
        talk_seconds: code.map(|_| talk),
        who: Who { employee_id: Some(employee.to_owned()), ..Who::default() },
        ..EventFields::default()
    };
    CallEvent {
        moment,
        clock: None,
        id: EventId(Uuid::from_u128(moment as u128)),
        received_at: Time::from_seconds(STARTED),
        fields,
    }
}

fn ended(direction: Direction, code: &str, talk: u32) -> CallEvent {
    event(Moment::End, direction, Some(code), talk, "331800")
}

fn open(last_call_at: i64) -> OpenTask {
    OpenTask { task: TaskId(Uuid::from_u128(1)), version: 3, last_call_at: Time::from_seconds(STARTED + last_call_at) }
}

fn own(origin: Origin, has_others: bool) -> OwnTask {
    OwnTask { task: TaskId(Uuid::from_u128(1)), version: 3, open: true, origin, has_others }
}

fn follow_with(events: &[CallEvent], facts: &Facts, rules: &Rules, policy: &Policy, scope: Scope) -> Vec<Act> {
    let lens = lens();
    let state = CallState::of_all(events, &lens.zone).expect("at least one event");
    let call = view::view(&state, "x", &lens, false);
    let settings = Settings { rules, policy, call_back_seconds: 10 };
    follow(&call, state.seen(), Reason::Known, facts, settings, scope)
}

fn follow_news(event: CallEvent, facts: &Facts) -> Vec<Act> {
    follow_with(&[event], facts, &all(), &policy(), Scope::All)
}

#[test]
fn the_table() {
    let nothing = Facts::default();
    let known = Facts { known: true, responsible: Some(OLHA), ..Facts::default() };
    let of_ivan = Facts { responsible: Some(IVAN), ..known.clone() };
    let waits = Facts { open: Some(open(-600)), ..known.clone() };
    let later = Facts { open: Some(open(600)), ..known.clone() };
    let talked = |after: i64| Facts { talked_at: Some(Time::from_seconds(STARTED + after)), ..known.clone() };
    let done = |kind| Facts { done: [kind].into(), ..known.clone() };
    let blocked = Facts { blocked: true, ..known.clone() };
    let its = |origin, others| Facts { own: Some(own(origin, others)), open: Some(open(0)), ..known.clone() };
    let create = |origin| vec![Act::Create(origin)];
    let cases: [(CallEvent, &Facts, Vec<Act>); 27] = [
        // Missed: one task for each client, and further calls on it.
        (ended(IN, "NO ANSWER", 0), &nothing, create(Origin::MissedNew)),
        (ended(IN, "NO ANSWER", 0), &known, create(Origin::MissedKnown)),
        (ended(IN, "BUSY", 0), &known, create(Origin::MissedKnown)),
        (ended(IN, "VOICEMAIL", 20), &known, create(Origin::MissedKnown)),
        (ended(IN, "NO ANSWER", 0), &waits, vec![Act::Note(open(-600))]),
        (ended(IN, "NO ANSWER", 0), &done(EffectKind::TaskCreated), vec![]),
        (ended(IN, "NO ANSWER", 0), &done(EffectKind::TaskNoted), vec![]),
        (ended(IN, "NO ANSWER", 0), &blocked, vec![]),
        // Somebody has called back before the task could be made; a talk before the call says nothing.
        (ended(IN, "NO ANSWER", 0), &talked(60), vec![]),
        (ended(IN, "NO ANSWER", 0), &talked(-60), create(Origin::MissedKnown)),
        // Not over yet, or not a client's call.
        (event(Moment::Before, IN, None, 0, "331800"), &known, vec![]),
        (ended(OUT, "NO ANSWER", 0), &known, vec![]),
        (ended(OUT, "NO ANSWER", 0), &waits, vec![]),
        // A conversation closes what waits, in either direction; a short one does not, nor one before the last call.
        (ended(OUT, "ANSWERED", 30), &waits, vec![Act::Close(open(-600))]),
        (ended(OUT, "ANSWERED", 10), &waits, vec![Act::Close(open(-600))]),
        (ended(OUT, "ANSWERED", 9), &waits, vec![]),
        (ended(OUT, "ANSWERED", 30), &later, vec![]),
        (ended(OUT, "ANSWERED", 30), &Facts { done: [EffectKind::TaskClosed].into(), ..waits.clone() }, vec![]),
        (ended(IN, "ANSWERED", 30), &Facts { responsible: Some(IVAN), ..waits.clone() }, vec![Act::Close(open(-600))]),
        // Another than the responsible answered.
        (ended(IN, "ANSWERED", 5), &known, create(Origin::AnsweredByOther)),
        (ended(IN, "ANSWERED", 5), &of_ivan, vec![]),
        (ended(IN, "ANSWERED", 30), &waits, vec![Act::Close(open(-600)), Act::Create(Origin::AnsweredByOther)]),
        (ended(IN, "ANSWERED", 5), &waits, vec![]),
        // A call that was missed turns out answered.
        (
            ended(IN, "ANSWERED", 5),
            &Facts { responsible: None, ..its(Origin::MissedKnown, false) },
            vec![Act::Withdraw(own(Origin::MissedKnown, false))],
        ),
        (
            ended(IN, "ANSWERED", 5),
            &Facts { responsible: None, ..its(Origin::MissedKnown, true) },
            vec![Act::Leave(own(Origin::MissedKnown, true))],
        ),
        // The responsible did answer, as it turns out.
        (
            ended(IN, "ANSWERED", 5),
            &Facts { responsible: Some(IVAN), ..its(Origin::AnsweredByOther, false) },
            vec![Act::Withdraw(own(Origin::AnsweredByOther, false))],
        ),
        (
            ended(IN, "NO ANSWER", 0),
            &Facts { done: [EffectKind::TaskCreated].into(), ..its(Origin::MissedKnown, false) },
            vec![],
        ),
    ];
    for (place, (event, facts, expected)) in cases.into_iter().enumerate() {
        assert_eq!(follow_news(event, facts), expected, "case {place}: {facts:?}");
    }
}

#[test]
fn rules_history_observing_and_thresholds_hold_it_back() {
    let missed = || [ended(IN, "NO ANSWER", 0)];
    let known = Facts { known: true, ..Facts::default() };
    let only = |origin| Rules { on: vec![origin], ..Rules::default() };
    let act =
        |rules: &Rules, policy: &Policy, facts: &Facts, scope| follow_with(&missed(), facts, rules, policy, scope);
    assert_eq!(act(&Rules::default(), &policy(), &known, Scope::All), []);
    assert_eq!(act(&only(Origin::MissedNew), &policy(), &known, Scope::All), []);
    assert_eq!(
        act(&only(Origin::MissedNew), &policy(), &Facts::default(), Scope::All),
        [Act::Create(Origin::MissedNew)]
    );
    assert_eq!(act(&all(), &policy(), &known, Scope::LinksOnly), []);
    let ignored = Policy { ignore_line: true, ..policy() };
    assert_eq!(act(&all(), &ignored, &known, Scope::All), []);
    let observing = Policy { mode: Mode::Observe, ..policy() };
    assert_eq!(act(&all(), &observing, &known, Scope::All), [Act::Would]);
    let told = Facts { done: [EffectKind::WouldCreateTask].into(), ..known };
    assert_eq!(act(&all(), &observing, &told, Scope::All), []);
    // An end that does not say how long it rang rang long enough; one that says so did not.
    let patient = Policy { min_ring_seconds: 8, ..policy() };
    assert_eq!(act(&all(), &patient, &Facts::default(), Scope::All), [Act::Create(Origin::MissedNew)]);
    let mut short = ended(IN, "NO ANSWER", 0);
    short.fields.wait_seconds = Some(3);
    assert_eq!(follow_with(&[short], &Facts::default(), &all(), &patient, Scope::All), []);
}

/// What a client's tasks come to when events of one call come one after the other, each followed by what it causes.
fn play(events: &[CallEvent]) -> Option<Origin> {
    let mut facts = Facts { known: true, responsible: Some(OLHA), ..Facts::default() };
    let mut made: Option<Origin> = None;
    for upto in 1..=events.len() {
        for act in follow_with(&events[..upto], &facts, &all(), &policy(), Scope::All) {
            facts.done.insert(act.effect());
            match act {
                Act::Create(origin) => {
                    made = Some(origin);
                    facts.own = Some(own(origin, false));
                    facts.open = Some(open(0));
                }
                Act::Withdraw(_) => {
                    made = None;
                    facts.own = facts.own.map(|own| OwnTask { open: false, ..own });
                    facts.open = None;
                }
                other => panic!("{other:?}"),
            }
        }
    }
    made
}

proptest! {
    /// A call that was answered leaves no task of a missed one, in whatever order its events come and however often.
    #[test]
    fn a_call_that_was_answered_leaves_no_missed_one(order in Just([0_usize, 1, 2, 3, 1, 3]).prop_shuffle()) {
        let all = [
            event(Moment::Before, IN, None, 0, "331801"),
            event(Moment::PickUp, IN, None, 0, "331801"),
            ended(IN, "NO ANSWER", 0),
            event(Moment::End, IN, Some("ANSWERED"), 40, "331801"),
        ];
        let events: Vec<CallEvent> = order.iter().map(|place| all[*place].clone()).collect();
        prop_assert_eq!(play(&events), None);
    }
}
