//! When webhooks stop coming, and when they come again, each person and each program is told once.

use app::jobs::send::send_due;
use app::repair::watch;
use jiff::{Timestamp, ToSpan, tz::TimeZone};
use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use testkit::receiver::Receiver;
use testkit::smtp::{MailServer, Manner, Received};
use testkit::{Engine, TestApp};

/// A company whose telephony usually tells of twelve calls in the hour that begins now.
struct Company {
    app: TestApp,
    mail: MailServer,
    receiver: Receiver,
    connection: Value,
}

const PEOPLE: [(&str, &str); 3] = [("Olha", "admin"), ("Petro", "admin"), ("Manager", "manager")];

impl Company {
    async fn open(engine: Engine) -> Self {
        let (mail, receiver) = (MailServer::start().await, Receiver::start().await);
        let app = TestApp::start_with_mail(engine, &mail).await;
        let connection = app.post("/connections", json!({"kind": "ringostat", "name": "Main <office>"})).await;
        let company = Self { app, mail, receiver, connection };
        let now = Timestamp::from_second(testkit::app::NOW).unwrap();
        for week in 1_i32..=4 {
            for call in 0_i32..12 {
                let start =
                    now.checked_sub((24 * 7 * week).hours()).unwrap().checked_add((4 * call).minutes()).unwrap();
                company.call(&format!("{week}.{call}"), start).await;
            }
        }
        company.app.settle().await;
        company
    }

    async fn call(&self, id: &str, start: Timestamp) {
        let start = start.to_zoned(TimeZone::get("Europe/Kyiv").unwrap()).strftime("%Y-%m-%d %H:%M:%S").to_string();
        let body = json!({
            "uniqueid": format!("alarm.{id}"), "call_type": "in", "userfield": "380671110003", "dst": "380443330099",
            "calldate": start, "disposition": "ANSWERED", "billsec": 61, "employee_id": "331800",
        });
        let url = self.connection["webhook_url"].as_str().unwrap();
        let response = self.app.raw(Method::POST, url).json(&body).send().await.unwrap();
        assert_eq!(response.status(), StatusCode::OK);
    }

    /// Users who have joined; answers their sessions.
    async fn people(&self) -> Vec<String> {
        let mut cookies = Vec::new();
        for (name, role) in PEOPLE {
            let email = format!("{}@example.com", name.to_lowercase());
            let add = app::users::AddUser {
                workspace: "Test".to_owned(),
                email: email.clone(),
                name: name.to_owned(),
                role: domain::access::Role::parse(role).unwrap(),
                password: Some("a right long password".into()),
                country: None,
                time_zone: None,
                language: None,
            };
            app::users::add(&self.app.ctx, add).await.unwrap();
            let login = json!({"email": email, "password": "a right long password"});
            let answer = self.app.raw(Method::POST, "/api/v1/session").json(&login).send().await.unwrap();
            cookies.push(answer.headers()["set-cookie"].to_str().unwrap().split(';').next().unwrap().to_owned());
        }
        cookies
    }

    async fn set_own(&self, cookie: &str, change: Value) -> Value {
        let request = self.app.raw(Method::PATCH, "/api/v1/me").header("cookie", cookie).json(&change);
        let response = request.send().await.unwrap();
        assert_eq!(response.status(), StatusCode::OK);
        response.json().await.unwrap()
    }

    async fn hour_later(&self) {
        self.app.clock.advance_seconds(3600);
    }

    fn told(&self) -> Vec<Value> {
        self.receiver.told().iter().map(|told| serde_json::from_slice(&told.body).unwrap()).collect()
    }

    /// The receivers of the mails, sorted.
    fn mailed(&self) -> Vec<String> {
        let mut to: Vec<String> = self.mail.mails().into_iter().flat_map(|mail| mail.to).collect();
        to.sort();
        to
    }
}

/// The head of a mail that says what it is about, with the encoded words as they are.
fn header(mail: &Received, name: &str) -> String {
    let line = mail.data.lines().find(|line| line.starts_with(name)).unwrap_or_default();
    line.to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn silence_is_told_once_and_so_is_its_end() {
    for engine in Engine::BOTH {
        let company = Company::open(engine).await;
        let app = &company.app;
        let cookies = company.people().await;
        let me = company.set_own(&cookies[0], json!({"language": "uk"})).await;
        assert_eq!((&me["mail_alarms"], &me["mail_set_up"]), (&json!(true), &json!(true)));
        let me = company.set_own(&cookies[1], json!({"mail_alarms": false})).await;
        assert_eq!(me["mail_alarms"], false);
        let me = company.set_own(&cookies[2], json!({"mail_alarms": true})).await;
        assert_eq!(me["mail_alarms"], Value::Null, "a manager cannot do anything about it");
        let both = json!({"url": company.receiver.url(), "events": ["connection.silent", "connection.recovered"]});
        app.post("/webhooks", both).await;
        let other = json!({"url": company.receiver.url(), "events": ["connection.recovered"]});
        app.post("/webhooks", other).await;

        assert_eq!(watch(&app.ctx).await.unwrap(), 0, "all is well");
        company.hour_later().await;
        assert_eq!(watch(&app.ctx).await.unwrap(), 1);
        // Every look after it, as of another server or after a restart, finds it told.
        for _ in 0..3 {
            assert_eq!(watch(&app.ctx).await.unwrap(), 0);
            send_due(&app.ctx).await.unwrap();
            app.clock.advance_seconds(600);
        }
        // The owner was invited and has not joined, Petro does not want it, the manager gets none.
        assert_eq!(company.mailed(), ["olha@example.com"]);
        let mail = &company.mail.mails()[0];
        assert_eq!(mail.from, "crm@example.com");
        assert!(header(mail, "Auto-Submitted").ends_with("auto-generated"), "{}", mail.data);
        assert!(header(mail, "Subject").contains("=?utf-8?"), "Ukrainian: {}", header(mail, "Subject"));
        assert!(mail.data.contains("text/plain") && mail.data.contains("text/html"), "{}", mail.data);
        let told = company.told();
        assert_eq!(told.len(), 1, "{told:?}");
        assert_eq!(
            (&told[0]["type"], &told[0]["data"]["connection_id"]),
            (&json!("connection.silent"), &company.connection["id"])
        );
        assert_eq!(told[0]["data"]["expected_calls"], 12);
        assert_eq!(told[0]["data"]["connection_name"], "Main <office>");

        company.call("again", app.ctx.clock.now().to_jiff()).await;
        assert_eq!(watch(&app.ctx).await.unwrap(), 1);
        assert_eq!(watch(&app.ctx).await.unwrap(), 0);
        send_due(&app.ctx).await.unwrap();
        let told = company.told();
        let types: Vec<&Value> = told[1..].iter().map(|told| &told["type"]).collect();
        assert_eq!(types, ["connection.recovered", "connection.recovered"]);
        assert_eq!(told[1]["data"]["since"], told[0]["data"]["since"]);
        assert_eq!(company.mailed(), ["olha@example.com", "olha@example.com"]);
        company.app.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_servers_that_look_at_once_tell_it_once() {
    for engine in Engine::BOTH {
        let company = Company::open(engine).await;
        company.people().await;
        company.hour_later().await;
        let ctx = &company.app.ctx;
        let looks = tokio::join!(watch(ctx), watch(ctx), watch(ctx));
        assert_eq!(looks.0.unwrap() + looks.1.unwrap() + looks.2.unwrap(), 1);
        send_due(ctx).await.unwrap();
        assert_eq!(company.mailed(), ["olha@example.com", "petro@example.com"]);
        company.app.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mail_that_cannot_be_sent_now_is_sent_later() {
    let company = Company::open(Engine::Sqlite).await;
    company.people().await;
    company.hour_later().await;
    company.mail.set(Manner::Refuses(450));
    watch(&company.app.ctx).await.unwrap();
    assert_eq!(send_due(&company.app.ctx).await.unwrap(), 2);
    assert_eq!(company.mailed(), Vec::<String>::new());
    company.mail.set(Manner::Takes);
    assert_eq!(send_due(&company.app.ctx).await.unwrap(), 0, "not at once");
    company.app.clock.advance_seconds(7);
    assert_eq!(send_due(&company.app.ctx).await.unwrap(), 2);
    assert_eq!(company.mailed(), ["olha@example.com", "petro@example.com"]);
    company.app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mail_that_is_refused_for_good_is_not_tried_again() {
    let company = Company::open(Engine::Sqlite).await;
    company.people().await;
    company.hour_later().await;
    company.mail.set(Manner::Refuses(550));
    watch(&company.app.ctx).await.unwrap();
    assert_eq!(send_due(&company.app.ctx).await.unwrap(), 2);
    company.app.clock.advance_seconds(10_000);
    assert_eq!(send_due(&company.app.ctx).await.unwrap(), 0);
    assert_eq!(company.mail.connections(), 2);
    company.app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_switches_a_connection_off_is_not_told_of_its_silence() {
    let company = Company::open(Engine::Sqlite).await;
    company.people().await;
    let (app, path) = (&company.app, format!("/connections/{}", company.connection["id"].as_str().unwrap()));
    let switch = async |enabled: bool| {
        let version = app.get(&path).await["version"].as_i64().unwrap();
        app.patch(&path, version, json!({"enabled": enabled})).await
    };
    switch(false).await;
    company.hour_later().await;
    assert_eq!(watch(&app.ctx).await.unwrap(), 0);
    switch(true).await;
    assert_eq!(watch(&app.ctx).await.unwrap(), 1, "on again, it is silent");
    send_due(&app.ctx).await.unwrap();
    switch(false).await;
    watch(&app.ctx).await.unwrap();
    send_due(&app.ctx).await.unwrap();
    assert_eq!(company.mailed(), ["olha@example.com", "petro@example.com"], "and its end is told to nobody");
    company.app.stop().await;
}
