//! `GET /connections/{id}/events`

use app::connections::{Event, RawShown, Summary};
use app::{Ctx, Principal};
use axum::extract::State;
use domain::call::Outcome;
use domain::call::event::{Direction, Moment};
use domain::id::ConnectionId;
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::extract::{Json, Lang, Paging, Path};
use crate::i18n::{self, Arg, Language};
use crate::problem::Problem;
use crate::reply::PageOut;
use crate::v1::calls::out::CausedOut;
use crate::v1::{IdPath, moment};

/// One message of a telephony source.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ConnectionEventOut {
    /// The id.
    pub id: Uuid,
    /// When it came.
    pub received_at: Timestamp,
    /// Whether it was worked off; else it waits.
    pub processed: bool,
    /// The name that it came with, else the one that fits what it says; null if it says nothing.
    #[schema(required)]
    pub event: Option<String>,
    /// Whether it is understood.
    pub understood: bool,
    /// Why it is not understood, for programs.
    #[schema(required)]
    pub problem: Option<String>,
    /// The call it tells of.
    #[schema(required)]
    pub call_id: Option<Uuid>,
    /// What it says, or why it is not understood, in the reader's language.
    pub summary: String,
    /// What its call caused, in the order of happening.
    pub caused: Vec<CausedOut>,
    /// Keys that have no meaning yet; `aliases` of the connection can give them one.
    pub unknown: Vec<UnknownKey>,
    /// Keys whose value could not be used.
    pub doubtful: Vec<DoubtfulKey>,
    /// The message as it came.
    pub raw: RawEventOut,
}

/// A key without a meaning.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct UnknownKey {
    /// The key.
    pub key: String,
    /// Its value, cut to 200 characters.
    pub value: String,
}

/// A key whose value could not be used, or not wholly.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DoubtfulKey {
    /// The key; empty for the body as a whole.
    pub key: String,
    /// What is wrong with the value, such as `not_a_date`.
    pub reason: String,
}

/// A message as it came, as far as it is text.
#[derive(Clone, Serialize, ToSchema)]
pub struct RawEventOut {
    /// The query string.
    #[schema(required)]
    pub query: Option<String>,
    /// The content type.
    #[schema(required)]
    pub content_type: Option<String>,
    /// The body, at most its first 64 KiB.
    pub body: String,
    /// Whether the body is longer than that.
    pub body_cut: bool,
}

impl std::fmt::Debug for RawEventOut {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "RawEventOut({} bytes)", self.body.len())
    }
}

impl From<RawShown> for RawEventOut {
    fn from(raw: RawShown) -> Self {
        Self { query: raw.query, content_type: raw.content_type, body: raw.body, body_cut: raw.body_cut }
    }
}

impl ConnectionEventOut {
    fn of(event: Event, language: Language) -> Self {
        let problem = match &event.summary {
            Summary::NotUnderstood(problem) => Some(problem.clone()),
            Summary::Told { .. } => None,
        };
        Self {
            id: event.id.into(),
            received_at: moment(event.received_at),
            processed: event.processed,
            event: event.name,
            understood: problem.is_none(),
            problem,
            call_id: event.call.map(Uuid::from),
            summary: summary(&event.summary, language),
            caused: event.caused.iter().map(|one| CausedOut::of(&one.effect, &one.user_name, language)).collect(),
            unknown: event.unknown.into_iter().map(|(key, value)| UnknownKey { key, value }).collect(),
            doubtful: event.doubtful.into_iter().map(|(key, reason)| DoubtfulKey { key, reason }).collect(),
            raw: event.raw.into(),
        }
    }
}

/// One line of words.
fn summary(summary: &Summary, language: Language) -> String {
    let say = |id: &str, args: &[(&str, Arg<'_>)]| i18n::text(language, id, args);
    match summary {
        Summary::NotUnderstood(problem) => {
            say(&format!("event-problem-{problem}"), &[]).unwrap_or_else(|| problem.clone())
        }
        Summary::Told { direction, moment, outcome } => {
            let direction = match direction {
                None => "unknown",
                Some(Direction::Incoming { callback: true }) => "callback",
                Some(Direction::Incoming { callback: false }) => "incoming",
                Some(Direction::Outgoing) => "outgoing",
            };
            let id = match moment {
                Moment::Beside => "event-beside",
                Moment::Before => "event-before",
                Moment::PickUp => "event-pick-up",
                Moment::End => "event-end",
            };
            let outcome = outcome.map_or("none", Outcome::as_str);
            say(id, &[("direction", Arg::Word(direction)), ("outcome", Arg::Word(outcome))])
                .unwrap_or_else(|| id.to_owned())
        }
    }
}

/// Lists what the source sent, newest first, with what was made of it.
#[utoipa::path(get, path = "/connections/{id}/events", tag = "connections", params(IdPath, Paging),
    responses((status = 200, body = PageOut<ConnectionEventOut>)))]
pub async fn events(
    State(ctx): State<Ctx>,
    who: Principal,
    Lang(language): Lang,
    Path(id): Path<ConnectionId>,
    page: Paging,
) -> Result<Json<PageOut<ConnectionEventOut>>, Problem> {
    let events = app::connections::events(&ctx, &who, id, page.limit, page.after.as_ref()).await?;
    Ok(Json(PageOut::of(events, |event| ConnectionEventOut::of(event, language))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_event_is_said_in_every_language() {
        let incoming = [true, false].map(|callback| Some(Direction::Incoming { callback }));
        let directions = [None, Some(Direction::Outgoing), incoming[0], incoming[1]];
        for language in Language::ALL {
            for direction in directions {
                for moment in [Moment::Beside, Moment::Before, Moment::PickUp, Moment::End] {
                    for outcome in Outcome::ALL.map(Some).into_iter().chain([None]) {
                        let said = summary(&Summary::Told { direction, moment, outcome }, language);
                        assert!(said.contains(' ') && !said.starts_with("event-"), "{said}");
                    }
                }
            }
            for problem in
                ["empty", "not_utf8", "not_json", "not_xml", "not_an_object", "too_deep", "nothing_understood"]
            {
                assert_ne!(summary(&Summary::NotUnderstood(problem.to_owned()), language), problem);
            }
        }
    }

    #[test]
    fn an_end_says_how() {
        let check = |direction, outcome, expect: &str| {
            let told = Summary::Told { direction, moment: Moment::End, outcome };
            assert_eq!(summary(&told, Language::En), expect);
        };
        check(Some(Direction::Incoming { callback: false }), Some(Outcome::Answered), "Incoming call ended: answered");
        check(Some(Direction::Outgoing), Some(Outcome::NoAnswer), "Outgoing call ended: no answer");
        check(None, None, "Call ended");
    }
}
