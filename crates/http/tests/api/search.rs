//! The search over everything.

use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use testkit::flows::Setting;
use testkit::{Engine, TestApp};

/// The first numbers of the found contacts and calls, or what they are called.
fn told(found: &Value) -> (Vec<&str>, Vec<&str>) {
    let contacts = found["contacts"].as_array().unwrap().iter();
    let contacts = contacts.map(|it| it["name"].as_str().or(it["phone"]["raw"].as_str()).unwrap());
    let calls = found["calls"].as_array().unwrap().iter().map(|it| it["client_number"]["e164"].as_str().unwrap());
    (contacts.collect(), calls.collect())
}

#[tokio::test(flavor = "multi_thread")]
async fn contacts_and_calls_are_found_by_what_people_remember() {
    for engine in Engine::BOTH {
        let app = TestApp::start(engine).await;
        let setting = Setting::make(&app, &["incoming_missed".to_owned()], None).await;
        let company = app.post("/companies", json!({"name": "Їжак"})).await;
        let olena = json!({"name": "Олена Коваль", "phones": ["044 500-10-20", "0671110001"], "emails": ["Olena@acme.test"], "company": company["id"]});
        let olena = app.post("/contacts", olena).await;
        app.post("/contacts", json!({"name": "Petro 4711"})).await;
        // Two calls of Olena, one of somebody unknown, of whom a contact is made without a name, and one that stays without a contact.
        for (id, client, status) in [
            ("1", "380671110001", "ANSWERED"),
            ("2", "380671110001", "NO ANSWER"),
            ("3", "380671110002", "NO ANSWER"),
            ("4", "380671110003", "ANSWERED"),
        ] {
            let body = json!({"uniqueid": id, "call_type": "in", "userfield": client, "dst": "380443330099", "disposition": status,
                "billsec": if status == "ANSWERED" { 9 } else { 0 }, "calldate": format!("2025-12-29 12:0{id}:00")});
            let sent = app.raw(Method::POST, &setting.webhook_url).json(&body).send().await.unwrap();
            assert_eq!(sent.status(), StatusCode::OK);
        }
        app.settle().await;
        let (o, two, three) = ("+380671110001", "+380671110002", "+380671110003");
        let unnamed = "+380671110002";
        let table: [(&str, &[&str], &[&str]); 14] = [
            ("ОЛЕНА", &["Олена Коваль"], &[]),
            // In Latin letters, by the beginnings of words in any order, by the domain of an address.
            ("koval ole", &["Олена Коваль"], &[]),
            ("acme.t", &["Олена Коваль"], &[]),
            ("коваль олена петро", &[], &[]),
            ("olena@", &["Олена Коваль"], &[]),
            ("(067) 111-00-01", &["Олена Коваль"], &[o, o]),
            ("%2B380671110003", &[], &[three]),
            ("11000", &[unnamed, "Олена Коваль"], &[three, two, o, o]),
            ("067 111", &[unnamed, "Олена Коваль"], &[three, two, o, o]),
            // Three digits are enough for a card, not for a call; nor does a name with digits look through calls.
            ("711", &[unnamed, "Олена Коваль"], &[]),
            ("petro 4711", &["Petro 4711"], &[]),
            ("5001020", &["Олена Коваль"], &[]),
            ("nobody", &[], &[]),
            ("%20", &[], &[]),
        ];
        for (q, contacts, calls) in table {
            let found = app.get(&format!("/search?q={q}")).await;
            assert_eq!(told(&found), (contacts.to_vec(), calls.to_vec()), "{q} on {engine:?}");
        }
        let found = app.get("/search?q=0671110001").await;
        let contact = json!({"id": olena["id"], "name": "Олена Коваль", "phone": {"e164": o, "raw": "0671110001"},
            "company": {"id": company["id"], "name": "Їжак"}});
        assert_eq!(found["contacts"], json!([contact]), "the phone that was meant");
        let call = found["calls"][0].as_object().unwrap();
        assert_eq!(call["contact"], json!({"id": olena["id"], "name": "Олена Коваль"}));
        assert_eq!(
            (&call["outcome"], &call["missed"], &call["direction"]),
            (&json!("missed"), &json!(true), &json!("incoming"))
        );
        assert_eq!(call["started_at"], "2025-12-29T10:02:00Z");
        let found = app.get("/search?q=5001020").await;
        assert_eq!(found["contacts"][0]["phone"]["raw"], "044 500-10-20");
        let found = app.get("/search?q=10002").await;
        assert_eq!((&found["contacts"][0]["name"], &found["contacts"][0]["company"]), (&Value::Null, &Value::Null));
        app.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_search_shows_eight_of_each_kind_unless_asked_for_more() {
    let app = TestApp::start(Engine::Sqlite).await;
    for number in 10..20 {
        app.post("/contacts", json!({"name": format!("Contact {number}")})).await;
    }
    app.settle().await;
    let count = async |query: &str| app.get(&format!("/search?{query}")).await["contacts"].as_array().unwrap().len();
    assert_eq!(
        (count("q=contact").await, count("q=contact&limit=9").await, count("q=contact&limit=500").await),
        (8, 9, 10)
    );
    assert_eq!(count("").await, 0, "who looks for nothing finds nothing");
    for wrong in ["q=a&limit=0", "q=a&limit=x", "q=a&cursor=AAAA"] {
        let status = app.send(Method::GET, &format!("/search?{wrong}"), None, None).await.status();
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
    }
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_found_follows_what_is_written() {
    for engine in Engine::BOTH {
        let app = TestApp::start(engine).await;
        let company = app.post("/companies", json!({"name": "ТОВ «Ромашка»", "phones": ["044 500 60 70"]})).await;
        let contact = app.post("/contacts", json!({"name": "Сергій Бойко", "phones": ["067 111 00 01"]})).await;
        let deal = app.post("/deals", json!({"name": "Meblі для кухні", "contact_id": contact["id"]})).await;
        let found = async |q: &str| {
            app.settle().await;
            let found = app.get(&format!("/search?q={q}")).await;
            let ids =
                |kind: &str| found[kind].as_array().unwrap().iter().map(|it| it["id"].clone()).collect::<Vec<_>>();
            (ids("contacts"), ids("companies"), ids("deals"))
        };
        let of = |one: &Value| vec![one["id"].clone()];
        assert_eq!(found("romashka").await, (vec![], of(&company), vec![]));
        assert_eq!(found("5006070").await, (vec![], of(&company), vec![]));
        assert_eq!(found("кухні мебл").await, (vec![], vec![], of(&deal)));
        assert_eq!(found("serhii").await, (of(&contact), vec![], vec![]));
        let shown = app.get("/search?q=меблі").await["deals"][0].clone();
        assert_eq!((&shown["name"], &shown["contact"]["name"]), (&deal["name"], &contact["name"]));
        // Another name, another phone.
        let place = format!("/contacts/{}", contact["id"].as_str().unwrap());
        app.patch(&place, 1, json!({"name": "Тарас", "phones": ["050 222 00 02"]})).await;
        for (q, is_found) in
            [("serhii", false), ("1110001", false), ("taras", true), ("2220002", true), ("050222", true)]
        {
            let expected = if is_found { of(&contact) } else { vec![] };
            assert_eq!(found(q).await.0, expected, "{q} on {engine:?}");
        }
        // Gone: nothing is left of it, not even terms.
        let place = format!("/companies/{}", company["id"].as_str().unwrap());
        assert_eq!(app.send(Method::DELETE, &place, Some(1), None).await.status(), StatusCode::NO_CONTENT);
        assert_eq!(found("romashka").await, (vec![], vec![], vec![]));
        app.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_search_never_leaves_its_workspace() {
    for engine in Engine::BOTH {
        let app = TestApp::start(engine).await;
        let token = app.other_workspace("Other").await;
        let theirs = json!({"name": "Їхній", "phones": ["067 111 00 09"]});
        let made = app.send_as(&token, Method::POST, "/contacts", None, Some(&theirs)).await;
        assert_eq!(made.status(), StatusCode::CREATED);
        app.settle().await;
        for q in ["їхній", "1110009", "0671110009"] {
            assert_eq!(app.get(&format!("/search?q={q}")).await["contacts"], json!([]), "{q}");
        }
        app.stop().await;
    }
}
