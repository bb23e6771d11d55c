//! Changing many cards at once. Each is changed by its own use-case, so that everything that follows from a change follows here too.

mod change;

pub use change::{Bulk, Changed, MOST, change};
