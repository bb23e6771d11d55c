//! `user add`: a user, and the workspace if it is new. `user invite`: another link for a user.

use std::io;

use app::Error;
use app::users::AddUser;
use domain::language::Language;
use secrecy::{ExposeSecret, SecretString};
use serde::Serialize;

use crate::cli::{LanguageArg, UserAdd, UserInvite};
use crate::config::Config;
use crate::failure::{Failure, Outcome};
use crate::{output, wiring};

#[derive(Serialize)]
struct Added {
    workspace_id: i64,
    workspace_is_new: bool,
    user_id: String,
    invite_url: Option<String>,
}

/// Adds the user; without a password the link goes to stdout, alone.
pub async fn add(config: &Config, add: UserAdd) -> Outcome {
    let password = if add.password_stdin { Some(read_password()?) } else { None };
    let ctx = wiring::open(config, wiring::public_url(config)).await?;
    let (workspace, json) = (add.workspace.clone(), add.json.json);
    let new = AddUser {
        workspace: add.workspace,
        email: add.email,
        name: add.name,
        role: add.role.into(),
        password,
        country: add.country,
        time_zone: add.time_zone,
        language: add.language.map(language),
    };
    let added = app::users::add(&ctx, new).await;
    ctx.store.close().await;
    let added = added?;
    let invite_url = added.invitation.map(|link| link.url.expose_secret().to_owned());
    if json {
        let (workspace_id, user_id) = (added.workspace.0, added.user.id.to_string());
        return output::json(&Added { workspace_id, workspace_is_new: added.workspace_is_new, user_id, invite_url });
    }
    let made = if added.workspace_is_new { "the new workspace" } else { "the workspace" };
    eprintln!("added to {made} {workspace} as {}", added.user.role.as_str());
    match invite_url {
        Some(url) => output::line(&url),
        None => Ok(()),
    }
}

#[derive(Serialize)]
struct Invited<'a> {
    invite_url: &'a str,
}

/// Makes another link; it goes to stdout, alone.
pub async fn invite(config: &Config, invite: UserInvite) -> Outcome {
    let ctx = wiring::open(config, wiring::public_url(config)).await?;
    let link = app::users::invite(&ctx, &invite.workspace, &invite.email).await;
    ctx.store.close().await;
    let link = match link {
        Err(Error::NotFound) => {
            return Err(Failure::could_not(format!("there is no workspace called {}", invite.workspace)));
        }
        other => other?,
    };
    let url = link.url.expose_secret();
    if invite.json.json { output::json(&Invited { invite_url: url }) } else { output::line(url) }
}

fn language(language: LanguageArg) -> Language {
    match language {
        LanguageArg::En => Language::En,
        LanguageArg::Uk => Language::Uk,
        LanguageArg::Ru => Language::Ru,
    }
}

fn read_password() -> Outcome<SecretString> {
    let mut line = String::new();
    io::stdin()
        .read_line(&mut line)
        .map_err(|error| Failure::could_not(format!("the password cannot be read from stdin: {error}")))?;
    let password = line.trim_end_matches(['\r', '\n']);
    if password.is_empty() {
        return Err(Failure::bad_use("--password-stdin: no password came; write it into the first line of stdin"));
    }
    Ok(password.into())
}
