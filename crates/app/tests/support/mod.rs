//! The application on either engine, with a clock that stands still until it is moved.

/// These tests do not wait for the whole application to compile, so they take this one file of the test kit instead of the crate.
#[path = "../../../testkit/src/postgres.rs"]
#[expect(dead_code, reason = "only a database is needed here")]
pub mod postgres;

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

use app::Ctx;
use app::ctx::{Clock, Ids, Settings};
use app::secrets::Keyring;
use domain::time::Time;
use postgres::TestDatabase;
use store::{OpenOptions, Store};

/// A context, and what has to outlive it.
pub struct App {
    pub ctx: Ctx,
    now: Arc<AtomicI64>,
    _keep: (Option<tempfile::TempDir>, Option<TestDatabase>),
}

pub async fn sqlite() -> App {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite://{}", folder.path().join("test.db").display());
    open(&url, (Some(folder), None)).await
}

pub async fn postgres() -> App {
    let database = postgres::database().await;
    open(&database.url.clone(), (None, Some(database))).await
}

async fn open(url: &str, keep: (Option<tempfile::TempDir>, Option<TestDatabase>)) -> App {
    let store = Store::open(url, OpenOptions::default()).await.unwrap();
    store.migrate().await.unwrap();
    let now = Arc::new(AtomicI64::new(1_767_000_000_000_000));
    let told = Arc::clone(&now);
    let clock = Clock::from_fn(move || Time::from_micros(told.load(Ordering::Relaxed)));
    let ids = Ids::from_fn(clock.clone(), numbered());
    let settings = Settings { public_url: "https://crm.example.com".to_owned(), ..Settings::default() };
    App { ctx: Ctx::new(store, clock, ids, Keyring::new(&[7; 32]), settings), now, _keep: keep }
}

/// Bytes that look random and are the same in each run (SplitMix64).
fn numbered() -> impl Fn(&mut [u8]) + Send + Sync + 'static {
    let state = AtomicU64::new(1);
    move |bytes| {
        for chunk in bytes.chunks_mut(8) {
            let mut z = state.fetch_add(1, Ordering::Relaxed).wrapping_mul(0x9e37_79b9_7f4a_7c15);
            z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            chunk.copy_from_slice(&(z ^ (z >> 31)).to_le_bytes()[..chunk.len()]);
        }
    }
}

impl App {
    /// Moves the clock.
    pub fn advance(&self, seconds: i64) {
        self.now.fetch_add(seconds * 1_000_000, Ordering::Relaxed);
    }
}
