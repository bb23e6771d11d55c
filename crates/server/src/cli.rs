//! The commands and their options.

mod files;

use std::path::PathBuf;

use clap::builder::NonEmptyStringValueParser;
use clap::error::ErrorKind;
use clap::{Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use domain::access::Role;

pub use files::*;

use crate::failure::{Failure, Outcome};
use crate::logs::LogFormat;
use crate::output;

/// Switchhook joins a company's telephony and its CRM: it takes in calls, keeps them, and makes contacts of them.
#[derive(Debug, Parser)]
#[command(name = "switchhook", version, arg_required_else_help = true, after_help = EXAMPLES)]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
    /// The settings of every command.
    #[command(flatten)]
    pub common: Common,
}

const EXAMPLES: &str = "\
Examples:
  switchhook demo                                     look at it, with a workspace made for that
  switchhook user add --workspace Acme --email me@example.com --name Me --role owner
  switchhook serve --listen 0.0.0.0:8080 --public-url https://crm.example.com
  switchhook doctor                                   what is wrong, if something is";

/// The settings of every command; each can stand in the environment and in the file.
#[derive(Debug, Args)]
pub struct Common {
    /// Settings in TOML: the long names of the options, with `_` for `-`
    #[arg(long, global = true, env = "SWITCHHOOK_CONFIG", value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// The database: sqlite://PATH or postgres://USER:PASSWORD@HOST/DATABASE [default: sqlite://<data-dir>/switchhook.db]
    #[arg(long, global = true, env = "SWITCHHOOK_DATABASE_URL", hide_env_values = true, value_name = "URL")]
    pub database_url: Option<String>,
    /// Where the database, the key file and the spool are [default: ./data]
    #[arg(long, global = true, env = "SWITCHHOOK_DATA_DIR", value_name = "FOLDER")]
    pub data_dir: Option<PathBuf>,
    /// The address under which the world reaches the server [default: http://<listen>]
    #[arg(long, global = true, env = "SWITCHHOOK_PUBLIC_URL", value_name = "URL")]
    pub public_url: Option<String>,
    /// Hosts in the own network from which recordings may be fetched, if the connection lists them too [default: none]
    #[arg(long, global = true, env = "SWITCHHOOK_PRIVATE_HOSTS", value_name = "HOST,HOST", value_delimiter = ',')]
    pub private_hosts: Option<Vec<String>>,
    /// The server that sends mail: smtps://USER:PASSWORD@HOST:465 or smtp://USER:PASSWORD@HOST:587?tls=required [default: no mail]
    #[arg(long, global = true, env = "SWITCHHOOK_SMTP_URL", hide_env_values = true, value_name = "URL")]
    pub smtp_url: Option<String>,
    /// The sender of mail, such as Switchhook <crm@example.com>
    #[arg(long, global = true, env = "SWITCHHOOK_MAIL_FROM", value_name = "ADDRESS")]
    pub mail_from: Option<String>,
    /// Where recordings are archived: a directory, or s3://BUCKET/PREFIX with the usual AWS_… in the environment [default: nowhere]
    #[arg(long, global = true, env = "SWITCHHOOK_RECORDINGS", value_name = "PLACE")]
    pub recordings: Option<String>,
    /// Refuse a database whose schema is older than the program, instead of bringing it up to date
    #[arg(long, global = true)]
    pub no_migrate: bool,
    /// What to log: a level such as info, or directives such as warn,app=debug [default: info for servers, else warn]
    #[arg(long, global = true, env = "SWITCHHOOK_LOG", value_name = "FILTER")]
    pub log: Option<String>,
    /// How to log [default: text]
    #[arg(long, global = true, env = "SWITCHHOOK_LOG_FORMAT", value_name = "FORMAT")]
    pub log_format: Option<LogFormat>,
}

/// Where a server listens.
#[derive(Debug, Args)]
pub struct Listen {
    /// The address to listen on; port 0 takes a free one [default: 127.0.0.1:8080]
    #[arg(long, env = "SWITCHHOOK_LISTEN", value_name = "ADDRESS")]
    pub listen: Option<String>,
    /// The address of /metrics, for Prometheus [default: none]
    #[arg(long, env = "SWITCHHOOK_METRICS_LISTEN", value_name = "ADDRESS")]
    pub metrics_listen: Option<String>,
}

/// What the demo shows.
#[derive(Debug, Clone, Args)]
pub struct DemoOptions {
    /// About how many calls there are at the first start [default: 2000]; with --chaos, how many are made [default: 300]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(0..=1_000_000))]
    pub calls: Option<u64>,
    /// No calls come in by themselves
    #[arg(long, conflicts_with = "chaos")]
    pub no_feed: bool,
    /// Double, shuffle and drop webhooks, kill the server, hide its database, then compare every call with the report; 1 if anything is lost, doubled or wrong
    #[arg(long)]
    pub chaos: bool,
    /// Make the calls and the trouble of an earlier run again; a run prints its seed
    #[arg(long, value_name = "N", requires = "chaos")]
    pub seed: Option<u64>,
    /// End after the comparison, instead of showing the page until Ctrl-C; so it is, too, where stdout is no terminal
    #[arg(long, requires = "chaos")]
    pub exit: bool,
    /// Print the figures as JSON, for programs
    #[arg(long, requires = "chaos")]
    pub json: bool,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Run the server
    #[command(after_help = "\
Examples:
  switchhook serve
  switchhook serve --listen 0.0.0.0:8080 --public-url https://crm.example.com
  SWITCHHOOK_DATABASE_URL=postgres://crm:secret@db/crm switchhook serve --no-migrate

It prints the address it listens on. SIGTERM and Ctrl-C finish what is under way and end with 0.")]
    Serve(Listen),
    /// Run a server with a workspace to look at
    #[command(after_help = "\
Examples:
  switchhook demo
  switchhook demo --listen 127.0.0.1:0 --data-dir /tmp/demo
  switchhook demo --calls 100000 --no-feed
  switchhook demo --chaos                    tries whether anything is lost or doubled
  switchhook demo --chaos --calls 1000 --seed 7 --exit --json | jq .report
  SWITCHHOOK_DATABASE_URL=postgres://crm:secret@db/empty switchhook demo --chaos

It makes 90 days of calls at its first start; then calls come in every few seconds, through the same address as real ones.
Its data is kept in ./data/demo (./data/chaos with --chaos) unless --data-dir says otherwise.")]
    Demo {
        /// Where it listens
        #[command(flatten)]
        listen: Listen,
        /// What it shows
        #[command(flatten)]
        demo: DemoOptions,
    },
    /// Bring the schema of the database up to date
    Migrate(Json),
    /// Users of a workspace
    #[command(subcommand)]
    User(UserCommand),
    /// API tokens of a workspace
    #[command(subcommand)]
    Token(TokenCommand),
    /// Bring in a file of records
    #[command(subcommand)]
    Import(ImportCommand),
    /// Write a list to a file
    #[command(after_help = "\
Examples:
  switchhook export --workspace Acme > contacts.csv
  switchhook export calls --workspace Acme --output calls.xlsx")]
    Export(Export),
    /// Write a consistent copy of the database to a new file, while it is in use
    #[command(after_help = "\
Examples:
  switchhook backup /backups/switchhook-$(date +%F).db

Keep the key file (secret.key in the data folder) too, apart from the copy: without it nobody opens the secrets in the database.")]
    Backup {
        /// The new file
        file: PathBuf,
        /// How to print the result
        #[command(flatten)]
        json: Json,
    },
    /// Make the database from a file that `backup` wrote; the database has to be empty
    #[command(after_help = "\
Examples:
  switchhook restore /backups/switchhook-2026-01-31.db --data-dir ./data

Put the key file (secret.key) that belongs to the copy into the data folder as well.")]
    Restore {
        /// The file that `backup` wrote
        file: PathBuf,
        /// How to print the result
        #[command(flatten)]
        json: Json,
    },
    /// Say what is wrong, if something is; then end with 1
    #[command(after_help = "\
Examples:
  switchhook doctor
  switchhook doctor --json | jq '.checks[] | select(.state == \"wrong\")'")]
    Doctor(Json),
    /// Print the description of the API
    Openapi,
    /// Print completions for a shell
    #[command(after_help = "\
Examples:
  switchhook completions bash > /etc/bash_completion.d/switchhook")]
    Completions {
        /// Which shell
        shell: Shell,
    },
}

/// How a result is printed.
#[derive(Debug, Clone, Copy, Args)]
pub struct Json {
    /// Print the result as JSON, for programs
    #[arg(long)]
    pub json: bool,
}

/// What can be done with users.
#[derive(Debug, Subcommand)]
pub enum UserCommand {
    /// Add a user, and the workspace if it is new
    #[command(after_help = "\
Examples:
  switchhook user add --workspace Acme --email olena@example.com --name \"Olena Koval\" --role manager
  switchhook user add --workspace Biuro --email jan@example.com --name Jan --role owner --country PL --time-zone Europe/Warsaw --language uk
  echo \"$PASSWORD\" | switchhook user add --workspace Acme --email me@example.com --name Me --role owner --password-stdin

Without a password it prints a link, alone on stdout, by which the person joins; the link works once, for seven days.")]
    Add(UserAdd),
    /// Make another link for a user: to join, or, for one who has joined, to choose another password
    #[command(after_help = "\
Examples:
  switchhook user invite --workspace Acme --email olena@example.com

It prints the link, alone on stdout; the link works once, for seven days, and the one before does not serve any more.")]
    Invite(UserInvite),
}

/// A user who needs another link.
#[derive(Debug, Args)]
pub struct UserInvite {
    /// The workspace
    #[arg(long, value_name = "NAME")]
    pub workspace: String,
    /// The e-mail with which the person logs in
    #[arg(long, value_name = "EMAIL")]
    pub email: String,
    /// How to print the result
    #[command(flatten)]
    pub json: Json,
}

/// A user to add.
#[derive(Debug, Args)]
pub struct UserAdd {
    /// The workspace; it is made if it is new
    #[arg(long, value_name = "NAME", value_parser = NonEmptyStringValueParser::new())]
    pub workspace: String,
    /// The e-mail with which the person logs in
    #[arg(long, value_name = "EMAIL")]
    pub email: String,
    /// The person's name
    #[arg(long)]
    pub name: String,
    /// What the user may do
    #[arg(long)]
    pub role: RoleArg,
    /// Read the password from stdin: its first line
    #[arg(long)]
    pub password_stdin: bool,
    /// The country of a new workspace, in which numbers without a prefix are read [default: UA]
    #[arg(long, value_name = "CODE")]
    pub country: Option<String>,
    /// The time zone of a new workspace [default: Europe/Kyiv]
    #[arg(long, value_name = "ZONE")]
    pub time_zone: Option<String>,
    /// The language of a new workspace, and of people who do not choose one [default: uk in Ukraine, else en]
    #[arg(long)]
    pub language: Option<LanguageArg>,
    /// How to print the result
    #[command(flatten)]
    pub json: Json,
}

/// What can be done with API tokens.
#[derive(Debug, Subcommand)]
pub enum TokenCommand {
    /// Make an API token and print it, alone on stdout
    #[command(after_help = "\
Examples:
  TOKEN=$(switchhook token add --workspace Acme --name reports --role manager)
  curl -H \"Authorization: Bearer $TOKEN\" http://127.0.0.1:8080/api/v1/me")]
    Add(TokenAdd),
}

/// An API token to make.
#[derive(Debug, Args)]
pub struct TokenAdd {
    /// The workspace
    #[arg(long, value_name = "NAME")]
    pub workspace: String,
    /// What people call the token
    #[arg(long)]
    pub name: String,
    /// What it may do
    #[arg(long)]
    pub role: RoleArg,
    /// How to print the result
    #[command(flatten)]
    pub json: Json,
}

/// A role on the command line.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum RoleArg {
    /// Works with calls and contacts
    Manager,
    /// Also sets the workspace up
    Admin,
    /// Also decides over owners
    Owner,
}

impl From<RoleArg> for Role {
    fn from(role: RoleArg) -> Self {
        match role {
            RoleArg::Manager => Self::Manager,
            RoleArg::Admin => Self::Admin,
            RoleArg::Owner => Self::Owner,
        }
    }
}

/// A language on the command line.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum LanguageArg {
    /// English
    En,
    /// Ukrainian
    Uk,
    /// Russian
    Ru,
}

/// Answers a command line that was not understood: help goes to stdout, everything else is bad use, in one line.
pub fn answer(error: &clap::Error) -> Outcome {
    let text = error.render().to_string();
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => output::line(text.trim_end()),
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand | ErrorKind::MissingSubcommand => {
            Err(Failure::bad_use("say what to do: serve, demo, user add, token add, backup, …; see --help"))
        }
        _ => {
            let said =
                text.lines().filter(|line| !line.starts_with("Usage:") && !line.starts_with("For more information"));
            let said: Vec<_> =
                said.map(|line| line.trim().trim_start_matches("error: ")).filter(|line| !line.is_empty()).collect();
            Err(Failure::bad_use(format!("{}; see --help", said.join(" "))))
        }
    }
}
