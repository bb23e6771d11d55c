//! The way of a webhook: due, dropped or doubled, held, sent. Nothing is ever sent again because it failed (§1).

use std::time::Duration;

use super::{Event, Fate, Told};
use crate::chance::Chance;
use crate::client::Message;
use crate::simulator::Simulator;
use crate::state::State;

/// How long an answer is waited for. The vendor's own patience is not published.
const TIMEOUT: Duration = Duration::from_secs(10);

/// A webhook that waits for its time or its release.
pub(crate) struct Held {
    number: u64,
    post: Post,
}

/// A request, and which webhook of [`Simulator::told`] it is.
#[derive(Clone)]
struct Post {
    told: usize,
    message: Message,
}

impl Simulator {
    /// Tells it to every address that wants the event, one after the other, as faults allow.
    pub(crate) async fn tell(&self, call: &str, event: Event) {
        for post in self.due(call, event) {
            self.send(post).await;
        }
    }

    /// Sends what is held, in another order than it came in if webhooks are shuffled; answers how many. What was delayed is sent now.
    pub async fn release(&self) -> usize {
        let faults = self.faults();
        let mut held = std::mem::take(&mut self.state().held);
        if faults.shuffle {
            Chance::of(faults.seed, 0, 0).shuffle(&mut held);
        }
        let count = held.len();
        for Held { post, .. } in held {
            self.send(post).await;
        }
        count
    }

    /// Writes down what is due; answers what is to be sent at once.
    fn due(&self, call: &str, event: Event) -> Vec<Post> {
        let faults = self.faults();
        let mut guard = self.state();
        let state = &mut *guard;
        let wanted: Vec<_> = state.webhooks.iter().filter(|webhook| webhook.wants(event)).cloned().collect();
        let mut posts = Vec::new();
        for webhook in wanted {
            let Some(record) = state.call_mut(call) else { break };
            record.told += 1;
            let mut chance = Chance::of(faults.seed, record.number, record.told);
            let mute = Chance::of(faults.seed, record.number, 0).percent(faults.mute_percent);
            let dropped = chance.percent(faults.drop_percent) || mute;
            let doubled = chance.percent(faults.double_percent);
            let message = self.message(&webhook, event, record);
            let fate = if dropped { Fate::Dropped } else { Fate::Waiting };
            let told = Told { call: call.to_owned(), event, body: message.said().to_owned(), fate, accepted: 0 };
            let post = Post { told: state.tell(told), message };
            state.counters.webhooks_meant += 1;
            state.counters.webhooks_dropped += u64::from(dropped);
            state.counters.webhooks_doubled += u64::from(doubled && !dropped);
            let copies = if dropped { 0 } else { 1 + usize::from(doubled) };
            posts.extend((0..copies).map(|_| (post.clone(), faults.later(&mut chance))));
        }
        if faults.shuffle || faults.delay_ms > 0 || faults.spread_ms > 0 {
            self.hold(state, posts, faults.shuffle);
            return Vec::new();
        }
        posts.into_iter().map(|(post, _)| post).collect()
    }

    fn hold(&self, state: &mut State, posts: Vec<(Post, Duration)>, shuffle: bool) {
        for (post, delay) in posts {
            state.last_held += 1;
            let number = state.last_held;
            state.held.push(Held { number, post });
            if !shuffle {
                self.send_later(number, delay);
            }
        }
    }

    /// Sends what is held under this number when the time has come, unless it was released before.
    fn send_later(&self, number: u64, delay: Duration) {
        let (simulator, under_way) = (self.clone(), self.under_way());
        tokio::spawn(async move {
            let _under_way = under_way;
            if simulator.pause(delay).await
                && let Some(post) = simulator.take_held(number)
            {
                simulator.send(post).await;
            }
        });
    }

    fn take_held(&self, number: u64) -> Option<Post> {
        let mut state = self.state();
        let place = state.held.iter().position(|held| held.number == number)?;
        Some(state.held.remove(place).post)
    }

    async fn send(&self, post: Post) {
        self.state().counters.webhooks_sent += 1;
        let answer = self.unless_stopping(self.shared.client.send(&post.message, TIMEOUT)).await;
        let fate = answer.and_then(Result::ok).map_or(Fate::Unanswered, |answer| Fate::Answered(answer.status));
        let mut state = self.state();
        state.counters.webhooks_accepted += u64::from(fate == Fate::Answered(200));
        state.counters.webhooks_refused += u64::from(fate != Fate::Answered(200));
        state.counters.webhooks_unanswered += u64::from(fate == Fate::Unanswered);
        if let Some(told) = state.told_mut(post.told) {
            told.accepted += u32::from(fate == Fate::Answered(200));
            told.fate = fate;
        }
    }
}
