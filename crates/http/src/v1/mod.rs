//! The operations of `/api/v1`: a folder per noun, a file per operation.
//!
//! An operation is a file with its payloads, one handler with its documentation, and nothing else. The folder's `mod.rs` re-exports them all, so that
//! the list in [`router`](crate::router) reads `users::create`. What an operation of a noun shares with another (`UserOut`) stands in the noun's
//! `out.rs`. Payloads are `XIn`, `XPatch` and `XOut`; those that come in carry `deny_unknown_fields`. Every operation can answer with a problem, and
//! has a name made of its tag and its function (`users_create`): the description gets both by itself.

pub mod absences;
pub mod audit;
pub mod automations;
pub mod backfills;
pub mod blocked_numbers;
pub mod bulk;
pub mod call_requests;
pub mod call_results;
pub mod calls;
pub mod changes;
pub mod companies;
pub mod connections;
pub mod contacts;
pub mod deals;
pub mod duplicates;
pub mod exports;
pub mod fields;
pub mod forms;
pub mod imports;
pub mod invitations;
pub mod lines;
pub mod live;
pub mod me;
pub mod merges;
pub mod names;
pub mod notes;
pub mod notices;
pub mod pipelines;
pub mod recordings;
pub mod reports;
pub mod search;
pub mod session;
pub mod setup;
pub mod tags;
pub mod tasks;
pub mod teams;
pub mod to_call_back;
pub mod tokens;
pub mod users;
pub mod views;
pub mod webhooks;
pub mod working_time;
pub mod workspace;

use jiff::Timestamp;
use serde::Serialize;
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use calls::out::NumberOut;

/// The id in the path.
#[derive(Debug, IntoParams)]
#[into_params(parameter_in = Path)]
#[expect(dead_code, reason = "it describes the parameter; handlers read typed ids")]
pub(crate) struct IdPath {
    /// Which one; an id of another workspace does not exist.
    id: Uuid,
}

/// The version in `If-Match`.
#[derive(Debug, IntoParams)]
#[into_params(parameter_in = Header)]
#[expect(dead_code, reason = "it describes the parameter; `IfMatch` reads it")]
pub(crate) struct IfMatchHeader {
    /// The version of the row as it was read, as `ETag` gave it: `"3"`.
    #[param(rename = "If-Match", required, example = "\"3\"")]
    version: String,
}

/// Something by its id and the name that people know.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct NamedOut {
    /// Its id.
    pub id: Uuid,
    /// Its name now.
    pub name: String,
}

/// Something by its id and its name, as stores give it.
pub(crate) fn named<T: Into<Uuid>>((id, name): (T, String)) -> NamedOut {
    NamedOut { id: id.into(), name }
}

/// A phone of a card.
pub(crate) fn phone(phone: &domain::phone::EnteredPhone) -> NumberOut {
    NumberOut { e164: phone.e164.map(|number| number.as_e164()), raw: phone.raw.clone() }
}

/// A moment as the API writes it.
pub(crate) fn moment(time: domain::time::Time) -> Timestamp {
    time.to_jiff()
}
