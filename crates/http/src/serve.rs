//! Connections, and how they end.

use std::io;
use std::net::SocketAddr;
use std::time::Duration;

use axum::Router;
use axum::extract::{ConnectInfo, Request};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tower::Layer;
use tower::util::MapRequestLayer;

/// How long a connection may be idle, or take to say what it wants: slow senders would otherwise hold all of them.
const HEADERS: Duration = Duration::from_secs(60);
/// How long requests may take that are under way when the server shuts down.
const DRAIN: Duration = Duration::from_secs(20);
/// The pause after a connection could not be taken, mostly for want of file handles.
const PAUSE: Duration = Duration::from_millis(100);

/// Serves connections until `shutdown` says true; then no new ones are taken, and what is under way is finished.
///
/// # Errors
/// The address of the listener cannot be told: it is closed.
pub async fn serve(listener: TcpListener, router: Router, mut shutdown: watch::Receiver<bool>) -> io::Result<()> {
    listener.local_addr()?;
    let graceful = GracefulShutdown::new();
    while !*shutdown.borrow_and_update() {
        tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok((stream, peer)) => connect(&graceful, stream, peer, &router),
                Err(error) if is_of_one_connection(&error) => {}
                Err(error) => {
                    tracing::warn!(%error, "a connection could not be taken");
                    tokio::time::sleep(PAUSE).await;
                }
            },
            changed = shutdown.changed() => if changed.is_err() { break },
        }
    }
    drop(listener);
    if tokio::time::timeout(DRAIN, graceful.shutdown()).await.is_err() {
        tracing::warn!(seconds = DRAIN.as_secs(), "some requests did not end in time and were cut off");
    }
    Ok(())
}

fn connect(graceful: &GracefulShutdown, stream: TcpStream, peer: SocketAddr, router: &Router) {
    // Without it a small reply may wait for an acknowledgement; a socket that refuses works as well.
    let _ = stream.set_nodelay(true);
    let tell_peer = MapRequestLayer::new(move |mut request: Request<Incoming>| {
        request.extensions_mut().insert(ConnectInfo(peer));
        request
    });
    let service = TowerToHyperService::new(tell_peer.layer(router.clone()));
    let mut http = http1::Builder::new();
    // Some senders close their side as soon as they have said everything: they are answered all the same.
    http.timer(TokioTimer::new()).header_read_timeout(HEADERS).half_close(true);
    let connection = graceful.watch(http.serve_connection(TokioIo::new(stream), service));
    tokio::spawn(async move {
        if let Err(error) = connection.await {
            tracing::debug!(%error, "a connection ended early");
        }
    });
}

/// Whether only the one who wanted to connect is concerned.
fn is_of_one_connection(error: &io::Error) -> bool {
    use io::ErrorKind as Kind;
    matches!(error.kind(), Kind::ConnectionRefused | Kind::ConnectionAborted | Kind::ConnectionReset)
}
