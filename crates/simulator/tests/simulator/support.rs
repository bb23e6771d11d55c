//! A project of the tests, a receiver of its webhooks, and a client of its API.

use std::collections::BTreeMap;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::State;
use axum::http::{HeaderMap, Method, Request, StatusCode, Uri};
use hyper_util::client::legacy::Client;
use hyper_util::rt::TokioExecutor;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde_json::Value;
use simulator::{Settings, SimEmployee, Simulator};
use tokio::net::TcpListener;

pub const KEY: &str = "key-0001";
pub const LINE: &str = "380443330099";
pub const CLIENT: &str = "380671110001";
pub const IVAN: &str = "exampleua_ivan";
pub const OLHA: &str = "exampleua_olha";
/// 2025-12-29 11:20:01 in Kyiv.
pub const NOW: i64 = 1_767_000_001;

pub fn employees() -> Vec<SimEmployee> {
    let employee = |staff_id, fio: &str, sip: Option<&str>, fmc: Option<&str>| SimEmployee {
        staff_id,
        fio: fio.to_owned(),
        email: format!("{}@example.com", fio.to_lowercase()),
        extension: (staff_id - 331_700).to_string(),
        sip: sip.map(str::to_owned),
        fmc: fmc.map(str::to_owned),
        online: sip.is_some(),
    };
    vec![
        employee(331_800, "Ivan", Some(IVAN), None),
        employee(331_801, "Olha", Some(OLHA), Some("380670000778")),
        employee(331_802, "Petro", None, Some("380670000777")),
    ]
}

pub fn settings() -> Settings {
    Settings {
        auth_key: KEY.to_owned(),
        project_id: "11111".to_owned(),
        time_zone: TimeZone::get("Europe/Kyiv").unwrap(),
        clock: Arc::new(|| Timestamp::from_second(NOW).unwrap()),
        employees: employees(),
        lines: vec![LINE.to_owned(), "380443330100".to_owned()],
    }
}

pub async fn start() -> Simulator {
    Simulator::start(settings()).await.unwrap()
}

/// An answer that has arrived.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub headers: HeaderMap,
    pub body: Bytes,
}

impl Answer {
    pub fn text(&self) -> &str {
        std::str::from_utf8(&self.body).unwrap()
    }

    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|_| panic!("no JSON: {}", self.text()))
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }
}

/// Asks any address; none if the connection ends without an answer.
pub async fn ask(method: &str, url: &str, headers: &[(&str, &str)], body: &str) -> Option<Answer> {
    let client: Client<_, Body> = Client::builder(TokioExecutor::new()).build_http();
    let request =
        headers.iter().fold(Request::builder().method(method).uri(url), |it, (key, value)| it.header(*key, *value));
    let response = client.request(request.body(Body::from(body.to_owned())).unwrap()).await.ok()?;
    let (parts, body) = response.into_parts();
    let body = to_bytes(Body::new(body), usize::MAX).await.ok()?;
    Some(Answer { status: parts.status.as_u16(), headers: parts.headers, body })
}

/// GET with the key.
pub async fn get(simulator: &Simulator, path: &str) -> Answer {
    ask("GET", &format!("{}{path}", simulator.url()), &[("Auth-key", KEY)], "").await.unwrap()
}

/// POST of JSON with the key.
pub async fn post(simulator: &Simulator, path: &str, body: &Value) -> Answer {
    let headers = [("Auth-key", KEY), ("content-type", "application/json"), ("x-project-id", "11111")];
    ask("POST", &format!("{}{path}", simulator.url()), &headers, &body.to_string()).await.unwrap()
}

/// The rows of the day of the tests.
pub async fn listed(simulator: &Simulator) -> Vec<Value> {
    let path = "/calls/list?export_type=json&from=2025-12-29+00:00:00&to=2025-12-29+23:59:59";
    get(simulator, path).await.json().as_array().unwrap().clone()
}

/// What a receiver got.
#[derive(Debug, Clone)]
pub struct Got {
    pub method: String,
    pub path: String,
    pub query: String,
    pub headers: BTreeMap<String, String>,
    pub body: String,
}

impl Got {
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap()
    }

    /// Pairs of the form, or of the query.
    pub fn pairs(&self) -> BTreeMap<String, String> {
        let text = if self.body.is_empty() { &self.query } else { &self.body };
        form_urlencoded::parse(text.as_bytes()).into_owned().collect()
    }
}

/// What came in, and what is answered.
#[derive(Default)]
struct Desk {
    got: Vec<Got>,
    status: StatusCode,
    body: String,
}

type AtDesk = Arc<Mutex<Desk>>;

/// Takes webhooks and forward questions, and answers all alike.
pub struct Receiver {
    pub url: String,
    desk: AtDesk,
}

impl Receiver {
    pub async fn start() -> Self {
        let desk = AtDesk::default();
        let listener = TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, 0))).await.unwrap();
        let url = format!("http://{}/hooks/ringostat/t", listener.local_addr().unwrap());
        let router = Router::new().fallback(take).with_state(Arc::clone(&desk));
        tokio::spawn(async move { axum::serve(listener, router).await });
        Self { url, desk }
    }

    pub fn answer(&self, status: u16, body: &str) {
        let mut desk = self.desk.lock().unwrap();
        (desk.status, desk.body) = (StatusCode::from_u16(status).unwrap(), body.to_owned());
    }

    /// What has come in so far, taken away.
    pub fn take(&self) -> Vec<Got> {
        std::mem::take(&mut self.desk.lock().unwrap().got)
    }
}

async fn take(
    State(desk): State<AtDesk>,
    method: Method,
    uri: Uri,
    headers: HeaderMap,
    body: String,
) -> (StatusCode, String) {
    let headers = headers.iter().map(|(key, value)| (key.to_string(), value.to_str().unwrap().to_owned())).collect();
    let got = Got {
        method: method.to_string(),
        path: uri.path().to_owned(),
        query: uri.query().unwrap_or_default().to_owned(),
        headers,
        body,
    };
    let mut desk = desk.lock().unwrap();
    desk.got.push(got);
    (desk.status, desk.body.clone())
}
