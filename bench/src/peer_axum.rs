//! The bare peer: axum, one writer thread, group commit. Nothing but a durable insert of the bytes that came; whatever Switchhook does more costs.

use std::net::SocketAddr;
use std::path::Path;
use std::sync::mpsc;
use std::time::{Duration, SystemTime};

use anyhow::{Context, Result};
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use rusqlite::{Connection, OpenFlags, params};
use tokio::sync::oneshot;

/// Events that one commit takes at most.
const GROUP: usize = 500;

/// An event and whom to tell that it is on disk.
type Waiting = (Bytes, oneshot::Sender<()>);

/// Serves until the process is ended.
pub fn serve(db: &Path, listen: SocketAddr) -> Result<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::bind(listen).await?;
        serve_on(db, listener).await
    })
}

/// Serves on a socket that is already bound.
pub async fn serve_on(db: &Path, listener: tokio::net::TcpListener) -> Result<()> {
    let (queue, waiting) = mpsc::sync_channel::<Waiting>(4096);
    let mut connection = open(db)?;
    std::thread::Builder::new().name("writer".to_owned()).spawn(move || {
        if let Err(error) = write(&mut connection, &waiting) {
            eprintln!("the writer ended: {error:#}");
        }
    })?;
    let app = axum::Router::new().route("/hooks/ringostat/{token}", post(hook)).with_state(queue);
    let app = match std::env::var_os(CONTACTS) {
        Some(file) => app.merge(answering(Path::new(&file))?),
        None => app,
    };
    axum::serve(listener, app).await.context("the server ended")
}

/// Names a database of contacts, whose responsibles are answered then.
pub const CONTACTS: &str = "BENCH_PEER_CONTACTS";

/// Who should ring: one prepared read of one connection per thread, and nothing else that a forward question may need.
fn answering(contacts: &Path) -> Result<axum::Router> {
    let file: std::sync::Arc<Path> = contacts.into();
    // It must be there.
    Connection::open_with_flags(&file, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    Ok(axum::Router::new().route("/hooks/forward/{token}", post(forward)).with_state(file))
}

thread_local! {
    static READER: std::cell::RefCell<Option<Connection>> = const { std::cell::RefCell::new(None) };
}

async fn forward(State(file): State<std::sync::Arc<Path>>, body: Bytes) -> Response {
    let caller = serde_json::from_slice::<serde_json::Value>(&body).ok();
    let caller = caller.and_then(|body| Some(format!("+{}", body["caller"].as_str()?))).unwrap_or_default();
    READER.with_borrow_mut(|reader| match who(reader, &file, &caller) {
        Ok(login) => login.into_response(),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    })
}

/// The SIP account of the responsible of the contact with a number.
pub fn who(reader: &mut Option<Connection>, file: &Path, caller: &str) -> Result<String> {
    if reader.is_none() {
        *reader = Some(Connection::open_with_flags(file, OpenFlags::SQLITE_OPEN_READ_ONLY)?);
    }
    let connection = reader.as_ref().context("it was opened just now")?;
    let mut statement = connection.prepare_cached(
        "select e.sip_account from contact_phones p join contacts k on k.workspace_id = p.workspace_id and k.id = p.contact_id \
         join employees e on e.workspace_id = k.workspace_id and e.user_id = k.responsible_id \
         where p.workspace_id = 1 and p.e164 = ?1",
    )?;
    Ok(statement.query_row(params![caller], |row| row.get(0))?)
}

async fn hook(State(queue): State<mpsc::SyncSender<Waiting>>, body: Bytes) -> Response {
    let (done, stored) = oneshot::channel();
    // With fewer connections than places in the queue this never waits.
    let queued = queue.try_send((body, done)).is_ok();
    if queued && stored.await.is_ok() {
        ([(header::CONTENT_TYPE, "application/json")], r#"{"ok":true}"#).into_response()
    } else {
        StatusCode::SERVICE_UNAVAILABLE.into_response()
    }
}

fn open(db: &Path) -> Result<Connection> {
    let connection = Connection::open(db)?;
    connection.pragma_update(None, "journal_mode", "wal")?;
    connection.pragma_update(None, "synchronous", "full")?;
    connection.execute_batch(
        "create table if not exists raw_events (id integer primary key, received_at integer not null, body blob not null)",
    )?;
    Ok(connection)
}

/// Takes whatever waits, writes it in one transaction, then tells everyone.
fn write(connection: &mut Connection, waiting: &mpsc::Receiver<Waiting>) -> Result<()> {
    let mut group = Vec::with_capacity(GROUP);
    while let Ok(first) = waiting.recv() {
        group.push(first);
        while group.len() < GROUP
            && let Ok(next) = waiting.try_recv()
        {
            group.push(next);
        }
        let transaction = connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
        {
            let mut insert =
                transaction.prepare_cached("insert into raw_events (received_at, body) values (?1, ?2)")?;
            for (body, _) in &group {
                insert.execute(params![now_micros(), body.as_ref()])?;
            }
        }
        transaction.commit()?;
        for (_, done) in group.drain(..) {
            let _ = done.send(());
        }
    }
    Ok(())
}

fn now_micros() -> i64 {
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or(Duration::ZERO);
    i64::try_from(since.as_micros()).unwrap_or(i64::MAX)
}
