//! Automations: when something happens, a chain of blocks is gone through.
//!
//! What is here is pure: the definition as people make it, what is wrong with one ([`check`]), what conditions and placeholders read ([`facts`]), and the
//! way through the blocks ([`walk`]).

use serde::{Deserialize, Deserializer, Serialize};

use crate::call::Outcome;
use crate::call::view::RowDirection;
use crate::id::{FormId, LineId, PipelineId, StageId};
use crate::task::Kind as TaskKind;

mod block;
pub mod check;
pub mod facts;
pub mod own;
pub mod template;
#[cfg(test)]
mod tests;
pub mod trigger;
pub mod vocabulary;
pub mod walk;

pub use block::{Action, Block, Branch, Until, Who};

/// The most blocks of an automation, those in branches counted.
pub const MOST_BLOCKS: usize = 50;
/// How deep splits may stand in each other.
pub const MOST_DEPTH: usize = 3;
/// The most conditions at one place, and branches of a split.
pub const MOST_CONDITIONS: usize = 20;
/// The most entries of a list of ids.
pub const MOST_IDS: usize = 100;
/// The most automations of a workspace.
pub const MOST_AUTOMATIONS: usize = 200;
/// Runs that cause each other in a chain longer than this are stopped.
pub const MOST_CHAIN: usize = 5;
/// The longest wait for a time, in minutes: a year.
pub const LONGEST_WAIT: u32 = 366 * 24 * 60;
/// A wait for a field alone ends after so many minutes: 30 days.
pub const WAIT_FOR_FIELD: u32 = 30 * 24 * 60;
/// The most characters of a name or a title.
pub const LONGEST_NAME: usize = 200;
/// The most characters of a text.
pub const LONGEST_TEXT: usize = 5_000;

macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$item:meta])* $variant:ident = $word:literal,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum $name { $($(#[$item])* #[serde(rename = $word)] $variant,)* }

        impl $name {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// The name in the API and the database.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word,)* }
            }

            /// Reads a name.
            pub fn parse(text: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|it| it.as_str() == text)
            }
        }
    };
}

words! {
    /// Whether an automation runs.
    State {
        /// It is being made.
        Draft = "draft",
        /// It runs.
        Active = "active",
        /// It was switched off.
        Inactive = "inactive",
    }
}

words! {
    /// What an automation begins with.
    TriggerKind {
        /// A contact was made.
        ContactCreated = "contact_created",
        /// A call is over.
        CallEnded = "call_ended",
        /// Somebody picked up.
        CallAnswered = "call_answered",
        /// A client called and nobody talked to them.
        CallMissed = "call_missed",
        /// The source's AI has told of a call.
        CallProcessed = "call_processed",
        /// A deal was made.
        DealCreated = "deal_created",
        /// A deal came into another stage.
        DealMoved = "deal_moved",
        /// A field has another value.
        FieldChanged = "field_changed",
        /// A task is not done in time.
        TaskOverdue = "task_overdue",
        /// Somebody filled in a form.
        FormSubmitted = "form_submitted",
    }
}

words! {
    /// What a contact came from.
    Origin {
        /// A call of an unknown number.
        Call = "call",
        /// A person, or a program through the API.
        User = "user",
        /// An import.
        Import = "import",
        /// A web form.
        Form = "form",
        /// Another automation.
        Automation = "automation",
    }
}

words! {
    /// What a condition looks at.
    Subject {
        /// The call.
        Call = "call",
        /// The contact.
        Contact = "contact",
        /// The company.
        Company = "company",
        /// The deal.
        Deal = "deal",
        /// The task.
        Task = "task",
    }
}

words! {
    /// What has fields that automations follow and change.
    Entity {
        /// The contact.
        Contact = "contact",
        /// The company.
        Company = "company",
        /// The deal.
        Deal = "deal",
    }
}

words! {
    /// How a condition compares.
    Op {
        /// The same.
        Is = "is",
        /// Another one, or none.
        IsNot = "is_not",
        /// A part of it.
        Contains = "contains",
        /// There is one.
        IsSet = "is_set",
        /// There is none.
        IsNotSet = "is_not_set",
        /// A greater number.
        More = "more",
        /// A smaller number.
        Less = "less",
    }
}

words! {
    /// Where a run stands.
    RunState {
        /// It is to go on.
        Queued = "queued",
        /// Somebody is at it.
        Running = "running",
        /// It waits for a time or a field.
        Waiting = "waiting",
        /// It is over.
        Done = "done",
        /// A block could not be done.
        Failed = "failed",
        /// Somebody called it off.
        Cancelled = "cancelled",
        /// Automations had caused each other too often.
        Stopped = "stopped",
    }
}

words! {
    /// What became of a block in a run.
    StepState {
        /// It was done.
        Done = "done",
        /// There was nothing to do.
        Skipped = "skipped",
        /// It could not be done.
        Failed = "failed",
        /// It is under way: the run waits.
        Waiting = "waiting",
        /// The conditions do not hold, and the run ended.
        Filtered = "filtered",
    }
}

/// Takes null for what is absent.
fn or_default<'de, D: Deserializer<'de>, T: Default + Deserialize<'de>>(deserializer: D) -> Result<T, D::Error> {
    Ok(Option::deserialize(deserializer)?.unwrap_or_default())
}

/// What an automation does: the cause, and the chain.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Definition {
    /// What it begins with.
    pub trigger: Trigger,
    /// What is gone through then.
    #[serde(default)]
    pub blocks: Vec<Block>,
}

/// What an automation begins with. Each kind has some of the members; an empty list means any.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Trigger {
    /// What happens.
    pub kind: TriggerKind,
    /// What a new contact came from; none: a call.
    #[serde(default, deserialize_with = "or_default", skip_serializing_if = "Vec::is_empty")]
    pub origins: Vec<Origin>,
    /// Directions of a call.
    #[serde(default, deserialize_with = "or_default", skip_serializing_if = "Vec::is_empty")]
    pub directions: Vec<RowDirection>,
    /// How a call ended.
    #[serde(default, deserialize_with = "or_default", skip_serializing_if = "Vec::is_empty")]
    pub outcomes: Vec<Outcome>,
    /// Lines of a call.
    #[serde(default, deserialize_with = "or_default", skip_serializing_if = "Vec::is_empty")]
    pub line_ids: Vec<LineId>,
    /// Whether a call is the first one of its number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first_call: Option<bool>,
    /// The source's mark of target calls.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target: Option<bool>,
    /// The least score.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min_score: Option<f64>,
    /// The greatest score.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_score: Option<f64>,
    /// Pipelines in which a deal is made.
    #[serde(default, deserialize_with = "or_default", skip_serializing_if = "Vec::is_empty")]
    pub pipeline_ids: Vec<PipelineId>,
    /// The pipeline in which a deal is moved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pipeline_id: Option<PipelineId>,
    /// Stages that a deal leaves.
    #[serde(default, deserialize_with = "or_default", skip_serializing_if = "Vec::is_empty")]
    pub from_stage_ids: Vec<StageId>,
    /// Stages that a deal comes into.
    #[serde(default, deserialize_with = "or_default", skip_serializing_if = "Vec::is_empty")]
    pub to_stage_ids: Vec<StageId>,
    /// Whose field changes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entity: Option<Entity>,
    /// Which field.
    #[serde(default, deserialize_with = "or_default", skip_serializing_if = "String::is_empty")]
    pub field: String,
    /// Kinds of a task.
    #[serde(default, deserialize_with = "or_default", skip_serializing_if = "Vec::is_empty")]
    pub task_types: Vec<TaskKind>,
    /// Forms.
    #[serde(default, deserialize_with = "or_default", skip_serializing_if = "Vec::is_empty")]
    pub form_ids: Vec<FormId>,
    /// What has to hold besides.
    #[serde(default, deserialize_with = "or_default")]
    pub conditions: Vec<Condition>,
}

impl Trigger {
    /// Any cause of a kind.
    pub fn any(kind: TriggerKind) -> Self {
        Self {
            kind,
            origins: Vec::new(),
            directions: Vec::new(),
            outcomes: Vec::new(),
            line_ids: Vec::new(),
            first_call: None,
            target: None,
            min_score: None,
            max_score: None,
            pipeline_ids: Vec::new(),
            pipeline_id: None,
            from_stage_ids: Vec::new(),
            to_stage_ids: Vec::new(),
            entity: None,
            field: String::new(),
            task_types: Vec::new(),
            form_ids: Vec::new(),
            conditions: Vec::new(),
        }
    }
}

/// A question to the facts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Condition {
    /// Of what.
    pub subject: Subject,
    /// Which field, as [`vocabulary::FIELDS`] names it; `fields.<key>` for one that the workspace has added ([`own`]).
    pub field: String,
    /// How it is compared.
    pub op: Op,
    /// With what.
    #[serde(default)]
    pub value: Option<String>,
}

impl Definition {
    /// All blocks, those in branches too, each before what is in it.
    pub fn all(&self) -> Vec<&Block> {
        let mut all = Vec::new();
        collect(&self.blocks, &mut all);
        all
    }

    /// All conditions of the trigger and the blocks.
    pub fn conditions(&self) -> impl Iterator<Item = &Condition> {
        let of_blocks = self.all().into_iter().flat_map(|block| match &block.action {
            Action::Filter { conditions } => conditions.iter().collect::<Vec<_>>(),
            Action::Split { branches, .. } => branches.iter().flat_map(|branch| &branch.conditions).collect(),
            _ => Vec::new(),
        });
        self.trigger.conditions.iter().chain(of_blocks)
    }
}

fn collect<'a>(blocks: &'a [Block], all: &mut Vec<&'a Block>) {
    for block in blocks {
        all.push(block);
        if let Action::Split { branches, otherwise } = &block.action {
            branches.iter().for_each(|branch| collect(&branch.blocks, all));
            collect(otherwise, all);
        }
    }
}
