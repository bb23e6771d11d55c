//! The board of a workspace: who is free, rings or talks, and which callers wait.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;
use std::time::Duration;

use domain::access::Right;
use domain::call::Phase;
use domain::call::view::{Number, RowDirection};
use domain::forward::Presence;
use domain::id::{CallId, ContactId, TeamId, UserId};
use domain::time::Time;
use store::connections::{self, ConnectionRow};
use store::live::{self as rows, AtWork};
use store::{employees, workspaces};

use super::hub::watch;
use super::snapshot::{LiveCall, Snapshot};
use crate::ctx::Ctx;
use crate::error::Error;
use crate::principal::Principal;
use crate::source_api::presence;

/// How long a source has to say whose phones are online.
const PATIENCE: Duration = Duration::from_millis(800);
/// Connections that are asked.
const MOST_CONNECTIONS: i64 = 20;

/// What somebody does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Nothing rings, and the phone is online.
    Free,
    /// The phone rings, or rings a client.
    Ringing,
    /// A conversation is under way.
    Talking,
    /// Outside the working hours, or absent.
    Away,
    /// The phone is not registered.
    Offline,
    /// Nothing is known of the phone.
    Unknown,
}

impl State {
    /// The name in the API.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Free => "free",
            Self::Ringing => "ringing",
            Self::Talking => "talking",
            Self::Away => "away",
            Self::Offline => "offline",
            Self::Unknown => "unknown",
        }
    }
}

/// Somebody on the board.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Who.
    pub user: (UserId, String),
    /// What he or she does.
    pub state: State,
    /// Since when.
    pub since: Option<Time>,
    /// The call.
    pub call: Option<CallId>,
    /// With whom: the contact's name, else the number as E.164, else as sent.
    pub with: Option<String>,
}

/// A team on the board.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TeamBoard {
    /// The team; none for those without one.
    pub team: Option<(TeamId, String)>,
    /// Its people, by name.
    pub people: Vec<Person>,
}

/// A caller whom nobody has answered yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// The call.
    pub call: CallId,
    /// The client.
    pub client: Option<Number>,
    /// The contact.
    pub contact: Option<(ContactId, String)>,
    /// The line.
    pub line: Option<(Number, Option<String>)>,
    /// Since when.
    pub started_at: Time,
}

/// The board.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Board {
    /// The teams, by name; those without one last.
    pub teams: Vec<TeamBoard>,
    /// The callers who wait, the longest first.
    pub waiting: Vec<Waiting>,
}

/// The board as it is now.
///
/// # Errors
/// No right; as the store has them.
pub async fn board(ctx: &Ctx, who: &Principal) -> Result<Board, Error> {
    who.may(Right::Read)?;
    let now = ctx.clock.now();
    let mut watching = watch(ctx, who.workspace);
    let snapshot = watching.wait_for(|snapshot| snapshot.is_read).await;
    let snapshot = snapshot.map(|snapshot| Arc::clone(&snapshot)).unwrap_or_default();
    let load = (
        rows::at_work(who.workspace, now),
        connections::list(who.workspace, None, MOST_CONNECTIONS),
        workspaces::by_id(who.workspace).first(),
    );
    let (people, connections, workspace) = ctx.store.load(load).await?;
    let zone = workspace.ok_or(Error::NotFound)?.time_zone;
    let zone = domain::time::zone(&zone).map_err(|error| Error::Internal(error.to_string()))?;
    let phones = phones(ctx, who, connections).await?;
    let busy = busy(&snapshot);
    let mut teams: Vec<TeamBoard> = Vec::new();
    let mut seen = HashSet::new();
    for one in people.into_iter().filter(|one| seen.insert(one.user)) {
        let at_work = !one.absent && one.working_time.as_ref().is_none_or(|hours| hours.is_open(now, &zone));
        let (team, call) = (one.team.clone(), busy.get(&one.user).copied());
        let seen = call.is_some_and(|call| call.is_seen_by(who));
        let person = person(one, call.map(|call| (call, seen)), at_work, &phones);
        match teams.last_mut() {
            Some(last) if last.team == team => last.people.push(person),
            _ => teams.push(TeamBoard { team, people: vec![person] }),
        }
    }
    Ok(Board { teams, waiting: waiting(&snapshot, who) })
}

/// What somebody does; with whom only for a call that is seen.
fn person(one: AtWork, busy: Option<(&LiveCall, bool)>, at_work: bool, phones: &HashMap<UserId, Presence>) -> Person {
    let user = (one.user, one.name);
    if let Some((call, seen)) = busy {
        let talks = call.phase == Phase::Talking;
        let with = with_whom(call.contact.as_ref().map(|(_, name)| name.as_str()), call.client.as_ref());
        return Person {
            user,
            state: if talks { State::Talking } else { State::Ringing },
            since: if talks { call.answered_at.or(Some(call.started_at)) } else { Some(call.started_at) },
            call: seen.then_some(call.id),
            with: with.filter(|_| seen),
        };
    }
    let state = match (at_work, phones.get(&one.user)) {
        (false, _) => State::Away,
        (true, Some(Presence::Free)) => State::Free,
        // The source knows of a conversation before its event is here.
        (true, Some(Presence::Talking)) => State::Talking,
        (true, Some(Presence::Offline)) => State::Offline,
        (true, Some(Presence::Unknown) | None) => State::Unknown,
    };
    Person { user, state, since: None, call: None, with: None }
}

/// Whose phones ring or talk, and on which call; a conversation counts before a ring.
fn busy(snapshot: &Snapshot) -> HashMap<UserId, &LiveCall> {
    let mut busy: HashMap<UserId, &LiveCall> = HashMap::new();
    for call in snapshot.calls.iter().filter(|call| call.phase != Phase::Ended) {
        let manager = call.manager.as_ref().map(|(user, _)| *user);
        let rings = call.rings.iter().copied().filter(|_| call.phase == Phase::Ringing);
        for user in manager.into_iter().chain(rings) {
            let known = busy.entry(user).or_insert(call);
            if call.phase == Phase::Talking && known.phase != Phase::Talking {
                *known = call;
            }
        }
    }
    busy
}

fn waiting(snapshot: &Snapshot, who: &Principal) -> Vec<Waiting> {
    let rings = |call: &&LiveCall| call.phase == Phase::Ringing && call.direction == RowDirection::Incoming;
    let seen = snapshot.calls.iter().rev().filter(rings).filter(|call| call.is_seen_by(who));
    let waiting = seen.map(|call| Waiting {
        call: call.id,
        client: call.client.clone(),
        contact: call.contact.clone(),
        line: call.line.clone(),
        started_at: call.started_at,
    });
    waiting.collect()
}

/// What the sources say of the phones of our people; of several phones the busiest counts.
async fn phones(
    ctx: &Ctx,
    who: &Principal,
    connections: Vec<ConnectionRow>,
) -> Result<HashMap<UserId, Presence>, Error> {
    let asked: Vec<ConnectionRow> =
        connections.into_iter().filter(|row| row.enabled && row.auth_key_sealed.is_some()).collect();
    let queries: Vec<_> = asked.iter().map(|row| employees::of_connection(who.workspace, row.id)).collect();
    let mappings = ctx.store.load(queries).await?;
    let mut known: HashMap<UserId, Presence> = HashMap::new();
    for (row, mappings) in asked.iter().zip(mappings) {
        let Some(phones) = presence::phones(ctx, row, PATIENCE).await else { continue };
        for mapping in mappings {
            let Some(login) = &mapping.sip_account else { continue };
            let now = phones.of(login);
            let best = known.entry(mapping.user).or_insert(now);
            if now == Presence::Talking || (now == Presence::Free && *best == Presence::Offline) {
                *best = now;
            }
        }
    }
    Ok(known)
}

/// The contact's name, else the number as E.164, else as sent.
fn with_whom(contact: Option<&str>, client: Option<&Number>) -> Option<String> {
    let number = || client.map(|number| number.e164.map_or_else(|| number.raw.clone(), |e164| e164.as_e164()));
    contact.map(str::to_owned).or_else(number)
}

#[cfg(test)]
mod tests {
    use super::with_whom;
    use domain::call::view::Number;
    use domain::phone::PhoneNumber;

    #[test]
    fn a_client_is_named_else_has_a_number() {
        let public = Number { e164: PhoneNumber::from_e164("+380675550101"), raw: "0675550101".to_owned() };
        let inner = Number { e164: None, raw: "101".to_owned() };
        assert_eq!(with_whom(Some("Olena"), Some(&public)).as_deref(), Some("Olena"));
        assert_eq!(with_whom(None, Some(&public)).as_deref(), Some("+380675550101"));
        assert_eq!(with_whom(None, Some(&inner)).as_deref(), Some("101"));
        assert_eq!(with_whom(None, None), None);
    }
}
