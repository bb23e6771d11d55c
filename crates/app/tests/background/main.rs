//! Stories of what runs beside the requests, on both engines: the spool, jobs, the end of the change feed.

#![expect(clippy::unwrap_used, reason = "a story that cannot go on ends there, and says where")]

#[path = "../connections/setup.rs"]
#[expect(dead_code, reason = "only some of it is needed here")]
mod setup;
#[path = "../support/mod.rs"]
mod support;

/// Makes a test of each story for each engine.
macro_rules! stories {
    ($($story:ident)+) => {
        mod on_sqlite {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $story() {
                super::$story(&crate::support::sqlite().await).await;
            })+
        }
        mod on_postgres {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $story() {
                super::$story(&crate::support::postgres().await).await;
            })+
        }
    };
}

mod changes;
mod jobs;
mod races;
mod spool;
