//! Connections: configured telephony sources, what they sent, and how they name our users.

mod create;
mod delete;
mod employees;
mod events;
mod forward;
mod forward_log;
mod forward_standing;
mod forward_try;
mod health;
mod list;
mod out;
mod read;
mod reapply;
mod repair;
mod rotate;
mod sample;
mod source;
mod update;

pub use create::*;
pub use delete::*;
pub use employees::*;
pub use events::*;
pub use forward::*;
pub use forward_log::*;
pub use forward_standing::*;
pub use forward_try::*;
pub use health::*;
pub use list::*;
pub use out::*;
pub use read::*;
pub use reapply::*;
pub use repair::*;
pub use rotate::*;
pub use sample::*;
pub use source::*;
pub use update::*;
