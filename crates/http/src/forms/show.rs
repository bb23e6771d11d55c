//! `GET /f/{key}`: the page of a form, or for scripts what the form asks.

use app::forms::OpenForm;
use app::{Ctx, Error};
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use domain::form::{input_name, shown};
use serde::Serialize;

use super::incoming::Typed;
use super::page::{self, Sheet, Trouble};
use crate::extract::{Json, Lang, Path};
use crate::problem::Problem;

/// A form for scripts, which show it in their own way.
#[derive(Serialize)]
struct FormPage<'a> {
    /// What has to be sent along; it is good for one submission.
    token: String,
    language: &'static str,
    title: Option<&'a str>,
    intro: Option<&'a str>,
    button: Option<&'a str>,
    consent: Option<&'a str>,
    fields: Vec<FieldOfPage<'a>>,
}

#[derive(Serialize)]
struct FieldOfPage<'a> {
    /// The name under which the answer is sent; `fields.x` is the member `x` of `fields`.
    name: String,
    kind: &'static str,
    label: &'a str,
    required: bool,
    choices: Vec<&'a str>,
}

/// Whether a script asks.
pub(super) fn wants_json(headers: &HeaderMap) -> bool {
    let accepted = headers.get(header::ACCEPT).and_then(|accepted| accepted.to_str().ok()).unwrap_or_default();
    accepted.contains("application/json") && !accepted.contains("text/html")
}

/// Whether our script has made the frame.
pub(super) fn is_framed(uri: &Uri) -> bool {
    uri.query().is_some_and(|query| query.split('&').any(|pair| pair == "embed=1"))
}

/// Shows a form.
pub(super) async fn show(
    State(ctx): State<Ctx>,
    Path(key): Path<String>,
    Lang(language): Lang,
    uri: Uri,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let open = match app::forms::open(&ctx, &key).await {
        Err(Error::NotFound) if !wants_json(&headers) => {
            return Ok(page::nothing(StatusCode::NOT_FOUND, language, "form-missing"));
        }
        open => open?,
    };
    if !open.form.active {
        return closed(&open, &headers);
    }
    let token = app::forms::page_token(&ctx, open.form.id);
    if wants_json(&headers) {
        return Ok(Json(for_scripts(&open, token)).into_response());
    }
    let framed = is_framed(&uri);
    let sheet = Sheet { open: &open, framed, typed: &origin(&uri, &headers, framed), token: &token };
    Ok(page::form(StatusCode::OK, &sheet, Trouble::None))
}

/// The answer for a form that is closed.
pub(super) fn closed(open: &OpenForm, headers: &HeaderMap) -> Result<Response, Problem> {
    if wants_json(headers) {
        return Err(Problem::new(StatusCode::GONE, "form_closed"));
    }
    Ok(page::nothing(StatusCode::GONE, open.form.language, "form-closed"))
}

/// Where whoever opens the page comes from: our script says it, else the address and the browser do.
fn origin(uri: &Uri, headers: &HeaderMap, framed: bool) -> Typed {
    let mut said = Typed::read(uri.query().unwrap_or_default().as_bytes());
    // Only that: nothing else is filled in from an address.
    said.0.retain(|name, _| domain::form::CAMPAIGN.contains(&name.as_str()) || name == "page" || name == "referrer");
    let referrer = headers.get(header::REFERER).and_then(|referrer| referrer.to_str().ok());
    if let Some(referrer) = referrer.filter(|_| !framed && said.one("referrer").is_empty()) {
        said.0.insert("referrer".to_owned(), vec![referrer.to_owned()]);
    }
    said
}

fn for_scripts(open: &OpenForm, token: String) -> FormPage<'_> {
    let content = &open.form.content;
    let fields = shown(content, &open.fields).map(|(asked, own)| FieldOfPage {
        name: input_name(asked, own),
        kind: own.map_or(asked.asked.as_str(), |own| own.kind.as_str()),
        label: &asked.label,
        required: asked.required,
        choices: own.map_or_else(Vec::new, |own| own.choices.iter().map(|choice| choice.name.as_str()).collect()),
    });
    FormPage {
        token,
        language: open.form.language.as_str(),
        title: content.title.as_deref(),
        intro: content.intro.as_deref(),
        button: content.button.as_deref(),
        consent: content.consent.as_deref(),
        fields: fields.collect(),
    }
}
