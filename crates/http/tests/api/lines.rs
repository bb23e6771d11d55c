//! A line whose contacts have a responsible of their own.

use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use testkit::app::{Engine, expect};

use crate::cti::{LINE, Office, incoming};

#[tokio::test(flavor = "multi_thread")]
async fn a_missed_call_makes_a_contact_of_the_lines_responsible() {
    for engine in Engine::BOTH {
        let office = Office::open(engine).await;
        let olha = office.app.user("Olha", "manager").await;
        let connection = office.path("").rsplit('/').next().unwrap().to_owned();
        let new = |user: &str| json!({"connection_id": connection, "number": LINE, "responsible_id": user});
        let stranger =
            office.app.send(Method::POST, "/lines", None, Some(&new("00000000-0000-7000-8000-000000000000"))).await;
        let problem = expect(stranger, StatusCode::UNPROCESSABLE_ENTITY).await;
        assert_eq!(
            (&problem["errors"][0]["field"], &problem["errors"][0]["code"]),
            (&json!("responsible_id"), &json!("unknown_user"))
        );
        let line = office.app.post("/lines", new(&olha)).await;
        assert_eq!(line["responsible_id"], olha);
        let path = format!("/lines/{}", line["id"].as_str().unwrap());
        let owner = async |id: &str, client: &str| -> Value {
            office.tell("newCall", id, &incoming(client)).await;
            office.tell("hangup", id, &incoming(client)).await;
            let call = office.calls().await.pop().unwrap();
            assert_eq!(call["missed"], true);
            let contact = format!("/contacts/{}", call["contact"]["id"].as_str().unwrap());
            office.app.get(&contact).await["responsible"]["id"].clone()
        };
        assert_eq!(owner("one", "+380671110001").await, json!(olha));
        // Whoever works here no more gets nothing, and a new one must work here.
        let version = office.app.get(&format!("/users/{olha}")).await["version"].as_i64();
        expect(office.app.send(Method::DELETE, &format!("/users/{olha}"), version, None).await, StatusCode::NO_CONTENT)
            .await;
        office.app.clock.advance_seconds(60);
        assert_eq!(owner("two", "+380671110002").await, Value::Null);
        assert_eq!(office.app.patch(&path, 1, json!({"name": "Sales"})).await["responsible_id"], olha);
        office.app.patch(&path, 2, json!({"responsible_id": null})).await;
        let back = office.app.send(Method::PATCH, &path, Some(3), Some(&json!({"responsible_id": olha}))).await;
        assert_eq!(expect(back, StatusCode::UNPROCESSABLE_ENTITY).await["errors"][0]["code"], "inactive_user");
        office.app.stop().await;
    }
}
