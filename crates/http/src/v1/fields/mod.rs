//! Fields that a workspace adds to its cards.

mod create;
mod list;
mod out;
mod read;
mod update;
pub(crate) mod values;

pub use create::*;
pub use list::*;
pub use out::*;
pub use read::*;
pub use update::*;
