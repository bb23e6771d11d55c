//! What blocks do: each as the steps of one batch.

mod contact;
mod deal;
mod field;
mod task;
mod tell;
mod who;

use domain::automation::facts::Facts;
use domain::automation::{Action, Block, StepState};
use domain::id::WorkspaceId;
use store::automations::runs::{About, Run};
use store::feed::Change;
use store::{Batch, Store};

use super::begin::Actor;
use super::known::Known;
use super::run::Made;
use crate::ctx::Ctx;
use crate::error::Error;

/// Where a run is, and all that its block may look at.
pub(super) struct At<'a> {
    pub ctx: &'a Ctx,
    pub store: &'a Store,
    pub actor: Actor<'a>,
    pub run: &'a Run,
    pub block: &'a Block,
    pub known: &'a Known,
    pub facts: &'a Facts,
}

impl At<'_> {
    /// The workspace.
    pub fn workspace(&self) -> WorkspaceId {
        self.actor.workspace
    }

    /// A text with its placeholders filled in.
    pub fn fill(&self, text: &str) -> String {
        domain::text::clean(&domain::automation::template::fill(text, self.facts))
    }
}

/// What a block does.
#[derive(Debug)]
pub(super) struct Done {
    /// The steps.
    pub batch: Batch,
    /// What changes by them.
    pub changes: Vec<Change>,
    /// What became of the block.
    pub state: StepState,
    /// What it made or changed.
    pub entity: Option<Made>,
    /// Why: the name of a sentence.
    pub reason: &'static str,
    /// What is filled into that.
    pub word: Option<String>,
    /// What the run is about from now on, if that is more.
    pub about: Option<About>,
}

impl Default for Done {
    fn default() -> Self {
        Self::said("done")
    }
}

impl Done {
    /// It was done, and nothing is written for it.
    pub fn said(reason: &'static str) -> Self {
        Self {
            batch: Batch::new(),
            changes: Vec::new(),
            state: StepState::Done,
            entity: None,
            reason,
            word: None,
            about: None,
        }
    }

    /// There is nothing to do.
    pub fn skipped(reason: &'static str) -> Self {
        Self { state: StepState::Skipped, ..Self::said(reason) }
    }
}

/// Says what a block does, for the run's batch.
pub(super) async fn act(at: &At<'_>) -> Result<Done, Error> {
    match &at.block.action {
        Action::CreateDeal { .. } => deal::create(at).await,
        Action::CreateTask { .. } => task::create(at).await,
        Action::CreateContact { name, responsible } => contact::create(at, name, responsible).await,
        Action::SetField { entity: Some(entity), field, value } => field::set(at, *entity, field, value).await,
        Action::SetResponsible { entity: Some(entity), who } => field::set_responsible(at, *entity, who).await,
        Action::AddTag { tag } => field::add_tag(at, tag).await,
        Action::Comment { text } => tell::comment(at, text).await,
        Action::SendWebhook { webhook_id: Some(hook) } => tell::webhook(at, *hook).await,
        Action::SendEmail { to, subject, text } => tell::email(at, to, subject, text).await,
        Action::Notify { who, text } => tell::notify(at, who, text).await,
        // The way is chosen where the step is written; a block that lacks what it needs is never active.
        Action::Wait { .. } | Action::Filter { .. } | Action::Split { .. } | Action::End {} => Ok(Done::default()),
        Action::SetField { .. } | Action::SetResponsible { .. } | Action::SendWebhook { .. } => {
            Err(Error::invalid("block", "required"))
        }
    }
}
