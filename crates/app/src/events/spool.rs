//! The spool: a file beside the database that takes events while the database is away, and gives them back when it is there again.
//!
//! A record is answered for only after it was synced. A file that is being read back is never written to again, so a torn record can only be the last
//! one of a file, and nobody was told that it had been kept. What was answered for and cannot be handed over stays in a file with another ending.

mod record;

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError, mpsc};

use serde::{Deserialize, Serialize};
use store::credentials::{Hash, Kind};
use store::events::{self, RawEvent};
use tokio::sync::oneshot;

use super::{cti, doors};
use crate::ctx::Ctx;
use crate::error::Error;
use record::framed;

/// Events that are handed over together.
const PORTION: usize = 128;

/// How the files end that are handed over.
const WAITING: &str = "events";

/// How the files end that somebody has to look at: they hold records that are spoilt or that the database refuses for good.
const SET_ASIDE: &str = "bad";

/// An event in the spool. The connection may not be known yet, since only the database knows the tokens.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spooled {
    /// The kind of token.
    pub kind: String,
    /// The hash of the token it came with.
    pub hash: Hash,
    /// The event.
    pub raw: RawEvent,
}

type Order = (Vec<u8>, oneshot::Sender<io::Result<()>>);

/// The spool of this server. Nothing is written, and no file is made, until it is needed.
#[derive(Debug)]
pub struct Spool {
    dir: PathBuf,
    writer: Mutex<Option<mpsc::Sender<Order>>>,
    current: Arc<Mutex<Option<PathBuf>>>,
}

impl Spool {
    /// A spool in a folder, which is made when it is needed.
    pub fn new(dir: PathBuf) -> Self {
        Self { dir, writer: Mutex::new(None), current: Arc::default() }
    }

    /// Keeps an event; it is durable when this returns.
    ///
    /// # Errors
    /// The file cannot be written.
    pub async fn append(&self, event: Spooled) -> Result<(), Error> {
        let failed = |error: io::Error| Error::Internal(format!("the spool cannot be written: {error}"));
        let content =
            rmp_serde::to_vec_named(&event).map_err(|_| Error::Internal("an event does not pack".to_owned()))?;
        let (reply, answer) = oneshot::channel();
        self.sender()?.send((framed(&content), reply)).map_err(|_| failed(io::ErrorKind::BrokenPipe.into()))?;
        answer.await.map_err(|_| failed(io::ErrorKind::BrokenPipe.into()))?.map_err(failed)
    }

    fn sender(&self) -> Result<mpsc::Sender<Order>, Error> {
        let mut writer = self.writer.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(sender) = &*writer {
            return Ok(sender.clone());
        }
        let (sender, orders) = mpsc::channel();
        let (dir, current) = (self.dir.clone(), Arc::clone(&self.current));
        let thread = std::thread::Builder::new().name("spool".to_owned());
        let spawned = thread.spawn(move || write_loop(&dir, &current, &orders));
        spawned.map_err(|error| Error::Internal(format!("the spool cannot be started: {error}")))?;
        *writer = Some(sender.clone());
        Ok(sender)
    }

    /// The files that can be read back, oldest first. The one that is written to is closed first; the next event opens another.
    fn files(&self) -> io::Result<Vec<PathBuf>> {
        // Held until the files are listed, so that none of them can be one that was opened since: that one still grows.
        let mut current = self.current.lock().unwrap_or_else(PoisonError::into_inner);
        *current = None;
        let entries = match fs::read_dir(&self.dir) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(error),
        };
        let mut files: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
        drop(current);
        files.retain(|path| waits(path));
        files.sort();
        Ok(files)
    }

    /// How many bytes wait in the spool.
    pub fn waiting_bytes(&self) -> u64 {
        let Ok(entries) = fs::read_dir(&self.dir) else { return 0 };
        let waiting = entries.filter_map(Result::ok).filter(|entry| waits(&entry.path()));
        waiting.filter_map(|entry| Some(entry.metadata().ok()?.len())).sum()
    }
}

fn waits(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending == WAITING)
}

/// Writes what is handed over, as much as is there with one sync.
fn write_loop(dir: &Path, current: &Mutex<Option<PathBuf>>, orders: &mpsc::Receiver<Order>) {
    const MOST_AT_ONCE: usize = 512;
    while let Ok(first) = orders.recv() {
        let mut group = vec![first];
        while let (true, Ok(order)) = (group.len() < MOST_AT_ONCE, orders.try_recv()) {
            group.push(order);
        }
        // Held while writing, so that a reader closes the file before or after a group, never within.
        let mut current = current.lock().unwrap_or_else(PoisonError::into_inner);
        let result = write(dir, &mut current, &group);
        if result.is_err() {
            // What was written of the group is a torn end: nothing may come behind it.
            *current = None;
        }
        for (_, reply) in group {
            let told = match &result {
                Ok(()) => Ok(()),
                Err(error) => Err(io::Error::new(error.kind(), error.to_string())),
            };
            let _ = reply.send(told);
        }
    }
}

fn write(dir: &Path, current: &mut Option<PathBuf>, group: &[Order]) -> io::Result<()> {
    let mut file = match current {
        Some(path) => OpenOptions::new().append(true).open(path)?,
        None => {
            let (path, file) = next_file(dir)?;
            *current = Some(path);
            file
        }
    };
    let bytes: Vec<u8> = group.iter().flat_map(|(bytes, _)| bytes.iter().copied()).collect();
    file.write_all(&bytes)?;
    file.sync_all()
}

fn next_file(dir: &Path) -> io::Result<(PathBuf, File)> {
    fs::create_dir_all(dir)?;
    for number in 0_u32..1_000_000 {
        let path = dir.join(format!("{number:06}.{WAITING}"));
        match OpenOptions::new().append(true).create_new(true).open(&path) {
            // The folder is synced, else the file itself could be lost.
            Ok(file) => return File::open(dir)?.sync_all().map(|()| (path, file)),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    }
    Err(io::Error::other("a million spool files wait"))
}

/// Hands the spooled events over to the database; answers how many. Events that are there already change nothing.
///
/// # Errors
/// The database is away (again): what is not handed over stays in the spool.
pub async fn replay(ctx: &Ctx) -> Result<usize, Error> {
    let Some(spool) = &ctx.spool else { return Ok(0) };
    let mut handed_over = 0;
    let mut result = Ok(());
    for path in spool.files().map_err(unreadable)? {
        match replay_file(ctx, &path, &mut handed_over).await {
            Ok(()) if !ctx.stopping() => {}
            Ok(()) => break,
            Err(error @ Error::Away(_)) => {
                result = Err(error);
                break;
            }
            // One file that cannot be read or put away does not keep the others waiting.
            Err(error) => result = Err(error),
        }
    }
    if handed_over > 0 {
        tracing::info!(events = handed_over, "the events in the spool are in the database now");
        ctx.bells.events.notify_one();
    }
    result.map(|()| handed_over)
}

fn unreadable(error: io::Error) -> Error {
    Error::Internal(format!("the spool cannot be read: {error}"))
}

async fn replay_file(ctx: &Ctx, path: &Path, handed_over: &mut usize) -> Result<(), Error> {
    let record::Read { mut events, torn, spoilt } = record::read(&fs::read(path).map_err(unreadable)?);
    let mut refused = 0;
    while !events.is_empty() {
        if ctx.stopping() {
            // The next start begins this file again; what is there already changes nothing.
            return Ok(());
        }
        let rest = events.split_off(events.len().min(PORTION));
        let portion = std::mem::replace(&mut events, rest);
        refused += hand_over(ctx, portion, handed_over).await?;
    }
    if torn > 0 {
        tracing::warn!(bytes = torn, "the end of a spool file is torn; it was never answered for");
    }
    if spoilt == 0 && refused == 0 {
        return fs::remove_file(path).map_err(unreadable);
    }
    let kept = set_aside(path).map_err(unreadable)?;
    let file = kept.file_name().unwrap_or_default().to_string_lossy();
    tracing::error!(%file, spoilt_bytes = spoilt, refused_events = refused, "a spool file could not be handed over completely and is kept");
    Ok(())
}

/// Hands a portion over; answers how many the database refuses for good.
async fn hand_over(ctx: &Ctx, portion: Vec<Spooled>, handed_over: &mut usize) -> Result<usize, Error> {
    let (mut refused, mut batches, mut ids) = (0, Vec::new(), Vec::new());
    for event in portion {
        let (id, kind) = (event.raw.id, kind_of(&event.kind));
        // What counts is the moment in which the sender was answered.
        match doors::find_at(ctx, kind, &event.hash, event.raw.received_at).await {
            // Each of these depends on what the one before it made of the call.
            Ok(Some(door)) if kind == Kind::CtiHook => match cti::keep_once(ctx, door, event.raw).await {
                Ok(()) => *handed_over += 1,
                Err(error @ (Error::Away(_) | Error::Changed { .. })) => return Err(error),
                Err(error) => {
                    tracing::error!(%error, event = %id, "an event in the spool cannot be handed over");
                    refused += 1;
                }
            },
            Ok(Some(door)) => {
                ids.push(id);
                batches.push(events::keep_once(door.workspace, door.connection, event.raw));
            }
            // Nobody has this token; had the database been there, the sender would have heard 404.
            Ok(None) => {
                tracing::warn!(event = %id, "an event in the spool came with an unknown token and is dropped");
            }
            Err(error) if error.is_away() => return Err(error.into()),
            Err(error) => {
                tracing::error!(%error, event = %id, "an event in the spool cannot be handed over");
                refused += 1;
            }
        }
    }
    let mut away = None;
    for (id, result) in ids.into_iter().zip(ctx.store.commit_all(batches).await) {
        match result.map_err(Error::from) {
            Ok(()) => *handed_over += 1,
            Err(error @ (Error::Away(_) | Error::Changed { .. })) => away = Some(error),
            Err(error) => {
                tracing::error!(%error, event = %id, "an event in the spool cannot be handed over");
                refused += 1;
            }
        }
    }
    away.map_or(Ok(refused), Err)
}

fn kind_of(name: &str) -> Kind {
    [Kind::Forward, Kind::CtiHook].into_iter().find(|kind| kind.as_str() == name).unwrap_or(Kind::Hook)
}

/// Renames a file so that it is not read again, and so that nothing is overwritten; answers its new name.
fn set_aside(path: &Path) -> io::Result<PathBuf> {
    let free = (0_u32..1_000_000).map(|number| match number {
        0 => path.with_extension(SET_ASIDE),
        _ => path.with_extension(format!("{number}.{SET_ASIDE}")),
    });
    for kept in free {
        if !kept.try_exists()? {
            fs::rename(path, &kept)?;
            return Ok(kept);
        }
    }
    Err(io::Error::other("a million spool files were set aside"))
}
