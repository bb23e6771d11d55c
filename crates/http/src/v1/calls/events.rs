use app::calls::read::CameIn;
use app::connections::RawShown;
use app::{Ctx, Principal};
use axum::extract::State;
use domain::access::Right;
use domain::call::event::Moment;
use domain::id::CallId;
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::extract::{Lang, Path};
use crate::i18n::{self, Language};
use crate::problem::Problem;
use crate::reply::Json;
use crate::v1::IdPath;
use crate::v1::connections::RawEventOut;

/// One message that came in for a call.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct CallEventOut {
    /// Its id.
    pub id: Uuid,
    /// When it was received.
    pub received_at: Timestamp,
    /// The name that it came with, in the path or as `?event=`; null if it came without.
    #[schema(required)]
    pub event: Option<String>,
    /// The moment it was taken for: `beside`, `before`, `pick_up`, `end`.
    #[schema(required)]
    pub moment: Option<&'static str>,
    /// The same in the reader's language.
    pub summary: String,
    /// The message as it came; null for those who may not see the log of the connection.
    #[schema(required)]
    pub raw: Option<RawEventOut>,
}

/// What came in for a call, oldest first.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct CallEventsOut {
    /// The messages.
    pub items: Vec<CallEventOut>,
}

/// What came in for a call, in the order of receipt.
#[utoipa::path(get, path = "/calls/{id}/events", tag = "calls", params(IdPath),
    responses((status = 200, body = CallEventsOut)))]
pub async fn events(
    State(ctx): State<Ctx>,
    who: Principal,
    Lang(language): Lang,
    Path(id): Path<CallId>,
) -> Result<Json<CallEventsOut>, Problem> {
    let events = app::calls::read::events(&ctx, &who, id).await?;
    let sees_raw = who.may(Right::Administer).is_ok();
    Ok(Json(CallEventsOut { items: events.into_iter().map(|one| out(one, sees_raw, language)).collect() }))
}

fn out(one: CameIn, sees_raw: bool, language: Language) -> CallEventOut {
    let CameIn { logged, name } = one;
    let moment = logged.outcome.as_ref().and_then(|outcome| moment(outcome.moment?));
    let id = format!("moment-{}", moment.unwrap_or("unknown"));
    CallEventOut {
        id: logged.raw.id.0,
        received_at: crate::v1::moment(logged.raw.received_at),
        event: name,
        moment,
        summary: i18n::text(language, &id, &[]).unwrap_or(id),
        raw: sees_raw.then(|| RawShown::of(&logged.raw).into()),
    }
}

/// The name of a stored moment.
pub(crate) fn moment(number: i64) -> Option<&'static str> {
    let all =
        [(Moment::Beside, "beside"), (Moment::Before, "before"), (Moment::PickUp, "pick_up"), (Moment::End, "end")];
    all.into_iter().find(|(moment, _)| *moment as i64 == number).map(|(_, name)| name)
}
