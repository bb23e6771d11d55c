//! Figures of calls.

mod losses;
mod totals;

pub use losses::*;
pub use totals::*;
