//! What two servers on one PostgreSQL may do to each other: a statement that waited for a row goes on with the row as it is then, but sees everything
//! else as it was before.

use app::ctx::{Clock, Ids};
use domain::id::{ConnectionId, ContactId, WorkspaceId};
use domain::time::Time;
use store::events::{self, Details, Outcome, RawEvent};
use store::{Batch, OpenOptions, Store, contacts, jobs, statements, values};
use tokio_postgres::NoTls;
use uuid::Uuid;

use crate::support::postgres::{self, TestDatabase};

const HERE: WorkspaceId = WorkspaceId(1);
const NOW: i64 = 1_767_000_000_000_000;

struct Beside {
    store: Store,
    other: tokio_postgres::Client,
    _database: TestDatabase,
}

/// A store, and another server's session beside it.
async fn beside() -> Beside {
    let database = postgres::database().await;
    let store = Store::open(&database.url, OpenOptions::default()).await.unwrap();
    store.migrate().await.unwrap();
    let (other, connection) = tokio_postgres::connect(&database.url, NoTls).await.unwrap();
    tokio::spawn(connection);
    Beside { store, other, _database: database }
}

impl Beside {
    /// Commits a batch that has to wait for the other server, which then commits.
    async fn commit_behind_the_other(&self, batch: Batch) {
        let store = self.store.clone();
        let waiting = tokio::spawn(async move { store.commit(batch).await });
        let waits =
            "select count(*) > 0 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
        while !self.other.query_one(waits, &[]).await.unwrap().get::<_, bool>(0) {
            // The view stands still within a transaction, unless it is asked not to.
            self.other.batch_execute("select pg_stat_clear_snapshot()").await.unwrap();
        }
        self.other.batch_execute("commit").await.unwrap();
        waiting.await.unwrap().unwrap();
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_job_queued_while_a_workspace_is_settled_is_not_forgotten() {
    let it = beside().await;
    let now = Time::from_micros(NOW);
    it.store.commit(Batch::one(jobs::announce(HERE, now))).await.unwrap();
    let listed = it.store.load(jobs::workspaces_due(now)).await.unwrap();
    let queue = format!(
        "begin; insert into jobs (workspace_id, id, kind, job_key, payload, state, due_at, attempts, progress, created_at, version) \
         values (1, decode('00000000000000000000000000000001', 'hex'), 'k', 'a', '', 'queued', {NOW}, 0, 0, {NOW}, 1); \
         insert into due_workspaces (workspace_id, due_at, announced) values (1, {NOW}, 1) on conflict (workspace_id) do update set \
         announced = due_workspaces.announced + 1"
    );
    it.other.batch_execute(&queue).await.unwrap();
    let rest = now.plus_seconds(3600);
    it.commit_behind_the_other(Batch::one(jobs::settle(HERE, listed[0].1, rest))).await;
    assert_eq!(it.store.load(jobs::workspaces_due(now)).await.unwrap().len(), 1);
    assert_eq!(it.store.load(jobs::due(HERE, now, 20)).await.unwrap().len(), 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_event_that_was_handed_over_while_it_was_processed_leaves_the_queue() {
    let it = beside().await;
    let ids = Ids::from_fn(Clock::from_fn(|| Time::from_micros(NOW)), |bytes| bytes.fill(1));
    let connection = ConnectionId(ids.next());
    let raw = RawEvent {
        id: ids.next().into(),
        received_at: Time::from_micros(NOW),
        event: None,
        query: None,
        content_type: None,
        body: b"x".to_vec(),
        generation: 0,
    };
    let event = raw.id;
    it.store.intake(events::keep(HERE, connection, raw.clone())).await.unwrap();
    let processed = "begin; insert into event_results (workspace_id, connection_id, event_id, processed_at) \
                     select workspace_id, connection_id, event_id, 1 from pending_events; delete from pending_events";
    it.other.batch_execute(processed).await.unwrap();
    it.commit_behind_the_other(events::keep_once(HERE, connection, raw)).await;
    let waits = || events::waits(HERE, connection, event);
    assert_eq!(it.store.first(waits()).await.unwrap(), Some(event), "it has a result, and waits");

    let outcome = Outcome {
        call: None,
        moment: None,
        problem: Some("test".to_owned()),
        details: Details::default(),
        processed_at: Time::from_micros(NOW),
    };
    let done =
        || Batch::from_iter([events::done(HERE, connection, event), events::result(HERE, connection, event, &outcome)]);
    it.store.commit(done()).await.unwrap();
    assert_eq!(it.store.first(waits()).await.unwrap(), None);
    assert!(it.store.commit(done()).await.unwrap_err().is_conflict(), "an event leaves the queue once");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn counting_again_does_not_forget_a_call_that_came_meanwhile() {
    statements! {
        FACTS: "select last_call_at, last_talked_at from contact_facts where workspace_id = $1 and contact_id = $2" [Int, Bytes];
    }
    assert_eq!(ALL.len(), 1);
    let it = beside().await;
    let contact = ContactId(Uuid::from_u128(7));
    let call = "begin; insert into calls (workspace_id, id, connection_id, external_id, generation, version, state, shown, closed, \
                direction, phase, outcome, missed, service, started_at, heard_at, talk_seconds, has_recording, contact_id, link_by_person, \
                reason) values (1, decode('01', 'hex'), decode('02', 'hex'), 'a', 0, 1, '', '', 0, 'incoming', 2, 'answered', 0, 0, 2000, 2000, \
                5, 0, decode('00000000000000000000000000000007', 'hex'), 0, 'known'); \
                insert into contact_facts (workspace_id, contact_id, last_call_at, last_talked_at) \
                values (1, decode('00000000000000000000000000000007', 'hex'), 2000, 2000)";
    it.other.batch_execute(call).await.unwrap();
    it.commit_behind_the_other(contacts::count_again(HERE, contact).into_iter().collect()).await;
    let facts = FACTS.query(values![HERE.0, contact.0], |row| Ok((row.opt_int(0)?, row.opt_int(1)?)));
    assert_eq!(it.store.first(facts).await.unwrap(), Some((Some(2000), Some(2000))));
}
