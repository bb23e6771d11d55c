//! Webhooks of ours: other programs are told what happens.

mod create;
mod delete;
mod deliveries;
mod list;
mod out;
mod read;
mod retry;
mod test;
mod update;

pub use create::*;
pub use delete::*;
pub use deliveries::*;
pub use list::*;
pub use out::*;
pub use read::*;
pub use retry::*;
pub use test::*;
pub use update::*;
