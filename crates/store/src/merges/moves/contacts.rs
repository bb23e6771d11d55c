//! What hangs on contacts.

use domain::id::{CallId, ContactId, WorkspaceId};

use super::Way;
use crate::{Step, values};

moves! {
    ContactId, "contact_id", "contact", "contacts";
    RECORD_REQUESTS:
        "insert into merge_rows (workspace_id, merge_id, kind, row_id, part) select q.workspace_id, $3, 'request', q.id, '' from call_requests q "
        "where q.workspace_id = $1 and q.contact_id = $2 and q.contact_id is not null on conflict (workspace_id, merge_id, kind, row_id, part) do nothing"
        [Int, Bytes, Bytes];
    MOVE_REQUESTS:
        "update call_requests set contact_id = $4, version = version + 1 where workspace_id = $1 and contact_id = $2 and contact_id is not null "
        "and id in (select r.row_id from merge_rows r where r.workspace_id = $1 and r.merge_id = $3 and r.kind = 'request')"
        [Int, Bytes, Bytes, Bytes];
    MOVE_DEAL_MOVES:
        "update deal_moves set contact_id = $4 where workspace_id = $1 and contact_id = $2 and contact_id is not null "
        "and deal_id in (select r.row_id from merge_rows r where r.workspace_id = $1 and r.merge_id = $3 and r.kind = 'deal')"
        [Int, Bytes, Bytes, Bytes];
    RECORD_CHOICES:
        "insert into merge_rows (workspace_id, merge_id, kind, row_id, part) select n.workspace_id, $3, 'number', $2, n.e164 from numbers n "
        "where n.workspace_id = $1 and n.chosen_contact_id = $2 "
        "and n.e164 in (select p.e164 from contact_phones p where p.workspace_id = $1 and p.contact_id = $2 and p.e164 is not null) "
        "on conflict (workspace_id, merge_id, kind, row_id, part) do nothing"
        [Int, Bytes, Bytes];
    MOVE_CHOICES:
        "update numbers set chosen_contact_id = $4, version = version + 1 where workspace_id = $1 and chosen_contact_id = $2 "
        "and e164 in (select r.part from merge_rows r where r.workspace_id = $1 and r.merge_id = $3 and r.kind = 'number')"
        [Int, Bytes, Bytes, Bytes];
    RECORD_NOTES:
        "insert into merge_rows (workspace_id, merge_id, kind, row_id, part) select n.workspace_id, $3, 'note', n.id, '' from notes n "
        "where n.workspace_id = $1 and n.contact_id = $2 and n.contact_id is not null on conflict (workspace_id, merge_id, kind, row_id, part) do nothing"
        [Int, Bytes, Bytes];
    MOVE_NOTES:
        "update notes set contact_id = $4, version = version + 1 where workspace_id = $1 and contact_id = $2 and contact_id is not null "
        "and id in (select r.row_id from merge_rows r where r.workspace_id = $1 and r.merge_id = $3 and r.kind = 'note')"
        [Int, Bytes, Bytes, Bytes];
    RECORD_CHANGES:
        "insert into merge_rows (workspace_id, merge_id, kind, row_id, part) select g.workspace_id, $3, 'change', g.id, '' from card_changes g "
        "where g.workspace_id = $1 and g.contact_id = $2 on conflict (workspace_id, merge_id, kind, row_id, part) do nothing"
        [Int, Bytes, Bytes];
    MOVE_CHANGES:
        "update card_changes set contact_id = $4 where workspace_id = $1 and contact_id = $2 "
        "and id in (select r.row_id from merge_rows r where r.workspace_id = $1 and r.merge_id = $3 and r.kind = 'change')"
        [Int, Bytes, Bytes, Bytes];
    RECORD_SUBMISSIONS:
        "insert into merge_rows (workspace_id, merge_id, kind, row_id, part) select s.workspace_id, $3, 'submission', s.id, '' from form_submissions s "
        "where s.workspace_id = $1 and s.contact_id = $2 and s.contact_id is not null on conflict (workspace_id, merge_id, kind, row_id, part) do nothing"
        [Int, Bytes, Bytes];
    MOVE_SUBMISSIONS:
        "update form_submissions set contact_id = $4, version = version + 1 where workspace_id = $1 and contact_id = $2 and contact_id is not null "
        "and id in (select r.row_id from merge_rows r where r.workspace_id = $1 and r.merge_id = $3 and r.kind = 'submission')"
        [Int, Bytes, Bytes, Bytes];
    RECORD_EFFECTS_OF:
        "insert into merge_rows (workspace_id, merge_id, kind, row_id, part) select e.workspace_id, $3, 'effect', e.call_id, e.kind from effects e "
        "where e.workspace_id = $1 and e.call_id = $4 and e.entity = 'contact' and e.entity_id = $2 "
        "on conflict (workspace_id, merge_id, kind, row_id, part) do nothing"
        [Int, Bytes, Bytes, Bytes];
    JOIN_FACTS:
        "insert into contact_facts (workspace_id, contact_id, last_call_at, last_talked_at) "
        "select f.workspace_id, $3, f.last_call_at, f.last_talked_at from contact_facts f where f.workspace_id = $1 and f.contact_id = $2 "
        "on conflict (workspace_id, contact_id) do update set "
        "last_call_at = case when contact_facts.last_call_at is null or contact_facts.last_call_at < excluded.last_call_at "
        "then excluded.last_call_at else contact_facts.last_call_at end, "
        "last_talked_at = case when contact_facts.last_talked_at is null or contact_facts.last_talked_at < excluded.last_talked_at "
        "then excluded.last_talked_at else contact_facts.last_talked_at end"
        [Int, Bytes, Bytes];
    FORGET_EMPTY_FACTS:
        "delete from contact_facts where workspace_id = $1 and contact_id = $2 and last_call_at is null and last_talked_at is null"
        [Int, Bytes];
}

impl Way<ContactId> {
    /// Moves the clicks that started calls with the contact.
    pub fn requests(self) -> [Step; 2] {
        self.carry(&RECORD_REQUESTS, &MOVE_REQUESTS)
    }

    /// Moves the contact's deals with their ways.
    pub fn deals(self) -> [Step; 3] {
        [self.record(&RECORD_DEALS), self.travel(&MOVE_DEALS), self.travel(&MOVE_DEAL_MOVES)]
    }

    /// Moves the choice of those who chose the contact for one of its numbers.
    pub fn choices(self) -> [Step; 2] {
        self.carry(&RECORD_CHOICES, &MOVE_CHOICES)
    }

    /// Moves the edits of the contact.
    pub fn changes(self) -> [Step; 2] {
        self.carry(&RECORD_CHANGES, &MOVE_CHANGES)
    }

    /// Moves the notes on the contact.
    pub fn notes(self) -> [Step; 2] {
        self.carry(&RECORD_NOTES, &MOVE_NOTES)
    }

    /// Moves what the contact sent with forms.
    pub fn submissions(self) -> [Step; 2] {
        self.carry(&RECORD_SUBMISSIONS, &MOVE_SUBMISSIONS)
    }

    /// Moves what the calls that were moved, and the one that made the contact, caused to it.
    pub fn effects(self, maker: Option<CallId>) -> Vec<Step> {
        let of_maker = maker
            .map(|call| RECORD_EFFECTS_OF.step(values![self.workspace.0, self.from.0, self.merge.0, call.0]).any());
        let mut steps = vec![self.record(&RECORD_EFFECTS)];
        steps.extend(of_maker);
        steps.push(self.travel(&MOVE_EFFECTS));
        steps
    }

    /// Joins what calls know of both contacts.
    pub fn facts(self) -> Step {
        JOIN_FACTS.step(values![self.workspace.0, self.from.0, self.to.0]).any()
    }

    /// Moves the clicks that were moved there and still are there: the other way round, from the kept contact back.
    pub fn return_requests(self) -> Step {
        self.travel(&MOVE_REQUESTS)
    }

    /// The same for deals with their ways.
    pub fn return_deals(self) -> [Step; 2] {
        [self.travel(&MOVE_DEALS), self.travel(&MOVE_DEAL_MOVES)]
    }

    /// The same for choices.
    pub fn return_choices(self) -> Step {
        self.travel(&MOVE_CHOICES)
    }

    /// The same for notes.
    pub fn return_notes(self) -> Step {
        self.travel(&MOVE_NOTES)
    }

    /// The same for edits.
    pub fn return_changes(self) -> Step {
        self.travel(&MOVE_CHANGES)
    }

    /// The same for what was sent with forms.
    pub fn return_submissions(self) -> Step {
        self.travel(&MOVE_SUBMISSIONS)
    }
}

/// Forgets what calls know of a contact if that is nothing.
pub fn forget_empty_facts(workspace: WorkspaceId, contact: ContactId) -> Step {
    FORGET_EMPTY_FACTS.step(values![workspace.0, contact.0]).any()
}
