#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]

pub mod extract;
mod forms;
pub mod health;
mod hooks;
pub mod i18n;
mod layers;
mod openapi;
pub mod problem;
pub mod reply;
pub mod router;
pub mod serve;
pub mod shared;
mod ui;
pub mod v1;

pub use openapi::openapi;
pub use problem::Problem;
pub use router::router;
pub use serve::serve;
pub use shared::Shared;
