//! The signals that end a server.

use tokio::signal::unix::{Signal, SignalKind, signal};
use tokio::sync::watch;

use crate::failure::{Failure, Outcome};

/// Says true once SIGTERM or SIGINT (Ctrl-C) came. Must be called before anybody can know that the server runs.
pub fn on_signals() -> Outcome<watch::Receiver<bool>> {
    let listen = |kind: SignalKind| {
        signal(kind).map_err(|error| Failure::could_not(format!("signals cannot be received: {error}")))
    };
    let (mut terminate, mut interrupt) = (listen(SignalKind::terminate())?, listen(SignalKind::interrupt())?);
    let (tell, shutdown) = watch::channel(false);
    tokio::spawn(async move {
        either(&mut terminate, &mut interrupt).await;
        tracing::info!("shutting down: no new connections are taken, what is under way is finished");
        tell.send_replace(true);
        // The sender stays, so that nobody takes its end for a signal.
        tell.closed().await;
    });
    Ok(shutdown)
}

async fn either(terminate: &mut Signal, interrupt: &mut Signal) {
    tokio::select! {
        _ = terminate.recv() => {}
        _ = interrupt.recv() => {}
    }
}
