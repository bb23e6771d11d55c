//! `POST /imports`

use app::imports::{self, Given, Upload};
use app::{Ctx, Error, Principal};
use axum::extract::{FromRequest, Request, State};
use bytes::Bytes;
use domain::import::Target;
use serde::Deserialize;
use utoipa::IntoParams;

use super::ImportOut;
use crate::extract::{Query, unread};
use crate::problem::Problem;
use crate::reply::Created;

/// How the file is called, and how it is to be read; what is absent is recognised.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ImportQuery {
    /// The name of the file.
    filename: Option<String>,
    /// What its rows become: `contacts` (unless said otherwise), `companies`, `deals`, `tasks`, or `auto`: what its header looks like.
    entity: Option<String>,
    /// The encoding of its text: `utf-8`, `utf-16le`, `utf-16be`, `windows-1251`, `koi8-u`, `ibm866`, `windows-1252` or `windows-1250`.
    encoding: Option<String>,
    /// What separates its cells: a semicolon, a comma, a tab or a bar.
    delimiter: Option<String>,
    /// Which sheet of a spreadsheet.
    sheet: Option<String>,
    /// Whether its first row names the columns.
    header: Option<bool>,
}

/// Takes in a file of contacts, companies, deals or tasks, CSV or XLSX, up to 32 MiB and 200,000 rows: the body is the file. Encoding, delimiter and header are recognised, and what the
/// columns mean is proposed. Nothing is taken over before `start`.
#[utoipa::path(post, path = "/imports", tag = "imports", params(ImportQuery),
    request_body(content = Vec<u8>, content_type = "application/octet-stream", description = "The file."),
    responses((status = 201, body = ImportOut)))]
pub async fn create(
    State(ctx): State<Ctx>,
    who: Principal,
    Query(query): Query<ImportQuery>,
    request: Request,
) -> Result<Created<ImportOut>, Problem> {
    // A large file is not received for somebody who may not bring it.
    imports::allow(&who)?;
    let delimiter = query.delimiter.as_deref().map(delimiter).transpose()?;
    let target = query.entity.as_deref().map_or(Ok(Some(Target::Contacts)), target)?;
    let bytes = Bytes::from_request(request, &()).await.map_err(|rejection| unread(&rejection))?;
    let given = Given { encoding: query.encoding, delimiter, sheet: query.sheet, header: query.header };
    let file_name = query.filename.unwrap_or_default();
    let upload = Upload { file_name, target, given, bytes: bytes.into() };
    let made = imports::upload(&ctx, &who, upload).await?;
    Ok(Created::new(format!("/api/v1/imports/{}", made.id), made.version, made.into()))
}

/// What rows become; none: what the header looks like.
fn target(text: &str) -> Result<Option<Target>, Error> {
    match Target::parse(text) {
        None if text == "auto" => Ok(None),
        None => Err(Error::invalid("entity", "unknown_choice")),
        target => Ok(target),
    }
}

/// One of the delimiters that can be told apart.
pub(crate) fn delimiter(text: &str) -> Result<char, Error> {
    let mut chars = text.chars();
    let one = chars.next().filter(|one| imports::file::delimited::DELIMITERS.contains(one));
    one.filter(|_| chars.next().is_none()).ok_or_else(|| Error::invalid("delimiter", "unknown_choice"))
}
