//! Employees and their phones.

use axum::Json;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use serde_json::{Map, Value, json};

use super::{Taken, rpc};
use crate::settings::SimEmployee;
use crate::simulator::Simulator;

/// Ids beside `staffId` that the vendor has of its own.
const OWN_IDS: u64 = 127_900;
const DIRECTION_IDS: u64 = 515_900;

/// `POST /api/json-rpc`, `getProjectStaffListAndDirections`.
pub(super) async fn list(State(simulator): State<Simulator>, body: Taken) -> Response {
    let call = match rpc::Call::parse(&body.unwrap_or_default()) {
        Ok(call) => call,
        Err(failure) => return failure.into_response(),
    };
    if call.method != "getProjectStaffListAndDirections" {
        return call.fail(rpc::NO_SUCH_METHOD, "Method not found").into_response();
    }
    if rpc::text(&call.params["projectId"]).as_deref() != Some(&simulator.shared.project_id) {
        return call.fail(rpc::INVALID_PARAMS, "projectId is not of this key").into_response();
    }
    let full = call.params["departmentsFullFormat"] == true;
    let all: Map<String, Value> = simulator
        .state()
        .employees
        .iter()
        .map(|employee| (employee.staff_id.to_string(), shown(employee, full)))
        .collect();
    // An empty object comes as an empty list.
    call.succeed(if all.is_empty() { json!([]) } else { Value::Object(all) })
}

/// An employee as §3 shows one. The first phone is the main one; what an FMC number is called as a type is not published.
fn shown(employee: &SimEmployee, full_departments: bool) -> Value {
    let sip = employee.sip.as_ref().map(|login| ("sip", login, json!("sip.ringostat.net")));
    let fmc = employee.fmc.as_ref().map(|number| ("fmc", number, Value::Null));
    let phones = [sip, fmc].into_iter().flatten().zip(0..).map(|((kind, direction, gateway), nth)| {
        let id = employee.staff_id + DIRECTION_IDS + nth;
        json!({"id": id, "type": kind, "direction": direction, "gateway": gateway, "enabledForAwd": true})
    });
    let mut phones: Vec<Value> = phones.collect();
    let additional = if phones.is_empty() { Vec::new() } else { phones.split_off(1) };
    let department = if full_departments { json!({"id": 11_300, "name": "Sales"}) } else { json!(11_300) };
    json!({
        "id": employee.staff_id + OWN_IDS,
        "staffId": employee.staff_id,
        "status": true,
        "fio": employee.fio,
        "email": employee.email,
        "extensionNumber": employee.extension,
        "departments": [department],
        "directions": {"main": phones, "additional": additional},
    })
}

/// `GET /sipstatus/online`: the registered SIP accounts, a bare array.
pub(super) async fn online(State(simulator): State<Simulator>) -> Json<Vec<String>> {
    let state = simulator.state();
    let online = state.employees.iter().filter(|employee| employee.online);
    Json(online.filter_map(|employee| employee.sip.clone()).collect())
}

/// `GET /sipstatus/speaking`: the SIP accounts in a conversation, a bare array.
pub(super) async fn speaking(State(simulator): State<Simulator>) -> Json<Vec<String>> {
    let state = simulator.state();
    let speaking = |login: &str| {
        let phones = state.calls.iter().filter(|record| record.speaking).filter_map(|record| record.phone.as_ref());
        phones.into_iter().any(|phone| phone.number.eq_ignore_ascii_case(login))
    };
    let logins = state.employees.iter().filter_map(|employee| employee.sip.as_deref());
    Json(logins.filter(|login| speaking(login)).map(str::to_owned).collect())
}
