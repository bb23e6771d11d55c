//! Tasks that calls make, and the clients who wait for a call.

mod by_people;
mod digest;
mod told;
mod waiting;

use serde_json::{Value, json};
use testkit::app::Engine;
use testkit::simulator::{Call, HangUp};

use crate::source::{LINE, Office};

const TARAS: &str = "380671110001";

/// A company that works from nine to six, in which missed calls of known clients make tasks for their responsible; Olha has the client Taras.
struct Sales {
    office: Office,
    olha: String,
    cookie: String,
    taras: String,
}

impl Sales {
    async fn open(engine: Engine) -> Self {
        let office = Office::open(engine).await;
        let (cookie, olha) = office.olha().await;
        let mapping = json!([{"user_id": olha, "employee_id": "348100", "sip_account": "exampleua_olha"}]);
        office.app.put(&office.path("/employees"), mapping).await;
        let card = json!({"name": "Taras", "phones": ["067 111 00 01", "050 222 00 02"], "responsible_id": olha});
        let taras = office.app.post("/contacts", card).await["id"].as_str().unwrap().to_owned();
        let days: serde_json::Map<String, Value> = ["mon", "tue", "wed", "thu", "fri"]
            .map(|day| (day.to_owned(), json!(["09:00-18:00"])))
            .into_iter()
            .collect();
        office.app.patch("/workspace", 1, json!({"working_time": {"days": days}})).await;
        office.set(json!({"tasks": {"on": ["missed_known"]}})).await;
        Self { office, olha, cookie, taras }
    }

    async fn missed(&self, client: &str) {
        let call = self.office.ringostat.ring(Call::new(client, LINE));
        call.before().await;
        self.office.app.clock.advance_seconds(20);
        call.hang_up(HangUp::no_answer(20)).await;
        self.office.app.settle().await;
        self.office.app.clock.advance_seconds(60);
    }

    /// Olha calls somebody, who talks for so long.
    async fn calls(&self, client: &str, talk: u32) {
        let call = self.office.ringostat.outgoing("exampleua_olha", client);
        call.before().await;
        call.hang_up(HangUp::answered(5, talk)).await;
        self.office.app.settle().await;
        self.office.app.clock.advance_seconds(i64::from(talk) + 60);
    }

    async fn tasks(&self, query: &str) -> Vec<Value> {
        self.office.app.get(&format!("/tasks{query}")).await["items"].as_array().unwrap().clone()
    }

    async fn open_one(&self) -> Value {
        let open = self.tasks("").await;
        assert_eq!(open.len(), 1, "{open:?}");
        open[0].clone()
    }

    async fn last_caused(&self) -> Vec<String> {
        let kinds = self.office.calls().await[0]["caused"].as_array().unwrap().clone();
        kinds.iter().map(|caused| caused["kind"].as_str().unwrap().to_owned()).collect()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_missed_call_of_a_known_client_is_a_task_until_somebody_has_talked() {
    for engine in Engine::BOTH {
        let sales = Sales::open(engine).await;
        sales.missed(TARAS).await;
        let task = sales.open_one().await;
        let facts = (&task["kind"], &task["origin"], &task["assigned_by"], &task["missed_calls"], &task["title"]);
        assert_eq!(
            facts,
            (&json!("call_back"), &json!("missed_known"), &json!("responsible"), &json!(1), &Value::Null)
        );
        assert_eq!((&task["assignee"]["id"], &task["contact"]["name"]), (&json!(sales.olha), &json!("Taras")));
        assert_eq!(task["phone"]["e164"], json!(format!("+{TARAS}")));
        // A Monday at one o'clock.
        assert_eq!(task["due_at"], json!("2025-12-29T11:30:20Z"));
        assert_eq!(sales.last_caused().await, ["linked", "task_created"]);
        // A second one, from the other phone, is noted on it.
        sales.missed("380502220002").await;
        let noted = sales.open_one().await;
        assert_eq!((&noted["id"], &noted["missed_calls"], &noted["due_at"]), (&task["id"], &json!(2), &task["due_at"]));
        assert_eq!(sales.last_caused().await, ["linked", "task_noted"]);
        // Five seconds answer nobody, half a minute does, on whichever phone.
        sales.calls(TARAS, 5).await;
        assert_eq!(sales.open_one().await["id"], task["id"]);
        sales.calls(TARAS, 30).await;
        assert_eq!(sales.tasks("").await, [] as [Value; 0]);
        assert_eq!(sales.last_caused().await, ["linked", "task_closed"]);
        let done = &sales.tasks("?state=done").await[0];
        let call = &sales.office.calls().await[0];
        let closed = (&done["id"], &done["closed_by"]["id"], &done["closed_by_call"], &done["missed_calls"]);
        assert_eq!(closed, (&task["id"], &json!(sales.olha), &call["id"], &json!(2)));
        // The next one is another task; at half past six it is due in the next morning.
        sales.office.app.clock.advance_seconds(5 * 3600 + 1800);
        sales.missed(TARAS).await;
        let next = sales.open_one().await;
        assert_ne!(next["id"], task["id"]);
        assert_eq!(next["due_at"], json!("2025-12-30T07:30:00Z"));
        let timeline = sales.office.app.get(&format!("/contacts/{}/timeline", sales.taras)).await;
        let of_tasks = timeline["items"].as_array().unwrap().iter().filter(|item| item["kind"] == "task");
        assert_eq!(
            of_tasks.map(|item| item["task"]["id"].clone()).collect::<Vec<_>>(),
            [next["id"].clone(), task["id"].clone()]
        );
        sales.office.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_call_that_turns_out_answered_takes_its_task_back() {
    for engine in Engine::BOTH {
        let sales = Sales::open(engine).await;
        let call = sales.office.ringostat.ring(Call::new(TARAS, LINE));
        call.before().await;
        call.hang_up(HangUp::no_answer(20)).await;
        sales.office.app.settle().await;
        let task = sales.open_one().await;
        // The source corrects itself.
        call.hang_up(HangUp::answered(20, 40)).await;
        sales.office.app.settle().await;
        assert_eq!(sales.tasks("").await, [] as [Value; 0]);
        let withdrawn = &sales.tasks("?state=withdrawn").await[0];
        assert_eq!((&withdrawn["id"], &withdrawn["closed_by"]), (&task["id"], &Value::Null));
        assert!(sales.last_caused().await.contains(&"task_withdrawn".to_owned()));
        // Told once more that it was missed, it stays as it is.
        call.hang_up(HangUp::no_answer(20)).await;
        sales.office.app.settle().await;
        assert_eq!(sales.tasks("").await, [] as [Value; 0]);
        sales.office.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_was_called_back_before_makes_no_task() {
    for engine in Engine::BOTH {
        let sales = Sales::open(engine).await;
        let call = sales.office.ringostat.ring(Call::new(TARAS, LINE));
        call.before().await;
        sales.office.app.clock.advance_seconds(30);
        // Its end comes late: Olha has called the other phone meanwhile.
        sales.calls("380502220002", 45).await;
        call.hang_up(HangUp::no_answer(20)).await;
        sales.office.app.settle().await;
        assert_eq!(sales.tasks("").await, [] as [Value; 0]);
        sales.office.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn rules_say_which_calls_and_for_whom() {
    for engine in Engine::BOTH {
        let sales = Sales::open(engine).await;
        let app = &sales.office.app;
        let petro = app.user("petro@example.com", "manager").await;
        // Nobody knows the number: no task, until the rules want one.
        sales.missed("380931110009").await;
        assert_eq!(sales.tasks("").await, [] as [Value; 0]);
        sales.office.set(json!({"tasks": {"on": ["missed_new"], "duty_user_id": petro, "due_minutes": 0}})).await;
        sales.missed("380931110008").await;
        let new = sales.open_one().await;
        assert_eq!(
            (&new["origin"], &new["assignee"]["id"], &new["assigned_by"]),
            (&json!("missed_new"), &json!(petro), &json!("duty"))
        );
        // A line has rules of its own: always Petro, and others than the responsible.
        let lines = app
            .get(&format!("/lines?connection_id={}", sales.office.path("").trim_start_matches("/connections/")))
            .await;
        let line = &lines["items"][0];
        let own = json!({"tasks": {"on": ["missed_known", "answered_by_other"], "assignee": "user", "user_id": petro}});
        app.patch(&format!("/lines/{}", line["id"].as_str().unwrap()), line["version"].as_i64().unwrap(), own).await;
        sales.missed(TARAS).await;
        let mine = sales.tasks(&format!("?contact_id={}", sales.taras)).await;
        assert_eq!(
            (mine.len(), &mine[0]["assigned_by"], &mine[0]["assignee"]["id"]),
            (1, &json!("fixed"), &json!(petro))
        );
        // Whoever is away is stood in for.
        let now = app.ctx.clock.now();
        let away = json!({"user_id": petro, "from": now.plus_seconds(-60).to_string(), "until": now.plus_seconds(86_400).to_string(), "deputy_id": sales.olha});
        app.post("/absences", away).await;
        let known = json!({"name": "Iryna", "phones": ["073 333 00 03"], "responsible_id": petro});
        app.post("/contacts", known).await;
        sales.missed("380733330003").await;
        let hers =
            sales.tasks("?kind=call_back").await.into_iter().find(|task| task["contact"]["name"] == "Iryna").unwrap();
        assert_eq!((&hers["assigned_by"], &hers["assignee"]["id"]), (&json!("deputy"), &json!(sales.olha)));
        // Olha answers a client of Petro's.
        let call = sales.office.ringostat.ring(Call::new("380733330003", LINE));
        call.pick_up("exampleua_olha").await;
        call.hang_up(HangUp::answered(5, 60)).await;
        app.settle().await;
        let told = sales.tasks("?kind=call").await;
        assert_eq!(
            (told.len(), &told[0]["origin"], &told[0]["answered_by"]["id"]),
            (1, &json!("answered_by_other"), &json!(sales.olha))
        );
        sales.office.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_nobody_has_goes_to_whoever_adopts_the_contact() {
    for engine in Engine::BOTH {
        let sales = Sales::open(engine).await;
        let app = &sales.office.app;
        let iryna = app.post("/contacts", json!({"name": "Iryna", "phones": ["073 333 00 03"]})).await["id"].clone();
        let petro = app.user("petro@example.com", "manager").await;
        app.post("/tasks", json!({"title": "Nobody's", "contact_id": iryna, "assignee_id": null})).await;
        app.post("/tasks", json!({"title": "Petro's", "contact_id": iryna, "assignee_id": petro})).await;
        sales.calls("380733330003", 30).await;
        let tasks = sales.tasks(&format!("?contact_id={}", iryna.as_str().unwrap())).await;
        let of = |title: &str| tasks.iter().find(|task| task["title"] == title).unwrap()["assignee"]["id"].clone();
        assert_eq!((of("Nobody's"), of("Petro's")), (json!(sales.olha), json!(petro)));
        sales.office.close().await;
    }
}

/// A number that waits by itself comes to be a contact's who waits, too.
#[tokio::test(flavor = "multi_thread")]
async fn two_clients_that_turn_out_to_be_one_are_talked_with_once() {
    for engine in Engine::BOTH {
        let sales = Sales::open(engine).await;
        let app = &sales.office.app;
        sales.office.set(json!({"create_contacts": [], "tasks": {"on": ["missed_known", "missed_new"]}})).await;
        sales.missed("380931110009").await;
        sales.missed(TARAS).await;
        assert_eq!(sales.tasks("").await.len(), 2);
        let card = format!("/contacts/{}", sales.taras);
        let phones = json!({"phones": ["067 111 00 01", "050 222 00 02", "093 111 00 09"]});
        app.patch(&card, app.get(&card).await["version"].as_i64().unwrap(), phones).await;
        // The next call of the number is on the contact's task, not on a third one.
        sales.missed("380931110009").await;
        let of_taras = sales.tasks(&format!("?contact_id={}", sales.taras)).await;
        assert_eq!((of_taras.len(), &of_taras[0]["missed_calls"], sales.tasks("").await.len()), (1, &json!(2), 2));
        sales.calls("380931110009", 30).await;
        assert_eq!(sales.tasks("").await, [] as [Value; 0]);
        assert_eq!(sales.tasks("?state=done").await.len(), 2);
        sales.office.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_missed_call_of_a_company_is_its_responsibles() {
    for engine in Engine::BOTH {
        let sales = Sales::open(engine).await;
        let company = json!({"name": "Acme", "phones": ["044 555 00 05"], "responsible_id": sales.olha});
        sales.office.app.post("/companies", company).await;
        sales.missed("380445550005").await;
        let task = sales.open_one().await;
        assert_eq!(
            (&task["company"]["name"], &task["assignee"]["id"], &task["assigned_by"]),
            (&json!("Acme"), &json!(sales.olha), &json!("responsible"))
        );
        sales.office.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn rules_that_cannot_be_are_refused() {
    let sales = Sales::open(Engine::Sqlite).await;
    let app = &sales.office.app;
    let version = app.get(&sales.office.path("")).await["version"].as_i64().unwrap();
    for (rules, field) in [
        (json!({"on": ["user"]}), "tasks.on"),
        (json!({"due_minutes": 10_081}), "tasks.due_minutes"),
        (json!({"due_minutes": -1}), "tasks.due_minutes"),
        (json!({"assignee": "user"}), "tasks.user_id"),
        (json!({"assignee": "user", "user_id": uuid::Uuid::nil()}), "tasks.user_id"),
        (json!({"assignee": "team"}), "tasks.team_id"),
        (json!({"duty_user_id": uuid::Uuid::nil()}), "tasks.duty_user_id"),
    ] {
        let body = json!({"tasks": rules});
        let reply = app.send(reqwest::Method::PATCH, &sales.office.path(""), Some(version), Some(&body)).await;
        let problem = testkit::app::expect(reply, reqwest::StatusCode::UNPROCESSABLE_ENTITY).await;
        assert_eq!(problem["errors"][0]["field"], field, "{body}");
    }
    sales.office.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_connection_that_observes_says_what_it_would_do_and_the_past_makes_none() {
    let sales = Sales::open(Engine::Sqlite).await;
    sales.office.set(json!({"mode": "observe"})).await;
    sales.missed(TARAS).await;
    assert_eq!(
        (sales.tasks("").await.len(), sales.last_caused().await.contains(&"would_create_task".to_owned())),
        (0, true)
    );
    sales.office.set(json!({"mode": "act"})).await;
    // What kept coming in while it was off may be taken in as history.
    sales.office.set(json!({"enabled": false})).await;
    sales.missed(TARAS).await;
    sales.office.set(json!({"enabled": true, "kept_events": "history"})).await;
    sales.office.app.settle().await;
    assert_eq!(sales.tasks("").await, [] as [Value; 0]);
    sales.office.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_task_of_a_call_goes_with_whom_people_say_it_is_about() {
    for engine in Engine::BOTH {
        let sales = Sales::open(engine).await;
        let app = &sales.office.app;
        sales.missed(TARAS).await;
        let task = sales.open_one().await;
        let path = format!("/tasks/{}", task["id"].as_str().unwrap());
        // It is about somebody else: who talks with that one closes it, and who talks with Taras does not.
        let card = json!({"name": "Daryna", "phones": ["063 333 00 03"], "responsible_id": sales.olha});
        let daryna = app.post("/contacts", card).await["id"].clone();
        app.patch(&path, 1, json!({"contact_id": daryna})).await;
        sales.calls(TARAS, 30).await;
        assert_eq!(sales.open_one().await["id"], task["id"]);
        sales.missed("380633330003").await;
        assert_eq!(sales.open_one().await["missed_calls"], 2);
        sales.calls("380633330003", 30).await;
        assert_eq!(sales.tasks("").await, [] as [Value; 0]);
        // What is said of it afterwards does not change what closed it.
        let done = sales.tasks("?state=done").await.remove(0);
        assert!(done["closed_by_call"].is_string());
        let version = done["version"].as_i64().unwrap();
        let said = app.patch(&path, version, json!({"text": "They want two"})).await;
        assert_eq!((&said["closed_by_call"], &said["closed_by"]), (&done["closed_by_call"], &done["closed_by"]));
        let opened = app.patch(&path, version + 1, json!({"state": "open"})).await;
        assert_eq!(opened["closed_by_call"], Value::Null);
        sales.office.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_task_of_a_call_is_its_numbers_when_the_contact_is_removed() {
    for engine in Engine::BOTH {
        let sales = Sales::open(engine).await;
        sales.office.set(json!({"create_contacts": [], "tasks": {"on": ["missed_known", "missed_new"]}})).await;
        sales.missed(TARAS).await;
        let task = sales.open_one().await;
        let path = format!("/contacts/{}", sales.taras);
        let card = sales.office.app.get(&path).await;
        let gone = sales.office.app.send(reqwest::Method::DELETE, &path, card["version"].as_i64(), None).await;
        assert_eq!(gone.status(), 204);
        sales.missed(TARAS).await;
        let noted = sales.open_one().await;
        assert_eq!((&noted["id"], &noted["missed_calls"], &noted["contact"]), (&task["id"], &json!(2), &Value::Null));
        sales.calls(TARAS, 30).await;
        assert_eq!(sales.tasks("").await, [] as [Value; 0]);
        sales.office.close().await;
    }
}
