//! Calls that people start with a click, until they are in the report.

mod list;
mod out;
mod read;

pub use list::*;
pub use out::*;
pub use read::*;
