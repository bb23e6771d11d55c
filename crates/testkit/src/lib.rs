#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]
#![expect(clippy::missing_panics_doc, reason = "a test that cannot go on panics, and says why")]

pub mod app;
pub mod clock;
pub mod flows;
pub mod postgres;
pub mod receiver;
pub mod smtp;

pub use app::{Engine, TestApp};
pub use clock::TestClock;
pub use simulator;
