//! The settings: a flag comes before the environment, that before the file, that before the default.

use std::fs;
use std::path::{Path, PathBuf};

use app::mail::{MailSettings, WrongMail};
use app::recordings::Place;
use serde::Deserialize;

use crate::cli::{Common, Listen};
use crate::failure::{Failure, Outcome};
use crate::logs::LogFormat;

/// What the file may say. Unknown keys are refused: a misspelt one would be ignored in silence.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    listen: Option<String>,
    metrics_listen: Option<String>,
    database_url: Option<String>,
    data_dir: Option<PathBuf>,
    public_url: Option<String>,
    private_hosts: Option<Vec<String>>,
    smtp_url: Option<String>,
    mail_from: Option<String>,
    recordings: Option<String>,
    migrate: Option<bool>,
    log: Option<String>,
    log_format: Option<LogFormat>,
}

/// The settings of a command.
#[derive(Debug, Clone)]
pub struct Config {
    /// Where to listen.
    pub listen: String,
    /// Where to answer `/metrics`.
    pub metrics_listen: Option<String>,
    /// The database.
    pub database_url: String,
    /// Where the key file and the spool are.
    pub data_dir: PathBuf,
    /// The address under which the world reaches the server, without a slash at the end; none: where it listens.
    pub public_url: Option<String>,
    /// Hosts that may be asked although they are at private addresses.
    pub private_hosts: Vec<String>,
    /// How mail is sent; none: not at all.
    pub mail: Option<MailSettings>,
    /// Where recordings are archived; none: nowhere.
    pub recordings: Option<Place>,
    /// What the environment says of storage that speaks S3, by the usual names. Keys come by it alone.
    pub storage_settings: Vec<(String, String)>,
    /// Whether the schema is brought up to date.
    pub migrate: bool,
    /// The key that seals secrets, if it does not come from the key file.
    pub secret_key: Option<String>,
    /// What to log; none: what the command thinks fit.
    pub log: Option<String>,
    /// How to log.
    pub log_format: LogFormat,
}

const LISTEN: &str = "127.0.0.1:8080";
const DATA_DIR: &str = "./data";

impl Config {
    /// Puts the settings together. `data_dir` is where data is kept if nobody says where.
    pub fn read(common: &Common, listen: Option<&Listen>, data_dir: Option<&str>) -> Outcome<Self> {
        let file = common.config.as_deref().map(read_file).transpose()?.unwrap_or_default();
        let folder = common.data_dir.clone().or(file.data_dir);
        let data_dir = folder.unwrap_or_else(|| PathBuf::from(data_dir.unwrap_or(DATA_DIR)));
        let database_url = common.database_url.clone().or(file.database_url);
        // A command that does not listen itself prints links that lead to where the server does.
        let (given, metrics) = listen.map_or_else(
            || (surrounding("SWITCHHOOK_LISTEN"), None),
            |listen| (listen.listen.clone(), listen.metrics_listen.clone()),
        );
        let public_url = common.public_url.clone().or(file.public_url).map(|url| url.trim_end_matches('/').to_owned());
        let smtp_url = common.smtp_url.clone().or(file.smtp_url).filter(|url| !url.is_empty());
        let mail_from = common.mail_from.clone().or(file.mail_from);
        let config = Self {
            mail: mail(smtp_url.as_deref(), mail_from.as_deref(), public_url.as_deref())?,
            listen: given.or(file.listen).unwrap_or_else(|| LISTEN.to_owned()),
            metrics_listen: metrics.or(file.metrics_listen),
            database_url: database_url
                .unwrap_or_else(|| format!("sqlite://{}", data_dir.join("switchhook.db").display())),
            data_dir,
            public_url,
            recordings: common.recordings.clone().or(file.recordings).map(|place| read_place(&place)).transpose()?,
            storage_settings: storage_settings(),
            private_hosts: common.private_hosts.clone().or(file.private_hosts).unwrap_or_default(),
            migrate: !common.no_migrate && file.migrate.unwrap_or(true),
            secret_key: surrounding("SWITCHHOOK_SECRET_KEY"),
            log: common.log.clone().or(file.log),
            log_format: common.log_format.or(file.log_format).unwrap_or_default(),
        };
        config.check()?;
        Ok(config)
    }

    fn check(&self) -> Outcome {
        let url = &self.database_url;
        if !["sqlite://", "postgres://", "postgresql://"].iter().any(|scheme| url.starts_with(scheme)) {
            return Err(Failure::bad_use(
                "--database-url: a database is written as sqlite://PATH or postgres://USER:PASSWORD@HOST/DATABASE",
            ));
        }
        let web = |url: &String| {
            ["http://", "https://"].iter().any(|scheme| url.strip_prefix(scheme).is_some_and(|host| !host.is_empty()))
        };
        if self.public_url.as_ref().is_some_and(|url| !web(url)) {
            return Err(Failure::bad_use("--public-url: give the whole address, such as https://crm.example.com"));
        }
        Ok(())
    }

    /// The file of an embedded database.
    pub fn sqlite_file(&self) -> Option<&Path> {
        self.database_url.strip_prefix("sqlite://").map(Path::new)
    }

    /// The database as it may be shown: without its password, wherever that stands.
    pub fn database_shown(&self) -> String {
        match self.database_url.split_once("://") {
            Some((scheme, rest)) if scheme != "sqlite" => format!("{scheme}://{}", shown(rest)),
            _ => self.database_url.clone(),
        }
    }
}

/// How mail is sent. What is wrong is told without the address of the server, which holds a password.
fn mail(smtp_url: Option<&str>, from: Option<&str>, public_url: Option<&str>) -> Outcome<Option<MailSettings>> {
    let Some(smtp_url) = smtp_url else { return Ok(None) };
    let from =
        from.ok_or_else(|| Failure::bad_use("--mail-from: mail needs a sender, such as Switchhook <crm@example.com>"))?;
    let read = MailSettings::read(smtp_url, from, public_url);
    read.map(Some).map_err(|wrong| {
        let option = if wrong == WrongMail::Server { "--smtp-url" } else { "--mail-from" };
        Failure::bad_use(format!("{option}: {wrong}"))
    })
}

/// The parameters of a database URL that hold no secret.
const SHOWN: [&str; 11] = [
    "application_name",
    "channel_binding",
    "connect_timeout",
    "dbname",
    "host",
    "hostaddr",
    "port",
    "sslmode",
    "sslrootcert",
    "target_session_attrs",
    "user",
];

/// What of a URL behind its scheme may be shown. Passwords that are not escaped as they should be stay hidden too.
fn shown(rest: &str) -> String {
    let names_follow = |(at, _): &(usize, &str)| {
        rest[at + 1..]
            .split_once('=')
            .is_some_and(|(name, _)| name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_'))
    };
    let query = rest.match_indices('?').find(names_follow).map_or(rest.len(), |(at, _)| at);
    let (base, query) = rest.split_at(query);
    let base = match base.rsplit_once('@') {
        Some((login, place)) => format!("{}@{place}", login.split(':').next().unwrap_or_default()),
        None => base.to_owned(),
    };
    let known = |pair: &&str| pair.split_once('=').is_some_and(|(name, _)| SHOWN.contains(&name));
    let query: Vec<&str> = query.trim_start_matches('?').split('&').filter(known).collect();
    if query.is_empty() { base } else { format!("{base}?{}", query.join("&")) }
}

/// What comes by the environment alone; the key does, since options are seen by everybody on the machine.
fn surrounding(name: &str) -> Option<String> {
    #[expect(clippy::disallowed_methods, reason = "the configuration is read here and handed on")]
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

/// Where recordings are archived.
fn read_place(text: &str) -> Outcome<Place> {
    Place::parse(text).map_err(|why| Failure::bad_use(format!("--recordings: {why}")))
}

/// Address, region and keys of storage that speaks S3.
fn storage_settings() -> Vec<(String, String)> {
    #[expect(clippy::disallowed_methods, reason = "the configuration is read here and handed on")]
    let all = std::env::vars_os();
    let text = |(name, value): (std::ffi::OsString, std::ffi::OsString)| {
        Some((name.into_string().ok()?, value.into_string().ok()?))
    };
    all.filter_map(text).filter(|(name, _)| name.starts_with("AWS_")).collect()
}

fn read_file(path: &Path) -> Outcome<File> {
    let name = path.display();
    let text = fs::read_to_string(path).map_err(|error| Failure::bad_use(format!("{name} cannot be read: {error}")))?;
    toml::from_str(&text).map_err(|error| {
        let line = error.span().map_or(1, |span| text[..span.start.min(text.len())].matches('\n').count() + 1);
        Failure::bad_use(format!("{name}:{line}: {}", error.message()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn config(database_url: &str) -> Config {
        let common = Common {
            config: None,
            database_url: Some(database_url.to_owned()),
            data_dir: None,
            public_url: None,
            private_hosts: None,
            smtp_url: None,
            mail_from: None,
            recordings: None,
            no_migrate: false,
            log: None,
            log_format: None,
        };
        Config::read(&common, None, None).unwrap()
    }

    #[test]
    fn passwords_are_not_shown() {
        let check = |url: &str, expected: &str| assert_eq!(config(url).database_shown(), expected, "{url}");
        check("postgres://crm:s3cret@db:5432/crm", "postgres://crm@db:5432/crm");
        check("postgres://crm:p@ss:word@db/crm?sslmode=require", "postgres://crm@db/crm?sslmode=require");
        check("postgres://crm@db/crm", "postgres://crm@db/crm");
        check(
            "postgres://db/crm?user=crm&password=s3cret&sslmode=require",
            "postgres://db/crm?user=crm&sslmode=require",
        );
        check("postgres://crm@db/crm?password=s3@cr:et", "postgres://crm@db/crm");
        check("postgres://db/crm?sslmode=require&password=a&b=c", "postgres://db/crm?sslmode=require");
        check("postgresql://crm:s3?cr/et@db/crm", "postgresql://crm@db/crm");
        check("sqlite:///var/lib/x.db", "sqlite:///var/lib/x.db");
        check("sqlite:///var/a:b@c/x.db", "sqlite:///var/a:b@c/x.db");
    }
}
