//! A file from its bytes to its contacts, and once more.

use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use testkit::app::expect;
use testkit::{Engine, TestApp};

use super::{bring, contacts, counts, one, path, say, take_over, text_of, upload, windows_1251};

const FILE: &str = "ПІБ;Телефон;Моб. телефон;E-mail;Компанія;Відповідальний;Мітки;Примітка\r\n\
    Олена Коваль;067 111-00-01;;olena@example.com;ТОВ Ромашка;Ivan;опт, vip;Дзвонити після 18\r\n\
    Коваль О.;+38 (067) 111-00-01;050 111-00-09;;ТОВ  РОМАШКА;;роздріб;\r\n\
    Тарас Гончар;0671110002;;taras@example.com;;;;\r\n\
    \"Без; телефону\";;;;;;;\r\n\
    Хибний;дзвонити вранці;;не пошта;;;;\r\n\
    ;0671110003, 0671110004;;;;;;\r\n\
    Чужий;0671110005;;;;Степан;;\r\n";

#[tokio::test(flavor = "multi_thread")]
async fn a_file_in_windows_1251_with_doubles_and_bad_rows() {
    for engine in Engine::BOTH {
        let app = TestApp::start(engine).await;
        let known =
            app.post("/contacts", json!({"name": "Тарас", "phones": ["+380671110002"], "source": "ярмарок"})).await;
        let import = upload(&app, windows_1251(FILE)).await;
        let seen = |name: &str| import[name].clone();
        assert_eq!(
            (seen("encoding"), seen("delimiter"), seen("has_header")),
            (json!("windows-1251"), json!(";"), json!(true))
        );
        assert_eq!((seen("state"), seen("rows"), seen("remembered")), (json!("ready"), json!(7), json!(false)));
        let fields: Vec<&Value> = import["columns"].as_array().unwrap().iter().map(|column| &column["field"]).collect();
        assert_eq!(fields, ["name", "phone", "phone", "email", "company", "responsible", "tags", "note"]);
        assert_eq!(import["columns"][0]["name"], "ПІБ");
        assert_eq!(import["columns"][0]["samples"][0], "Олена Коваль");

        let counted = say(&app, &import, "preview").await;
        assert_eq!((&counted["state"], &counted["done_rows"]), (&json!("counted"), &json!(7)));
        let unknown = json!([{"kind": "user", "text": "Степан", "rows": 1}]);
        assert_eq!(
            counted["preview"],
            json!({"new": 2, "merged": 1, "unchanged": 0, "duplicates": 1, "refused": 3, "runs": 0, "unknown": unknown})
        );
        assert_eq!(contacts(&app).await.len(), 1, "nothing is written by counting");

        let done = say(&app, &import, "start").await;
        assert_eq!((&done["state"], &done["result"]), (&json!("done"), &counts(2, 2, 0, 3)));
        assert!(!done.to_string().contains("Олена") && !done.to_string().contains("Степан"), "{done:#}");
        let olena = one(&app, "0671110001").await;
        assert_eq!(
            (&olena["name"], &olena["created_by"], &olena["named"]),
            (&json!("Олена Коваль"), &json!("import"), &json!(true))
        );
        assert_eq!(olena["phones"].as_array().unwrap().len(), 2, "{olena:#}");
        assert_eq!((&olena["company"]["name"], &olena["responsible"]["name"]), (&json!("ТОВ Ромашка"), &json!("Ivan")));
        assert_eq!(
            (&olena["tags"], &olena["emails"]),
            (&json!(["опт", "vip", "роздріб"]), &json!(["olena@example.com"]))
        );
        let notes = app.get(&format!("/notes?contact_id={}", olena["id"].as_str().unwrap())).await;
        assert_eq!(notes["items"][0]["body"], "Дзвонити після 18");
        assert_eq!(app.get("/companies").await["items"].as_array().unwrap().len(), 1);
        // What was there stays; what was missing came.
        let taras = app.get(&format!("/contacts/{}", known["id"].as_str().unwrap())).await;
        assert_eq!(
            (&taras["name"], &taras["source"], &taras["created_by"]),
            (&json!("Тарас"), &json!("ярмарок"), &json!("user"))
        );
        assert_eq!(taras["emails"], json!(["taras@example.com"]));
        // Nobody named this one.
        let unnamed = one(&app, "0671110003").await;
        assert_eq!((&unnamed["name"], &unnamed["named"]), (&json!("+380 67 111 0003"), &json!(false)));
        assert_eq!(one(&app, "0671110004").await["id"], unnamed["id"]);
        assert_eq!(app.get("/contacts?phone=0671110005").await["items"], json!([]));
        refused_rows(&app, &import).await;
        again(&app).await;
        app.stop().await;
    }
}

/// The refused rows as they were, with the reasons, in a file that begins with a mark.
async fn refused_rows(app: &TestApp, import: &Value) {
    let file = text_of(app, &path(import, "/refused?lang=uk")).await;
    let lines: Vec<&str> = file.lines().collect();
    assert_eq!(lines.len(), 4, "{file}");
    assert!(
        lines[0].starts_with("\u{feff}ПІБ;Телефон;") && lines[0].ends_with(";Рядок файлу;Чому відхилено"),
        "{file}"
    );
    assert!(
        lines[1].starts_with("\"Без; телефону\";;")
            && lines[1].contains(";5;")
            && lines[1].contains("нема за чим упізнати"),
        "{file}"
    );
    assert!(lines[2].contains("Телефон: Це не номер телефону.; E-mail: Це не адреса e-mail."), "{file}");
    assert!(lines[3].contains(";8;Відповідальний: Тут ніхто не працює"), "{file}");
}

/// The same file once more: it is recognised, and nothing changes.
async fn again(app: &TestApp) {
    let before = contacts(app).await;
    let seq = app.get("/changes?after=0").await["items"].as_array().unwrap().len();
    let import = upload(app, windows_1251(FILE)).await;
    assert_eq!(import["remembered"], true);
    let counted = say(app, &import, "preview").await;
    assert_eq!((&counted["preview"]["unchanged"], &counted["preview"]["duplicates"]), (&json!(3), &json!(1)));
    let done = say(app, &import, "start").await;
    assert_eq!(done["result"], counts(0, 0, 4, 3));
    assert_eq!(contacts(app).await, before);
    let changes = app.get("/changes?after=0").await["items"].as_array().unwrap()[seq..].to_vec();
    assert!(changes.iter().all(|change| change["noun"] == "import"), "{changes:#?}");
    let newest = app.get("/imports").await["items"].clone();
    assert_eq!((&newest[0]["id"], newest.as_array().unwrap().len()), (&import["id"], 2));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_chosen_counts_and_is_remembered() {
    let app = TestApp::start(Engine::Sqlite).await;
    take_over(&app, "Name,Phone,Email,Source\nOlena,0671110001,olena@example.com,fair\n").await;
    // By phone it is somebody else, by e-mail it is Olena.
    let text = "Name,Phone,Email,Source,Manager\nOlena K,0671110002,olena@example.com,shop,Nobody\n";
    let import = upload(&app, text).await;
    let choice = json!({"merge_by": "email", "overwrite": true, "skip_unknown_responsible": true});
    let chosen = app.patch(&path(&import, ""), 1, choice).await;
    assert_eq!((&chosen["merge_by"], &chosen["version"]), (&json!("email"), &json!(2)));
    assert_eq!(say(&app, &import, "start").await["result"], counts(0, 1, 0, 0));
    let olena = one(&app, "0671110002").await;
    assert_eq!((&olena["name"], &olena["source"], &olena["version"]), (&json!("Olena K"), &json!("shop"), &json!(2)));
    assert_eq!(one(&app, "0671110001").await["id"], olena["id"], "phones are only ever added");
    let next = upload(&app, "NAME,phone,email,source,manager\nIvan,0671110003,,,\n").await;
    assert_eq!(
        (&next["remembered"], &next["merge_by"], &next["overwrite"]),
        (&json!(true), &json!("email"), &json!(true))
    );

    // What was counted does not hold for another choice.
    let counted = say(&app, &next, "preview").await;
    let version = counted["version"].as_i64().unwrap();
    let columns = json!({"columns": ["name", null, null, null, "note"]});
    let other = app.patch(&path(&next, ""), version, columns).await;
    assert_eq!((&other["state"], &other["preview"]), (&json!("ready"), &Value::Null));
    let refused = app.send(Method::POST, &path(&next, "/start"), None, None).await;
    assert_eq!(expect(refused, StatusCode::UNPROCESSABLE_ENTITY).await["errors"][0]["code"], "no_key_column");
    for (columns, field) in
        [(json!(["name", "name"]), "columns[1]"), (json!([null, null, null, null, null, "note"]), "columns[5]")]
    {
        let version = app.get(&path(&next, "")).await["version"].as_i64();
        let wrong = app.send(Method::PATCH, &path(&next, ""), version, Some(&json!({"columns": columns}))).await;
        assert_eq!(expect(wrong, StatusCode::UNPROCESSABLE_ENTITY).await["errors"][0]["field"], field);
    }
    let stale = app.send(Method::PATCH, &path(&next, ""), Some(1), Some(&json!({"overwrite": false}))).await;
    let stale = expect(stale, StatusCode::PRECONDITION_FAILED).await;
    assert_eq!((&stale["code"], &stale["current"]["id"]), (&json!("stale"), &next["id"]));
    // One that is over stays so.
    let gone = say(&app, &next, "cancel").await;
    assert_eq!(gone["state"], "cancelled");
    for (verb, status) in
        [("start", StatusCode::CONFLICT), ("preview", StatusCode::CONFLICT), ("cancel", StatusCode::OK)]
    {
        assert_eq!(
            app.send(Method::POST, &path(&next, &format!("/{verb}")), None, None).await.status(),
            status,
            "{verb}"
        );
    }
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_is_none_is_named() {
    let app = TestApp::start(Engine::Sqlite).await;
    for (query, bytes, field, code) in [
        ("filename=a.csv", &b""[..], "file", "file_empty"),
        ("filename=a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "file", "file_old_excel"),
        ("filename=a.xlsx", b"PK\x03\x04...", "file", "file_unreadable"),
        ("encoding=ebcdic", b"a", "encoding", "unknown_encoding"),
        ("delimiter=x", b"a", "delimiter", "unknown_choice"),
    ] {
        let problem = expect(bring(&app, query, bytes.to_vec()).await, StatusCode::UNPROCESSABLE_ENTITY).await;
        assert_eq!(
            (&problem["errors"][0]["field"], &problem["errors"][0]["code"]),
            (&json!(field), &json!(code)),
            "{query}"
        );
    }
    let large = bring(&app, "filename=a.csv", vec![b'a'; (32 << 20) + 1]).await;
    assert_eq!(large.status(), StatusCode::PAYLOAD_TOO_LARGE);
    // Larger than other requests may be, in one piece or without a length.
    let row = format!("0671110001;{}\n", "x".repeat(1000));
    let long = row.repeat(3_000);
    let import = expect(bring(&app, "filename=a.csv", long.clone()).await, StatusCode::CREATED).await;
    assert_eq!(import["rows"], 3_000);
    assert_eq!(app.get("/imports").await["items"].as_array().unwrap().len(), 1, "what cannot be read leaves nothing");
    // How it is read can be said.
    let said = expect(
        bring(&app, "filename=a.csv&encoding=koi8-u&delimiter=%7C&header=true", "a;b|0671110001\nc;d|0671110002\n")
            .await,
        StatusCode::CREATED,
    )
    .await;
    assert_eq!((&said["encoding"], &said["delimiter"], &said["rows"]), (&json!("koi8-u"), &json!("|"), &json!(1)));
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn files_and_refused_rows_are_forgotten() {
    for engine in Engine::BOTH {
        let app = TestApp::start(engine).await;
        let taken = take_over(&app, "Ім'я;Телефон\nОлена;0671110001\nХибний;ні\n").await;
        let left = upload(&app, "Ім'я;Телефон\nІван;0671110002\n").await;
        app.clock.advance_seconds(8 * 24 * 3600);
        app::imports::forget_old(&app.ctx).await.unwrap();
        assert_eq!(app.get(&path(&left, "")).await["state"], "cancelled");
        assert!(text_of(&app, &path(&taken, "/refused")).await.contains("Хибний"));
        app.clock.advance_seconds(23 * 24 * 3600);
        app::imports::forget_old(&app.ctx).await.unwrap();
        assert_eq!(text_of(&app, &path(&taken, "/refused")).await.lines().count(), 1);
        assert_eq!(contacts(&app).await.len(), 1);
        app.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn earlier_calls_follow_the_workspaces_setting() {
    let app = TestApp::start(Engine::Sqlite).await;
    let connection =
        app.post("/connections", json!({"kind": "ringostat", "name": "Main", "create_contacts": []})).await;
    let hook = |id: &str, number: &str| {
        format!(
            "{}?uniqueid={id}&call_type=in&userfield={number}&dst=380443330099&disposition=ANSWERED&billsec=9",
            connection["webhook_url"].as_str().unwrap()
        )
    };
    for (id, number) in [("walk.1", "380671110001"), ("walk.2", "380671110002")] {
        assert_eq!(app.raw(Method::GET, &hook(id, number)).send().await.unwrap().status(), StatusCode::OK);
    }
    app.settle().await;
    take_over(&app, "Ім'я;Телефон\nОлена;0671110001\n").await;
    assert_eq!(
        app.get(&format!("/contacts/{}", one(&app, "0671110001").await["id"].as_str().unwrap())).await["earlier_calls"],
        1,
        "it is offered"
    );
    let version = app.get("/workspace").await["version"].as_i64().unwrap();
    app.patch("/workspace", version, json!({"link_earlier": true})).await;
    take_over(&app, "Ім'я;Телефон\nІван;067 111 00 02\n").await;
    let calls = app.get("/calls?number=0671110002").await;
    assert_eq!(calls["items"][0]["contact"]["name"], "Іван", "it is linked at once");
    app.stop().await;
}
