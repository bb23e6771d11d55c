//! `demo`: a server with a workspace to look at.

use app::connections::{self, ConnectionPatch, NewConnection};
use app::page::Limit;
use app::users::{self, AddUser};
use app::{Ctx, Error, Principal};
use domain::access::Role;
use domain::id::WorkspaceId;
use domain::language::Language;
use secrecy::ExposeSecret;

use super::serve::Server;
use crate::config::Config;
use crate::failure::Outcome;
use crate::output;

const WORKSPACE: &str = "Demo";
const EMAIL: &str = "demo@example.com";
/// Everybody may know it: the demo listens on this machine alone unless somebody says otherwise.
const PASSWORD: &str = "demo-demo-demo";

/// Makes the workspace if it is not there, and serves.
pub async fn demo(config: &Config) -> Outcome {
    let server = Server::start(config).await?;
    let webhook = prepare(&server.ctx).await?;
    output::line(&format!("listening on {}", server.address))?;
    output::line(&format!("log in as {EMAIL} with the password {PASSWORD}"))?;
    output::line(&format!("send events to {webhook}"))?;
    server.run().await
}

/// The workspace, its owner and a connection; tells the webhook URL.
async fn prepare(ctx: &Ctx) -> Result<String, Error> {
    let workspace = workspace(ctx).await?;
    let who = Principal::system(workspace);
    let known = connections::list(ctx, &who, Limit::default(), None).await?.items.into_iter().next();
    let connection = match known {
        Some(connection) => connection,
        None => {
            let settings = ConnectionPatch { name: Some("Ringostat".to_owned()), ..ConnectionPatch::default() };
            let new = NewConnection { kind: "ringostat".to_owned(), settings, lines: Vec::new() };
            connections::create(ctx, &who, &new).await?
        }
    };
    let setup = connection.setup.ok_or_else(|| Error::Internal("the command line sees no set-up".to_owned()))?;
    Ok(setup.webhook_url.expose_secret().to_owned())
}

/// The workspace; its owner is added if nobody did it before.
async fn workspace(ctx: &Ctx) -> Result<WorkspaceId, Error> {
    let owner = AddUser {
        workspace: WORKSPACE.to_owned(),
        email: EMAIL.to_owned(),
        name: "Demo".to_owned(),
        role: Role::Owner,
        password: Some(PASSWORD.into()),
        country: None,
        time_zone: None,
        language: Some(Language::En),
    };
    match users::add(ctx, owner).await {
        Ok(added) => Ok(added.workspace),
        Err(Error::Conflict("email_taken")) => find(ctx).await,
        Err(error) => Err(error),
    }
}

async fn find(ctx: &Ctx) -> Result<WorkspaceId, Error> {
    let workspace = ctx.store.first(store::workspaces::by_name(WORKSPACE)).await?;
    Ok(workspace.ok_or(Error::NotFound)?.id)
}
