//! Stories of connections, on both engines: how they are set up, what they keep to themselves, and what they sent.

#![expect(clippy::unwrap_used, reason = "a story that cannot go on ends there")]

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

mod setup;

mod create;
mod delete;
mod employees;
mod events;
mod lines;
mod rotate;
mod update;
