//! Secrets and signatures as Standard Webhooks says.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use hmac::{Hmac, KeyInit, Mac};
use secrecy::SecretString;
use sha2::Sha256;

use crate::ctx::Ids;

/// By this one knows such a secret.
const PREFIX: &str = "whsec_";

/// A new secret: 256 random bits.
pub(super) fn secret(ids: &Ids) -> SecretString {
    format!("{PREFIX}{}", BASE64_STANDARD.encode(ids.random::<32>())).into()
}

/// The signature of a message: `v1,` and the HMAC-SHA-256 of `id.seconds.body`; none for a text that is no secret.
pub fn sign(secret: &str, id: &str, seconds: i64, body: &[u8]) -> Option<String> {
    let key = BASE64_STANDARD.decode(secret.strip_prefix(PREFIX)?).ok()?;
    let mut mac = Hmac::<Sha256>::new_from_slice(&key).expect("a key of any length is a key");
    mac.update(format!("{id}.{seconds}.").as_bytes());
    mac.update(body);
    Some(format!("v1,{}", BASE64_STANDARD.encode(mac.finalize().into_bytes())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_signs_as_the_published_example_does() {
        // The example of the specification and of its libraries.
        let body = br#"{"test": 2432232314}"#;
        let signed =
            sign("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, body);
        assert_eq!(signed.as_deref(), Some("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="));
        assert_eq!(sign("no secret", "msg", 0, body), None);
        assert_eq!(sign("whsec_%", "msg", 0, body), None);
    }
}
