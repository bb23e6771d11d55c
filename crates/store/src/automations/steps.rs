//! What became of the blocks of runs.

use domain::automation::StepState;
use domain::id::{ContactId, RunId, WorkspaceId};
use domain::time::Time;
use uuid::Uuid;

use crate::error::StoreError;
use crate::query::{Query, Row};
use crate::{Step as Write, statements, values};

statements! {
    OF_RUN:
        "select n, block_id, kind, state, at, entity, entity_id, reason, word from automation_steps "
        "where workspace_id = $1 and run_id = $2 order by n limit 1000"
        [Int, Bytes];
    INSERT:
        "insert into automation_steps (workspace_id, run_id, n, block_id, kind, state, at, entity, entity_id, reason, word) "
        "values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"
        [Int, Bytes, Int, Text, Text, Text, Int, Text, Bytes, Text, Text];
    /// The words of steps of runs about a contact, which may be its name.
    FORGET_WORDS:
        "update automation_steps set word = null where workspace_id = $1 and word is not null and run_id in "
        "(select r.id from automation_runs r where r.workspace_id = $1 and r.contact_id = $2 and r.contact_id is not null)"
        [Int, Bytes];
    AGAIN:
        "update automation_steps set state = $4, at = $5, reason = $6, word = $7 where workspace_id = $1 and run_id = $2 and n = $3"
        [Int, Bytes, Int, Text, Int, Text, Text];
}

/// What became of a block.
#[derive(Clone, PartialEq, Eq)]
pub struct Step {
    /// Its number in the run, from 1.
    pub n: i64,
    /// The block.
    pub block: String,
    /// What it does.
    pub kind: String,
    /// What became of it.
    pub state: StepState,
    /// When.
    pub at: Time,
    /// What it made or changed: the kind of it, and which.
    pub entity: Option<(String, Uuid)>,
    /// Why: the name of a sentence in the catalogs.
    pub reason: String,
    /// What is filled into that sentence.
    pub word: Option<String>,
}

impl std::fmt::Debug for Step {
    /// Without the word, which may be a name.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Step")
            .field("n", &self.n)
            .field("block", &self.block)
            .field("state", &self.state)
            .field("reason", &self.reason)
            .finish_non_exhaustive()
    }
}

/// Forgets what the steps of runs about a contact say of it: for one that somebody removes.
pub fn forget_words(workspace: WorkspaceId, contact: ContactId) -> Write {
    FORGET_WORDS.step(values![workspace.0, contact.0]).any()
}

/// The steps of a run in their order; the first 1,000.
pub fn of_run(workspace: WorkspaceId, run: RunId) -> Query<Step> {
    OF_RUN.query(values![workspace.0, run.0], step)
}

/// A step that was made.
pub fn insert(workspace: WorkspaceId, run: RunId, new: &Step) -> Write {
    INSERT.step(values![
        workspace.0,
        run.0,
        new.n,
        &new.block,
        &new.kind,
        new.state.as_str(),
        new.at.micros(),
        new.entity.as_ref().map(|(kind, _)| kind.as_str()),
        new.entity.as_ref().map(|(_, id)| *id),
        &new.reason,
        new.word.as_deref()
    ])
}

/// A step that was waited for, or failed before, has come to something.
pub fn again(
    workspace: WorkspaceId,
    run: RunId,
    n: i64,
    (state, reason): (StepState, &str),
    word: Option<&str>,
    at: Time,
) -> Write {
    AGAIN.step(values![workspace.0, run.0, n, state.as_str(), at.micros(), reason, word])
}

fn step(row: &Row<'_>) -> Result<Step, StoreError> {
    Ok(Step {
        n: row.int(0)?,
        block: row.text(1)?,
        kind: row.text(2)?,
        state: StepState::parse(row.str(3)?).ok_or_else(|| row.bad(3, "a state of a step"))?,
        at: Time::from_micros(row.int(4)?),
        entity: row.opt_text(5)?.zip(row.opt_uuid(6)?),
        reason: row.text(7)?,
        word: row.opt_text(8)?,
    })
}
