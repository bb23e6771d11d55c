//! How a connection names our users.

use std::collections::HashSet;

use domain::access::Right;
use domain::employee::{self, Mapping};
use domain::id::{ConnectionId, UserId};
use domain::phone::Country;
use store::feed::{Change, Noun};
use store::users::{self, User};
use store::{Batch, Store, connections, employees as rows};

use crate::ctx::Ctx;
use crate::error::Error;
use crate::input::Fields;
use crate::jobs::reapply;
use crate::principal::Principal;
use crate::write::{Done, commit};

/// The most users that one connection names.
const MOST: usize = 200;
/// The most characters of one name.
const LONGEST: usize = 128;

/// A user as a connection is to name it. Blank parts are absent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewEmployee {
    /// Our user.
    pub user: UserId,
    /// The source's id of the employee.
    pub employee_id: Option<String>,
    /// The SIP login.
    pub sip_account: Option<String>,
    /// The manager's mobile.
    pub fmc_number: Option<String>,
    /// The internal number.
    pub extension: Option<String>,
}

/// A user as a connection names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Employee {
    /// The names.
    pub mapping: Mapping,
    /// What our user is called.
    pub user_name: String,
    /// What should be known of it.
    pub notices: Vec<Notice>,
}

/// A part of a mapping.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names are those of the fields")]
pub enum Part {
    EmployeeId,
    SipAccount,
    FmcNumber,
    Extension,
}

/// What should be known of a mapping; none of it is an error.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notice {
    /// A public number was entered as SIP account and is kept as FMC number.
    SipWasFmc,
    /// Without a SIP account there is no smart forwarding to this user.
    NoSipAccount,
    /// Another user has the same name here; the one that comes first gets the calls.
    MappedTwice(Part),
}

impl Notice {
    /// A stable code; its text is in the catalog under `notice-<code>`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::SipWasFmc => "sip_was_fmc",
            Self::NoSipAccount => "no_sip_account",
            Self::MappedTwice(Part::EmployeeId) => "mapped_twice_employee_id",
            Self::MappedTwice(Part::SipAccount) => "mapped_twice_sip_account",
            Self::MappedTwice(Part::FmcNumber) => "mapped_twice_fmc_number",
            Self::MappedTwice(Part::Extension) => "mapped_twice_extension",
        }
    }
}

/// The mappings as they are now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Replaced {
    /// The mappings, in the order in which they were entered.
    pub items: Vec<Employee>,
    /// How many past calls would change if the mappings were applied to them; none if that could not be found out now.
    pub changed_calls: Option<i64>,
}

/// The users that a connection names, in the order in which they were entered.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn employees(ctx: &Ctx, who: &Principal, id: ConnectionId) -> Result<Vec<Employee>, Error> {
    who.may(Right::Administer)?;
    let load = (connections::by_id(who.workspace, id).first(), rows::of_connection(who.workspace, id));
    let (row, mappings) = ctx.store.load(load).await?;
    row.ok_or(Error::NotFound)?;
    let people: Vec<_> = mappings.iter().map(|mapping| users::by_id(who.workspace, mapping.user).first()).collect();
    let people = ctx.store.load(people).await?;
    Ok(shown(
        mappings.into_iter().zip(people).filter_map(|(mapping, user)| Some((mapping, user?, Vec::new()))).collect(),
    ))
}

/// Replaces all mappings of a connection. Past calls keep their managers until they are asked for.
///
/// # Errors
/// [`Error::NotFound`] and [`Error::Invalid`].
pub async fn replace_employees(
    ctx: &Ctx,
    who: &Principal,
    id: ConnectionId,
    new: &[NewEmployee],
) -> Result<Replaced, Error> {
    who.may(Right::Administer)?;
    if new.len() > MOST {
        return Err(Error::invalid("", "too_many"));
    }
    let items = ctx.store.retry(async |store| replace(ctx, store, who, id, new).await).await?;
    let changed_calls = match reapply::preview(ctx, who, id).await {
        Ok(preview) => Some(preview.changed),
        Err(error) => {
            tracing::warn!(%error, connection = %id, "the calls that new employees would change could not be counted");
            None
        }
    };
    Ok(Replaced { items, changed_calls })
}

async fn replace(
    ctx: &Ctx,
    store: &Store,
    who: &Principal,
    id: ConnectionId,
    new: &[NewEmployee],
) -> Result<Vec<Employee>, Error> {
    let people: Vec<_> = new.iter().map(|employee| users::by_id(who.workspace, employee.user).first()).collect();
    let rules = connections::rules(who.workspace).first();
    let (row, rules, people) = store.load((connections::by_id(who.workspace, id).first(), rules, people)).await?;
    let (row, rules) = (row.ok_or(Error::NotFound)?, rules.ok_or(Error::NotFound)?);
    let read = read(new, people, rules.country)?;
    let mappings: Vec<Mapping> = read.iter().map(|(mapping, ..)| mapping.clone()).collect();
    let mut batch = Batch::one(connections::touch(who.workspace, id, row.version));
    batch.extend(rows::replace(who.workspace, id, &mappings));
    let done =
        Done::new("employees_replaced", "connection", id).changing(Change::new(Noun::Connection, id, row.version + 1));
    commit(ctx, store, who, batch, done).await?;
    Ok(shown(read))
}

type Read = Vec<(Mapping, User, Vec<Notice>)>;

fn read(new: &[NewEmployee], people: Vec<Option<User>>, country: Country) -> Result<Read, Error> {
    let (mut fields, mut seen, mut read) = (Fields::default(), HashSet::new(), Vec::with_capacity(new.len()));
    for (place, (employee, user)) in new.iter().zip(people).enumerate() {
        let user =
            user.ok_or("unknown_user").and_then(|user| if seen.insert(user.id) { Ok(user) } else { Err("twice") });
        let user = fields.take(&format!("[{place}].user_id"), user);
        let mapping = mapping(employee, country, place, &mut fields);
        read.extend(user.zip(mapping).map(|(user, (mapping, notices))| (mapping, user, notices)));
    }
    fields.check()?;
    Ok(read)
}

fn mapping(new: &NewEmployee, country: Country, place: usize, fields: &mut Fields) -> Option<(Mapping, Vec<Notice>)> {
    let parts = [
        ("employee_id", &new.employee_id),
        ("sip_account", &new.sip_account),
        ("fmc_number", &new.fmc_number),
        ("extension", &new.extension),
    ];
    for (name, text) in parts {
        let fits = text.as_ref().is_none_or(|text| text.trim().chars().nth(LONGEST).is_none());
        fields.take(&format!("[{place}].{name}"), fits.then_some(()).ok_or("too_long"))?;
    }
    let [id, sip, fmc, extension] = parts.map(|(_, text)| text.as_deref());
    match Mapping::entered(new.user, id, sip, fmc, extension, country) {
        Ok((mapping, notices)) => Some((mapping, notices.into_iter().map(Notice::from).collect())),
        Err(part) => fields.take(&format!("[{place}].{part}"), Err("not_a_phone")),
    }
}

impl From<employee::Notice> for Notice {
    fn from(notice: employee::Notice) -> Self {
        match notice {
            employee::Notice::SipWasFmc => Self::SipWasFmc,
        }
    }
}

/// Adds what shows only when all of them are seen together.
fn shown(read: Read) -> Vec<Employee> {
    let all: Vec<Mapping> = read.iter().map(|(mapping, ..)| mapping.clone()).collect();
    let add = |(mapping, user, mut notices): (Mapping, User, Vec<Notice>)| {
        if mapping.sip_account.is_none() {
            notices.push(Notice::NoSipAccount);
        }
        notices.extend(mapped_twice(&mapping, &all));
        Employee { mapping, user_name: user.name, notices }
    };
    read.into_iter().map(add).collect()
}

fn mapped_twice<'a>(one: &'a Mapping, all: &'a [Mapping]) -> impl Iterator<Item = Notice> + 'a {
    type Same = fn(&Mapping, &Mapping) -> bool;
    const PARTS: [(Part, Same); 4] = [
        (Part::EmployeeId, |a, b| a.employee_id.is_some() && a.employee_id == b.employee_id),
        (Part::SipAccount, |a, b| a.sip_account.is_some() && a.sip_account == b.sip_account),
        (Part::FmcNumber, |a, b| a.fmc_number.is_some() && a.fmc_number == b.fmc_number),
        (Part::Extension, |a, b| a.extension.is_some() && a.extension == b.extension),
    ];
    let others = move |same: Same| all.iter().any(|other| other.user != one.user && same(one, other));
    PARTS.into_iter().filter(move |(_, same)| others(*same)).map(|(part, _)| Notice::MappedTwice(part))
}
