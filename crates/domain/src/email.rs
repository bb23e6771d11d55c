//! E-mail addresses of people who log in: one spelling per mailbox.

use std::fmt;
use std::str::FromStr;

/// A text that is no e-mail address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not an e-mail address")]
pub struct NotAnEmail;

/// An e-mail address in lower case, without blanks around it. `Debug` does not show it: it is personal data.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Email(String);

/// The longest address that mail servers take (RFC 5321, §4.5.3.1.3, less the angle brackets).
const LONGEST: usize = 254;
const LONGEST_LOCAL_PART: usize = 64;
const LONGEST_LABEL: usize = 63;

impl Email {
    /// Reads an address by the rule that browsers follow for `type=email` (HTML, §4.10.5.1.5), with letters of every script.
    /// Whether the mailbox exists is not for us to know.
    ///
    /// # Errors
    /// [`NotAnEmail`] for anything else.
    pub fn parse(text: &str) -> Result<Self, NotAnEmail> {
        let folded = text.trim().to_lowercase();
        let (local, host) = folded.rsplit_once('@').ok_or(NotAnEmail)?;
        let sound = folded.len() <= LONGEST
            && (1..=LONGEST_LOCAL_PART).contains(&local.len())
            && local.chars().all(|c| c.is_alphanumeric() || ".!#$%&'*+/=?^_`{|}~-".contains(c))
            && host.split('.').all(is_label);
        if sound { Ok(Self(folded)) } else { Err(NotAnEmail) }
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn is_label(label: &str) -> bool {
    (1..=LONGEST_LABEL).contains(&label.len())
        && label.chars().all(|c| c.is_alphanumeric() || c == '-')
        && !label.starts_with('-')
        && !label.ends_with('-')
}

impl FromStr for Email {
    type Err = NotAnEmail;
    fn from_str(text: &str) -> Result<Self, NotAnEmail> {
        Self::parse(text)
    }
}

impl fmt::Display for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Email(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn addresses() {
        let check = |text: &str, expect: Option<&str>| {
            assert_eq!(Email::parse(text).ok().as_ref().map(Email::as_str), expect, "{text:?}");
        };
        check(" Olena.Koval+crm@Example.COM ", Some("olena.koval+crm@example.com"));
        check("demo@localhost", Some("demo@localhost"));
        check("олена@пошта.укр", Some("олена@пошта.укр"));
        check("", None);
        check("olena", None);
        check("@example.com", None);
        check("olena@", None);
        check("olena@.com", None);
        check("olena@example..com", None);
        check("olena@-example.com", None);
        check("a b@example.com", None);
        check("a@b@example.com", None);
        check("olena@example.com\0", None);
        check("olena@example.com\r\nbcc: x@y.z", None);
        check("<olena@example.com>", None);
        check(&format!("{}@example.com", "a".repeat(65)), None);
        check(&format!("a@{}", "a.".repeat(130) + "com"), None);
    }

    proptest! {
        #[test]
        fn reading_is_stable(text in "\\PC{0,12}@?\\PC{0,12}") {
            if let Ok(email) = Email::parse(&text) {
                prop_assert_eq!(Email::parse(email.as_str()), Ok(email.clone()));
            }
        }
    }
}
