//! Taking in a file: read, cut into pages, and its columns guessed.

use domain::access::Right;
use domain::id::{ImportId, WorkspaceId};
use domain::import::{self, Counts, Plan, State, Target};
use domain::phone::Country;
use domain::text::{clean, cut, fold};
use sha2::{Digest, Sha256};
use store::feed::{Change, Noun};
use store::imports::{self, Column, FileRow, Import, Layout};
use store::{Batch, Store};
use tokio::sync::mpsc;

use super::file::{self, Given, Read, Unreadable};
use super::here::{Here, entity};
use crate::ctx::Ctx;
use crate::error::Error;
use crate::principal::Principal;
use crate::write::{Done, commit};

/// The longest name of a file, in characters.
const LONGEST_NAME: usize = 200;

/// A file that somebody brings.
#[derive(Clone, Default)]
pub struct Upload {
    /// Its name.
    pub file_name: String,
    /// What its rows become; none: what its header looks like.
    pub target: Option<Target>,
    /// How it is to be read.
    pub given: Given,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// Whether somebody may bring files: asked before a file is received, which may take long.
///
/// # Errors
/// No right.
pub fn allow(who: &Principal) -> Result<(), Error> {
    who.may(Right::ChangeMany)
}

/// Reads a file and proposes what its columns mean: as was chosen for the last one with the same header, else by their words and values. Nothing is taken over yet.
///
/// # Errors
/// No right; [`Error::Invalid`] for a file that cannot be read.
pub async fn upload(ctx: &Ctx, who: &Principal, upload: Upload) -> Result<Import, Error> {
    who.may(Right::ChangeMany)?;
    let here = Here::load(&ctx.store, who.workspace).await?;
    let id = ImportId(ctx.ids.next());
    let file_name = cut(&clean(&upload.file_name), LONGEST_NAME).to_owned();
    let target = upload.target;
    let kept = keep_rows(ctx, who.workspace, id, here.country, upload).await;
    let read = match kept {
        Ok(read) => read,
        Err((written, error)) => {
            discard(ctx, who.workspace, id, written).await;
            return Err(error);
        }
    };
    let import = import(ctx, who, id, file_name, read, (target, &here)).await?;
    let batch = Batch::one(imports::insert(who.workspace, &import));
    let done = Done::new("created", "import", id).changing(Change::new(Noun::Import, id, 1));
    commit(ctx, &ctx.store, who, batch, done).await?;
    Ok(import)
}

/// Reads the file beside the runtime and keeps its pages as they come; with an error, how many were kept.
async fn keep_rows(
    ctx: &Ctx,
    workspace: WorkspaceId,
    id: ImportId,
    country: Country,
    upload: Upload,
) -> Result<Read, (i64, Error)> {
    // Few files are read at once, since each is held in memory meanwhile.
    let _turn = ctx.files.acquire().await;
    let (pages, mut received) = mpsc::channel::<Vec<FileRow>>(2);
    let Upload { given, bytes, .. } = upload;
    let reading = tokio::task::spawn_blocking(move || {
        let gone = |_| Unreadable("file_unreadable");
        file::read(bytes, &given, country, |page| pages.blocking_send(page).map_err(gone))
    });
    let mut page = 0;
    while let Some(rows) = received.recv().await {
        let step = imports::insert_page(workspace, id, page, &rows);
        ctx.store.commit(Batch::one(step)).await.map_err(|error| (page, error.into()))?;
        page += 1;
    }
    let read = reading.await.map_err(|_| (page, Error::Internal("the reading of a file panicked".to_owned())))?;
    read.map_err(|Unreadable(code)| (page, Error::invalid(field(code), code)))
}

/// Which part of the request an error is about.
fn field(code: &str) -> &'static str {
    match code {
        "unknown_encoding" => "encoding",
        "unknown_sheet" => "sheet",
        _ => "file",
    }
}

async fn import(
    ctx: &Ctx,
    who: &Principal,
    id: ImportId,
    file_name: String,
    read: Read,
    (target, here): (Option<Target>, &Here),
) -> Result<Import, Error> {
    let Read { format, layout, first, rows } = read;
    let target = target.unwrap_or_else(|| import::target(&file_name, &header(&layout)));
    let mut import = Import {
        id,
        user: who.user,
        target,
        file_name,
        format: format.to_owned(),
        header_key: None,
        layout,
        plan: Plan::default(),
        state: State::Ready,
        rows: i64::try_from(rows).unwrap_or(i64::MAX),
        done: 0,
        preview: None,
        counts: Counts::default(),
        problem: None,
        created_at: ctx.clock.now(),
        started_at: None,
        finished_at: None,
        version: 1,
    };
    propose(&ctx.store, who.workspace, here, &mut import, target, Some(first)).await?;
    Ok(import)
}

/// The names of the columns, empty without a header.
fn header(layout: &Layout) -> Vec<String> {
    layout.columns.iter().map(|column| column.name.clone().unwrap_or_default()).collect()
}

/// Proposes what the columns of a file mean: as was chosen for the last one with the same header, else by their words and values. Whether automations begin is
/// chosen each time.
pub(super) async fn propose(
    store: &Store,
    workspace: WorkspaceId,
    here: &Here,
    import: &mut Import,
    target: Target,
    first: Option<Vec<FileRow>>,
) -> Result<(), Error> {
    let layout = &mut import.layout;
    let header = header(layout);
    import.target = target;
    import.header_key = layout.has_header.then(|| header_key(target, &header));
    let remembered = match &import.header_key {
        Some(key) => store.first(imports::remembered(workspace, key)).await?,
        None => None,
    };
    let fits =
        |plan: &Plan| plan.fields.len() == layout.columns.len() && plan.faults(target, plan.fields.len()).is_empty();
    let remembered = remembered.filter(fits);
    layout.remembered = remembered.is_some();
    let samples = || {
        let rows = layout.columns.iter().map(|column| column.samples.len()).max().unwrap_or_default();
        let cell = |row: usize| move |column: &Column| column.samples.get(row).cloned().unwrap_or_default();
        (0..rows).map(|row| layout.columns.iter().map(cell(row)).collect()).collect()
    };
    import.plan = remembered.unwrap_or_else(|| {
        let cells: Vec<Vec<String>> =
            first.map_or_else(samples, |rows| rows.into_iter().map(|row| row.cells).collect());
        let named = if layout.has_header { &header[..] } else { &[] };
        let mut fields = import::guess(target, named, &cells, here.country, &here.own(entity(target)));
        fields.resize(layout.columns.len(), None);
        Plan { fields, ..Plan::default() }
    });
    import.plan.automations = false;
    Ok(())
}

/// What a header is remembered by: its words, however they are written.
fn header_key(target: Target, names: &[String]) -> Vec<u8> {
    let mut hash = Sha256::new();
    hash.update(target.as_str());
    for name in names {
        hash.update([0]);
        hash.update(fold(name));
    }
    hash.finalize().to_vec()
}

/// Removes the pages of a file that was not taken in. What stays behind is found later.
async fn discard(ctx: &Ctx, workspace: WorkspaceId, id: ImportId, written: i64) {
    if let Err(error) = super::forget::clear(ctx, workspace, id, written + 1).await {
        tracing::warn!(%error, "the rows of a file that could not be read are left for later");
    }
}
