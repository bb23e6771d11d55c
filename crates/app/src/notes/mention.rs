//! People who are mentioned in notes, and are told of it.

use domain::id::{NoteId, UserId, WorkspaceId};
use domain::text::cut;
use store::feed::Change;
use store::notes::Mentions;
use store::users::User;
use store::{Step, Store, users};
use uuid::Uuid;

use crate::ctx::Ctx;
use crate::error::{Error, FieldError};
use crate::texts::Arg;
use crate::{mail, notices};

/// The most people who are mentioned in one note.
const MOST: usize = 20;
/// So much of the note is told, in characters.
const LONGEST_PART: usize = 200;

/// Those who are named, each once.
///
/// # Errors
/// [`Error::Invalid`] for who does not work here, or too many.
pub(super) async fn named(store: &Store, workspace: WorkspaceId, ids: &[UserId]) -> Result<Vec<User>, Error> {
    if ids.len() > MOST {
        return Err(Error::invalid("mentions", "too_many"));
    }
    let load: Vec<_> = ids.iter().map(|id| users::by_id(workspace, *id).first()).collect();
    let (mut found, mut wrong): (Vec<User>, Vec<FieldError>) = (Vec::new(), Vec::new());
    for (place, user) in store.load(load).await?.into_iter().enumerate() {
        let field = || format!("mentions[{place}]");
        match user {
            None => wrong.push(FieldError::new(field(), "unknown_user")),
            Some(user) if !user.active => wrong.push(FieldError::new(field(), "inactive_user")),
            Some(user) if found.iter().any(|known| known.id == user.id) => {}
            Some(user) => found.push(user),
        }
    }
    if wrong.is_empty() { Ok(found) } else { Err(Error::Invalid(wrong)) }
}

/// As the note keeps them.
pub(super) fn kept(users: &[User]) -> Mentions {
    users.iter().map(|user| (user.id, user.name.clone())).collect()
}

/// What a note is about, and what it says.
pub(super) struct Told<'a> {
    pub note: NoteId,
    pub about: Option<(&'static str, Uuid)>,
    pub body: &'a str,
}

/// Tells those who are mentioned for the first time, each in their own language; whoever writes the note is told nothing.
pub(super) async fn tell(
    ctx: &Ctx,
    store: &Store,
    workspace: WorkspaceId,
    author: Option<UserId>,
    mentioned: &[User],
    told: &Told<'_>,
) -> Result<(Vec<Step>, Vec<Change>), Error> {
    let readers: Vec<UserId> = mentioned.iter().map(|user| user.id).filter(|id| Some(*id) != author).collect();
    if readers.is_empty() {
        return Ok((Vec::new(), Vec::new()));
    }
    let author = notices::name_of(store, workspace, author).await?;
    let (mut steps, mut changes) = (Vec::new(), Vec::new());
    for (reader, language) in notices::readers(store, workspace, &readers).await? {
        let args = [("author", Arg::Word(&author)), ("text", Arg::Word(cut(told.body, LONGEST_PART)))];
        let text = mail::words(language, "mail-mentioned", &args);
        let (told, change) = notices::tell(ctx, workspace, reader, text, told.about);
        steps.extend(told);
        changes.push(change);
    }
    tracing::debug!(note = %told.note, readers = changes.len(), "told of a mention");
    Ok((steps, changes))
}
