//! `export`: a list as a file.

use std::fs::OpenOptions;
use std::io::{self, IsTerminal, Write};

use app::contacts::ContactFilter;
use app::exports::{self, Exported, Form, Format};
use app::{Ctx, Principal};
use futures_util::StreamExt;

use super::import::workspace;
use crate::cli::{Export, ExportFormat, ExportedList};
use crate::config::Config;
use crate::failure::{Failure, Outcome};
use crate::wiring;

/// Writes the list to a new file, or to stdout.
pub async fn export(config: &Config, export: Export) -> Outcome {
    let by_name =
        export.output.as_ref().is_some_and(|file| file.extension().is_some_and(|end| end.eq_ignore_ascii_case("xlsx")));
    let is_sheet = export.format.map_or(by_name, |format| format == ExportFormat::Xlsx);
    if is_sheet && export.output.is_none() && io::stdout().is_terminal() {
        return Err(Failure::bad_use("a spreadsheet is nothing for a terminal; give --output FILE"));
    }
    let ctx = wiring::open(config, wiring::public_url(config)).await?;
    let written = write(&ctx, &export, if is_sheet { Format::Xlsx } else { Format::Csv(',') }).await;
    ctx.store.close().await;
    written
}

async fn write(ctx: &Ctx, export: &Export, format: Format) -> Outcome {
    let workspace = workspace(ctx, &export.workspace).await?;
    let (who, form) = (Principal::system(workspace.id), Form { format, language: workspace.language });
    let Exported { mut body, .. } = match export.what {
        ExportedList::Contacts => exports::contacts(ctx, &who, ContactFilter::default(), form).await?,
        ExportedList::Calls => exports::calls(ctx, &who, app::calls::list::Filter::default(), form).await?,
    };
    let mut out: Box<dyn Write> = match &export.output {
        None => Box::new(io::stdout().lock()),
        Some(file) => {
            let made = OpenOptions::new().write(true).create_new(true).open(file);
            Box::new(made.map_err(|error| Failure::could_not(format!("{} cannot be made: {error}", file.display())))?)
        }
    };
    while let Some(piece) = body.next().await {
        match out.write_all(&piece?) {
            // Whoever reads it has seen enough.
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => return Ok(()),
            written => written.map_err(|error| Failure::could_not(format!("the file cannot be written: {error}")))?,
        }
    }
    out.flush().map_err(|error| Failure::could_not(format!("the file cannot be written: {error}")))
}
