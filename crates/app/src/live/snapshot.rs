//! The calls that live, with all that their cards show.

use std::collections::{HashMap, HashSet};

use domain::call::view::Number;
use domain::call::view::RowDirection;
use domain::call::{Outcome, Phase};
use domain::decision::Link;
use domain::id::{CallId, CallRequestId, CompanyId, ConnectionId, ContactId, UserId, WorkspaceId};
use domain::live::{self, People, Why};
use domain::time::Time;
use store::calls::{self, CallRow};
use store::deals::{self, DealCard};
use store::{call_requests, companies, contacts, employees, lines, live as rows, notes, users};
use uuid::Uuid;

use crate::ctx::Ctx;
use crate::error::Error;
use crate::principal::Principal;

/// A call that rings longer without news than this is no longer shown, in seconds.
const LONGEST_RING: i64 = 15 * 60;
/// One that is talked longer, either.
const LONGEST_TALK: i64 = 4 * 3600;
/// A call that is over stays on the screen of whoever talked for so long, in seconds.
const AFTERWARDS: i64 = 60;
/// The most calls that are shown at once.
const MOST: i64 = 500;
/// Users whose names are looked up at once.
const MOST_USERS: i64 = 5_000;
/// The most open deals on a card.
const MOST_DEALS: i64 = 5;
/// The most characters of a note on a card.
const LONGEST_NOTE: usize = 300;

/// The last note on a contact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Its beginning.
    pub body: String,
    /// Who wrote it.
    pub author: Option<String>,
    /// When.
    pub created_at: Time,
}

/// A call that rings, is talked, or has just ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LiveCall {
    /// Its id.
    pub id: CallId,
    /// The version of its row.
    pub version: i64,
    /// The connection.
    pub connection: ConnectionId,
    /// Its direction.
    pub direction: RowDirection,
    /// How far it is.
    pub phase: Phase,
    /// How it ended.
    pub outcome: Option<Outcome>,
    /// The client.
    pub client: Option<Number>,
    /// The name that the source gave.
    pub caller_name: Option<String>,
    /// The line, with what people call it.
    pub line: Option<(Number, Option<String>)>,
    /// The contact.
    pub contact: Option<(ContactId, String)>,
    /// The company.
    pub company: Option<(CompanyId, String)>,
    /// The contact's responsible.
    pub responsible: Option<(UserId, String)>,
    /// Whose call it is.
    pub manager: Option<(UserId, String)>,
    /// Whose phones ring or rang.
    pub rings: Vec<UserId>,
    /// Who sees it.
    pub audience: Vec<UserId>,
    /// Why.
    pub why: Why,
    /// When it began.
    pub started_at: Time,
    /// When somebody answered.
    pub answered_at: Option<Time>,
    /// When it was over.
    pub ended_at: Option<Time>,
    /// Seconds of conversation.
    pub talk_seconds: u32,
    /// The last note on the contact.
    pub last_note: Option<Note>,
    /// The open deals of the contact, the one changed last first; at most 5.
    pub open_deals: Vec<DealCard>,
    /// The click that it came of.
    pub request: Option<CallRequestId>,
    /// Who owns its contact or company; none: it has neither.
    client_of: Option<Option<UserId>>,
    /// When something was last heard of it.
    heard_at: Time,
    /// When the end was first seen; it goes after a while.
    over_since: Option<Time>,
}

/// The calls of a workspace that live.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Snapshot {
    /// Newest first.
    pub calls: Vec<LiveCall>,
    /// They have been read at least once.
    pub is_read: bool,
}

impl LiveCall {
    /// Whether somebody sees whose call it is and with whom: it concerns this person, or its client or its manager is in the person's sight.
    pub fn is_seen_by(&self, who: &Principal) -> bool {
        let concerns = who.user.is_some_and(|user| self.audience.contains(&user));
        let manager = self.manager.as_ref().map(|(id, _)| *id);
        concerns || who.sight.covers_call(self.client_of, manager)
    }
}

impl Snapshot {
    /// The calls that a user sees; a program without a user sees all.
    pub fn of(&self, user: Option<UserId>) -> impl Iterator<Item = &LiveCall> {
        self.calls.iter().filter(move |call| user.is_none_or(|user| call.audience.contains(&user)))
    }
}

/// What changed since a snapshot.
#[derive(Debug, Default)]
pub(super) struct News {
    /// Calls.
    pub calls: HashSet<Uuid>,
    /// Contacts.
    pub contacts: HashSet<Uuid>,
}

/// The calls as they are now, after those that were there before: a call that has ended since is still shown for a while.
pub(super) async fn refreshed(ctx: &Ctx, workspace: WorkspaceId, before: &Snapshot) -> Result<Snapshot, Error> {
    let since = ctx.clock.now().plus_seconds(-LONGEST_TALK);
    let known: Vec<CallId> = before.calls.iter().map(|call| call.id).collect();
    let load = (
        calls::live(workspace, since, MOST),
        known.iter().map(|id| calls::by_id(workspace, *id).first()).collect::<Vec<_>>(),
    );
    let (open, earlier) = ctx.store.load(load).await?;
    let open_ids: HashSet<CallId> = open.iter().map(|row| row.id).collect();
    let earlier = earlier.into_iter().flatten().filter(|row| !open_ids.contains(&row.id));
    made_of(ctx, workspace, before, open.into_iter().chain(earlier).collect(), Vec::new()).await
}

/// The same, when it is known what changed: the cards of all other calls stay as they are.
pub(super) async fn renewed(
    ctx: &Ctx,
    workspace: WorkspaceId,
    before: &Snapshot,
    news: &News,
) -> Result<Snapshot, Error> {
    let is_touched = |call: &LiveCall| {
        let contact = call.contact.as_ref().is_some_and(|(contact, _)| news.contacts.contains(&contact.0));
        contact || news.calls.contains(&call.id.0)
    };
    let (touched, kept): (Vec<_>, Vec<_>) = before.calls.iter().cloned().partition(is_touched);
    let ids: HashSet<Uuid> = touched.iter().map(|call| call.id.0).chain(news.calls.iter().copied()).collect();
    let queries: Vec<_> = ids.into_iter().map(|id| calls::by_id(workspace, CallId(id)).first()).collect();
    let rows = ctx.store.load(queries).await?.into_iter().flatten().collect();
    made_of(ctx, workspace, before, rows, kept).await
}

/// The snapshot of rows that were read and cards that stay. A call that was over when it was first seen is none that lives.
async fn made_of(
    ctx: &Ctx,
    workspace: WorkspaceId,
    before: &Snapshot,
    rows: Vec<CallRow>,
    kept: Vec<LiveCall>,
) -> Result<Snapshot, Error> {
    let now = ctx.clock.now();
    let over_since: HashMap<CallId, Option<Time>> =
        before.calls.iter().map(|call| (call.id, call.over_since)).collect();
    let living = rows.into_iter().filter_map(|row| match row.call.phase {
        Phase::Ended => over_since.get(&row.id).map(|over| (row, Some(over.unwrap_or(now)))),
        Phase::Ringing | Phase::Talking => Some((row, None)),
    });
    let mut calls = cards(ctx, workspace, living.collect()).await?;
    calls.extend(kept);
    calls.retain(|call| is_shown(call, now));
    calls.sort_by(|a, b| b.started_at.cmp(&a.started_at).then(b.id.cmp(&a.id)));
    Ok(Snapshot { calls, is_read: true })
}

fn is_shown(call: &LiveCall, now: Time) -> bool {
    let longest = match (call.over_since, call.phase) {
        (Some(over), _) => return now.seconds_since(over) < AFTERWARDS,
        (None, Phase::Talking) => LONGEST_TALK,
        (None, Phase::Ringing | Phase::Ended) => LONGEST_RING,
    };
    now.seconds_since(call.heard_at) < longest
}

async fn cards(ctx: &Ctx, workspace: WorkspaceId, rows: Vec<(CallRow, Option<Time>)>) -> Result<Vec<LiveCall>, Error> {
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let connections: HashSet<ConnectionId> = rows.iter().map(|(row, _)| row.key.connection).collect();
    let connections: Vec<ConnectionId> = connections.into_iter().collect();
    let contact = |row: &CallRow| match row.link {
        Link::Contact(contact) => Some(contact),
        Link::Company(_) | Link::None => None,
    };
    let company = |row: &CallRow| if let Link::Company(company) = row.link { Some(company) } else { None };
    let load = (
        users::list(workspace, None, None, MOST_USERS),
        connections.iter().map(|id| lines::of_connection(workspace, *id)).collect::<Vec<_>>(),
        connections.iter().map(|id| employees::of_connection(workspace, *id)).collect::<Vec<_>>(),
        rows.iter()
            .map(|(row, _)| {
                contact(row).map(|contact| {
                    let note = notes::list(workspace, notes::On::Contact(contact), None, 1).first();
                    let deals = deals::cards_of_contact(workspace, contact, MOST_DEALS);
                    (rows::card(workspace, contact).first(), contacts::name(workspace, contact).first(), note, deals)
                })
            })
            .collect::<Vec<_>>(),
        rows.iter().map(|(row, _)| call_requests::of_call(workspace, row.id).first()).collect::<Vec<_>>(),
        rows.iter()
            .map(|(row, _)| company(row).map(|company| companies::responsible(workspace, company).first()))
            .collect::<Vec<_>>(),
    );
    let (users, lines, mappings, cards, requests, of_companies) = ctx.store.load(load).await?;
    let names: HashMap<UserId, String> = users.iter().map(|user| (user.id, user.name.clone())).collect();
    let named = |user: UserId| Some((user, names.get(&user)?.clone()));
    let place = |id: ConnectionId| connections.iter().position(|it| *it == id).unwrap_or(0);
    let groups = groups(ctx, workspace, &rows, |row| {
        let number = row.call.line.as_ref().and_then(|line| line.e164)?;
        lines[place(row.key.connection)].iter().find(|line| line.number == number)?.group.clone()
    })
    .await?;
    let mut made = Vec::with_capacity(rows.len());
    let beside = requests.into_iter().zip(groups).zip(of_companies);
    for (((row, over_since), card), ((request, group), of_company)) in rows.into_iter().zip(cards).zip(beside) {
        let (card, contact_name, note, open_deals) = card.unwrap_or_default();
        let line = row.call.line.clone().map(|number| {
            let known = lines[place(row.key.connection)].iter().find(|line| Some(line.number) == number.e164);
            let name = known.and_then(|line| line.name.clone());
            (number, name)
        });
        let responsible = card.as_ref().and_then(|card| card.responsible.clone());
        let mapped = mappings[place(row.key.connection)].iter().map(|mapping| mapping.user).collect();
        let people = People {
            responsible: responsible.as_ref().filter(|(_, _, active)| *active).map(|(user, _, _)| *user),
            group,
            mapped,
        };
        let (why, audience) = live::audience(&row.call, &people);
        let of_contact = contact(&row).map(|_| responsible.as_ref().map(|(user, _, _)| *user));
        let company = match row.link {
            Link::Company(id) => row.link_name.clone().map(|name| (id, name)),
            Link::Contact(_) | Link::None => card.and_then(|card| card.company),
        };
        made.push(LiveCall {
            id: row.id,
            version: row.version,
            connection: row.key.connection,
            direction: row.call.direction,
            phase: row.call.phase,
            outcome: row.call.outcome,
            client: row.call.client.clone(),
            caller_name: row.call.caller_name.clone(),
            line,
            contact: contact_name,
            company,
            responsible: responsible.map(|(user, name, _)| (user, name)),
            manager: row.call.manager.user.and_then(named),
            rings: row.call.legs.iter().filter_map(|leg| leg.user).collect(),
            audience,
            why,
            started_at: row.call.started_at,
            answered_at: row.call.answered_at,
            ended_at: row.call.ended_at.or(over_since),
            talk_seconds: row.call.talk_seconds,
            last_note: note.map(|note| Note {
                body: domain::text::cut(&note.body, LONGEST_NOTE).to_owned(),
                author: note.author.map(|(_, name)| name),
                created_at: note.created_at,
            }),
            open_deals,
            request: request.map(|row| row.request.id),
            client_of: of_contact.or(of_company.map(Option::flatten)),
            heard_at: row.state.last_received(),
            over_since,
        });
    }
    Ok(made)
}

/// Those who answer the lines of calls that ring, in the order of the calls.
async fn groups(
    ctx: &Ctx,
    workspace: WorkspaceId,
    rows: &[(CallRow, Option<Time>)],
    group_of: impl Fn(&CallRow) -> Option<String>,
) -> Result<Vec<Vec<UserId>>, Error> {
    let names: Vec<Option<String>> = rows.iter().map(|(row, _)| group_of(row)).collect();
    let queries: Vec<_> = names.iter().map(|name| name.as_deref().map(|name| rows::group(workspace, name))).collect();
    Ok(ctx.store.load(queries).await?.into_iter().map(Option::unwrap_or_default).collect())
}
