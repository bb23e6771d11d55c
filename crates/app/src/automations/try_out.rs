//! What an automation would do: with one call, and with those of a month. Nothing is written.

use domain::access::Right;
use domain::automation::facts::Facts;
use domain::automation::own::Need;
use domain::automation::trigger::CallMoment;
use domain::automation::{Action, Definition, Origin, RunState, StepState, TriggerKind, trigger, walk};
use domain::decision::Reason;
use domain::id::{AutomationId, CallId, RunId};
use domain::time::Time;
use store::automations;
use store::automations::runs::{About, Names, Run};
use store::calls::{self, CallRow, Filter};
use uuid::Uuid;

use super::act::{self, At};
use super::begin::{Actor, Way};
use super::known::Known;
use super::own;
use crate::ctx::Ctx;
use crate::error::Error;
use crate::principal::Principal;

/// A month, in seconds.
const MONTH: i64 = 30 * 24 * 3600;
/// The most calls of a month that are looked at.
const MOST_CALLS: usize = 10_000;
/// The most of them for which cards are read.
const MOST_RUNS: usize = 1_000;
/// Calls that are read at once.
const PAGE: i64 = 500;

/// A block as it would be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Would {
    /// The block.
    pub block: String,
    /// What it does.
    pub kind: &'static str,
    /// What would become of it; [`StepState::Done`]: it would be done.
    pub state: StepState,
    /// Why: the name of a sentence.
    pub reason: &'static str,
    /// What is filled into that.
    pub word: Option<String>,
}

/// What an automation would do with a call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TryOut {
    /// It would be begun.
    pub runs: bool,
    /// Why, or why not: `fits`, `trigger`, `conditions`.
    pub why: &'static str,
    /// What it would do.
    pub steps: Vec<Would>,
}

/// What an automation would have done with the calls of a month.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Month {
    /// Calls that were looked at.
    pub calls: usize,
    /// There are more than were looked at.
    pub capped: bool,
    /// Times it would have been begun.
    pub runs: usize,
    /// Deals that it would have made.
    pub deals: usize,
    /// Tasks.
    pub tasks: usize,
    /// Contacts.
    pub contacts: usize,
    /// Anything else that it would have done.
    pub other: usize,
}

/// What an automation would do with a call as it is now; `definition` is one that is not saved yet.
///
/// # Errors
/// No right, [`Error::NotFound`], [`Error::Invalid`] if there is no such call.
pub async fn try_call(
    ctx: &Ctx,
    who: &Principal,
    id: AutomationId,
    call: CallId,
    definition: Option<Definition>,
) -> Result<TryOut, Error> {
    who.may(Right::Administer)?;
    let saved = ctx.store.first(automations::by_id(who.workspace, id)).await?.ok_or(Error::NotFound)?;
    let definition = definition.unwrap_or(saved.definition);
    let about = About { call: Some(call), ..About::default() };
    let known = Box::pin(Known::load(&ctx.store, who.workspace, &about, definition.need())).await?;
    let Some(row) = &known.call else { return Err(Error::invalid("call_id", "unknown_call")) };
    if !fits(&definition, row, &known) {
        return Ok(TryOut { runs: false, why: "trigger", steps: Vec::new() });
    }
    let facts = known.facts();
    if !facts.hold(&definition.trigger.conditions) {
        return Ok(TryOut { runs: false, why: "conditions", steps: Vec::new() });
    }
    let run = run(id, &definition, known.about(about), ctx.clock.now());
    let chain = [id];
    let actor = Actor { workspace: who.workspace, user: None, chain: &chain, way: Way::Now };
    let mut steps = Vec::new();
    for block in walk::blocks(&definition, &facts) {
        let at = At { ctx, store: &ctx.store, actor, run: &run, block, known: &known, facts: &facts };
        steps.push(would(&at, &definition).await?);
    }
    Ok(TryOut { runs: true, why: "fits", steps })
}

/// Whether a call is one that the automation begins with.
fn fits(definition: &Definition, row: &CallRow, known: &Known) -> bool {
    let trigger = &definition.trigger;
    if trigger.kind == TriggerKind::ContactCreated {
        return row.reason == Reason::Created && trigger.fits(&trigger::Happening::ContactCreated(Origin::Call));
    }
    let line = known.line.as_ref().map(|line| line.id);
    trigger.fits_call(&CallMoment { call: &row.call, line, first: known.first_call })
}

async fn would(at: &At<'_>, definition: &Definition) -> Result<Would, Error> {
    let taken = walk::way(definition, at.block, at.facts);
    let trouble = domain::automation::own::trouble(at.facts.own().fields(), &at.block.action);
    let (state, reason, word) = match &at.block.action {
        _ if let Some((code, field)) = trouble => (StepState::Failed, code, Some(field)),
        Action::Filter { .. } if taken.is_none() => (StepState::Filtered, "filtered", None),
        Action::Filter { .. } => (StepState::Done, "passed", None),
        Action::End {} => (StepState::Done, "end", None),
        Action::Wait { .. } => (StepState::Done, "waiting", None),
        Action::Split { branches, .. } => {
            let branch = taken.and_then(|taken| taken.branch).and_then(|place| branches.get(place));
            let reason = if branch.is_some() { "branch" } else { "otherwise" };
            (StepState::Done, reason, branch.map(|branch| branch.name.clone()))
        }
        // What it would write is made ready and dropped.
        _ => match Box::pin(act::act(at)).await {
            Ok(done) => (done.state, done.reason, done.word),
            Err(Error::Invalid(errors)) => {
                let field = errors.first().and_then(|it| own::blamed(at, &it.field));
                (StepState::Failed, errors.first().map_or("invalid", |it| it.code), field)
            }
            Err(error) => return Err(error),
        },
    };
    Ok(Would { block: at.block.id.clone(), kind: at.block.action.kind(), state, reason, word })
}

fn run(id: AutomationId, definition: &Definition, about: About, now: Time) -> Run {
    Run {
        id: RunId(Uuid::nil()),
        automation: id,
        revision: 0,
        trigger: definition.trigger.kind,
        cause: (Uuid::nil(), 0),
        state: RunState::Running,
        place: None,
        about,
        chain: Vec::new(),
        steps: 0,
        attempts: 1,
        due_at: None,
        waiting: None,
        wait_until: None,
        trouble: None,
        began_at: now,
        ended_at: None,
        version: 1,
        names: Names::default(),
    }
}

/// What an automation would have done with the calls of the last 30 days, as their clients' cards are now.
///
/// # Errors
/// No right, [`Error::NotFound`].
pub async fn try_month(ctx: &Ctx, who: &Principal, id: AutomationId) -> Result<Month, Error> {
    who.may(Right::Administer)?;
    let saved = ctx.store.first(automations::by_id(who.workspace, id)).await?.ok_or(Error::NotFound)?;
    let since = ctx.clock.now().plus_seconds(-MONTH);
    let filter = Filter { from: Some(since), ..Filter::default() };
    let (mut month, mut before) = (Month::default(), None);
    loop {
        let rows = ctx.store.load(calls::list(who.workspace, &filter, before, PAGE)).await?;
        let Some(last) = rows.last().map(|row| (row.call.started_at, row.id)) else { return Ok(month) };
        let is_last = i64::try_from(rows.len()).unwrap_or(PAGE) < PAGE;
        for row in rows {
            if month.calls >= MOST_CALLS || month.runs >= MOST_RUNS {
                return Ok(Month { capped: true, ..month });
            }
            month.calls += 1;
            one(ctx, who, &saved.definition, row, &mut month).await?;
        }
        if is_last {
            return Ok(month);
        }
        before = Some(last);
    }
}

async fn one(
    ctx: &Ctx,
    who: &Principal,
    definition: &Definition,
    row: CallRow,
    month: &mut Month,
) -> Result<(), Error> {
    // Whether it may fit at all is seen without reading anything: with and without being the first one.
    let trigger = &definition.trigger;
    let may = trigger.kind == TriggerKind::ContactCreated
        || [true, false].into_iter().any(|first| {
            let any_line = domain::automation::Trigger { line_ids: Vec::new(), ..trigger.clone() };
            any_line.fits_call(&CallMoment { call: &row.call, line: None, first })
        });
    if !may {
        return Ok(());
    }
    let about = About { call: Some(row.id), ..About::default() };
    // Nothing is said, so nobody's name is needed.
    let need = definition.need().min(Need::Values);
    let known = Box::pin(Known::load(&ctx.store, who.workspace, &about, need)).await?;
    let facts = known.facts();
    if fits(definition, &row, &known) && facts.hold(&trigger.conditions) {
        month.runs += 1;
        count(definition, &facts, &known, month);
    }
    Ok(())
}

fn count(definition: &Definition, facts: &Facts, known: &Known, month: &mut Month) {
    for block in walk::blocks(definition, facts) {
        match &block.action {
            Action::CreateDeal { skip_if_open: true, .. } if known.deal.is_some() => {}
            Action::CreateDeal { .. } => month.deals += 1,
            Action::CreateTask { .. } => month.tasks += 1,
            Action::CreateContact { .. } => month.contacts += usize::from(known.contact.is_none()),
            Action::Wait { .. } | Action::Filter { .. } | Action::Split { .. } | Action::End {} => {}
            _ => month.other += 1,
        }
    }
}
