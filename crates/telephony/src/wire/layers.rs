//! What transport and relays lay over values, taken off again: percent-encoding, blanks as `+`, HTML escapes, NUL.

use std::borrow::Cow;

use percent_encoding::percent_decode_str;

/// The text without what transport laid over it: percent-encoding, if the whole is encoded validly, and NUL. In an encoded
/// text a `+` is a blank, as forms write it, unless blanks are written otherwise there or the whole is a number with its
/// plus. Blanks at the ends stay: a leading one may have been a `+`.
pub(crate) fn decoded(text: &str) -> Cow<'_, str> {
    #[cfg(test)]
    work::note(text);
    let plain = percent_decoded(text);
    let may_be_blank = text.contains('+') && plain != text && !text.contains(' ') && !text.contains("%20");
    if may_be_blank && !is_signed_number(&plain) {
        return Cow::Owned(percent_decoded(&text.replace('+', " ")).into_owned());
    }
    plain
}

pub(crate) fn percent_decoded(text: &str) -> Cow<'_, str> {
    if !text.bytes().any(|b| matches!(b, b'%' | 0)) {
        return Cow::Borrowed(text);
    }
    let text = if is_percent_encoded(text) {
        percent_decode_str(text).decode_utf8().unwrap_or(Cow::Borrowed(text))
    } else {
        Cow::Borrowed(text)
    };
    if text.contains('\0') { Cow::Owned(text.replace('\0', "")) } else { text }
}

fn is_signed_number(text: &str) -> bool {
    let digits = |rest: &str| !rest.is_empty() && rest.chars().all(is_of_number);
    text.strip_prefix('+').is_some_and(digits)
}

/// Digits and what people put between them.
pub(crate) fn is_of_number(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, ' ' | '-' | '.' | '(' | ')')
}

/// Whether there is a `%`, and every one is followed by two hexadecimal digits.
fn is_percent_encoded(text: &str) -> bool {
    let hex = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_hexdigit);
    let bytes = text.as_bytes();
    let mut signs = bytes.iter().enumerate().filter(|(_, byte)| **byte == b'%').map(|(at, _)| at).peekable();
    signs.peek().is_some() && signs.all(|at| hex(bytes.get(at + 1)) && hex(bytes.get(at + 2)))
}

/// The characters behind the escapes of HTML that relays leave in names and ends of a call: the five named ones and
/// numbers. Brackets and quotes come out of a text that was escaped twice, too; anything else stays as it is.
pub(crate) fn unescaped(text: &str) -> Cow<'_, str> {
    let once = unescaped_to(text, |_| true);
    match unescaped_to(&once, |meant| matches!(meant, '<' | '>' | '"')) {
        Cow::Owned(twice) => Cow::Owned(twice),
        Cow::Borrowed(_) => once,
    }
}

/// Takes off the escapes of the characters that are wanted.
pub(crate) fn unescaped_to(text: &str, wanted: impl Fn(char) -> bool) -> Cow<'_, str> {
    let mut out: Option<String> = None;
    let (mut kept, mut from) = (0, 0);
    while let Some(at) = text[from..].find('&').map(|at| from + at) {
        from = at + 1;
        if let Some((meant, len)) = escape(&text[at..]).filter(|(meant, _)| wanted(*meant)) {
            let out = out.get_or_insert_default();
            out.push_str(&text[kept..at]);
            out.push(meant);
            from = at + len;
            kept = from;
        }
    }
    match out {
        Some(mut out) => {
            out.push_str(&text[kept..]);
            Cow::Owned(out)
        }
        None => Cow::Borrowed(text),
    }
}

/// The character behind an escape at the beginning of a text, and the bytes of the escape.
fn escape(text: &str) -> Option<(char, usize)> {
    /// `&#x10ffff;` is the longest.
    const LONGEST: usize = 10;
    let end = text.bytes().take(LONGEST).position(|b| b == b';')?;
    let meant = match text.get(1..end)? {
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "amp" => '&',
        "apos" => '\'',
        number => {
            let number = number.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code).filter(|c| !c.is_control())?
        }
    };
    Some((meant, end + 1))
}

/// Counts the bytes that are decoded, so that a test can bound them.
#[cfg(test)]
pub(crate) mod work {
    use std::cell::Cell;

    thread_local! {
        static BYTES: Cell<usize> = const { Cell::new(0) };
    }

    pub fn note(text: &str) {
        BYTES.set(BYTES.get() + text.len());
    }

    /// The bytes that were decoded meanwhile.
    pub fn of<T>(task: impl FnOnce() -> T) -> (T, usize) {
        let before = BYTES.get();
        let done = task();
        (done, BYTES.get() - before)
    }
}
