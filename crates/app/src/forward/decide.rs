//! From a question to who rings: what has to be read, in which order, and the rules of `domain::forward` on it.

use std::time::Duration;

use domain::decision::Match;
use domain::forward::{self, Person, Presence, Rule, Step, Unfit, Wanted, Why};
use domain::id::{ContactId, UserId, WorkspaceId};
use domain::phone::{Address, PhoneNumber, address_from_source};
use domain::policy::Mode;
use domain::time::Time;
use jiff::tz::TimeZone;
use store::connections::ConnectionRow;
use store::forward::{self as rows, PersonRow};
use tokio::time::Instant;

use super::settings::Settings;
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

/// Decides who rings; nothing if the settings have changed since they were read, or the connection is gone. `until` is when the answer has to be there.
pub(super) async fn decide(
    ctx: &Ctx,
    workspace: WorkspaceId,
    settings: &Settings,
    asked: &Asked,
    until: Instant,
) -> Result<Option<Decided>, Error> {
    let country = settings.rules.country;
    let read = |text: &Option<String>| text.as_deref().map(|text| address_from_source(text, country));
    let line = match read(&asked.line) {
        Some(Address::Phone(number)) => Some(number),
        _ => None,
    };
    let at_line = |why| Decided { line, ..Decided::nobody(why) };
    let number = match read(&asked.caller) {
        Some(Address::Phone(number)) => number,
        nobody => {
            let now = ctx.store.first(rows::versions(workspace, settings.row.id).quick()).await?;
            let why = if nobody == Some(Address::Anonymous) { Why::Anonymous } else { Why::NoNumber };
            return Ok((now == Some(settings.versions)).then(|| at_line(why)));
        }
    };
    let at_number = |why| Decided { number: Some(number), ..at_line(why) };
    let load = (
        rows::about(workspace, settings.row.id, &number, line.as_ref()).quick().first(),
        rows::clients(workspace, settings.row.id, &number, ctx.clock.now()).quick(),
    );
    let (about, clients) = ctx.store.load(load).await?;
    let Some(about) = about.filter(|about| about.versions == settings.versions) else { return Ok(None) };
    let refused = [(about.ours, Why::Ours), (about.line_ignored, Why::LineIgnored), (about.blocked, Why::Blocked)];
    if let Some((_, why)) = refused.into_iter().find(|(is_so, _)| *is_so) {
        return Ok(Some(at_number(why)));
    }
    let deal_of = |contact| clients.iter().find(|row| row.found.owned.contact == contact)?.deal_responsible;
    let matches: Vec<Match> = clients.iter().map(|row| row.found.clone()).collect();
    let client = forward::client(&matches, about.chosen, settings.rules.shared_number, settings.row.exact_match_only);
    let by_talk = settings.order.contains(&Rule::LastTalked);
    let (contact, wanted) = match client {
        Ok(client) => {
            let talked = if by_talk {
                ctx.store.first(rows::last_talked_to(workspace, client.contact).quick()).await?
            } else {
                None
            };
            let wanted = Wanted {
                deal_responsible: deal_of(client.contact),
                contact_responsible: client.responsible,
                last_talked: talked,
            };
            (Some(client.contact), wanted)
        }
        Err(why) => {
            let talked =
                if by_talk { ctx.store.first(rows::last_talked_on(workspace, &number).quick()).await? } else { None };
            if talked.is_none() {
                return Ok(Some(at_number(why)));
            }
            (None, Wanted { last_talked: talked, ..Wanted::default() })
        }
    };
    let people = clients.into_iter().map(|row| row.person).collect();
    let choice = choose(ctx, workspace, settings, &wanted, people, until).await?;
    let why = if choice.rings.is_some() { Why::Found } else { Why::NobodyFit };
    Ok(Some(Decided { contact, rings: choice.rings, steps: choice.steps, ..at_number(why) }))
}

/// Chooses among those who are wanted, and reads about them and their deputies as far as the choice needs it and they are not `known` yet.
async fn choose(
    ctx: &Ctx,
    workspace: WorkspaceId,
    settings: &Settings,
    wanted: &Wanted,
    known: Vec<Option<PersonRow>>,
    until: Instant,
) -> Result<forward::Choice, Error> {
    let now = ctx.clock.now();
    let only_online = settings.row.forward.only_online;
    let mut people: Vec<Person> = Vec::new();
    for row in known.into_iter().flatten() {
        // Of several absences at once the longest counts, which comes first.
        if people.iter().all(|person| person.user != row.user) {
            people.push(person(row, now, &settings.zone));
        }
    }
    let mut next: Vec<UserId> = settings.order.iter().filter_map(|rule| wanted.by(*rule)).collect();
    for round in 0..MOST_ROUNDS {
        next.retain(|user| people.iter().all(|person| person.user != *user));
        next.dedup();
        if next.is_empty() && round > 0 {
            break;
        }
        if !next.is_empty() {
            let one = |user: &UserId| rows::person(workspace, settings.row.id, *user, now).quick().first();
            let found = ctx.store.load(next.iter().map(one).collect::<Vec<_>>()).await?;
            people.extend(found.into_iter().flatten().map(|row| person(row, now, &settings.zone)));
        }
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
