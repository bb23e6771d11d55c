//! Connections: served, cut off, and brought to an end.

use std::time::Duration;

use axum::Router;
use axum::http::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::{Service, service_fn};
use hyper_util::rt::TokioIo;
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;

/// How long requests may take that are under way when the simulator stops.
const DRAIN: Duration = Duration::from_secs(5);

/// Marks an answer that is not to be given: the connection is closed instead.
#[derive(Clone)]
pub(crate) struct Cut;

/// Why a connection ended without an answer.
#[derive(Debug)]
struct CutOff;

impl std::fmt::Display for CutOff {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("cut off by a fault")
    }
}

impl std::error::Error for CutOff {}

/// Serves connections until `stopping` says true; what is under way is finished.
pub(crate) async fn serve(listener: TcpListener, router: Router, mut stopping: watch::Receiver<bool>) {
    let graceful = GracefulShutdown::new();
    while !*stopping.borrow_and_update() {
        tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok((stream, _)) => connect(&graceful, stream, router.clone()),
                // Want of file handles passes; others have to run meanwhile.
                Err(_) => tokio::task::yield_now().await,
            },
            changed = stopping.changed() => if changed.is_err() { break },
        }
    }
    drop(listener);
    // Who has not even said what he wants by then is not waited for.
    let _ = tokio::time::timeout(DRAIN, graceful.shutdown()).await;
}

fn connect(graceful: &GracefulShutdown, stream: TcpStream, router: Router) {
    let router = TowerToHyperService::new(router);
    let service = service_fn(move |request: Request<Incoming>| {
        let router = router.clone();
        async move {
            let Ok(response) = router.call(request).await;
            if response.extensions().get::<Cut>().is_some() { Err(CutOff) } else { Ok(response) }
        }
    });
    let connection = graceful.watch(http1::Builder::new().serve_connection(TokioIo::new(stream), service));
    // How it ends is between it and who connected.
    tokio::spawn(async move { drop(connection.await) });
}
