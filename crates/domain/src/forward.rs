//! Smart forwarding: whom an incoming call should ring first. One pure function, [`choose`]; nothing else in the program decides this.
//!
//! The candidates are asked for in the order that the connection sets; the first one who is fit rings. Whoever is not there is stood in for by the
//! deputy of the absence. Each candidate that is passed over is kept with the reason, so that every answer can be explained.

use serde::{Deserialize, Serialize};

use crate::decision::{self, Match, Picked};
use crate::id::{ContactId, UserId};
use crate::policy::SharedNumberPolicy;
use crate::time::Time;

/// A stand-in may be away too; longer chains than this are a circle.
const MOST_DEPUTIES: usize = 3;

/// By which rule somebody is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rule {
    /// The responsible of the open deal.
    DealResponsible,
    /// The responsible of the contact.
    ContactResponsible,
    /// Who last talked to the client.
    LastTalked,
}

impl Rule {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::DealResponsible, Self::ContactResponsible, Self::LastTalked];

    /// The order unless somebody says otherwise.
    pub const DEFAULT: [Self; 2] = [Self::DealResponsible, Self::ContactResponsible];

    /// The name in the API and the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::DealResponsible => "deal_responsible",
            Self::ContactResponsible => "contact_responsible",
            Self::LastTalked => "last_talked",
        }
    }

    /// Reads a name.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|rule| rule.as_str() == text)
    }
}

/// What telephony says of a manager's phone at this moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Presence {
    /// Nobody asked, or there was no answer in time.
    Unknown,
    /// The phone is registered, and nobody talks on it.
    Free,
    /// A conversation is under way.
    Talking,
    /// The phone is not registered.
    Offline,
}

/// Somebody who may be asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Who.
    pub user: UserId,
    /// Works here.
    pub active: bool,
    /// Has to do with phones now: within the working hours and not absent.
    pub present: bool,
    /// Who stands in during the absence that is under way.
    pub deputy: Option<UserId>,
    /// The SIP login on this connection, in lower case.
    pub sip_account: Option<String>,
    /// There is a mobile number on this connection, which telephony cannot forward to.
    pub has_fmc: bool,
    /// What telephony says of the phone.
    pub presence: Presence,
}

/// Why a candidate is passed over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unfit {
    /// Nobody is the responsible, or has talked.
    Nobody,
    /// Does not work here any more.
    Inactive,
    /// Outside the working hours, or absent, without a deputy.
    Away,
    /// Is not mapped to a SIP account on this connection.
    NoSip,
    /// Has only a mobile number on this connection.
    OnlyFmc,
    /// The phone is not registered.
    Offline,
    /// A conversation is under way.
    Talking,
}

impl Unfit {
    /// The name in the API.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Nobody => "nobody",
            Self::Inactive => "inactive",
            Self::Away => "away",
            Self::NoSip => "no_sip",
            Self::OnlyFmc => "only_fmc",
            Self::Offline => "offline",
            Self::Talking => "talking",
        }
    }
}

/// One candidate that was looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// By which rule.
    pub rule: Rule,
    /// Who; none if the rule finds nobody.
    pub user: Option<UserId>,
    /// For whom this one stands in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deputy_of: Option<UserId>,
    /// Why not; none for the one that rings.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unfit: Option<Unfit>,
    /// Telephony should have said whether the phone is free, and did not.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub presence_unknown: bool,
}

/// Why an answer is what it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// Somebody rings.
    Found,
    /// Every candidate was passed over.
    NobodyFit,
    /// No contact has the number.
    Unknown,
    /// Several contacts have the number, and none was talked with: somebody has to choose.
    Ambiguous,
    /// The request tells no number, or one that nobody can have.
    NoNumber,
    /// The caller hid the number.
    Anonymous,
    /// The number is one of the company's own.
    Ours,
    /// The line is set to be ignored.
    LineIgnored,
    /// Somebody blocked the number.
    Blocked,
    /// The connection observes, or is not enabled: this is who would have rung.
    Observed,
    /// The connection is not enabled.
    Disabled,
    /// The answer was not ready in time.
    TooLate,
    /// The database did not answer.
    Failed,
}

impl Why {
    /// All of them.
    pub const ALL: [Self; 13] = [
        Self::Found,
        Self::NobodyFit,
        Self::Unknown,
        Self::Ambiguous,
        Self::NoNumber,
        Self::Anonymous,
        Self::Ours,
        Self::LineIgnored,
        Self::Blocked,
        Self::Observed,
        Self::Disabled,
        Self::TooLate,
        Self::Failed,
    ];

    /// The name in the API and the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Found => "found",
            Self::NobodyFit => "nobody_fit",
            Self::Unknown => "unknown",
            Self::Ambiguous => "ambiguous",
            Self::NoNumber => "no_number",
            Self::Anonymous => "anonymous",
            Self::Ours => "ours",
            Self::LineIgnored => "line_ignored",
            Self::Blocked => "blocked",
            Self::Observed => "observed",
            Self::Disabled => "disabled",
            Self::TooLate => "too_late",
            Self::Failed => "failed",
        }
    }

    /// Reads a name.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|why| why.as_str() == text)
    }
}

/// The contact whose people are asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Client {
    /// Which.
    pub contact: ContactId,
    /// Its responsible.
    pub responsible: Option<UserId>,
}

/// The contact of a number by the workspace's policy. Where somebody would be asked, it is the one last talked with, else none.
///
/// # Errors
/// [`Why::Unknown`] and [`Why::Ambiguous`].
pub fn client(
    matches: &[Match],
    remembered: Option<ContactId>,
    policy: SharedNumberPolicy,
    exact_only: bool,
) -> Result<Client, Why> {
    let fitting: Vec<&Match> = matches.iter().filter(|m| m.exact || !exact_only).collect();
    let Some(Picked { best, asked, .. }) = decision::pick(fitting, remembered, policy) else {
        return Err(Why::Unknown);
    };
    if asked && best.last_talked_at.is_none() {
        return Err(Why::Ambiguous);
    }
    Ok(Client { contact: best.owned.contact, responsible: best.owned.responsible })
}

/// Who is asked for by a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Wanted {
    /// The responsible of the open deal; of several, of the one changed last.
    pub deal_responsible: Option<UserId>,
    /// The responsible of the contact.
    pub contact_responsible: Option<UserId>,
    /// Who last talked to the client, and when.
    pub last_talked: Option<(UserId, Time)>,
}

impl Wanted {
    /// Who is asked for by a rule.
    pub fn by(&self, rule: Rule) -> Option<UserId> {
        match rule {
            Rule::DealResponsible => self.deal_responsible,
            Rule::ContactResponsible => self.contact_responsible,
            Rule::LastTalked => self.last_talked.map(|(user, _)| user),
        }
    }
}

/// Who rings, and who was passed over before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// The user and the SIP login.
    pub rings: Option<(UserId, String)>,
    /// The candidates in the order in which they were looked at; the last one rings, if anybody does.
    pub steps: Vec<Step>,
}

/// Chooses the first fit candidate. `people` has everybody who may be meant, stand-ins too; who is missing there is not mapped and does not work here.
pub fn choose(order: &[Rule], wanted: &Wanted, people: &[Person], only_online: bool) -> Choice {
    let mut steps: Vec<Step> = Vec::new();
    for rule in order {
        let Some(user) = wanted.by(*rule) else {
            steps.push(Step {
                rule: *rule,
                user: None,
                deputy_of: None,
                unfit: Some(Unfit::Nobody),
                presence_unknown: false,
            });
            continue;
        };
        // Whoever was looked at by an earlier rule is no fitter by a later one.
        if steps.iter().any(|step| step.user == Some(user) && step.deputy_of.is_none()) {
            continue;
        }
        if let Some(login) = ask(*rule, user, people, only_online, &mut steps) {
            let rings = steps.last().and_then(|step| step.user).map(|user| (user, login));
            return Choice { rings, steps };
        }
    }
    Choice { rings: None, steps }
}

/// Looks at a candidate, and at those who stand in; the SIP login of the first fit one.
fn ask(rule: Rule, user: UserId, people: &[Person], only_online: bool, steps: &mut Vec<Step>) -> Option<String> {
    let (mut user, mut deputy_of) = (user, None);
    for _ in 0..=MOST_DEPUTIES {
        let person = people.iter().find(|person| person.user == user);
        let step = |unfit| Step {
            rule,
            user: Some(user),
            deputy_of,
            unfit,
            presence_unknown: only_online && person.is_some_and(|person| person.presence == Presence::Unknown),
        };
        match fitness(person, only_online) {
            Ok(login) => {
                steps.push(step(None));
                return Some(login);
            }
            Err(unfit) => {
                steps.push(Step { presence_unknown: false, ..step(Some(unfit)) });
                let away = unfit == Unfit::Away;
                let deputy = person.and_then(|person| person.deputy).filter(|deputy| away && *deputy != user)?;
                deputy_of = Some(deputy_of.unwrap_or(user));
                user = deputy;
            }
        }
    }
    None
}

fn fitness(person: Option<&Person>, only_online: bool) -> Result<String, Unfit> {
    let person = person.ok_or(Unfit::NoSip)?;
    if !person.active {
        return Err(Unfit::Inactive);
    }
    if !person.present {
        return Err(Unfit::Away);
    }
    let Some(login) = &person.sip_account else {
        return Err(if person.has_fmc { Unfit::OnlyFmc } else { Unfit::NoSip });
    };
    match person.presence {
        Presence::Offline if only_online => Err(Unfit::Offline),
        Presence::Talking if only_online => Err(Unfit::Talking),
        _ => Ok(login.clone()),
    }
}

#[cfg(test)]
mod tests;
