//! `GET /events`: the change feed as server-sent events.
//!
//! All streams of a workspace take what is new from its tail, which is read once for all; one that is further behind reads the feed itself. It ends when
//! the server shuts down and, at the next heart-beat, when the credential that opened it is not valid any more.

use std::collections::VecDeque;
use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use app::changes::Tail;
use app::live::Snapshot;
use app::{Ctx, Error, Principal};
use axum::extract::State;
use axum::http::{HeaderMap, HeaderName, header};
use axum::response::sse::{Event, Sse};
use axum::response::{IntoResponse, Response};
use futures_util::stream::unfold;
use serde_json::json;
use tokio::sync::watch;
use tokio::time::Instant;
use uuid::Uuid;

use super::{ChangeOut, ChangesFilter};
use crate::extract::{Query, Secret};
use crate::problem::Problem;
use crate::shared::Shared;
use crate::v1::live::LiveOut;

/// Streams changes of the workspace as server-sent events: first `start` with the number of the last change, then a `change` each, whose id is its
/// number. A client that lost the connection goes on with `Last-Event-ID` (browsers do) or `after`; 410 means that everything has to be loaded anew.
#[utoipa::path(get, path = "/events", tag = "changes", params(ChangesFilter), responses((status = 200, body = ChangeOut, content_type = "text/event-stream")))]
pub async fn stream(
    State(shared): State<Shared>,
    who: Principal,
    secret: Secret,
    headers: HeaderMap,
    Query(filter): Query<ChangesFilter>,
) -> Result<Response, Problem> {
    let after = last_event_id(&headers)?.or(filter.after);
    let changes = Follower::start(shared, who, secret, after).await?;
    let events =
        unfold(changes, async |mut changes| changes.next().await.map(|event| (Ok::<_, Infallible>(event), changes)));
    let unbuffered = [(header::CACHE_CONTROL, "no-store"), (HeaderName::from_static("x-accel-buffering"), "no")];
    Ok((unbuffered, Sse::new(events)).into_response())
}

fn last_event_id(headers: &HeaderMap) -> Result<Option<i64>, Error> {
    let Some(id) = headers.get("last-event-id") else { return Ok(None) };
    let number = id.to_str().ok().and_then(|id| id.trim().parse().ok());
    number.map(Some).ok_or_else(|| Error::invalid("last-event-id", "wrong_value"))
}

/// Changes that wait for one client at most, about.
const PORTION: usize = 500;

/// One client that follows the feed.
struct Follower {
    ctx: Ctx,
    who: Principal,
    secret: Secret,
    /// The newest changes.
    tail: watch::Receiver<Arc<Tail>>,
    shutdown: watch::Receiver<bool>,
    /// The number of the last change that was handed to the client.
    after: i64,
    waiting: VecDeque<Event>,
    /// The calls that live; for persons only, since programs have no screen.
    live: Option<watch::Receiver<Arc<Snapshot>>>,
    /// What was last told of them.
    told: Option<LiveOut>,
    /// The feed holds more than what waits.
    is_behind: bool,
    heart_beat: Instant,
    pause: Duration,
}

impl Follower {
    /// Reads the feed from `after` on; problems are answered before the stream begins.
    async fn start(shared: Shared, who: Principal, secret: Secret, after: Option<i64>) -> Result<Self, Error> {
        // Subscribed before the first look, so that nothing falls between them.
        let tail = app::changes::tail(&shared.ctx, who.workspace);
        let last = app::changes::last(&shared.ctx, &who).await?;
        let live = who.user.map(|_| app::live::watch(&shared.ctx, who.workspace));
        let mut follower = Self {
            ctx: shared.ctx,
            who,
            secret,
            tail,
            shutdown: shared.shutdown,
            after: after.unwrap_or(last),
            waiting: VecDeque::new(),
            live,
            told: None,
            is_behind: false,
            heart_beat: Instant::now() + shared.heart_beat,
            pause: shared.heart_beat,
        };
        let start = Event::default().event("start").data(json!({ "last": last }).to_string());
        follower.waiting.push_back(start.retry(come_back_after(&follower.ctx)));
        follower.look().await?;
        follower.tell_live();
        Ok(follower)
    }

    /// The next event; none when the stream ends.
    async fn next(&mut self) -> Option<Event> {
        loop {
            if *self.shutdown.borrow() {
                return None;
            }
            if let Some(event) = self.waiting.pop_front() {
                return Some(event);
            }
            if std::mem::take(&mut self.is_behind) {
                self.take_new().await?;
                continue;
            }
            tokio::select! {
                news = self.tail.changed() => match news {
                    Ok(()) => self.take_new().await?,
                    // Nobody reads the tail any more: the server is about to end.
                    Err(_) => return None,
                },
                () = tokio::time::sleep_until(self.heart_beat) => return self.beat().await,
                () = changed(&mut self.live) => self.tell_live(),
                _ = self.shutdown.changed() => {}
            }
        }
    }

    /// Tells the calls that concern this person, if they are others than before.
    fn tell_live(&mut self) {
        let Some(live) = &mut self.live else { return };
        let snapshot = Arc::clone(&live.borrow_and_update());
        if !snapshot.is_read {
            return;
        }
        let now = LiveOut::of(&snapshot, self.who.user);
        if self.told.as_ref() != Some(&now) {
            match serde_json::to_string(&now) {
                Ok(text) => self.waiting.push_back(Event::default().event("live").data(text)),
                Err(error) => tracing::error!(%error, "live calls that are no JSON"),
            }
            self.told = Some(now);
        }
    }

    /// Takes one portion of what is new, so that what waits for a slow client is bounded; the rest is taken when the client has that.
    async fn take_new(&mut self) -> Option<()> {
        let tail = Arc::clone(&self.tail.borrow_and_update());
        let Some(last) = tail.last().filter(|last| *last > self.after) else { return Some(()) };
        let Some(news) = tail.since(self.after) else { return self.look_again().await };
        for change in news.take(PORTION) {
            self.after = change.seq;
            if app::changes::concerns(&self.who, &change.noun, change.id) {
                self.waiting.push_back(event(change.seq, &change.noun, change.id, change.version));
            }
        }
        self.is_behind = self.after < last;
        Some(())
    }

    /// Looks into the feed; a client that was left behind is told so, and the stream ends.
    async fn look_again(&mut self) -> Option<()> {
        match self.look().await {
            // The heart-beat looks again when the database is back.
            Ok(()) | Err(Error::Away(_)) => Some(()),
            Err(error) => {
                tracing::debug!(%error, "a stream of changes ends");
                None
            }
        }
    }

    /// Reads one portion, so that what waits for a slow client is bounded; the rest is read when the client has taken it.
    async fn look(&mut self) -> Result<(), Error> {
        let changes = app::changes::list(&self.ctx, &self.who, self.after, None).await?;
        if let Some(newest) = changes.items.last() {
            self.after = newest.seq;
        }
        self.is_behind = self.after < changes.last;
        let told = changes.items.iter().map(|change| event(change.seq, &change.noun, change.id, change.version));
        self.waiting.extend(told);
        Ok(())
    }

    /// Says that the stream lives, if it still may.
    async fn beat(&mut self) -> Option<Event> {
        self.heart_beat = Instant::now() + self.pause;
        match app::sessions::identify(&self.ctx, self.secret.expose()).await {
            Ok(who) => self.who = who,
            Err(Error::Away(_)) => {}
            Err(_) => return None,
        }
        self.look_again().await?;
        Some(Event::default().comment("still here"))
    }
}

/// Waits until the calls that live are others; for ever without them.
async fn changed(live: &mut Option<watch::Receiver<Arc<Snapshot>>>) {
    let is_news = match live {
        Some(receiver) => receiver.changed().await.is_ok(),
        None => false,
    };
    if !is_news {
        std::future::pending().await
    }
}

/// When a client that loses the stream should open it again: soon, and not all of them at once when the server starts anew.
fn come_back_after(ctx: &Ctx) -> Duration {
    let [random] = ctx.ids.random::<1>();
    Duration::from_millis(500 + 4 * u64::from(random))
}

/// A change as [`ChangeOut`] in JSON. It is made for each of hundreds of streams, and every noun is a plain word.
fn event(seq: i64, noun: &str, id: Uuid, version: i64) -> Event {
    let data = format!(r#"{{"seq":{seq},"noun":"{noun}","id":"{id}","version":{version}}}"#);
    Event::default().id(seq.to_string()).event("change").data(data)
}
