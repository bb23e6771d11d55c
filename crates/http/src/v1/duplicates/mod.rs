//! Contacts that look like one person, and companies that look like one.

mod apart;
mod asked;
mod list;
mod out;

pub use apart::*;
pub use asked::*;
pub use list::*;
pub use out::*;
