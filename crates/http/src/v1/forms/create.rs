//! `POST /forms`

use app::{Ctx, Error, Principal};
use axum::extract::State;
use domain::language::Language;
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::{FormFieldBody, FormOut};
use crate::extract::Json;
use crate::problem::Problem;
use crate::reply::Created;
use crate::v1::names::LanguageName;

/// A form that is to be made.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct FormIn {
    /// What it is called.
    #[schema(max_length = 200, example = "Ask for a price")]
    name: String,
    /// It is open at once.
    #[serde(default)]
    active: bool,
    /// The language of its page; the workspace's if it is absent.
    #[schema(value_type = Option<LanguageName>)]
    language: Option<String>,
    /// What stands at its top.
    #[schema(max_length = 200)]
    title: Option<String>,
    /// What stands below that.
    #[schema(max_length = 2000)]
    intro: Option<String>,
    /// What the button says; as the language has it if it is absent.
    #[schema(max_length = 60)]
    button: Option<String>,
    /// What is said when it was sent; as the language has it if it is absent.
    #[schema(max_length = 2000)]
    thanks: Option<String>,
    /// Where whoever sent it is led instead; begins with `https://`.
    #[schema(max_length = 2000)]
    redirect_url: Option<String>,
    /// To what whoever sends it has to agree: a box that has to be ticked.
    #[schema(max_length = 2000)]
    consent: Option<String>,
    /// The source that new contacts get.
    #[schema(max_length = 200)]
    source: Option<String>,
    /// Who becomes responsible for contacts that have nobody.
    responsible_id: Option<Uuid>,
    /// What it asks, in its order: each thing once, and a phone or an e-mail address that is required.
    fields: Vec<FormFieldBody>,
}

/// Reads a language.
pub(super) fn language(text: &str) -> Result<Language, Error> {
    Language::parse(text).ok_or_else(|| Error::invalid("language", "unknown_value"))
}

/// Makes a form that anybody can fill in.
#[utoipa::path(post, path = "/forms", tag = "forms", request_body = FormIn, responses((status = 201, body = FormOut)))]
pub async fn create(
    State(ctx): State<Ctx>,
    who: Principal,
    Json(input): Json<FormIn>,
) -> Result<Created<FormOut>, Problem> {
    let new = app::forms::NewForm {
        name: input.name,
        active: input.active,
        language: input.language.as_deref().map(language).transpose()?,
        title: input.title,
        intro: input.intro,
        button: input.button,
        thanks: input.thanks,
        redirect: input.redirect_url,
        consent: input.consent,
        source: input.source,
        responsible: input.responsible_id.map(Into::into),
        fields: input.fields.into_iter().map(Into::into).collect(),
    };
    let made = app::forms::create(&ctx, &who, new).await?;
    let (id, version) = (made.form.id, made.form.version);
    Ok(Created::new(format!("/api/v1/forms/{id}"), version, FormOut::of(made, &ctx)))
}
