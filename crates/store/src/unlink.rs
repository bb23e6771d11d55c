//! Takes calls, contacts and deals off a card that is going to be removed. There may be many, so it is done in pages, each a batch of its own; the removal
//! itself then asks that nothing is left.

use domain::decision::Reason;
use domain::id::{CallId, CompanyId, ContactId, DealId, WorkspaceId};
use domain::time::Time;

use crate::error::StoreError;
use crate::query::{Query, Row};
use crate::{Step, statements, values};

statements! {
    CALLS_OF_CONTACT:
        "select id, version from calls where workspace_id = $1 and contact_id = $2 and contact_id is not null order by id limit $3"
        [Int, Bytes, Int];
    CALLS_OF_COMPANY:
        "select id, version from calls where workspace_id = $1 and company_id = $2 and company_id is not null order by id limit $3"
        [Int, Bytes, Int];
    CONTACTS_OF_COMPANY:
        "select id, version from contacts where workspace_id = $1 and company_id = $2 and company_id is not null order by id limit $3"
        [Int, Bytes, Int];
    DEALS_OF_CONTACT:
        "select id, version from deals where workspace_id = $1 and contact_id = $2 and contact_id is not null order by stage_since, id limit $3"
        [Int, Bytes, Int];
    DEALS_OF_COMPANY:
        "select id, version from deals where workspace_id = $1 and company_id = $2 and company_id is not null order by stage_since, id limit $3"
        [Int, Bytes, Int];
    DEAL_OF_CONTACT:
        "update deals set contact_id = null, version = version + 1 where workspace_id = $1 and id = $2 and version = $3"
        [Int, Bytes, Int];
    DEAL_OF_COMPANY:
        "update deals set company_id = null, version = version + 1 where workspace_id = $1 and id = $2 and version = $3"
        [Int, Bytes, Int];
    CALL:
        "update calls set contact_id = null, company_id = null, matched_phone = null, matched_rule = null, reason = $4, "
        "version = version + 1 where workspace_id = $1 and id = $2 and version = $3"
        [Int, Bytes, Int, Text];
    CONTACT:
        "update contacts set company_id = null, changed_at = $4, version = version + 1 "
        "where workspace_id = $1 and id = $2 and version = $3"
        [Int, Bytes, Int, Int];
}

/// The first calls that are linked to a contact, with their versions.
pub fn calls_of_contact(workspace: WorkspaceId, contact: ContactId, limit: i64) -> Query<(CallId, i64)> {
    CALLS_OF_CONTACT.query(values![workspace.0, contact.0, limit], versioned)
}

/// The first calls that are linked to a company, with their versions.
pub fn calls_of_company(workspace: WorkspaceId, company: CompanyId, limit: i64) -> Query<(CallId, i64)> {
    CALLS_OF_COMPANY.query(values![workspace.0, company.0, limit], versioned)
}

/// The first contacts of a company, with their versions.
pub fn contacts_of_company(workspace: WorkspaceId, company: CompanyId, limit: i64) -> Query<(ContactId, i64)> {
    CONTACTS_OF_COMPANY.query(values![workspace.0, company.0, limit], versioned)
}

/// Unlinks a call, guarded by the version that was read. What it caused stays in the ledger, so it is not caused again.
pub fn call(workspace: WorkspaceId, id: CallId, version: i64) -> Step {
    CALL.step(values![workspace.0, id.0, version, Reason::Removed.as_str()])
}

/// Takes a contact out of its company, guarded by the version that was read.
pub fn contact(workspace: WorkspaceId, id: ContactId, version: i64, at: Time) -> Step {
    CONTACT.step(values![workspace.0, id.0, version, at.micros()])
}

/// The first deals of a contact, with their versions.
pub fn deals_of_contact(workspace: WorkspaceId, contact: ContactId, limit: i64) -> Query<(DealId, i64)> {
    DEALS_OF_CONTACT.query(values![workspace.0, contact.0, limit], versioned)
}

/// The first deals of a company, with their versions.
pub fn deals_of_company(workspace: WorkspaceId, company: CompanyId, limit: i64) -> Query<(DealId, i64)> {
    DEALS_OF_COMPANY.query(values![workspace.0, company.0, limit], versioned)
}

/// Takes a deal with its way off a contact, guarded by the version that was read. Who looks for the deal that was changed last means people's changes.
pub fn deal_of_contact(workspace: WorkspaceId, id: DealId, version: i64) -> [Step; 2] {
    let step = DEAL_OF_CONTACT.step(values![workspace.0, id.0, version]);
    [step, crate::deals::moves::set_contact(workspace, id, None)]
}

/// Takes a deal off a company, guarded by the version that was read.
pub fn deal_of_company(workspace: WorkspaceId, id: DealId, version: i64) -> Step {
    DEAL_OF_COMPANY.step(values![workspace.0, id.0, version])
}

fn versioned<T: From<uuid::Uuid>>(row: &Row<'_>) -> Result<(T, i64), StoreError> {
    Ok((row.uuid(0)?.into(), row.int(1)?))
}
