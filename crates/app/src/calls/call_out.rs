//! Calling out with a click: the source rings the manager first, then the client.

use domain::access::Right;
use domain::call_request::{Request, State};
use domain::employee::Mapping;
use domain::id::{CallRequestId, ConnectionId, ContactId, UserId};
use domain::phone::{self, PhoneNumber};
use domain::policy::Mode;
use domain::text::clean;
use store::call_requests;
pub use store::call_requests::RequestRow;
use store::connections::{self, ConnectionRow};
use store::feed::{Change, Noun};
use store::{Batch, contacts, employees, lines};
use telephony::ringostat::api::{self, ApiProblem};

use crate::ctx::{Ctx, first_id_at};
use crate::error::Error;
use crate::principal::Principal;
use crate::source_api::{ApiFailure, PATIENCE, Target, send};
use crate::write::{Done, commit};

/// JSON-RPC's code of a method that is not there.
const NO_SUCH_METHOD: i64 = -32601;
/// Connections that are looked through for one that knows the user.
const MOST_CONNECTIONS: i64 = 100;
/// How long a request is shown to whoever made it, in seconds.
const SHOWN_SECONDS: i64 = 3600;
/// The most requests of one answer.
const MOST: i64 = 50;

/// A call that somebody wants to make.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CallOut {
    /// The client's number, in any spelling.
    pub to: String,
    /// The source that is to ring; if absent the first one that knows the user.
    pub connection: Option<ConnectionId>,
    /// The card on which it was clicked.
    pub contact: Option<ContactId>,
}

/// Asks the source to ring the user, then the client. The request is kept before the source is asked, so that the call finds it however fast it comes.
///
/// # Errors
/// [`Error::Invalid`] for a number that nobody can have; [`Error::Conflict`] `no_user` for an API token, `call_no_mapping`, `call_no_endpoint`,
/// `connection_disabled`, `connection_observes`; [`Error::Source`].
pub async fn call_out(ctx: &Ctx, who: &Principal, input: &CallOut) -> Result<RequestRow, Error> {
    who.may(Right::Work)?;
    let user = who.user.ok_or(Error::Conflict("no_user"))?;
    let rules = ctx.store.first(connections::rules(who.workspace)).await?.ok_or(Error::NotFound)?;
    let to = clean(&input.to);
    let number = phone::from_person(&to, rules.country).ok_or_else(|| Error::invalid("to", "not_a_phone"))?;
    if let Some(contact) = input.contact {
        let known = ctx.store.first(contacts::name(who.workspace, contact)).await?;
        known.ok_or_else(|| Error::invalid("contact_id", "unknown_contact"))?;
    }
    let (connection, mapping) = source(ctx, who, user, input.connection).await?;
    let endpoint = endpoint(&mapping).ok_or(Error::Conflict("call_no_endpoint"))?;
    let target = Target::of(ctx, &connection)?;
    let row = begin(ctx, who, user, &connection, number, input.contact).await?;
    let asked = ask(ctx, who, &connection, &target, &number, &endpoint).await;
    end(ctx, who, row, asked).await
}

/// The connection that is to ring, and how it names the user.
async fn source(
    ctx: &Ctx,
    who: &Principal,
    user: UserId,
    wanted: Option<ConnectionId>,
) -> Result<(ConnectionRow, Mapping), Error> {
    let rows = match wanted {
        Some(id) => {
            let row = ctx.store.first(connections::by_id(who.workspace, id)).await?;
            let row = row.ok_or_else(|| Error::invalid("connection_id", "unknown_connection"))?;
            match (row.enabled, row.mode) {
                (false, _) => return Err(Error::Conflict("connection_disabled")),
                (true, Mode::Observe) => return Err(Error::Conflict("connection_observes")),
                (true, Mode::Act) => vec![row],
            }
        }
        None => {
            let all = ctx.store.load(connections::list(who.workspace, None, MOST_CONNECTIONS)).await?;
            all.into_iter()
                .filter(|row| row.enabled && row.mode == Mode::Act && row.auth_key_sealed.is_some())
                .collect()
        }
    };
    let queries: Vec<_> = rows.iter().map(|row| employees::of_connection(who.workspace, row.id)).collect();
    let mappings = ctx.store.load(queries).await?;
    let of_user = |mappings: Vec<Mapping>| mappings.into_iter().find(|mapping| mapping.user == user);
    let known = rows.into_iter().zip(mappings).filter_map(|(row, mappings)| Some((row, of_user(mappings)?)));
    // One with an endpoint is better than one without.
    let best = known.min_by_key(|(_, mapping)| endpoint(mapping).is_none());
    best.ok_or(Error::Conflict("call_no_mapping"))
}

/// The phone of ours that rings: the SIP account, else the mobile.
fn endpoint(mapping: &Mapping) -> Option<String> {
    let digits = |number: &PhoneNumber| number.as_e164().trim_start_matches('+').to_owned();
    mapping.sip_account.clone().or_else(|| mapping.fmc_number.as_ref().map(digits))
}

async fn begin(
    ctx: &Ctx,
    who: &Principal,
    user: UserId,
    connection: &ConnectionRow,
    number: PhoneNumber,
    contact: Option<ContactId>,
) -> Result<RequestRow, Error> {
    let request = Request {
        id: CallRequestId(ctx.ids.next()),
        user,
        connection: connection.id,
        contact,
        state: State::Asked,
        created_at: ctx.clock.now(),
    };
    let row = RequestRow { request, number, problem: None, call: None, version: 1 };
    let change = Change::new(Noun::CallRequest, request.id, 1);
    let done = Done::new("called", "call_request", request.id).changing(change);
    commit(ctx, &ctx.store, who, Batch::one(call_requests::insert(who.workspace, &row)), done).await?;
    Ok(row)
}

async fn ask(
    ctx: &Ctx,
    who: &Principal,
    connection: &ConnectionRow,
    target: &Target,
    number: &PhoneNumber,
    endpoint: &str,
) -> Result<(), ApiFailure> {
    let client = number.as_e164().trim_start_matches('+').to_owned();
    let (status, body) = send(ctx, target, api::call_out(target.project()?, &client, endpoint, ""), PATIENCE).await?;
    match api::read_call_started(status, &body) {
        Err(ApiProblem::Refused { code: Some(NO_SUCH_METHOD), .. }) => {}
        answered => return answered.map_err(ApiFailure::from),
    }
    // An older project: it rings a line of the company instead of one phone.
    let lines = ctx.store.load(lines::list(who.workspace, Some(connection.id), None, 1)).await;
    let Some(line) = lines.ok().and_then(|lines| lines.into_iter().next()) else {
        return Err(ApiProblem::NotUnderstood.into());
    };
    let extension = line.number.as_e164().trim_start_matches('+').to_owned();
    let (status, body) = send(ctx, target, api::simple_callback(&extension, &client), PATIENCE).await?;
    api::read_call_started(status, &body).map_err(ApiFailure::from)
}

/// Writes down what the source answered.
async fn end(ctx: &Ctx, who: &Principal, row: RequestRow, asked: Result<(), ApiFailure>) -> Result<RequestRow, Error> {
    let state = if asked.is_ok() { State::Ringing } else { State::Failed };
    let problem = asked.as_ref().err().map(ApiFailure::code);
    let step = call_requests::answered(who.workspace, row.request.id, state, problem);
    let change = Change::new(Noun::CallRequest, row.request.id, row.version + 1);
    crate::write::commit_part(ctx, &ctx.store, who, Batch::one(step), &[change]).await?;
    asked?;
    ctx.store.first(call_requests::by_id(who.workspace, row.request.id)).await?.ok_or(Error::NotFound)
}

/// One request: one's own, or as an administrator anybody's.
///
/// # Errors
/// No right, not here.
pub async fn read_request(ctx: &Ctx, who: &Principal, id: CallRequestId) -> Result<RequestRow, Error> {
    who.may(Right::Work)?;
    let row = ctx.store.first(call_requests::by_id(who.workspace, id)).await?.ok_or(Error::NotFound)?;
    if Some(row.request.user) == who.user || who.role.has(Right::Administer) { Ok(row) } else { Err(Error::NotFound) }
}

/// The user's own requests of the last hour, newest first.
///
/// # Errors
/// No right.
pub async fn own_requests(ctx: &Ctx, who: &Principal) -> Result<Vec<RequestRow>, Error> {
    who.may(Right::Work)?;
    let Some(user) = who.user else { return Ok(Vec::new()) };
    let since = first_id_at(ctx.clock.now().plus_seconds(-SHOWN_SECONDS));
    Ok(ctx.store.load(call_requests::of_user(who.workspace, user, since.into(), MOST)).await?)
}
