//! The past of the demo: what happened before it was started, told at the times at which it happened.

use std::cmp::Reverse;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use app::call_results;
use app::calls::list;
use app::calls::update::{self, CallPatch};
use app::contacts::{self, ContactFilter};
use app::ctx::{Clock, Ids, Settings};
use app::events::receive::{self, Incoming, Kind};
use app::notes::{self, NewNote};
use app::page::Limit;
use app::{Ctx, Error, Principal};
use domain::id::UserId;
use domain::time::Time;
use futures_util::future::join_all;
use jiff::civil::Weekday;
use jiff::tz::TimeZone;
use store::calls::Filter;

use super::calls::{Call, Message};
use super::chance::Chance;
use super::people::{CLIENTS, NOTES, RESULTS};

/// Days of the past.
pub const DAYS: i64 = 90;
/// Days of which every message is there; of older calls only the last one is, which tells everything.
const WHOLE_DAYS: i64 = 3;
/// Messages that are handed over at once.
const TOGETHER: usize = 64;
/// Seconds from the end of a call to what people write about it.
const WRITTEN_AFTER: i64 = 40;

/// A context whose clock is set by hand.
pub struct Past {
    /// The context; nobody else uses it.
    pub ctx: Ctx,
    now: Arc<AtomicI64>,
}

impl Past {
    /// On the same database as `ctx`.
    pub fn of(ctx: &Ctx) -> Self {
        let now = Arc::new(AtomicI64::new(ctx.clock.now().micros()));
        let told = Arc::clone(&now);
        let clock = Clock::from_fn(move || Time::from_micros(told.load(Ordering::Relaxed)));
        let settings = Settings { data_dir: None, ..ctx.settings.clone() };
        let ids = Ids::system(clock.clone());
        Self { ctx: Ctx::new(ctx.store.clone(), clock, ids, ctx.keyring.clone(), settings), now }
    }

    /// Sets the clock.
    pub fn go_to(&self, time: Time) {
        self.now.store(time.micros(), Ordering::Relaxed);
    }
}

/// The calls of the past, about `count` of them, the oldest first: most on working days between nine and six.
pub fn plan(now: Time, zone: &TimeZone, count: u64) -> Vec<Call> {
    let mut chance = Chance::new(20_26);
    let today = now.to_jiff().to_zoned(zone.clone());
    let dates = (0..=DAYS).rev().filter_map(|back| today.date().checked_sub(jiff::Span::new().days(back)).ok());
    let weight = |date: &jiff::civil::Date| match date.weekday() {
        Weekday::Saturday => 12,
        Weekday::Sunday => 6,
        _ => 27,
    };
    let dates: Vec<_> = dates.collect();
    let all: i64 = dates.iter().map(weight).sum();
    let mut times = Vec::new();
    for date in &dates {
        let share = i64::try_from(count).unwrap_or(0) * weight(date) / all.max(1);
        for _ in 0..share + chance.between(0, 3) - 1 {
            // Two numbers make the middle of the day the busiest.
            let second = 9 * 3600 + chance.between(0, 16_200) + chance.between(0, 16_200);
            let start = date
                .to_zoned(zone.clone())
                .and_then(|midnight| midnight.checked_add(jiff::Span::new().seconds(second)));
            times.extend(start.ok().map(|start| Time::from(start.timestamp())));
        }
    }
    times.sort_by_key(|time: &Time| time.micros());
    let calls = (100_001..).zip(times).map(|(number, at)| Call::by_chance(&mut chance, at, number));
    calls.filter(|call| call.ends_at().micros() < now.micros()).collect()
}

/// Tells the calls to the source's address as if they happened now, then works them off.
pub async fn tell(
    past: &Past,
    token: &str,
    calls: &[Call],
    now: Time,
    zone: &TimeZone,
    recordings: &str,
) -> Result<(), Error> {
    let whole_from = now.micros() - WHOLE_DAYS * 86_400 * 1_000_000;
    let messages = calls.iter().flat_map(|call| {
        if call.ends_at().micros() > whole_from {
            call.messages(zone, recordings)
        } else {
            vec![call.over(zone, recordings)]
        }
    });
    let mut messages: Vec<Message> = messages.collect();
    messages.sort_by_key(|message| message.at.micros());
    for some in messages.chunks(TOGETHER) {
        let told = some.iter().map(|message| async {
            // The time of receipt is taken before the first wait, so each message has its own.
            past.go_to(message.at);
            let incoming = Incoming {
                event: Some(message.event.to_owned()),
                query: None,
                content_type: Some("application/json".to_owned()),
                body: message.body.to_string().into_bytes(),
            };
            receive::receive(&past.ctx, Kind::Hook, token, incoming).await
        });
        for receipt in join_all(told).await {
            receipt?;
        }
    }
    past.go_to(now);
    app::events::drain::drain(&past.ctx).await?;
    Ok(())
}

/// What people wrote about calls and clients.
pub async fn write(past: &Past, who: &Principal, authors: &[Principal], now: Time) -> Result<(), Error> {
    let mut chance = Chance::new(7);
    for name in RESULTS {
        call_results::create(&past.ctx, who, name).await?;
    }
    let results = call_results::list(&past.ctx, who, Limit::MAX, None).await?.items;
    let recent = list::list(&past.ctx, who, &Filter::default(), None, Limit::MAX).await?;
    for view in recent.items.iter().filter(|view| view.row.call.talk_seconds > 30) {
        if chance.percent(30) {
            past.go_to(Time::from_micros(
                view.row.call.started_at.micros() + (i64::from(view.row.call.talk_seconds) + WRITTEN_AFTER) * 1_000_000,
            ));
            let result = Some(Some(chance.one_of(&results).name.clone()));
            let patch = CallPatch { result, ..CallPatch::default() };
            update::update(&past.ctx, chance.one_of(authors), view.row.id, view.row.version, &patch).await?;
        }
    }
    let known = contacts::list(&past.ctx, who, &ContactFilter::default(), Limit::MAX, None).await?;
    let clients = known.items.iter().filter(|contact| CLIENTS.iter().any(|client| client.name == contact.name));
    let noted = clients.filter(|_| chance.percent(55)).map(|contact| contact.id).collect::<Vec<_>>();
    let mut written: Vec<_> = noted.into_iter().map(|contact| (chance.between(1, 20 * 86_400), contact)).collect();
    // In the order of writing, as the audit log lists it.
    written.sort_by_key(|(ago, _)| Reverse(*ago));
    for (ago, contact) in written {
        past.go_to(now.plus_seconds(-ago));
        let body = (*chance.one_of(&NOTES)).to_owned();
        let note = NewNote { contact: Some(contact), body, ..NewNote::default() };
        notes::create(&past.ctx, chance.one_of(authors), note).await?;
    }
    past.go_to(now);
    Ok(())
}

/// Who a person at work is.
pub fn person(who: &Principal, user: UserId) -> Principal {
    let mut person = who.clone();
    person.user = Some(user);
    person
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_plan_is_about_as_large_as_asked_for_and_ends_before_now() {
        let zone = domain::time::zone("Europe/Kyiv").unwrap();
        let now = Time::from_micros(1_767_000_000_000_000);
        for count in [300, 2_000, 10_000] {
            let calls = plan(now, &zone, count);
            let found = i64::try_from(calls.len()).unwrap();
            let asked = i64::try_from(count).unwrap();
            assert!((asked * 8 / 10..=asked * 11 / 10 + 100).contains(&found), "{found} for {asked}");
            assert!(calls.iter().all(|call| call.ends_at().micros() < now.micros()));
            assert!(calls.is_sorted_by_key(|call| call.over(&zone, "").body["uniqueid"].to_string()));
        }
    }
}
