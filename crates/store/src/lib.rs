#![doc = include_str!("../README.md")]

pub mod accounts;
pub mod audit;
mod batch;
pub mod calls;
pub mod companies;
pub mod connections;
pub mod contacts;
pub mod credentials;
pub mod effects;
pub mod employees;
mod engine;
mod error;
pub mod event_log;
pub mod events;
pub mod feed;
pub mod idempotency;
pub mod jobs;
pub mod lines;
mod migrate;
pub mod notes;
pub mod numbers;
mod packed;
mod postgres;
mod query;
mod retry;
mod sqlite;
mod statement;
pub mod statistics;
pub mod teams;
#[doc(hidden)]
pub mod testing;
pub mod unlink;
pub mod users;
mod value;
pub mod workspaces;

pub use batch::{Batch, Step};
pub use engine::{OpenOptions, Store};
pub use error::{CommitError, Retry, StoreError};
pub use migrate::{MIGRATIONS, Migration};
pub use query::{First, Load, Query, Row};
pub use statement::Statement;
pub use value::{Type, Value};

/// Every statement of the program, by module: a test executes them all on both engines.
#[doc(hidden)]
pub const STATEMENTS: &[&[&Statement]] = &[
    accounts::ALL,
    audit::ALL,
    calls::ALL,
    calls::list::ALL,
    calls::totals::ALL,
    companies::ALL,
    connections::ALL,
    contacts::ALL,
    contacts::card::ALL,
    contacts::list::ALL,
    credentials::ALL,
    effects::ALL,
    employees::ALL,
    event_log::ALL,
    events::ALL,
    feed::ALL,
    idempotency::ALL,
    jobs::ALL,
    lines::ALL,
    notes::ALL,
    numbers::ALL,
    statistics::ALL,
    teams::ALL,
    unlink::ALL,
    users::ALL,
    workspaces::ALL,
];
