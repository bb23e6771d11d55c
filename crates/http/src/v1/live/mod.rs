//! Calls as they happen.

mod board;
mod out;
mod read;

pub use board::*;
pub use out::*;
pub use read::*;
