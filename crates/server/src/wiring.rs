//! Puts the parts together: the database, the key, the context.

use std::fs::DirBuilder;
use std::os::unix::fs::DirBuilderExt;

use app::Ctx;
use app::ctx::{Clock, Ids, Settings};
use app::recordings::{Place, Storage};
use store::{OpenOptions, Store};

use crate::config::Config;
use crate::failure::{Failure, Outcome};
use crate::key;

/// A context on the configured database, whose schema is up to date afterwards.
pub async fn open(config: &Config, public_url: String) -> Outcome<Ctx> {
    make_data_dir(config)?;
    let store = open_store(config).await?;
    let clock = Clock::system();
    let ids = Ids::system(clock.clone());
    let keyring = key::get_or_make(config, &store, &ids).await?;
    let (data_dir, private_hosts) = (Some(config.data_dir.clone()), config.private_hosts.clone());
    let recordings = storage(config)?;
    let settings = Settings { public_url, data_dir, private_hosts, mail: config.mail.clone(), recordings };
    Ok(Ctx::new(store, clock, ids, keyring, settings))
}

/// Where recordings are archived. A bucket is not asked anything yet: one that is away must not keep the server from starting.
pub fn storage(config: &Config) -> Outcome<Option<Storage>> {
    let open = |place: &Place| Storage::open(place.clone(), &config.storage_settings);
    let storage = config.recordings.as_ref().map(open).transpose();
    storage.map_err(|why| Failure::could_not(format!("the storage of recordings: {why}")))
}

/// The database, with the schema of this program.
async fn open_store(config: &Config) -> Outcome<Store> {
    let store = Store::open(&config.database_url, OpenOptions::default()).await?;
    if config.migrate {
        let applied = store.migrate().await?;
        if !applied.is_empty() {
            tracing::info!(versions = ?applied, "the schema of the database is up to date");
        }
        return Ok(store);
    }
    match store.pending_migrations().await?.len() {
        0 => Ok(store),
        missing => Err(Failure::could_not(format!(
            "the schema of the database is {missing} {} behind this program; run `switchhook migrate`, or leave --no-migrate out",
            if missing == 1 { "step" } else { "steps" }
        ))),
    }
}

/// Makes the data folder, for its owner alone.
pub fn make_data_dir(config: &Config) -> Outcome {
    let folder = &config.data_dir;
    let made = DirBuilder::new().recursive(true).mode(0o700).create(folder);
    made.map_err(|error| Failure::could_not(format!("the data folder {} cannot be made: {error}", folder.display())))
}

/// The address under which links lead here, for commands that do not listen themselves.
pub fn public_url(config: &Config) -> String {
    config.public_url.clone().unwrap_or_else(|| format!("http://{}", config.listen))
}
