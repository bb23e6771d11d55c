//! A company whose recordings are archived, and its Ringostat.

use std::path::PathBuf;
use std::sync::Arc;

use app::recordings::{Place, Storage, archive};
use reqwest::{Method, Response, StatusCode};
use serde_json::{Value, json};
use testkit::app::{Engine, TestApp, expect};
use testkit::simulator::{ApiFault, Call, Faults, HangUp, Settings, SimEmployee, Simulator, Webhook};

const LINE: &str = "380443330099";
const DAY: i64 = 24 * 3600;

pub struct Office {
    pub app: TestApp,
    pub ringostat: Simulator,
    pub connection: Value,
}

impl Office {
    /// Its recordings are kept in a directory.
    pub async fn open(engine: Engine) -> Self {
        Self::open_with(engine, |folder| Storage::open(Place::Directory(folder.join("recordings")), &[]).unwrap()).await
    }

    pub async fn open_with(engine: Engine, storage: impl FnOnce(&std::path::Path) -> Storage) -> Self {
        let app = TestApp::start_with_storage(engine, storage).await;
        let clock = app.ctx.clock.clone();
        let olha = SimEmployee {
            staff_id: 348_100,
            fio: "Olha".to_owned(),
            email: "olha@example.com".to_owned(),
            extension: String::new(),
            sip: Some("exampleua_olha".to_owned()),
            fmc: None,
            online: true,
        };
        let settings = Settings {
            auth_key: "key".to_owned(),
            project_id: "11111".to_owned(),
            time_zone: domain::time::zone("Europe/Kyiv").unwrap(),
            clock: Arc::new(move || clock.now().to_jiff()),
            employees: vec![olha],
            lines: vec![LINE.to_owned()],
        };
        let ringostat = Simulator::start(settings).await.unwrap();
        let hosts = [ringostat.url().trim_start_matches("http://")];
        let connection = json!({"kind": "ringostat", "name": "Main", "recording_hosts": hosts});
        let connection = app.post("/connections", connection).await;
        ringostat.set_webhooks(Webhook::for_each(connection["webhook_url"].as_str().unwrap()));
        Self { app, ringostat, connection }
    }

    /// A call of two seconds with a recording; answers its id.
    pub async fn recorded(&self) -> String {
        let call = self.ringostat.ring(Call::new("380671110001", LINE));
        call.pick_up("exampleua_olha").await;
        call.hang_up(HangUp::answered(1, 2)).await;
        self.ringostat.idle().await;
        self.app.settle().await;
        self.app.get("/calls").await["items"][0]["id"].as_str().unwrap().to_owned()
    }

    /// What Ringostat answers when it is asked for a recording: a status, or the recording.
    pub fn source_answers(&self, status: Option<u16>) {
        self.ringostat.set_faults(Faults { recordings: status.map(ApiFault::Status), ..Faults::default() });
    }

    /// How often it was asked for one.
    pub fn asked(&self) -> u64 {
        self.ringostat.counters().requests.get("/recordings").copied().unwrap_or_default()
    }

    /// Archives what is due; answers how many were tried.
    pub async fn archive(&self) -> usize {
        archive::run_due(&self.app.ctx).await.unwrap()
    }

    /// Lets days go by, with an attempt whenever one is due.
    pub async fn days_go_by(&self, days: i64) {
        for _ in 0..days * 4 {
            self.app.clock.advance_seconds(DAY / 4);
            self.archive().await;
        }
    }

    pub async fn ask(&self, call: &str, query: &str, range: Option<&str>) -> Response {
        let url = format!("/api/v1/calls/{call}/recording{query}");
        let request = self.app.raw(Method::GET, &url).bearer_auth(&self.app.token);
        range.into_iter().fold(request, |request, range| request.header("range", range)).send().await.unwrap()
    }

    pub async fn bytes(&self, call: &str) -> Vec<u8> {
        let response = self.ask(call, "", None).await;
        assert_eq!(response.status(), StatusCode::OK);
        response.bytes().await.unwrap().to_vec()
    }

    /// Status and code of what is answered instead of the recording.
    pub async fn refusal(&self, call: &str) -> (u16, String) {
        let response = self.ask(call, "", None).await;
        let (status, problem): (_, Value) = (response.status().as_u16(), response.json().await.unwrap());
        (status, problem["code"].as_str().unwrap().to_owned())
    }

    /// State of the recording, as the row says it, and why it is missing.
    pub async fn state(&self, call: &str) -> (String, Value) {
        let call = self.app.get(&format!("/calls/{call}")).await;
        (call["recording"]["state"].as_str().unwrap().to_owned(), call["recording"]["reason"].clone())
    }

    pub async fn standing(&self) -> Value {
        self.app.get("/recordings").await
    }

    pub async fn set(&self, change: Value) {
        let path = format!("/connections/{}", self.connection["id"].as_str().unwrap());
        let version = self.app.get(&path).await["version"].as_i64().unwrap();
        self.app.patch(&path, version, change).await;
    }

    pub async fn keep_days(&self, days: i64) {
        let version = self.app.get("/workspace").await["version"].as_i64().unwrap();
        self.app.patch("/workspace", version, json!({"keep_recordings_days": days})).await;
    }

    /// Another event of the call, as the webhook brings it.
    pub async fn tell(&self, call: &str, more: Value) {
        let call = self.app.get(&format!("/calls/{call}")).await;
        let mut body =
            json!({"uniqueid": call["external_id"], "call_type": "in", "userfield": "380671110001", "dst": LINE});
        body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        let url = self.connection["webhook_url"].as_str().unwrap();
        expect(self.app.raw(Method::POST, url).json(&body).send().await.unwrap(), StatusCode::OK).await;
        self.app.settle().await;
    }

    pub async fn audited(&self, action: &str) -> usize {
        let audit = self.app.get("/audit?limit=200").await;
        audit["items"].as_array().unwrap().iter().filter(|entry| entry["action"] == action).count()
    }

    /// The files of the storage.
    pub fn files(&self) -> Vec<PathBuf> {
        let (mut found, mut folders) = (Vec::new(), vec![self.app.data_dir().join("recordings")]);
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() { folders.push(path) } else { found.push(path) }
            }
        }
        found.retain(|path| !path.ends_with(".switchhook"));
        found
    }

    pub async fn close(self) {
        self.ringostat.stop().await;
        self.app.stop().await;
    }
}
