//! Deals: what may become of clients.

mod create;
mod delete;
mod history;
mod list;
mod out;
mod read;
mod update;

pub use create::*;
pub use delete::*;
pub use history::*;
pub use list::*;
pub use out::*;
pub use read::*;
pub use update::*;
