//! The archive of recordings.

mod out;
mod read;
mod retry;

pub use out::*;
pub use read::*;
pub use retry::*;
