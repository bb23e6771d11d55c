//! Whatever stands in a filter, the answer is a list or says what is wrong.

use reqwest::Method;
use serde_json::Value;
use testkit::{Engine, TestApp};

use crate::walk::{one_of_everything, operations, path_to};

/// The query parameters of each list: path template and names.
fn lists() -> Vec<(String, Vec<String>)> {
    let document: Value = serde_json::from_str(&switchhook_http::openapi()).unwrap();
    let names = |path: &str| {
        let parameters = document["paths"][path]["get"]["parameters"].as_array().cloned().unwrap_or_default();
        let in_query = parameters.into_iter().filter(|parameter| parameter["in"] == "query");
        in_query.map(|parameter| parameter["name"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    // A recording is no list: what it is asked with is tested beside it.
    let gets = operations().into_iter().filter(|(method, path)| method == Method::GET && !path.ends_with("/recording"));
    gets.map(|(_, path)| (path.clone(), names(&path))).filter(|(_, names)| !names.is_empty()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn no_text_in_a_filter_is_our_fault() {
    let (long, wide) = ("9".repeat(10_000), "%D1%97".repeat(3_000));
    let cursor = "g".repeat(5_000);
    let texts = [
        "a%00b",
        "%00",
        "%2B380%0044",
        "%FF%FE",
        "%F0%9F%98%80",
        "%27%22%3B--%25_",
        "%5C",
        "-1",
        "0",
        "9223372036854775808",
        "true",
        "null",
        "%E2%80%AE",
        "1e400",
        "2026-13-45T99:99:99Z",
        "AA",
        &long,
        &wide,
        &cursor,
    ];
    for engine in Engine::BOTH {
        let app = TestApp::start(engine).await;
        let ids = one_of_everything(&app, &app.token).await;
        let lists = lists();
        assert!(lists.len() > 10, "{lists:?}");
        for (path, names) in &lists {
            let noun = path.split('/').nth(3).unwrap();
            let url = path_to(path, ids.get(noun).map_or("", String::as_str));
            for name in names {
                for text in texts {
                    let status = app.send(Method::GET, &format!("{url}?{name}={text}"), None, None).await.status();
                    let text = &text[..text.len().min(30)];
                    // A place in the feed may be gone, and notes belong to something that may not be there.
                    assert!(matches!(status.as_u16(), 200 | 410 | 422), "{path}?{name}={text} on {engine:?}: {status}");
                }
            }
        }
        app.stop().await;
    }
}
