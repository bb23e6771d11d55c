//! The audit log.

mod list;

pub use list::*;
