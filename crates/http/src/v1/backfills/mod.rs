//! Periods of a source's own log of calls that people have read.

mod cancel;
mod create;
mod list;
mod out;
mod read;

pub use cancel::*;
pub use create::*;
pub use list::*;
pub use out::*;
pub use read::*;
