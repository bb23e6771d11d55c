//! Automations: when something happens, a chain of blocks is gone through.
//!
//! A run is begun in the batch of what happened ([`begin`], [`of_calls`]), and gone on with by a loop of its own ([`run`]).

/// Why a block did what it did, or why a run ended early: the names of the sentences in the catalogs.
pub const REASONS: [&str; 43] = [
    "done",
    "contact_was_removed",
    "deal_created",
    "deal_created_of_nobody",
    "deal_is_open",
    "task_created",
    "task_created_of_nobody",
    "contact_created",
    "contact_is_there",
    "no_contact",
    "no_company",
    "no_deal",
    "no_call",
    "no_number",
    "no_email",
    "nobody",
    "empty",
    "field_set",
    "own_field_set",
    "own_field_wrong",
    "responsible_set",
    "responsible_taken",
    "tag_added",
    "has_tag",
    "same_already",
    "commented",
    "webhook_sent",
    "webhook_off",
    "mailed",
    "notified",
    "waited",
    "waited_for_field",
    "waiting",
    "waiting_for_field",
    "passed",
    "filtered",
    "branch",
    "otherwise",
    "end",
    "internal",
    "interrupted",
    "invalid",
    "loop",
];

mod act;
mod begin;
mod create;
mod delete;
mod edit;
mod known;
mod notices;
pub(crate) mod of_calls;
mod overdue;
mod own;
mod read;
mod run;
mod steer;
mod templates;
mod try_out;
mod update;
mod values;
mod wait;

pub(crate) use begin::{Actor, Automations, Begun, Happened, Way, begin_all};
pub use create::create;
pub use delete::delete;
pub use edit::{AutomationInput, AutomationPatch, AutomationView};
pub(crate) use known::Known;
pub use notices::{list_notices, read_notices};
pub use own::own_fields;
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
