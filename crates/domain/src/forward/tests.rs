use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::contact::ResponsibleBy;
use crate::decision::Owned;

fn user(n: u128) -> UserId {
    UserId(Uuid::from_u128(n))
}

fn contact(n: u128) -> ContactId {
    ContactId(Uuid::from_u128(n))
}

/// Somebody fit, with the SIP login `sip<n>`.
fn fit(n: u128) -> Person {
    Person {
        user: user(n),
        active: true,
        present: true,
        deputy: None,
        sip_account: Some(format!("sip{n}")),
        has_fmc: false,
        presence: Presence::Unknown,
    }
}

fn wanted(deal: Option<u128>, contact: Option<u128>, talked: Option<u128>) -> Wanted {
    Wanted {
        deal_responsible: deal.map(user),
        contact_responsible: contact.map(user),
        last_talked: talked.map(|n| (user(n), Time::from_micros(1))),
    }
}

fn told(choice: &Choice) -> (Option<&str>, Vec<Option<Unfit>>) {
    (choice.rings.as_ref().map(|(_, sip)| sip.as_str()), choice.steps.iter().map(|step| step.unfit).collect())
}

#[test]
fn the_order_of_the_connection_decides() {
    let people = [fit(1), fit(2), fit(3)];
    let all = wanted(Some(1), Some(2), Some(3));
    let check = |order: &[Rule], wanted: &Wanted, rings: Option<&str>, steps: Vec<Option<Unfit>>| {
        assert_eq!(told(&choose(order, wanted, &people, false)), (rings, steps), "{order:?}");
    };
    check(&Rule::DEFAULT, &all, Some("sip1"), vec![None]);
    check(&[Rule::ContactResponsible, Rule::DealResponsible], &all, Some("sip2"), vec![None]);
    check(&[Rule::LastTalked], &all, Some("sip3"), vec![None]);
    check(&Rule::DEFAULT, &wanted(None, Some(2), None), Some("sip2"), vec![Some(Unfit::Nobody), None]);
    check(&Rule::DEFAULT, &wanted(None, None, Some(3)), None, vec![Some(Unfit::Nobody); 2]);
    check(&[], &all, None, vec![]);
}

#[test]
fn the_unfit_are_passed_over_with_their_reason() {
    let check = |change: fn(&mut Person), only_online: bool, expect: Option<Unfit>| {
        let mut people = [fit(1), fit(2)];
        change(&mut people[0]);
        let choice = choose(&Rule::DEFAULT, &wanted(Some(1), Some(2), None), &people, only_online);
        match expect {
            None => assert_eq!(told(&choice), (Some("sip1"), vec![None])),
            Some(unfit) => assert_eq!(told(&choice), (Some("sip2"), vec![Some(unfit), None])),
        }
    };
    check(|_| {}, false, None);
    check(|p| p.active = false, false, Some(Unfit::Inactive));
    check(|p| p.present = false, false, Some(Unfit::Away));
    check(|p| p.sip_account = None, false, Some(Unfit::NoSip));
    check(|p| (p.sip_account, p.has_fmc) = (None, true), false, Some(Unfit::OnlyFmc));
    // Where presence is not asked for it does not count; where it is not known, whoever is asked for is fit.
    check(|p| p.presence = Presence::Offline, false, None);
    check(|p| p.presence = Presence::Offline, true, Some(Unfit::Offline));
    check(|p| p.presence = Presence::Talking, true, Some(Unfit::Talking));
    check(|p| p.presence = Presence::Free, true, None);
    check(|p| p.presence = Presence::Unknown, true, None);
    // Whoever is not among the people is not mapped.
    let choice = choose(&[Rule::ContactResponsible], &wanted(None, Some(9), None), &[fit(1)], false);
    assert_eq!(told(&choice), (None, vec![Some(Unfit::NoSip)]));
}

#[test]
fn an_unknown_presence_is_told() {
    let choice = choose(&[Rule::ContactResponsible], &wanted(None, Some(1), None), &[fit(1)], true);
    assert!(choice.steps[0].presence_unknown);
    let choice = choose(&[Rule::ContactResponsible], &wanted(None, Some(1), None), &[fit(1)], false);
    assert!(!choice.steps[0].presence_unknown);
}

#[test]
fn deputies_stand_in_for_the_absent_only() {
    let away = |n, deputy: Option<u128>| Person { present: false, deputy: deputy.map(user), ..fit(n) };
    let check = |people: &[Person], rings: Option<&str>, steps: Vec<Option<Unfit>>| {
        assert_eq!(
            told(&choose(&[Rule::ContactResponsible], &wanted(None, Some(1), None), people, false)),
            (rings, steps)
        );
    };
    check(&[away(1, Some(2)), fit(2)], Some("sip2"), vec![Some(Unfit::Away), None]);
    check(&[away(1, None), fit(2)], None, vec![Some(Unfit::Away)]);
    check(
        &[away(1, Some(2)), away(2, Some(3)), fit(3)],
        Some("sip3"),
        vec![Some(Unfit::Away), Some(Unfit::Away), None],
    );
    check(&[Person { sip_account: None, deputy: Some(user(2)), ..fit(1) }, fit(2)], None, vec![Some(Unfit::NoSip)]);
    // A circle of absences ends.
    check(&[away(1, Some(2)), away(2, Some(1))], None, vec![Some(Unfit::Away); 4]);
    check(&[away(1, Some(1))], None, vec![Some(Unfit::Away)]);
    let choice = choose(&[Rule::ContactResponsible], &wanted(None, Some(1), None), &[away(1, Some(2)), fit(2)], false);
    assert_eq!((choice.steps[1].user, choice.steps[1].deputy_of), (Some(user(2)), Some(user(1))));
}

#[test]
fn nobody_is_looked_at_twice() {
    let people = [Person { active: false, ..fit(1) }];
    let choice = choose(&Rule::DEFAULT, &wanted(Some(1), Some(1), None), &people, false);
    assert_eq!(told(&choice), (None, vec![Some(Unfit::Inactive)]));
}

fn matching(n: u128, responsible: u128, talked: Option<i64>) -> Match {
    let owned = Owned {
        contact: contact(n),
        version: 1,
        responsible: Some(user(responsible)),
        responsible_by: ResponsibleBy::Person,
    };
    Match {
        owned,
        phone: "0671234567".to_owned(),
        exact: false,
        last_talked_at: talked.map(Time::from_micros),
        changed_at: Time::from_micros(0),
        has_open_deal: false,
    }
}

#[test]
fn of_several_contacts_the_policy_decides() {
    use SharedNumberPolicy::{Ask, LastTalked};
    let is = |matches: &[Match], remembered: Option<u128>, policy, expect: Result<u128, Why>| {
        let client = client(matches, remembered.map(contact), policy, false);
        assert_eq!(client.map(|client| client.contact), expect.map(contact));
    };
    let (one, two) = (matching(1, 1, Some(5)), matching(2, 2, Some(7)));
    is(&[], None, LastTalked, Err(Why::Unknown));
    is(std::slice::from_ref(&one), None, Ask, Ok(1));
    is(&[one.clone(), two.clone()], None, LastTalked, Ok(2));
    is(&[one.clone(), two.clone()], Some(1), LastTalked, Ok(1));
    // Nobody can be asked while a phone rings.
    is(&[one.clone(), two.clone()], None, Ask, Ok(2));
    is(&[matching(1, 1, None), matching(2, 2, None)], None, Ask, Err(Why::Ambiguous));
    is(&[matching(1, 1, None), matching(2, 2, None)], Some(2), Ask, Ok(2));
    assert_eq!(client(&[one], None, LastTalked, true), Err(Why::Unknown), "only phones in full form are looked at");
}

proptest! {
    #[test]
    fn whoever_rings_is_fit_and_was_asked_for(
        order in prop::collection::vec(prop::sample::select(Rule::ALL.to_vec()), 0..4),
        ids in prop::array::uniform3(prop::option::of(0_u128..4)),
        people in prop::collection::vec((any::<[bool; 4]>(), prop::option::of(0_u128..4)), 4),
        only_online: bool,
    ) {
        let people: Vec<Person> = (0..).zip(&people).map(|(n, ([active, present, sip, free], deputy))| Person {
            user: user(n),
            active: *active,
            present: *present,
            deputy: deputy.map(user),
            sip_account: sip.then(|| format!("sip{n}")),
            has_fmc: !sip,
            presence: if *free { Presence::Free } else { Presence::Offline },
        }).collect();
        let wanted = wanted(ids[0], ids[1], ids[2]);
        let choice = choose(&order, &wanted, &people, only_online);
        if let Some((user, login)) = &choice.rings {
            let person = people.iter().find(|person| person.user == *user).unwrap();
            prop_assert!(person.active && person.present && person.sip_account.as_ref() == Some(login));
            prop_assert!(!only_online || person.presence == Presence::Free);
            prop_assert_eq!(choice.steps.last().and_then(|step| step.unfit), None);
        } else {
            prop_assert!(choice.steps.iter().all(|step| step.unfit.is_some()));
        }
        prop_assert_eq!(choice.clone(), choose(&order, &wanted, &people, only_online));
    }
}
