//! Connections: configured telephony sources, what they sent, and how they name our users.
//!
//! The secrets of a connection (the key of the source's API, the tokens in its URLs) are sealed at rest. The key is never shown again; the URLs are
//! shown to administrators alone.

mod address;
mod aliases;
mod connection;
mod create;
pub(crate) mod defaults;
mod delete;
mod employees;
mod events;
mod forward;
mod health;
mod key;
mod list;
mod patch;
mod read;
mod rotate;
mod sample;
mod source;
mod task_rules;
mod tokens;
mod update;

pub use connection::{Connection, Setup};
pub use create::{NewConnection, create};
pub use delete::delete;
pub use employees::{Employee, NewEmployee, Notice, Part, Replaced, employees, replace_employees};
pub(crate) use events::given_name;
pub use events::{Caused, Event, RawShown, Summary, events};
pub use forward::{Forward, ForwardCandidate, ForwardFormat};
pub use health::{Cards, Health, Repair, health};
pub use key::{KeyFit, key_fit};
pub use list::list;
pub use patch::{ConnectionPatch, ForwardPatch, KeptEvents};
pub(crate) use patch::{auth_key_place, minimum_seconds};
pub use read::read;
pub use rotate::{What, rotate};
pub use sample::{Sample, sample};
pub use source::{ProposedBy, SourceEmployee, source_employees, test};
pub use task_rules::TaskRulesPatch;
pub(crate) use task_rules::check as check_rules;
pub use update::update;
