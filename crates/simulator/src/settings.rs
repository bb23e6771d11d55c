//! The project that is simulated.

use std::sync::Arc;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

/// Where the time comes from: tests advance it.
pub type Clock = Arc<dyn Fn() -> Timestamp + Send + Sync>;

/// A project in Ringostat's cabinet.
#[derive(Clone)]
pub struct Settings {
    /// The only key that the API takes, in the header `Auth-key`.
    pub auth_key: String,
    /// The project's id, such as `11111`.
    pub project_id: String,
    /// The project's zone: wall clocks of webhooks and of `calls/list` are in it.
    pub time_zone: TimeZone,
    /// The time.
    pub clock: Clock,
    /// Who works with the project's phones.
    pub employees: Vec<SimEmployee>,
    /// The project's numbers as digits, such as `380443330099`. Outgoing calls show the first one.
    pub lines: Vec<String>,
}

/// An employee of the project.
#[derive(Clone, Serialize, Deserialize)]
pub struct SimEmployee {
    /// The `staffId` of the employees API, and the employee's id in webhooks.
    pub staff_id: u64,
    /// Full name.
    pub fio: String,
    /// E-mail address.
    pub email: String,
    /// Internal number, such as `101`; may be empty.
    pub extension: String,
    /// SIP login, such as `exampleua_ivan`.
    #[serde(default)]
    pub sip: Option<String>,
    /// The mobile number that belongs to the office's network (FMC), as digits.
    #[serde(default)]
    pub fmc: Option<String>,
    /// Whether the SIP account is registered.
    #[serde(default)]
    pub online: bool,
}

impl SimEmployee {
    /// Whether this phone is one of the employee's: logins are compared without case, numbers without `+`.
    pub(crate) fn has(&self, phone: &str) -> bool {
        let phone = phone.strip_prefix('+').unwrap_or(phone);
        let is = |own: &Option<String>| own.as_ref().is_some_and(|own| own.eq_ignore_ascii_case(phone));
        is(&self.sip) || is(&self.fmc)
    }
}

/// The digits of a number as the contract writes it; a text without digits, such as a hidden number, stays as it is.
pub(crate) fn digits(number: &str) -> String {
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    if digits.is_empty() { number.trim().to_owned() } else { digits }
}

/// Whether a text is a number in international format, as digits without `+`.
pub(crate) fn is_number(text: &str) -> bool {
    (7..=15).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit()) && !text.starts_with('0')
}
