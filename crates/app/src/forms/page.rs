//! The page of a form, as whoever fills it in sees it, and the token by which a page is known again.

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use domain::field::Field;
use domain::form::Place;
use domain::id::{FormId, WorkspaceId};
use domain::time::Time;
use store::forms::Form;
use store::workspaces::Workspace;
use store::{fields, forms, workspaces};

use crate::ctx::Ctx;
use crate::error::Error;

/// A form with what is needed to show it and to read what is sent with it.
#[derive(Debug, Clone)]
pub struct OpenForm {
    /// The form. It may be closed.
    pub form: Form,
    /// The fields of the workspace.
    pub fields: Vec<Field>,
    pub(super) workspace: Workspace,
}

impl OpenForm {
    pub(super) fn place(&self) -> Place {
        Place { country: self.workspace.country, currency: self.workspace.currency }
    }
}

/// Finds the form of a key in an address.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn open(ctx: &Ctx, key: &str) -> Result<OpenForm, Error> {
    let workspace: WorkspaceId =
        key.split_once('-').and_then(|(number, _)| number.parse().ok()).ok_or(Error::NotFound)?;
    // Letters and digits only: a text with a NUL is none that the database takes.
    let is_key = key.len() <= 64 && key.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    if !is_key {
        return Err(Error::NotFound);
    }
    let load = (forms::by_key(workspace, key).first(), fields::all(workspace), workspaces::by_id(workspace).first());
    match ctx.store.load(load).await? {
        (Some(form), fields, Some(workspace)) => Ok(OpenForm { form, fields, workspace }),
        _ => Err(Error::NotFound),
    }
}

/// A page that this server made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Page {
    /// What no other page has.
    pub nonce: [u8; 16],
    /// When it was made.
    pub made_at: Time,
}

/// A token for a new page of a form: when it was made and what no other page has, signed.
pub fn page_token(ctx: &Ctx, form: FormId) -> String {
    let mut token = ctx.clock.now().seconds().to_be_bytes().to_vec();
    token.extend(ctx.ids.random::<16>());
    let signature = ctx.keyring.sign(&place(form), &token);
    token.extend(signature);
    BASE64_URL_SAFE_NO_PAD.encode(token)
}

/// The page of a token; none for a token that this server did not make for this form.
pub(super) fn page_of(ctx: &Ctx, form: FormId, token: &str) -> Option<Page> {
    let bytes = BASE64_URL_SAFE_NO_PAD.decode(token.get(..128).unwrap_or(token)).ok()?;
    let (message, signature) = bytes.split_first_chunk::<24>()?;
    let (seconds, nonce) = message.split_first_chunk::<8>()?;
    let page = Page { nonce: nonce.try_into().ok()?, made_at: Time::from_seconds(i64::from_be_bytes(*seconds)) };
    ctx.keyring.is_signed(&place(form), message, signature).then_some(page)
}

fn place(form: FormId) -> String {
    format!("form/{form}")
}
