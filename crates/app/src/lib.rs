#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]

pub mod absences;
pub mod attempts;
pub mod audit;
pub mod blocked_numbers;
pub mod calls;
pub mod changes;
pub mod companies;
pub mod connections;
pub mod contacts;
pub mod ctx;
pub mod error;
pub mod events;
pub mod forward;
pub mod idempotency;
mod input;
pub mod invitations;
pub mod jobs;
pub mod lines;
pub mod live;
pub mod loops;
pub mod me;
pub mod notes;
pub mod outgoing;
pub mod page;
pub mod passwords;
mod phones;
pub mod principal;
pub mod recordings;
pub mod repair;
pub mod search;
pub mod secrets;
pub mod sessions;
pub mod setup;
pub mod source_api;
pub mod teams;
pub mod tokens;
pub mod users;
pub mod watched;
pub mod workspaces;
mod write;

pub use ctx::Ctx;
pub use error::{Error, FieldError, Unheard};
pub use principal::Principal;
