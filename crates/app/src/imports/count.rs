//! Counting what would come of a file, without writing any of it.

use std::collections::{BTreeMap, HashSet};

use domain::automation::TriggerKind;
use domain::id::{ImportId, WorkspaceId};
use domain::import::{self, Counts, MergeBy, Plan, Preview, Said, State, Target, Unknown, Word};
use domain::phone::PhoneNumber;
use domain::text::fold;
use store::imports::{self, FileRow, Import};
use store::jobs::JobRow;

use super::facts::{Facts, numbers_of};
use super::file::PAGE_ROWS;
use super::here::Here;
use super::merge::Merge;
use super::rows::{Outcome, Rows, keys_of};
use super::take_over::MADE;
use super::work::{Page, note};
use crate::automations::{Actor, Automations, Way};
use crate::ctx::Ctx;
use crate::error::Error;
use crate::jobs::run as job_run;

/// So many different words that are no names are counted; a file with more has a column that is no name at all.
const MOST_WORDS: usize = 2_000;

/// What earlier rows of the file were recognised by.
#[derive(Default)]
struct Seen {
    numbers: HashSet<PhoneNumber>,
    emails: HashSet<String>,
    refs: HashSet<String>,
}

impl Seen {
    /// Whether an earlier row has met the same contact; notes what this one has.
    fn meets(&mut self, said: &Said, plan: &Plan) -> bool {
        let by_phone = plan.merge_by != MergeBy::Email || said.emails.is_empty();
        let by_email = plan.merge_by != MergeBy::Phone || numbers_of(said).next().is_none();
        let by_ref = said.record_id.as_ref().is_some_and(|id| self.refs.contains(id));
        let met = by_ref
            || (by_phone && numbers_of(said).any(|number| self.numbers.contains(&number)))
            || (by_email && said.emails.iter().any(|email| self.emails.contains(email)));
        self.numbers.extend(numbers_of(said));
        self.emails.extend(said.emails.iter().cloned());
        self.refs.extend(said.record_id.iter().cloned());
        met
    }

    /// Whether an earlier row has met the same company, deal or task; notes what this one has.
    fn meets_card(&mut self, target: Target, said: &Said) -> bool {
        let known = keys_of(target, said).into_iter().filter(|key| !self.refs.insert(key.clone()));
        known.count() > 0
    }
}

/// Words that are no names here, with how many rows have them.
#[derive(Default)]
struct Words(BTreeMap<(Word, String), (String, i64)>);

impl Words {
    fn add(&mut self, word: Word, text: &str) {
        let key = (word, fold(text));
        if self.0.len() < MOST_WORDS || self.0.contains_key(&key) {
            self.0.entry(key).or_insert_with(|| (text.to_owned(), 0)).1 += 1;
        }
    }

    fn told(self) -> Vec<Unknown> {
        let all = self.0.into_iter();
        let mut all: Vec<Unknown> = all.map(|((word, _), (text, rows))| Unknown { word, text, rows }).collect();
        all.sort_by(|a, b| (b.rows, a.word, &a.text).cmp(&(a.rows, b.word, &b.text)));
        all.truncate(Preview::MOST_UNKNOWN);
        all
    }
}

/// Counts from the beginning: what an interrupted count has seen is not kept.
///
/// # Errors
/// As the store has them; the server is about to end.
pub(super) async fn count(ctx: &Ctx, workspace: WorkspaceId, id: ImportId, job: &mut JobRow) -> Result<(), Error> {
    let Some(mut import) = ctx.store.first(imports::by_id(workspace, id)).await? else { return Ok(()) };
    let here = Here::load(&ctx.store, workspace).await?;
    let (mut seen, mut preview, mut words, mut page) =
        (Seen::default(), Preview::default(), Words::default(), Page::default());
    import.done = 0;
    while import.done < import.rows {
        let rows = page.rows(ctx, workspace, id, import.done, PAGE_ROWS).await?;
        let read = |row: &FileRow| import::read(import.target, &row.cells, &import.plan.fields, here.country);
        let all: Vec<_> = rows.iter().map(read).collect();
        import.done += i64::try_from(rows.len()).unwrap_or_default();
        preview.refused += i64::try_from(all.iter().filter(|said| said.is_err()).count()).unwrap_or_default();
        let all: Vec<&Said> = all.iter().filter_map(|said| said.as_ref().ok()).collect();
        for said in &all {
            here.unknown(&import.plan, said).for_each(|(word, text)| words.add(word, text));
        }
        let counts = match import.target {
            Target::Contacts => count_contacts(ctx, workspace, &all, &import.plan, &here, &mut seen).await?,
            _ => Box::pin(count_cards(ctx, workspace, &all, &import, &here, &mut seen)).await?,
        };
        preview.add(counts);
        let Some(noted) = note(ctx, workspace, import).await? else { return Ok(()) };
        import = noted;
        (job.progress, job.progress_of) = (import.done, Some(import.rows));
        job_run::progressed(ctx, workspace, job).await?;
    }
    preview.unknown = words.told();
    preview.runs = preview.new * begins(ctx, workspace, import.target).await?;
    let counted = Import { state: State::Counted, preview: Some(preview), ..import };
    note(ctx, workspace, counted).await.map(drop)
}

/// How many automations a card that is made begins at most.
async fn begins(ctx: &Ctx, workspace: WorkspaceId, target: Target) -> Result<i64, Error> {
    let all = Automations::load(&ctx.store, workspace).await?;
    let count = match target {
        Target::Contacts => all.iter().filter(|one| one.definition.trigger.fits(&MADE)).count(),
        Target::Deals => all.iter().filter(|one| one.definition.trigger.kind == TriggerKind::DealCreated).count(),
        Target::Companies | Target::Tasks => 0,
    };
    Ok(i64::try_from(count).unwrap_or_default())
}

async fn count_contacts(
    ctx: &Ctx,
    workspace: WorkspaceId,
    all: &[&Said],
    plan: &Plan,
    here: &Here,
    seen: &mut Seen,
) -> Result<Counts, Error> {
    let facts = Facts::load(&ctx.store, workspace, all).await?;
    let mut counts = Counts::default();
    for said in all {
        // Each alone: what an earlier row makes is a duplicate, whatever it adds.
        let mut merge = Merge::new(&facts, here, plan, &ctx.ids, ctx.clock.now());
        match merge.take(said) {
            Err(_) => counts.refused += 1,
            Ok(()) if seen.meets(said, plan) => counts.duplicates += 1,
            Ok(()) => counts += merge.counts,
        }
    }
    Ok(counts)
}

async fn count_cards(
    ctx: &Ctx,
    workspace: WorkspaceId,
    all: &[&Said],
    import: &Import,
    here: &Here,
    seen: &mut Seen,
) -> Result<Counts, Error> {
    let actor = Actor { workspace, user: import.user, chain: &[], way: Way::File { begins: false } };
    let (store, target) = (&ctx.store, import.target);
    let rows = Rows { ctx, store, actor, target, plan: &import.plan, here, makes_companies: false };
    let mut counts = Counts::default();
    for said in all {
        match rows.take(said).await? {
            Outcome::Refused(_) => counts.refused += 1,
            _ if seen.meets_card(target, said) => counts.duplicates += 1,
            Outcome::Unchanged => counts.unchanged += 1,
            Outcome::Written { is_new: true, .. } => counts.new += 1,
            Outcome::Written { is_new: false, .. } => counts.merged += 1,
        }
    }
    Ok(counts)
}
