//! The simulator over real HTTP, on loopback.
#![expect(clippy::unwrap_used, reason = "a story that cannot go on ends there")]

mod api;
mod control;
mod failures;
mod forward;
mod list;
mod on_demand;
mod recordings;
mod support;
mod webhooks;
