//! `POST /calls/log`, and `PATCH /calls/{id}/log`

use app::calls::by_hand::{self, LogInput, LogPatch};
use app::{Ctx, Error, Principal};
use axum::extract::State;
use domain::by_hand::{Ending, Medium, Way};
use domain::id::CallId;
use domain::time::{Time, Written, read_written};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::out::CallOut;
use crate::extract::{Given, IfMatch, Json, Lang, Path};
use crate::problem::{self, Problem};
use crate::reply::{Created, Tagged};
use crate::v1::names::{LoggedDirectionName, LoggedOutcomeName, MediumName};
use crate::v1::{IdPath, IfMatchHeader};

/// A call that was made elsewhere: on somebody's own mobile, in a messenger.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct LoggedCallIn {
    /// Who called whom.
    #[schema(value_type = LoggedDirectionName)]
    direction: Way,
    /// The client's number, in any spelling. Required without a contact; with one, its first number if absent.
    #[schema(example = "+380671234567")]
    number: Option<String>,
    /// The contact; whoever has the number if absent.
    contact_id: Option<Uuid>,
    /// When it began (RFC 3339), not in the future.
    #[schema(value_type = jiff::Timestamp)]
    started_at: String,
    /// Seconds of conversation, up to a day; 0 of a call that was not answered.
    #[serde(default)]
    #[schema(default = 0, minimum = 0, maximum = 86400)]
    talk_seconds: i64,
    /// How it ended: `missed` of an incoming call, `no_answer` and `busy` of an outgoing one.
    #[schema(value_type = LoggedOutcomeName)]
    outcome: Ending,
    /// What it was made with.
    #[schema(value_type = MediumName)]
    medium: Medium,
    /// Whose call it was, if not one's own; only administrators log the calls of others.
    employee_id: Option<Uuid>,
    /// What it led to: the id or the name of an entry of the workspace's list.
    result: Option<String>,
    /// A note.
    #[schema(max_length = 10000)]
    note: Option<String>,
}

impl std::fmt::Debug for LoggedCallIn {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("LoggedCallIn").finish_non_exhaustive()
    }
}

/// Logs a call by hand: a row of the report with all that follows from a call.
#[utoipa::path(post, path = "/calls/log", tag = "calls", request_body = LoggedCallIn, responses((status = 201, body = CallOut)))]
pub async fn log(
    State(ctx): State<Ctx>,
    who: Principal,
    Lang(language): Lang,
    Json(input): Json<LoggedCallIn>,
) -> Result<Created<CallOut>, Problem> {
    let input = LogInput {
        way: input.direction,
        number: input.number,
        contact: input.contact_id.map(Into::into),
        started_at: time(&input.started_at)?,
        talk_seconds: input.talk_seconds,
        ending: input.outcome,
        medium: input.medium,
        employee: input.employee_id.map(Into::into),
        result: input.result,
        note: input.note,
    };
    let view = by_hand::log(&ctx, &who, &input).await?;
    let (id, version) = (view.row.id, view.row.version);
    Ok(Created::new(format!("/api/v1/calls/{id}"), version, CallOut::of(view, language)))
}

/// What was said wrong of a call that was logged by hand; absent members stay as they are. Result, note and contact change as those of all calls do.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct LoggedCallPatch {
    /// Who called whom.
    #[serde(default)]
    #[schema(value_type = Given<LoggedDirectionName>)]
    direction: Given<Way>,
    /// When it began (RFC 3339), not in the future.
    #[serde(default)]
    #[schema(value_type = Given<jiff::Timestamp>)]
    started_at: Given<String>,
    /// Seconds of conversation, up to a day; 0 of a call that was not answered.
    #[serde(default)]
    talk_seconds: Given<i64>,
    /// How it ended.
    #[serde(default)]
    #[schema(value_type = Given<LoggedOutcomeName>)]
    outcome: Given<Ending>,
    /// What it was made with.
    #[serde(default)]
    #[schema(value_type = Given<MediumName>)]
    medium: Given<Medium>,
    /// Whose call it was.
    #[serde(default)]
    employee_id: Given<Uuid>,
}

/// Corrects a call that was logged by hand. Who logged it may, and administrators; the number stays: a call with somebody else is another call.
#[utoipa::path(patch, path = "/calls/{id}/log", tag = "calls", params(IdPath, IfMatchHeader), request_body = LoggedCallPatch,
    responses((status = 200, body = CallOut)))]
pub async fn edit_log(
    State(ctx): State<Ctx>,
    who: Principal,
    Lang(language): Lang,
    Path(id): Path<CallId>,
    IfMatch(version): IfMatch,
    Json(patch): Json<LoggedCallPatch>,
) -> Result<Tagged<CallOut>, Problem> {
    let patch = LogPatch {
        way: patch.direction.0,
        started_at: patch.started_at.0.as_deref().map(time).transpose()?,
        talk_seconds: patch.talk_seconds.0,
        ending: patch.outcome.0,
        medium: patch.medium.0,
        employee: patch.employee_id.0.map(Into::into),
    };
    let current = async { app::calls::read::read(&ctx, &who, id).await.map(|view| CallOut::of(view, language)) };
    let view = problem::or_current(by_hand::edit(&ctx, &who, id, version, &patch).await, current).await?;
    Ok(Tagged(view.row.version, CallOut::of(view, language)))
}

fn time(text: &str) -> Result<Time, Error> {
    match read_written(text) {
        Some(Written::Moment(time)) => Ok(time),
        _ => Err(Error::invalid("started_at", "not_a_time")),
    }
}
