//! Calls that come in while the demo runs: posted to the real address, one message after the other, as telephony would.

use std::time::Duration;

use app::ctx::Clock;
use domain::time::Time;
use jiff::tz::TimeZone;
use tokio::sync::watch;
use tokio::task::JoinSet;

use super::calls::Call;
use super::chance::Chance;

/// The longest conversation, in seconds.
const TALK: i64 = 25;
/// Seconds from one call to the next, at least and less than.
const PAUSE: (i64, i64) = (4, 11);

/// Where the feed goes and what it says.
pub struct Feed {
    /// The webhook, without the event.
    pub url: String,
    /// The folder of recordings.
    pub recordings: String,
    /// The source's zone.
    pub zone: TimeZone,
    /// The time.
    pub clock: Clock,
}

impl Feed {
    /// Makes calls until `shutdown` says true.
    pub async fn run(self, mut shutdown: watch::Receiver<bool>) {
        let mut chance = Chance::new(u64::try_from(self.clock.now().micros()).unwrap_or(0));
        let Ok(client) = client() else { return };
        let mut under_way = JoinSet::new();
        let mut number = 500_000 + chance.next() % 100_000;
        loop {
            let pause = Duration::from_secs(chance.between(PAUSE.0, PAUSE.1).unsigned_abs());
            tokio::select! {
                () = tokio::time::sleep(pause) => {}
                _ = shutdown.wait_for(|ending| *ending) => return,
                // Takes what has ended away.
                Some(_) = under_way.join_next() => continue,
            }
            number += 1;
            let call = Call::by_chance(&mut chance, self.clock.now(), number).shortened(TALK);
            under_way.spawn(post(
                client.clone(),
                self.url.clone(),
                call.messages(&self.zone, &self.recordings),
                self.clock.clone(),
            ));
        }
    }
}

/// Speaks to this server alone, never by way of a proxy.
#[expect(clippy::disallowed_methods, reason = "it is telephony that speaks here, not the product")]
fn client() -> reqwest::Result<reqwest::Client> {
    reqwest::Client::builder().no_proxy().build()
}

async fn post(client: reqwest::Client, url: String, messages: Vec<super::calls::Message>, clock: Clock) {
    for message in messages {
        tokio::time::sleep(until(message.at, clock.now())).await;
        let body = message.body.to_string();
        let request =
            client.post(format!("{url}/{}", message.event)).header("content-type", "application/json").body(body);
        if let Err(error) = request.send().await {
            // The address holds a token.
            tracing::warn!(error = %error.without_url(), "a call of the demo could not be told");
        }
    }
}

fn until(then: Time, now: Time) -> Duration {
    Duration::from_micros(u64::try_from(then.micros() - now.micros()).unwrap_or(0))
}
