//! Moves what hangs on one contact to another, and back. There may be much of it, so a kind of rows is two statements, however many there are: their keys are
//! written down, then the rows with these keys are moved. So each row that was moved is known, also where somebody hangs one on meanwhile.

use domain::id::{CallId, ContactId, MergeId, WorkspaceId};

use crate::{Step, statements, values};

// $1 the workspace · $2 the contact from which · $3 the merge · $4 the contact to which.
statements! {
    RECORD_REQUESTS:
        "insert into merge_rows (workspace_id, merge_id, kind, row_id, part) select q.workspace_id, $3, 'request', q.id, '' from call_requests q "
        "where q.workspace_id = $1 and q.contact_id = $2 and q.contact_id is not null on conflict (workspace_id, merge_id, kind, row_id, part) do nothing"
        [Int, Bytes, Bytes];
    MOVE_REQUESTS:
        "update call_requests set contact_id = $4, version = version + 1 where workspace_id = $1 and contact_id = $2 and contact_id is not null "
        "and id in (select r.row_id from merge_rows r where r.workspace_id = $1 and r.merge_id = $3 and r.kind = 'request')"
        [Int, Bytes, Bytes, Bytes];
    RECORD_CALLS:
        "insert into merge_rows (workspace_id, merge_id, kind, row_id, part) select c.workspace_id, $3, 'call', c.id, '' from calls c "
        "where c.workspace_id = $1 and c.contact_id = $2 and c.contact_id is not null on conflict (workspace_id, merge_id, kind, row_id, part) do nothing"
        [Int, Bytes, Bytes];
    MOVE_CALLS:
        "update calls set contact_id = $4, version = version + 1 where workspace_id = $1 and contact_id = $2 and contact_id is not null "
        "and id in (select r.row_id from merge_rows r where r.workspace_id = $1 and r.merge_id = $3 and r.kind = 'call')"
        [Int, Bytes, Bytes, Bytes];
    RECORD_DEALS:
        "insert into merge_rows (workspace_id, merge_id, kind, row_id, part) select d.workspace_id, $3, 'deal', d.id, '' from deals d "
        "where d.workspace_id = $1 and d.contact_id = $2 and d.contact_id is not null on conflict (workspace_id, merge_id, kind, row_id, part) do nothing"
        [Int, Bytes, Bytes];
    MOVE_DEALS:
        "update deals set contact_id = $4, version = version + 1 where workspace_id = $1 and contact_id = $2 and contact_id is not null "
        "and id in (select r.row_id from merge_rows r where r.workspace_id = $1 and r.merge_id = $3 and r.kind = 'deal')"
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
    RECORD_TASKS:
        "insert into merge_rows (workspace_id, merge_id, kind, row_id, part) select t.workspace_id, $3, 'task', t.id, '' from tasks t "
        "where t.workspace_id = $1 and t.contact_id = $2 and t.contact_id is not null on conflict (workspace_id, merge_id, kind, row_id, part) do nothing"
        [Int, Bytes, Bytes];
    MOVE_TASKS:
        "update tasks set contact_id = $4, version = version + 1 where workspace_id = $1 and contact_id = $2 and contact_id is not null "
        "and id in (select r.row_id from merge_rows r where r.workspace_id = $1 and r.merge_id = $3 and r.kind = 'task')"
        [Int, Bytes, Bytes, Bytes];
    RECORD_NOTES:
        "insert into merge_rows (workspace_id, merge_id, kind, row_id, part) select n.workspace_id, $3, 'note', n.id, '' from notes n "
        "where n.workspace_id = $1 and n.contact_id = $2 and n.contact_id is not null on conflict (workspace_id, merge_id, kind, row_id, part) do nothing"
        [Int, Bytes, Bytes];
    MOVE_NOTES:
        "update notes set contact_id = $4, version = version + 1 where workspace_id = $1 and contact_id = $2 and contact_id is not null "
        "and id in (select r.row_id from merge_rows r where r.workspace_id = $1 and r.merge_id = $3 and r.kind = 'note')"
        [Int, Bytes, Bytes, Bytes];
    RECORD_RUNS:
        "insert into merge_rows (workspace_id, merge_id, kind, row_id, part) select a.workspace_id, $3, 'run', a.id, '' from automation_runs a "
        "where a.workspace_id = $1 and a.contact_id = $2 and a.contact_id is not null on conflict (workspace_id, merge_id, kind, row_id, part) do nothing"
        [Int, Bytes, Bytes];
    MOVE_RUNS:
        "update automation_runs set contact_id = $4, version = version + 1 where workspace_id = $1 and contact_id = $2 and contact_id is not null "
        "and id in (select r.row_id from merge_rows r where r.workspace_id = $1 and r.merge_id = $3 and r.kind = 'run')"
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
    /// What the calls that are moved caused.
    RECORD_EFFECTS:
        "insert into merge_rows (workspace_id, merge_id, kind, row_id, part) select e.workspace_id, $3, 'effect', e.call_id, e.kind from merge_rows r "
        "join effects e on e.workspace_id = r.workspace_id and e.call_id = r.row_id and e.entity = 'contact' and e.entity_id = $2 "
        "where r.workspace_id = $1 and r.merge_id = $3 and r.kind = 'call' on conflict (workspace_id, merge_id, kind, row_id, part) do nothing"
        [Int, Bytes, Bytes];
    /// What the call that made the contact caused, wherever it is linked to now.
    RECORD_EFFECTS_OF:
        "insert into merge_rows (workspace_id, merge_id, kind, row_id, part) select e.workspace_id, $3, 'effect', e.call_id, e.kind from effects e "
        "where e.workspace_id = $1 and e.call_id = $4 and e.entity = 'contact' and e.entity_id = $2 "
        "on conflict (workspace_id, merge_id, kind, row_id, part) do nothing"
        [Int, Bytes, Bytes, Bytes];
    MOVE_EFFECTS:
        "update effects set entity_id = $4 where workspace_id = $1 and entity = 'contact' and entity_id = $2 "
        "and call_id in (select r.row_id from merge_rows r where r.workspace_id = $1 and r.merge_id = $3 and r.kind = 'effect') "
        "and exists (select 1 from merge_rows r where r.workspace_id = $1 and r.merge_id = $3 and r.kind = 'effect' and r.row_id = effects.call_id "
        "and r.part = effects.kind)"
        [Int, Bytes, Bytes, Bytes];
    /// What calls know of both.
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
    FORGET: "delete from merge_rows where workspace_id = $1 and merge_id = $2" [Int, Bytes];
}

/// From which contact to which, by which merge.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Way {
    /// The workspace.
    pub workspace: WorkspaceId,
    /// The merge.
    pub merge: MergeId,
    /// The contact that loses.
    pub from: ContactId,
    /// The contact that gains.
    pub to: ContactId,
}

impl Way {
    /// The way back.
    #[must_use]
    pub fn back(self) -> Self {
        Self { from: self.to, to: self.from, ..self }
    }

    fn record(self, statement: &'static crate::Statement) -> Step {
        statement.step(values![self.workspace.0, self.from.0, self.merge.0]).any()
    }

    fn travel(self, statement: &'static crate::Statement) -> Step {
        statement.step(values![self.workspace.0, self.from.0, self.merge.0, self.to.0]).any()
    }

    /// Moves the clicks that started calls with the contact.
    pub fn requests(self) -> [Step; 2] {
        [self.record(&RECORD_REQUESTS), self.travel(&MOVE_REQUESTS)]
    }

    /// Moves the calls that are linked to the contact. Their versions grow, so that whoever decides on one meanwhile decides again.
    pub fn calls(self) -> [Step; 2] {
        [self.record(&RECORD_CALLS), self.travel(&MOVE_CALLS)]
    }

    /// Moves the contact's deals with their ways.
    pub fn deals(self) -> [Step; 3] {
        [self.record(&RECORD_DEALS), self.travel(&MOVE_DEALS), self.travel(&MOVE_DEAL_MOVES)]
    }

    /// Moves the choice of those who chose the contact for one of its numbers.
    pub fn choices(self) -> [Step; 2] {
        [self.record(&RECORD_CHOICES), self.travel(&MOVE_CHOICES)]
    }

    /// Moves the runs of automations about the contact. Their versions grow, so that a step that is under way is made anew.
    pub fn runs(self) -> [Step; 2] {
        [self.record(&RECORD_RUNS), self.travel(&MOVE_RUNS)]
    }

    /// Moves the edits of the contact.
    pub fn changes(self) -> [Step; 2] {
        [self.record(&RECORD_CHANGES), self.travel(&MOVE_CHANGES)]
    }

    /// Moves the tasks about the contact.
    pub fn tasks(self) -> [Step; 2] {
        [self.record(&RECORD_TASKS), self.travel(&MOVE_TASKS)]
    }

    /// Moves the notes on the contact.
    pub fn notes(self) -> [Step; 2] {
        [self.record(&RECORD_NOTES), self.travel(&MOVE_NOTES)]
    }

    /// Moves what the contact sent with forms.
    pub fn submissions(self) -> [Step; 2] {
        [self.record(&RECORD_SUBMISSIONS), self.travel(&MOVE_SUBMISSIONS)]
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

    /// Moves the rows of a kind that were moved there and still are there: the other way round, from the kept contact back.
    pub fn return_requests(self) -> Step {
        self.travel(&MOVE_REQUESTS)
    }

    /// The same for calls.
    pub fn return_calls(self) -> Step {
        self.travel(&MOVE_CALLS)
    }

    /// The same for deals with their ways.
    pub fn return_deals(self) -> [Step; 2] {
        [self.travel(&MOVE_DEALS), self.travel(&MOVE_DEAL_MOVES)]
    }

    /// The same for choices.
    pub fn return_choices(self) -> Step {
        self.travel(&MOVE_CHOICES)
    }

    /// The same for tasks.
    pub fn return_tasks(self) -> Step {
        self.travel(&MOVE_TASKS)
    }

    /// The same for notes.
    pub fn return_notes(self) -> Step {
        self.travel(&MOVE_NOTES)
    }

    /// The same for runs of automations.
    pub fn return_runs(self) -> Step {
        self.travel(&MOVE_RUNS)
    }

    /// The same for edits.
    pub fn return_changes(self) -> Step {
        self.travel(&MOVE_CHANGES)
    }

    /// The same for what was sent with forms.
    pub fn return_submissions(self) -> Step {
        self.travel(&MOVE_SUBMISSIONS)
    }

    /// The same for what calls caused.
    pub fn return_effects(self) -> Step {
        self.travel(&MOVE_EFFECTS)
    }
}

/// Forgets what calls know of a contact if that is nothing.
pub fn forget_empty_facts(workspace: WorkspaceId, contact: ContactId) -> Step {
    FORGET_EMPTY_FACTS.step(values![workspace.0, contact.0]).any()
}

/// Forgets the keys of the rows that a merge moved, which was taken back.
pub fn forget(workspace: WorkspaceId, merge: MergeId) -> Step {
    FORGET.step(values![workspace.0, merge.0]).any()
}
