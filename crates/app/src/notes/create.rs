//! Writing a note.

use domain::access::Right;
use domain::decision::Link;
use domain::id::{CallId, ContactId, NoteId, UserId};
use store::calls::CallRow;
use store::feed::{Change, Noun};
use store::notes::{self, Note};
use store::{Batch, Store, calls, contacts};

use super::mention::{self, Told};
use super::{body, read};
use crate::ctx::Ctx;
use crate::error::{Error, FieldError};
use crate::input::Fields;
use crate::principal::Principal;
use crate::sight;
use crate::write::{Done, commit};

/// A note that is to be written, on a contact or a call or both.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct NewNote {
    /// The contact.
    pub contact: Option<ContactId>,
    /// The call; without a contact the note goes to the one that the call is linked to, too.
    pub call: Option<CallId>,
    /// The text, up to 10,000 characters.
    pub body: String,
    /// Who is mentioned in it, and is told of it.
    pub mentions: Vec<UserId>,
}

/// Writes a note.
///
/// # Errors
/// [`Error::Invalid`].
pub async fn create(ctx: &Ctx, who: &Principal, new: NewNote) -> Result<Note, Error> {
    who.may(Right::Work)?;
    let mut fields = Fields::default();
    if new.contact.is_none() && new.call.is_none() {
        fields.take::<()>("contact_id", Err("required"));
    }
    let text = fields.take("body", body(&new.body)).unwrap_or_default();
    fields.check()?;
    sight::named(&ctx.store, who, new.contact, None, new.call).await?;
    let id: NoteId = ctx.ids.next().into();
    ctx.store
        .retry(async |store| {
            let (contact, call) = find(store, who, &new).await?;
            let mentioned = mention::named(store, who.workspace, &new.mentions).await?;
            let note = notes::NewNote {
                id,
                contact,
                call: new.call,
                author: who.user,
                body: text.clone(),
                created_at: ctx.clock.now(),
                automatic: false,
                mentions: mention::kept(&mentioned),
            };
            let mut batch: Batch =
                call.iter().map(|row| notes::hold_call_at(who.workspace, row.id, row.version)).collect();
            batch.extend(contact.map(|contact| contacts::hold(who.workspace, contact)));
            batch.push(notes::insert(who.workspace, &note));
            let about = contact.map(|id| ("contact", id.0)).or(new.call.map(|id| ("call", id.0)));
            let told = Told { note: id, about, body: &text };
            let (steps, changes) = mention::tell(ctx, store, who.workspace, who.user, &mentioned, &told).await?;
            batch.extend(steps);
            let mut done = Done::new("created", "note", id).changing(Change::new(Noun::Note, id, 1));
            done.changes.extend(changes);
            commit(ctx, store, who, batch, done).await
        })
        .await?;
    read::found(ctx, who, id).await
}

/// The contact to which a note goes, and the call that it is written on.
async fn find(store: &Store, who: &Principal, new: &NewNote) -> Result<(Option<ContactId>, Option<CallRow>), Error> {
    let load = (
        new.contact.map(|contact| contacts::name(who.workspace, contact).first()),
        new.call.map(|call| calls::by_id(who.workspace, call).first()),
    );
    let (contact, call) = store.load(load).await?;
    let mut errors = Vec::new();
    if contact == Some(None) {
        errors.push(FieldError::new("contact_id", "unknown_contact"));
    }
    if call == Some(None) {
        errors.push(FieldError::new("call_id", "unknown_call"));
    }
    if !errors.is_empty() {
        return Err(Error::Invalid(errors));
    }
    let call = call.flatten();
    let linked = call.as_ref().and_then(|row| if let Link::Contact(contact) = row.link { Some(contact) } else { None });
    Ok((new.contact.or(linked), call))
}
