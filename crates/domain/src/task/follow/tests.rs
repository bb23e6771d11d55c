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

fn own(as_missed: bool, others_last_at: Option<i64>) -> OwnTask {
    let others_last_at = others_last_at.map(|at| Time::from_seconds(STARTED + at));
    OwnTask { task: TaskId(Uuid::from_u128(1)), version: 3, open: true, as_missed, others_last_at }
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
    let waits = Facts { open: vec![open(-600)], ..known.clone() };
    let later = Facts { open: vec![open(600)], ..known.clone() };
    let talked = |after: i64| Facts { talked_at: Some(Time::from_seconds(STARTED + after)), ..known.clone() };
    let done = |kind| Facts { done: [kind].into(), ..known.clone() };
    let blocked = Facts { blocked: true, ..known.clone() };
    let its = |missed, others| Facts { own: Some(own(missed, others)), open: vec![open(0)], ..known.clone() };
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
            &Facts { responsible: None, ..its(true, None) },
            vec![Act::Withdraw(own(true, None))],
        ),
        (
            ended(IN, "ANSWERED", 5),
            &Facts { responsible: None, ..its(true, Some(-600)) },
            vec![Act::Leave(own(true, Some(-600)))],
        ),
        // The responsible did answer, as it turns out.
        (
            ended(IN, "ANSWERED", 5),
            &Facts { responsible: Some(IVAN), ..its(false, None) },
            vec![Act::Withdraw(own(false, None))],
        ),
        (ended(IN, "NO ANSWER", 0), &Facts { done: [EffectKind::TaskCreated].into(), ..its(true, None) }, vec![]),
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

#[test]
fn a_task_about_two_calls_is_not_about_the_one_that_was_answered() {
    let of_ivan = Facts { known: true, responsible: Some(IVAN), ..Facts::default() };
    let on = |own: OwnTask, talked: Option<i64>| Facts {
        own: Some(own),
        talked_at: talked.map(|at| Time::from_seconds(STARTED + at)),
        ..of_ivan.clone()
    };
    let (before, after) = (own(true, Some(-600)), own(true, Some(600)));
    for (event, facts, expected) in [
        // A short answer needs nothing itself; the other call still does, unless somebody talked after it.
        (ended(IN, "ANSWERED", 5), on(before, None), Act::Leave(before)),
        (ended(IN, "ANSWERED", 5), on(before, Some(-300)), Act::Withdraw(before)),
        (ended(IN, "ANSWERED", 5), on(before, Some(-900)), Act::Leave(before)),
        // A conversation answers what was missed before it, and not what was missed behind it.
        (ended(IN, "ANSWERED", 30), on(before, None), Act::Withdraw(before)),
        (ended(IN, "ANSWERED", 30), on(after, None), Act::Leave(after)),
    ] {
        assert_eq!(follow_news(event, &facts), [expected], "{facts:?}");
    }
    // A missed call on the task that another one made, which somebody else had answered, stays on it.
    let noted = Facts { done: [EffectKind::TaskNoted].into(), ..on(own(true, Some(-600)), None) };
    assert_eq!(follow_news(ended(IN, "NO ANSWER", 0), &noted), []);
}

#[test]
fn a_conversation_closes_the_tasks_of_contact_and_number() {
    let other = OpenTask { task: TaskId(Uuid::from_u128(2)), ..open(-300) };
    let both = Facts { open: vec![open(-600), other], known: true, ..Facts::default() };
    assert_eq!(follow_news(ended(OUT, "ANSWERED", 30), &both), [Act::Close(open(-600)), Act::Close(other)]);
    assert_eq!(follow_news(ended(IN, "NO ANSWER", 0), &both), [Act::Note(open(-600))], "the contact's own");
}

/// A task as a world of tests keeps it: whether it is open, and its calls, each with whether it was missed.
#[derive(Debug)]
struct Kept {
    open: bool,
    calls: Vec<(usize, bool)>,
}

/// Calls of one client, ten minutes apart, and the tasks that come of their events.
#[derive(Debug, Default)]
struct World {
    heard: Vec<Vec<CallEvent>>,
    done: Vec<BTreeSet<EffectKind>>,
    tasks: Vec<Kept>,
}

fn starts(call: usize) -> Time {
    Time::from_seconds(STARTED + 600 * i64::try_from(call).expect("few"))
}

impl World {
    fn of(calls: usize) -> Self {
        Self { heard: vec![Vec::new(); calls], done: vec![BTreeSet::new(); calls], tasks: Vec::new() }
    }

    fn talked(&self, call: usize) -> bool {
        self.view(call).is_some_and(|call| is_conversation(&call, 10))
    }

    fn view(&self, call: usize) -> Option<Call> {
        let lens = lens();
        let state = CallState::of_all(&self.heard[call], &lens.zone)?;
        Some(view::view(&state, "x", &lens, false))
    }

    fn open_task(&self, place: usize) -> OpenTask {
        let last = self.tasks[place].calls.iter().map(|(call, _)| starts(*call)).max().expect("about some call");
        OpenTask { task: TaskId(Uuid::from_u128(place as u128)), version: 1, last_call_at: last }
    }

    fn facts(&self, call: usize) -> Facts {
        let own = self.tasks.iter().position(|task| task.calls.iter().any(|(of, _)| *of == call));
        let own = own.map(|place| {
            let Kept { open, calls } = &self.tasks[place];
            let as_missed = calls.iter().any(|(of, missed)| *of == call && *missed);
            let others_last_at = calls.iter().filter(|(of, _)| *of != call).map(|(of, _)| starts(*of)).max();
            let OpenTask { task, version, .. } = self.open_task(place);
            OwnTask { task, version, open: *open, as_missed, others_last_at }
        });
        let others = (0..self.heard.len()).filter(|other| *other != call);
        Facts {
            open: (0..self.tasks.len())
                .filter(|task| self.tasks[*task].open)
                .map(|task| self.open_task(task))
                .collect(),
            own,
            talked_at: others.filter(|other| self.talked(*other)).map(starts).max(),
            known: true,
            responsible: Some(IVAN),
            blocked: false,
            done: self.done[call].clone(),
        }
    }

    fn hear(&mut self, call: usize, event: &CallEvent) {
        self.heard[call].push(CallEvent { received_at: starts(call), ..event.clone() });
        let events = self.heard[call].clone();
        for act in follow_with(&events, &self.facts(call), &all(), &policy(), Scope::All) {
            self.done[call].insert(act.effect());
            let place = |task: TaskId| usize::try_from(task.0.as_u128()).expect("few");
            match act {
                Act::Create(_) => {
                    assert!(self.tasks.iter().all(|task| !task.open), "a second one");
                    self.tasks.push(Kept { open: true, calls: vec![(call, true)] });
                }
                Act::Note(open) => self.tasks[place(open.task)].calls.push((call, true)),
                Act::Close(open) => self.tasks[place(open.task)].open = false,
                Act::Withdraw(own) => self.tasks[place(own.task)].open = false,
                Act::Leave(own) => self.tasks[place(own.task)].calls.retain(|(of, _)| *of != call),
                Act::Would => panic!("nothing observes"),
            }
        }
    }

    /// Somebody waits who was missed, and with whom nobody has talked since.
    fn waits(&self) -> bool {
        let missed = |call: &usize| self.view(*call).is_some_and(|call| call.missed);
        let all = 0..self.heard.len();
        all.clone().filter(missed).any(|call| !all.clone().any(|other| other > call && self.talked(other)))
    }
}

proptest! {
    /// Whatever order the events of a client's calls come in, and however often: in the end a task is open if, and only if, the client waits.
    #[test]
    fn a_task_is_open_while_the_client_waits(
        kinds in proptest::collection::vec(0_usize..5, 1..5),
        order in proptest::collection::vec(any::<prop::sample::Index>(), 0..40),
        turn in any::<prop::sample::Index>(),
        is_backward in any::<bool>(),
    ) {
        let missed = || event(Moment::End, IN, Some("NO ANSWER"), 0, "331800");
        let answered = |talk| event(Moment::End, IN, Some("ANSWERED"), talk, "331800");
        let events = |kind: usize| match kind {
            0 => vec![event(Moment::Before, IN, None, 0, "331800"), missed()],
            1 => vec![missed(), answered(40)],
            2 => vec![missed(), answered(4)],
            3 => vec![ended(OUT, "ANSWERED", 30)],
            _ => vec![ended(OUT, "ANSWERED", 4)],
        };
        let all: Vec<(usize, CallEvent)> =
            kinds.iter().enumerate().flat_map(|(call, kind)| events(*kind).into_iter().map(move |it| (call, it))).collect();
        let mut world = World::of(kinds.len());
        // Some in any order and several times, and at last each once more, from anywhere, forward or backward.
        let mut rest: Vec<&(usize, CallEvent)> = all.iter().collect();
        rest.rotate_left(turn.index(all.len()));
        if is_backward {
            rest.reverse();
        }
        let picked = order.iter().map(|index| index.get(&all)).chain(rest);
        for (call, event) in picked {
            world.hear(*call, event);
        }
        prop_assert_eq!(world.tasks.iter().any(|task| task.open), world.waits(), "{:?}", world.tasks);
    }
}
