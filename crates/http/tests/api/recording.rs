//! Recordings, fetched from a source on loopback that the test's server was told to trust.

use axum::Router;
use axum::body::Body;
use axum::extract::Path;
use axum::http::HeaderMap;
use axum::response::Response as Answer;
use axum::routing::get;
use domain::access::Role;
use reqwest::{Method, Response, StatusCode};
use serde_json::{Value, json};
use testkit::flows::Setting;
use testkit::{Engine, TestApp};

/// What every recording holds: it looks like WAV, and each byte tells its place.
fn sound() -> Vec<u8> {
    let mut bytes: Vec<u8> = (0..=255).collect();
    bytes[..12].copy_from_slice(b"RIFF\0\0\0\0WAVE");
    bytes
}

/// A source with a recording of each kind.
async fn source(Path(name): Path<String>, headers: HeaderMap) -> Answer {
    let range = headers.get("range").map(|range| range.to_str().unwrap().to_owned());
    let answer = Answer::builder();
    let built = match (name.as_str(), range.as_deref()) {
        ("ranges.wav", Some("bytes=100-109")) => {
            let answer = answer.status(206).header("content-range", "bytes 100-109/256");
            answer.header("content-type", "audio/x-wav").header("etag", "\"1\"").body(sound()[100..110].to_vec().into())
        }
        ("ranges.wav", Some("bytes=900-")) => {
            answer.status(416).header("content-range", "bytes */256").body(Body::empty())
        }
        ("ranges.wav", _) => answer.header("content-type", "audio/x-wav").header("etag", "\"1\"").body(sound().into()),
        // It neither knows ranges nor says what it sends.
        ("plain", _) => {
            answer.header("content-type", "application/octet-stream").header("etag", "\"7\"").body(sound().into())
        }
        ("moved", _) => answer.status(302).header("location", "/ranges.wav?token=secret").body(Body::empty()),
        ("lost", _) => answer.status(302).header("location", "https://evil.example/x.wav").body(Body::empty()),
        ("page", _) => answer.header("content-type", "text/html").body("<script>".into()),
        ("octets", _) => {
            answer.header("content-type", "application/octet-stream").body("<script>alert()</script>".into())
        }
        (status, _) => answer.status(status.parse::<u16>().unwrap()).body(Body::empty()),
    };
    built.unwrap()
}

/// A running source, and a call with each of its recordings.
struct Story {
    app: TestApp,
    setting: Setting,
    place: String,
}

impl Story {
    async fn begin(engine: Engine) -> Self {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let place = listener.local_addr().unwrap().to_string();
        tokio::spawn(async move { axum::serve(listener, Router::new().route("/{name}", get(source))).await.unwrap() });
        let app = TestApp::start(engine).await;
        let setting = Setting::make(&app, &[], Some(&json!({"recording_hosts": [place]}))).await;
        Self { app, setting, place }
    }

    /// The id of a call with a recording at this link, or with what else the source says of it.
    async fn call(&self, more: Value) -> String {
        let id = self.app.ctx.ids.next().to_string();
        let mut body = json!({"uniqueid": id, "call_type": "in", "userfield": "380671110001", "dst": "380443330099", "disposition": "ANSWERED",
            "billsec": 9, "calldate": "2025-12-29 12:00:00"});
        body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        let sent = self.app.raw(Method::POST, &self.setting.webhook_url).json(&body).send().await.unwrap();
        assert_eq!(sent.status(), StatusCode::OK);
        self.app.settle().await;
        let calls = self.app.get("/calls").await;
        let made =
            calls["items"].as_array().unwrap().iter().find(|call| call["external_id"] == id.as_str()).unwrap().clone();
        made["id"].as_str().unwrap().to_owned()
    }

    async fn recorded(&self, name: &str) -> String {
        self.call(json!({"recording": format!("http://{}/{name}", self.place)})).await
    }

    async fn ask(&self, method: Method, call: &str, query: &str, headers: &[(&str, &str)]) -> Response {
        let request =
            self.app.raw(method, &format!("/api/v1/calls/{call}/recording{query}")).bearer_auth(&self.app.token);
        let request = headers.iter().fold(request, |request, (name, value)| request.header(*name, *value));
        request.send().await.unwrap()
    }

    async fn problem(&self, call: &str) -> (u16, Value) {
        let response = self.ask(Method::GET, call, "", &[]).await;
        (response.status().as_u16(), response.json().await.unwrap())
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn audio_streams_in_the_parts_that_are_asked_for() {
    let story = Story::begin(Engine::Sqlite).await;
    // Call, headers; status, type, content-range, bytes.
    type Row<'a> = (&'a str, &'a [(&'a str, &'a str)], u16, &'a str, Option<&'a str>, std::ops::Range<usize>);
    let ranges = story.recorded("ranges.wav").await;
    let plain = story.recorded("plain").await;
    let moved = story.recorded("moved").await;
    let (all, some): (std::ops::Range<usize>, _) = (0..256, 100..110);
    let table: [Row<'_>; 12] = [
        (&ranges, &[], 200, "audio/x-wav", None, all.clone()),
        (&ranges, &[("range", "bytes=100-109")], 206, "audio/x-wav", Some("bytes 100-109/256"), some.clone()),
        (&moved, &[("range", "bytes=100-109")], 206, "audio/x-wav", Some("bytes 100-109/256"), some.clone()),
        (&ranges, &[("range", "bytes=900-")], 416, "", Some("bytes */256"), 0..0),
        // This source knows no ranges, so they are cut here.
        (&plain, &[], 200, "audio/wav", None, all.clone()),
        (&plain, &[("range", "bytes=0-")], 206, "audio/wav", Some("bytes 0-255/256"), all.clone()),
        (&plain, &[("range", "bytes=100-109")], 206, "audio/wav", Some("bytes 100-109/256"), some.clone()),
        (&plain, &[("range", "bytes=-6")], 206, "audio/wav", Some("bytes 250-255/256"), 250..256),
        (&plain, &[("range", "bytes=256-")], 416, "", Some("bytes */256"), 0..0),
        (&plain, &[("range", "bytes=0-1,5-6")], 200, "audio/wav", None, all.clone()),
        (
            &plain,
            &[("range", "bytes=100-109"), ("if-range", "\"7\"")],
            206,
            "audio/wav",
            Some("bytes 100-109/256"),
            some,
        ),
        (&plain, &[("range", "bytes=100-109"), ("if-range", "\"6\"")], 200, "audio/wav", None, all),
    ];
    for (call, headers, status, kind, range, bytes) in table {
        for method in [Method::GET, Method::HEAD] {
            let response = story.ask(method.clone(), call, "", headers).await;
            let told = response.headers().clone();
            let header = |name: &str| told.get(name).map(|value| value.to_str().unwrap());
            assert_eq!(response.status().as_u16(), status, "{method} {headers:?}");
            assert_eq!(
                (header("content-type").unwrap_or_default(), header("content-range")),
                (kind, range),
                "{headers:?}"
            );
            assert_eq!(header("content-length"), Some(bytes.len().to_string().as_str()), "{method} {headers:?}");
            assert_eq!((header("accept-ranges"), header("content-encoding")), (Some("bytes"), None));
            assert_eq!(
                (header("cache-control"), header("x-content-type-options")),
                (Some("no-store"), Some("nosniff"))
            );
            let body = response.bytes().await.unwrap();
            let expected = if method == Method::HEAD { Vec::new() } else { sound()[bytes.clone()].to_vec() };
            assert_eq!(body, expected, "{method} {headers:?}");
        }
    }
    let etag = story.ask(Method::GET, &plain, "", &[]).await.headers()["etag"].clone();
    assert_eq!(etag, "\"7\"");
    for (query, kept) in [("?download=1", true), ("?download=true", true), ("?download=0", false), ("", false)] {
        let response = story.ask(Method::GET, &ranges, query, &[]).await;
        let disposition = response.headers().get("content-disposition").map(|it| it.to_str().unwrap().to_owned());
        let expected = kept.then(|| format!("attachment; filename=\"call-2025-12-29-{}.wav\"", &ranges[28..]));
        assert_eq!(disposition, expected, "{query}");
    }
    assert_eq!(
        story.ask(Method::GET, &ranges, "?download=perhaps", &[]).await.status(),
        StatusCode::UNPROCESSABLE_ENTITY
    );
    // Who asks for compressed answers gets audio as it is.
    let response = story.ask(Method::GET, &plain, "", &[("accept-encoding", "gzip")]).await;
    assert_eq!(response.headers().get("content-encoding"), None);
    story.app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_heard_says_why() {
    let story = Story::begin(Engine::Sqlite).await;
    let table = [
        (json!({}), 404, "recording_missing"),
        (json!({"has_recording": "1"}), 404, "recording_pending"),
        (json!({"recording": format!("http://{}/403", story.place)}), 410, "recording_gone"),
        (json!({"recording": format!("http://{}/404", story.place)}), 410, "recording_gone"),
        (json!({"recording": format!("http://{}/410", story.place)}), 410, "recording_gone"),
        (json!({"recording": format!("http://{}/500", story.place)}), 502, "recording_unreachable"),
        (json!({"recording": format!("http://{}/204", story.place)}), 502, "recording_unreachable"),
        (json!({"recording": format!("http://{}/page", story.place)}), 502, "recording_unreachable"),
        (json!({"recording": format!("http://{}/octets", story.place)}), 502, "recording_unreachable"),
        (json!({"recording": format!("http://{}/lost", story.place)}), 403, "recording_host"),
        (json!({"recording": "https://elsewhere.example/x.wav?token=secret"}), 403, "recording_host"),
        // Listed or not: nobody said that this name may lead to this machine.
        (
            json!({"recording": format!("http://localhost:{}/ranges.wav", story.place.split(':').nth(1).unwrap())}),
            403,
            "recording_host",
        ),
    ];
    for (more, status, code) in table {
        let call = story.call(more.clone()).await;
        let (got, problem) = story.problem(&call).await;
        assert_eq!((got, problem["code"].as_str().unwrap()), (status, code), "{more}: {problem}");
        assert!(!problem.to_string().contains("secret"), "{problem}");
    }
    let call = story.call(json!({"recording": "https://elsewhere.example/x.wav"})).await;
    let (_, problem) = story.problem(&call).await;
    assert!(problem["detail"].as_str().unwrap().contains("elsewhere.example"), "{problem}");
    let nobody_listened = story.app.get("/audit").await;
    assert!(nobody_listened["items"].as_array().unwrap().iter().all(|entry| entry["action"] != "listened"));
    story.app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_listed_host_may_be_private_only_if_the_configuration_says_so() {
    let story = Story::begin(Engine::Sqlite).await;
    let port = story.place.split(':').nth(1).unwrap();
    let path = format!("/connections/{}", story.setting.connection);
    let connection = story.app.get(&path).await;
    let hosts = json!({"recording_hosts": [format!("localhost:{port}"), "10.0.0.1", "[::1]"]});
    let refused = story.app.send(Method::PATCH, &path, connection["version"].as_i64(), Some(&hosts)).await;
    assert_eq!(refused.status(), StatusCode::UNPROCESSABLE_ENTITY, "addresses of IPv6 are not listed");
    let hosts = json!({"recording_hosts": [format!("localhost:{port}"), "10.0.0.1", "127.0.0.1:1"]});
    story.app.patch(&path, connection["version"].as_i64().unwrap(), hosts).await;
    for link in [
        format!("http://localhost:{port}/ranges.wav"),
        "http://10.0.0.1/ranges.wav".to_owned(),
        format!("http://{}/ranges.wav", story.place),
    ] {
        let call = story.call(json!({"recording": link})).await;
        let (status, problem) = story.problem(&call).await;
        assert_eq!((status, problem["code"].as_str().unwrap()), (403, "recording_host"), "{link}");
    }
    story.app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn listening_is_noted_once_for_a_while_and_looking_is_not() {
    for engine in Engine::BOTH {
        let story = Story::begin(engine).await;
        let call = story.recorded("plain").await;
        let listened = async || {
            let audit = story.app.get("/audit").await;
            let entries = audit["items"].as_array().unwrap().clone();
            entries.iter().filter(|entry| entry["action"] == "listened" && entry["entity_id"] == call.as_str()).count()
        };
        let play =
            async |range: &str| story.ask(Method::GET, &call, "", &[("range", range)]).await.bytes().await.unwrap();
        story.ask(Method::HEAD, &call, "", &[]).await;
        assert_eq!(listened().await, 0);
        play("bytes=50-").await;
        play("bytes=0-").await;
        play("bytes=90-").await;
        assert_eq!(listened().await, 1, "moving about is no new listening");
        // Somebody else is.
        let other = story.app.token_of("Test", Role::Manager).await;
        let url = format!("/calls/{call}/recording");
        assert_eq!(story.app.send_as(&other, Method::GET, &url, None, None).await.status(), StatusCode::OK);
        assert_eq!(listened().await, 2);
        story.app.clock.advance_seconds(600);
        play("bytes=0-").await;
        assert_eq!(listened().await, 3);
        story.app.stop().await;
    }
}
