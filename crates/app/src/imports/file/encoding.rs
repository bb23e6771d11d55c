//! In which encoding a text is: by its mark, by its bytes, and where both are silent by which reading looks like words.

use std::borrow::Cow;

use encoding_rs::{Encoding, IBM866, KOI8_U, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1251, WINDOWS_1252};

/// What can be chosen, by the names of the Encoding Standard in lower case.
pub const NAMES: [&str; 8] =
    ["utf-8", "utf-16le", "utf-16be", "windows-1251", "koi8-u", "ibm866", "windows-1252", "windows-1250"];

/// So much of a text is looked at.
const LOOKED_AT: usize = 64 << 10;

/// The letters of Ukrainian and Russian, the frequent ones first.
const FREQUENT: &str = "оаинтевсрлкдмупіязьбгчйхжшюєцщфїґыэъё";

/// An encoding by its name.
pub fn by_name(name: &str) -> Option<&'static Encoding> {
    let name = name.trim().to_ascii_lowercase();
    NAMES.contains(&name.as_str()).then(|| Encoding::for_label(name.as_bytes())).flatten()
}

/// The name of an encoding.
pub fn name(encoding: &'static Encoding) -> String {
    encoding.name().to_ascii_lowercase()
}

/// The encoding of a text.
pub fn recognise(bytes: &[u8]) -> &'static Encoding {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return encoding;
    }
    let looked_at = &bytes[..bytes.len().min(LOOKED_AT)];
    if let Some(encoding) = utf_16(looked_at) {
        return encoding;
    }
    if std::str::from_utf8(bytes).is_ok() {
        return UTF_8;
    }
    let candidates = [WINDOWS_1251, KOI8_U, IBM866, WINDOWS_1252];
    let mut best = (WINDOWS_1251, i64::MIN);
    for encoding in candidates {
        let (text, _) = encoding.decode_without_bom_handling(looked_at);
        let score = likeness(&text);
        if score > best.1 {
            best = (encoding, score);
        }
    }
    best.0
}

/// The text, without a mark at its beginning. What an encoding does not know becomes `�`.
pub fn decode<'a>(bytes: &'a [u8], encoding: &'static Encoding) -> Cow<'a, str> {
    encoding.decode_with_bom_removal(bytes).0
}

/// UTF-16 without a mark: in pairs of bytes the greater one is that of ASCII or of Cyrillic.
fn utf_16(bytes: &[u8]) -> Option<&'static Encoding> {
    let pairs = bytes.len() / 2;
    if pairs == 0 {
        return None;
    }
    let count =
        |high: usize| bytes.chunks_exact(2).filter(|pair| matches!(pair[high], 0 | 4) && pair[1 - high] != 0).count();
    let zeros = bytes.contains(&0);
    match (count(1) * 10 >= pairs * 9, count(0) * 10 >= pairs * 9) {
        (true, false) if zeros => Some(UTF_16LE),
        (false, true) if zeros => Some(UTF_16BE),
        _ => None,
    }
}

/// How much a reading looks like words of our languages.
fn likeness(text: &str) -> i64 {
    let mut score = 0;
    let mut before = ' ';
    for c in text.chars() {
        if !c.is_ascii() {
            score += weight(c)
                + match (before, c) {
                    // Case changes within a word only in a wrong reading, and no word is of two scripts.
                    (a, b) if a.is_lowercase() && b.is_uppercase() => -30,
                    (a, b) if is_cyrillic(b) && a.is_ascii_alphabetic() => -40,
                    (a, b) if b.is_alphabetic() && !is_cyrillic(b) && a.is_ascii_alphabetic() => 15,
                    _ => 0,
                };
        } else if is_cyrillic(before) && c.is_ascii_alphabetic() {
            score -= 40;
        }
        before = c;
    }
    score
}

fn weight(c: char) -> i64 {
    let lower = c.to_lowercase().next().unwrap_or(c);
    let place = FREQUENT.chars().position(|known| known == lower);
    match place.and_then(|place| i64::try_from(place).ok()) {
        Some(place) => 20 - place,
        // Quotation marks, dashes, the sign of a number and the like stand between words in every encoding.
        None if matches!(c, '«' | '»' | '№' | '–' | '—' | '’' | '“' | '”' | '\u{a0}' | '…' | '•') => {
            0
        }
        None if c.is_alphabetic() && !is_cyrillic(c) => -5,
        None => -25,
    }
}

fn is_cyrillic(c: char) -> bool {
    matches!(c, '\u{400}'..='\u{52f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "Ім'я;Телефон;Місто\nОлена Коваль;+380671234567;Київ\nЄвген Їжакевич;067 765-43-21;Запоріжжя\n";
    const RUSSIAN: &str = "ФИО;Телефон\nПётр Щукин;8 067 123 45 67\n";
    const CAPITALS: &str = "ІВАНОВ ПЕТРО;0671234567\nШЕВЧЕНКО ОЛЬГА;0501234567\n";

    fn encoded(text: &str, encoding: &'static Encoding) -> Vec<u8> {
        match encoding.name() {
            "UTF-16LE" => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
            "UTF-16BE" => text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
            _ => encoding.encode(text).0.into_owned(),
        }
    }

    #[test]
    fn encodings_are_recognised_with_and_without_a_mark() {
        let all = [UTF_8, UTF_16LE, UTF_16BE, WINDOWS_1251, KOI8_U, IBM866];
        for encoding in all {
            for text in [TEXT, RUSSIAN, CAPITALS] {
                // IBM866 has no Ukrainian і.
                if encoding == IBM866 && text != RUSSIAN {
                    continue;
                }
                let bytes = encoded(text, encoding);
                assert_eq!(recognise(&bytes), encoding, "{} {text}", encoding.name());
                assert_eq!(decode(&bytes, encoding), text, "{}", encoding.name());
            }
        }
        for (mark, encoding) in [(&b"\xef\xbb\xbf"[..], UTF_8), (b"\xff\xfe", UTF_16LE), (b"\xfe\xff", UTF_16BE)] {
            let bytes = [mark, &encoded(TEXT, encoding)].concat();
            assert_eq!(recognise(&bytes), encoding);
            assert_eq!(decode(&bytes, encoding), TEXT, "the mark is no part of the text");
        }
    }

    #[test]
    fn short_and_foreign_texts() {
        let check = |bytes: &[u8], expect: &'static Encoding| assert_eq!(recognise(bytes), expect, "{bytes:?}");
        check(b"", UTF_8);
        check(b"name,phone\nIvan,0671234567\n", UTF_8);
        check(&encoded("Яна,0671234567", WINDOWS_1251), WINDOWS_1251);
        check(&encoded("Name;Phone\nJosé Müller;0671234567\n", WINDOWS_1252), WINDOWS_1252);
        check(&encoded("Name;Phone\nТОВ «Ромашка» №5;0671234567\n", WINDOWS_1251), WINDOWS_1251);
        check(&[0], UTF_8);
    }

    #[test]
    fn names_lead_to_encodings_and_back() {
        for known in NAMES {
            assert_eq!(name(by_name(known).unwrap()), known);
        }
        assert_eq!(by_name("shift_jis"), None);
        assert_eq!(by_name(" Windows-1251 "), Some(WINDOWS_1251));
        assert_eq!(by_name("windows-1250"), Some(encoding_rs::WINDOWS_1250));
    }
}
