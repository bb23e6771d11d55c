//! Taking rows over, a few dozen in a batch that also notes how far the import is.

use std::collections::HashSet;

use domain::automation::Origin;
use domain::automation::trigger::Happening;
use domain::id::{ImportId, WorkspaceId};
use domain::import::{self, Counts, Reason, Said, State, Target};
use store::automations::runs::About;
use store::feed::{self, Change, Noun};
use store::imports::{self, FileRow, Import, Refused};
use store::jobs::JobRow;
use store::{Batch, Store};

use super::facts::Facts;
use super::here::Here;
use super::merge::{Merge, Met};
use super::rows::{Outcome, Rows, keys_of};
use super::work::{Page, note};
use super::{forget, write};
use crate::automations::{Actor, Automations, Begun, Happened, Known, Way, begin_all};
use crate::ctx::Ctx;
use crate::error::Error;
use crate::jobs::run as job_run;

/// Rows that are looked at for one batch.
const ROWS: usize = 60;
/// A batch is closed when it has so many steps: far enough below the most that one more row still fits.
const STEPS: usize = 260;
/// What happens with each card that is made.
pub(super) const MADE: Happening<'static> = Happening::ContactCreated(Origin::Import);
/// After so many batches the job says that it is alive.
const BATCHES: usize = 10;

/// Takes over what is left of an import.
///
/// # Errors
/// As the store has them; the server is about to end.
pub(super) async fn take_over(ctx: &Ctx, workspace: WorkspaceId, id: ImportId, job: &mut JobRow) -> Result<(), Error> {
    let mut page = Page::default();
    for batch in 1_usize.. {
        let Some(import) = ctx.store.first(imports::by_id(workspace, id)).await? else { return Ok(()) };
        if import.state != State::Running {
            return Ok(());
        }
        if import.done >= import.rows {
            return finish(ctx, workspace, import).await;
        }
        let rows = page.rows(ctx, workspace, id, import.done, ROWS).await?;
        ctx.store.retry(async |store| one_batch(ctx, store, workspace, &import, rows).await).await?;
        let _ = ctx.bells.changes.send(workspace);
        (job.progress, job.progress_of) = (import.done, Some(import.rows));
        if batch % BATCHES == 0 || ctx.stopping() {
            job_run::progressed(ctx, workspace, job).await?;
        }
    }
    Ok(())
}

async fn finish(ctx: &Ctx, workspace: WorkspaceId, import: Import) -> Result<(), Error> {
    let now = ctx.clock.now();
    match note(ctx, workspace, import.over(State::Done, now)).await? {
        Some(done) => forget::clear_rows(ctx, workspace, &done).await,
        None => Ok(()),
    }
}

/// Takes over the first of `rows`, as many as fit; nothing if somebody has changed the import meanwhile.
async fn one_batch(
    ctx: &Ctx,
    store: &Store,
    workspace: WorkspaceId,
    seen: &Import,
    rows: &[FileRow],
) -> Result<(), Error> {
    let Some(mut import) = store.first(imports::by_id(workspace, seen.id)).await? else { return Ok(()) };
    if import.version != seen.version {
        return Ok(());
    }
    let here = Here::load(store, workspace).await?;
    if import.target != Target::Contacts {
        return Box::pin(cards(ctx, store, workspace, import, &here, rows)).await;
    }
    let read = |row: &FileRow| import::read(import.target, &row.cells, &import.plan.fields, here.country);
    let persons: Vec<Result<Said, Vec<Reason>>> = rows.iter().map(read).collect();
    let facts =
        Facts::load(store, workspace, &persons.iter().filter_map(|person| person.as_ref().ok()).collect::<Vec<_>>())
            .await?;
    let plan = import.plan.clone();
    // What a new card begins: the run, and the change that tells of it.
    let all = if plan.automations { Automations::load(store, workspace).await? } else { Automations::default() };
    let of_run = 2 * all.iter().filter(|one| one.definition.trigger.fits(&MADE)).count();
    let mut merge = Merge::new(&facts, &here, &plan, &ctx.ids, ctx.clock.now());
    let (mut taken, mut refused) = (0, Vec::new());
    for (row, person) in rows.iter().zip(persons) {
        if let Err(reasons) = person.and_then(|person| merge.take(&person)) {
            merge.counts.refused += 1;
            refused.push(Refused { row: row.clone(), reasons });
        }
        taken += 1;
        let begins = |met: &Met| if met.before.is_none() && met.is_changed() { of_run } else { 0 };
        if merge.cards.values().map(|met| write::weight(met) + begins(met)).sum::<usize>() > STEPS {
            break;
        }
    }
    let first = import.done;
    import.done += taken;
    import.counts += merge.counts;
    let begun = Box::pin(begin(ctx, store, workspace, &all, &merge)).await?;
    let more = (here.link_earlier, begun);
    let batch = write::batch(ctx, workspace, &import, &merge, &facts, more, (first, &refused));
    store.commit(batch).await.map_err(Error::from)
}

/// The same of companies, deals and tasks: a row that meets a card of this batch begins the next one, which then finds it.
async fn cards(
    ctx: &Ctx,
    store: &Store,
    workspace: WorkspaceId,
    mut import: Import,
    here: &Here,
    rows: &[FileRow],
) -> Result<(), Error> {
    let plan = import.plan.clone();
    let way = Way::File { begins: plan.automations };
    let actor = Actor { workspace, user: import.user, chain: &[], way };
    let reading = Rows { ctx, store, actor, target: import.target, plan: &plan, here, makes_companies: true };
    let (mut taken, mut refused, mut counts) = (0, Vec::new(), Counts::default());
    let (mut batch, mut changes, mut met) = (Batch::new(), Vec::new(), HashSet::new());
    for row in rows {
        let said = import::read(import.target, &row.cells, &plan.fields, here.country);
        let outcome = match said {
            Err(reasons) => Outcome::Refused(reasons),
            Ok(said) => {
                if keys_of(import.target, &said).into_iter().any(|key| !met.insert(key)) {
                    break;
                }
                reading.take(&said).await?
            }
        };
        match outcome {
            Outcome::Unchanged => counts.unchanged += 1,
            Outcome::Refused(reasons) => {
                counts.refused += 1;
                refused.push(Refused { row: row.clone(), reasons });
            }
            Outcome::Written { is_new, batch: steps, changes: more } => {
                // One that does not fit beside the others begins the next batch.
                if taken > 0 && batch.len() + changes.len() + steps.len() + more.len() > STEPS {
                    break;
                }
                if is_new {
                    counts.new += 1
                } else {
                    counts.merged += 1
                }
                batch.append(steps);
                changes.extend(more);
            }
        }
        taken += 1;
    }
    let first = import.done;
    import.done += taken;
    import.counts += counts;
    batch.push(imports::update(workspace, &import));
    if !refused.is_empty() {
        batch.push(imports::insert_refused(workspace, import.id, first, &refused));
    }
    changes.push(Change::new(Noun::Import, import.id, import.version + 1));
    batch.extend(feed::record(workspace, &changes));
    store.commit(batch).await.map_err(Error::from)
}

/// What the contacts that are made begin.
async fn begin(
    ctx: &Ctx,
    store: &Store,
    workspace: WorkspaceId,
    all: &Automations,
    merge: &Merge<'_>,
) -> Result<Begun, Error> {
    let mut begun = Begun::default();
    if !all.iter().any(|one| one.definition.trigger.fits(&MADE)) {
        return Ok(begun);
    }
    let actor = Actor { workspace, user: None, chain: &[], way: Way::File { begins: true } };
    for met in merge.cards.values().filter(|met| met.is_changed() && met.before.is_none()) {
        let card = &met.after;
        let happened = [Happened { what: MADE, cause: (card.id.0, 0) }];
        let company = card.company.as_ref().map(|(id, _)| *id);
        let about = About { contact: Some(card.id), company, ..About::default() };
        let with = |known: &mut Known| known.contact = Some(card.clone());
        let of_card = begin_all(ctx, store, &actor, all, &happened, about, with).await?;
        begun.steps.extend(of_card.steps);
        begun.changes.extend(of_card.changes);
    }
    Ok(begun)
}
