//! Stories of accounts, on both engines: who is let in, and who decides over whom.
#![expect(clippy::unwrap_used, reason = "a story ends where it fails")]

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

mod people;

mod idempotency;
mod invitations;
mod sessions;
mod setup;
mod teams;
mod tokens;
mod users;
mod workspaces;
