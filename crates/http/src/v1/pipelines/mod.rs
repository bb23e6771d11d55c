//! Pipelines: the stages through which deals go.

mod board;
mod create;
mod delete;
mod list;
mod out;
mod read;
mod update;

pub use board::*;
pub use create::*;
pub use delete::*;
pub use list::*;
pub use out::*;
pub use read::*;
pub use update::*;
