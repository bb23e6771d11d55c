//! Moves what hangs on one card to another of its kind, and back. There may be much of it, so a kind of rows is two statements, however many there are: their
//! keys are written down, then the rows with these keys are moved. So each row that was moved is known, also where somebody hangs one on meanwhile.

use domain::id::{MergeId, WorkspaceId};
use uuid::Uuid;

use crate::{Statement, Step, statements, values};

/// Moving what hangs on contacts and on companies: `$id` is the column that names the card, `$entity` what the ledger calls it, `$noun` what files call it.
/// What only one of both has stands in its own module.
macro_rules! moves {
    ($Id:ident, $id:literal, $entity:literal, $noun:literal; $($own:tt)*) => {
        // $1 the workspace · $2 the card from which · $3 the merge · $4 the card to which.
        $crate::statements! {
            RECORD_CALLS:
                "insert into merge_rows (workspace_id, merge_id, kind, row_id, part) select c.workspace_id, $3, 'call', c.id, '' from calls c "
                "where c.workspace_id = $1 and c." $id " = $2 and c." $id " is not null on conflict (workspace_id, merge_id, kind, row_id, part) do nothing"
                [Int, Bytes, Bytes];
            MOVE_CALLS:
                "update calls set " $id " = $4, version = version + 1 where workspace_id = $1 and " $id " = $2 and " $id " is not null "
                "and id in (select r.row_id from merge_rows r where r.workspace_id = $1 and r.merge_id = $3 and r.kind = 'call')"
                [Int, Bytes, Bytes, Bytes];
            RECORD_DEALS:
                "insert into merge_rows (workspace_id, merge_id, kind, row_id, part) select d.workspace_id, $3, 'deal', d.id, '' from deals d "
                "where d.workspace_id = $1 and d." $id " = $2 and d." $id " is not null on conflict (workspace_id, merge_id, kind, row_id, part) do nothing"
                [Int, Bytes, Bytes];
            MOVE_DEALS:
                "update deals set " $id " = $4, version = version + 1 where workspace_id = $1 and " $id " = $2 and " $id " is not null "
                "and id in (select r.row_id from merge_rows r where r.workspace_id = $1 and r.merge_id = $3 and r.kind = 'deal')"
                [Int, Bytes, Bytes, Bytes];
            RECORD_TASKS:
                "insert into merge_rows (workspace_id, merge_id, kind, row_id, part) select t.workspace_id, $3, 'task', t.id, '' from tasks t "
                "where t.workspace_id = $1 and t." $id " = $2 and t." $id " is not null on conflict (workspace_id, merge_id, kind, row_id, part) do nothing"
                [Int, Bytes, Bytes];
            MOVE_TASKS:
                "update tasks set " $id " = $4, version = version + 1 where workspace_id = $1 and " $id " = $2 and " $id " is not null "
                "and id in (select r.row_id from merge_rows r where r.workspace_id = $1 and r.merge_id = $3 and r.kind = 'task')"
                [Int, Bytes, Bytes, Bytes];
            RECORD_RUNS:
                "insert into merge_rows (workspace_id, merge_id, kind, row_id, part) select a.workspace_id, $3, 'run', a.id, '' from automation_runs a "
                "where a.workspace_id = $1 and a." $id " = $2 and a." $id " is not null on conflict (workspace_id, merge_id, kind, row_id, part) do nothing"
                [Int, Bytes, Bytes];
            MOVE_RUNS:
                "update automation_runs set " $id " = $4, version = version + 1 where workspace_id = $1 and " $id " = $2 and " $id " is not null "
                "and id in (select r.row_id from merge_rows r where r.workspace_id = $1 and r.merge_id = $3 and r.kind = 'run')"
                [Int, Bytes, Bytes, Bytes];
            RECORD_EFFECTS:
                "insert into merge_rows (workspace_id, merge_id, kind, row_id, part) select e.workspace_id, $3, 'effect', e.call_id, e.kind from merge_rows r "
                "join effects e on e.workspace_id = r.workspace_id and e.call_id = r.row_id and e.entity = '" $entity "' and e.entity_id = $2 "
                "where r.workspace_id = $1 and r.merge_id = $3 and r.kind = 'call' on conflict (workspace_id, merge_id, kind, row_id, part) do nothing"
                [Int, Bytes, Bytes];
            MOVE_EFFECTS:
                "update effects set entity_id = $4 where workspace_id = $1 and entity = '" $entity "' and entity_id = $2 "
                "and call_id in (select r.row_id from merge_rows r where r.workspace_id = $1 and r.merge_id = $3 and r.kind = 'effect') "
                "and exists (select 1 from merge_rows r where r.workspace_id = $1 and r.merge_id = $3 and r.kind = 'effect' and r.row_id = effects.call_id "
                "and r.part = effects.kind)"
                [Int, Bytes, Bytes, Bytes];
            RECORD_REFS:
                "insert into merge_rows (workspace_id, merge_id, kind, row_id, part) select f.workspace_id, $3, 'ref', $2, f.ref from import_refs f "
                "where f.workspace_id = $1 and f.noun = '" $noun "' and f.entity_id = $2 on conflict (workspace_id, merge_id, kind, row_id, part) do nothing"
                [Int, Bytes, Bytes];
            MOVE_REFS:
                "update import_refs set entity_id = $4 where workspace_id = $1 and noun = '" $noun "' and entity_id = $2 "
                "and ref in (select r.part from merge_rows r where r.workspace_id = $1 and r.merge_id = $3 and r.kind = 'ref')"
                [Int, Bytes, Bytes, Bytes];
            $($own)*
        }

        impl Way<$Id> {
            /// Moves the calls that are linked to the card. Their versions grow, so that whoever decides on one meanwhile decides again.
            pub fn calls(self) -> [Step; 2] {
                self.carry(&RECORD_CALLS, &MOVE_CALLS)
            }

            /// Moves the tasks about the card.
            pub fn tasks(self) -> [Step; 2] {
                self.carry(&RECORD_TASKS, &MOVE_TASKS)
            }

            /// Moves the runs of automations about the card. Their versions grow, so that a step that is under way is made anew.
            pub fn runs(self) -> [Step; 2] {
                self.carry(&RECORD_RUNS, &MOVE_RUNS)
            }

            /// Moves what files call the card.
            pub fn refs(self) -> [Step; 2] {
                self.carry(&RECORD_REFS, &MOVE_REFS)
            }

            /// Moves the calls that were moved there and still are there: the other way round, from the kept card back.
            pub fn return_calls(self) -> Step {
                self.travel(&MOVE_CALLS)
            }

            /// The same for tasks.
            pub fn return_tasks(self) -> Step {
                self.travel(&MOVE_TASKS)
            }

            /// The same for runs of automations.
            pub fn return_runs(self) -> Step {
                self.travel(&MOVE_RUNS)
            }

            /// The same for what files call the card.
            pub fn return_refs(self) -> Step {
                self.travel(&MOVE_REFS)
            }

            /// The same for what calls caused.
            pub fn return_effects(self) -> Step {
                self.travel(&MOVE_EFFECTS)
            }
        }
    };
}

pub mod companies;
pub mod contacts;

statements! {
    FORGET: "delete from merge_rows where workspace_id = $1 and merge_id = $2" [Int, Bytes];
}

/// From which card to which, by which merge.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Way<Id> {
    /// The workspace.
    pub workspace: WorkspaceId,
    /// The merge.
    pub merge: MergeId,
    /// The card that loses.
    pub from: Id,
    /// The card that gains.
    pub to: Id,
}

impl<Id: Copy + Into<Uuid>> Way<Id> {
    /// The way back.
    #[must_use]
    pub fn back(self) -> Self {
        Self { from: self.to, to: self.from, ..self }
    }

    fn record(self, statement: &'static Statement) -> Step {
        let from: Uuid = self.from.into();
        statement.step(values![self.workspace.0, from, self.merge.0]).any()
    }

    fn travel(self, statement: &'static Statement) -> Step {
        let (from, to): (Uuid, Uuid) = (self.from.into(), self.to.into());
        statement.step(values![self.workspace.0, from, self.merge.0, to]).any()
    }

    fn carry(self, record: &'static Statement, travel: &'static Statement) -> [Step; 2] {
        [self.record(record), self.travel(travel)]
    }
}

/// Forgets the keys of the rows that a merge moved, which was taken back.
pub fn forget(workspace: WorkspaceId, merge: MergeId) -> Step {
    FORGET.step(values![workspace.0, merge.0]).any()
}
