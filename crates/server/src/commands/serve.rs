//! `serve`: the server.

use std::net::SocketAddr;
use std::time::Duration;

use app::Ctx;
use switchhook_http::{Shared, health, router};
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::{JoinError, JoinHandle};

use crate::config::Config;
use crate::failure::{Failure, Outcome};
use crate::lock::{self, InUse};
use crate::{measurements, output, shutdown, wiring};

/// How long the work beside the requests, and then the database, may take to end.
const LAST_PORTION: Duration = Duration::from_secs(10);

/// Runs the server until a signal ends it.
pub async fn serve(config: &Config) -> Outcome {
    let server = Server::start(config).await?;
    output::line(&format!("listening on {}", server.address))?;
    server.run().await
}

/// A server that is set up, and listens, but does not answer yet.
pub struct Server {
    /// Where it listens, such as `http://127.0.0.1:8080`.
    pub address: String,
    /// The context of its use-cases.
    pub ctx: Ctx,
    listener: TcpListener,
    metrics: Option<JoinHandle<std::io::Result<()>>>,
    shutdown: watch::Receiver<bool>,
    _in_use: InUse,
}

impl Server {
    /// Sets everything up; what connects from now on is answered as soon as [`Self::run`] is called.
    pub async fn start(config: &Config) -> Outcome<Self> {
        let shutdown = shutdown::on_signals()?;
        let handle = measurements::install()?;
        let (listener, address) = listen(&config.listen).await?;
        let address = format!("http://{address}");
        let public_url = config.public_url.clone().unwrap_or_else(|| address.clone());
        wiring::make_data_dir(config)?;
        let in_use = lock::share(config)?;
        let ctx = wiring::open(config, public_url).await?;
        if in_use.was_alone {
            app::jobs::release(&ctx).await?;
        }
        warm().await?;
        let metrics = match &config.metrics_listen {
            None => None,
            Some(at) => {
                let (listener, at) = listen(at).await?;
                tracing::info!(address = %at, "measurements are answered at /metrics");
                Some(tokio::spawn(switchhook_http::serve(listener, health::metrics(handle), shutdown.clone())))
            }
        };
        Ok(Self { address, ctx, listener, metrics, shutdown, _in_use: in_use })
    }

    /// Tells when the server ends.
    pub fn shutdown(&self) -> watch::Receiver<bool> {
        self.shutdown.clone()
    }

    /// Serves until the signal comes, then finishes what is under way and closes the database.
    pub async fn run(self) -> Outcome {
        tracing::info!(address = self.address, public_url = self.ctx.settings.public_url, database = ?self.ctx.store, "the server runs");
        let loops = tokio::spawn(app::loops::run(self.ctx.clone(), self.shutdown.clone()));
        let router = router(Shared::new(self.ctx.clone(), self.shutdown.clone()));
        let served = switchhook_http::serve(self.listener, router, self.shutdown).await;
        // The loops end by the same signal.
        let ended = end_of(loops, LAST_PORTION).await;
        if let Some(metrics) = self.metrics {
            metrics.abort();
        }
        if tokio::time::timeout(LAST_PORTION, self.ctx.store.close()).await.is_err() {
            tracing::warn!("the database did not close in time; the next start puts it in order");
        }
        served.map_err(|error| Failure::could_not(format!("the server stopped: {error}")))?;
        ended.map_err(|_| {
            Failure::could_not("the work beside the requests stopped by a mistake in the program; the log says where")
        })?;
        tracing::info!("the server has ended");
        Ok(())
    }
}

/// Waits for work that was told to end. What takes too long is cut off: whatever it had finished is durable, and the next start does the rest.
async fn end_of(mut work: JoinHandle<()>, limit: Duration) -> Result<(), JoinError> {
    tokio::time::timeout(limit, &mut work).await.unwrap_or_else(|_| {
        tracing::warn!(seconds = limit.as_secs(), "work beside the requests did not end in time and was cut off");
        work.abort();
        Ok(())
    })
}

async fn listen(address: &str) -> Outcome<(TcpListener, SocketAddr)> {
    let failed = |error: std::io::Error| Failure::could_not(format!("cannot listen on {address}: {error}"));
    let listener = TcpListener::bind(address).await.map_err(failed)?;
    let address = listener.local_addr().map_err(failed)?;
    Ok((listener, address))
}

/// Builds what the first call would otherwise wait for.
async fn warm() -> Outcome {
    let warmed = tokio::task::spawn_blocking(domain::phone::warm).await;
    warmed.map_err(|_| Failure::could_not("the rules of phone numbers cannot be read"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn work_that_does_not_end_is_cut_off() {
        let (held, gone) = tokio::sync::oneshot::channel::<()>();
        let endless = tokio::spawn(async move {
            std::future::pending::<()>().await;
            drop(held);
        });
        assert!(end_of(endless, LAST_PORTION).await.is_ok());
        assert!(gone.await.is_err(), "it is gone, with what it held");
        assert!(end_of(tokio::spawn(async {}), LAST_PORTION).await.is_ok());
        assert!(end_of(tokio::spawn(async { panic!("a mistake") }), LAST_PORTION).await.is_err());
    }
}
