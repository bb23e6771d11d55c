//! Who sees a call while it lives: the card that slides in when a phone rings is for the right people only, and leaves the others' screens once somebody
//! answered.

use serde::{Deserialize, Serialize};

use crate::call::view::RowDirection;
use crate::call::{Call, Phase};
use crate::id::UserId;

/// Why somebody sees a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// It is the client's own manager.
    Responsible,
    /// The client has none; these answer the line.
    LineGroup,
    /// The line has no group, either: whoever has a phone on the connection.
    Everybody,
    /// Whose call it is.
    Manager,
}

/// Whom a call may concern.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct People {
    /// The client's responsible, if he or she works here.
    pub responsible: Option<UserId>,
    /// Those who answer the line.
    pub group: Vec<UserId>,
    /// Those who have a phone on the connection.
    pub mapped: Vec<UserId>,
}

/// Who sees a call now, and why; nobody sees calls among colleagues.
pub fn audience(call: &Call, people: &People) -> (Why, Vec<UserId>) {
    let manager = || call.manager.user.into_iter().collect::<Vec<_>>();
    if call.direction == RowDirection::Internal || call.service {
        return (Why::Manager, Vec::new());
    }
    match (call.phase, call.direction) {
        (Phase::Ringing, RowDirection::Incoming) => match (people.responsible, people.group.is_empty()) {
            (Some(user), _) => (Why::Responsible, vec![user]),
            (None, false) => (Why::LineGroup, people.group.clone()),
            (None, true) => (Why::Everybody, people.mapped.clone()),
        },
        // Whoever did not answer a call that is over has nothing to do with it here: it is in the report.
        _ => (Why::Manager, manager()),
    }
}

#[cfg(test)]
mod tests {
    use jiff::tz::TimeZone;
    use uuid::Uuid;

    use super::*;
    use crate::call::CallState;
    use crate::call::event::{CallEvent, Direction, EventFields, Moment, Who};
    use crate::call::view::{self, Lens};
    use crate::employee::{Employees, Mapping};
    use crate::id::EventId;
    use crate::line::Lines;
    use crate::phone::Country;
    use crate::time::Time;

    fn user(n: u128) -> UserId {
        UserId(Uuid::from_u128(n))
    }

    /// A call of a client on which user 9 has the phone `sip9`.
    fn call(moment: Moment, direction: Direction, who: Option<&str>, code: Option<&str>) -> Call {
        let mapping = Mapping {
            user: user(9),
            employee_id: None,
            sip_account: Some("sip9".to_owned()),
            fmc_number: None,
            extension: None,
        };
        let lens = Lens {
            country: Country::parse("UA").unwrap(),
            zone: TimeZone::UTC,
            employees: Employees::new(&[mapping]),
            lines: Lines::default(),
            elsewhere: Default::default(),
        };
        let fields = EventFields {
            direction: Some(direction),
            client: Some("380671110001".to_owned()),
            code: code.map(str::to_owned),
            who: Who { endpoint: who.map(str::to_owned), ..Who::default() },
            ..EventFields::default()
        };
        let (id, received_at) = (EventId(Uuid::from_u128(1)), Time::from_seconds(1_767_000_000));
        let event = CallEvent { moment, clock: None, id, received_at, fields };
        view::view(&CallState::of(&event, &lens.zone), "1", &lens, false)
    }

    #[test]
    fn the_card_is_for_the_right_people() {
        let incoming = Direction::Incoming { callback: false };
        let people = |responsible: Option<u128>, group: &[u128]| People {
            responsible: responsible.map(user),
            group: group.iter().copied().map(user).collect(),
            mapped: vec![user(8), user(9)],
        };
        let check = |call: Call, people: People, why: Why, expect: &[u128]| {
            let expect: Vec<_> = expect.iter().copied().map(user).collect();
            assert_eq!(audience(&call, &people), (why, expect));
        };
        let rings = || call(Moment::Before, incoming, None, None);
        check(rings(), people(Some(1), &[2, 3]), Why::Responsible, &[1]);
        check(rings(), people(None, &[2, 3]), Why::LineGroup, &[2, 3]);
        check(rings(), people(None, &[]), Why::Everybody, &[8, 9]);
        // Who answers keeps it, and it leaves the others.
        check(call(Moment::PickUp, incoming, Some("sip9"), None), people(Some(1), &[2]), Why::Manager, &[9]);
        check(call(Moment::PickUp, incoming, Some("nobody_of_ours"), None), people(Some(1), &[2]), Why::Manager, &[]);
        check(call(Moment::End, incoming, Some("sip9"), Some("ANSWERED")), people(Some(1), &[]), Why::Manager, &[9]);
        check(call(Moment::End, incoming, None, Some("NO ANSWER")), people(Some(1), &[2]), Why::Manager, &[]);
    }

    #[test]
    fn colleagues_are_among_themselves() {
        let among = Call {
            direction: RowDirection::Internal,
            ..call(Moment::Before, Direction::Incoming { callback: false }, None, None)
        };
        let people = People { responsible: Some(user(1)), ..People::default() };
        assert_eq!(audience(&among, &people).1, Vec::new());
    }
}
