//! `demo`: a server with a workspace to look at, in which calls come in by themselves.

mod calls;
mod chance;
pub mod chaos;
mod deals;
mod feed;
mod history;
mod people;
mod port;
mod recorder;
mod ringostat;
mod tasks;
mod voice;
mod workspace;

use std::net::Ipv4Addr;

use domain::time::Time;
use secrecy::ExposeSecret;

use self::feed::Feed;
use self::history::Past;
use self::recorder::Recorder;
use self::ringostat::Ringostat;
use crate::cli::DemoOptions;
use crate::commands::serve::Server;
use crate::config::Config;
use crate::failure::Outcome;
use crate::{output, wiring};

/// The login. Everybody may know it: the demo listens on this machine alone unless somebody says otherwise.
const EMAIL: &str = "demo@example.com";
const PASSWORD: &str = "demo-demo-demo";

/// How many calls there are about at the first start, unless somebody says otherwise.
const CALLS: u64 = 2000;

/// Makes the workspace if it is not there, and serves.
pub async fn demo(config: &Config, options: &DemoOptions) -> Outcome {
    wiring::make_data_dir(config)?;
    let recorder = Recorder::bind(&config.data_dir).await?;
    let (host, recordings) = (recorder.host.clone(), recorder.folder());
    let mut config = config.clone();
    config.private_hosts.push(Ipv4Addr::LOCALHOST.to_string());
    let server = Server::start(&config).await?;
    recorder.serve(server.shutdown());
    let zone = domain::time::zone(workspace::TIME_ZONE).map_err(|error| anyhow::anyhow!("{error}"))?;
    let ringostat = Ringostat::start(&config.data_dir, &zone, server.ctx.clock.clone()).await?;
    let now = server.ctx.clock.now();
    let past = Past::of(&server.ctx);
    past.go_to(Time::from_micros(now.micros() - (history::DAYS + 5) * 86_400 * 1_000_000));
    let place = workspace::find_or_make(&past, &host).await?;
    let workspace::Addresses { webhook: url, token, forward } = workspace::addresses(&server.ctx, &place).await?;
    if place.is_new {
        output::note("making the calls of the last 90 days …")?;
        let planned = history::plan(now, &zone, options.calls.unwrap_or(CALLS));
        history::tell(&past, token.expose_secret(), &planned, now, &zone, &recordings).await?;
        history::write(&past, &place.who, &place.people, now).await?;
        deals::make(&past, &place.who, &place.people, now).await?;
        tasks::make(&past, &place.who, now).await?;
    }
    output::line(&format!("listening on {}", server.address))?;
    output::line(&format!("log in as {EMAIL} with the password {PASSWORD}"))?;
    output::line(&format!("telephony is stood in for at {} with the Auth-key {}", ringostat.url(), ringostat::KEY))?;
    output::line(&format!("send events to {}", url.expose_secret()))?;
    // They go to the address on which this server listens, whatever the world calls it.
    let here = |path: &str, token: &str| format!("{}/hooks/{path}/{token}", server.address);
    ringostat.connect(&here("ringostat", token.expose_secret()), &here("forward", forward.expose_secret()));
    workspace::point_to(&server.ctx, &place, ringostat.url(), &[host, ringostat.host()]).await?;
    if !options.no_feed {
        let url = here("ringostat", token.expose_secret());
        let feed = Feed { url, recordings, zone, clock: server.ctx.clock.clone() };
        tokio::spawn(feed.run(server.shutdown()));
    }
    server.run().await
}
