//! Stories of contacts, companies and notes, on both engines.

#![expect(clippy::unwrap_used, reason = "a story that cannot go on ends there, and says where")]

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

mod office;

mod cards;
mod companies;
mod companies_twice;
mod company_merging;
mod deals;
mod duplicates;
mod earlier;
mod forms;
mod guards;
mod lists;
mod merging;
mod notes;
mod removal;
mod searched;
mod timeline;
