//! The way to the writer: two lanes of batches, and work that wants the writer for itself.

use std::{
    collections::VecDeque,
    sync::{Condvar, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use tokio::sync::oneshot;

use crate::{batch::Batch, engine::Lane, error::CommitError};

/// The most batches in one group.
const GROUP_BATCHES: usize = 256;

/// The most steps in one group; a single larger batch is a group of its own.
const GROUP_STEPS: usize = 500;

/// The same where nobody of the intake waits: fewer groups, and fewer waits for the disk.
const LARGE_GROUP_STEPS: usize = 4 * GROUP_STEPS;

/// Where the intake stops when ordinary batches wait, so that these are served too under a flood.
const INTAKE_BATCHES: usize = GROUP_BATCHES * 7 / 8;
const INTAKE_STEPS: usize = GROUP_STEPS * 7 / 8;

/// The most batches that may wait in a lane: more than this means that the disk has stopped.
const WAITING: usize = 16_384;

/// A batch and who waits for it.
pub(super) struct Job {
    pub(super) batch: Batch,
    pub(super) reply: oneshot::Sender<Result<(), CommitError>>,
}

/// Work that wants the writer's connection for itself.
pub(super) type Exclusive = Box<dyn FnOnce(&rusqlite::Connection) + Send>;

/// What the writer does next.
pub(super) enum Next {
    /// The jobs of the group are in the buffer.
    Group,
    Exclusive(Exclusive),
    /// Closed, and everything is done.
    Closed,
}

#[derive(Default)]
pub(super) struct Lanes {
    state: Mutex<State>,
    filled: Condvar,
}

#[derive(Default)]
struct State {
    intake: VecDeque<Job>,
    ordinary: VecDeque<Job>,
    exclusive: VecDeque<Exclusive>,
    /// The writer sleeps until this many batches wait; 0 while it is busy.
    wanted: usize,
    closed: bool,
}

impl Lanes {
    /// Queues batches; none of them if the lanes are closed or too full.
    pub(super) fn push(&self, lane: Lane, jobs: impl ExactSizeIterator<Item = Job>) -> Result<(), CommitError> {
        let mut state = self.lock();
        if state.closed {
            return Err(CommitError::away("the store is closed"));
        }
        let queue = match lane {
            Lane::Intake => &mut state.intake,
            Lane::Ordinary => &mut state.ordinary,
        };
        if !queue.is_empty() && queue.len() + jobs.len() > WAITING {
            return Err(CommitError::away("too many batches wait for the disk"));
        }
        queue.extend(jobs);
        self.wake(state);
        Ok(())
    }

    /// Queues work for the writer alone; it is served before all batches. False if the lanes are closed.
    pub(super) fn push_exclusive(&self, work: Exclusive) -> bool {
        let mut state = self.lock();
        if state.closed {
            return false;
        }
        state.exclusive.push_back(work);
        self.wake(state);
        true
    }

    /// Wakes the writer if it sleeps and there is enough for it; a busy writer looks by itself.
    fn wake(&self, mut state: MutexGuard<'_, State>) {
        let enough = state.closed || !state.exclusive.is_empty() || state.waiting() >= state.wanted;
        if state.wanted > 0 && enough {
            state.wanted = 0;
            drop(state);
            self.filled.notify_one();
        }
    }

    /// Lets the writer finish what waits, then stop.
    pub(super) fn close(&self) {
        let mut state = self.lock();
        state.closed = true;
        self.wake(state);
    }

    /// Waits for work. A group is everything that came together in the meantime, the intake first.
    ///
    /// Those who were just answered usually come again at once. So that they do not miss the next group by a hair's breadth, and the disk is
    /// not kept busy with half-empty ones, the writer waits for most of them, up to `patience` (a fraction of what a commit takes).
    pub(super) fn next(&self, group: &mut Vec<Job>, just_answered: usize, patience: Duration) -> Next {
        let mut state = self.lock();
        let expected = state.waiting() + just_answered;
        let mut patient = true;
        loop {
            if let Some(work) = state.exclusive.pop_front() {
                return Next::Exclusive(work);
            }
            let waiting = state.waiting();
            let enough = GROUP_BATCHES.min(expected - expected / 4);
            if waiting > 0 && (waiting >= enough || !patient || state.closed) {
                state.take_group(group);
                if !group.is_empty() {
                    return Next::Group;
                }
                continue;
            }
            if state.closed {
                return Next::Closed;
            }
            if waiting > 0 {
                state.wanted = enough;
                let woken = self.filled.wait_timeout(state, patience).unwrap_or_else(PoisonError::into_inner);
                patient = !woken.1.timed_out();
                state = woken.0;
            } else {
                state.wanted = 1;
                state = self.filled.wait(state).unwrap_or_else(PoisonError::into_inner);
            }
            state.wanted = 0;
        }
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        // Nothing panics while it holds the lock, and a queue is whole after every step anyway.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    fn waiting(&self) -> usize {
        self.intake.len() + self.ordinary.len()
    }

    fn take_group(&mut self, group: &mut Vec<Job>) {
        let (most_batches, most_steps) =
            if self.ordinary.is_empty() { (GROUP_BATCHES, GROUP_STEPS) } else { (INTAKE_BATCHES, INTAKE_STEPS) };
        let most_of_all = if self.intake.is_empty() { LARGE_GROUP_STEPS } else { GROUP_STEPS };
        let mut steps = 0;
        fill(group, &mut steps, &mut self.intake, most_batches, most_steps);
        fill(group, &mut steps, &mut self.ordinary, GROUP_BATCHES, most_of_all);
    }
}

/// Moves jobs into the group while they fit; those whose caller has gone are dropped unseen.
fn fill(group: &mut Vec<Job>, steps: &mut usize, queue: &mut VecDeque<Job>, most_batches: usize, most_steps: usize) {
    while let Some(job) = queue.front() {
        let size = job.batch.len();
        let fits = group.len() < most_batches && *steps + size <= most_steps;
        if !fits && !group.is_empty() {
            return;
        }
        if let Some(job) = queue.pop_front().filter(|job| !job.reply.is_closed()) {
            *steps += size;
            group.push(job);
        }
    }
}
