//! Answering a source.

use std::time::Duration;

use domain::forward::Why;
use domain::phone::PhoneNumber;
use store::credentials::Kind;
use store::forward::Entry;
use telephony::ringostat::forward::{ForwardAnswer, ForwardDialect, ForwardRequest, answer as in_dialect};
use telephony::ringostat::{Aliases, RawWebhook};
use tokio::time::{Instant, timeout_at};

use super::decide::{self, Asked, Decided, held_back};
use super::log::Waiting;
use super::settings::{self, Settings};
use crate::connections::ForwardFormat;
use crate::ctx::Ctx;
use crate::events::doors::{self, Door};
use crate::secrets;

/// How long an answer may take before the connection's own deadline is known.
const PATIENCE: Duration = Duration::from_millis(300);
/// How often settings are read anew for one question: somebody may be changing them.
const MOST_TURNS: usize = 3;
/// The longest texts that are written down of a question, in characters.
const LONGEST: usize = 128;

/// A question as it came over HTTP.
#[derive(Debug, Clone, Copy, Default)]
pub struct Question<'a> {
    /// The query string.
    pub query: Option<&'a str>,
    /// The content type.
    pub content_type: Option<&'a str>,
    /// The body.
    pub body: &'a [u8],
}

/// What a source hears.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answered {
    /// An answer in the connection's form, empty if nobody should ring first.
    Answer(ForwardAnswer),
    /// Nobody has this token. Only the database says so.
    UnknownToken,
}

/// Answers whom the call should ring first. There is an answer whatever happens: without a database, or too late for the deadline, it is the empty one. It
/// is written down afterwards.
pub async fn answer(ctx: &Ctx, token: &str, question: Question<'_>) -> Answered {
    let began = Instant::now();
    let hash = secrets::hash(token);
    let door = match timeout_at(began + PATIENCE, doors::find(ctx, Kind::Forward, &hash)).await {
        Ok(Ok(Some(door))) => door,
        Ok(Ok(None)) => return Answered::UnknownToken,
        // Whether the token is good cannot be said, nor in which form to answer.
        Ok(Err(_)) | Err(_) => return Answered::Answer(empty(&ForwardRequest::default())),
    };
    let mut read = timeout_at(began + PATIENCE, settings::kept(ctx, door.workspace, door.connection)).await;
    for _ in 0..MOST_TURNS {
        let settings = match read {
            Ok(Ok(Some(settings))) => settings,
            Ok(Ok(None)) => return Answered::UnknownToken,
            failed => return without_settings(ctx, door, question, failed.is_err(), began),
        };
        let request = self::read(question, &settings.aliases);
        if let Some(decided) = decided(ctx, door, &settings, &request, began).await {
            let rings = decided.rings.as_ref().filter(|_| decided.why == Why::Found).map(|(_, login)| login.as_str());
            let dialect = dialect(&settings.row.forward.format);
            let answer = in_dialect(dialect, &settings.row.forward.key, rings, &request);
            note(ctx, door, &request, &decided, rings, began);
            return Answered::Answer(answer);
        }
        // The settings changed since they were read.
        read = timeout_at(began + PATIENCE, settings::read(ctx, door.workspace, door.connection)).await;
    }
    without_settings(ctx, door, question, false, began)
}

fn without_settings(ctx: &Ctx, door: Door, question: Question<'_>, is_late: bool, began: Instant) -> Answered {
    let why = if is_late { Why::TooLate } else { Why::Failed };
    let request = read(question, &Aliases::default());
    note(ctx, door, &request, &Decided::nobody(why), None, began);
    Answered::Answer(empty(&request))
}

/// What is decided in time; nothing if the settings have changed since they were read.
async fn decided(
    ctx: &Ctx,
    door: Door,
    settings: &Settings,
    request: &ForwardRequest,
    began: Instant,
) -> Option<Decided> {
    let until = began + Duration::from_millis(u64::from(settings.row.forward.deadline_ms));
    let asked = Asked { caller: request.caller.clone(), line: request.line.clone() };
    match timeout_at(until, decide::decide(ctx, door.workspace, settings, &asked, until)).await {
        Ok(Ok(decided)) => Some(held_back(&settings.row, decided?)),
        Ok(Err(error)) => {
            tracing::warn!(%error, connection = %door.connection, "a forward question cannot be answered: the empty answer");
            Some(Decided::nobody(Why::Failed))
        }
        Err(_) => Some(Decided::nobody(Why::TooLate)),
    }
}

fn read(question: Question<'_>, aliases: &Aliases) -> ForwardRequest {
    let raw = RawWebhook {
        event_in_path: None,
        query: question.query,
        content_type: question.content_type,
        body: question.body,
    };
    ForwardRequest::read(&raw, aliases)
}

/// Without the connection's settings: as plain text, or in the form of JSON-RPC if that was asked.
fn empty(request: &ForwardRequest) -> ForwardAnswer {
    let dialect = if request.is_rpc { ForwardDialect::JsonRpc } else { ForwardDialect::Text };
    in_dialect(dialect, "destination", None, request)
}

fn dialect(format: &str) -> ForwardDialect {
    match ForwardFormat::parse(format) {
        Some(ForwardFormat::Json) => ForwardDialect::Json,
        Some(ForwardFormat::JsonRpc) => ForwardDialect::JsonRpc,
        Some(ForwardFormat::Text) | None => ForwardDialect::Text,
    }
}

/// Hands over what was answered, to be written down soon.
fn note(ctx: &Ctx, door: Door, request: &ForwardRequest, decided: &Decided, rings: Option<&str>, began: Instant) {
    let short = |text: &Option<String>| text.as_deref().map(|text| domain::text::cut(text, LONGEST).to_owned());
    let entry = Entry {
        id: ctx.ids.next().into(),
        at: ctx.clock.now(),
        caller: short(&request.caller),
        number: decided.number,
        line: decided.line.as_ref().map(PhoneNumber::as_e164).or_else(|| short(&request.line)),
        call_ref: short(&request.call_id),
        contact: decided.contact,
        contact_name: None,
        user: decided.rings.as_ref().map(|(user, _)| *user),
        destination: rings.map(str::to_owned),
        why: decided.why,
        steps: decided.steps.clone(),
        took_micros: i64::try_from(began.elapsed().as_micros()).unwrap_or(i64::MAX),
    };
    metrics::counter!("switchhook_forward_answers_total", "reason" => decided.why.as_str()).increment(1);
    metrics::histogram!("switchhook_forward_seconds").record(began.elapsed().as_secs_f64());
    ctx.forwarded.hand_over(Waiting { workspace: door.workspace, connection: door.connection, entry });
}
