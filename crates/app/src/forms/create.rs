//! Making a form.

use domain::access::Right;
use domain::form::{Content, MOST_FORMS};
use domain::id::{FormId, UserId};
use domain::language::Language;
use store::feed::{Change, Noun};
use store::{Batch, forms, workspaces};

use super::edit::{self, FieldInput, FormPatch};
use super::list::{self, FormView};
use crate::ctx::Ctx;
use crate::error::Error;
use crate::principal::Principal;
use crate::secrets;
use crate::write::{Done, commit};

/// A form that is to be made.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NewForm {
    /// What it is called.
    pub name: String,
    /// It is open at once.
    pub active: bool,
    /// The language of its page; the workspace's if it is absent.
    pub language: Option<Language>,
    /// What stands at its top.
    pub title: Option<String>,
    /// What stands below that.
    pub intro: Option<String>,
    /// What the button says.
    pub button: Option<String>,
    /// What is said when it was sent.
    pub thanks: Option<String>,
    /// Where whoever sent it is led instead.
    pub redirect: Option<String>,
    /// To what whoever sends it has to agree.
    pub consent: Option<String>,
    /// The source that new contacts get.
    pub source: Option<String>,
    /// Who becomes responsible.
    pub responsible: Option<UserId>,
    /// What it asks, in its order.
    pub fields: Vec<FieldInput>,
}

impl From<NewForm> for FormPatch {
    fn from(new: NewForm) -> Self {
        Self {
            name: Some(new.name),
            active: Some(new.active),
            language: new.language,
            title: Some(new.title),
            intro: Some(new.intro),
            button: Some(new.button),
            thanks: Some(new.thanks),
            redirect: Some(new.redirect),
            consent: Some(new.consent),
            source: Some(new.source),
            responsible: Some(new.responsible),
            fields: Some(new.fields),
        }
    }
}

/// Makes a form.
///
/// # Errors
/// No right; [`Error::Invalid`]; [`Error::Conflict`] `too_many_forms`.
pub async fn create(ctx: &Ctx, who: &Principal, new: NewForm) -> Result<FormView, Error> {
    who.may(Right::Administer)?;
    let workspace = ctx.store.first(workspaces::by_id(who.workspace)).await?.ok_or(Error::NotFound)?;
    if ctx.store.first(forms::count(who.workspace)).await?.unwrap_or(0) >= i64::try_from(MOST_FORMS).unwrap_or(i64::MAX)
    {
        return Err(Error::Conflict("too_many_forms"));
    }
    let (id, now) = (FormId(ctx.ids.next()), ctx.clock.now());
    let empty = forms::Form {
        id,
        // The number of the workspace, by which the form is found, and what nobody guesses.
        key: secrets::token(&ctx.ids, &format!("{}-", who.workspace)),
        name: String::new(),
        active: false,
        language: workspace.language,
        source: None,
        responsible: None,
        content: Content::default(),
        turn: 0,
        created_at: now,
        changed_at: now,
        version: 1,
    };
    let patch = FormPatch::from(new);
    ctx.store
        .retry(async |store| {
            let edited = edit::edited(store, who.workspace, &empty, &patch).await?;
            let mut batch: Batch = edited.guard.into_iter().collect();
            batch.push(forms::insert(who.workspace, &edited.form));
            let done = Done::new("created", "form", id).changing(Change::new(Noun::Form, id, 1));
            commit(ctx, store, who, batch, done).await
        })
        .await?;
    list::read(ctx, who, id).await
}
