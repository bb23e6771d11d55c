//! The rows that were refused, as a file in which they can be mended and brought again.

use bytes::Bytes;
use domain::access::Right;
use domain::id::{ImportId, WorkspaceId};
use domain::language::Language;
use futures_util::stream::{self, BoxStream, StreamExt};
use store::imports::{self, Import, Refused};

use crate::ctx::Ctx;
use crate::error::Error;
use crate::exports::table::{Csv, text};
use crate::principal::Principal;

/// Batches that are read at once.
const BATCHES: i64 = 20;

/// A file that is made while it is read.
pub struct RefusedFile {
    /// A name for it.
    pub file_name: String,
    /// What is in it.
    pub body: BoxStream<'static, Result<Bytes, Error>>,
}

impl std::fmt::Debug for RefusedFile {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("RefusedFile")
    }
}

/// The refused rows of an import, as they were, with the line of the file and the reasons in `language` behind them.
///
/// # Errors
/// No right, not here.
pub async fn refused(ctx: &Ctx, who: &Principal, id: ImportId, language: Language) -> Result<RefusedFile, Error> {
    who.may(Right::ChangeMany)?;
    let import = ctx.store.first(imports::by_id(who.workspace, id)).await?.ok_or(Error::NotFound)?;
    let name = import.file_name.rsplit_once('.').map_or(import.file_name.as_str(), |(name, _)| name);
    let file_name = format!("{name}-{}.csv", text(language, "files-refused"));
    let csv = Csv::new(import.layout.delimiter.unwrap_or(';'));
    let head = head(&csv, &import, language);
    let pages = rows(ctx.clone(), who.workspace, import, csv, language);
    let body = stream::once(async move { Ok(head) }).chain(pages).boxed();
    Ok(RefusedFile { file_name, body })
}

fn head(csv: &Csv, import: &Import, language: Language) -> Bytes {
    let named = import.layout.columns.iter().map(|column| column.name.clone().unwrap_or_default());
    let cells = named.chain([text(language, "files-line"), text(language, "files-reason")]);
    csv.first(&cells.collect::<Vec<_>>())
}

fn rows(
    ctx: Ctx,
    workspace: WorkspaceId,
    import: Import,
    csv: Csv,
    language: Language,
) -> impl futures_util::Stream<Item = Result<Bytes, Error>> + Send + 'static {
    stream::try_unfold(-1, move |after| {
        let (ctx, import, csv) = (ctx.clone(), import.clone(), csv);
        async move {
            let batches = ctx.store.load(imports::refused(workspace, import.id, after, BATCHES)).await?;
            let Some(last) = batches.last().map(|(first, _)| *first) else { return Ok(None) };
            let rows: Vec<Vec<String>> =
                batches.iter().flat_map(|(_, rows)| rows).map(|row| cells(&import, row, language)).collect();
            Ok(Some((csv.rows(&rows), last)))
        }
    })
}

fn cells(import: &Import, refused: &Refused, language: Language) -> Vec<String> {
    let mut cells = refused.row.cells.clone();
    cells.resize(import.layout.columns.len().max(cells.len()), String::new());
    cells.push(refused.row.line.to_string());
    let say = |reason: &domain::import::Reason| {
        let said = text(language, &format!("files-reason-{}", reason.code));
        let place = reason.column.and_then(|column| import.layout.columns.get(column as usize));
        match place.and_then(|column| column.name.as_deref()) {
            Some(name) => format!("{name}: {said}"),
            None => said,
        }
    };
    let reasons: Vec<String> = refused.reasons.iter().map(say).collect();
    cells.push(reasons.join("; "));
    cells
}
