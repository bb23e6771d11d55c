//! Forms that anybody can fill in, and what was sent with them. The pages themselves are in [`crate::forms`].

mod accept;
mod create;
mod delete;
mod list;
pub(crate) mod out;
mod read;
mod submissions;
mod update;

pub use accept::*;
pub use create::*;
pub use delete::*;
pub use list::*;
pub use out::*;
pub use read::*;
pub use submissions::*;
pub use update::*;
