#![doc = include_str!("../README.md")]

pub mod absences;
pub mod accounts;
pub mod audit;
pub mod automations;
pub mod backfills;
mod batch;
pub mod blocked_numbers;
pub mod call_requests;
pub mod call_results;
pub mod calls;
pub mod card_changes;
pub mod companies;
pub mod connections;
pub mod contact_cards;
pub mod contacts;
pub mod credentials;
pub mod cti;
pub mod deals;
pub mod duplicates;
pub mod effects;
pub mod employees;
mod engine;
mod error;
pub mod event_log;
pub mod events;
pub mod feed;
pub mod fields;
pub mod forms;
pub mod forward;
pub mod idempotency;
pub mod imports;
pub mod jobs;
pub mod lines;
pub mod live;
pub mod logged_calls;
pub mod merges;
mod migrate;
pub mod notes;
pub mod notices;
pub mod numbers;
mod packed;
pub mod pins;
pub mod pipelines;
mod postgres;
mod query;
pub mod reach;
pub mod recordings;
pub mod repairs;
mod retry;
pub mod search;
pub mod silences;
mod sqlite;
mod statement;
pub mod statistics;
pub mod tasks;
pub mod teams;
#[doc(hidden)]
pub mod testing;
pub mod unlink;
pub mod users;
mod value;
pub mod views;
pub mod webhooks;
pub mod workspaces;

pub use batch::{Batch, Step};
pub use engine::{OpenOptions, Store};
pub use error::{CommitError, Retry, StoreError};
pub use migrate::{MIGRATIONS, Migration};
pub use query::{First, Load, Query, Row};
pub use sqlite::WriteHold;
pub use statement::Statement;
pub use value::{Type, Value};

/// Every statement of the program, by module: a test executes them all on both engines.
#[doc(hidden)]
pub const STATEMENTS: &[&[&Statement]] = &[
    absences::ALL,
    accounts::ALL,
    audit::ALL,
    automations::ALL,
    automations::runs::ALL,
    automations::steps::ALL,
    backfills::ALL,
    blocked_numbers::ALL,
    call_requests::ALL,
    call_results::ALL,
    calls::ALL,
    calls::earlier::ALL,
    calls::list::ALL,
    calls::losses::ALL,
    calls::totals::ALL,
    card_changes::ALL,
    companies::ALL,
    connections::ALL,
    contact_cards::ALL,
    contacts::ALL,
    contacts::card::ALL,
    contacts::list::ALL,
    credentials::ALL,
    cti::ALL,
    deals::ALL,
    deals::list::ALL,
    deals::moves::ALL,
    deals::sums::ALL,
    duplicates::companies::ALL,
    duplicates::contacts::ALL,
    effects::ALL,
    employees::ALL,
    event_log::ALL,
    events::ALL,
    feed::ALL,
    fields::ALL,
    forms::ALL,
    forms::submissions::ALL,
    forward::ALL,
    idempotency::ALL,
    imports::ALL,
    jobs::ALL,
    lines::ALL,
    live::ALL,
    logged_calls::ALL,
    merges::ALL,
    merges::cards::ALL,
    merges::clients::ALL,
    merges::companies::ALL,
    merges::moves::ALL,
    merges::moves::companies::ALL,
    merges::moves::contacts::ALL,
    notes::ALL,
    notices::ALL,
    numbers::ALL,
    pins::ALL,
    pipelines::ALL,
    recordings::ALL,
    repairs::ALL,
    search::ALL,
    silences::ALL,
    statistics::ALL,
    tasks::ALL,
    tasks::digests::ALL,
    tasks::reminders::ALL,
    tasks::list::ALL,
    tasks::of_calls::ALL,
    tasks::waiting::ALL,
    teams::ALL,
    unlink::ALL,
    users::ALL,
    views::ALL,
    webhooks::ALL,
    workspaces::ALL,
];
