//! Employees, and who of them is online or talking.

use std::collections::BTreeSet;
use std::fmt;

use domain::phone::sip_login;
use domain::text::{clean, cut};
use serde::Serialize;
use serde_json::{Map, Value};

use super::problem::opened;
use super::{ApiProblem, ApiRequest};
use crate::wire::body::trim;
use crate::wire::values;

/// An employee of a project.
#[derive(Clone, PartialEq, Eq)]
pub struct Employee {
    /// What webhooks call the employee's id.
    pub staff_id: String,
    /// Not switched off.
    pub active: bool,
    /// The full name.
    pub name: Option<String>,
    /// The e-mail address.
    pub email: Option<String>,
    /// The internal number.
    pub extension: Option<String>,
    /// SIP logins in lower case, the main ones first.
    pub sip_accounts: Vec<String>,
    /// Numbers the employee's calls are passed to (FMC), as sent, the main ones first.
    pub phones: Vec<String>,
}

impl fmt::Debug for Employee {
    /// Without names and numbers.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Employee")
            .field("active", &self.active)
            .field("sip_accounts", &self.sip_accounts.len())
            .field("phones", &self.phones.len())
            .finish_non_exhaustive()
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct OfProject<'a> {
    project_id: &'a str,
    departments_full_format: bool,
}

/// Asks for all employees of a project.
pub fn employees(project_id: &str) -> ApiRequest {
    let params = OfProject { project_id, departments_full_format: false };
    ApiRequest::rpc("/api/json-rpc", "getProjectStaffListAndDirections", &params)
}

/// Asks whose SIP accounts are online.
pub fn online() -> ApiRequest {
    ApiRequest::get("/sipstatus/online", Vec::new())
}

/// Asks whose SIP accounts are talking.
pub fn speaking() -> ApiRequest {
    ApiRequest::get("/sipstatus/speaking", Vec::new())
}

/// Reads the employees of a project. `result` is an object with a member per employee, or a list; an empty one is no error.
///
/// # Errors
/// The API's, or a reply in which no employee can be found though it is not empty.
pub fn read_employees(status: u16, body: &[u8]) -> Result<Vec<Employee>, ApiProblem> {
    let reply = read(status, body)?;
    let result = reply.get("result").unwrap_or(&reply);
    let (all, read): (usize, Vec<Employee>) = match result {
        Value::Object(by_id) => {
            (by_id.len(), by_id.iter().filter_map(|(id, employee)| self::employee(Some(id), employee)).collect())
        }
        Value::Array(list) => (list.len(), list.iter().filter_map(|employee| self::employee(None, employee)).collect()),
        _ => return Err(ApiProblem::NotUnderstood),
    };
    if all > 0 && read.is_empty() { Err(ApiProblem::NotUnderstood) } else { Ok(read) }
}

fn employee(key: Option<&String>, value: &Value) -> Option<Employee> {
    let employee = value.as_object()?;
    let field = |name: &str| employee.get(name).and_then(text);
    let by_key = || key.filter(|key| key.bytes().all(|b| b.is_ascii_digit())).cloned();
    let staff_id = field("staffId").or_else(by_key)?;
    let mut found = Directions::default();
    found.collect(employee.get("directions").unwrap_or(&Value::Null), true);
    Some(Employee {
        staff_id,
        active: field("status").is_none_or(|status| !is_no(&status)),
        name: field("fio"),
        email: field("email"),
        extension: field("extensionNumber"),
        sip_accounts: found.sip_accounts,
        phones: found.phones,
    })
}

fn is_no(status: &str) -> bool {
    ["false", "0", "no", "off", "inactive", "disabled", "blocked", "deleted"]
        .iter()
        .any(|no| status.eq_ignore_ascii_case(no))
}

/// A text, a number or a flag as a text; what says nothing is absent.
fn text(value: &Value) -> Option<String> {
    let text = match value {
        Value::String(text) => cut(text, values::SHORT).to_owned(),
        Value::Number(number) => number.to_string(),
        Value::Bool(flag) => return Some(flag.to_string()),
        Value::Null | Value::Array(_) | Value::Object(_) => return None,
    };
    values::present(&text).ok().flatten().map(clean)
}

/// The phones of an employee, each once.
#[derive(Default)]
struct Directions {
    sip_accounts: Vec<String>,
    phones: Vec<String>,
}

impl Directions {
    /// Takes those of `main` before all others. Lists can come as objects, and one empty list for all of them.
    fn collect(&mut self, value: &Value, is_top: bool) {
        match value {
            Value::Array(list) => list.iter().for_each(|value| self.collect(value, false)),
            Value::Object(direction) if direction.contains_key("direction") => self.take(direction),
            Value::Object(lists) if is_top => {
                let main = |name: &&String| name.eq_ignore_ascii_case("main");
                let (first, rest): (Vec<_>, Vec<_>) = lists.keys().partition(|name| main(name));
                first.into_iter().chain(rest).for_each(|name| self.collect(&lists[name], false));
            }
            Value::Object(list) => list.values().for_each(|value| self.collect(value, false)),
            _ => {}
        }
    }

    fn take(&mut self, direction: &Map<String, Value>) {
        let Some(endpoint) = direction.get("direction").and_then(text) else { return };
        let is_sip = direction.get("type").and_then(text).is_some_and(|kind| kind.eq_ignore_ascii_case("sip"));
        let (slot, endpoint) =
            if is_sip { (&mut self.sip_accounts, sip_login(&endpoint)) } else { (&mut self.phones, endpoint) };
        if !endpoint.is_empty() && !slot.contains(&endpoint) {
            slot.push(endpoint);
        }
    }
}

/// Reads who is online or talking: SIP logins in lower case, as [`sip_login`] writes them. The reply is a bare list; an
/// object is read as well, by its values or, where these are flags, by its keys.
///
/// # Errors
/// The API's, or another reply.
pub fn read_online(status: u16, body: &[u8]) -> Result<BTreeSet<String>, ApiProblem> {
    let reply = read(status, body)?;
    if !reply.is_array() && !reply.is_object() {
        return Err(ApiProblem::NotUnderstood);
    }
    let mut logins = BTreeSet::new();
    collect_logins(&reply, &mut logins);
    Ok(logins)
}

fn collect_logins(value: &Value, logins: &mut BTreeSet<String>) {
    let mut take = |login: &str| logins.extend(Some(sip_login(login)).filter(|login| !login.is_empty()));
    match value {
        Value::String(login) => take(login),
        Value::Array(list) => list.iter().for_each(|value| collect_logins(value, logins)),
        Value::Object(members) => {
            members.iter().filter(|(_, value)| **value == Value::Bool(true)).for_each(|(login, _)| take(login));
            members.values().for_each(|value| collect_logins(value, logins));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn read(status: u16, body: &[u8]) -> Result<Value, ApiProblem> {
    let body = opened(status, body)?;
    serde_json::from_str(trim(&body.text)).map_err(|_| ApiProblem::NotUnderstood)
}
