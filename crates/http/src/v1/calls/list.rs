use app::calls::list::Filter;
use app::{Ctx, Error, FieldError, Principal};
use axum::extract::State;
use domain::call::Outcome;
use domain::call::view::RowDirection;
use domain::loss::Loss;
use domain::time::{Time, Written, read_written};
use domain::{phone, text};
use serde::Deserialize;
use utoipa::IntoParams;

use super::out::CallOut;
use crate::extract::{Lang, Paging, Query};
use crate::problem::Problem;
use crate::reply::{Json, PageOut};

/// What the list is filtered by.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(default)]
pub struct CallFilter {
    /// Begun at this time or later (RFC 3339).
    from: Option<String>,
    /// Begun before this time (RFC 3339).
    to: Option<String>,
    /// `incoming`, `outgoing` or `internal`.
    direction: Option<String>,
    /// The outcome.
    outcome: Option<String>,
    /// Missed or not.
    missed: Option<bool>,
    /// The manager.
    employee_id: Option<String>,
    /// The manager's team.
    team_id: Option<String>,
    /// The contact.
    contact_id: Option<String>,
    /// The source.
    connection_id: Option<String>,
    /// The company's number.
    line: Option<String>,
    /// Linked to a contact or company, or not.
    linked: Option<bool>,
    /// With a recording or without.
    has_recording: Option<bool>,
    /// What it led to: an entry of the workspace's list.
    result_id: Option<String>,
    /// The client's number in any spelling, or some of its digits.
    number: Option<String>,
    /// In which way it was lost: `not_called_back` (missed, and nobody has talked with the number since), `not_exact` (a comparison of texts would not have
    /// attached it) or `not_linked` (a number that nobody has).
    lost: Option<String>,
    /// Part of the client's number or of the contact's name.
    q: Option<String>,
}

/// The report: calls, newest first.
#[utoipa::path(get, path = "/calls", tag = "calls", params(CallFilter, Paging),
    responses((status = 200, body = PageOut<CallOut>)))]
pub async fn list(
    State(ctx): State<Ctx>,
    who: Principal,
    Lang(language): Lang,
    Query(filter): Query<CallFilter>,
    paging: Paging,
) -> Result<Json<PageOut<CallOut>>, Problem> {
    let country = app::calls::list::country(&ctx, &who).await?;
    let page = app::calls::list::list(&ctx, &who, &filter.parse(country)?, paging.after.as_ref(), paging.limit).await?;
    Ok(Json(PageOut::of(page, |view| CallOut::of(view, language))))
}

impl CallFilter {
    /// What the use-cases understand; all that is wrong is told at once.
    pub(crate) fn parse(self, country: phone::Country) -> Result<Filter, Error> {
        let mut errors = Vec::new();
        let mut filter = Filter {
            from: time("from", self.from, &mut errors),
            to: time("to", self.to, &mut errors),
            direction: name("direction", self.direction, &mut errors, |t| RowDirection::parse(t).is_some()),
            outcome: name("outcome", self.outcome, &mut errors, |t| Outcome::parse(t).is_some()),
            missed: self.missed,
            user: id("employee_id", self.employee_id, &mut errors),
            team: id("team_id", self.team_id, &mut errors),
            contact: id("contact_id", self.contact_id, &mut errors),
            connection: id("connection_id", self.connection_id, &mut errors),
            line: self.line.map(|line| {
                phone::from_person(&line, country).map_or_else(|| text::clean(&line), |number| number.as_e164())
            }),
            result: id("result_id", self.result_id, &mut errors),
            linked: self.linked,
            has_recording: self.has_recording,
            ..Filter::default()
        };
        if let Some(wanted) = self.number.filter(|text| !text.trim().is_empty()) {
            filter.number = phone::from_person(&wanted, country);
            if filter.number.is_none() {
                filter.digits = Some(phone::search_digits(&wanted))
                    .filter(|digits| !digits.is_empty())
                    .or(Some(text::fold(&wanted)));
            }
        }
        filter.lost = name("lost", self.lost, &mut errors, |t| Loss::parse(t).is_some()).and_then(|t| Loss::parse(&t));
        filter.text = self.q.map(|q| text::fold(text::cut(&q, 100))).filter(|q| !q.is_empty());
        if errors.is_empty() { Ok(filter) } else { Err(Error::Invalid(errors)) }
    }
}

fn time(field: &str, text: Option<String>, errors: &mut Vec<FieldError>) -> Option<Time> {
    let text = text?;
    match read_written(&text) {
        Some(Written::Moment(time)) => Some(time),
        _ => {
            errors.push(FieldError::new(field, "not_a_time"));
            None
        }
    }
}

fn name(
    field: &str,
    text: Option<String>,
    errors: &mut Vec<FieldError>,
    known: impl Fn(&str) -> bool,
) -> Option<String> {
    let text = text?;
    if known(&text) {
        return Some(text);
    }
    errors.push(FieldError::new(field, "unknown_value"));
    None
}

fn id<T: std::str::FromStr>(field: &str, text: Option<String>, errors: &mut Vec<FieldError>) -> Option<T> {
    let read = text?.parse().ok();
    if read.is_none() {
        errors.push(FieldError::new(field, "not_an_id"));
    }
    read
}
