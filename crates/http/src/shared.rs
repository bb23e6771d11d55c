//! What handlers share: the state of the router.

use std::time::Duration;

use app::Ctx;
use axum::extract::FromRef;
use tokio::sync::watch;

/// Proxies give a silent connection up after a minute or so; people should be out soon after they were locked out.
const HEART_BEAT: Duration = Duration::from_secs(15);

/// The state of the router. Most handlers only take `State<Ctx>` of it.
#[derive(Debug, Clone)]
pub struct Shared {
    /// The context of the use-cases.
    pub ctx: Ctx,
    /// True when the server shuts down: what would last for ever (streams) ends then.
    pub shutdown: watch::Receiver<bool>,
    /// How often a silent stream says that it lives, and looks whether it still may.
    pub heart_beat: Duration,
}

impl Shared {
    /// The state of a server that runs until it is told to stop.
    pub fn new(ctx: Ctx, shutdown: watch::Receiver<bool>) -> Self {
        Self { ctx, shutdown, heart_beat: HEART_BEAT }
    }
}

impl FromRef<Shared> for Ctx {
    fn from_ref(shared: &Shared) -> Self {
        shared.ctx.clone()
    }
}
