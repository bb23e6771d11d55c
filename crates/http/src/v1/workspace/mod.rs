//! The workspace and its settings.

mod out;
mod read;
mod update;

pub use out::*;
pub use read::*;
pub use update::*;
