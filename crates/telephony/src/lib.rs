#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]

pub mod cti;
pub mod ringostat;
mod wire;

pub use wire::{Doubt, RawWebhook, Reason, Unreadable};
