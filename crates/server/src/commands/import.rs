//! `import`: a file of contacts, companies, deals or tasks, as the application takes one over.

use std::fs;
use std::io::{self, IsTerminal, Write};
use std::path::Path;
use std::time::Duration;

use app::imports::{self, Choice, Given, Import, Upload};
use app::jobs::run;
use app::{Ctx, Principal};
use domain::import::{Counts, Field, Preview, State, Target};
use domain::language::Language;
use futures_util::StreamExt;
use serde::Serialize;
use store::workspaces::{self, Workspace};

use crate::cli::ImportFile;
use crate::config::Config;
use crate::failure::{Failure, Outcome};
use crate::{output, wiring};

/// Another server may have the job: so often it is asked how far it is.
const ASK_AGAIN: Duration = Duration::from_millis(300);

#[derive(Serialize)]
struct Imported {
    id: String,
    state: &'static str,
    encoding: Option<String>,
    delimiter: Option<char>,
    rows: i64,
    #[serde(flatten)]
    counts: Counts,
}

/// Brings the rows in; the counts go to stdout.
pub async fn file(config: &Config, target: Target, given: ImportFile) -> Outcome {
    let bytes = fs::read(&given.file)
        .map_err(|error| Failure::bad_use(format!("{} cannot be read: {error}", given.file.display())))?;
    let ctx = wiring::open(config, wiring::public_url(config)).await?;
    let done = bring(&ctx, target, &given, bytes).await;
    ctx.store.close().await;
    done
}

/// The workspace of a name.
pub(super) async fn workspace(ctx: &Ctx, name: &str) -> Outcome<Workspace> {
    let line = || format!("there is no workspace called {name}; `switchhook user add` makes one");
    ctx.store.first(workspaces::by_name(name)).await?.ok_or_else(|| Failure::could_not(line()))
}

async fn bring(ctx: &Ctx, target: Target, given: &ImportFile, bytes: Vec<u8>) -> Outcome {
    let workspace = workspace(ctx, &given.workspace).await?;
    let who = Principal::system(workspace.id);
    let file_name = given.file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let reading = Given {
        encoding: given.encoding.clone(),
        delimiter: given.delimiter,
        sheet: given.sheet.clone(),
        header: None,
    };
    let read = imports::upload(ctx, &who, Upload { file_name, target: Some(target), given: reading, bytes }).await?;
    let choice = Choice {
        fields: None,
        merge_by: given.merge_by.map(Into::into),
        overwrite: given.overwrite.then_some(true),
        skip_unknown_responsible: given.skip_unknown_responsible.then_some(true),
        ..Choice::default()
    };
    let import = imports::choose(ctx, &who, read.id, read.version, &choice).await?;
    tell_columns(&import)?;
    let begun = if given.dry_run {
        imports::preview(ctx, &who, import.id).await
    } else {
        imports::start(ctx, &who, import.id).await
    };
    if let Err(error) = begun {
        imports::cancel(ctx, &who, import.id).await?;
        return Err(error.into());
    }
    let over = work(ctx, &who, import).await?;
    if given.dry_run {
        imports::cancel(ctx, &who, over.id).await?;
    } else if let Some(file) = &given.refused
        && over.counts.refused > 0
    {
        keep_refused(ctx, &who, &over, file, workspace.language).await?;
    }
    tell(over, given)
}

/// What is read from where, so that a wrong guess is seen.
fn tell_columns(import: &Import) -> Outcome {
    for (column, field) in import.layout.columns.iter().zip(&import.plan.fields) {
        let name = column.name.as_deref().unwrap_or("(no name)");
        let meaning = field.map_or_else(|| "left out".to_owned(), Field::name);
        output::note(&format!("  {name} → {meaning}"))?;
    }
    Ok(())
}

/// Does the job here, unless a server has it, and tells how far it is.
async fn work(ctx: &Ctx, who: &Principal, mut import: Import) -> Outcome<Import> {
    let jobs = tokio::spawn({
        let (ctx, workspace) = (ctx.clone(), who.workspace);
        async move { run::run_of(&ctx, workspace).await }
    });
    let shown = io::stderr().is_terminal();
    loop {
        import = imports::read(ctx, who, import.id).await?;
        if shown {
            // A terminal that has gone shows nothing.
            let _ = write!(io::stderr(), "\r{} / {}", import.done, import.rows);
        }
        if !import.state.is_working() {
            break;
        }
        tokio::time::sleep(ASK_AGAIN).await;
    }
    if shown {
        output::note("")?;
    }
    // Earlier calls of the new numbers are linked behind the import.
    jobs.await.map_err(|error| Failure::could_not(error.to_string()))??;
    Ok(import)
}

async fn keep_refused(ctx: &Ctx, who: &Principal, import: &Import, file: &Path, language: Language) -> Outcome {
    let mut refused = imports::refused(ctx, who, import.id, language).await?;
    let failed = |error: io::Error| Failure::could_not(format!("{} cannot be written: {error}", file.display()));
    let mut kept = fs::File::create(file).map_err(failed)?;
    while let Some(piece) = refused.body.next().await {
        kept.write_all(&piece?).map_err(failed)?;
    }
    Ok(())
}

fn tell(import: Import, given: &ImportFile) -> Outcome {
    let counts = match import.preview {
        Some(Preview { new, merged, unchanged, duplicates, refused, .. }) if given.dry_run => {
            Counts { new, merged, unchanged, duplicates, refused }
        }
        _ => import.counts,
    };
    if given.json.json {
        let (encoding, delimiter) = (import.layout.encoding, import.layout.delimiter);
        let (id, state) = (import.id.to_string(), import.state.as_str());
        output::json(&Imported { id, state, encoding, delimiter, rows: import.rows, counts })?;
    } else {
        let Counts { new, merged, unchanged, duplicates, refused } = counts;
        let again = if given.dry_run { format!(", {duplicates} again in the file") } else { String::new() };
        output::line(&format!(
            "{} rows: {new} new, {merged} merged, {unchanged} unchanged{again}, {refused} refused",
            import.rows
        ))?;
        if refused > 0 && given.refused.is_none() && !given.dry_run {
            output::note(
                "the refused rows and the reasons: in the application under Contacts → Import, or with --refused FILE",
            )?;
        }
    }
    match import.state {
        State::Failed => Err(Failure::could_not("the import could not go on; the log says why")),
        State::Cancelled if !given.dry_run => Err(Failure::could_not("the import was called off")),
        _ => Ok(()),
    }
}
