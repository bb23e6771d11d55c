//! Secrets: how they are made, hashed, sealed and opened. The key that seals lives outside the database.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{ChaCha20Poly1305, Key, Nonce};
use hmac::{Hmac, Mac};
pub use secrecy::{ExposeSecret, SecretString};
use sha2::{Digest, Sha256};

use crate::ctx::Ids;

/// The key that seals secrets at rest: 256 bits, kept in a file beside the database or handed over by the environment.
#[derive(Clone)]
pub struct Keyring {
    cipher: ChaCha20Poly1305,
    /// What signs; of one key two are made, since a cipher's should do nothing else.
    signing: [u8; 32],
}

impl std::fmt::Debug for Keyring {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Keyring(…)")
    }
}

/// A sealed secret that cannot be opened: it was sealed with another key, or for another place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a stored secret cannot be opened with this key; restore the key file that belongs to this database")]
pub struct Unopenable;

const NONCE_BYTES: usize = 12;

impl Keyring {
    /// From the key's bytes.
    pub fn new(key: &[u8; 32]) -> Self {
        let signing = mac(key, "switchhook/signing", &[]).finalize().into_bytes().into();
        Self { cipher: ChaCha20Poly1305::new(&Key::from(*key)), signing }
    }

    /// Signs what goes out and comes back, for one place (such as `form/<form id>`).
    pub fn sign(&self, place: &str, message: &[u8]) -> [u8; 32] {
        mac(&self.signing, place, message).finalize().into_bytes().into()
    }

    /// Whether [`Self::sign`] signed a message for this place; it takes the same time for each signature.
    pub fn is_signed(&self, place: &str, message: &[u8], signature: &[u8]) -> bool {
        mac(&self.signing, place, message).verify_slice(signature).is_ok()
    }

    /// Seals a secret for one place (such as `auth_key/<connection id>`); it opens only there.
    pub fn seal(&self, ids: &Ids, place: &str, secret: &str) -> Vec<u8> {
        let nonce: [u8; NONCE_BYTES] = ids.random();
        let payload = Payload { msg: secret.as_bytes(), aad: place.as_bytes() };
        let sealed = self.cipher.encrypt(&Nonce::from(nonce), payload);
        let sealed = sealed.expect("the cipher takes messages of any length that fits in memory");
        [nonce.as_slice(), &sealed].concat()
    }

    /// Opens what [`Self::seal`] sealed.
    ///
    /// # Errors
    /// [`Unopenable`] for another key, another place, or damaged bytes.
    pub fn open(&self, place: &str, sealed: &[u8]) -> Result<String, Unopenable> {
        let (nonce, message) = sealed.split_first_chunk::<NONCE_BYTES>().ok_or(Unopenable)?;
        let payload = Payload { msg: message, aad: place.as_bytes() };
        let secret = self.cipher.decrypt(&Nonce::from(*nonce), payload).map_err(|_| Unopenable)?;
        String::from_utf8(secret).map_err(|_| Unopenable)
    }
}

fn mac(key: &[u8; 32], place: &str, message: &[u8]) -> Hmac<Sha256> {
    let mut mac = <Hmac<Sha256> as hmac::KeyInit>::new_from_slice(key).expect("a key of any length is a key");
    // The place has no NUL, so place and message are told apart.
    mac.update(place.as_bytes());
    mac.update(&[0]);
    mac.update(message);
    mac
}

/// The hash of a token.
pub type Hash = [u8; 32];

/// The hash under which a token is kept. Tokens have at least 128 random bits, so a plain hash cannot be guessed back.
pub fn hash(token: &str) -> Hash {
    Sha256::digest(token.as_bytes()).into()
}

/// A new token: a prefix that names its kind, and 160 random bits in 32 letters and digits.
pub fn token(ids: &Ids, prefix: &str) -> String {
    const LETTERS: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";
    let bytes: [u8; 32] = ids.random();
    let letters = bytes.iter().map(|b| char::from(LETTERS[usize::from(b % 32)]));
    prefix.chars().chain(letters).collect()
}
