//! Contacts that look like one person.

mod apart;
mod list;
mod out;

pub use apart::*;
pub use list::*;
pub use out::*;
