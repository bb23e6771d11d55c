//! How the API behaves, whatever it is asked for: problems, sessions, repetition, live changes, and who may do what.
#![expect(clippy::unwrap_used, reason = "a story that cannot go on ends there")]

mod alarms;
mod archive;
mod automations;
mod blocked;
mod by_hand;
mod call_results;
mod cards;
mod connections;
mod contacts;
mod cti;
mod cti_times;
mod deals;
mod deals_and_calls;
mod duplicates;
mod fields;
mod filters;
mod forward;
mod hooks;
mod idempotency;
mod imports;
mod lines;
mod live;
mod losses;
mod problems;
mod recording;
mod repair;
mod reports;
mod search;
mod sessions;
mod setup;
mod site;
mod source;
mod tasks;
mod walk;
mod webhooks;
