//! From a question to who rings: what has to be read, in which order, and the rules of `domain::forward` on it.

use std::time::Duration;

use domain::decision::Match;
use domain::forward::{self, Person, Presence, Rule, Step, Unfit, Wanted, Why};
use domain::id::{ConnectionId, ContactId, UserId, WorkspaceId};
use domain::phone::{Address, PhoneNumber, address_from_source};
use domain::policy::Mode;
use domain::time::Time;
use jiff::tz::TimeZone;
use store::connections::{self, ConnectionRow, Rules};
use store::forward::{self as rows, PersonRow};
use store::{blocked_numbers, contacts, lines, numbers};
use tokio::time::Instant;

use crate::ctx::Ctx;
use crate::error::Error;
use crate::source_api::presence::{self, Phones};

/// Absences whose deputy is away too are followed so far.
const MOST_ROUNDS: usize = 4;
/// Of the time that is left, so much is kept for the rest of the answer when presence is asked for.
const RESERVE: Duration = Duration::from_millis(40);

/// Who asks for what: the parts of a question that count.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Asked {
    /// The caller as the source wrote it.
    pub caller: Option<String>,
    /// The number that was called.
    pub line: Option<String>,
}

/// What was decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Decided {
    /// Why.
    pub why: Why,
    /// The caller's number.
    pub number: Option<PhoneNumber>,
    /// The line's number.
    pub line: Option<PhoneNumber>,
    /// The contact whose people were asked for.
    pub contact: Option<ContactId>,
    /// Who rings, or would, with the SIP login.
    pub rings: Option<(UserId, String)>,
    /// The candidates that were looked at.
    pub steps: Vec<Step>,
}

impl Decided {
    /// Nobody rings.
    pub fn nobody(why: Why) -> Self {
        Self { why, number: None, line: None, contact: None, rings: None, steps: Vec::new() }
    }
}

/// The settings that decide.
pub(super) struct Settings {
    pub row: ConnectionRow,
    rules: Rules,
    order: Vec<Rule>,
}

/// Loads the settings; none if the connection is gone.
pub(super) async fn settings(ctx: &Ctx, workspace: WorkspaceId, id: ConnectionId) -> Result<Option<Settings>, Error> {
    let load = (connections::by_id(workspace, id).quick().first(), connections::rules(workspace).quick().first());
    let (Some(row), Some(rules)) = ctx.store.load(load).await? else { return Ok(None) };
    let order = row.forward.order.iter().filter_map(|name| Rule::parse(name)).collect();
    Ok(Some(Settings { row, rules, order }))
}

/// Decides who rings. `until` is when the answer has to be there.
pub(super) async fn decide(
    ctx: &Ctx,
    workspace: WorkspaceId,
    settings: &Settings,
    asked: &Asked,
    until: Instant,
) -> Result<Decided, Error> {
    let country = settings.rules.country;
    let read = |text: &Option<String>| text.as_deref().map(|text| address_from_source(text, country));
    let line = match read(&asked.line) {
        Some(Address::Phone(number)) => Some(number),
        _ => None,
    };
    let at_line = |why| Decided { line, ..Decided::nobody(why) };
    let number = match read(&asked.caller) {
        Some(Address::Phone(number)) => number,
        Some(Address::Anonymous) => return Ok(at_line(Why::Anonymous)),
        Some(Address::Text(_)) | None => return Ok(at_line(Why::NoNumber)),
    };
    let at_number = |why| Decided { number: Some(number), ..at_line(why) };
    let seen = look_up(ctx, workspace, settings, &number, line.as_ref()).await?;
    if seen.ours {
        return Ok(at_number(Why::Ours));
    }
    if seen.line_ignored {
        return Ok(at_number(Why::LineIgnored));
    }
    if seen.blocked {
        return Ok(at_number(Why::Blocked));
    }
    let client =
        forward::client(&seen.matches, seen.remembered, settings.rules.shared_number, settings.row.exact_match_only);
    let by_talk = settings.order.contains(&Rule::LastTalked);
    let (contact, wanted) = match client {
        Ok(client) => {
            let talked = if by_talk {
                ctx.store.first(rows::last_talked_to(workspace, client.contact).quick()).await?
            } else {
                None
            };
            let wanted =
                Wanted { deal_responsible: None, contact_responsible: client.responsible, last_talked: talked };
            (Some(client.contact), wanted)
        }
        Err(why) => {
            let talked =
                if by_talk { ctx.store.first(rows::last_talked_on(workspace, &number).quick()).await? } else { None };
            if talked.is_none() {
                return Ok(at_number(why));
            }
            (None, Wanted { last_talked: talked, ..Wanted::default() })
        }
    };
    let choice = choose(ctx, workspace, settings, &wanted, until).await?;
    let why = if choice.rings.is_some() { Why::Found } else { Why::NobodyFit };
    Ok(Decided { contact, rings: choice.rings, steps: choice.steps, ..at_number(why) })
}

/// What is read about a number at once.
struct Seen {
    ours: bool,
    line_ignored: bool,
    blocked: bool,
    remembered: Option<ContactId>,
    matches: Vec<Match>,
}

async fn look_up(
    ctx: &Ctx,
    workspace: WorkspaceId,
    settings: &Settings,
    number: &PhoneNumber,
    line: Option<&PhoneNumber>,
) -> Result<Seen, Error> {
    let load = (
        rows::is_ours(workspace, number).quick().first(),
        line.map(|line| lines::by_number(workspace, settings.row.id, line).quick().first()),
        numbers::find(workspace, number).quick().first(),
        contacts::by_number(workspace, number).quick(),
        blocked_numbers::find(workspace, number).quick().first(),
    );
    let (ours, line, number, matches, blocked) = ctx.store.load(load).await?;
    Ok(Seen {
        ours: ours.is_some(),
        line_ignored: line.flatten().is_some_and(|line| line.ignored),
        blocked: blocked.is_some(),
        remembered: number.and_then(|number| number.chosen),
        matches,
    })
}

/// Chooses among those who are wanted, and reads about them and their deputies as far as the choice needs it.
async fn choose(
    ctx: &Ctx,
    workspace: WorkspaceId,
    settings: &Settings,
    wanted: &Wanted,
    until: Instant,
) -> Result<forward::Choice, Error> {
    let now = ctx.clock.now();
    let only_online = settings.row.forward.only_online;
    let zone = domain::time::zone(&settings.rules.time_zone).map_err(|error| Error::Internal(error.to_string()))?;
    let mut people: Vec<Person> = Vec::new();
    let mut next: Vec<UserId> = settings.order.iter().filter_map(|rule| wanted.by(*rule)).collect();
    for _ in 0..MOST_ROUNDS {
        next.retain(|user| people.iter().all(|person| person.user != *user));
        next.dedup();
        if next.is_empty() {
            break;
        }
        let queries: Vec<_> =
            next.iter().map(|user| rows::person(workspace, settings.row.id, *user, now).quick().first()).collect();
        let found = ctx.store.load(queries).await?;
        people.extend(found.into_iter().flatten().map(|row| person(row, now, &zone)));
        let choice = forward::choose(&settings.order, wanted, &people, false);
        // Only whoever stands in for somebody absent may still be missing.
        let missing = choice.steps.iter().filter(|step| step.unfit == Some(Unfit::NoSip)).filter_map(|step| step.user);
        next = missing.collect();
    }
    if only_online && people.iter().any(|person| person.sip_account.is_some()) {
        let left = until.saturating_duration_since(Instant::now()).saturating_sub(RESERVE);
        if let Some(phones) = presence::phones(ctx, &settings.row, left).await {
            tell_presence(&mut people, &phones);
        }
    }
    Ok(forward::choose(&settings.order, wanted, &people, only_online))
}

fn tell_presence(people: &mut [Person], phones: &Phones) {
    for person in people {
        person.presence = person.sip_account.as_deref().map_or(Presence::Unknown, |login| phones.of(login));
    }
}

fn person(row: PersonRow, now: Time, zone: &TimeZone) -> Person {
    let at_work = row.working_time.as_ref().is_none_or(|hours| hours.is_open(now, zone));
    Person {
        user: row.user,
        active: row.active,
        present: at_work && !row.absent,
        deputy: row.deputy,
        sip_account: row.sip_account,
        has_fmc: row.has_fmc,
        presence: Presence::Unknown,
    }
}

/// What a connection that may not act answers.
pub(super) fn held_back(row: &ConnectionRow, decided: Decided) -> Decided {
    let why = match (row.enabled, row.mode) {
        (false, _) => Why::Disabled,
        (true, Mode::Observe) if decided.rings.is_some() => Why::Observed,
        _ => return decided,
    };
    Decided { why, ..decided }
}
