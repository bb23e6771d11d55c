//! Figures of calls.

mod totals;

pub use totals::*;
