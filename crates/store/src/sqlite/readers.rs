//! The readers: a few threads, each with a connection of its own. A load is one read transaction, so all its queries see one snapshot.
//!
//! Beside them there are up to two connections for quick loads, which are answered on the threads of their callers.

use std::{
    collections::VecDeque,
    panic::{AssertUnwindSafe, catch_unwind},
    slice,
    sync::{
        Arc, Condvar, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
};

use tokio::sync::oneshot;

use super::{connection::Place, statements::Reader};
use crate::{
    error::StoreError,
    query::{Ask, Load, Row, Source},
};

/// The most connections for quick loads.
const QUICK_READERS: usize = 2;

/// A load that waits for a reader.
pub(super) trait Job: Send {
    /// Whether it could have been answered on its caller's thread.
    fn is_quick(&self) -> bool;

    /// Does it; false if the connection should be replaced.
    fn run(self: Box<Self>, reader: &mut Reader) -> bool;

    /// Answers that it cannot be done.
    fn refuse(self: Box<Self>, error: StoreError);
}

#[derive(Default)]
pub(super) struct Readers {
    state: Mutex<State>,
    filled: Condvar,
    quick: Mutex<Quick>,
}

#[derive(Default)]
struct State {
    waiting: VecDeque<Box<dyn Job>>,
    closed: bool,
}

#[derive(Default)]
struct Quick {
    idle: Vec<Reader>,
    made: usize,
    closed: bool,
}

impl Readers {
    /// Answers a quick load here and now, if a connection for that is idle; otherwise gives the load back.
    pub(super) fn quick<L: Load>(&self, load: L, asks: &[Ask]) -> Result<Result<L::Output, StoreError>, L> {
        if !asks.iter().all(|ask| ask.quick) {
            return Err(load);
        }
        let Some(reader) = lock(&self.quick).idle.pop() else { return Err(load) };
        let mut borrowed = Borrowed { readers: self, reader: Some(reader) };
        let (result, sound) = answer(load, asks, borrowed.reader.as_mut().expect("it was put in the line above"));
        if sound {
            borrowed.give_back();
        }
        Ok(result)
    }

    /// Makes a connection for quick loads, if some are missing; done by a reader's thread, behind its answer.
    fn add_quick(&self, place: &Place) {
        let wanted = {
            let mut quick = lock(&self.quick);
            let wanted = !quick.closed && quick.made < QUICK_READERS;
            quick.made += usize::from(wanted);
            wanted
        };
        if wanted {
            let mut borrowed = Borrowed { readers: self, reader: place.quick_reader().ok() };
            borrowed.give_back();
        }
    }

    pub(super) fn push(&self, job: Box<dyn Job>) -> Result<(), StoreError> {
        let mut state = lock(&self.state);
        if state.closed {
            return Err(StoreError::away("the store is closed"));
        }
        state.waiting.push_back(job);
        drop(state);
        self.filled.notify_one();
        Ok(())
    }

    pub(super) fn close(&self) {
        lock(&self.state).closed = true;
        self.filled.notify_all();
        let mut quick = lock(&self.quick);
        quick.closed = true;
        quick.idle.clear();
    }

    fn next(&self) -> Option<Box<dyn Job>> {
        let mut state = lock(&self.state);
        loop {
            if let Some(job) = state.waiting.pop_front() {
                return Some(job);
            }
            if state.closed {
                return None;
            }
            state = self.filled.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
    }

    /// A reader's thread: connects when the first load comes, serves until the readers are closed, replaces a spoilt connection.
    pub(super) fn run(&self, place: &Place) {
        let mut reader = None;
        while let Some(job) = self.next() {
            let quick = job.is_quick();
            let mut connected = match reader.take().map_or_else(|| place.reader(), Ok) {
                Ok(connected) => connected,
                Err(error) => {
                    job.refuse(error);
                    continue;
                }
            };
            // A panic in a row's mapping is the loss of that load, not of the thread.
            let sound = catch_unwind(AssertUnwindSafe(|| job.run(&mut connected))).unwrap_or(false);
            reader = sound.then_some(connected);
            if quick && sound {
                self.add_quick(place);
            }
        }
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    // Nothing panics while it holds a lock, and what they guard is whole after every step anyway.
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A connection for quick loads in use. If it does not come back, another may be made in its place.
struct Borrowed<'a> {
    readers: &'a Readers,
    reader: Option<Reader>,
}

impl Borrowed<'_> {
    fn give_back(&mut self) {
        let mut quick = lock(&self.readers.quick);
        if !quick.closed
            && let Some(reader) = self.reader.take()
        {
            quick.idle.push(reader);
        }
    }
}

impl Drop for Borrowed<'_> {
    fn drop(&mut self) {
        let lost = self.reader.take();
        if lost.is_some() {
            lock(&self.readers.quick).made -= 1;
        }
    }
}

/// Tells a reader, by its end, that nobody waits any more.
#[derive(Default)]
pub(super) struct Waiting(pub(super) Arc<AtomicBool>);

impl Drop for Waiting {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

/// A load and who waits for it.
pub(super) struct Loading<L: Load> {
    pub(super) load: L,
    pub(super) asks: Vec<Ask>,
    pub(super) abandoned: Arc<AtomicBool>,
    pub(super) reply: oneshot::Sender<Result<L::Output, StoreError>>,
}

impl<L: Load> Job for Loading<L> {
    fn is_quick(&self) -> bool {
        self.asks.iter().all(|ask| ask.quick)
    }

    fn run(self: Box<Self>, reader: &mut Reader) -> bool {
        let Loading { load, asks, abandoned, reply } = *self;
        if reply.is_closed() {
            return true;
        }
        reader.watch(&abandoned);
        let (result, sound) = answer(load, &asks, reader);
        _ = reply.send(result);
        sound
    }

    fn refuse(self: Box<Self>, error: StoreError) {
        _ = self.reply.send(Err(error));
    }
}

/// Answers a load; tells whether the connection can be used again.
fn answer<L: Load>(load: L, asks: &[Ask], reader: &mut Reader) -> (Result<L::Output, StoreError>, bool) {
    let result = try_answer(load, asks, reader);
    let sound = !matches!(&result, Err(error) if error.is_away()) && reader.is_at_rest();
    (result, sound)
}

fn try_answer<L: Load>(load: L, asks: &[Ask], reader: &mut Reader) -> Result<L::Output, StoreError> {
    // One statement is a snapshot by itself.
    if asks.len() == 1 {
        return load.gather(&mut Answers { asks: asks.iter(), reader });
    }
    reader.control("begin")?;
    let result = load.gather(&mut Answers { asks: asks.iter(), reader });
    reader.control("commit")?;
    result
}

/// Runs each query when its answer is asked for.
struct Answers<'a> {
    asks: slice::Iter<'a, Ask>,
    reader: &'a mut Reader,
}

impl Source for Answers<'_> {
    fn next(&mut self, each: &mut dyn FnMut(&Row<'_>) -> Result<(), StoreError>) -> Result<(), StoreError> {
        match self.asks.next() {
            Some(ask) => self.reader.query(ask.statement, &ask.params, each),
            None => Err(StoreError::Bug {
                statement: "load",
                reason: "it gathers more answers than it has asked for".to_owned(),
            }),
        }
    }
}
