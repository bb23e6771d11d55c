//! The spool: a file beside the database that takes events while the database is away, and gives them back when it is there again.
//!
//! A record is `length (4 bytes) · checksum (4 bytes) · content`, and is answered for only after it was synced. A file that is being read back is never
//! written to again, so a torn record can only be the last one of a file, and nobody was told that it had been kept.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError, mpsc};

use serde::{Deserialize, Serialize};
use store::credentials::{Hash, Kind};
use store::events::{self, RawEvent};
use tokio::sync::oneshot;

use super::doors;
use crate::ctx::Ctx;
use crate::error::Error;

/// The largest record that is believed when a file is read back: a body is 1 MiB at most.
const LARGEST_RECORD: u32 = 4 * 1024 * 1024;

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
        *self.current.lock().unwrap_or_else(PoisonError::into_inner) = None;
        let entries = match fs::read_dir(&self.dir) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(error),
        };
        let mut files: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
        files.retain(|path| path.extension().is_some_and(|e| e == "events"));
        files.sort();
        Ok(files)
    }

    /// How many bytes wait in the spool.
    pub fn waiting_bytes(&self) -> u64 {
        let Ok(entries) = fs::read_dir(&self.dir) else { return 0 };
        entries.filter_map(|entry| Some(entry.ok()?.metadata().ok()?.len())).sum()
    }
}

fn framed(content: &[u8]) -> Vec<u8> {
    let length = u32::try_from(content.len()).unwrap_or(u32::MAX);
    [&length.to_le_bytes(), &crc32fast::hash(content).to_le_bytes(), content].concat()
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
            let _ = reply.send(result.as_ref().map(|()| ()).map_err(|e| io::Error::new(e.kind(), e.to_string())));
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
        let path = dir.join(format!("{number:06}.events"));
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
    let unreadable = |error: io::Error| Error::Internal(format!("the spool cannot be read: {error}"));
    let mut handed_over = 0;
    for path in spool.files().map_err(unreadable)? {
        let events = read_file(&path).map_err(unreadable)?;
        for event in events {
            handed_over += usize::from(hand_over(ctx, event).await?);
        }
        fs::remove_file(&path).map_err(unreadable)?;
    }
    if handed_over > 0 {
        tracing::info!(events = handed_over, "the events in the spool are in the database now");
        ctx.bells.events.notify_one();
    }
    Ok(handed_over)
}

async fn hand_over(ctx: &Ctx, event: Spooled) -> Result<bool, Error> {
    let kind = if event.kind == Kind::Forward.as_str() { Kind::Forward } else { Kind::Hook };
    let Some(door) = doors::find(ctx, kind, &event.hash).await? else {
        // Nobody has this token; had the database been there, the sender would have heard 404.
        tracing::warn!(event = %event.raw.id, "an event in the spool came with an unknown token and is dropped");
        return Ok(false);
    };
    ctx.store.intake(events::keep_once(door.workspace, door.connection, event.raw)).await?;
    Ok(true)
}

fn read_file(path: &Path) -> io::Result<Vec<Spooled>> {
    let mut bytes = Vec::new();
    File::open(path)?.read_to_end(&mut bytes)?;
    let mut events = Vec::new();
    let mut rest = bytes.as_slice();
    while let Some((event, behind)) = read_record(rest) {
        events.push(event);
        rest = behind;
    }
    if !rest.is_empty() {
        tracing::warn!(bytes = rest.len(), "the end of a spool file is torn; it was never answered for");
    }
    Ok(events)
}

fn read_record(bytes: &[u8]) -> Option<(Spooled, &[u8])> {
    let (length, rest) = bytes.split_first_chunk::<4>()?;
    let (checksum, rest) = rest.split_first_chunk::<4>()?;
    let length = u32::from_le_bytes(*length);
    let content = rest.get(..length as usize).filter(|_| length <= LARGEST_RECORD)?;
    let sound = crc32fast::hash(content) == u32::from_le_bytes(*checksum);
    let event = sound.then(|| rmp_serde::from_slice(content).ok()).flatten()?;
    Some((event, &rest[length as usize..]))
}
