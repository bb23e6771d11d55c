//! The settings that decide, kept at hand: they are read anew when a version says that they changed, so a change counts at once.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

use domain::forward::Rule;
use domain::id::{ConnectionId, WorkspaceId};
use jiff::tz::TimeZone;
use store::connections::{self, ConnectionRow, Rules};
use store::forward::{self as rows, Versions};
use telephony::ringostat::Aliases;

use crate::calls::source::aliases_of;
use crate::ctx::Ctx;
use crate::error::Error;

/// The settings that decide.
#[derive(Debug)]
pub(super) struct Settings {
    /// What tells whether they still hold.
    pub versions: Versions,
    /// The connection.
    pub row: ConnectionRow,
    /// The workspace's rules.
    pub rules: Rules,
    /// The candidates in their order.
    pub order: Vec<Rule>,
    /// The workspace's zone.
    pub zone: TimeZone,
    /// How the source calls its parameters.
    pub aliases: Aliases,
}

/// The settings of connections that asked lately.
#[derive(Debug, Default)]
pub struct Kept(RwLock<HashMap<(WorkspaceId, ConnectionId), Arc<Settings>>>);

impl Kept {
    fn get(&self, workspace: WorkspaceId, id: ConnectionId) -> Option<Arc<Settings>> {
        self.0.read().unwrap_or_else(PoisonError::into_inner).get(&(workspace, id)).cloned()
    }

    fn set(&self, workspace: WorkspaceId, id: ConnectionId, settings: Option<&Arc<Settings>>) {
        let mut kept = self.0.write().unwrap_or_else(PoisonError::into_inner);
        match settings {
            Some(settings) => drop(kept.insert((workspace, id), Arc::clone(settings))),
            None => drop(kept.remove(&(workspace, id))),
        }
    }
}

/// The settings as they were read last. Whoever uses them has to look whether their versions still hold, and else to [`read`] them.
pub(super) async fn kept(ctx: &Ctx, workspace: WorkspaceId, id: ConnectionId) -> Result<Option<Arc<Settings>>, Error> {
    match ctx.forward_settings.get(workspace, id) {
        Some(settings) => Ok(Some(settings)),
        None => read(ctx, workspace, id).await,
    }
}

/// Reads the settings; none if the connection is gone.
pub(super) async fn read(ctx: &Ctx, workspace: WorkspaceId, id: ConnectionId) -> Result<Option<Arc<Settings>>, Error> {
    let load = (
        rows::versions(workspace, id).first(),
        connections::by_id(workspace, id).first(),
        connections::rules(workspace).first(),
        connections::aliases(workspace, id),
    );
    let (versions, row, rules, aliases) = ctx.store.load(load).await?;
    let settings = match (versions, row, rules) {
        (Some(versions), Some(row), Some(rules)) => {
            let order = row.forward.order.iter().filter_map(|name| Rule::parse(name)).collect();
            let zone = domain::time::zone(&rules.time_zone).map_err(|error| Error::Internal(error.to_string()))?;
            Some(Arc::new(Settings { versions, row, rules, order, zone, aliases: aliases_of(aliases) }))
        }
        _ => None,
    };
    ctx.forward_settings.set(workspace, id, settings.as_ref());
    Ok(settings)
}
