//! Counting what would come of a file, without writing any of it.

use std::collections::HashSet;

use domain::id::{ImportId, WorkspaceId};
use domain::import::{self, Counts, MergeBy, Person, Plan, State};
use domain::phone::PhoneNumber;
use store::connections;
use store::imports::{self, FileRow, Import};
use store::jobs::JobRow;

use super::facts::{Facts, numbers_of};
use super::file::PAGE_ROWS;
use super::merge::Merge;
use super::work::{Page, note};
use crate::ctx::Ctx;
use crate::error::Error;
use crate::jobs::run as job_run;

/// What earlier rows of the file were recognised by.
#[derive(Default)]
struct Seen {
    numbers: HashSet<PhoneNumber>,
    emails: HashSet<String>,
}

impl Seen {
    /// Whether an earlier row has met the same contact; notes what this one has.
    fn meets(&mut self, person: &Person, plan: &Plan) -> bool {
        let by_phone = plan.merge_by != MergeBy::Email || person.emails.is_empty();
        let by_email = plan.merge_by != MergeBy::Phone || numbers_of(person).next().is_none();
        let met = (by_phone && numbers_of(person).any(|number| self.numbers.contains(&number)))
            || (by_email && person.emails.iter().any(|email| self.emails.contains(email)));
        self.numbers.extend(numbers_of(person));
        self.emails.extend(person.emails.iter().cloned());
        met
    }
}

/// Counts from the beginning: what an interrupted count has seen is not kept.
///
/// # Errors
/// As the store has them; the server is about to end.
pub(super) async fn count(ctx: &Ctx, workspace: WorkspaceId, id: ImportId, job: &mut JobRow) -> Result<(), Error> {
    let (Some(mut import), Some(rules)) =
        ctx.store.load((imports::by_id(workspace, id).first(), connections::rules(workspace).first())).await?
    else {
        return Ok(());
    };
    let (mut seen, mut counts, mut page) = (Seen::default(), Counts::default(), Page::default());
    import.done = 0;
    while import.done < import.rows {
        let rows = page.rows(ctx, workspace, id, import.done, PAGE_ROWS).await?;
        let read = |row: &FileRow| import::read(&row.cells, &import.plan.fields, rules.country);
        let persons: Vec<_> = rows.iter().map(read).collect();
        import.done += i64::try_from(rows.len()).unwrap_or_default();
        counts.refused += i64::try_from(persons.iter().filter(|person| person.is_err()).count()).unwrap_or_default();
        let persons: Vec<&Person> = persons.iter().filter_map(|person| person.as_ref().ok()).collect();
        counts += count_rows(ctx, workspace, &persons, &import.plan, &mut seen).await?;
        let Some(noted) = note(ctx, workspace, import).await? else { return Ok(()) };
        import = noted;
        (job.progress, job.progress_of) = (import.done, Some(import.rows));
        job_run::progressed(ctx, workspace, job).await?;
    }
    let counted = Import { state: State::Counted, preview: Some(counts), ..import };
    note(ctx, workspace, counted).await.map(drop)
}

async fn count_rows(
    ctx: &Ctx,
    workspace: WorkspaceId,
    persons: &[&Person],
    plan: &Plan,
    seen: &mut Seen,
) -> Result<Counts, Error> {
    let facts = Facts::load(&ctx.store, workspace, persons).await?;
    let mut counts = Counts::default();
    for person in persons {
        // Each alone: what an earlier row makes is a duplicate, whatever it adds.
        let mut merge = Merge::new(&facts, plan, &ctx.ids, ctx.clock.now());
        match merge.take(person) {
            Err(_) => counts.refused += 1,
            Ok(()) if seen.meets(person, plan) => counts.duplicates += 1,
            Ok(()) => counts += merge.counts,
        }
    }
    Ok(counts)
}
