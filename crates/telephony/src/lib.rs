#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]

pub mod cti;
mod kind;
pub mod ringostat;
mod wire;

pub use kind::SourceKind;
pub use wire::glance::Glance;
pub use wire::{Doubt, RawWebhook, Reason, Unreadable};
