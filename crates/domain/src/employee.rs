//! Who of us a telephony source means.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use crate::call::Who;
use crate::id::UserId;
use crate::phone::{self, Country, PhoneNumber};

/// How one connection names one user.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mapping {
    /// Our user.
    pub user: UserId,
    /// The source's id of the employee.
    pub employee_id: Option<String>,
    /// The SIP login, in lower case.
    pub sip_account: Option<String>,
    /// The manager's mobile, which telephony rings like a SIP account.
    pub fmc_number: Option<PhoneNumber>,
    /// The internal number.
    pub extension: Option<String>,
}

/// A remark on a mapping as it was entered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notice {
    /// A public number stood where the SIP account belongs; it was kept as FMC number.
    SipWasFmc,
}

impl Mapping {
    /// Reads a mapping as people enter it: trimmed, empty parts absent. A public number entered as SIP account is kept as
    /// FMC number, with a notice, since the reference product has it written there. An FMC number entered beside it wins.
    ///
    /// # Errors
    /// The name of the field whose text is no value of it: an FMC number that is no phone number.
    pub fn entered(
        user: UserId,
        employee_id: Option<&str>,
        sip_account: Option<&str>,
        fmc_number: Option<&str>,
        extension: Option<&str>,
        country: Country,
    ) -> Result<(Self, Vec<Notice>), &'static str> {
        let part =
            |text: Option<&str>| text.map(crate::text::clean).filter(|t| !t.is_empty() && t.chars().count() <= 128);
        let mut notices = Vec::new();
        let fmc = match part(fmc_number) {
            None => None,
            Some(text) => Some(phone::from_person(&text, country).ok_or("fmc_number")?),
        };
        let sip = part(sip_account);
        let sip_as_phone =
            sip.as_deref().and_then(|s| phone::from_person(s, country)).filter(|number| number.is_valid());
        if sip_as_phone.is_some() {
            notices.push(Notice::SipWasFmc);
        }
        let mapping = Self {
            user,
            employee_id: part(employee_id).filter(|id| id != "-1" && id != "0"),
            sip_account: sip.filter(|_| sip_as_phone.is_none()).map(|sip| phone::sip_login(&sip)),
            fmc_number: fmc.or(sip_as_phone),
            extension: part(extension),
        };
        Ok((mapping, notices))
    }
}

/// The employee mappings of one connection, ready for look-up.
#[derive(Debug, Clone, Default)]
pub struct Employees {
    by_id: HashMap<String, UserId>,
    by_sip: HashMap<String, UserId>,
    by_fmc: HashMap<PhoneNumber, UserId>,
    by_extension: HashMap<String, UserId>,
}

impl Employees {
    /// Of several mappings of the same name the first counts; the page warns of the others.
    pub fn new(mappings: &[Mapping]) -> Self {
        let mut all = Self::default();
        for m in mappings {
            if let Some(id) = &m.employee_id {
                all.by_id.entry(id.clone()).or_insert(m.user);
            }
            if let Some(sip) = &m.sip_account {
                all.by_sip.entry(phone::sip_login(sip)).or_insert(m.user);
            }
            if let Some(fmc) = &m.fmc_number {
                all.by_fmc.entry(*fmc).or_insert(m.user);
            }
            if let Some(extension) = &m.extension {
                all.by_extension.entry(extension.clone()).or_insert(m.user);
            }
        }
        all
    }

    /// By employee id, else SIP account, else FMC number (compared as phones), else extension.
    pub fn find(&self, who: &Who, country: Country) -> Option<UserId> {
        let by_id = who.employee_id.as_ref().and_then(|id| self.by_id.get(id));
        let user = by_id.copied().or_else(|| self.find_endpoint(who.endpoint.as_deref()?, country));
        user.or_else(|| self.by_extension.get(who.extension.as_ref()?).copied())
    }

    /// By SIP account, else FMC number, else extension.
    pub fn find_endpoint(&self, endpoint: &str, country: Country) -> Option<UserId> {
        if let Some(user) = self.by_sip.get(&phone::endpoint_key(endpoint, country)) {
            return Some(*user);
        }
        let by_fmc = phone::from_source(endpoint, country).and_then(|number| self.by_fmc.get(&number));
        by_fmc.or_else(|| self.by_extension.get(endpoint.trim())).copied()
    }

    /// Whether a number is a manager's own.
    pub fn owns(&self, number: &PhoneNumber) -> bool {
        self.by_fmc.contains_key(number)
    }
}
