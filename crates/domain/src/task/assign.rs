//! Who gets a task that a call makes.

use std::collections::HashSet;

use super::{AssignedBy, For, Rules};
use crate::contact::ResponsibleBy;
use crate::decision::NewResponsible;
use crate::id::{TeamId, UserId};
use crate::time::Time;

/// A stand-in may be away too; longer chains than this are a circle.
const MOST_DEPUTIES: usize = 3;

/// Somebody who may get a task.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Who.
    pub user: UserId,
    /// The team.
    pub team: Option<TeamId>,
    /// Is away now.
    pub absent: bool,
    /// Who stands in during the absence that is under way.
    pub deputy: Option<UserId>,
    /// When he or she last got one in turn.
    pub last_turn: Option<Time>,
}

/// Who could be meant by a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Candidates {
    /// The responsible of the client.
    pub responsible: Option<UserId>,
    /// The manager whose phone rang last.
    pub rang: Option<UserId>,
    /// The responsible of the line that was called.
    pub line: Option<UserId>,
}

/// Chooses who gets a task among those who work here; none if nobody is there. Whoever is away is stood in for, else passed over: the line's responsible
/// is next, and at last who is on duty. If they are all away, it is the first one's nevertheless, so that somebody sees it.
pub fn choose(rules: &Rules, candidates: &Candidates, people: &[Person]) -> Option<(UserId, AssignedBy)> {
    let first = match rules.assignee {
        For::Responsible => candidates.responsible.map(|user| (user, AssignedBy::Responsible)),
        For::Rang => candidates.rang.map(|user| (user, AssignedBy::Rang)),
        For::User => rules.user.map(|user| (user, AssignedBy::Fixed)),
        For::Team => rules.team.and_then(|team| turn(team, people)).map(|user| (user, AssignedBy::Turn)),
    };
    let line = candidates.line.map(|user| (user, AssignedBy::Line));
    let duty = rules.duty.map(|user| (user, AssignedBy::Duty));
    let all: Vec<_> =
        [first, line, duty].into_iter().flatten().filter(|(user, _)| find(people, *user).is_some()).collect();
    let there = all.iter().find_map(|(user, by)| present(people, *user, *by));
    there.or_else(|| all.first().copied())
}

fn find(people: &[Person], user: UserId) -> Option<&Person> {
    people.iter().find(|person| person.user == user)
}

/// The user, or who stands in.
fn present(people: &[Person], user: UserId, by: AssignedBy) -> Option<(UserId, AssignedBy)> {
    let (mut person, mut by, mut seen) = (find(people, user)?, by, HashSet::new());
    for _ in 0..=MOST_DEPUTIES {
        if !person.absent {
            return Some((person.user, by));
        }
        seen.insert(person.user);
        person = person.deputy.filter(|deputy| !seen.contains(deputy)).and_then(|deputy| find(people, deputy))?;
        by = AssignedBy::Deputy;
    }
    None
}

/// The member of a team who is there and whose last turn is the longest ago.
fn turn(team: TeamId, people: &[Person]) -> Option<UserId> {
    let members = people.iter().filter(|person| person.team == Some(team));
    members.min_by_key(|person| (person.absent, person.last_turn, person.user)).map(|person| person.user)
}

/// Whether an open task follows its contact, whose responsible changes by a call: nobody had either, or the same change gave it to that person before.
pub fn follows(assignee: Option<UserId>, by: Option<AssignedBy>, new: &NewResponsible) -> bool {
    let is_its_own = assignee.is_none() || by == Some(AssignedBy::Responsible);
    new.by == ResponsibleBy::Adoption && assignee == new.of.responsible && is_its_own
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn user(number: u128) -> UserId {
        Uuid::from_u128(number).into()
    }

    fn person(number: u128) -> Person {
        Person { user: user(number), team: None, absent: false, deputy: None, last_turn: None }
    }

    fn away(number: u128, deputy: Option<u128>) -> Person {
        Person { absent: true, deputy: deputy.map(user), ..person(number) }
    }

    fn rules(assignee: For) -> Rules {
        let team = Uuid::from_u128(100).into();
        Rules { assignee, user: Some(user(3)), team: Some(team), duty: Some(user(9)), ..Rules::default() }
    }

    #[test]
    fn the_rule_says_whom_and_the_line_and_duty_follow() {
        let all = Candidates { responsible: Some(user(1)), rang: Some(user(2)), line: Some(user(4)) };
        let nobody = Candidates::default();
        let line = Candidates { line: Some(user(4)), ..nobody };
        let people: Vec<Person> = (1..=9).map(person).collect();
        use AssignedBy as By;
        for (assignee, candidates, expected) in [
            (For::Responsible, all, Some((1, By::Responsible))),
            (For::Rang, all, Some((2, By::Rang))),
            (For::User, all, Some((3, By::Fixed))),
            (For::User, nobody, Some((3, By::Fixed))),
            (For::Responsible, line, Some((4, By::Line))),
            (For::Rang, nobody, Some((9, By::Duty))),
            // The team has no members.
            (For::Team, line, Some((4, By::Line))),
        ] {
            let chosen = choose(&rules(assignee), &candidates, &people);
            assert_eq!(chosen, expected.map(|(number, by)| (user(number), by)), "{assignee:?} {candidates:?}");
        }
        assert_eq!(choose(&rules(For::Rang), &all, &[]), None, "nobody works here");
        let without = Rules { duty: None, ..rules(For::Rang) };
        assert_eq!(choose(&without, &nobody, &people), None);
    }

    #[test]
    fn whoever_is_away_is_stood_in_for() {
        let candidates = Candidates { responsible: Some(user(1)), ..Candidates::default() };
        let choose = |people: &[Person]| choose(&rules(For::Responsible), &candidates, people);
        assert_eq!(choose(&[away(1, Some(2)), person(2)]), Some((user(2), AssignedBy::Deputy)));
        let chain = [away(1, Some(2)), away(2, Some(3)), person(3), person(9)];
        assert_eq!(choose(&chain), Some((user(3), AssignedBy::Deputy)));
        let circle = [away(1, Some(2)), away(2, Some(1)), person(9)];
        assert_eq!(choose(&circle), Some((user(9), AssignedBy::Duty)));
        assert_eq!(choose(&[away(1, None), away(9, None)]), Some((user(1), AssignedBy::Responsible)), "all are away");
        assert_eq!(choose(&[away(1, Some(7)), person(9)]), Some((user(9), AssignedBy::Duty)), "the deputy has left");
    }

    #[test]
    fn what_nobody_has_follows_the_contact() {
        use crate::decision::Owned;
        let new = |before: Option<u128>, by| NewResponsible {
            of: Owned { contact: Uuid::nil().into(), version: 1, responsible: before.map(user), responsible_by: by },
            user: Some(user(9)),
            by,
        };
        let adopts = |before| new(before, ResponsibleBy::Adoption);
        assert!(follows(None, None, &adopts(None)));
        assert!(!follows(Some(user(1)), Some(AssignedBy::User), &adopts(None)), "somebody has it");
        // Another manager had talked, as it turns out.
        assert!(follows(Some(user(1)), Some(AssignedBy::Responsible), &adopts(Some(1))));
        assert!(!follows(Some(user(1)), Some(AssignedBy::User), &adopts(Some(1))), "a person said so");
        assert!(!follows(None, None, &adopts(Some(1))));
        assert!(!follows(None, None, &new(None, ResponsibleBy::Call)), "only who adopts a contact takes all of it");
    }

    #[test]
    fn a_team_takes_turns() {
        let team = Some(Uuid::from_u128(100).into());
        let member =
            |number, last: Option<i64>| Person { team, last_turn: last.map(Time::from_micros), ..person(number) };
        let turn = |people: &[Person]| choose(&rules(For::Team), &Candidates::default(), people).map(|(user, _)| user);
        assert_eq!(turn(&[member(1, Some(5)), member(2, Some(3)), person(3)]), Some(user(2)));
        assert_eq!(turn(&[member(1, Some(5)), member(2, None)]), Some(user(2)), "who never had one is first");
        let absent = Person { absent: true, ..member(2, None) };
        assert_eq!(turn(&[member(1, Some(5)), absent]), Some(user(1)));
    }
}
