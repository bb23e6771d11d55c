//! Requests byte by byte, as the reference shows them.

use telephony::ringostat::Aliases;
use telephony::ringostat::api::*;

fn body(request: &ApiRequest) -> &str {
    std::str::from_utf8(&request.body).expect("bodies are texts")
}

/// `method path content-type x-project-id`.
fn head(request: &ApiRequest) -> String {
    let text = |part: Option<&str>| part.unwrap_or("-").to_owned();
    format!(
        "{:?} {} {} {}",
        request.method,
        request.path,
        text(request.content_type),
        text(request.project_header.as_deref())
    )
}

#[test]
fn employees_of_a_project() {
    let request = employees("11111");
    assert_eq!(head(&request), "Post /api/json-rpc application/json -");
    assert_eq!(
        body(&request),
        r#"{"jsonrpc":"2.0","id":1,"method":"getProjectStaffListAndDirections","params":{"projectId":"11111","departmentsFullFormat":false}}"#
    );
    assert!(request.query.is_empty());
}

#[test]
fn click_to_call_rings_the_employee_first() {
    let request = call_out("11111", "+380 44 000 00 01", "exampleua_ivan", "10.0.0.1");
    assert_eq!(head(&request), "Post /a/v2 application/json -");
    assert_eq!(
        body(&request),
        concat!(
            r#"{"jsonrpc":"2.0","id":1,"method":"Api\\V2\\Callback.external","params":{"caller_type":"default","#,
            r#""caller":"380440000001","callee_type":"default","callee":"exampleua_ivan","projectId":"11111","#,
            r#""manager_dst":0,"direction":"out","clientIp":"10.0.0.1"}}"#
        )
    );
    let request = simple_callback("380440000099", "+380440000001");
    assert_eq!(head(&request), "Post /callback/outward_call application/x-www-form-urlencoded -");
    assert_eq!(body(&request), "extension=380440000099&destination=%2B380440000001");
}

#[test]
fn the_call_log_of_a_period() {
    let wall = |text: &str| text.parse().unwrap();
    let request = calls_list(wall("2024-01-31T00:00:00"), wall("2024-01-31T23:59:59.5"), &["calldate", "uniqueid"]);
    assert_eq!(head(&request), "Get /calls/list - -");
    let query: Vec<(&str, &str)> = request.query.iter().map(|(name, value)| (*name, value.as_str())).collect();
    assert_eq!(
        query,
        [
            ("export_type", "json"),
            ("from", "2024-01-31 00:00:00"),
            ("to", "2024-01-31 23:59:59"),
            ("fields", "calldate,uniqueid"),
        ]
    );
    assert!(request.body.is_empty());
    for request in [online(), speaking()] {
        assert!(request.method == Method::Get && request.query.is_empty() && request.body.is_empty());
    }
    assert_eq!((online().path, speaking().path), ("/sipstatus/online", "/sipstatus/speaking"));
}

#[test]
fn every_field_of_the_log_is_understood() {
    let aliases = Aliases::default();
    for field in ALL_FIELDS {
        assert!(aliases.meaning(field).is_some(), "{field}");
    }
    assert_eq!((ALL_FIELDS.len(), EARLY_FIELDS.len(), EARLY_FIELDS.last()), (37, 33, Some(&"duration_ms")));
}

#[test]
fn fewer_fields_are_asked_for_after_an_unknown_one() {
    let check = |asked: &[&str], unknown: &str, expect: Option<&[&str]>| {
        assert_eq!(fewer_fields(asked, unknown).as_deref(), expect, "{asked:?} {unknown}");
    };
    check(&["calldate", "department"], "department", Some(&["calldate"]));
    check(&["calldate", "dst"], "DST", Some(&["calldate"]));
    check(&["calldate", "department", "employee_fio"], "", Some(&["calldate"]));
    check(&["calldate", "department"], "other", Some(&["calldate"]));
    check(&["calldate", "dst"], "", None);
    check(&["calldate"], "calldate", None);
    check(&[], "", None);
    let (mut asked, mut rounds) = (ALL_FIELDS.to_vec(), 0);
    while let Some(fewer) = fewer_fields(&asked, "") {
        (asked, rounds) = (fewer, rounds + 1);
    }
    assert_eq!((asked.as_slice(), rounds), (EARLY_FIELDS, 1));
}

#[test]
fn cards_for_the_softphone() {
    let card = ContactCard {
        full_name: "Client".to_owned(),
        origin: "MyCRM".to_owned(),
        external_id: "42".to_owned(),
        responsible: Some("7".to_owned()),
        staff_id: Some("348100".to_owned()),
        link: Some("https://crm.example/c/42".to_owned()),
        phones: vec![CardPhone { name: "work".to_owned(), digits: "380440000001".to_owned() }],
    };
    let request = push_contacts("11111", std::slice::from_ref(&card));
    assert_eq!(head(&request), "Post /minicrm/contacts/sync application/json 11111");
    assert_eq!(
        body(&request),
        concat!(
            r#"{"contacts":[{"projectId":11111,"fullName":"Client","origin":"MyCRM","externalId":"42","responsible":"7","#,
            r#""staffId":"348100","contactLink":"https://crm.example/c/42","#,
            r#""contactDirections":[{"type":"phone","name":"work","value":"380440000001"}]}]}"#
        )
    );
    let bare = ContactCard { responsible: None, staff_id: None, link: None, phones: Vec::new(), ..card };
    assert_eq!(
        body(&push_contacts("a-1", &[bare])),
        r#"{"contacts":[{"projectId":"a-1","fullName":"Client","origin":"MyCRM","externalId":"42","contactDirections":[]}]}"#
    );
}

#[test]
fn nothing_personal_is_shown() {
    let shown = format!("{:?}", call_out("11111", "380440000001", "exampleua_ivan", "10.0.0.1"));
    assert!(!shown.contains("380440000001") && !shown.contains("ivan"), "{shown}");
}
