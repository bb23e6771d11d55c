//! Writes: steps with the row counts that they expect, all or nothing.

use crate::{error::StoreError, statement::Statement, value::Value};

/// How many rows a step must affect; another count fails the batch as a conflict.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Expect {
    Exactly(u64),
    AtMost(u64),
    Any,
}

impl Expect {
    pub(crate) fn allows(self, rows: u64) -> bool {
        match self {
            Expect::Exactly(expected) => rows == expected,
            Expect::AtMost(limit) => rows <= limit,
            Expect::Any => true,
        }
    }
}

/// One write: a statement, its parameters, and the number of rows that it must affect (one, unless said otherwise).
#[must_use = "a step does nothing until a store commits it in a batch"]
#[derive(Clone, Debug)]
pub struct Step {
    pub(crate) statement: &'static Statement,
    pub(crate) params: Vec<Value>,
    pub(crate) expect: Expect,
}

impl Step {
    pub(crate) fn new(statement: &'static Statement, params: Vec<Value>) -> Step {
        Step { statement, params, expect: Expect::Exactly(1) }
    }

    /// Exactly `rows` rows.
    pub fn expect(self, rows: u64) -> Step {
        Step { expect: Expect::Exactly(rows), ..self }
    }

    /// Up to `rows` rows.
    pub fn at_most(self, rows: u64) -> Step {
        Step { expect: Expect::AtMost(rows), ..self }
    }

    /// Any number of rows, none too.
    pub fn any(self) -> Step {
        Step { expect: Expect::Any, ..self }
    }

    /// Whether this step can only fail with an error, never with a row count.
    pub(crate) fn counts_itself(&self) -> bool {
        self.expect == Expect::Any || (self.expect == Expect::Exactly(1) && self.statement.always_one_row)
    }
}

/// Steps that are committed together or not at all, in this order.
///
/// Order them by table, then key, counters last: two batches that meet then wait for each other instead of deadlocking. At most [`Batch::MOST`] steps:
/// a larger one is refused, since everybody else waits for it. Larger works are done in pages.
#[must_use = "a batch does nothing until a store commits it"]
#[derive(Clone, Debug, Default)]
pub struct Batch {
    pub(crate) steps: Vec<Step>,
}

impl Batch {
    /// The most steps of a batch.
    pub const MOST: usize = 500;

    /// A batch without steps; committing it does nothing.
    pub fn new() -> Batch {
        Batch::default()
    }

    /// A batch of one step.
    pub fn one(step: Step) -> Batch {
        Batch { steps: vec![step] }
    }

    /// Adds a step behind the others.
    pub fn push(&mut self, step: Step) {
        self.steps.push(step);
    }

    /// Adds steps behind the others.
    pub fn extend(&mut self, steps: impl IntoIterator<Item = Step>) {
        self.steps.extend(steps);
    }

    /// Moves the steps of `other` behind the others.
    pub fn append(&mut self, other: Batch) {
        self.steps.extend(other.steps);
    }

    /// Whether there is nothing to do.
    pub fn is_empty(&self) -> bool {
        self.steps.is_empty()
    }

    /// The number of steps.
    pub fn len(&self) -> usize {
        self.steps.len()
    }

    /// Refuses parameters that do not fit, and batches that are too large, before an engine sees them.
    pub(crate) fn check(&self) -> Result<(), StoreError> {
        if let Some(beyond) = self.steps.get(Batch::MOST) {
            let reason = format!("the batch has {} steps, {} are the most", self.steps.len(), Batch::MOST);
            return Err(StoreError::Bug { statement: beyond.statement.name, reason });
        }
        self.steps.iter().try_for_each(|step| step.statement.check(&step.params))
    }
}

impl From<Step> for Batch {
    fn from(step: Step) -> Batch {
        Batch::one(step)
    }
}

impl FromIterator<Step> for Batch {
    fn from_iter<I: IntoIterator<Item = Step>>(steps: I) -> Batch {
        Batch { steps: steps.into_iter().collect() }
    }
}
