//! Passwords: their rules, and their hashing by argon2id.
//!
//! Hashing is slow on purpose and takes 19 MiB each, so it runs on threads of its own, two at a time.

use std::sync::Arc;

use argon2::Argon2;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use domain::email::Email;
use secrecy::{ExposeSecret, SecretString};
use store::accounts::PasswordHash;
use tokio::sync::Semaphore;

use crate::ctx::Ids;
use crate::error::Error;

/// The fewest characters of a password.
const SHORTEST: usize = 10;
/// The most characters of a password.
const LONGEST: usize = 200;
/// How many passwords are hashed at once.
const AT_ONCE: usize = 2;
/// Hashed when there is nothing to compare with, so that the answer takes as long.
const NOBODYS_SALT: &[u8; 16] = b"nobody's salt 16";

/// A password that satisfies the rules.
#[derive(Debug, Clone)]
pub struct Password(SecretString);

impl Password {
    /// Reads the password that a person with this e-mail chose.
    ///
    /// # Errors
    /// `too_short` under 10 characters, `too_long` over 200, `password_is_email`.
    pub fn parse(chosen: &SecretString, email: &Email) -> Result<Self, &'static str> {
        let text = chosen.expose_secret();
        let length = text.chars().take(LONGEST + 1).count();
        if length < SHORTEST {
            Err("too_short")
        } else if length > LONGEST {
            Err("too_long")
        } else if text.trim().to_lowercase() == email.as_str() {
            Err("password_is_email")
        } else {
            Ok(Self(chosen.clone()))
        }
    }
}

/// Hashes passwords, a few at a time.
#[derive(Debug, Clone)]
pub struct Hashing {
    turns: Arc<Semaphore>,
}

impl Default for Hashing {
    fn default() -> Self {
        Self { turns: Arc::new(Semaphore::new(AT_ONCE)) }
    }
}

impl Hashing {
    /// Hashes a new password.
    ///
    /// # Errors
    /// [`Error::Internal`] if the machine cannot.
    pub async fn hash(&self, ids: &Ids, password: &Password) -> Result<PasswordHash, Error> {
        let (salt, text): ([u8; 16], _) = (ids.random(), password.0.clone());
        let work = move || {
            Argon2::default()
                .hash_password_with_salt(text.expose_secret().as_bytes(), &salt)
                .map(|hash| hash.to_string())
        };
        self.run(work)
            .await?
            .map(PasswordHash)
            .map_err(|error| Error::Internal(format!("a password cannot be hashed: {error}")))
    }

    /// Whether a password is the one that was hashed. Without a hash it never is, which takes as long to find out.
    ///
    /// # Errors
    /// [`Error::Internal`] if the machine cannot.
    pub async fn verify(&self, hash: Option<&PasswordHash>, shown: &SecretString) -> Result<bool, Error> {
        let (hash, shown) = (hash.cloned(), shown.clone());
        self.run(move || {
            let (argon2, shown) = (Argon2::default(), shown.expose_secret().as_bytes());
            match hash {
                Some(hash) => argon2.verify_password(shown, hash.0.as_str()).is_ok(),
                None => {
                    let mut unused = [0; 32];
                    // Only its time matters.
                    let _ = argon2.hash_password_into(shown, NOBODYS_SALT, &mut unused);
                    false
                }
            }
        })
        .await
    }

    async fn run<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Result<T, Error> {
        let turn = Arc::clone(&self.turns).acquire_owned().await.expect("the semaphore is never closed");
        let hashed = tokio::task::spawn_blocking(move || {
            // Kept until the work ends, even if nobody waits for it any more.
            let _turn = turn;
            work()
        });
        hashed.await.map_err(|error| Error::Internal(format!("hashing a password was cut short: {error}")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ctx::Clock;
    use domain::time::Time;

    #[test]
    fn rules() {
        let email = Email::parse("olena.koval@example.com").unwrap();
        let check = |text: &str, expect: Option<&str>| {
            assert_eq!(Password::parse(&text.to_owned().into(), &email).err(), expect, "{text}");
        };
        check("їжак-їжак-", None);
        check(&"ї".repeat(200), None);
        check("", Some("too_short"));
        check("їжакїжакї", Some("too_short"));
        check(&"ї".repeat(201), Some("too_long"));
        check("Olena.Koval@example.com ", Some("password_is_email"));
    }

    #[tokio::test]
    async fn only_the_right_password_fits() {
        let ids = Ids::from_fn(Clock::from_fn(Time::default), |bytes| bytes.fill(7));
        let (hashing, email) = (Hashing::default(), Email::parse("a@b.c").unwrap());
        let right = SecretString::from("correct horse".to_owned());
        let hash = hashing.hash(&ids, &Password::parse(&right, &email).unwrap()).await.unwrap();
        assert!(hash.0.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{}", hash.0);
        assert!(hashing.verify(Some(&hash), &right).await.unwrap());
        assert!(!hashing.verify(Some(&hash), &"correct horsf".to_owned().into()).await.unwrap());
        assert!(!hashing.verify(None, &right).await.unwrap());
        assert!(!hashing.verify(Some(&PasswordHash("nonsense".to_owned())), &right).await.unwrap());
    }
}
