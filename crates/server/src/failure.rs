//! How a command ends that did not do what it was asked: one line on stderr and an exit code.

use std::fmt::Write as _;
use std::process::ExitCode;

use app::Error;
use store::StoreError;
use switchhook_http::i18n::{self, Arg, Language};

/// What a command gives.
pub type Outcome<T = ()> = Result<T, Failure>;

/// Why a command ended.
#[derive(Debug)]
pub enum Failure {
    /// It was used wrongly: exit code 2.
    BadUse(String),
    /// It could not be done: exit code 1.
    CouldNot(String),
    /// It was done, and what is wrong was said already: exit code 1.
    Said,
}

impl Failure {
    /// Bad use: an option or a file is wrong.
    pub fn bad_use(line: impl Into<String>) -> Self {
        Self::BadUse(line.into())
    }

    /// It could not be done.
    pub fn could_not(line: impl Into<String>) -> Self {
        Self::CouldNot(line.into())
    }

    /// Says it, and gives the exit code.
    pub fn tell(&self) -> ExitCode {
        let (line, code) = match self {
            Self::BadUse(line) => (line, 2),
            Self::CouldNot(line) => (line, 1),
            Self::Said => return ExitCode::from(1),
        };
        eprintln!("switchhook: {}", one_line(line));
        ExitCode::from(code)
    }
}

/// Whatever was said, as one line.
pub fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

impl From<anyhow::Error> for Failure {
    fn from(error: anyhow::Error) -> Self {
        Self::CouldNot(format!("{error:#}"))
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        Self::CouldNot(error.to_string())
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        match error {
            Error::Invalid(errors) => {
                let mut line = String::new();
                for error in errors {
                    let text = i18n::text(Language::En, &format!("field-{}", error.code), &[]);
                    let text = text.unwrap_or_else(|| error.code.to_owned());
                    // A String takes whatever is written to it.
                    let _ = write!(line, "{}: {text} ", error.field.replace('_', "-"));
                }
                Self::BadUse(line)
            }
            Error::Conflict(code) => Self::CouldNot(said(code)),
            Error::NotFound => Self::CouldNot("there is no such thing".to_owned()),
            Error::Away(source) => Self::CouldNot(source.to_string()),
            other => Self::CouldNot(other.to_string()),
        }
    }
}

/// What people are told of a problem.
fn said(code: &str) -> String {
    let args: [(&str, Arg<'_>); 0] = [];
    let of = |id: String| i18n::text(Language::En, &id, &args);
    match (of(format!("problem-{code}")), of(format!("problem-{code}.detail"))) {
        (Some(title), Some(detail)) => format!("{title}. {detail}"),
        _ => code.to_owned(),
    }
}
