//! Blocked numbers: callers who make no contacts and reach nobody.

mod create;
mod delete;
mod list;
mod out;
mod read;

pub use create::*;
pub use delete::*;
pub use list::*;
pub use out::*;
pub use read::*;
