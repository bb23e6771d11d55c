//! A Ringostat that speaks the published contract over real HTTP, both ways: it serves the API and sends webhooks, with faults on demand.
//!
//! It depends on none of our other crates: a second, independent reading of the contract is its worth. Sections (§) are those of
//! `reference/ringostat.md`. Where the contract is silent, the most plausible form is taken; the README lists these choices.
//!
//! ```ignore
//! let ringostat = Simulator::start(settings).await?;
//! ringostat.set_webhooks(Webhook::for_all(webhook_url));
//! let call = ringostat.ring(Call::new("380671110001", "380443330099"));
//! call.before().await;
//! call.pick_up("exampleua_ivan").await;
//! call.hang_up(HangUp::answered(12, 83)).await;
//! ```
//! A step returns when its webhooks have been answered, unless a fault holds them.

mod api;
mod call;
mod chance;
mod client;
mod control;
mod counters;
mod faults;
mod forward;
mod script;
mod serve;
mod settings;
mod simulator;
mod state;
mod voice;
mod webhooks;

pub use api::LIST_LIMIT;
pub use call::{Call, CallHandle, HangUp, PastCall};
pub use counters::Counters;
pub use faults::{ApiFault, Faults};
pub use forward::{Asked, Forward, ForwardForm, ForwardMethod};
pub use script::{Pace, Script};
pub use settings::{Clock, Settings, SimEmployee};
pub use simulator::Simulator;
pub use webhooks::{Event, Fate, Keys, Shape, Told, Webhook};
