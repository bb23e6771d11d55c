//! The decision table: what follows from a call. One pure function, [`decide`]; nothing else in the program decides this.
//!
//! | # | direction | outcome | contact known | policy has it | contact |
//! |---|---|---|---|---|---|
//! | 1 | in | answered | no | yes | created, responsible = who answered |
//! | 2 | in | answered | no | no | – |
//! | 3 | in | answered | yes | any | – |
//! | 4 | in | missed | no | yes | created, no responsible but the line's own |
//! | 5 | in | missed | no | no | – |
//! | 6 | in | missed | yes | any | – |
//! | 7 | out | any | no | no | – |
//! | 8 | out | any | yes | any | – |
//! | 9 | out | any | no | yes | created, responsible = who called |
//!
//! Consequences converge as rows do: they follow from what was *seen* of a call, which only grows, and from its merged
//! state; each is entered in a ledger under its [`EffectKind`] and never repeated, even if its result was removed since.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::call::state::Seen;
use crate::call::view::RowDirection;
use crate::call::{Call, Outcome, Phase};
use crate::contact::ResponsibleBy;
use crate::id::{CompanyId, ContactId, UserId};
use crate::phone::PhoneNumber;
use crate::policy::{CallKind, Mode, Policy, SharedNumberPolicy};
use crate::time::Time;

#[cfg(test)]
mod tests;

/// A conversation of at least this many seconds makes a manager the responsible of an ownerless contact.
pub const ADOPTION_SECONDS: u32 = 10;

/// A contact and who owns it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Owned {
    /// The contact.
    pub contact: ContactId,
    /// The version that was read; a write is guarded by it.
    pub version: i64,
    /// Its responsible.
    pub responsible: Option<UserId>,
    /// Who made that user the responsible.
    pub responsible_by: ResponsibleBy,
}

/// A contact one of whose phones is the call's number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Match {
    /// The contact.
    pub owned: Owned,
    /// The phone as it was entered.
    pub phone: String,
    /// The phone was entered as the full `+380671234567`.
    pub exact: bool,
    /// When somebody last talked with the contact.
    pub last_talked_at: Option<Time>,
    /// When the contact was last changed.
    pub changed_at: Time,
    /// Whether a deal of it is open.
    pub has_open_deal: bool,
}

/// A company one of whose phones is the call's number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CompanyMatch {
    /// The company.
    pub company: CompanyId,
    /// The phone as it was entered.
    pub phone: String,
    /// The phone was entered as the full `+380671234567`.
    pub exact: bool,
    /// Its responsible.
    pub responsible: Option<UserId>,
}

/// What a row is linked to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Link {
    /// Nothing.
    None,
    /// A contact.
    Contact(ContactId),
    /// A company, since only a company has the number.
    Company(CompanyId),
}

/// What the store knows about a call's row and number. Every part of it is guarded when the consequences are written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facts {
    /// What the row is linked to now.
    pub link: Link,
    /// A person linked or unlinked the row; rules leave it alone.
    pub link_by_person: bool,
    /// The contacts with the number.
    pub matches: Vec<Match>,
    /// The companies with the number.
    pub companies: Vec<CompanyMatch>,
    /// The contact that somebody chose for this number before.
    pub remembered: Option<ContactId>,
    /// Somebody blocked the number.
    pub blocked: bool,
    /// The contact the row is linked to, with its owner.
    pub linked: Option<Owned>,
    /// The contact that this call made, if it is still there.
    pub made: Option<Owned>,
    /// The responsible that this call gave to an ownerless contact, if it did: a user, or nobody again.
    pub adopted: Option<Option<UserId>>,
    /// What this call has caused already.
    pub done: BTreeSet<EffectKind>,
}

impl Default for Facts {
    /// A new call of a number that nobody has.
    fn default() -> Self {
        Self {
            link: Link::None,
            link_by_person: false,
            matches: Vec::new(),
            companies: Vec::new(),
            remembered: None,
            blocked: false,
            linked: None,
            made: None,
            adopted: None,
            done: BTreeSet::new(),
        }
    }
}

/// The kinds of consequences in the ledger; each happens at most once per call.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EffectKind {
    /// The row was linked to a known contact or company.
    Linked,
    /// A contact was made.
    ContactCreated,
    /// The contact's responsible became this call's manager.
    ResponsibleSet,
    /// An ownerless contact got its responsible.
    ResponsibleAdopted,
    /// Observing: a contact would have been made.
    WouldCreateContact,
    /// Observing: an ownerless contact would have got its responsible.
    WouldAdopt,
    /// Somebody had started the call with a click.
    CalledOut,
    /// The contact's card was sent to the source, whose own phones show it.
    CardSent,
    /// A task was made.
    TaskCreated,
    /// One more missed call was noted on the open task.
    TaskNoted,
    /// The open task was closed: the client was talked with.
    TaskClosed,
    /// The task that the call made, or was noted on, needs nothing of it any more.
    TaskWithdrawn,
    /// Observing: a task would have been made.
    WouldCreateTask,
}

impl EffectKind {
    /// All of them.
    pub const ALL: [Self; 13] = [
        Self::Linked,
        Self::ContactCreated,
        Self::ResponsibleSet,
        Self::ResponsibleAdopted,
        Self::WouldCreateContact,
        Self::WouldAdopt,
        Self::CalledOut,
        Self::CardSent,
        Self::TaskCreated,
        Self::TaskNoted,
        Self::TaskClosed,
        Self::TaskWithdrawn,
        Self::WouldCreateTask,
    ];

    /// The name in the API and the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Linked => "linked",
            Self::ContactCreated => "contact_created",
            Self::ResponsibleSet => "responsible_set",
            Self::ResponsibleAdopted => "responsible_adopted",
            Self::WouldCreateContact => "would_create_contact",
            Self::WouldAdopt => "would_adopt",
            Self::CalledOut => "called_out",
            Self::CardSent => "card_sent",
            Self::TaskCreated => "task_created",
            Self::TaskNoted => "task_noted",
            Self::TaskClosed => "task_closed",
            Self::TaskWithdrawn => "task_withdrawn",
            Self::WouldCreateTask => "would_create_task",
        }
    }

    /// Reads a name.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == text)
    }
}

/// By which rule a contact was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MatchRule {
    /// Only this contact has the number.
    OnlyOne,
    /// Somebody chose it for this number before.
    Remembered,
    /// Of several, the one last talked with.
    LastTalked,
    /// Of several, the one with an open deal.
    OpenDeal,
    /// Of several, the one changed last.
    LastChanged,
    /// No contact has the number; a company does.
    Company,
    /// The call made the contact.
    Created,
    /// A person linked the call.
    Person,
    /// The contact came to be, or gained the phone, after the call.
    Later,
}

impl MatchRule {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::OnlyOne,
        Self::Remembered,
        Self::LastTalked,
        Self::OpenDeal,
        Self::LastChanged,
        Self::Company,
        Self::Created,
        Self::Person,
        Self::Later,
    ];

    /// The name in the API and the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::OnlyOne => "only_one",
            Self::Remembered => "remembered",
            Self::LastTalked => "last_talked",
            Self::OpenDeal => "open_deal",
            Self::LastChanged => "last_changed",
            Self::Company => "company",
            Self::Created => "created",
            Self::Person => "person",
            Self::Later => "later",
        }
    }

    /// Reads a name.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|rule| rule.as_str() == text)
    }
}

/// Why a row stands as it does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// It is linked to what was known.
    Known,
    /// It made its contact.
    Created,
    /// The number is unknown, and the call has not come far enough to decide.
    Waiting,
    /// The number is unknown, and the settings make no contact from such calls.
    NotInPolicy,
    /// The number is unknown, and the call was shorter than the settings ask.
    TooShort,
    /// Both ends are ours.
    Internal,
    /// The client end is a line of ours or a manager's own number.
    Service,
    /// The caller hid the number.
    Anonymous,
    /// The line is set to be ignored.
    LineIgnored,
    /// Several contacts have the number; somebody has to choose.
    Ask,
    /// A person linked or unlinked it, or removed what it was linked to.
    ByPerson,
    /// Observing: a contact would have been made.
    Observed,
    /// The source fell silent before the call was decided.
    Silent,
    /// The source ended the call without saying how.
    Unclear,
    /// Nobody told the client's number.
    NoNumber,
    /// The call is history: it would have made a contact, had it been news.
    Past,
    /// What it was linked to was removed.
    Removed,
    /// The number is unknown, and somebody blocked it.
    Blocked,
}

impl Reason {
    /// All of them.
    pub const ALL: [Self; 18] = [
        Self::Known,
        Self::Created,
        Self::Waiting,
        Self::NotInPolicy,
        Self::TooShort,
        Self::Internal,
        Self::Service,
        Self::Anonymous,
        Self::LineIgnored,
        Self::Ask,
        Self::ByPerson,
        Self::Observed,
        Self::Silent,
        Self::Unclear,
        Self::NoNumber,
        Self::Past,
        Self::Removed,
        Self::Blocked,
    ];

    /// The reasons of rows that stand unlinked only because nobody had the number: when somebody gains it, they are offered for linking.
    pub const OPEN: [Self; 8] = [
        Self::Waiting,
        Self::NotInPolicy,
        Self::TooShort,
        Self::Observed,
        Self::Silent,
        Self::Unclear,
        Self::Past,
        Self::Blocked,
    ];

    /// The name in the API and the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Known => "known",
            Self::Created => "created",
            Self::Waiting => "waiting",
            Self::NotInPolicy => "not_in_policy",
            Self::TooShort => "too_short",
            Self::Internal => "internal",
            Self::Service => "service",
            Self::Anonymous => "anonymous",
            Self::LineIgnored => "line_ignored",
            Self::Ask => "ask",
            Self::ByPerson => "by_person",
            Self::Observed => "observed",
            Self::Silent => "silent",
            Self::Unclear => "unclear",
            Self::NoNumber => "no_number",
            Self::Past => "past",
            Self::Removed => "removed",
            Self::Blocked => "blocked",
        }
    }

    /// Reads a name.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.as_str() == text)
    }
}

/// A change of what a row is linked to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NewLink {
    /// To a known contact.
    Contact {
        /// Which.
        contact: ContactId,
        /// The phone that matched, as entered.
        phone: String,
        /// By which rule.
        rule: MatchRule,
    },
    /// To a known company.
    Company {
        /// Which.
        company: CompanyId,
        /// The phone that matched, as entered.
        phone: String,
    },
    /// To a contact that is made now.
    Create {
        /// The number it is named by.
        number: PhoneNumber,
        /// Its responsible.
        responsible: Option<UserId>,
    },
}

/// A contact's new responsible.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewResponsible {
    /// The contact as it was read.
    pub of: Owned,
    /// The user; none if the call that made the contact turns out to have no manager.
    pub user: Option<UserId>,
    /// Why.
    pub by: ResponsibleBy,
}

/// What follows from a call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// The row of the table, once the call is far enough to have one.
    pub row: Option<u8>,
    /// The change of the link.
    pub link: Option<NewLink>,
    /// The other contacts with the number, when they were looked at; best first.
    pub candidates: Option<Vec<ContactId>>,
    /// The change of a responsible.
    pub responsible: Option<NewResponsible>,
    /// What goes into the ledger.
    pub effects: Vec<EffectKind>,
    /// Why the row stands as it does.
    pub reason: Reason,
}

/// Which consequences are wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// All: the event is news.
    All,
    /// Rows, links and statistics only: the event is history, or a setting was applied to past calls.
    LinksOnly,
}

/// Decides what follows from a call (the table above).
pub fn decide(call: &Call, seen: Seen, facts: &Facts, policy: &Policy, scope: Scope) -> Decision {
    let mut decision = link(call, seen, facts, policy, scope);
    decision.row = table_row(call, facts, &decision);
    if policy.mode == Mode::Act {
        decision.responsible = responsible(call, facts, policy, scope, &decision);
        if let Some(new) = &decision.responsible {
            decision.effects.push(match new.by {
                ResponsibleBy::Adoption => EffectKind::ResponsibleAdopted,
                ResponsibleBy::Call | ResponsibleBy::Person => EffectKind::ResponsibleSet,
            });
        }
    } else if scope == Scope::All && !facts.done.contains(&EffectKind::WouldAdopt) {
        let would = adoption(call, facts, policy, &decision);
        decision.effects.extend(would.map(|_| EffectKind::WouldAdopt));
    }
    decision
}

fn only(reason: Reason) -> Decision {
    Decision { row: None, link: None, candidates: None, responsible: None, effects: Vec::new(), reason }
}

fn link(call: &Call, seen: Seen, facts: &Facts, policy: &Policy, scope: Scope) -> Decision {
    let made_it = facts.done.contains(&EffectKind::ContactCreated);
    if facts.link_by_person {
        return only(Reason::ByPerson);
    }
    if facts.link != Link::None {
        let its_own = made_it && facts.made.is_some_and(|made| facts.link == Link::Contact(made.contact));
        return only(if its_own { Reason::Created } else { Reason::Known });
    }
    if let Some(reason) = unlinkable(call, policy) {
        return only(reason);
    }
    if made_it || facts.done.contains(&EffectKind::Linked) {
        return only(Reason::Removed);
    }
    let Some(number) = call.client.as_ref().and_then(|n| n.e164) else {
        return only(if call.phase == Phase::Ended { Reason::NoNumber } else { Reason::Waiting });
    };
    let fits = |exact: bool| exact || !policy.exact_match_only;
    let matches: Vec<&Match> = facts.matches.iter().filter(|m| fits(m.exact)).collect();
    if let Some(picked) = pick(matches, facts.remembered, policy.shared_number) {
        return choose(picked);
    }
    if let Some(company) = facts.companies.iter().filter(|c| fits(c.exact)).min_by_key(|c| c.company) {
        let link = NewLink::Company { company: company.company, phone: company.phone.clone() };
        return Decision {
            link: Some(link),
            effects: vec![EffectKind::Linked],
            candidates: Some(Vec::new()),
            ..only(Reason::Known)
        };
    }
    create(call, seen, facts, policy, scope, number)
}

/// Why a call takes no contact at all, whoever has the number.
fn unlinkable(call: &Call, policy: &Policy) -> Option<Reason> {
    if call.service {
        Some(Reason::Service)
    } else if call.direction == RowDirection::Internal {
        Some(Reason::Internal)
    } else if call.anonymous && call.client.is_some() {
        Some(Reason::Anonymous)
    } else if policy.ignore_line {
        Some(Reason::LineIgnored)
    } else {
        None
    }
}

/// One of the contacts with a number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picked<'a> {
    /// The best one by the policy.
    pub best: &'a Match,
    /// By which rule.
    pub rule: MatchRule,
    /// There are several, and the policy has a person choose.
    pub asked: bool,
    /// All of them, best first, each once.
    pub all: Vec<ContactId>,
}

/// Picks one of the contacts with a number by the workspace's policy; none if nobody has it. Ties are broken by what every policy can look at, and at last
/// by the id, so that the choice is always the same.
pub fn pick(mut matches: Vec<&Match>, remembered: Option<ContactId>, policy: SharedNumberPolicy) -> Option<Picked<'_>> {
    let talked = |m: &Match| m.last_talked_at.map_or(i64::MIN, Time::micros);
    matches.sort_by_key(|m| {
        let is_remembered = remembered == Some(m.owned.contact);
        let first = match policy {
            SharedNumberPolicy::LastTalked | SharedNumberPolicy::Ask => talked(m),
            SharedNumberPolicy::OpenDeal => i64::from(m.has_open_deal),
            SharedNumberPolicy::LastChanged => m.changed_at.micros(),
        };
        (Reverse(is_remembered), Reverse(first), Reverse(talked(m)), Reverse(m.changed_at), m.owned.contact)
    });
    let best = *matches.first()?;
    let mut all: Vec<ContactId> = Vec::new();
    for m in &matches {
        if !all.contains(&m.owned.contact) {
            all.push(m.owned.contact);
        }
    }
    let is_remembered = remembered == Some(best.owned.contact);
    let rule = match policy {
        _ if all.len() == 1 => MatchRule::OnlyOne,
        _ if is_remembered => MatchRule::Remembered,
        SharedNumberPolicy::OpenDeal if best.has_open_deal => MatchRule::OpenDeal,
        SharedNumberPolicy::LastTalked | SharedNumberPolicy::OpenDeal | SharedNumberPolicy::Ask
            if best.last_talked_at.is_some() =>
        {
            MatchRule::LastTalked
        }
        _ => MatchRule::LastChanged,
    };
    let asked = policy == SharedNumberPolicy::Ask && all.len() > 1 && !is_remembered;
    Some(Picked { best, rule, asked, all })
}

/// One of the contacts with the number, by the workspace's policy; the others are candidates.
fn choose(picked: Picked<'_>) -> Decision {
    let Picked { best, rule, asked, all: mut candidates } = picked;
    if asked {
        return Decision { candidates: Some(candidates), ..only(Reason::Ask) };
    }
    candidates.retain(|c| *c != best.owned.contact);
    let link = NewLink::Contact { contact: best.owned.contact, phone: best.phone.clone(), rule };
    Decision {
        link: Some(link),
        effects: vec![EffectKind::Linked],
        candidates: Some(candidates),
        ..only(Reason::Known)
    }
}

/// The number is unknown: the policy decides, unless the caller is blocked.
fn create(call: &Call, seen: Seen, facts: &Facts, policy: &Policy, scope: Scope, number: PhoneNumber) -> Decision {
    if facts.blocked && call.direction == RowDirection::Incoming {
        return only(Reason::Blocked);
    }
    let (answered_kind, unanswered_kind) = match call.direction {
        RowDirection::Outgoing => (CallKind::OutgoingAnswered, CallKind::OutgoingUnanswered),
        RowDirection::Incoming | RowDirection::Internal => (CallKind::IncomingAnswered, CallKind::IncomingMissed),
    };
    // By what was seen, not by how the row stands: else the order of two ends would decide.
    let long_enough = policy.min_talk_seconds == 0 || seen.longest_talk >= policy.min_talk_seconds;
    let rang_enough = seen.longest_ring >= policy.min_ring_seconds;
    let answered = seen.answered_end || seen.pick_up;
    let by_answer = policy.create.has(answered_kind) && answered;
    let by_miss = policy.create.has(unanswered_kind) && seen.unanswered_end;
    if (by_answer && long_enough) || (by_miss && rang_enough) {
        if policy.mode == Mode::Observe {
            let new = !facts.done.contains(&EffectKind::WouldCreateContact) && scope == Scope::All;
            let effects = new.then_some(EffectKind::WouldCreateContact).into_iter().collect();
            return Decision { effects, ..only(Reason::Observed) };
        }
        if scope == Scope::LinksOnly {
            return only(Reason::Past);
        }
        let link = NewLink::Create { number, responsible: owner(call, policy) };
        return Decision {
            link: Some(link),
            effects: vec![EffectKind::ContactCreated],
            candidates: Some(Vec::new()),
            ..only(Reason::Created)
        };
    }
    let decided_later = call.phase != Phase::Ended;
    only(match call.outcome {
        _ if decided_later => Reason::Waiting,
        _ if by_answer || by_miss => Reason::TooShort,
        Some(Outcome::Unknown) if !seen.end => Reason::Silent,
        Some(Outcome::Unknown) => Reason::Unclear,
        _ => Reason::NotInPolicy,
    })
}

fn responsible(
    call: &Call,
    facts: &Facts,
    policy: &Policy,
    scope: Scope,
    decision: &Decision,
) -> Option<NewResponsible> {
    if let Some(made) = facts.made.filter(|made| made.responsible_by == ResponsibleBy::Call) {
        // Until somebody else changes it, the responsible of a contact made by a call is that call's manager, else the line's.
        let user = owner(call, policy);
        return (made.responsible != user).then_some(NewResponsible { of: made, user, by: ResponsibleBy::Call });
    }
    if let Some(of) = adopted_here(facts) {
        // The same holds for the responsible that this call gave: a later event may name another manager, or no conversation.
        let user = call.manager.user.filter(|_| talked_enough(call));
        return (of.responsible != user).then_some(NewResponsible { of, user, by: ResponsibleBy::Adoption });
    }
    if scope == Scope::LinksOnly { None } else { adoption(call, facts, policy, decision) }
}

/// Whose contact a call makes: its manager's, else the line's own responsible's.
fn owner(call: &Call, policy: &Policy) -> Option<UserId> {
    call.manager.user.or(policy.responsible)
}

/// The contact that this call gave a responsible, if nobody has changed it since.
fn adopted_here(facts: &Facts) -> Option<Owned> {
    let is_ours = |of: &Owned| of.responsible_by == ResponsibleBy::Adoption && facts.adopted == Some(of.responsible);
    facts.linked.filter(is_ours)
}

fn talked_enough(call: &Call) -> bool {
    call.outcome == Some(Outcome::Answered) && call.talk_seconds >= ADOPTION_SECONDS
}

fn adoption(call: &Call, facts: &Facts, policy: &Policy, decision: &Decision) -> Option<NewResponsible> {
    let matched = |contact: &ContactId| facts.matches.iter().map(|m| m.owned).find(|owned| owned.contact == *contact);
    let of = match &decision.link {
        Some(NewLink::Contact { contact, .. }) => matched(contact)?,
        Some(NewLink::Company { .. } | NewLink::Create { .. }) => return None,
        None => facts.linked?,
    };
    let wanted = policy.adopt_ownerless && talked_enough(call) && of.responsible.is_none();
    let user = call.manager.user.filter(|_| wanted && !facts.done.contains(&EffectKind::ResponsibleAdopted))?;
    Some(NewResponsible { of, user: Some(user), by: ResponsibleBy::Adoption })
}

/// The row of the table for a call of a contact that came to be known later, from the one for an unknown contact.
pub fn linked_row(row: u8) -> u8 {
    match row {
        2 => 3,
        5 => 6,
        7 => 8,
        other => other,
    }
}

fn table_row(call: &Call, facts: &Facts, decision: &Decision) -> Option<u8> {
    let created = facts.done.contains(&EffectKind::ContactCreated)
        || facts.done.contains(&EffectKind::WouldCreateContact)
        || decision.effects.iter().any(|e| matches!(e, EffectKind::ContactCreated | EffectKind::WouldCreateContact));
    let linked = facts.link != Link::None || decision.link.is_some() || decision.reason == Reason::Ask;
    let answered = match call.outcome? {
        Outcome::Answered => true,
        Outcome::Unknown => return None,
        _ => false,
    };
    Some(match (call.direction, answered) {
        (RowDirection::Internal, _) => return None,
        (RowDirection::Outgoing, _) if created => 9,
        (RowDirection::Outgoing, _) if linked => 8,
        (RowDirection::Outgoing, _) => 7,
        (RowDirection::Incoming, true) if created => 1,
        (RowDirection::Incoming, true) if linked => 3,
        (RowDirection::Incoming, true) => 2,
        (RowDirection::Incoming, false) if created => 4,
        (RowDirection::Incoming, false) if linked => 6,
        (RowDirection::Incoming, false) => 5,
    })
}
