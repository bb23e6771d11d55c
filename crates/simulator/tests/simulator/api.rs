//! The key, employees, presence and contact cards (§3).

use serde_json::{Value, json};
use simulator::{Call, HangUp};

use crate::support::{CLIENT, IVAN, LINE, OLHA, ask, employees, get, post, start};

#[tokio::test]
async fn without_the_key_there_is_nothing() {
    let simulator = start().await;
    for (method, path) in [
        ("GET", "/calls/list"),
        ("POST", "/a/v2"),
        ("POST", "/callback/outward_call"),
        ("POST", "/api/json-rpc"),
        ("GET", "/sipstatus/online"),
        ("GET", "/sipstatus/speaking"),
        ("POST", "/minicrm/contacts/sync"),
        ("POST", "/_control/state"),
    ] {
        for headers in [&[][..], &[("Auth-key", "another")]] {
            let answer = ask(method, &format!("{}{path}", simulator.url()), headers, "").await.unwrap();
            assert_eq!(answer.status, 401, "{path}");
            assert!(!answer.text().is_empty(), "{path}");
        }
    }
    let counters = simulator.counters();
    assert_eq!((counters.requests["/a/v2"], counters.requests["/calls/list"], counters.calls), (2, 2, 0));
    assert_eq!(counters.requests.len(), 7, "the control interface is not the API");
    simulator.stop().await;
}

fn staff_call(params: &Value) -> Value {
    json!({"jsonrpc": "2.0", "id": 1, "method": "getProjectStaffListAndDirections", "params": params})
}

#[tokio::test]
async fn employees_are_listed_as_published() {
    let simulator = start().await;
    let params = json!({"projectId": "11111", "departmentsFullFormat": false});
    let answer = post(&simulator, "/api/json-rpc", &staff_call(&params)).await.json();
    assert_eq!((&answer["jsonrpc"], &answer["id"]), (&json!("2.0"), &json!(1)));
    let id = |key: &str| answer["result"]["331800"][key].clone();
    let direction = &answer["result"]["331800"]["directions"]["main"][0]["id"];
    assert_eq!(
        answer["result"]["331800"],
        json!({"id": id("id"), "staffId": 331_800, "status": true, "fio": "Ivan", "email": "ivan@example.com", "extensionNumber": "100",
            "departments": [11300],
            "directions": {"main": [{"id": direction, "type": "sip", "direction": "exampleua_ivan", "gateway": "sip.ringostat.net",
                "enabledForAwd": true}], "additional": []}})
    );
    assert!(id("id").is_u64() && direction.is_u64());
    let phones = |staff: &str, list: &str| answer["result"][staff]["directions"][list].as_array().unwrap().len();
    assert_eq!([phones("331801", "main"), phones("331801", "additional"), phones("331802", "main")], [1, 1, 1]);
    assert_eq!(answer["result"]["331802"]["directions"]["main"][0]["direction"], "380670000777");
    // An empty object comes as an empty list.
    simulator.set_employees(Vec::new());
    assert_eq!(post(&simulator, "/api/json-rpc", &staff_call(&params)).await.json()["result"], json!([]));
    simulator.stop().await;
}

#[tokio::test]
async fn errors_of_json_rpc_come_with_200() {
    let simulator = start().await;
    let other = json!({"jsonrpc": "2.0", "id": "x", "method": "other", "params": {}});
    for (body, id, code) in [
        (staff_call(&json!({"projectId": "22222"})), json!(1), -32_602),
        (staff_call(&json!([])), json!(1), -32_602),
        (other, json!("x"), -32_601),
        (json!({"id": 5}), json!(5), -32_600),
        (json!([]), Value::Null, -32_600),
    ] {
        for path in ["/api/json-rpc", "/a/v2"] {
            let answer = post(&simulator, path, &body).await;
            assert_eq!(answer.status, 200);
            let answer = answer.json();
            assert_eq!(answer["id"], id, "{body}");
            assert!(answer["error"]["message"].is_string() && answer.get("result").is_none());
            if path == "/api/json-rpc" {
                assert_eq!(answer["error"]["code"], code, "{body}");
            }
        }
    }
    simulator.stop().await;
}

#[tokio::test]
async fn presence_is_a_bare_array() {
    let simulator = start().await;
    assert_eq!(get(&simulator, "/sipstatus/online").await.json(), json!([IVAN, OLHA]));
    assert_eq!(get(&simulator, "/sipstatus/speaking").await.json(), json!([]));
    assert!(simulator.set_online(331_801, false) && !simulator.set_online(1, true));
    let call = simulator.ring(Call::new(CLIENT, LINE));
    call.pick_up("ExampleUA_Ivan").await;
    assert_eq!(get(&simulator, "/sipstatus/online").await.json(), json!([IVAN]));
    assert_eq!(get(&simulator, "/sipstatus/speaking").await.json(), json!([IVAN]));
    call.transfer(OLHA).await;
    assert_eq!(get(&simulator, "/sipstatus/speaking").await.json(), json!([OLHA]));
    call.hang_up(HangUp::answered(1, 2)).await;
    // A late step changes nothing.
    call.pick_up(IVAN).await;
    assert_eq!(get(&simulator, "/sipstatus/speaking").await.json(), json!([]));
    assert_eq!(employees().len(), 3);
    simulator.stop().await;
}

#[tokio::test]
async fn contact_cards_are_kept_and_replaced() {
    let simulator = start().await;
    let card = |name: &str, id: &str| {
        json!({"projectId": 11111, "fullName": name, "origin": "MyCRM", "externalId": id, "responsible": "7", "staffId": "331800",
            "contactLink": format!("https://crm.example/c/{id}"),
            "contactDirections": [{"type": "phone", "name": "work", "value": CLIENT}]})
    };
    let sync =
        async |cards: Value| post(&simulator, "/minicrm/contacts/sync", &json!({"contacts": cards})).await.status;
    assert_eq!(sync(json!([card("First", "42"), card("Second", "43")])).await, 200);
    assert_eq!(sync(json!([card("Changed", "42")])).await, 200);
    assert_eq!(simulator.contacts(), [card("Changed", "42"), card("Second", "43")]);
    for broken in [json!({}), json!([{"projectId": 11111}]), json!([{"projectId": 2, "fullName": "x"}])] {
        assert_eq!(sync(broken).await, 400);
    }
    let url = format!("{}/minicrm/contacts/sync", simulator.url());
    let without_project = ask("POST", &url, &[("Auth-key", crate::support::KEY)], "{\"contacts\":[]}").await.unwrap();
    assert_eq!(without_project.status, 403);
    assert_eq!(simulator.contacts().len(), 2);
    simulator.stop().await;
}
