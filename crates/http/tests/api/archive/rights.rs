//! Who may listen to recordings, and who may keep them.

use domain::access::Role;
use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use testkit::Engine;
use testkit::app::expect;

use super::office::Office;

async fn ask(office: &Office, cookie: &str, path: &str) -> (StatusCode, Option<String>) {
    let response =
        office.app.raw(Method::GET, &format!("/api/v1{path}")).header("cookie", cookie).send().await.unwrap();
    let kept = response.headers().get("content-disposition").map(|it| it.to_str().unwrap().to_owned());
    (response.status(), kept)
}

async fn set(office: &Office, user: &str, change: Value) -> StatusCode {
    let version = office.app.get(&format!("/users/{user}")).await["version"].as_i64();
    office.app.send(Method::PATCH, &format!("/users/{user}"), version, Some(&change)).await.status()
}

#[tokio::test(flavor = "multi_thread")]
async fn listening_and_keeping_are_rights_of_their_own() {
    for engine in Engine::BOTH {
        let office = Office::open(engine).await;
        let call = office.recorded().await;
        office.archive().await;
        let (play, keep) = (format!("/calls/{call}/recording"), format!("/calls/{call}/recording?download=1"));
        // Tokens have what their role has.
        for (role, may_keep) in [(Role::Manager, false), (Role::Admin, true), (Role::Owner, true)] {
            let token = office.app.token_of("Test", role).await;
            let status = async |path: &str| office.app.send_as(&token, Method::GET, path, None, None).await.status();
            assert_eq!(status(&play).await, StatusCode::OK, "{}", role.as_str());
            let expected = if may_keep { StatusCode::OK } else { StatusCode::FORBIDDEN };
            assert_eq!(status(&keep).await, expected, "{}", role.as_str());
        }
        let (cookie, user) = office.app.person("olha", Role::Manager).await;
        // The setting; listens, keeps. What is not named stays as it was.
        let table = [
            (json!({}), true, false),
            (json!({"may_download": true}), true, true),
            (json!({"may_listen": false}), false, false),
            (json!({"may_listen": null}), true, true),
            (json!({"may_download": null}), true, false),
        ];
        for (change, listens, keeps) in table {
            assert_eq!(set(&office, &user, change.clone()).await, StatusCode::OK, "{change}");
            let expected = |may: bool| if may { StatusCode::OK } else { StatusCode::FORBIDDEN };
            assert_eq!(ask(&office, &cookie, &play).await, (expected(listens), None), "{change}");
            let (status, name) = ask(&office, &cookie, &keep).await;
            assert_eq!(status, expected(keeps), "{change}");
            let file = format!("attachment; filename=\"call-2025-12-29-{}.wav\"", &call[28..]);
            assert!(name.is_none_or(|name| name == file), "{change}");
            let me = office.app.raw(Method::GET, "/api/v1/me").header("cookie", &cookie).send().await.unwrap();
            let me = expect(me, StatusCode::OK).await;
            assert_eq!((&me["may_listen"], &me["may_download"]), (&json!(listens), &json!(keeps)), "{change}");
        }
        assert_eq!((office.audited("downloaded").await, office.audited("listened").await), (4, 4));
        office.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_owners_rights_are_the_owners_to_decide() {
    let office = Office::open(Engine::Sqlite).await;
    let users = office.app.get("/users").await;
    let owner = users["items"].as_array().unwrap().iter().find(|user| user["role"] == "owner").unwrap().clone();
    let admin = office.app.token_of("Test", Role::Admin).await;
    let path = format!("/users/{}", owner["id"].as_str().unwrap());
    let change = json!({"may_listen": false});
    let refused = office.app.send_as(&admin, Method::PATCH, &path, owner["version"].as_i64(), Some(&change)).await;
    assert_eq!(refused.status(), StatusCode::FORBIDDEN);
    let changed = office.app.patch(&path, owner["version"].as_i64().unwrap(), change).await;
    assert_eq!((&changed["may_listen"], &changed["may_download"]), (&json!(false), &json!(false)));
    office.close().await;
}
