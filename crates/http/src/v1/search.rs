//! `GET /search`

use app::calls::view::CallRow;
use app::search::{Found, find};
use app::{Ctx, Principal};
use axum::extract::State;
use domain::decision::Link;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use crate::extract::{Few, Json, Query};
use crate::problem::Problem;
use crate::v1::calls::out::{NumberOut, number};
use crate::v1::{NamedOut, moment, named, phone};

/// What is looked for.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct SearchFilter {
    /// What somebody typed: the beginnings of words of a name, in Cyrillic or Latin letters; the beginning of an e-mail address or of its domain; a part of a
    /// phone, or a whole one in any spelling. Without it nothing is found. What was just written is found within a second.
    q: Option<String>,
}

/// A contact that was found.
#[derive(Debug, Serialize, ToSchema)]
pub struct FoundContactOut {
    /// Its id.
    pub id: Uuid,
    /// What somebody called it; null until then.
    #[schema(required)]
    pub name: Option<String>,
    /// The phone that was looked for, else its first one.
    #[schema(required)]
    pub phone: Option<NumberOut>,
    /// Its company.
    #[schema(required)]
    pub company: Option<NamedOut>,
}

/// A company that was found.
#[derive(Debug, Serialize, ToSchema)]
pub struct FoundCompanyOut {
    /// Its id.
    pub id: Uuid,
    /// Its name.
    pub name: String,
    /// Its first phone.
    #[schema(required)]
    pub phone: Option<NumberOut>,
}

/// A deal that was found.
#[derive(Debug, Serialize, ToSchema)]
pub struct FoundDealOut {
    /// Its id.
    pub id: Uuid,
    /// What it is called.
    pub name: String,
    /// The name of its stage.
    pub stage: String,
    /// With whom.
    #[schema(required)]
    pub contact: Option<NamedOut>,
    /// Or with which company.
    #[schema(required)]
    pub company: Option<NamedOut>,
}

/// A call that was found.
#[derive(Debug, Serialize, ToSchema)]
pub struct FoundCallOut {
    /// Its id.
    pub id: Uuid,
    /// The contact it is linked to.
    #[schema(required)]
    pub contact: Option<NamedOut>,
    /// The outside party.
    #[schema(required)]
    pub client_number: Option<NumberOut>,
    /// `incoming`, `outgoing` or `internal`.
    pub direction: &'static str,
    /// `answered`, `missed`, `no_answer`, `busy`, `failed`, `voicemail`, `declined`, `unknown`; null before the end.
    #[schema(required)]
    pub outcome: Option<&'static str>,
    /// Incoming, over, and no conversation.
    pub missed: bool,
    /// When it began.
    pub started_at: Timestamp,
}

/// What was found, of each kind.
#[derive(Debug, Serialize, ToSchema)]
pub struct SearchOut {
    /// Contacts, by name.
    pub contacts: Vec<FoundContactOut>,
    /// Companies, by name.
    pub companies: Vec<FoundCompanyOut>,
    /// Deals, those changed last first.
    pub deals: Vec<FoundDealOut>,
    /// Calls, newest first; looked for by the client's number or at least four digits of it.
    pub calls: Vec<FoundCallOut>,
}

/// Searches everything.
#[utoipa::path(get, path = "/search", tag = "search", params(SearchFilter, Few), responses((status = 200, body = SearchOut)))]
pub async fn everything(
    State(ctx): State<Ctx>,
    who: Principal,
    Few(limit): Few,
    Query(filter): Query<SearchFilter>,
) -> Result<Json<SearchOut>, Problem> {
    let found = find(&ctx, &who, filter.q.as_deref().unwrap_or_default(), limit).await?;
    Ok(Json(found.into()))
}

impl From<Found> for SearchOut {
    fn from(found: Found) -> Self {
        let contacts = found.contacts.into_iter().map(|(card, meant)| FoundContactOut {
            id: card.id.into(),
            name: card.named.then_some(card.name),
            phone: meant.as_ref().map(phone),
            company: card.company.map(named),
        });
        let companies = found.companies.into_iter().map(|company| FoundCompanyOut {
            id: company.id.into(),
            name: company.name,
            phone: company.phones.first().map(phone),
        });
        let deals = found.deals.into_iter().map(|deal| FoundDealOut {
            id: deal.id.into(),
            name: deal.name,
            stage: deal.stage.name,
            contact: deal.contact.map(named),
            company: deal.company.map(named),
        });
        Self {
            contacts: contacts.collect(),
            companies: companies.collect(),
            deals: deals.collect(),
            calls: found.calls.into_iter().map(FoundCallOut::from).collect(),
        }
    }
}

impl From<CallRow> for FoundCallOut {
    fn from(row: CallRow) -> Self {
        let contact = match row.link {
            Link::Contact(id) => Some(NamedOut { id: id.0, name: row.link_name.unwrap_or_default() }),
            Link::Company(_) | Link::None => None,
        };
        let call = &row.call;
        Self {
            id: row.id.0,
            contact,
            client_number: call.client.as_ref().map(number),
            direction: call.direction.as_str(),
            outcome: call.outcome.map(|outcome| outcome.as_str()),
            missed: call.missed,
            started_at: moment(call.started_at),
        }
    }
}
