//! `token add`: an API token.

use app::Error;
use app::tokens::NewToken;
use secrecy::ExposeSecret;
use serde::Serialize;

use crate::cli::TokenAdd;
use crate::config::Config;
use crate::failure::{Failure, Outcome};
use crate::{output, wiring};

#[derive(Serialize)]
struct Added<'a> {
    id: String,
    token: &'a str,
}

/// Makes the token; it goes to stdout, alone.
pub async fn add(config: &Config, add: TokenAdd) -> Outcome {
    let ctx = wiring::open(config, wiring::public_url(config)).await?;
    let created = app::tokens::add(&ctx, &add.workspace, NewToken { name: add.name, role: add.role.into() }).await;
    ctx.store.close().await;
    let created = match created {
        Err(Error::NotFound) => {
            let line = format!("there is no workspace called {}; `switchhook user add` makes one", add.workspace);
            return Err(Failure::could_not(line));
        }
        other => other?,
    };
    let token = created.secret.expose_secret();
    if add.json.json { output::json(&Added { id: created.token.id.to_string(), token }) } else { output::line(token) }
}
