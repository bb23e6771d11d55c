//! The decision table as a table, and that consequences converge as rows do.

use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::call::tests::lens;
use crate::call::{CallEvent, CallState, Direction, EventFields, Moment, Who, view};
use crate::id::EventId;
use crate::policy::CreateContacts;

const IVAN: UserId = UserId(Uuid::from_u128(1));
const OLHA: UserId = UserId(Uuid::from_u128(2));

fn policy(kinds: &[CallKind]) -> Policy {
    Policy {
        create: CreateContacts::from_kinds(kinds.iter().copied()),
        source: "Ringostat".to_owned(),
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

fn event(
    receipt: u128,
    moment: Moment,
    direction: Direction,
    code: Option<&str>,
    talk: Option<u32>,
    employee: Option<&str>,
) -> CallEvent {
    let outgoing = direction == Direction::Outgoing;
    let fields = EventFields {
        direction: Some(direction),
        client: (!outgoing).then(|| "380671110001".to_owned()),
        called: Some(if outgoing { "380671110001" } else { "380443330099" }.to_owned()),
        caller: outgoing.then(|| "exampleua_ivan".to_owned()),
        code: code.map(str::to_owned),
        talk_seconds: talk,
        who: Who { employee_id: employee.map(str::to_owned), ..Who::default() },
        ..EventFields::default()
    };
    let received_at = Time::from_seconds(1_767_000_100 + i64::try_from(receipt).expect("small"));
    CallEvent { moment, clock: None, id: EventId(Uuid::from_u128(receipt)), received_at, fields }
}

fn known(id: u128, responsible: Option<UserId>) -> Match {
    let owned = Owned {
        contact: ContactId(Uuid::from_u128(id)),
        version: 1,
        responsible,
        responsible_by: ResponsibleBy::Person,
    };
    Match {
        owned,
        phone: "067 111 00 01".to_owned(),
        exact: false,
        last_talked_at: None,
        changed_at: Time::default(),
        has_open_deal: false,
    }
}

fn decide_on(events: &[CallEvent], facts: &Facts, policy: &Policy) -> (Call, Decision) {
    let lens = lens();
    let state = CallState::of_all(events, &lens.zone).expect("at least one event");
    let call = view::view(&state, "x", &lens, false);
    let decision = decide(&call, state.seen(), facts, policy, Scope::All);
    (call, decision)
}

const IN: Direction = Direction::Incoming { callback: false };
const BACK: Direction = Direction::Incoming { callback: true };
const OUT: Direction = Direction::Outgoing;

#[test]
fn the_table() {
    use CallKind::*;
    let created = |responsible| Some((true, responsible));
    // direction, code, talk, known, policy → row, (created, responsible of the new contact)
    type Case<'a> = (Direction, &'a str, u32, bool, &'a [CallKind], u8, Option<(bool, Option<UserId>)>);
    let cases: &[Case<'_>] = &[
        (IN, "ANSWERED", 9, false, &[IncomingAnswered], 1, created(Some(IVAN))),
        (IN, "ANSWERED", 9, false, &[IncomingMissed, OutgoingAnswered], 2, None),
        (IN, "ANSWERED", 9, true, &[IncomingAnswered], 3, None),
        (IN, "NO ANSWER", 0, false, &[IncomingMissed], 4, created(None)),
        (IN, "VOICEMAIL", 9, false, &[IncomingMissed], 4, created(None)),
        (IN, "BUSY", 0, false, &[IncomingMissed], 4, created(None)),
        (IN, "NO ANSWER", 0, false, &[IncomingAnswered, OutgoingUnanswered], 5, None),
        (IN, "NO ANSWER", 0, true, &[IncomingMissed], 6, None),
        (OUT, "ANSWERED", 9, false, &[IncomingAnswered, IncomingMissed, OutgoingUnanswered], 7, None),
        (OUT, "NO ANSWER", 0, false, &[IncomingMissed, OutgoingAnswered], 7, None),
        (OUT, "ANSWERED", 9, true, &[OutgoingAnswered], 8, None),
        (OUT, "NO ANSWER", 0, true, &[OutgoingUnanswered], 8, None),
        (OUT, "ANSWERED", 9, false, &[OutgoingAnswered], 9, created(Some(IVAN))),
        (OUT, "NO ANSWER", 0, false, &[OutgoingUnanswered], 9, created(Some(IVAN))),
        (BACK, "ANSWERED", 9, false, &[IncomingAnswered], 1, created(Some(IVAN))),
        (BACK, "CLIENT NO ANSWER", 0, false, &[IncomingMissed], 4, created(None)),
        (BACK, "CLIENT NO ANSWER", 0, false, &[OutgoingUnanswered], 5, None),
    ];
    for (direction, code, talk, is_known, kinds, row, expect) in cases {
        let facts = Facts { matches: is_known.then(|| known(7, None)).into_iter().collect(), ..Facts::default() };
        let (_, decision) = decide_on(
            &[event(1, Moment::End, *direction, Some(code), Some(*talk), Some("331800"))],
            &facts,
            &policy(kinds),
        );
        let name = format!("{direction:?} {code} known={is_known} {kinds:?}");
        assert_eq!(decision.row, Some(*row), "{name}");
        match (&decision.link, expect) {
            (Some(NewLink::Create { responsible, .. }), Some((_, expect))) => assert_eq!(responsible, expect, "{name}"),
            (Some(NewLink::Contact { .. }), None) if *is_known => assert_eq!(decision.reason, Reason::Known, "{name}"),
            (None, None) if !is_known => assert_eq!(decision.reason, Reason::NotInPolicy, "{name}"),
            other => panic!("{name}: {other:?}"),
        }
    }
}

#[test]
fn internal_service_anonymous_and_ignored_calls_cause_nothing() {
    let all = policy(&CallKind::ALL);
    let from = |client: &str| {
        let mut event = event(1, Moment::End, IN, Some("ANSWERED"), Some(20), Some("331800"));
        event.fields.client = Some(client.to_owned());
        event
    };
    for (client, reason) in [
        ("101", Reason::Internal),
        ("exampleua_olha", Reason::Internal),
        ("380443330099", Reason::Service),
        ("380670000777", Reason::Service),
        ("anonymous", Reason::Anonymous),
        ("+", Reason::Anonymous),
    ] {
        let (_, decision) = decide_on(&[from(client)], &Facts::default(), &all);
        assert_eq!((decision.reason, decision.link, decision.effects), (reason, None, vec![]), "{client}");
    }
    let ignored = Policy { ignore_line: true, ..all };
    let (_, decision) = decide_on(&[from("380671110001")], &Facts::default(), &ignored);
    assert_eq!((decision.reason, decision.link), (Reason::LineIgnored, None));
}

#[test]
fn a_blocked_caller_makes_no_contact() {
    let all = policy(&CallKind::ALL);
    let blocked = Facts { blocked: true, ..Facts::default() };
    let ended = |direction, code| event(1, Moment::End, direction, Some(code), Some(9), Some("331800"));
    for (event, facts, reason) in [
        (ended(IN, "ANSWERED"), blocked.clone(), Reason::Blocked),
        (ended(IN, "NO ANSWER"), blocked.clone(), Reason::Blocked),
        (event(1, Moment::Before, IN, None, None, None), blocked.clone(), Reason::Blocked),
        // Whoever is called did not call.
        (ended(OUT, "ANSWERED"), blocked.clone(), Reason::Created),
        (ended(IN, "ANSWERED"), Facts { matches: vec![known(7, None)], ..blocked.clone() }, Reason::Known),
    ] {
        let (_, decision) = decide_on(&[event], &facts, &all);
        assert_eq!(decision.reason, reason);
        assert_eq!(decision.link.is_some(), reason != Reason::Blocked);
        assert_eq!(decision.effects.is_empty(), reason == Reason::Blocked);
    }
}

#[test]
fn nothing_is_decided_before_the_call_is_far_enough() {
    let answered = policy(&[CallKind::IncomingAnswered]);
    let before = event(1, Moment::Before, IN, None, None, None);
    let picked = event(2, Moment::PickUp, IN, None, None, Some("331800"));
    let (_, decision) = decide_on(std::slice::from_ref(&before), &Facts::default(), &answered);
    assert_eq!((decision.reason, decision.row), (Reason::Waiting, None));
    let (_, decision) = decide_on(&[before, picked.clone()], &Facts::default(), &answered);
    assert!(matches!(decision.link, Some(NewLink::Create { responsible: Some(IVAN), .. })));
    // A bound on the conversation can only be judged at the end.
    let bounded = Policy { min_talk_seconds: 10, ..answered };
    let (_, decision) = decide_on(std::slice::from_ref(&picked), &Facts::default(), &bounded);
    assert_eq!(decision.reason, Reason::Waiting);
    let over = |talk| event(3, Moment::End, IN, Some("ANSWERED"), Some(talk), Some("331800"));
    let (_, decision) = decide_on(&[picked.clone(), over(9)], &Facts::default(), &bounded);
    assert_eq!((decision.reason, decision.row), (Reason::TooShort, Some(2)));
    let (_, decision) = decide_on(&[picked, over(10)], &Facts::default(), &bounded);
    assert_eq!((decision.reason, decision.row), (Reason::Created, Some(1)));
}

#[test]
fn observing_says_what_would_be_done() {
    let observe = Policy { mode: Mode::Observe, ..policy(&CallKind::ALL) };
    let over = event(1, Moment::End, IN, Some("ANSWERED"), Some(20), Some("331800"));
    let (_, decision) = decide_on(std::slice::from_ref(&over), &Facts::default(), &observe);
    assert_eq!((decision.reason, decision.link, decision.row), (Reason::Observed, None, Some(1)));
    assert_eq!(decision.effects, [EffectKind::WouldCreateContact]);
    let facts = Facts { matches: vec![known(7, None)], ..Facts::default() };
    let (_, decision) = decide_on(&[over], &facts, &observe);
    assert_eq!(decision.responsible, None);
    assert_eq!(decision.effects, [EffectKind::Linked, EffectKind::WouldAdopt]);
}

#[test]
fn the_first_manager_to_talk_becomes_the_responsible_of_an_ownerless_contact() {
    let check = |talk, owner, direction, adopt, expect: Option<UserId>| {
        let facts = Facts { matches: vec![known(7, owner)], ..Facts::default() };
        let policy = Policy { adopt_ownerless: adopt, ..policy(&[]) };
        let (_, decision) = decide_on(
            &[event(1, Moment::End, direction, Some("ANSWERED"), Some(talk), Some("331801"))],
            &facts,
            &policy,
        );
        assert_eq!(decision.responsible.and_then(|r| r.user), expect, "{talk} {owner:?} {direction:?} {adopt}");
    };
    check(10, None, IN, true, Some(OLHA));
    check(10, None, OUT, true, Some(OLHA));
    check(9, None, IN, true, None);
    check(10, Some(IVAN), IN, true, None);
    check(10, None, IN, false, None);
}

#[test]
fn the_responsible_of_a_made_contact_follows_its_call_until_somebody_changes_it() {
    let made =
        |responsible, by| Owned { contact: ContactId(Uuid::from_u128(7)), version: 3, responsible, responsible_by: by };
    let check = |made: Owned, expect: Option<Option<UserId>>| {
        let facts = Facts {
            link: Link::Contact(made.contact),
            linked: Some(made),
            made: Some(made),
            done: BTreeSet::from([EffectKind::ContactCreated]),
            ..Facts::default()
        };
        let over = event(1, Moment::End, IN, Some("ANSWERED"), Some(40), Some("331801"));
        let (_, decision) = decide_on(&[over], &facts, &policy(&CallKind::ALL));
        assert_eq!(decision.responsible.map(|r| r.user), expect);
        assert_eq!((decision.reason, decision.row), (Reason::Created, Some(1)));
    };
    check(made(Some(IVAN), ResponsibleBy::Call), Some(Some(OLHA)));
    check(made(Some(OLHA), ResponsibleBy::Call), None);
    check(made(Some(IVAN), ResponsibleBy::Person), None);
}

#[test]
fn a_call_that_names_no_manager_makes_a_contact_of_its_lines_own_responsible() {
    let of_line = Policy { responsible: Some(OLHA), ..policy(&CallKind::ALL) };
    let made_by = |code: &str, talk: Option<u32>, employee: Option<&str>| {
        let over = event(1, Moment::End, IN, Some(code), talk, employee);
        match decide_on(&[over], &Facts::default(), &of_line).1.link {
            Some(NewLink::Create { responsible, .. }) => responsible,
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(made_by("NO ANSWER", None, None), Some(OLHA));
    assert_eq!(made_by("ANSWERED", Some(40), Some("331800")), Some(IVAN), "who talked comes first");
    // It converges: the contact of the missed end goes to the manager whom a later event names, and not to nobody when none does.
    let made = Owned {
        contact: ContactId(Uuid::from_u128(7)),
        version: 1,
        responsible: Some(OLHA),
        responsible_by: ResponsibleBy::Call,
    };
    let facts = Facts {
        link: Link::Contact(made.contact),
        linked: Some(made),
        made: Some(made),
        done: BTreeSet::from([EffectKind::ContactCreated]),
        ..Facts::default()
    };
    let missed = event(1, Moment::End, IN, Some("NO ANSWER"), None, None);
    assert_eq!(decide_on(std::slice::from_ref(&missed), &facts, &of_line).1.responsible, None);
    let answered = event(2, Moment::End, IN, Some("ANSWERED"), Some(40), Some("331800"));
    let (_, decision) = decide_on(&[missed, answered], &facts, &of_line);
    assert_eq!(decision.responsible.map(|new| new.user), Some(Some(IVAN)));
}

#[test]
fn several_contacts_with_one_number() {
    let at = |m: Match, talked: Option<i64>, changed: i64, deal: bool| Match {
        last_talked_at: talked.map(Time::from_seconds),
        changed_at: Time::from_seconds(changed),
        has_open_deal: deal,
        ..m
    };
    let (a, b, c) = (
        at(known(1, None), Some(5), 1, false),
        at(known(2, None), Some(9), 2, false),
        at(known(3, None), None, 3, true),
    );
    let check = |shared, remembered: Option<u128>, expect: Option<(u128, MatchRule)>, others: &[u128]| {
        let facts = Facts {
            matches: vec![a.clone(), b.clone(), c.clone()],
            remembered: remembered.map(|id| ContactId(Uuid::from_u128(id))),
            ..Facts::default()
        };
        let policy = Policy { shared_number: shared, ..policy(&CallKind::ALL) };
        let (_, decision) = decide_on(&[event(1, Moment::Before, IN, None, None, None)], &facts, &policy);
        let got = match decision.link {
            Some(NewLink::Contact { contact, rule, .. }) => Some((contact.0.as_u128(), rule)),
            _ => None,
        };
        assert_eq!(got, expect, "{shared:?}");
        let candidates: Vec<u128> = decision.candidates.unwrap_or_default().iter().map(|c| c.0.as_u128()).collect();
        assert_eq!(candidates, others, "{shared:?}");
    };
    check(SharedNumberPolicy::LastTalked, None, Some((2, MatchRule::LastTalked)), &[1, 3]);
    check(SharedNumberPolicy::OpenDeal, None, Some((3, MatchRule::OpenDeal)), &[2, 1]);
    check(SharedNumberPolicy::LastChanged, None, Some((3, MatchRule::LastChanged)), &[2, 1]);
    check(SharedNumberPolicy::Ask, None, None, &[2, 1, 3]);
    check(SharedNumberPolicy::Ask, Some(1), Some((1, MatchRule::Remembered)), &[2, 3]);
    check(SharedNumberPolicy::LastTalked, Some(3), Some((3, MatchRule::Remembered)), &[2, 1]);
}

#[test]
fn what_a_person_did_stays() {
    let over = event(1, Moment::End, IN, Some("ANSWERED"), Some(40), Some("331801"));
    let all = policy(&CallKind::ALL);
    let unlinked = Facts { link_by_person: true, matches: vec![known(7, None)], ..Facts::default() };
    assert_eq!(decide_on(std::slice::from_ref(&over), &unlinked, &all).1.link, None);
    // The contact that the call had made was deleted: it is not made again.
    let deleted = Facts { done: BTreeSet::from([EffectKind::ContactCreated]), ..Facts::default() };
    let (_, decision) = decide_on(&[over], &deleted, &all);
    assert_eq!((decision.link, decision.effects, decision.reason), (None, vec![], Reason::Removed));
}

#[test]
fn a_company_is_found_after_contacts() {
    let company = CompanyMatch {
        company: CompanyId(Uuid::from_u128(5)),
        phone: "0671110001".to_owned(),
        exact: false,
        responsible: None,
    };
    let ring = event(1, Moment::Before, IN, None, None, None);
    let facts = Facts { companies: vec![company.clone()], ..Facts::default() };
    let (_, decision) = decide_on(std::slice::from_ref(&ring), &facts, &policy(&CallKind::ALL));
    assert!(matches!(decision.link, Some(NewLink::Company { .. })));
    let facts = Facts { companies: vec![company], matches: vec![known(7, None)], ..Facts::default() };
    let (_, decision) = decide_on(std::slice::from_ref(&ring), &facts, &policy(&CallKind::ALL));
    assert!(matches!(decision.link, Some(NewLink::Contact { .. })));
    // As the reference product does: only a phone stored in full is found.
    let exact = Policy { exact_match_only: true, ..policy(&[]) };
    assert_eq!(decide_on(&[ring], &facts, &exact).1.link, None);
}

/// A little store: applies decisions as the real one does.
#[derive(Default)]
struct World {
    facts: Facts,
}

impl World {
    fn take(&mut self, events: &[CallEvent], policy: &Policy) {
        let (_, decision) = decide_on(events, &self.facts, policy);
        let id = ContactId(Uuid::from_u128(77));
        match decision.link {
            Some(NewLink::Create { responsible, .. }) => {
                assert!(!self.facts.done.contains(&EffectKind::ContactCreated), "made twice");
                let made = Owned { contact: id, version: 1, responsible, responsible_by: ResponsibleBy::Call };
                self.facts.link = Link::Contact(id);
                (self.facts.made, self.facts.linked) = (Some(made), Some(made));
            }
            Some(NewLink::Contact { contact, .. }) => {
                self.facts.link = Link::Contact(contact);
                self.facts.linked = self.facts.matches.iter().map(|m| m.owned).find(|owned| owned.contact == contact);
            }
            Some(NewLink::Company { .. }) | None => {}
        }
        if let Some(new) = decision.responsible {
            let owned = Owned { responsible: new.user, responsible_by: new.by, ..new.of };
            self.facts.linked = Some(owned);
            self.facts.made = self.facts.made.map(|_| owned);
            if new.by == ResponsibleBy::Adoption {
                self.facts.adopted = Some(new.user);
            }
        }
        self.facts.done.extend(decision.effects);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    /// Events of one call, one by one in any order, with repetitions: the same contact with the same responsible.
    #[test]
    fn consequences_converge(
        kinds in prop::sample::subsequence(CallKind::ALL.to_vec(), 0..=4),
        code in prop::sample::select(vec!["ANSWERED", "NO ANSWER", "BUSY", "VOICEMAIL"]),
        provisional in any::<bool>(),
        outgoing in any::<bool>(),
        order in Just(vec![0_usize, 1, 2, 3]).prop_shuffle(),
        again in prop::collection::vec(0_usize..4, 0..4),
    ) {
        let direction = if outgoing { OUT } else { IN };
        let talk = if code == "ANSWERED" { 40 } else { 0 };
        let by = (code == "ANSWERED" || outgoing).then_some("331801");
        let mut events = vec![
            event(1, Moment::Before, direction, None, None, None),
            event(2, Moment::End, direction, Some(code), Some(talk), by),
        ];
        if code == "ANSWERED" && !outgoing {
            events.push(event(3, Moment::PickUp, direction, None, None, Some("331800")));
        }
        if provisional {
            events.push(event(4, Moment::End, direction, Some("NO ANSWER"), Some(0), outgoing.then_some("331801")));
        }
        let policy = policy(&kinds);
        let mut at_once = World::default();
        at_once.take(&events, &policy);
        let mut one_by_one = World::default();
        let mut seen = Vec::new();
        for index in order.into_iter().chain(again) {
            if let Some(event) = events.get(index) {
                seen.push(event.clone());
                one_by_one.take(&seen, &policy);
            }
        }
        prop_assert_eq!(one_by_one.facts.link, at_once.facts.link);
        let responsible = |world: &World| world.facts.made.map(|made| made.responsible);
        prop_assert_eq!(responsible(&one_by_one), responsible(&at_once));
    }
    /// An ownerless contact belongs to the same manager in the end, whatever order a call's events come in.
    #[test]
    fn adoption_converges(
        code in prop::sample::select(vec!["ANSWERED", "VOICEMAIL"]),
        talk in prop::sample::select(vec![9_u32, 40]),
        order in Just(vec![0_usize, 1, 2, 3]).prop_shuffle(),
    ) {
        let events = [
            event(1, Moment::PickUp, IN, None, None, Some("331800")),
            event(2, Moment::PickUp, IN, None, None, Some("331801")),
            event(3, Moment::End, IN, Some("ANSWERED"), Some(talk), None),
            event(4, Moment::End, IN, Some(code), Some(talk), None),
        ];
        let world = || World { facts: Facts { matches: vec![known(7, None)], ..Facts::default() } };
        let policy = policy(&[]);
        let (mut at_once, mut one_by_one) = (world(), world());
        at_once.take(&events, &policy);
        let mut seen = Vec::new();
        for index in order {
            seen.push(events[index].clone());
            one_by_one.take(&seen, &policy);
        }
        let responsible = |world: &World| world.facts.linked.and_then(|owned| owned.responsible);
        prop_assert_eq!(responsible(&one_by_one), responsible(&at_once));
    }

    /// Bounds on talk and ring are judged by all ends that came, so their order does not matter.
    #[test]
    fn bounds_converge(waits in prop::collection::vec((any::<bool>(), 0_u32..20), 2), swap in any::<bool>()) {
        let end = |receipt, (answered, wait): (bool, u32)| {
            let mut one = event(receipt, Moment::End, IN, Some(if answered { "ANSWERED" } else { "NO ANSWER" }), Some(wait), None);
            one.fields.wait_seconds = Some(wait);
            one
        };
        let mut events = vec![end(1, waits[0]), end(2, waits[1])];
        let bounded = Policy { min_ring_seconds: 10, min_talk_seconds: 10, ..policy(&CallKind::ALL) };
        let mut at_once = World::default();
        at_once.take(&events, &bounded);
        if swap {
            events.reverse();
        }
        let mut one_by_one = World::default();
        one_by_one.take(&events[..1], &bounded);
        one_by_one.take(&events, &bounded);
        prop_assert_eq!(one_by_one.facts.link, at_once.facts.link);
    }
}
