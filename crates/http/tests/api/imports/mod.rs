//! Files of contacts over HTTP: what is recognised, what comes of them, and lists as files.

mod cards;
mod exports;
mod interrupted;
mod stories;

use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use testkit::TestApp;
use testkit::app::expect;

/// Text in Windows-1251, as spreadsheets in Ukraine save it.
fn windows_1251(text: &str) -> Vec<u8> {
    let byte = |c: char| match c {
        'А'..='я' => u8::try_from(u32::from(c) - 0x410 + 0xc0).unwrap(),
        'Ё' => 0xa8,
        'ё' => 0xb8,
        'І' => 0xb2,
        'і' => 0xb3,
        'Ї' => 0xaf,
        'ї' => 0xbf,
        'Є' => 0xaa,
        'є' => 0xba,
        other => u8::try_from(other).unwrap(),
    };
    text.chars().map(byte).collect()
}

/// Brings a file.
async fn bring(app: &TestApp, query: &str, bytes: impl Into<reqwest::Body>) -> reqwest::Response {
    app.raw(Method::POST, &format!("/api/v1/imports?{query}")).bearer_auth(&app.token).body(bytes).send().await.unwrap()
}

async fn upload(app: &TestApp, bytes: impl Into<reqwest::Body>) -> Value {
    expect(bring(app, "filename=clients.csv", bytes).await, StatusCode::CREATED).await
}

fn path(import: &Value, rest: &str) -> String {
    format!("/imports/{}{rest}", import["id"].as_str().unwrap())
}

/// Says `preview`, `start` or `cancel`, and works off what follows.
async fn say(app: &TestApp, import: &Value, verb: &str) -> Value {
    let path_of_verb = path(import, &format!("/{verb}"));
    expect(app.send(Method::POST, &path_of_verb, None, None).await, StatusCode::OK).await;
    app.settle().await;
    app.get(&path(import, "")).await
}

/// Brings a file and takes it over; answers the import at its end.
async fn take_over(app: &TestApp, text: &str) -> Value {
    let import = upload(app, text.to_owned()).await;
    let done = say(app, &import, "start").await;
    assert_eq!(done["state"], "done", "{done:#}");
    done
}

async fn text_of(app: &TestApp, path: &str) -> String {
    let response = app.send(Method::GET, path, None, None).await;
    assert_eq!(response.status(), StatusCode::OK, "{path}");
    String::from_utf8(response.bytes().await.unwrap().to_vec()).unwrap()
}

/// All contacts, with their versions.
async fn contacts(app: &TestApp) -> Vec<Value> {
    app.get("/contacts?limit=200").await["items"].as_array().unwrap().clone()
}

async fn one(app: &TestApp, phone: &str) -> Value {
    let found = app.get(&format!("/contacts?phone={}", phone.replace('+', "%2B"))).await["items"].clone();
    assert_eq!(found.as_array().unwrap().len(), 1, "{phone}: {found:#}");
    found[0].clone()
}

fn counts(new: i64, merged: i64, unchanged: i64, refused: i64) -> Value {
    json!({"new": new, "merged": merged, "unchanged": unchanged, "duplicates": 0, "refused": refused})
}
