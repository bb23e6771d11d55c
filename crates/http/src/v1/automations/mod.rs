//! Automations: chains of blocks that are gone through when something happens.

mod cancel;
mod create;
mod delete;
mod list;
mod out;
mod read;
mod retry;
mod run;
mod runs;
pub mod shape;
mod templates;
mod try_call;
mod try_month;
mod update;
mod vocabulary;

pub use cancel::*;
pub use create::*;
pub use delete::*;
pub use list::*;
pub use out::*;
pub use read::*;
pub use retry::*;
pub use run::*;
pub use runs::*;
pub use templates::*;
pub use try_call::*;
pub use try_month::*;
pub use update::*;
pub use vocabulary::*;
