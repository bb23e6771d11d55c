//! `GET /connections/{id}/forward/log`

use app::forward::Entry;
use app::{Ctx, Principal};
use axum::extract::State;
use domain::forward::{Rule, Step, Unfit, Why};
use domain::id::ConnectionId;
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::extract::{Json, Paging, Path};
use crate::problem::Problem;
use crate::reply::PageOut;
use crate::v1::calls::out::NumberOut;
use crate::v1::names::{ForwardCandidateName, ForwardUnfitName, ForwardWhyName};
use crate::v1::{IdPath, NamedOut, moment};

/// A candidate of smart forwarding that was looked at.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ForwardStepOut {
    /// By which rule.
    #[schema(value_type = ForwardCandidateName)]
    pub rule: Rule,
    /// Who; null if the rule finds nobody.
    #[schema(required)]
    pub user_id: Option<Uuid>,
    /// For whom this one stands in.
    #[schema(required)]
    pub deputy_of: Option<Uuid>,
    /// Why not; null for the one that rings.
    #[schema(required, value_type = Option<ForwardUnfitName>)]
    pub unfit: Option<Unfit>,
    /// Telephony should have said whether the phone is free, and did not.
    pub presence_unknown: bool,
}

impl From<&Step> for ForwardStepOut {
    fn from(step: &Step) -> Self {
        Self {
            rule: step.rule,
            user_id: step.user.map(Uuid::from),
            deputy_of: step.deputy_of.map(Uuid::from),
            unfit: step.unfit,
            presence_unknown: step.presence_unknown,
        }
    }
}

/// What a source asked and was answered.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ForwardEntryOut {
    /// The id.
    pub id: Uuid,
    /// When it was asked.
    pub at: Timestamp,
    /// The caller; null if the request told none.
    #[schema(required)]
    pub caller: Option<NumberOut>,
    /// The number that was called, if the request told it.
    #[schema(required)]
    pub line: Option<String>,
    /// The source's id of the call.
    #[schema(required)]
    pub external_id: Option<String>,
    /// The contact whose people were asked for.
    #[schema(required)]
    pub contact: Option<NamedOut>,
    /// Who rings, or would while the connection observes.
    #[schema(required)]
    pub user_id: Option<Uuid>,
    /// What was answered; null is the empty answer.
    #[schema(required)]
    pub destination: Option<String>,
    /// Why.
    #[schema(value_type = ForwardWhyName)]
    pub reason: Why,
    /// The candidates in the order in which they were looked at.
    pub steps: Vec<ForwardStepOut>,
    /// How long the answer took.
    pub took_ms: f64,
}

impl From<Entry> for ForwardEntryOut {
    fn from(entry: Entry) -> Self {
        let e164 = entry.number.map(|number| number.as_e164());
        Self {
            id: entry.id.into(),
            at: moment(entry.at),
            caller: entry.caller.map(|raw| NumberOut { e164, raw }),
            line: entry.line,
            external_id: entry.call_ref,
            contact: entry.contact.zip(entry.contact_name).map(crate::v1::named),
            user_id: entry.user.map(Uuid::from),
            destination: entry.destination,
            reason: entry.why,
            steps: entry.steps.iter().map(ForwardStepOut::from).collect(),
            took_ms: milliseconds(entry.took_micros),
        }
    }
}

/// With as many digits as were measured.
fn milliseconds(micros: i64) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "an answer takes far less than 2^53 microseconds")]
    let micros = micros as f64;
    micros / 1000.0
}

/// Lists what the source asked and was answered, newest first.
#[utoipa::path(get, path = "/connections/{id}/forward/log", tag = "connections", params(IdPath, Paging), responses((status = 200, body = PageOut<ForwardEntryOut>)))]
pub async fn forward_log(
    State(ctx): State<Ctx>,
    who: Principal,
    Path(id): Path<ConnectionId>,
    page: Paging,
) -> Result<Json<PageOut<ForwardEntryOut>>, Problem> {
    let entries = app::forward::entries(&ctx, &who, id, page.limit, page.after.as_ref()).await?;
    Ok(Json(PageOut::of(entries, ForwardEntryOut::from)))
}
