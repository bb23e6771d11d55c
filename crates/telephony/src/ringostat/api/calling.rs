//! Click-to-call.

use serde::Serialize;

use super::{ApiProblem, ApiRequest, check};

#[derive(Serialize)]
struct Callback<'a> {
    caller_type: &'static str,
    caller: &'a str,
    callee_type: &'static str,
    callee: &'a str,
    #[serde(rename = "projectId")]
    project_id: &'a str,
    manager_dst: u8,
    direction: &'static str,
    #[serde(rename = "clientIp")]
    client_ip: &'a str,
}

/// Rings an employee and then the client. The vendor names the client as the caller and the employee's SIP login or FMC
/// number as the callee; `manager_dst` 0 is what makes the employee's phone ring first. Of the client's number the digits
/// are sent, without a plus.
pub fn call_out(project_id: &str, client_digits: &str, employee_endpoint: &str, client_ip: &str) -> ApiRequest {
    let params = Callback {
        caller_type: "default",
        caller: &domain::phone::search_digits(client_digits),
        callee_type: "default",
        callee: employee_endpoint,
        project_id,
        manager_dst: 0,
        direction: "out",
        client_ip,
    };
    ApiRequest::rpc("/a/v2", r"Api\V2\Callback.external", &params)
}

/// Rings whoever the scheme of a project number rings, and then the destination. `extension` is a number of the project
/// that is connected as incoming.
pub fn simple_callback(extension: &str, destination: &str) -> ApiRequest {
    let mut form = form_urlencoded::Serializer::new(String::new());
    let body = form.append_pair("extension", extension).append_pair("destination", destination).finish();
    ApiRequest::post("/callback/outward_call", "application/x-www-form-urlencoded", body.into_bytes())
}

/// Reads the reply to either. What success looks like is not public: it is whatever is no error.
///
/// # Errors
/// Why nobody is rung.
pub fn read_call_started(status: u16, body: &[u8]) -> Result<(), ApiProblem> {
    check(status, body)
}
