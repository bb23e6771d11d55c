//! Repair: webhooks that failed are never sent again, so the source's own log of calls is read, every few minutes by itself and any period on demand.
//! What it tells goes the way of all events: stored raw, merged, decided on.

mod alarm;
mod backfill;
mod keep;
mod log;
mod now;
mod poll;
mod silence;

pub use alarm::watch;
pub use backfill::{BackfillInput, KIND, backfills, cancel, read, run, start};
pub use now::start as start_now;
pub use poll::poll;
pub use silence::{Silence, silence};
pub use store::backfills::Backfill;
pub use store::repairs::Repair;
