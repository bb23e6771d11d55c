//! `PATCH /forms/{id}`

use app::{Ctx, Error, Principal};
use axum::extract::State;
use domain::id::{FormId, UserId};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::create::language;
use super::{FormFieldBody, FormOut};
use crate::extract::{Given, IfMatch, Json, Patch, Path};
use crate::problem::{Problem, or_current};
use crate::reply::Tagged;
use crate::v1::names::LanguageName;
use crate::v1::{IdPath, IfMatchHeader};

/// What is to change of a form; what is absent stays.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct FormPatch {
    /// Another name.
    #[serde(default)]
    name: Given<String>,
    /// Whether it is open.
    #[serde(default)]
    active: Given<bool>,
    /// Another language of its page.
    #[serde(default)]
    #[schema(value_type = Given<LanguageName>)]
    language: Given<String>,
    /// Another title; null for none.
    #[serde(default)]
    title: Patch<String>,
    /// Another text below it; null for none.
    #[serde(default)]
    intro: Patch<String>,
    /// Another text of the button; null for the language's.
    #[serde(default)]
    button: Patch<String>,
    /// Another text at the end; null for the language's.
    #[serde(default)]
    thanks: Patch<String>,
    /// Another address at the end; null for none.
    #[serde(default)]
    redirect_url: Patch<String>,
    /// Another text to agree to; null for none.
    #[serde(default)]
    consent: Patch<String>,
    /// Another source of new contacts; null for none.
    #[serde(default)]
    source: Patch<String>,
    /// Another responsible; null for nobody.
    #[serde(default)]
    responsible_id: Patch<Uuid>,
    /// Other fields, all of them.
    #[serde(default)]
    fields: Given<Vec<FormFieldBody>>,
}

impl TryFrom<FormPatch> for app::forms::FormPatch {
    type Error = Error;

    fn try_from(patch: FormPatch) -> Result<Self, Error> {
        Ok(Self {
            name: patch.name.0,
            active: patch.active.0,
            language: patch.language.0.as_deref().map(language).transpose()?,
            title: patch.title.into_option(),
            intro: patch.intro.into_option(),
            button: patch.button.into_option(),
            thanks: patch.thanks.into_option(),
            redirect: patch.redirect_url.into_option(),
            consent: patch.consent.into_option(),
            source: patch.source.into_option(),
            responsible: patch.responsible_id.map(UserId).into_option(),
            fields: patch.fields.0.map(|fields| fields.into_iter().map(Into::into).collect()),
        })
    }
}

/// Changes a form. Its address stays.
#[utoipa::path(patch, path = "/forms/{id}", tag = "forms", params(IdPath, IfMatchHeader), request_body = FormPatch, responses((status = 200, body = FormOut)))]
pub async fn update(
    State(ctx): State<Ctx>,
    who: Principal,
    Path(id): Path<FormId>,
    IfMatch(version): IfMatch,
    Json(patch): Json<FormPatch>,
) -> Result<Tagged<FormOut>, Problem> {
    let changed = app::forms::update(&ctx, &who, id, version, &patch.try_into()?).await;
    let current = async { app::forms::read(&ctx, &who, id).await.map(|view| FormOut::of(view, &ctx)) };
    let view = or_current(changed, current).await?;
    Ok(Tagged(view.form.version, FormOut::of(view, &ctx)))
}
