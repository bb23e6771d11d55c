//! Notes on contacts and calls.

mod create;
mod delete;
mod list;
mod mention;
mod read;
mod update;

use domain::access::Right;
use domain::text::clean;

pub use create::{NewNote, create};
pub use delete::delete;
pub use list::list;
pub use read::read;
pub use store::notes::{Note, On};
pub use update::update;

use store::Store;

use crate::error::Error;
use crate::principal::Principal;
use crate::sight;

/// The longest text of a note.
const LONGEST_BODY: usize = 10_000;

/// The text of a note.
pub(crate) fn body(text: &str) -> Result<String, &'static str> {
    let body = clean(text);
    match body.chars().nth(LONGEST_BODY) {
        Some(_) => Err("too_long"),
        None if body.is_empty() => Err("required"),
        None => Ok(body),
    }
}

/// Checks that a note is seen: it is on a contact or on a call that is, or one wrote it.
async fn seen(store: &Store, who: &Principal, note: &Note) -> Result<(), Error> {
    if who.user.is_some() && note.author.as_ref().map(|(author, _)| *author) == who.user {
        return Ok(());
    }
    let of_contact = match note.contact {
        Some(contact) => sight::contact(store, who, contact).await,
        None => Err(Error::NotFound),
    };
    match (of_contact, note.call) {
        (Err(Error::NotFound), Some(call)) => sight::call_of(store, who, call).await,
        (of_contact, _) => of_contact,
    }
}

/// Whether somebody may edit or remove a note: their own, and administrators any.
fn may_edit(who: &Principal, note: &Note) -> Result<(), Error> {
    let own = note.author.as_ref().is_some_and(|(author, _)| Some(*author) == who.user);
    if own { Ok(()) } else { who.may(Right::Administer) }
}
