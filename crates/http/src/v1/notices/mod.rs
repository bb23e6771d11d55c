//! What people are told in the application.

mod list;
mod read;

pub use list::*;
pub use read::*;
