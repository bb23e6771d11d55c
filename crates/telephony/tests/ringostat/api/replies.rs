//! Replies as lists of employees, logins and calls.

use domain::time::{Time, Written};
use proptest::prelude::*;
use telephony::ringostat::api::*;

use super::super::prop::bodies;

/// `staff_id active name email extension sip phones`.
fn line(employee: &Employee) -> String {
    let text = |part: &Option<String>| part.clone().unwrap_or_else(|| "-".to_owned());
    format!(
        "{} {} {} {} {} {} {}",
        employee.staff_id,
        employee.active,
        text(&employee.name),
        text(&employee.email),
        text(&employee.extension),
        employee.sip_accounts.join("+"),
        employee.phones.join("+")
    )
}

fn lines(body: &str) -> Vec<String> {
    read_employees(200, body.as_bytes()).unwrap_or_else(|why| panic!("{why:?} {body}")).iter().map(line).collect()
}

#[test]
fn employees_as_the_reference_shows_them() {
    let body = r#"{"jsonrpc":"2.0","id":1,"result":{"348100":{"id":476200,"staffId":348100,"status":true,"fio":"Ivan Example",
        "email":"ivan@example.com","extensionNumber":"101","departments":[11300],"directions":{"main":[{"id":864000,"type":"sip",
        "direction":"exampleua_ivan","gateway":"sip.ringostat.net","enabledForAwd":true}],"additional":[]}},
        "348101":{"staffId":"348101","status":false,"fio":null,"email":"","extensionNumber":102,"directions":{
        "additional":[{"type":"SIP","direction":"ExampleUA_Olha2"},{"type":"fmc","direction":"380670000778"}],
        "main":[{"type":"sip","direction":"exampleua_olha"},{"type":"fmc","direction":380670000777},{"type":"sip","direction":"EXAMPLEUA_OLHA"}]}}}}"#;
    assert_eq!(
        lines(body),
        [
            "348100 true Ivan Example ivan@example.com 101 exampleua_ivan ",
            "348101 false - - 102 exampleua_olha+exampleua_olha2 380670000777+380670000778",
        ]
    );
}

#[test]
fn employees_in_other_forms() {
    for (body, expect) in [
        (r#"{"result":[]}"#, vec![]),
        (r#"{"result":{}}"#, vec![]),
        ("[]", vec![]),
        (r#"{"result":{"7":{}}}"#, vec!["7 true - - -  "]),
        (
            r#"{"result":[{"staffId":7,"status":0},{"id":8},{"staffId":"9","status":"inactive"}]}"#,
            vec!["7 false - - -  ", "9 false - - -  "],
        ),
        (r#"{"7":{"fio":"Ivan"}}"#, vec!["7 true Ivan - -  "]),
        (r#"{"result":{"7":{"directions":[]}}}"#, vec!["7 true - - -  "]),
        (r#"{"result":{"7":{"directions":[{"type":"sip","direction":"a"}]}}}"#, vec!["7 true - - - a "]),
        (
            r#"{"result":{"7":{"directions":{"main":{"1":{"type":"sip","direction":"a"}},"additional":{"2":{"type":"gsm","direction":"+380670000777"},"3":{"direction":"101"}}}}}}"#,
            vec!["7 true - - - a +380670000777+101"],
        ),
        (
            r#"{"result":{"7":{"directions":{"main":[null,1,"a",{"direction":null},{"direction":{}}]}}}}"#,
            vec!["7 true - - -  "],
        ),
    ] {
        assert_eq!(lines(body), expect, "{body}");
    }
    for body in ["", "null", "true", "7", "{", "<a/>", r#"{"result":null}"#, r#"{"result":[1]}"#, r#"{"result":"x"}"#] {
        assert_eq!(read_employees(200, body.as_bytes()), Err(ApiProblem::NotUnderstood), "{body}");
    }
    assert_eq!(read_employees(401, b"[]"), Err(ApiProblem::BadKey));
}

#[test]
fn who_is_online() {
    for (body, expect) in [
        (r#"["exampleua_ivan","ExampleUA_Olha"]"#, vec!["exampleua_ivan", "exampleua_olha"]),
        ("[]", vec![]),
        ("{}", vec![]),
        (r#"["a","a",""," ",null,7]"#, vec!["a"]),
        (r#"{"online":["a"],"speaking":["b"],"error":null}"#, vec!["a", "b"]),
        (r#"{"0":"a","1":"b"}"#, vec!["a", "b"]),
        (r#"{"a":true,"b":false}"#, vec!["a"]),
        (r#"{"result":[["a"],"sip:B@sip.ringostat.net"]}"#, vec!["a", "b"]),
    ] {
        let logins = read_online(200, body.as_bytes()).unwrap();
        assert_eq!(logins.iter().map(String::as_str).collect::<Vec<_>>(), expect, "{body}");
    }
    for body in ["", "7", "null", "a,b", r#""exampleua_ivan""#] {
        assert_eq!(read_online(200, body.as_bytes()), Err(ApiProblem::NotUnderstood), "{body}");
    }
    assert_eq!(read_online(403, b"[]"), Err(ApiProblem::Forbidden));
}

/// `call id: raw` of each row.
fn rows(body: &str) -> Vec<String> {
    let rows = read_calls_list(200, body.as_bytes()).unwrap_or_else(|why| panic!("{why:?} {body}"));
    let line =
        |row: &ListedCall| format!("{}: {}", row.call_id.as_deref().unwrap_or("-"), String::from_utf8_lossy(&row.raw));
    rows.iter().map(line).collect()
}

#[test]
fn rows_of_the_call_log() {
    let (one, other) = (r#"{"uniqueid":"1.1", "dst":"101"}"#, r#"{"uniqueid":"2.2"}"#);
    let expect = [format!("1.1: {one}"), format!("2.2: {other}")];
    for body in [
        format!("[{one},{other}]"),
        format!("\u{feff}[{one}, {other}]\n"),
        format!(r#"{{"total":2,"data":[{one},{other}]}}"#),
        format!(r#"{{"jsonrpc":"2.0","result":{{"calls":[{one},{other}]}},"error":null}}"#),
        format!(r#"{{"a":{one},"b":{other}}}"#),
        format!(r#"{{"result":{{"0":{one},"1":{other}}}}}"#),
        format!(r#"[{one},null,{other},7]"#),
    ] {
        assert_eq!(rows(&body), expect, "{body}");
    }
    assert_eq!(rows(one), [format!("1.1: {one}")]);
    assert_eq!(rows(r#"[{"colour":"red"}]"#), [r#"-: {"colour":"red"}"#]);
    for empty in ["[]", "null", r#"{"data":[]}"#, "uniqueid,dst\n", "\"calldate\";\"uniqueid\""] {
        assert_eq!(rows(empty), [""; 0], "{empty}");
    }
}

#[test]
fn rows_of_a_table() {
    let table = "calldate,caller,uniqueid,disposition\r\n2019-06-02T09:30:47+0300,\"\"\"Name\"\" <380440000001>\",1.1,FAILED\r\n,380440000002,2.2,\r\n";
    assert_eq!(
        rows(table),
        [
            r#"1.1: {"calldate":"2019-06-02T09:30:47+0300","caller":"\"Name\" <380440000001>","disposition":"FAILED","uniqueid":"1.1"}"#,
            r#"2.2: {"calldate":"","caller":"380440000002","disposition":"","uniqueid":"2.2"}"#,
        ]
    );
}

#[test]
fn when_a_listed_call_began() {
    let start = |calldate: &str| {
        let body = serde_json::json!([{ "uniqueid": "1.1", "calldate": calldate }]).to_string();
        read_calls_list(200, body.as_bytes()).unwrap()[0].start
    };
    assert_eq!(start("2019-06-02T09:30:47+0300"), Some(Written::Moment(Time::from_seconds(1_559_457_047))));
    assert_eq!(start("2019-06-02 09:30:47"), Some(Written::Wall("2019-06-02T09:30:47".parse().unwrap())));
    assert_eq!(start("soon"), None);
}

#[test]
fn what_is_no_call_log() {
    for body in ["", "hello", "[1]", "{}", "[{", "<root/>", "a,b\n1,2", r#"{"total":2}"#, "--x", "7"] {
        assert_eq!(read_calls_list(200, body.as_bytes()), Err(ApiProblem::NotUnderstood), "{body}");
    }
    let unknown = read_calls_list(200, b"incorrect field name: department");
    assert_eq!(unknown, Err(ApiProblem::UnknownField("department".to_owned())));
    assert_eq!(read_calls_list(502, b"[]"), Err(ApiProblem::Busy));
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(status in prop_oneof![Just(200_u16), any::<u16>()], body in bodies()) {
        let checked = check(status, &body);
        prop_assert_eq!(checked.is_ok(), read_call_started(status, &body).is_ok());
        let _ = (read_employees(status, &body), read_online(status, &body));
        if let Ok(rows) = read_calls_list(status, &body) {
            prop_assert!(checked.is_ok());
            for row in rows {
                prop_assert!(serde_json::from_slice::<serde::de::IgnoredAny>(&row.raw).is_ok());
            }
        }
    }
}
