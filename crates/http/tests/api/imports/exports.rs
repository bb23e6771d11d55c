//! Lists as files.

use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use testkit::{Engine, TestApp};

use super::{bring, contacts, counts, path, say, text_of, upload};
use testkit::app::expect;

async fn office(engine: Engine) -> TestApp {
    let app = TestApp::start(engine).await;
    app.post("/contacts", json!({"name": "=HYPERLINK(\"x\")", "phones": ["067 111-00-01", "101"], "emails": ["a@example.com"], "company": "@home", "tags": ["опт", "vip"]})).await;
    app.post("/contacts", json!({"name": "-Олена; \"О\"", "phones": ["0671110002", "0501110002"], "source": "+fair"}))
        .await;
    app.post("/contacts", json!({"name": "Іван", "phones": ["0671110003"]})).await;
    app
}

#[tokio::test(flavor = "multi_thread")]
async fn contacts_as_text_are_defused_and_can_be_brought_back() {
    for engine in Engine::BOTH {
        let app = office(engine).await;
        let response =
            app.send(Method::GET, "/contacts/export?format=csv&separator=semicolon&lang=uk", None, None).await;
        let header = |name: &str| response.headers()[name].to_str().unwrap().to_owned();
        assert_eq!(header("content-type"), "text/csv; charset=utf-8");
        assert!(
            header("content-disposition").starts_with("attachment; filename=\"")
                && header("content-disposition").contains("filename*=UTF-8''")
        );
        let file = String::from_utf8(response.bytes().await.unwrap().to_vec()).unwrap();
        let lines: Vec<&str> = file.lines().collect();
        assert_eq!(
            lines[0],
            "\u{feff}Ім’я;Телефони;E-mail;Компанія;Джерело;Відповідальний;Мітки;Створено;Останній дзвінок;ID запису"
        );
        assert!(lines[1].starts_with("\"'-Олена; \"\"О\"\"\";\"'+380671110002; +380501110002\";;;'+fair;"), "{file}");
        assert!(
            lines[2].starts_with(
                "\"'=HYPERLINK(\"\"x\"\")\";\"'+380671110001; 101\";a@example.com;'@home;;;опт, vip;2025-"
            ),
            "{file}"
        );
        assert_eq!(lines.len(), 4);
        assert_eq!(text_of(&app, "/contacts/export?q=Іван&lang=en").await.lines().count(), 2);
        let before = contacts(&app).await;
        let import = upload(&app, file).await;
        let done = say(&app, &import, "start").await;
        assert_eq!(done["result"], counts(0, 0, 3, 0), "{done:#}");
        assert_eq!(contacts(&app).await, before);
        app.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn contacts_as_a_spreadsheet_come_back_too() {
    let app = office(Engine::Sqlite).await;
    let response = app.send(Method::GET, "/contacts/export?format=xlsx&lang=ru", None, None).await;
    assert_eq!(response.headers()["content-type"], "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    let bytes = response.bytes().await.unwrap();
    assert!(bytes.starts_with(b"PK"));
    let import = expect(bring(&app, "filename=contacts.xlsx", bytes).await, StatusCode::CREATED).await;
    assert_eq!((&import["format"], &import["rows"], &import["encoding"]), (&json!("xlsx"), &json!(3), &json!(null)));
    assert_eq!(import["columns"][1]["samples"][0], "+380671110002; +380501110002");
    assert_eq!(say(&app, &import, "start").await["result"], counts(0, 0, 3, 0));
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_report_is_a_file_and_both_stand_in_the_log() {
    let app = office(Engine::Sqlite).await;
    let connection = app.post("/connections", json!({"kind": "ringostat", "name": "Main"})).await;
    for call in 0..230 {
        let hook = format!(
            "{}?uniqueid=report.{call}&call_type=in&userfield=380671110003&dst=380443330099&disposition=ANSWERED&billsec=9",
            connection["webhook_url"].as_str().unwrap()
        );
        assert_eq!(app.raw(Method::GET, &hook).send().await.unwrap().status(), StatusCode::OK);
    }
    app.settle().await;
    let file = text_of(&app, "/calls/export?lang=en").await;
    assert_eq!(file.lines().count(), 231, "all pages");
    assert!(file.lines().nth(1).unwrap().contains(",Incoming,Answered,'+380671110003,Іван,"), "{file}");
    assert_eq!(text_of(&app, "/calls/export?missed=true").await.lines().count(), 1);
    let wrong = app.send(Method::GET, "/calls/export?from=yesterday", None, None).await;
    assert_eq!(expect(wrong, StatusCode::UNPROCESSABLE_ENTITY).await["errors"][0]["code"], "not_a_time");
    let wrong = app.send(Method::GET, "/contacts/export?format=pdf", None, None).await;
    assert_eq!(expect(wrong, StatusCode::UNPROCESSABLE_ENTITY).await["errors"][0]["field"], "format");
    text_of(&app, "/contacts/export").await;
    let log = app.get("/audit").await["items"].clone();
    let said: Vec<_> = log
        .as_array()
        .unwrap()
        .iter()
        .filter(|entry| entry["action"] == "exported")
        .map(|entry| entry["entity"].as_str().unwrap())
        .collect();
    assert_eq!(said, ["contact", "call", "call"]);
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn companies_deals_and_tasks_are_files_with_the_fields_of_the_workspace() {
    for engine in Engine::BOTH {
        let app = TestApp::start(engine).await;
        let user = app.post("/users", json!({"email": "olha@example.com", "name": "Ольга", "role": "manager"})).await;
        for (entity, name, kind) in [
            ("company", "Місто", "text"),
            ("deal", "Бюджет", "money"),
            ("deal", "Агент", "person"),
            ("contact", "День народження", "date"),
        ] {
            app.post("/fields", json!({"entity": entity, "name": name, "kind": kind})).await;
        }
        let company = json!({"name": "Рога", "phones": ["044 333 00 11"], "tags": ["vip"], "responsible_id": user["id"], "fields": {"misto": "=Київ"}});
        let company = app.post("/companies", company).await;
        let deal = json!({"name": "Угода", "amount": "12500", "company_id": company["id"], "responsible_id": null, "source": "Ярмарок", "tags": ["a", "b"],
            "close_date": "2026-12-31", "fields": {"biudzhet": "100", "ahent": user["id"]}});
        app.post("/deals", deal).await;
        app.post("/tasks", json!({"title": "Написати", "kind": "message", "company_id": company["id"], "due_at": "2026-01-05T10:00:00Z"})).await;
        app.post("/contacts", json!({"name": "Анна", "fields": {"den_narodzhennia": "1990-02-28"}})).await;
        let file = text_of(&app, "/companies/export?lang=uk&q=рога").await;
        assert!(file.contains("Назва,Телефони"), "{file}");
        assert!(file.lines().next().unwrap().ends_with(",Місто,ID запису"), "{file}");
        assert!(file.lines().nth(1).unwrap().starts_with("Рога,'+380443330011,Ольга,vip,2025-"), "{file}");
        assert!(file.lines().nth(1).unwrap().contains(",'=Київ,"), "{file}");
        let file = text_of(&app, "/deals/export?lang=en&tag=a").await;
        assert!(file.lines().next().unwrap().ends_with(",Бюджет,Агент,Record ID"), "{file}");
        let row = file.lines().nth(1).unwrap();
        assert!(
            row.starts_with("Угода,Sales,New,Open,12500.00,UAH,,Рога,,Ярмарок,\"a, b\",2026-12-31,,2025-"),
            "{file}"
        );
        assert!(row.contains(",100.00 UAH,Ольга,"), "{file}");
        let file = text_of(&app, "/tasks/export?lang=ru").await;
        assert!(file.lines().nth(1).unwrap().starts_with("Написать,Написати,,Открыта,2026-01-05 12:00:00,"), "{file}");
        let file = text_of(&app, "/contacts/export?lang=en").await;
        assert!(file.lines().nth(1).unwrap().contains(",1990-02-28,"), "{file}");
        app.stop().await;
    }
}

/// A list as a file, brought back.
async fn back(app: &TestApp, entity: &str, file: String) -> Value {
    let query = format!("filename={entity}.csv&entity={entity}");
    let import = expect(bring(app, &query, file).await, StatusCode::CREATED).await;
    let version = import["version"].as_i64().unwrap();
    app.patch(&path(&import, ""), version, json!({"overwrite": true})).await;
    say(app, &import, "start").await
}

#[tokio::test(flavor = "multi_thread")]
async fn every_list_comes_back_by_its_ids_in_every_language() {
    for engine in Engine::BOTH {
        let app = TestApp::start(engine).await;
        let user = app.post("/users", json!({"email": "olha@example.com", "name": "Ольга", "role": "manager"})).await;
        let mut keys = Vec::new();
        for (entity, name, kind) in [
            ("company", "Місто", "text"),
            ("deal", "Бюджет доставки", "money"),
            ("deal", "Агент", "person"),
            ("contact", "День народження", "date"),
            ("contact", "Згода", "checkbox"),
        ] {
            let field = app.post("/fields", json!({"entity": entity, "name": name, "kind": kind})).await;
            keys.push(field["key"].as_str().unwrap().to_owned());
        }
        let company = json!({"name": "Роги", "phones": ["044 333 00 11"], "tags": ["vip"], "responsible_id": user["id"], "fields": {keys[0].as_str(): "=Київ"}});
        let company = app.post("/companies", company).await;
        // Two of one name, and one without phone and address.
        let fields = json!({keys[3].as_str(): "1990-02-28", keys[4].as_str(): true});
        app.post("/contacts?duplicates=allow", json!({"name": "Анна", "company": "Роги", "fields": fields})).await;
        let anna = app.post("/contacts?duplicates=allow", json!({"name": "Анна", "phones": ["0671110001"]})).await;
        let deal = json!({"name": "Угода", "amount": "12500", "company_id": company["id"], "contact_id": anna["id"], "responsible_id": user["id"],
            "source": "Ярмарок", "tags": ["a", "b"], "close_date": "2026-12-31", "fields": {keys[1].as_str(): "100", keys[2].as_str(): user["id"]}});
        app.post("/deals", deal).await;
        let task = json!({"title": "Написати", "kind": "message", "contact_id": anna["id"], "due_at": "2026-01-05T10:00:00Z", "text": "Про двері"});
        app.post("/tasks", task).await;
        let mut done = 0;
        for language in ["uk", "ru", "en"] {
            for (entity, rows) in [("companies", 1), ("contacts", 2), ("deals", 1), ("tasks", 1)] {
                let file = text_of(&app, &format!("/{entity}/export?lang={language}")).await;
                let import = back(&app, entity, file).await;
                assert_eq!(import["result"], counts(0, 0, rows, 0), "{language} {entity}: {import:#}");
                done += 1;
            }
        }
        assert_eq!(done, 12);
        // What was changed in the file changes the card.
        let file = text_of(&app, "/deals/export?lang=uk").await.replace("12500.00", "99").replace("Угода", "Двері");
        assert_eq!(back(&app, "deals", file).await["result"], counts(0, 1, 0, 0));
        let deals = app.get("/deals").await["items"].clone();
        assert_eq!(
            (&deals[0]["name"], &deals[0]["amount"], &deals[0]["contact"]["id"]),
            (&json!("Двері"), &json!("99.00"), &anna["id"])
        );
        app.stop().await;
    }
}
