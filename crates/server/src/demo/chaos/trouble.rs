//! What is done to the server and its database while calls come in: by the number of calls that have begun, not by the clock.

use std::time::Duration;

use simulator::Simulator;
use tokio::sync::watch;

use super::child::Server;
use super::journal::{Act, Journal};
use super::outage::Outage;
use super::plan::Deed;
use crate::failure::Outcome;

/// The database stays away until so many webhooks were answered without it, and at least as long as calls say.
const ENOUGH: u64 = 6;
/// Unless nobody answers any more: then it comes back after this time, and the figures tell.
const AT_MOST: Duration = Duration::from_secs(20);

/// Those to whom it is done.
pub struct Trouble<'a> {
    /// The server.
    pub server: &'a mut Server,
    /// Its database.
    pub outage: &'a mut Outage,
    /// Who sends.
    pub simulator: &'a Simulator,
    /// Calls that have begun.
    pub begun: watch::Receiver<u64>,
    /// How many may begin until the next deed is done.
    pub allowed: watch::Sender<u64>,
    /// What was done.
    pub journal: &'a Journal,
    /// While the database is away: the webhooks that had been answered before.
    pub away_since: Option<u64>,
    /// Webhooks that were answered while it was away, over all.
    pub answered_while_away: u64,
}

impl Trouble<'_> {
    /// Does everything in its turn.
    ///
    /// # Errors
    /// The server does not start, or the database is not to be taken away: then there is nothing to compare.
    pub async fn cause(&mut self, deeds: &[(u64, Deed)]) -> Outcome {
        for (at, deed) in deeds {
            self.allowed.send_replace(*at);
            // The sender is there as long as calls are made, and the last number is the greatest.
            let _ = self.begun.wait_for(|begun| begun >= at).await;
            self.until_enough_were_answered().await;
            match deed {
                Deed::Kill => {
                    self.server.kill();
                    let (calls, database_away) = (*self.begun.borrow(), self.away_since.is_some());
                    self.journal.note(Act::Killed { calls, database_away });
                }
                Deed::Start => {
                    let took_ms = self.server.start().await?;
                    self.journal.note(Act::Started { took_ms });
                }
                Deed::Hide => {
                    self.outage.begin().await?;
                    self.away_since = Some(answered(self.simulator));
                    self.journal.note(Act::DatabaseAway);
                }
                Deed::Show => {
                    let answered = answered(self.simulator) - self.away_since.take().unwrap_or_default();
                    self.answered_while_away += answered;
                    self.outage.end();
                    self.journal.note(Act::DatabaseBack { answered });
                }
            }
        }
        self.allowed.send_replace(u64::MAX);
        Ok(())
    }

    /// While the database is away and the server runs: waits for those who are answered all the same.
    async fn until_enough_were_answered(&mut self) {
        let Some(before) = self.away_since.filter(|_| self.server.looks_alive()) else { return };
        let wait = async {
            let mut tick = tokio::time::interval(Duration::from_millis(20));
            while answered(self.simulator) < before + ENOUGH {
                tick.tick().await;
            }
        };
        let _ = tokio::time::timeout(AT_MOST, wait).await;
    }
}

/// Copies of webhooks that were answered with 200.
pub fn answered(simulator: &Simulator) -> u64 {
    simulator.counters().webhooks_accepted
}
