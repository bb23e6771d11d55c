//! What handlers share: the state of the router.

use app::Ctx;
use axum::extract::FromRef;
use tokio::sync::watch;

/// The state of the router. Most handlers only take `State<Ctx>` of it.
#[derive(Debug, Clone)]
pub struct Shared {
    /// The context of the use-cases.
    pub ctx: Ctx,
    /// True when the server shuts down: what would last for ever (streams) ends then.
    pub shutdown: watch::Receiver<bool>,
}

impl Shared {
    /// The state of a server that runs until it is told to stop.
    pub fn new(ctx: Ctx, shutdown: watch::Receiver<bool>) -> Self {
        Self { ctx, shutdown }
    }
}

impl FromRef<Shared> for Ctx {
    fn from_ref(shared: &Shared) -> Self {
        shared.ctx.clone()
    }
}
