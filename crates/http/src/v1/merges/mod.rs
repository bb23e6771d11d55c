//! Cards that were made one, and taking that back.

mod list;
mod out;
mod read;
mod undo;

pub use list::*;
pub use out::*;
pub use read::*;
pub use undo::*;
