//! What hangs on companies.

use domain::id::CompanyId;

use super::Way;
use crate::Step;

moves! {
    CompanyId, "company_id", "company", "companies";
    RECORD_CONTACTS:
        "insert into merge_rows (workspace_id, merge_id, kind, row_id, part) select k.workspace_id, $3, 'contact', k.id, '' from contacts k "
        "where k.workspace_id = $1 and k.company_id = $2 and k.company_id is not null on conflict (workspace_id, merge_id, kind, row_id, part) do nothing"
        [Int, Bytes, Bytes];
    MOVE_CONTACTS:
        "update contacts set company_id = $4, version = version + 1 where workspace_id = $1 and company_id = $2 and company_id is not null "
        "and id in (select r.row_id from merge_rows r where r.workspace_id = $1 and r.merge_id = $3 and r.kind = 'contact')"
        [Int, Bytes, Bytes, Bytes];
}

impl Way<CompanyId> {
    /// Moves the contacts of the company.
    pub fn contacts(self) -> [Step; 2] {
        self.carry(&RECORD_CONTACTS, &MOVE_CONTACTS)
    }

    /// Moves the company's deals.
    pub fn deals(self) -> [Step; 2] {
        self.carry(&RECORD_DEALS, &MOVE_DEALS)
    }

    /// Moves what the calls that were moved caused to it.
    pub fn effects(self) -> [Step; 2] {
        self.carry(&RECORD_EFFECTS, &MOVE_EFFECTS)
    }

    /// The same for contacts, on the way back.
    pub fn return_contacts(self) -> Step {
        self.travel(&MOVE_CONTACTS)
    }

    /// The same for deals.
    pub fn return_deals(self) -> Step {
        self.travel(&MOVE_DEALS)
    }
}
