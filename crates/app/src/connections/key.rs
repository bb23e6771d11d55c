//! Whether the key at hand belongs to the database.

use store::credentials::Kind;
use store::{Store, connections};

use super::tokens;
use crate::error::Error;
use crate::secrets::Keyring;

/// How a key fits a database.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyFit {
    /// It opens what is sealed in it.
    Fits,
    /// Nothing is sealed yet: any key fits.
    NothingSealed,
    /// Something is sealed, with another key.
    Other,
}

/// Whether a key (or none) opens what the database holds. Any webhook token tells: every connection has one.
///
/// # Errors
/// [`Error::Away`].
pub async fn key_fit(store: &Store, keyring: Option<&Keyring>) -> Result<KeyFit, Error> {
    let Some((_, connection, sealed)) = store.first(connections::any_sealed()).await? else {
        return Ok(KeyFit::NothingSealed);
    };
    let opens = keyring.is_some_and(|keyring| keyring.open(&tokens::place(Kind::Hook, connection), &sealed).is_ok());
    Ok(if opens { KeyFit::Fits } else { KeyFit::Other })
}
