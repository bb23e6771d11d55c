//! The commands.

mod backup;
mod doctor;
mod export;
mod import;
mod migrate;
mod restore;
pub mod serve;
mod token;
mod user;

use clap::CommandFactory;
use domain::import::Target;

use crate::cli::{Cli, Command, ImportCommand, TokenCommand, UserCommand};
use crate::config::Config;
use crate::demo;
use crate::failure::{Failure, Outcome};
use crate::{logs, output};

/// Does what the command line says.
pub fn run(cli: Cli) -> Outcome {
    match &cli.command {
        Command::Openapi => return output::line(&switchhook_http::openapi()),
        Command::Completions { shell } => {
            clap_complete::generate(*shell, &mut Cli::command(), "switchhook", &mut std::io::stdout());
            return Ok(());
        }
        _ => {}
    }
    let (listen, folder, level) = match &cli.command {
        Command::Serve(listen) => (Some(listen), None, "info"),
        Command::Demo { listen, demo } => {
            (Some(listen), Some(if demo.chaos { "./data/chaos" } else { "./data/demo" }), "warn")
        }
        _ => (None, None, "warn"),
    };
    let config = Config::read(&cli.common, listen, folder)?;
    logs::start(config.log.as_deref().unwrap_or(level), config.log_format)?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    let runtime =
        runtime.map_err(|error| Failure::could_not(format!("the program cannot start its threads: {error}")))?;
    runtime.block_on(work(cli.command, &config))
}

async fn work(command: Command, config: &Config) -> Outcome {
    match command {
        Command::Serve(_) => serve::serve(config).await,
        Command::Demo { demo: options, .. } if options.chaos => demo::chaos::chaos(config, &options).await,
        Command::Demo { demo: options, .. } => demo::demo(config, &options).await,
        Command::Migrate(json) => migrate::migrate(config, json.json).await,
        Command::User(UserCommand::Add(add)) => user::add(config, add).await,
        Command::User(UserCommand::Invite(invite)) => user::invite(config, invite).await,
        Command::Token(TokenCommand::Add(add)) => token::add(config, add).await,
        Command::Import(command) => {
            let (target, given) = match command {
                ImportCommand::Contacts(given) => (Target::Contacts, given),
                ImportCommand::Companies(given) => (Target::Companies, given),
                ImportCommand::Deals(given) => (Target::Deals, given),
                ImportCommand::Tasks(given) => (Target::Tasks, given),
            };
            import::file(config, target, given).await
        }
        Command::Export(list) => export::export(config, list).await,
        Command::Backup { file, json } => backup::backup(config, &file, json.json).await,
        Command::Restore { file, json } => restore::restore(config, &file, json.json).await,
        Command::Doctor(json) => doctor::doctor(config, json.json).await,
        Command::Openapi | Command::Completions { .. } => Ok(()),
    }
}
