//! The key that seals secrets in the database. It lives outside of it: in a file of its own, or in the environment.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::{MetadataExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

use app::connections::{KeyFit, key_fit};
use app::ctx::Ids;
use app::secrets::Keyring;
use store::Store;

use crate::config::Config;
use crate::failure::{Failure, Outcome};

/// Where the key file is.
pub fn path(config: &Config) -> PathBuf {
    config.data_dir.join("secret.key")
}

/// The key, wherever it is; none if there is no key file yet.
pub fn find(config: &Config) -> Outcome<Option<Keyring>> {
    if let Some(text) = &config.secret_key {
        return read(text).map(Some).ok_or_else(|| Failure::bad_use(format!("SWITCHHOOK_SECRET_KEY: {WRITTEN}")));
    }
    let path = path(config);
    let text = match fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => {
            return Err(Failure::could_not(format!("the key file {} cannot be read: {error}", path.display())));
        }
    };
    read(&text)
        .map(Some)
        .ok_or_else(|| Failure::could_not(format!("the key file {} is damaged: {WRITTEN}", path.display())))
}

const WRITTEN: &str = "a key is 64 hexadecimal digits";

/// The key that fits the database. A new one is made only if nothing was sealed with another.
pub async fn get_or_make(config: &Config, store: &Store, ids: &Ids) -> Outcome<Keyring> {
    let known = find(config)?;
    let fit = key_fit(store, known.as_ref()).await?;
    match (known, fit) {
        (Some(key), KeyFit::Fits | KeyFit::NothingSealed) => Ok(key),
        (None, KeyFit::NothingSealed) => make(&path(config), ids),
        (known, KeyFit::Other) => Err(Failure::could_not(complaint(config, known.is_some()))),
        (None, KeyFit::Fits) => Err(Failure::could_not("no key, and yet it fits")),
    }
}

/// What is wrong with a key that does not open the database, and what to do.
pub fn complaint(config: &Config, is_there: bool) -> String {
    let path = path(config);
    let path = path.display();
    match (is_there, &config.secret_key) {
        (true, Some(_)) => {
            "SWITCHHOOK_SECRET_KEY does not open the secrets in this database; set the key that belongs to it"
                .to_owned()
        }
        (true, None) => {
            format!(
                "the key file {path} does not open the secrets in this database; put the file that belongs to it there"
            )
        }
        (false, _) => format!(
            "the key file {path} is missing, and the database holds secrets that were sealed with it; restore the file from where it was kept, or set SWITCHHOOK_SECRET_KEY"
        ),
    }
}

/// Whether others than the owner may read the key file.
pub fn is_open_to_others(config: &Config) -> bool {
    fs::metadata(path(config)).is_ok_and(|file| file.mode() & 0o077 != 0)
}

/// Makes a key file; of two servers that start at once, one makes it and the other reads it.
fn make(path: &Path, ids: &Ids) -> Outcome<Keyring> {
    let key: [u8; 32] = ids.random();
    let failed =
        |error: io::Error| Failure::could_not(format!("the key file {} cannot be written: {error}", path.display()));
    let digits: String = key.iter().map(|byte| format!("{byte:02x}")).collect();
    // It comes into being whole: under another name first, since a half-written key would lock everybody out.
    let draft = path.with_extension(format!("key.{}", &digits[..8]));
    let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(&draft).map_err(failed)?;
    file.write_all(format!("{digits}\n").as_bytes()).and_then(|()| file.sync_all()).map_err(failed)?;
    let linked = fs::hard_link(&draft, path);
    fs::remove_file(&draft).map_err(failed)?;
    match linked {
        Ok(()) => Ok(Keyring::new(&key)),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            let text = fs::read_to_string(path).map_err(failed)?;
            read(&text)
                .ok_or_else(|| Failure::could_not(format!("the key file {} is damaged: {WRITTEN}", path.display())))
        }
        Err(error) => Err(failed(error)),
    }
}

fn read(text: &str) -> Option<Keyring> {
    let text = text.trim();
    if text.len() != 64 || !text.bytes().all(|digit| digit.is_ascii_hexdigit()) {
        return None;
    }
    let mut key = [0; 32];
    for (place, byte) in key.iter_mut().enumerate() {
        *byte = u8::from_str_radix(&text[2 * place..2 * place + 2], 16).ok()?;
    }
    Some(Keyring::new(&key))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_64_digits() {
        assert!(read(&"0aF9".repeat(16)).is_some());
        assert!(read(&format!("{}\n", "ab".repeat(32))).is_some());
        for text in ["", "ab", &"zz".repeat(32), &"їй".repeat(16)] {
            assert!(read(text).is_none(), "{text}");
        }
    }
}
