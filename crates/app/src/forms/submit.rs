//! Somebody sends a form.

use std::net::IpAddr;

use domain::form::spam::{self, Signs};
use domain::form::{self, Origin, Sent, State, Wrong};
use domain::id::SubmissionId;
use store::feed::{Change, Noun};
use store::forms::submissions::{self, Content, NewSubmission, Submission};
use store::{Batch, Store, blocked_numbers};

use super::page::{self, OpenForm, Page};
use super::take_over::{self, Task};
use crate::automations::{Actor, Way};
use crate::ctx::Ctx;
use crate::error::{Error, FieldError};
use crate::write::commit_for;

/// What comes with a form. `Debug` does not show it: it is personal data.
#[derive(Clone)]
pub struct Incoming {
    /// What was entered, by the names of the inputs.
    pub sent: Sent,
    /// The input that people do not see is filled in.
    pub trap: bool,
    /// The token of the page.
    pub token: Option<String>,
    /// Where they come from.
    pub origin: Origin,
    /// The address of the network.
    pub address: IpAddr,
}

impl std::fmt::Debug for Incoming {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Incoming(…)")
    }
}

/// Takes what somebody sends with a form that is open. It is kept, and unless it is spam it becomes a contact, or is found to be of one. Whoever sends the same
/// page again, or spam, is answered as if it was taken.
///
/// # Errors
/// [`Error::Invalid`] by the names of inputs; [`Error::Gone`] for a form that is closed; [`Error::TooMany`].
pub async fn submit(ctx: &Ctx, open: &OpenForm, incoming: Incoming) -> Result<(), Error> {
    let (form, workspace, now) = (&open.form, open.workspace.id, ctx.clock.now());
    if !form.active {
        return Err(Error::Gone);
    }
    let page = incoming.token.as_deref().and_then(|token| page::page_of(ctx, form.id, token));
    if is_sent(&ctx.store, open, page).await? {
        return Ok(());
    }
    let answers = form::read(&form.content, &open.fields, &incoming.sent, open.place()).map_err(refused)?;
    let crowded = ctx.crowd.count(form.id, incoming.address, now)?;
    let person = form::person(&answers, open.workspace.country);
    let number = person.phone.as_ref().and_then(|phone| phone.e164);
    let blocked = number.map(|number| blocked_numbers::find(workspace, &number).first());
    let signs = Signs {
        trap: incoming.trap,
        page_age: page.map(|page| now.seconds_since(page.made_at)),
        blocked: ctx.store.load(blocked).await?.flatten().is_some(),
        many_from_address: crowded.from_address,
        many_for_form: crowded.for_form,
    };
    let spam = spam::judge(signs, &answers);
    let row = Submission {
        id: SubmissionId(ctx.ids.next()),
        form: (form.id, form.name.clone()),
        state: if spam.is_some() { State::Spam } else { State::Accepted },
        reason: spam.map(|spam| spam.as_str().to_owned()),
        content: Content { answers, consent: form.content.consent.clone(), origin: incoming.origin },
        at: now,
        contact: None,
        made_contact: false,
        version: 1,
    };
    ctx.store.retry(async |store| Box::pin(keep(ctx, store, open, page, &row)).await).await
}

fn refused(wrong: Vec<Wrong>) -> Error {
    Error::Invalid(wrong.into_iter().map(|wrong| FieldError::new(wrong.field, wrong.code)).collect())
}

/// Whether something was sent from this page before: with a second click, or because the answer did not arrive.
async fn is_sent(store: &Store, open: &OpenForm, page: Option<Page>) -> Result<bool, Error> {
    let Some(page) = page else { return Ok(false) };
    Ok(store.first(submissions::of_page(open.workspace.id, page.nonce)).await?.is_some())
}

async fn keep(ctx: &Ctx, store: &Store, open: &OpenForm, page: Option<Page>, row: &Submission) -> Result<(), Error> {
    if is_sent(store, open, page).await? {
        return Ok(());
    }
    let (workspace, page) = (open.workspace.id, page.map(|page| page.nonce));
    if row.state == State::Spam {
        let person = form::person(&row.content.answers, open.workspace.country);
        let number = person.phone.as_ref().and_then(|phone| phone.e164.as_ref());
        let new = NewSubmission { row, page, number, email: person.email.as_deref() };
        let batch = Batch::one(submissions::insert(workspace, &new));
        let change = Change::new(Noun::Form, open.form.id, open.form.version);
        return commit_for(ctx, store, workspace, batch, &[change]).await;
    }
    let actor = Actor { workspace, user: None, chain: &[], way: Way::Now };
    let task = Task { workspace: &open.workspace, form: open.form.id, id: row.id, content: &row.content };
    let taken = take_over::take_over(ctx, store, &actor, &task).await?;
    let row = Submission { contact: Some((taken.contact, String::new())), made_contact: taken.made, ..row.clone() };
    let mut batch = taken.cards;
    batch.push(submissions::insert(workspace, &NewSubmission { row: &row, page, number: None, email: None }));
    batch.extend(taken.behind);
    commit_for(ctx, store, workspace, batch, &taken.changes).await?;
    ctx.bells.jobs.notify_one();
    Ok(())
}
