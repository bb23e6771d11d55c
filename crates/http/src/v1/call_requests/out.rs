//! A started call as the API shows one.

use app::calls::call_out::RequestRow;
use domain::call_request::State;
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::v1::calls::out::NumberOut;
use crate::v1::moment;
use crate::v1::names::CallRequestStateName;

/// A call that somebody started with a click.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct CallRequestOut {
    /// The id.
    pub id: Uuid,
    /// Who clicked.
    pub user_id: Uuid,
    /// The connection that rings.
    pub connection_id: Uuid,
    /// The client.
    pub to: NumberOut,
    /// The card on which it was clicked.
    #[schema(required)]
    pub contact_id: Option<Uuid>,
    /// Where it stands.
    #[schema(value_type = CallRequestStateName)]
    pub state: State,
    /// Why the source did not do it: the code of a problem.
    #[schema(required)]
    pub problem: Option<String>,
    /// The call in the report.
    #[schema(required)]
    pub call_id: Option<Uuid>,
    /// When it was clicked.
    pub created_at: Timestamp,
    /// Counts the changes.
    pub version: i64,
}

impl From<RequestRow> for CallRequestOut {
    fn from(row: RequestRow) -> Self {
        let number = row.number.as_e164();
        Self {
            id: row.request.id.into(),
            user_id: row.request.user.into(),
            connection_id: row.request.connection.into(),
            to: NumberOut { e164: Some(number.clone()), raw: number },
            contact_id: row.request.contact.map(Uuid::from),
            state: row.request.state,
            problem: row.problem,
            call_id: row.call.map(Uuid::from),
            created_at: moment(row.request.created_at),
            version: row.version,
        }
    }
}
