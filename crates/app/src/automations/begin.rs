//! Beginning automations in the batch of what happened.

use std::sync::Arc;

use domain::automation::facts::Facts;
use domain::automation::own::Need;
use domain::automation::trigger::Happening;
use domain::automation::{MOST_CHAIN, RunState, walk};
use domain::id::{AutomationId, UserId, WorkspaceId};
use domain::time::Time;
use store::automations::runs::{self, About, Names, Run, Trouble};
use store::automations::{self, Active};
use store::feed::{Change, Noun};
use store::{Step, Store};
use uuid::Uuid;

use super::known::Known;
use crate::ctx::{Ctx, Ids};
use crate::error::Error;

/// The automations of a workspace that run, as they were read in one snapshot.
#[derive(Debug, Clone, Default)]
pub(crate) struct Automations(Arc<[Active]>);

impl Automations {
    /// From the rows.
    pub fn of(rows: Vec<Active>) -> Self {
        Self(rows.into())
    }

    /// Reads those of a workspace.
    pub async fn load(store: &Store, workspace: WorkspaceId) -> Result<Self, Error> {
        Ok(Self::of(store.load(automations::active(workspace)).await?))
    }

    /// None runs.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = &Active> {
        self.0.iter()
    }

    /// The names of some, as a chain.
    fn chain(&self, ids: &[AutomationId]) -> String {
        let name = |id: &AutomationId| self.iter().find(|it| it.id == *id).map_or("…", |it| it.name.as_str());
        ids.iter().map(name).collect::<Vec<_>>().join(" → ")
    }
}

/// Who does something: a person or a program, or an automation.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Actor<'a> {
    /// The workspace.
    pub workspace: WorkspaceId,
    /// The person.
    pub user: Option<UserId>,
    /// The automations that led here, the last one does it; empty for people.
    pub chain: &'a [AutomationId],
    /// How it comes about.
    pub way: Way,
}

/// How something comes about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Way {
    /// It happens now.
    #[default]
    Now,
    /// A file says so, which somebody brought. It begins automations only if that was chosen.
    File {
        /// It was.
        begins: bool,
    },
}

impl Actor<'_> {
    /// An automation does it.
    pub fn is_automation(&self) -> bool {
        !self.chain.is_empty()
    }
}

/// What began something: a thing, and a number where it can happen to it again.
pub(crate) struct Cause<'a> {
    /// Which thing.
    pub id: Uuid,
    /// The number.
    pub no: i64,
    /// What the run is about.
    pub about: About,
    /// The automations that led here.
    pub chain: &'a [AutomationId],
    /// When.
    pub at: Time,
}

/// Steps of a batch, and what changes by them.
#[derive(Debug, Default)]
pub(crate) struct Begun {
    /// The steps.
    pub steps: Vec<Step>,
    /// The changes.
    pub changes: Vec<Change>,
}

impl Begun {
    /// How many steps of a batch it takes, with the changes that tell of it.
    pub fn weight(&self) -> usize {
        self.steps.len() + self.changes.len() + 1
    }

    /// Begins an automation.
    pub fn begin(&mut self, ids: &Ids, workspace: WorkspaceId, all: &Automations, one: &Active, cause: &Cause<'_>) {
        let stopped = cause.chain.len() > MOST_CHAIN;
        let named = || all.chain(&cause.chain.iter().copied().chain([one.id]).collect::<Vec<_>>());
        let first = walk::first(&one.definition).map(|block| block.id.clone());
        let run = Run {
            id: ids.next().into(),
            automation: one.id,
            revision: one.revision,
            trigger: one.definition.trigger.kind,
            cause: (cause.id, cause.no),
            state: if stopped { RunState::Stopped } else { RunState::Queued },
            place: first,
            about: cause.about,
            chain: cause.chain.to_vec(),
            steps: 0,
            attempts: 0,
            due_at: (!stopped).then_some(cause.at),
            waiting: None,
            wait_until: None,
            trouble: stopped.then(|| Trouble { code: "loop".to_owned(), detail: Some(named()) }),
            began_at: cause.at,
            ended_at: stopped.then_some(cause.at),
            version: 1,
            names: Names::default(),
        };
        self.steps.push(runs::begin(workspace, &run));
        self.changes.push(Change::new(Noun::AutomationRun, run.id, 1));
    }
}

/// Something that happened to a thing.
pub(crate) struct Happened<'a> {
    /// What.
    pub what: Happening<'a>,
    /// Its cause.
    pub cause: (Uuid, i64),
}

async fn read(
    store: &Store,
    workspace: WorkspaceId,
    about: &About,
    need: Need,
    with: &impl Fn(&mut Known),
) -> Result<Facts, Error> {
    let mut known = Box::pin(Known::load(store, workspace, about, need)).await?;
    with(&mut known);
    Ok(known.facts())
}

/// Begins what waits for any of what happened. `with` puts what is not written yet into what is known; it is asked only where a condition wants to know.
pub(crate) async fn begin_all(
    ctx: &Ctx,
    store: &Store,
    actor: &Actor<'_>,
    all: &Automations,
    happened: &[Happened<'_>],
    about: About,
    with: impl Fn(&mut Known),
) -> Result<Begun, Error> {
    let mut begun = Begun::default();
    if actor.way == (Way::File { begins: false }) {
        return Ok(begun);
    }
    let mut facts: Option<Facts> = None;
    for it in happened {
        for one in all.iter().filter(|one| one.definition.trigger.fits(&it.what)) {
            let conditions = &one.definition.trigger.conditions;
            if !conditions.is_empty() {
                if facts.is_none() {
                    // It is large, and rare: it does not stand in the futures of all who write.
                    let need = all.need(|one| happened.iter().any(|it| one.definition.trigger.fits(&it.what)));
                    facts = Some(Box::pin(read(store, actor.workspace, &about, need, &with)).await?);
                }
                if !facts.as_ref().is_some_and(|facts| facts.hold(conditions)) {
                    continue;
                }
            }
            let cause = Cause { id: it.cause.0, no: it.cause.1, about, chain: actor.chain, at: ctx.clock.now() };
            begun.begin(&ctx.ids, actor.workspace, all, one, &cause);
        }
    }
    Ok(begun)
}
