//! Recordings in a bucket: a stand-in on loopback that speaks as much of S3 as it is asked for.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use app::recordings::{Place, Storage, retention};
use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::State;
use axum::http::{HeaderMap, Method, Uri};
use axum::response::Response;
use reqwest::StatusCode;
use serde_json::json;
use testkit::Engine;

use super::office::Office;

/// What it holds, what it was asked, and whether it refuses.
#[derive(Default)]
struct Bucket {
    objects: BTreeMap<String, Bytes>,
    asked: Vec<String>,
    refuses: bool,
}

type Shared = Arc<Mutex<Bucket>>;

async fn answer(State(bucket): State<Shared>, method: Method, uri: Uri, headers: HeaderMap, body: Bytes) -> Response {
    let mut bucket = bucket.lock().unwrap();
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned();
    let signature = text("authorization");
    let is_signed = signature.starts_with("AWS4-HMAC-SHA256 Credential=key/") && signature.contains("Signature=");
    let range = text("range");
    bucket.asked.push(format!("{method} {range}").trim().to_owned());
    let status = |status: u16| Response::builder().status(status);
    if !is_signed || bucket.refuses {
        return status(403).body("<Error><Code>AccessDenied</Code></Error>".into()).unwrap();
    }
    let path = uri.path().to_owned();
    match (method.as_str(), bucket.objects.get(&path).cloned()) {
        ("PUT", _) => {
            bucket.objects.insert(path, body);
            status(200).header("etag", "\"1\"").body(Body::empty()).unwrap()
        }
        // Many are deleted at once, by a list of keys.
        ("POST", _) if uri.query() == Some("delete") => {
            let list = String::from_utf8(body.to_vec()).unwrap();
            let keys: Vec<_> = list.split("<Key>").skip(1).filter_map(|rest| rest.split("</Key>").next()).collect();
            for key in &keys {
                bucket.objects.remove(&format!("/calls/{key}"));
            }
            let deleted: String = keys.iter().map(|key| format!("<Deleted><Key>{key}</Key></Deleted>")).collect();
            status(200).body(format!("<DeleteResult>{deleted}</DeleteResult>").into()).unwrap()
        }
        (_, None) => status(404).body("<Error><Code>NoSuchKey</Code></Error>".into()).unwrap(),
        (_, Some(bytes)) => {
            let (first, last) =
                range.strip_prefix("bytes=").and_then(|range| range.split_once('-')).unwrap_or(("0", ""));
            let first: usize = first.parse().unwrap();
            let last = last.parse().unwrap_or(bytes.len() - 1);
            let answer = status(if range.is_empty() { 200 } else { 206 }).header("etag", "\"1\"");
            let answer = answer.header("last-modified", "Mon, 29 Dec 2025 11:00:00 GMT");
            answer
                .header("content-range", format!("bytes {first}-{last}/{}", bytes.len()))
                .body(bytes.slice(first..=last).into())
                .unwrap()
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_bucket_is_asked_by_signed_requests() {
    let bucket = Shared::default();
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let place = listener.local_addr().unwrap();
    let router = Router::new().fallback(answer).with_state(Arc::clone(&bucket));
    tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
    let settings = [
        ("AWS_ENDPOINT_URL", format!("http://{place}")),
        ("AWS_ACCESS_KEY_ID", "key".to_owned()),
        ("AWS_SECRET_ACCESS_KEY", "secret".to_owned()),
        ("AWS_SOMETHING_ELSE", "is passed by".to_owned()),
    ];
    let settings = settings.map(|(name, value)| (name.to_owned(), value));
    let open = |_: &std::path::Path| Storage::open(Place::parse("s3://calls/of/ours/").unwrap(), &settings).unwrap();
    let office = Office::open_with(Engine::Sqlite, open).await;
    let call = office.recorded().await;
    let bytes = office.bytes(&call).await;
    // A key that is not good enough yet.
    bucket.lock().unwrap().refuses = true;
    office.archive().await;
    assert_eq!(office.standing().await["last_problem"]["code"], "storage");
    bucket.lock().unwrap().refuses = false;
    office.app.clock.advance_seconds(60);
    office.archive().await;
    let standing = office.standing().await;
    assert_eq!(
        (&standing["place"], &standing["archived"]),
        (&json!({"kind": "bucket", "name": "calls/of/ours"}), &json!(1))
    );
    let connection = office.connection["id"].as_str().unwrap();
    let key = format!("/calls/of/ours/1/{connection}/2025/12/{call}");
    assert_eq!(bucket.lock().unwrap().objects.get(&key).map(Bytes::len), Some(bytes.len()));
    office.source_answers(Some(404));
    assert_eq!(office.bytes(&call).await, bytes);
    let part = office.ask(&call, "", Some("bytes=5-14")).await;
    assert_eq!(
        (part.status(), part.bytes().await.unwrap()),
        (StatusCode::PARTIAL_CONTENT, bytes[5..15].to_vec().into())
    );
    assert!(bucket.lock().unwrap().asked.ends_with(&["GET".to_owned(), "GET bytes=5-14".to_owned()]));
    office.keep_days(1).await;
    office.app.clock.advance_seconds(3 * 24 * 3600);
    assert_eq!(retention::delete_old(&office.app.ctx).await.unwrap(), 1);
    assert_eq!(bucket.lock().unwrap().objects.keys().collect::<Vec<_>>(), ["/calls/of/ours/.switchhook"]);
    office.close().await;
}
