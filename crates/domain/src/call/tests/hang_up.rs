//! Calls of a source whose hang-up does not say whether there was a conversation.

use super::*;

/// A hang-up with its cause.
fn hang_up(receipt: u128, cause: Option<&str>) -> CallEvent {
    event(receipt, Moment::End, |f| {
        f.code = cause.map(str::to_owned);
        f.pick_up_decides = true;
    })
}

fn ringing(receipt: u128) -> CallEvent {
    event(receipt, Moment::Before, |_| {})
}

fn outgoing(mut event: CallEvent) -> CallEvent {
    event.fields.direction = Some(Direction::Outgoing);
    event
}

#[test]
fn without_a_pick_up_the_cause_tells_the_outcome() {
    for (cause, incoming, outgoing_one) in [
        (Some("normalClearing"), Outcome::Missed, Outcome::NoAnswer),
        (Some("cancel"), Outcome::Missed, Outcome::NoAnswer),
        (Some("noAnswer"), Outcome::Missed, Outcome::NoAnswer),
        (Some("forwarded"), Outcome::Missed, Outcome::NoAnswer),
        (Some("new"), Outcome::Missed, Outcome::NoAnswer),
        (None, Outcome::Missed, Outcome::NoAnswer),
        (Some("busy"), Outcome::Busy, Outcome::Busy),
        (Some("congestion"), Outcome::Failed, Outcome::Failed),
        (Some("notFound"), Outcome::Failed, Outcome::Failed),
    ] {
        let call = see(&[ringing(1), hang_up(9, cause)]);
        assert_eq!((call.phase, call.outcome, call.missed), (Phase::Ended, Some(incoming), true), "{cause:?}");
        assert_eq!((call.talk_seconds, call.wait_seconds), (0, Some(8)), "{cause:?}");
        assert_eq!(call.source_status.as_deref(), cause);
        let call = see(&[outgoing(ringing(1)), outgoing(hang_up(9, cause))]);
        assert_eq!((call.outcome, call.missed), (Some(outgoing_one), false), "{cause:?}");
    }
}

#[test]
fn after_a_pick_up_every_cause_is_a_conversation() {
    for cause in [Some("normalClearing"), Some("busy"), Some("congestion"), Some("forwarded"), Some("cancel"), None] {
        let call = see(&[ringing(1), taking(4, who("", "exampleua_ivan")), hang_up(20, cause)]);
        assert_eq!((call.outcome, call.missed), (Some(Outcome::Answered), false), "{cause:?}");
        assert_eq!((call.wait_seconds, call.talk_seconds), (Some(3), 16), "{cause:?}");
        assert_eq!(call.manager, Manager { user: Some(IVAN), hint: None, uncertain: false }, "{cause:?}");
        let after = |seconds| Some(call.started_at.plus_seconds(seconds));
        assert_eq!((call.answered_at, call.ended_at), (after(3), after(19)), "{cause:?}");
    }
}

#[test]
fn times_are_those_between_the_first_receipts() {
    let events = [ringing(1), taking(4, who("", "exampleua_ivan")), hang_up(20, Some("normalClearing"))];
    let again = [taking(30, who("", "exampleua_olha")), hang_up(40, Some("normalClearing")), ringing(50)];
    let call = see(&[again.as_slice(), &events].concat());
    assert_eq!((call.wait_seconds, call.talk_seconds), (Some(3), 16));
    // What comes in the wrong order has no length.
    let call = see(&[ringing(1), hang_up(5, None), taking(8, who("", "exampleua_ivan"))]);
    assert_eq!((call.outcome, call.wait_seconds, call.talk_seconds), (Some(Outcome::Answered), Some(7), 0));
    // Nobody knows since when it rang.
    let call = see(&[taking(4, who("", "exampleua_ivan")), hang_up(20, None)]);
    assert_eq!((call.wait_seconds, call.talk_seconds, call.answered_at), (None, 16, None));
    assert_eq!(see(&[hang_up(20, None)]).wait_seconds, None);
}

#[test]
fn times_that_the_source_tells_count() {
    let mut over = hang_up(20, Some("normalClearing"));
    (over.fields.talk_seconds, over.fields.wait_seconds) = (Some(11), Some(2));
    let call = see(&[ringing(1), taking(4, who("", "exampleua_ivan")), over]);
    assert_eq!((call.wait_seconds, call.talk_seconds), (Some(2), 11));
}

#[test]
fn the_hang_up_names_the_manager() {
    let mut over = hang_up(20, Some("normalClearing"));
    over.fields.who = who("", "exampleua_olha");
    let call = see(&[ringing(1), taking(4, who("", "exampleua_ivan")), over.clone()]);
    assert_eq!((call.manager.user, call.manager.uncertain), (Some(OLHA), false));
    assert_eq!(see(&[ringing(1), over]).manager, Manager::default(), "nobody answered");
}

#[test]
fn consequences_follow_from_both_together() {
    let seen = |events: &[CallEvent]| CallState::of_all(events, &lens().zone).expect("at least one event").seen();
    let (picked, over) = (taking(4, who("", "exampleua_ivan")), hang_up(20, Some("normalClearing")));
    for answered in [[ringing(1), picked.clone(), over.clone()], [over.clone(), picked.clone(), ringing(1)]] {
        let seen = seen(&answered);
        assert_eq!((seen.answered_end, seen.unanswered_end), (true, false));
        assert_eq!((seen.longest_talk, seen.longest_ring), (16, 0));
    }
    // A hang-up that came in first was an end without conversation until its pick-up came, and what it caused stays.
    for late in [[ringing(1), hang_up(3, None), picked.clone()], [picked, hang_up(3, None), ringing(1)]] {
        let seen = seen(&late);
        assert_eq!((seen.answered_end, seen.unanswered_end), (true, true));
        assert_eq!((seen.longest_talk, seen.longest_ring), (0, 2));
    }
    let missed = seen(&[ringing(1), over.clone()]);
    assert_eq!((missed.answered_end, missed.unanswered_end), (false, true));
    assert_eq!((missed.longest_talk, missed.longest_ring), (0, 19));
    assert_eq!(seen(&[over]).longest_ring, u32::MAX, "nobody knows how long it rang");
}

#[test]
fn an_end_that_tells_itself_is_left_alone_by_a_pick_up() {
    let call = see(&[ringing(1), taking(4, who("", "exampleua_ivan")), end(20, "NO ANSWER", 0, Who::default())]);
    assert_eq!((call.outcome, call.talk_seconds, call.wait_seconds), (Some(Outcome::Missed), 0, None));
    let state = CallState::of(&end(20, "CONGESTION", 3, Who::default()), &lens().zone);
    assert_eq!(view(&state, ID, &lens(), false).outcome, Some(Outcome::Answered), "a code of another source's");
    assert_eq!(state.seen().longest_talk, 3);
}

proptest! {
    /// Whoever looks after each event must not see less than whoever looks at the end: what was caused cannot be taken back.
    #[test]
    fn what_was_seen_only_grows_with_each_receipt(mut bodies in prop::collection::vec(any_event(), 4)) {
        for (_, _, fields) in &mut bodies {
            fields.pick_up_decides = true;
        }
        let events = received(&bodies, &[0, 1, 2, 3]);
        let seen = |count: usize| CallState::of_all(&events[..count], &lens().zone).expect("an event").seen();
        let told = |seen: Seen| [seen.before, seen.pick_up, seen.end, seen.answered_end, seen.unanswered_end];
        for count in 1..events.len() {
            for (before, after) in told(seen(count)).into_iter().zip(told(seen(count + 1))) {
                prop_assert!(before <= after, "{:?} {:?}", seen(count), seen(count + 1));
            }
        }
    }
}
