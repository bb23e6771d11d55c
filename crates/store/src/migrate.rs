//! Migrations: the embedded list, its tokens, and what is still to do.

use crate::error::StoreError;

/// One step of the schema.
#[derive(Clone, Copy, Debug)]
pub struct Migration {
    /// Its number, from 1 without gaps.
    pub version: u32,
    /// What it is called.
    pub name: &'static str,
    /// Its text for both engines, with type tokens; `migrations/README.md` lists them.
    pub sql: &'static str,
    /// Its text for PostgreSQL, where that must differ.
    pub postgres: Option<&'static str>,
}

/// The migrations of this program, in order: the files of `migrations/`.
pub const MIGRATIONS: &[Migration] = include!(concat!(env!("OUT_DIR"), "/migrations.rs"));

/// A migration as one engine runs it.
#[derive(Clone, Debug)]
pub(crate) struct Ready {
    pub(crate) version: u32,
    pub(crate) name: &'static str,
    pub(crate) checksum: String,
    pub(crate) sql: String,
}

/// A migration that a database remembers.
#[derive(Clone, Debug)]
pub(crate) struct Applied {
    pub(crate) version: u32,
    pub(crate) name: String,
    pub(crate) checksum: String,
}

impl Ready {
    /// Fills the tokens of `text`, a text of `migration`.
    pub(crate) fn new(migration: &Migration, text: &str, tokens: &[(&str, &str)]) -> Result<Ready, StoreError> {
        let sql = fill(text, tokens).map_err(|token| StoreError::Migration {
            version: migration.version,
            name: migration.name.to_owned(),
            reason: format!("the token {{{token}}} is not known; migrations/README.md lists the tokens"),
        })?;
        Ok(Ready { version: migration.version, name: migration.name, checksum: checksum(text), sql })
    }

    pub(crate) fn failed(&self, reason: impl Into<String>) -> StoreError {
        StoreError::Migration { version: self.version, name: self.name.to_owned(), reason: reason.into() }
    }
}

/// The migrations that the database still lacks, after a check of those that it has.
pub(crate) fn missing<'a>(known: &'a [Ready], applied: &[Applied]) -> Result<&'a [Ready], StoreError> {
    let newest = known.last().map_or(0, |migration| migration.version);
    if let Some(newer) = applied.iter().map(|migration| migration.version).max().filter(|&version| version > newest) {
        return Err(StoreError::TooNew { found: newer, known: newest });
    }
    for (ours, theirs) in known.iter().zip(applied) {
        if ours.version != theirs.version {
            return Err(ours.failed(format!("the database lacks it but has version {}", theirs.version)));
        }
        if ours.checksum != theirs.checksum {
            return Err(ours.failed(format!(
                "its text has changed since the database was migrated (there it is called {}): a released migration is never edited",
                theirs.name
            )));
        }
    }
    Ok(&known[applied.len().min(known.len())..])
}

/// Replaces `{token}`; other braces stay, except a lower-case word in braces, which is a misspelt token.
fn fill<'a>(text: &'a str, tokens: &[(&str, &str)]) -> Result<String, &'a str> {
    let mut out = String::with_capacity(text.len() + 64);
    let mut rest = text;
    while let Some(open) = rest.find('{') {
        let (before, behind) = rest.split_at(open);
        out.push_str(before);
        let length = behind[1..].find(|c: char| !c.is_ascii_lowercase() && c != '_').unwrap_or(behind.len() - 1);
        let word = &behind[1..=length];
        if word.is_empty() || !behind[1 + length..].starts_with('}') {
            out.push('{');
            rest = &behind[1..];
        } else {
            let (_, replacement) = tokens.iter().find(|(token, _)| *token == word).ok_or(word)?;
            out.push_str(replacement);
            rest = &behind[length + 2..];
        }
    }
    out.push_str(rest);
    Ok(out)
}

/// A fingerprint that notices an edited file (FNV-1a, 64 bits); line ends do not count.
fn checksum(text: &str) -> String {
    let bytes = text.bytes().filter(|&byte| byte != b'\r');
    let hash =
        bytes.fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    format!("{hash:016x}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_are_filled_and_other_braces_stay() {
        let tokens = [("bigint", "integer"), ("strict", "strict"), ("key_text", "text")];
        let check = |text: &str, expect: Result<&str, &str>| {
            assert_eq!(fill(text, &tokens).as_deref(), expect.as_ref().map(|s| *s), "{text}")
        };
        check("a {bigint}, b {key_text} default '{}') {strict};", Ok("a integer, b text default '{}') strict;"));
        check("'{\"a\": {\"b\": 1}}'", Ok("'{\"a\": {\"b\": 1}}'"));
        check("{", Ok("{"));
        check("{bigint", Ok("{bigint"));
        check("a {bigin}", Err("bigin"));
    }

    fn known() -> Vec<Ready> {
        let named = |version, name, text| {
            Ready::new(&Migration { version, name, sql: text, postgres: None }, text, &[]).unwrap()
        };
        vec![named(1, "one", "create table a (b)"), named(2, "two", "create table c (d)")]
    }

    fn applied(ready: &Ready) -> Applied {
        Applied { version: ready.version, name: ready.name.to_owned(), checksum: ready.checksum.clone() }
    }

    #[test]
    fn what_is_missing() {
        let known = known();
        assert_eq!(missing(&known, &[]).unwrap().len(), 2);
        assert_eq!(missing(&known, &[applied(&known[0])]).unwrap()[0].version, 2);
        assert!(missing(&known, &known.iter().map(applied).collect::<Vec<_>>()).unwrap().is_empty());
    }

    #[test]
    fn an_edited_migration_and_a_newer_database_are_refused() {
        let known = known();
        let edited = Applied { checksum: "0".into(), ..applied(&known[0]) };
        assert!(matches!(missing(&known, &[edited]), Err(StoreError::Migration { version: 1, .. })));
        let newer = Applied { version: 3, ..applied(&known[1]) };
        assert!(matches!(missing(&known, &[newer]), Err(StoreError::TooNew { found: 3, known: 2 })));
        let gap = [applied(&known[1])];
        assert!(matches!(missing(&known, &gap), Err(StoreError::Migration { version: 1, .. })));
    }

    #[test]
    fn line_ends_do_not_change_a_checksum() {
        assert_eq!(checksum("a\r\nb"), checksum("a\nb"));
        assert_ne!(checksum("a b"), checksum("a\nb"));
    }
}
