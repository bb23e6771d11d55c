//! How a number is written, apart from what its digits mean.

use std::net::Ipv4Addr;

use rlibphonenumber::PHONE_NUMBER_UTIL;

/// The longest text that can be a number, in bytes: 15 digits of three bytes with separators between, an address and an
/// extension.
const MAX_BYTES: usize = 256;
/// The most digits before the extension: E.164's 15, a dialling prefix, a zero in brackets.
const MAX_DIGITS: usize = 20;
/// The most digits of an extension that is called one.
const MAX_EXTENSION_DIGITS: usize = 8;
/// The most digits of an extension behind a mere comma or semicolon; what is longer is a second number.
const MAX_UNNAMED_EXTENSION_DIGITS: usize = 6;

/// Words before an extension; a longer one stands before those it begins with.
const EXTENSION_WORDS: [&str; 19] = [
    "extension",
    "extn",
    "ext",
    "x",
    "х",
    "добавочный",
    "доб",
    "додатковий",
    "дод",
    "внутренний",
    "внутрішній",
    "внутр",
    "вн",
    "wewnętrzny",
    "wewn",
    "wew",
    "durchwahl",
    "dw",
    "p",
];

/// Schemes of addresses that hold a number or a login.
const SCHEMES: [&str; 4] = ["tel:", "sip:", "sips:", "callto:"];

/// A text taken apart, all digits in ASCII.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Spelling {
    /// A plus, in any of its spellings, stands before the digits.
    pub plus: bool,
    /// A blank stands where a plus is lost in an unescaped form body.
    pub blank: bool,
    /// Only for machines: four groups between dots are an address of the network.
    pub is_ipv4: bool,
    /// The digits before the extension, at least one.
    pub digits: String,
    /// A spreadsheet's `380671234567.0`: how many of the digits remain without the fraction.
    pub whole: Option<usize>,
    /// The digits of the extension.
    pub extension: Option<String>,
}

impl Spelling {
    /// Takes a text apart; `None` if it is too long, has no digits, or has anything that does not belong to a number.
    pub fn of(text: &str) -> Option<Self> {
        if text.len() > MAX_BYTES {
            return None;
        }
        let address = Address::of(text.trim_matches(is_blank));
        let number = address.user.trim_start_matches('\'');
        let (encoded_plus, number) = strip_encoded_plus(number);
        let (mut plus, mut digits, mut tail) = (encoded_plus, String::with_capacity(MAX_DIGITS), "");
        if let Some(context) = address.context {
            (plus, digits) = (true, search_digits(context));
        }
        for (at, c) in number.char_indices() {
            if let Some(digit) = digit(c) {
                digits.push(digit);
            } else if is_plus(c) && digits.is_empty() {
                plus = true;
            } else if !is_separator(c) {
                tail = &number[at..];
                break;
            }
        }
        let extension = match (tail, address.extension) {
            ("", given) => given,
            (tail, _) => Some(extension(tail)?),
        };
        if digits.is_empty() || digits.len() > MAX_DIGITS {
            return None;
        }
        Some(Self {
            plus,
            blank: text.strip_prefix(' ').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit())),
            is_ipv4: number.parse::<Ipv4Addr>().is_ok(),
            whole: number.strip_suffix(".0").filter(|whole| whole.bytes().all(|b| b.is_ascii_digit())).map(str::len),
            digits,
            extension,
        })
    }
}

/// The digits of an extension that is written behind a number: `12` of `+380 44 123 45 67 доб. 12`, `044 1234567 (ext.
/// 12)`, `0441234567#12`, `tel:+380441234567;ext=12`. `None` if there is none, or if the text is no number at all.
pub fn extension_of(text: &str) -> Option<String> {
    Spelling::of(text)?.extension
}

/// The digits of a text in ASCII, whatever their script and whatever stands between: for searching by a part of a
/// number.
pub fn search_digits(text: &str) -> String {
    text.chars().filter_map(digit).collect()
}

/// A text without what nobody sees: NUL and other control characters, invisible marks, blanks at the ends, more than
/// one blank between.
pub(super) fn tidy(text: &str) -> String {
    let seen: String = text.chars().filter(|c| c.is_whitespace() || !(c.is_control() || is_invisible(*c))).collect();
    seen.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The user part of an address with a scheme (`ivan` of `sip:ivan@host:5060;transport=udp`), any other text as it is.
pub(super) fn user_of(text: &str) -> &str {
    match strip_scheme(text) {
        Some(rest) => {
            let user = rest.split('@').next().unwrap_or(rest);
            user.split([':', ';', '?']).next().unwrap_or(user).trim()
        }
        None => text,
    }
}

/// A URI of RFC 3966 (`tel:`) or RFC 3261 (`sip:`), or a bare text in the same form.
struct Address<'a> {
    user: &'a str,
    extension: Option<String>,
    /// The global prefix that a local `tel:` number belongs to, as `+380`.
    context: Option<&'a str>,
}

impl<'a> Address<'a> {
    fn of(text: &'a str) -> Self {
        let Some(rest) = strip_scheme(text) else {
            // Before the @ only: what follows names the host.
            return Self { user: text.split('@').next().unwrap_or(text), extension: None, context: None };
        };
        let value = |name: &str| {
            let mut parameters = rest.split(';').skip(1).filter_map(|parameter| parameter.split_once('='));
            parameters.find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value)
        };
        Self {
            user: user_of(text),
            extension: value("ext").and_then(|digits| extension_digits(digits, MAX_EXTENSION_DIGITS)),
            context: value("phone-context").filter(|context| context.starts_with('+') && !rest.starts_with('+')),
        }
    }
}

fn strip_scheme(text: &str) -> Option<&str> {
    let rest = SCHEMES.iter().find_map(|scheme| {
        let head = text.get(..scheme.len())?;
        head.eq_ignore_ascii_case(scheme).then(|| &text[scheme.len()..])
    })?;
    Some(rest.trim_start_matches('/').trim_start())
}

fn strip_encoded_plus(text: &str) -> (bool, &str) {
    match text.strip_prefix("%2B").or_else(|| text.strip_prefix("%2b")) {
        Some(rest) => (true, rest),
        None => (false, text),
    }
}

/// The digits of an extension that begins where the number ends: at a word for it, a `#`, a comma or a semicolon.
fn extension(tail: &str) -> Option<String> {
    let lower = tail.to_lowercase();
    let marked = lower.trim_start_matches(|c| is_blank(c) || matches!(c, ',' | ';'));
    let is_mark = |c| matches!(c, ':' | '=' | '#' | '№');
    match EXTENSION_WORDS.iter().find_map(|word| marked.strip_prefix(word)) {
        Some(rest) => {
            extension_digits(rest.trim_start_matches(|c| is_separator(c) || is_mark(c)), MAX_EXTENSION_DIGITS)
        }
        None if marked.starts_with(is_mark) => {
            extension_digits(marked.trim_start_matches(is_mark), MAX_EXTENSION_DIGITS)
        }
        None => extension_digits(marked, MAX_UNNAMED_EXTENSION_DIGITS),
    }
}

fn extension_digits(text: &str, most: usize) -> Option<String> {
    let text = text.trim_matches(|c| is_separator(c) || c == '#');
    let digits = search_digits(text);
    let is_extension = (1..=most).contains(&digits.len()) && text.chars().all(|c| digit(c).is_some());
    is_extension.then_some(digits)
}

/// The ASCII digit of a decimal digit of any script.
fn digit(c: char) -> Option<char> {
    if c.is_ascii() {
        return c.is_ascii_digit().then_some(c);
    }
    if !c.is_numeric() {
        return None;
    }
    PHONE_NUMBER_UTIL.normalize_digits_only(c.encode_utf8(&mut [0; 4])).chars().next()
}

fn is_plus(c: char) -> bool {
    matches!(c, '+' | '＋' | '﹢' | '⁺')
}

/// What may stand between the digits of one number: blanks, brackets, dots, dashes and slashes, the full-width ones
/// too.
fn is_separator(c: char) -> bool {
    is_blank(c)
        || matches!(c, '-' | '.' | '/' | '(' | ')' | '[' | ']')
        || matches!(c, '－' | '．' | '／' | '（' | '）' | '［' | '］')
        || matches!(c, '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{30FC}')
}

fn is_blank(c: char) -> bool {
    c.is_whitespace() || is_invisible(c)
}

/// Marks that take no room: soft hyphens, zero-width characters, marks of writing direction (which phones put around
/// copied numbers), byte order marks.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{180E}' | '\u{FEFF}')
        || matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}')
        || matches!(c, '\u{FE00}'..='\u{FE0F}')
}
