//! Automations, their runs and steps, as the API shows them.

use app::automations::{AutomationView, Run, Step};
use domain::automation::check::Problem as Wrong;
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::shape::{BlockBody, TriggerBody, bodies};
use crate::i18n::{self, Arg, Language};
use crate::v1::{NamedOut, moment, named};

/// Something that is wrong or missing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct AutomationProblemOut {
    /// The block; null: the trigger, or all of it.
    #[schema(required)]
    pub block_id: Option<String>,
    /// The member.
    pub field: String,
    /// What it is, for programs.
    pub code: &'static str,
    /// What it is, in the reader's language.
    pub detail: String,
}

/// How often an automation was begun; each counted up to 10,000.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct AutomationRunsOut {
    /// All runs.
    pub total: i64,
    /// Those that are not over.
    pub running: i64,
    /// Those that failed.
    pub failed: i64,
    /// When the last one began.
    #[schema(required)]
    pub last_at: Option<Timestamp>,
}

/// An automation.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct AutomationOut {
    /// The id.
    pub id: Uuid,
    /// The name.
    pub name: String,
    /// `draft`, `active` or `inactive`.
    pub state: &'static str,
    /// What it begins with.
    pub trigger: TriggerBody,
    /// What is gone through then.
    pub blocks: Vec<BlockBody>,
    /// What is wrong or missing; one that is active has nothing of it, unless what it names was removed since.
    pub problems: Vec<AutomationProblemOut>,
    /// How often it was begun.
    pub runs: AutomationRunsOut,
    /// When it was made.
    pub created_at: Timestamp,
    /// Who made it; null if a program did.
    #[schema(required)]
    pub created_by: Option<NamedOut>,
    /// When it was last changed.
    pub changed_at: Timestamp,
    /// Counts the changes.
    pub version: i64,
}

impl AutomationOut {
    /// In the reader's language.
    pub fn of(view: AutomationView, language: Language) -> Self {
        let row = view.automation;
        let (trigger, blocks) = bodies(&row.definition);
        Self {
            id: row.id.into(),
            name: row.name,
            state: row.state.as_str(),
            trigger,
            blocks,
            problems: view.problems.into_iter().map(|it| problem(it, language)).collect(),
            runs: AutomationRunsOut {
                total: row.counts.total,
                running: row.counts.running,
                failed: row.counts.failed,
                last_at: row.counts.last_at.map(moment),
            },
            created_at: moment(row.created_at),
            created_by: row.created_by.map(named),
            changed_at: moment(row.changed_at),
            version: row.version,
        }
    }
}

fn problem(it: Wrong, language: Language) -> AutomationProblemOut {
    let detail = i18n::text(language, &format!("field-{}", it.code), &[]).unwrap_or_default();
    AutomationProblemOut { block_id: it.block, field: it.field, code: it.code, detail }
}

/// What a run is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct RunSubjectOut {
    /// The call.
    #[schema(required)]
    pub call_id: Option<Uuid>,
    /// The contact.
    #[schema(required)]
    pub contact: Option<NamedOut>,
    /// The deal.
    #[schema(required)]
    pub deal: Option<NamedOut>,
    /// The company.
    #[schema(required)]
    pub company: Option<NamedOut>,
    /// The task.
    #[schema(required)]
    pub task_id: Option<Uuid>,
}

/// Why a run ended early.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct RunErrorOut {
    /// What it is, for programs.
    pub code: String,
    /// The block that could not be done.
    #[schema(required)]
    pub block_id: Option<String>,
    /// What happened, in the reader's language.
    pub detail: String,
}

/// What became of a block.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct RunStepOut {
    /// Its number in the run, from 1.
    pub n: i64,
    /// The block.
    pub block_id: String,
    /// What it does.
    pub kind: String,
    /// `done`, `skipped`, `failed`, `waiting` or `filtered`; `would` for one that was only tried.
    pub state: &'static str,
    /// When; null for one that was only tried.
    #[schema(required)]
    pub at: Option<Timestamp>,
    /// What it made or changed: `deal`, `task`, `contact`, `company`, `note` or `webhook`.
    #[schema(required)]
    pub entity: Option<String>,
    /// Which.
    #[schema(required)]
    pub entity_id: Option<Uuid>,
    /// What was done and why, in the reader's language.
    pub detail: String,
}

/// One time that an automation was begun.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct RunOut {
    /// The id.
    pub id: Uuid,
    /// The automation.
    pub automation: NamedOut,
    /// `queued`, `running`, `waiting`, `done`, `failed`, `cancelled` or `stopped`: automations had caused each other too often.
    pub state: &'static str,
    /// What began it.
    pub trigger_kind: &'static str,
    /// What it is about.
    pub subject: RunSubjectOut,
    /// When it began.
    pub began_at: Timestamp,
    /// When it was over.
    #[schema(required)]
    pub ended_at: Option<Timestamp>,
    /// When it goes on, if it waits.
    #[schema(required)]
    pub due_at: Option<Timestamp>,
    /// Why it ended early.
    #[schema(required)]
    pub error: Option<RunErrorOut>,
    /// What became of its blocks; in the answer to a question for one run alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub steps: Option<Vec<RunStepOut>>,
}

impl RunOut {
    /// In the reader's language.
    pub fn of(run: Run, steps: Option<Vec<Step>>, language: Language) -> Self {
        let named =
            |id: Option<Uuid>, name: Option<String>| id.map(|id| NamedOut { id, name: name.unwrap_or_default() });
        let names = run.names;
        let is_open = matches!(run.state.as_str(), "queued" | "waiting");
        Self {
            id: run.id.into(),
            automation: NamedOut { id: run.automation.into(), name: names.automation.unwrap_or_default() },
            state: run.state.as_str(),
            trigger_kind: run.trigger.as_str(),
            subject: RunSubjectOut {
                call_id: run.about.call.map(Uuid::from),
                // What was removed has no name, and cannot be opened.
                contact: named(run.about.contact.map(Uuid::from), names.contact.clone())
                    .filter(|_| names.contact.is_some()),
                deal: named(run.about.deal.map(Uuid::from), names.deal.clone()).filter(|_| names.deal.is_some()),
                company: named(run.about.company.map(Uuid::from), names.company.clone())
                    .filter(|_| names.company.is_some()),
                task_id: run.about.task.map(Uuid::from),
            },
            began_at: moment(run.began_at),
            ended_at: run.ended_at.map(moment),
            due_at: run.wait_until.or(run.due_at).filter(|_| is_open).map(moment),
            error: run.trouble.map(|it| {
                let said = it.detail.unwrap_or_default();
                // A circle names its chain, all else the block, and behind a blank the field that is to blame.
                let (block, word) = match it.code.as_str() {
                    "loop" => (None, said.as_str()),
                    _ => said.split_once(' ').map_or((Some(said.as_str()), ""), |(block, field)| (Some(block), field)),
                };
                let detail = sentence(language, &it.code, word);
                RunErrorOut { block_id: block.filter(|id| !id.is_empty()).map(str::to_owned), code: it.code, detail }
            }),
            steps: steps.map(|steps| steps.into_iter().map(|step| RunStepOut::of(step, language)).collect()),
        }
    }
}

impl RunStepOut {
    fn of(step: Step, language: Language) -> Self {
        let (entity, entity_id) = step.entity.map_or((None, None), |(kind, id)| (Some(kind), Some(id)));
        Self {
            n: step.n,
            block_id: step.block,
            kind: step.kind,
            state: step.state.as_str(),
            at: Some(moment(step.at)),
            entity,
            entity_id,
            detail: sentence(language, &step.reason, step.word.as_deref().unwrap_or_default()),
        }
    }
}

/// The sentence that says why: one of automations, else what is wrong with a field, which is named if the workspace has added it.
pub(super) fn sentence(language: Language, reason: &str, word: &str) -> String {
    let of_steps = i18n::text(language, &format!("automation-step-{reason}"), &[("name", Arg::Word(word))]);
    let of_field = || {
        let text = i18n::text(language, &format!("field-{reason}"), &[])?;
        if word.is_empty() {
            return Some(text);
        }
        let args = [("name", Arg::Word(word)), ("text", Arg::Word(&text))];
        i18n::text(language, "automation-step-own_field_wrong", &args)
    };
    of_steps.or_else(of_field).unwrap_or_else(|| reason.to_owned())
}
