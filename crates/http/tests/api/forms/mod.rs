//! Forms that anybody can fill in, over real HTTP: how they are made, their pages, and what comes of what is sent.

mod pages;
mod settings;
mod stories;

use reqwest::{Method, Response};
use serde_json::{Value, json};
use testkit::TestApp;

/// The fields of a form; the phone is needed.
pub fn fields() -> Value {
    json!([
        {"kind": "name", "label": "Your name"},
        {"kind": "phone", "label": "Phone", "required": true},
        {"kind": "email", "label": "E-mail"},
        {"kind": "message", "label": "Message"},
    ])
}

/// Makes a form that is open.
pub async fn form(app: &TestApp, more: Value) -> Value {
    let mut form = json!({"name": "Ask for a price", "active": true, "fields": fields()});
    form.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    app.post("/forms", form).await
}

pub fn address(form: &Value) -> String {
    format!("/f/{}", form["key"].as_str().unwrap())
}

/// The page as a browser gets it.
pub async fn page(app: &TestApp, address: &str) -> String {
    let answer = app.raw(Method::GET, address).header("accept", "text/html").send().await.unwrap();
    assert_eq!(answer.status(), 200, "{address}");
    answer.text().await.unwrap()
}

/// The token in a page.
pub fn token(page: &str) -> String {
    let (_, rest) = page.split_once("name=\"token\" value=\"").unwrap();
    rest.split_once('"').unwrap().0.to_owned()
}

/// Sends what a browser sends.
pub async fn post(app: &TestApp, address: &str, pairs: &[(&str, &str)]) -> Response {
    let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish();
    let kind = "application/x-www-form-urlencoded";
    app.raw(Method::POST, address).header("content-type", kind).body(body).send().await.unwrap()
}

/// Opens the page, waits as long as people do, and sends it.
pub async fn fill_in(app: &TestApp, form: &Value, pairs: &[(&str, &str)]) -> Response {
    let token = token(&page(app, &address(form)).await);
    app.clock.advance_seconds(20);
    let mut all = vec![("token", token.as_str())];
    all.extend_from_slice(pairs);
    post(app, &address(form), &all).await
}

pub async fn submissions(app: &TestApp, form: &Value, query: &str) -> Vec<Value> {
    let path = format!("/forms/{}/submissions{query}", form["id"].as_str().unwrap());
    app.get(&path).await["items"].as_array().unwrap().clone()
}
