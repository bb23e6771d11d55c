//! `doctor`: what is wrong, if something is.

use std::fs;
use std::net::IpAddr;

use app::connections::{KeyFit, key_fit};
use app::mail::Mail;
use app::recordings::Place;
use serde::Serialize;
use store::{OpenOptions, Store, StoreError};

use crate::config::Config;
use crate::failure::{Failure, Outcome, one_line};
use crate::{key, output, wiring};

/// How something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
enum State {
    Good,
    /// It works, and yet somebody should know.
    Warning,
    Wrong,
}

/// One thing that was looked at.
#[derive(Debug, Serialize)]
struct Check {
    name: &'static str,
    state: State,
    text: String,
}

#[derive(Debug, Serialize)]
struct Report {
    good: bool,
    checks: Vec<Check>,
}

/// Looks at everything, changes nothing, and fails if something is wrong.
pub async fn doctor(config: &Config, json: bool) -> Outcome {
    let mut findings = Findings::default();
    data_dir(config, &mut findings);
    public_url(config, &mut findings);
    mail(config, &mut findings).await;
    recordings(config, &mut findings).await;
    database(config, &mut findings).await;
    let report = Report { good: findings.0.iter().all(|check| check.state != State::Wrong), checks: findings.0 };
    if json {
        output::json(&report)?;
    } else {
        for check in &report.checks {
            let sign = match check.state {
                State::Good => "ok     ",
                State::Warning => "warning",
                State::Wrong => "WRONG  ",
            };
            output::line(&format!("{sign}  {}: {}", check.name, check.text))?;
        }
    }
    if report.good { Ok(()) } else { Err(Failure::Said) }
}

#[derive(Debug, Default)]
struct Findings(Vec<Check>);

impl Findings {
    fn good(&mut self, name: &'static str, text: impl Into<String>) {
        self.0.push(Check { name, state: State::Good, text: text.into() });
    }

    fn warn(&mut self, name: &'static str, text: impl Into<String>) {
        self.0.push(Check { name, state: State::Warning, text: text.into() });
    }

    fn wrong(&mut self, name: &'static str, text: impl AsRef<str>) {
        self.0.push(Check { name, state: State::Wrong, text: one_line(text.as_ref()) });
    }
}

fn data_dir(config: &Config, findings: &mut Findings) {
    let name = "data folder";
    let folder = &config.data_dir;
    let shown = folder.display();
    if !folder.exists() {
        return findings.warn(name, format!("{shown} is not there yet; the first start makes it"));
    }
    let probe = folder.join(".doctor");
    match fs::write(&probe, b"x").and_then(|()| fs::remove_file(&probe)) {
        Ok(()) => findings.good(name, format!("{shown} can be written")),
        Err(error) => findings.wrong(
            name,
            format!("{shown} cannot be written ({error}); give its owner back to the user who runs the server"),
        ),
    }
    let spool = folder.join("spool");
    let bytes: u64 =
        fs::read_dir(&spool).into_iter().flatten().flatten().filter_map(|file| Some(file.metadata().ok()?.len())).sum();
    match bytes {
        0 => findings.good("spool", "empty"),
        bytes => findings.warn(
            "spool",
            format!("{bytes} bytes of events wait for the database; they go in by themselves once the server runs"),
        ),
    }
}

fn public_url(config: &Config, findings: &mut Findings) {
    let name = "public address";
    let Some(url) = &config.public_url else {
        return findings
            .warn(name, "--public-url is not set; links and webhook addresses lead to where the server listens");
    };
    let host = url.split_once("://").map_or("", |(_, rest)| rest.split('/').next().unwrap_or_default());
    let host = host
        .rsplit_once(':')
        .filter(|(_, port)| port.bytes().all(|b| b.is_ascii_digit()))
        .map_or(host, |(host, _)| host);
    let address: Option<IpAddr> = host.trim_matches(['[', ']']).parse().ok();
    if host.eq_ignore_ascii_case("localhost") || address.is_some_and(|address| address.is_loopback()) {
        findings.warn(name, format!("{url} leads to this machine alone: telephony cannot send events there"));
    } else if url.starts_with("http://") {
        findings.warn(
            name,
            format!("{url} is not encrypted; put a proxy with TLS before the server, and set the https address"),
        );
    } else {
        findings.good(name, url.clone());
    }
}

async fn mail(config: &Config, findings: &mut Findings) {
    let name = "mail";
    let Some(settings) = &config.mail else {
        return findings.warn(
            name,
            "--smtp-url is not set; alarms are shown on the page and told to webhooks, but mailed to nobody",
        );
    };
    let place = settings.place();
    match Mail::new(Some(settings)).greet().await {
        Ok(()) if settings.is_encrypted() => findings.good(name, format!("{place} answers")),
        Ok(()) => findings.warn(
            name,
            format!(
                "{place} answers, but mails and the password may travel in the clear; write smtps:// or ?tls=required"
            ),
        ),
        Err(failure) => findings.wrong(
            name,
            format!(
                "{place}: {failure}; look at host, port, login and the kind of encryption (smtps:// or ?tls=required)"
            ),
        ),
    }
}

async fn recordings(config: &Config, findings: &mut Findings) {
    let name = "recordings";
    let shown = match &config.recordings {
        None => return findings.good(name, "not archived; --recordings names a directory or a bucket for them"),
        Some(Place::Directory(folder)) if !folder.exists() => {
            return findings.warn(name, format!("{} is not there yet; the first start makes it", folder.display()));
        }
        Some(Place::Directory(folder)) => folder.display().to_string(),
        Some(Place::Bucket(bucket)) => format!("s3://{bucket}"),
    };
    let storage = match wiring::storage(config) {
        Ok(Some(storage)) => storage,
        Ok(None) => return,
        Err(Failure::BadUse(line) | Failure::CouldNot(line)) => return findings.wrong(name, line),
        Err(Failure::Said) => return,
    };
    match storage.probe().await {
        Ok(()) => findings.good(name, format!("{shown} can be written")),
        Err(error) => findings.wrong(name, format!("{shown} cannot be written: {error}")),
    }
}

async fn database(config: &Config, findings: &mut Findings) {
    let name = "database";
    let shown = config.database_shown();
    if config.sqlite_file().is_some_and(|file| !file.exists()) {
        return findings.wrong(
            name,
            format!("{shown} is not there; `switchhook serve` makes it, or `switchhook restore` from a copy"),
        );
    }
    let store = match Store::open(&config.database_url, OpenOptions::default()).await {
        Ok(store) => store,
        Err(error) => return findings.wrong(name, format!("{shown}: {error}")),
    };
    if let Err(error) = store.ping().await {
        findings.wrong(name, format!("{shown}: {error}"));
    } else {
        look_into(config, &store, findings).await.unwrap_or_else(|error| findings.wrong(name, error.to_string()));
    }
    store.close().await;
}

async fn look_into(config: &Config, store: &Store, findings: &mut Findings) -> Result<(), StoreError> {
    let engine = store.engine_version().await?;
    findings.good("database", format!("{} answers ({engine})", config.database_shown()));
    let pending = match store.pending_migrations().await {
        Ok(pending) => pending.len(),
        Err(error) => {
            findings.wrong("schema", error.to_string());
            return Ok(());
        }
    };
    let version = store.schema_version().await?;
    if pending > 0 {
        let text = format!(
            "version {version}, {pending} behind this program; `switchhook migrate` or the next start brings it up to date"
        );
        findings.warn("schema", text);
        return Ok(());
    }
    findings.good("schema", format!("version {version}, up to date"));
    key_file(config, store, findings).await;
    match store.first(store::events::count_pending()).await?.unwrap_or(0) {
        0 => findings.good("events", "all are worked off"),
        waiting => findings.warn("events", format!("{waiting} wait to be worked off; if the number does not fall, the server does not run or its log says why")),
    }
    Ok(())
}

async fn key_file(config: &Config, store: &Store, findings: &mut Findings) {
    let name = "key";
    let known = match key::find(config) {
        Ok(known) => known,
        Err(Failure::BadUse(line) | Failure::CouldNot(line)) => return findings.wrong(name, line),
        Err(Failure::Said) => return,
    };
    match key_fit(store, known.as_ref()).await {
        Err(error) => return findings.wrong(name, error.to_string()),
        Ok(KeyFit::Other) => return findings.wrong(name, key::complaint(config, known.is_some())),
        Ok(KeyFit::NothingSealed) if known.is_none() => findings.good(name, "not there yet; the first start makes it"),
        Ok(KeyFit::NothingSealed) => findings.good(name, "there; nothing is sealed with it yet"),
        Ok(KeyFit::Fits) => findings.good(name, "opens the secrets in the database"),
    }
    if config.secret_key.is_none() && key::is_open_to_others(config) {
        findings.warn(name, format!("others may read {}; run: chmod 600 on it", key::path(config).display()));
    }
}
