//! Whether what somebody sent is spam. It is kept anyway; a person can say that it is none.

use super::{Answer, Asked};
use crate::field::FieldValue;

/// Nobody reads and fills in a form faster than this, in seconds.
pub const FASTEST: i64 = 2;
/// A page that is older than this many seconds was not opened by who sends it: a week.
pub const OLDEST: i64 = 7 * 86_400;
/// So many links are more than a question needs.
const MANY_LINKS: usize = 3;

/// Why something is spam.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spam {
    /// A field is filled in that people do not see.
    Trap,
    /// The page was not made by this server.
    Forged,
    /// It came faster than anybody types.
    TooFast,
    /// The page was opened too long ago.
    TooOld,
    /// The number is blocked.
    Blocked,
    /// Too many came from one address.
    ManyFromAddress,
    /// Too many came with one form.
    ManyForForm,
    /// It has many links.
    Links,
}

impl Spam {
    /// All of them, the surest one first.
    pub const ALL: [Self; 8] = [
        Self::Trap,
        Self::Forged,
        Self::TooFast,
        Self::TooOld,
        Self::Blocked,
        Self::ManyFromAddress,
        Self::ManyForForm,
        Self::Links,
    ];

    /// The name in the API and the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Trap => "trap",
            Self::Forged => "forged",
            Self::TooFast => "too_fast",
            Self::TooOld => "too_old",
            Self::Blocked => "blocked",
            Self::ManyFromAddress => "many_from_address",
            Self::ManyForForm => "many_for_form",
            Self::Links => "links",
        }
    }
}

/// What is known of how something was sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Signs {
    /// The field that people do not see is filled in.
    pub trap: bool,
    /// How old the page is, in seconds; none if this server did not make it.
    pub page_age: Option<i64>,
    /// The number is blocked.
    pub blocked: bool,
    /// Too many came from this address lately.
    pub many_from_address: bool,
    /// Too many came with this form lately.
    pub many_for_form: bool,
}

/// Judges what was sent; none for what people send. Of several reasons the surest one is told.
pub fn judge(signs: Signs, answers: &[Answer]) -> Option<Spam> {
    let holds = |spam: &Spam| match spam {
        Spam::Trap => signs.trap,
        Spam::Forged => signs.page_age.is_none(),
        Spam::TooFast => signs.page_age.is_some_and(|age| age < FASTEST),
        Spam::TooOld => signs.page_age.is_some_and(|age| age > OLDEST),
        Spam::Blocked => signs.blocked,
        Spam::ManyFromAddress => signs.many_from_address,
        Spam::ManyForForm => signs.many_for_form,
        Spam::Links => weight_of_links(answers) >= MANY_LINKS,
    };
    Spam::ALL.into_iter().find(holds)
}

/// A name is no link, so one there weighs as much as many in a message.
fn weight_of_links(answers: &[Answer]) -> usize {
    let of_answer = |answer: &Answer| {
        let links = links(&answer.text);
        match (answer.asked, &answer.value) {
            (Asked::Name | Asked::Company, _) => links * MANY_LINKS,
            (Asked::Message, _) | (_, Some(FieldValue::Text(_))) => links,
            _ => 0,
        }
    };
    answers.iter().map(of_answer).sum()
}

fn links(text: &str) -> usize {
    let text = text.to_lowercase();
    let plain = text.matches("http://").count() + text.matches("https://").count();
    let bare = text.split(|c: char| c.is_whitespace() || c == '(' || c == '[' || c == '"');
    plain + bare.filter(|word| word.starts_with("www.")).count()
}
