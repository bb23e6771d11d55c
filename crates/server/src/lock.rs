//! Says that a database file is in use, so that nobody puts another one in its place under a running server.

use std::ffi::OsString;
use std::fs::{File, OpenOptions, TryLockError};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use crate::config::Config;
use crate::failure::{Failure, Outcome};

/// Holds the database until it is dropped, or the process ends, however that happens.
#[derive(Debug)]
pub struct InUse {
    /// Nobody else had it when it was taken.
    pub was_alone: bool,
    _file: Option<File>,
}

impl InUse {
    fn unknown() -> Self {
        Self { was_alone: false, _file: None }
    }
}

/// For servers: any number of them at once. PostgreSQL needs none of this.
pub fn share(config: &Config) -> Outcome<InUse> {
    let Some(database) = config.sqlite_file() else { return Ok(InUse::unknown()) };
    let file = open(database)?;
    let was_alone = file.try_lock().is_ok() && file.unlock().is_ok();
    match file.try_lock_shared() {
        Ok(()) => Ok(InUse { was_alone, _file: Some(file) }),
        Err(TryLockError::WouldBlock) => Err(Failure::could_not(format!(
            "the database {} is being restored; start when that is done",
            database.display()
        ))),
        Err(TryLockError::Error(error)) => {
            tracing::warn!(%error, "this file system knows no locks: nothing keeps a restore from replacing the database");
            Ok(InUse::unknown())
        }
    }
}

/// For whoever replaces the file.
pub fn alone(database: &Path) -> Outcome<InUse> {
    let file = open(database)?;
    match file.try_lock() {
        Ok(()) => Ok(InUse { was_alone: true, _file: Some(file) }),
        Err(TryLockError::WouldBlock) => {
            Err(Failure::could_not(format!("a server uses the database {}; stop it first", database.display())))
        }
        Err(TryLockError::Error(error)) => {
            Err(Failure::could_not(format!("whether a server uses {} cannot be told: {error}", database.display())))
        }
    }
}

fn open(database: &Path) -> Outcome<File> {
    let mut name = OsString::from(database);
    name.push(".lock");
    let path = PathBuf::from(name);
    if let Some(folder) = path.parent().filter(|folder| !folder.exists()) {
        std::fs::create_dir_all(folder)
            .map_err(|error| Failure::could_not(format!("the folder {} cannot be made: {error}", folder.display())))?;
    }
    let opened = OpenOptions::new().write(true).create(true).truncate(false).mode(0o600).open(&path);
    opened.map_err(|error| Failure::could_not(format!("{} cannot be written: {error}", path.display())))
}
