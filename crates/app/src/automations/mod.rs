//! Automations: when something happens, a chain of blocks is gone through.
//!
//! A run is begun in the batch of what happened ([`begin`], [`of_calls`]), and gone on with by a loop of its own ([`run`]).

mod act;
mod begin;
mod create;
mod delete;
mod edit;
mod known;
mod notices;
pub(crate) mod of_calls;
mod overdue;
mod read;
mod run;
mod steer;
mod templates;
mod try_out;
mod update;
mod values;
mod wait;

pub(crate) use begin::{Actor, Automations, Happened, begin_all};
pub use create::create;
pub use delete::delete;
pub use edit::{AutomationInput, AutomationPatch, AutomationView};
pub(crate) use known::Known;
pub use notices::{list_notices, read_notices};
pub use read::{list, list_runs, read, read_run};
pub use run::run_due;
pub use steer::{cancel_run, retry_run};
pub use store::automations::Automation;
pub use store::automations::runs::Run;
pub use store::automations::steps::Step;
pub use store::notices::Notice;
pub use templates::{Template, templates};
pub use try_out::{Month, TryOut, Would, try_call, try_month};
pub use update::update;
