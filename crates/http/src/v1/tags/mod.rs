//! Tags on cards.

mod list;
mod remove;
mod rename;

pub use list::*;
pub use remove::*;
pub use rename::*;
