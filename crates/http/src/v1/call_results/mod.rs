//! What calls can lead to: the workspace's own list.

mod create;
mod list;
mod out;
mod read;
mod update;

pub use create::*;
pub use list::*;
pub use out::*;
pub use read::*;
pub use update::*;
