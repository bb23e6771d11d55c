//! Listening to a recording.

use domain::access::Right;
use domain::call::view::Recording as State;
use domain::id::CallId;
use domain::recording::Kept;
use domain::time::Time;
use reqwest::header::{HeaderMap, HeaderValue, IF_RANGE, RANGE};
use store::calls::{self, CallRow};
use store::{Batch, connections};
use uuid::Uuid;

use super::audio::{self, Audio};
use super::stored;
use crate::ctx::Ctx;
use crate::error::{Error, Unheard};
use crate::outgoing::{Answer, Failure};
use crate::principal::Principal;
use crate::sight;
use crate::write::{Done, commit};

/// Which part of a recording is wanted, as the headers say it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    /// `Range`.
    pub range: Option<String>,
    /// `If-Range`: the version that the listener has a part of.
    pub if_range: Option<String>,
    /// It is to be kept as a file.
    pub download: bool,
    /// Only whether it is there, and what it is like: nobody listens.
    pub only_look: bool,
}

/// A recording that was opened.
#[derive(Debug)]
pub struct Recording {
    /// When its call began.
    pub started_at: Time,
    /// The audio.
    pub audio: Audio,
}

/// Opens the recording of a call: the archived one, or the one at its source. Listening and keeping are noted in the audit log before anything is heard.
///
/// # Errors
/// No right; not here; [`Error::Recording`].
pub async fn open(ctx: &Ctx, who: &Principal, id: CallId, wanted: &Wanted) -> Result<Recording, Error> {
    who.may(if wanted.download { Right::Download } else { Right::Listen })?;
    let row = ctx.store.first(calls::by_id(who.workspace, id)).await?.ok_or(Error::NotFound)?;
    sight::call(&ctx.store, who, &row).await?;
    let stored = match row.kept {
        Some(Kept::Archived) => stored::open(ctx, who.workspace, id, wanted).await?,
        Some(Kept::Gone) => return Err(Error::Recording(Unheard::Gone)),
        Some(Kept::Deleted) => return Err(Error::Recording(Unheard::Deleted)),
        None => None,
    };
    let audio = match stored {
        Some(audio) => audio,
        None => at_source(ctx, who, &row, wanted).await?,
    };
    match (wanted.only_look, wanted.download) {
        (true, _) => {}
        (false, false) => note(ctx, who, id).await?,
        (false, true) => {
            commit(ctx, &ctx.store, who, Batch::default(), Done::new("downloaded", "call", id.0)).await?;
        }
    }
    Ok(Recording { started_at: row.call.started_at, audio })
}

/// What the source sends.
async fn at_source(ctx: &Ctx, who: &Principal, row: &CallRow, wanted: &Wanted) -> Result<Audio, Error> {
    let answer = ask(ctx, who, row, wanted).await?;
    match answer.status() {
        200 | 206 | 416 => audio::of(answer, wanted).await.map_err(|why| unreachable(row.id, why)),
        403 | 404 | 410 => Err(Error::Recording(Unheard::Gone)),
        status => Err(unreachable(row.id, &format!("the source answered {status}"))),
    }
}

async fn ask(ctx: &Ctx, who: &Principal, row: &CallRow, wanted: &Wanted) -> Result<Answer, Error> {
    let link = match (row.state.recording(), row.call.recording) {
        (Some(link), State::Available) => link,
        (_, State::Pending) => return Err(Error::Recording(Unheard::Pending)),
        _ => return Err(Error::Recording(Unheard::Missing)),
    };
    let connection = ctx.store.first(connections::by_id(who.workspace, row.key.connection)).await?;
    let hosts = connection.ok_or(Error::NotFound)?.recording_hosts;
    let mut headers = HeaderMap::new();
    for (name, value) in [(RANGE, &wanted.range), (IF_RANGE, &wanted.if_range)] {
        if let Some(value) = value.as_ref().and_then(|value| HeaderValue::from_str(value).ok()) {
            headers.insert(name, value);
        }
    }
    ctx.outgoing.get(link, &hosts, &headers).await.map_err(|failure| match failure {
        Failure::Refused { host } => Error::Recording(Unheard::Host(host)),
        Failure::Unreachable(why) => unreachable(row.id, &why),
    })
}

/// The reasons stand in the log; they hold no address.
fn unreachable(call: CallId, why: &str) -> Error {
    tracing::warn!(%call, why, "a recording cannot be fetched");
    Error::Recording(Unheard::Unreachable)
}

/// Notes who listens, once for a while.
async fn note(ctx: &Ctx, who: &Principal, call: CallId) -> Result<(), Error> {
    let listener = who.user.map(Uuid::from).or(who.credential.map(Uuid::from)).unwrap_or_default();
    let now = ctx.clock.now();
    if ctx.heard.lately(listener, call, now) {
        return Ok(());
    }
    commit(ctx, &ctx.store, who, Batch::default(), Done::new("listened", "call", call.0)).await?;
    ctx.heard.note(listener, call, now);
    Ok(())
}
