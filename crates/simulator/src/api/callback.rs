//! Calls on demand.

use axum::Json;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

use super::{Taken, bad, pairs, rpc};
use crate::settings::is_number;
use crate::simulator::Simulator;

/// `POST /a/v2`, `Api\V2\Callback.external`: rings the employee (`callee`) first, then the client (`caller`).
pub(super) async fn external(State(simulator): State<Simulator>, body: Taken) -> Response {
    let call = match rpc::Call::parse(&body.unwrap_or_default()) {
        Ok(call) => call,
        Err(failure) => return failure.into_response(),
    };
    if call.method != "Api\\V2\\Callback.external" {
        return call.fail(rpc::NO_SUCH_METHOD, "Method not found").into_response();
    }
    match ends(&simulator, &call.params) {
        Ok((client, phone)) => {
            simulator.call_by_api(&client, &phone);
            let result = simulator.script().result;
            call.succeed(result)
        }
        Err(problem) => call.fail(rpc::INVALID_PARAMS, problem).into_response(),
    }
}

/// The client's number and the employee's phone, if all parameters are as published.
fn ends(simulator: &Simulator, params: &Value) -> Result<(String, String), &'static str> {
    if !params.is_object() {
        return Err("params must be an object");
    }
    if rpc::text(&params["projectId"]).as_deref() != Some(&simulator.shared.project_id) {
        return Err("projectId is not of this key");
    }
    if ["caller_type", "callee_type"].iter().any(|key| params[*key] != "default") {
        return Err("caller_type and callee_type must be default");
    }
    if ![json!(0), json!(1)].contains(&params["manager_dst"]) {
        return Err("manager_dst must be 0 or 1");
    }
    if params["direction"] != "out" {
        return Err("direction must be out");
    }
    let caller = params["caller"].as_str().filter(|caller| is_number(caller));
    let client = caller.ok_or("caller must be a number in international format, digits only")?;
    let callee = params["callee"].as_str().ok_or("callee must be a SIP login or a number")?;
    let known = simulator.state().employee(callee).is_some();
    if known { Ok((client.to_owned(), callee.to_owned())) } else { Err("callee is no phone of an employee") }
}

/// `POST /callback/outward_call`: a form with `extension`, the project's number, and `destination`, the client's.
pub(super) async fn outward_call(State(simulator): State<Simulator>, body: Taken) -> Response {
    let form = pairs(&body.unwrap_or_default());
    let (Some(extension), Some(destination)) = (form.get("extension"), form.get("destination")) else {
        return bad("extension and destination are required");
    };
    if !simulator.state().lines.contains(extension) {
        return bad("extension is no number of the project");
    }
    if !is_number(destination) {
        return bad("destination must be a number in international format, digits only");
    }
    simulator.call_back(destination, extension);
    // The body of a success is not published.
    Json(json!({"success": true})).into_response()
}
