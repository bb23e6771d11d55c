//! Contacts: persons outside the company.

mod create;
mod delete;
mod duplicates;
mod link_earlier;
mod list;
mod merge;
mod out;
mod pin;
mod read;
mod timeline;
mod update;

pub use create::*;
pub use delete::*;
pub use duplicates::*;
pub use link_earlier::*;
pub use list::*;
pub use merge::*;
pub use out::*;
pub use pin::*;
pub use read::*;
pub use timeline::*;
pub use update::*;
