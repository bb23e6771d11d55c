//! Working hours, both ways.

use std::collections::BTreeMap;

use domain::working_time::{WorkingTime, Written};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// When somebody works, by the clocks of the workspace's zone.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WorkingTimeIn {
    /// The parts of each working day (`mon` to `sun`), as `09:00-18:00`; a day that is absent is free.
    #[serde(default)]
    #[schema(example = json!({"mon": ["09:00-13:00", "14:00-18:00"]}))]
    days: BTreeMap<String, Vec<String>>,
    /// Days without work, as `2026-12-25`.
    #[serde(default)]
    holidays: Vec<String>,
}

impl From<WorkingTimeIn> for Written {
    fn from(input: WorkingTimeIn) -> Self {
        Self { days: input.days, holidays: input.holidays }
    }
}

/// When somebody works, by the clocks of the workspace's zone.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct WorkingTimeOut {
    /// The parts of each working day (`mon` to `sun`), as `09:00-18:00`.
    pub days: BTreeMap<String, Vec<String>>,
    /// Days without work, as `2026-12-25`.
    pub holidays: Vec<String>,
}

impl From<&WorkingTime> for WorkingTimeOut {
    fn from(hours: &WorkingTime) -> Self {
        let Written { days, holidays } = hours.written();
        Self { days, holidays }
    }
}
