//! Errors, most of which come with HTTP 200.

use telephony::ringostat::api::*;

fn refused(code: Option<i64>, message: &str) -> Result<(), ApiProblem> {
    Err(ApiProblem::Refused { code, message: message.to_owned() })
}

fn unknown(field: &str) -> Result<(), ApiProblem> {
    Err(ApiProblem::UnknownField(field.to_owned()))
}

#[test]
fn errors_by_their_status() {
    for (status, body, expect) in [
        (200, "", Ok(())),
        (204, "", Ok(())),
        (401, "{}", Err(ApiProblem::BadKey)),
        (403, "no", Err(ApiProblem::Forbidden)),
        (429, "", Err(ApiProblem::Busy)),
        (500, "<html>", Err(ApiProblem::Busy)),
        (503, r#"{"error":{"code":1,"message":"x"}}"#, Err(ApiProblem::Busy)),
        (599, "", Err(ApiProblem::Busy)),
        (302, "", Err(ApiProblem::NotUnderstood)),
        (404, "", refused(Some(404), "")),
        (404, "<html>not found</html>", refused(Some(404), "")),
        (400, "No such\n  project", refused(Some(400), "No such project")),
        (400, r#"{"error":"no such project"}"#, refused(Some(400), "no such project")),
        (400, r#"{"error":{"code":-32602,"message":"bad params"}}"#, refused(Some(-32602), "bad params")),
        (400, "incorrect field name: department", unknown("department")),
        (0, "", Err(ApiProblem::NotUnderstood)),
    ] {
        assert_eq!(check(status, body.as_bytes()), expect, "{status} {body}");
    }
}

#[test]
fn errors_inside_of_success() {
    for (body, expect) in [
        (
            r#"{"jsonrpc":"2.0","id":1,"error":{"code":-32600,"message":"Invalid  Request\n"}}"#,
            refused(Some(-32600), "Invalid Request"),
        ),
        (r#"{"jsonrpc":"2.0","id":null,"error":{"code":"-32000","message":"x"}}"#, refused(Some(-32000), "x")),
        (r#"{"error":{"code":401,"message":"x"}}"#, Err(ApiProblem::BadKey)),
        (r#"{"error":{"code":403}}"#, Err(ApiProblem::Forbidden)),
        (r#"{"error":{"code":503,"message":"x"}}"#, Err(ApiProblem::Busy)),
        (r#"{"error":{"message":"incorrect field name: caller_number"}}"#, unknown("caller_number")),
        (r#"{"error":"no such project"}"#, refused(None, "no such project")),
        (r#"{"error":true,"message":"no such project","code":7}"#, refused(Some(7), "no such project")),
        (r#"{"error":1,"error_description":"x"}"#, refused(None, "x")),
        (r#"{"errors":[{"message":"x"},{"message":"y"}]}"#, refused(None, "x")),
        (r#"{"errors":["x"]}"#, refused(None, "x")),
        (r#"{"errors":[[1]]}"#, refused(None, "")),
        (r#"{"success":false,"msg":"x"}"#, refused(None, "x")),
        (r#"{"status":"ERROR","message":"x"}"#, refused(None, "x")),
        (r#"{"error":null,"errors":[],"success":null,"status":"ok","result":1}"#, Ok(())),
        (r#"{"error":false,"result":1}"#, Ok(())),
        (r#"{"uniqueid":"1.1","status":"FAILED"}"#, Ok(())),
        (r#"{"result":{"error":"x"}}"#, Ok(())),
        ("incorrect field name employee_fio", unknown("employee_fio")),
        (r#""Incorrect field name - \"department\"""#, unknown("department")),
        ("incorrect field name", unknown("")),
        ("Error: access denied", refused(None, "Error: access denied")),
        ("Помилка: невірний ключ", refused(None, "Помилка: невірний ключ")),
        ("false", refused(None, "false")),
        ("OK", Ok(())),
        ("true", Ok(())),
        ("[]", Ok(())),
        ("uniqueid,disposition\n1.1,FAILED", Ok(())),
        ("\"disposition\";\"error\"\n1;2", Ok(())),
        ("<!DOCTYPE html><html><body>login</body></html>", Err(ApiProblem::NotUnderstood)),
        ("\u{feff} <HTML>", Err(ApiProblem::NotUnderstood)),
        ("<result>1</result>", Ok(())),
        ("{\"error\":", Ok(())),
    ] {
        assert_eq!(check(200, body.as_bytes()), expect, "{body}");
        assert_eq!(read_call_started(200, body.as_bytes()), expect, "{body}");
    }
}

#[test]
fn words_of_the_api_are_short_and_on_one_line() {
    let long = format!("error\0 {}\r\n\u{7} x", "ї".repeat(5_000));
    let body = serde_json::json!({ "error": long }).to_string();
    let Err(ApiProblem::Refused { message, .. }) = check(200, body.as_bytes()) else { panic!("it is an error") };
    assert!(message.chars().count() <= 300 && message.starts_with("error ї"), "{message}");
    assert!(!message.contains(|c: char| c.is_control()));
    let field = format!("incorrect field name {}", "x".repeat(5_000));
    assert_eq!(check(200, field.as_bytes()), unknown(&"x".repeat(64)));
}

#[test]
fn no_log_sees_the_words() {
    let problem = ApiProblem::Refused { code: Some(7), message: "380440000001".to_owned() };
    assert_eq!(format!("{problem:?} {problem}"), "Refused(Some(7)) the API refused the request");
    assert_eq!(ApiProblem::UnknownField("x".to_owned()).as_str(), "unknown_field");
}
