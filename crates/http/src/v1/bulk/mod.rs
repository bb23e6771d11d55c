//! Changing many cards at once.

mod change;

pub use change::*;
