//! Files of companies, deals and tasks, also together as another CRM gives them away: they refer to each other by their ids there.

use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use testkit::app::expect;
use testkit::{Engine, TestApp};

use super::{bring, one, path, say, text_of};

const COMPANIES: &str = "Record ID,Name,Phone,Manager,City\n\
    65aa000000000000000000c1,Ромашка,044 111-00-01,Ivan <ivan@example.com>,Київ\n\
    65aa000000000000000000c2,Барвінок,,,Львів\n";
const CONTACTS: &str = "Record ID,Name,Phone number,Email,Company\n\
    65aa000000000000000000a1,Олена Коваль,067 111-00-01,olena@example.com,65aa000000000000000000c1\n\
    65aa000000000000000000a2,Без телефону,,,Новий двір\n\
    65aa000000000000000000a3,Чужа,0671110003,,65aa000000000000000000c9\n";
const DEALS: &str = "Record ID,Name,Stage,Budget,Currency,Contacts,Company,Manager,Close date,Lost reason,Tags,Area\n\
    65aa000000000000000000d1,Кухня,New,12 500,UAH,65aa000000000000000000a1,65aa000000000000000000c1,Ivan,31.12.2026,,vip,12.5\n\
    65aa000000000000000000d2,Вікна,Перемовини,\"$1,200.50\",,65aa000000000000000000a2,,Степан,,,,\n\
    65aa000000000000000000d3,Двері,Lost,,,olena@example.com,,,,Дорого,,\n\
    65aa000000000000000000d4,Дах,New,скільки дасте,,Ніхто такий,,,колись,,,багато\n";

/// Brings a file of something.
async fn file(app: &TestApp, entity: &str, text: &str) -> Value {
    let response = bring(app, &format!("filename={entity}.csv&entity={entity}"), text.to_owned()).await;
    expect(response, StatusCode::CREATED).await
}

async fn choose(app: &TestApp, import: &Value, body: Value) -> Value {
    let now = app.get(&path(import, "")).await;
    app.patch(&path(import, ""), now["version"].as_i64().unwrap(), body).await
}

async fn take(app: &TestApp, entity: &str, text: &str) -> Value {
    let import = file(app, entity, text).await;
    say(app, &import, "start").await
}

fn result(new: i64, merged: i64, unchanged: i64, refused: i64) -> Value {
    super::counts(new, merged, unchanged, refused)
}

async fn items(app: &TestApp, path: &str) -> Vec<Value> {
    app.get(path).await["items"].as_array().unwrap().clone()
}

async fn called(app: &TestApp, path: &str, name: &str) -> Value {
    let all = items(app, path).await;
    let found: Vec<&Value> = all.iter().filter(|item| item["name"] == name || item["title"] == name).collect();
    assert_eq!(found.len(), 1, "{name}: {all:#?}");
    found[0].clone()
}

async fn stages(app: &TestApp) -> Vec<(String, String)> {
    let pipelines = items(app, "/pipelines").await;
    let stage = |stage: &Value| (stage["name"].as_str().unwrap().to_owned(), stage["id"].as_str().unwrap().to_owned());
    pipelines[0]["stages"].as_array().unwrap().iter().map(stage).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn files_that_refer_to_each_other() {
    for engine in Engine::BOTH {
        let app = TestApp::start(engine).await;
        let ivan = app.user("Ivan P", "manager").await;
        for (entity, name, kind) in [("company", "City", "text"), ("deal", "Area", "number")] {
            app.post("/fields", json!({"entity": entity, "name": name, "kind": kind})).await;
        }
        companies(&app).await;
        contacts(&app).await;
        Box::pin(deals(&app, &ivan)).await;
        Box::pin(again(&app)).await;
        app.stop().await;
    }
}

async fn companies(app: &TestApp) {
    let import = file(app, "companies", COMPANIES).await;
    let fields: Vec<&Value> = import["columns"].as_array().unwrap().iter().map(|column| &column["field"]).collect();
    assert_eq!(fields[..4], ["record_id", "name", "phone", "responsible"]);
    assert!(fields[4].as_str().is_some_and(|field| field.starts_with("field:")), "{fields:?}");
    let done = say(app, &import, "start").await;
    assert_eq!((&done["state"], &done["result"]), (&json!("done"), &result(2, 0, 0, 0)), "{done:#}");
    let daisy = called(app, "/companies", "Ромашка").await;
    assert_eq!((&daisy["responsible"]["name"], &daisy["fields"]["city"]), (&json!("Ivan"), &json!("Київ")));
    assert_eq!(daisy["phones"][0]["e164"], "+380441110001", "{daisy:#}");
}

async fn contacts(app: &TestApp) {
    let done = take(app, "contacts", CONTACTS).await;
    assert_eq!(done["result"], result(2, 0, 0, 1), "{done:#}");
    let olena = one(app, "0671110001").await;
    assert_eq!(olena["company"]["name"], "Ромашка");
    // Who has neither phone nor address is known by the id; a company that is only named is made.
    assert_eq!(called(app, "/contacts", "Без телефону").await["company"]["name"], "Новий двір");
    let refused = text_of(app, &path(&done, "/refused?lang=en")).await;
    assert!(refused.contains("Company: There is no company of this record id."), "{refused}");
}

async fn deals(app: &TestApp, ivan: &str) {
    let import = file(app, "deals", DEALS).await;
    let counted = say(app, &import, "preview").await;
    let preview = &counted["preview"];
    assert_eq!((&preview["new"], &preview["refused"]), (&json!(2), &json!(2)), "{preview:#}");
    let unknown = json!([
        {"kind": "user", "text": "Степан", "rows": 1},
        {"kind": "stage", "text": "Перемовини", "rows": 1},
    ]);
    assert_eq!(preview["unknown"], unknown);
    assert_eq!(items(app, "/deals").await.len(), 0, "nothing is written by counting");

    let stages = stages(app).await;
    let values = json!([
        {"kind": "user", "text": "степан", "id": ivan},
        {"kind": "stage", "text": "Перемовини", "id": stages[1].1},
    ]);
    let chosen = choose(app, &import, json!({"values": values})).await;
    assert_eq!(chosen["state"], "ready");
    let counted = say(app, &import, "preview").await;
    assert_eq!((&counted["preview"]["new"], &counted["preview"]["unknown"]), (&json!(3), &json!([])));
    let done = say(app, &import, "start").await;
    assert_eq!(done["result"], result(3, 0, 0, 1), "{done:#}");

    let olena = one(app, "0671110001").await;
    let kitchen = called(app, "/deals", "Кухня").await;
    assert_eq!((&kitchen["amount"], &kitchen["currency"]), (&json!("12500.00"), &json!("UAH")));
    assert_eq!(
        (&kitchen["contact"]["id"], &kitchen["company"]["name"], &kitchen["responsible"]["name"]),
        (&olena["id"], &json!("Ромашка"), &json!("Ivan"))
    );
    assert_eq!((&kitchen["close_date"], &kitchen["tags"]), (&json!("2026-12-31"), &json!(["vip"])));
    assert_eq!((&kitchen["fields"]["area"], &kitchen["created_by"]), (&json!(12.5), &json!("import")));
    let windows = called(app, "/deals", "Вікна").await;
    assert_eq!((&windows["amount"], &windows["currency"]), (&json!("1200.50"), &json!("USD")));
    assert_eq!(
        (&windows["stage"]["id"], &windows["responsible"]["id"], &windows["contact"]["name"]),
        (&json!(stages[1].1), &json!(ivan), &json!("Без телефону"))
    );
    let doors = called(app, "/deals", "Двері").await;
    assert_eq!(
        (&doors["state"], &doors["lost_reason"], &doors["contact"]["id"]),
        (&json!("lost"), &json!("Дорого"), &olena["id"])
    );
    // Whoever brings a file does not become responsible for what names nobody.
    assert_eq!(doors["responsible"], Value::Null);
    let refused = text_of(app, &path(&import, "/refused?lang=en")).await;
    assert!(refused.contains("Area: This is no number."), "{refused}");
    // The sums of the board know them.
    let board =
        app.get(&format!("/pipelines/{}/board", items(app, "/pipelines").await[0]["id"].as_str().unwrap())).await;
    assert!(board.to_string().contains("12500.00"), "{board:#}");
}

/// The same files once more change nothing; with other values they change what they made.
async fn again(app: &TestApp) {
    let before = (items(app, "/companies").await, items(app, "/contacts").await, items(app, "/deals").await);
    for (entity, text, unchanged, refused) in
        [("companies", COMPANIES, 2, 0), ("contacts", CONTACTS, 2, 1), ("deals", DEALS, 3, 1)]
    {
        let import = file(app, entity, text).await;
        assert_eq!(import["remembered"], true, "{entity}");
        let counted = say(app, &import, "preview").await;
        assert_eq!(counted["preview"]["unchanged"], unchanged, "{entity}: {counted:#}");
        let done = say(app, &import, "start").await;
        assert_eq!(done["result"], result(0, 0, unchanged, refused), "{entity}");
    }
    let after = (items(app, "/companies").await, items(app, "/contacts").await, items(app, "/deals").await);
    assert_eq!(after, before);

    let text = "Record ID,Name,Stage,Budget\n65aa000000000000000000d1,Кухня-2,Won,99\n";
    let import = file(app, "deals", text).await;
    assert_eq!(say(app, &import, "preview").await["preview"]["unchanged"], 1, "what is there stays");
    choose(app, &import, json!({"overwrite": true})).await;
    assert_eq!(say(app, &import, "start").await["result"], result(0, 1, 0, 0));
    let kitchen = called(app, "/deals", "Кухня-2").await;
    assert_eq!((&kitchen["state"], &kitchen["amount"]), (&json!("won"), &json!("99.00")));
    assert_eq!(kitchen["contact"]["name"], "Олена Коваль", "what the file does not say stays");
}

#[tokio::test(flavor = "multi_thread")]
async fn deals_without_ids_are_known_by_what_they_say() {
    let app = TestApp::start(Engine::Sqlite).await;
    app.post("/contacts", json!({"name": "Олена", "phones": ["0671110001"]})).await;
    let text = "Назва;Етап;Сума;Телефон клієнта;Компанія\n\
        Замовлення;New;100;067 111-00-01;Ромашка\n\
        Замовлення;New;200;067 111-00-01;Ромашка\n\
        Замовлення;New;200;+380671110001;ромашка\n\
        Замовлення;New;300;067 111-00-99;\n";
    let import = file(&app, "deals", text).await;
    let counted = say(&app, &import, "preview").await["preview"].clone();
    assert_eq!(
        (&counted["new"], &counted["duplicates"], &counted["refused"]),
        (&json!(2), &json!(1), &json!(1)),
        "{counted:#}"
    );
    let done = say(&app, &import, "start").await;
    assert_eq!(done["result"], result(2, 0, 1, 1), "{done:#}");
    assert_eq!(items(&app, "/companies").await.len(), 1, "made once");
    assert_eq!(take(&app, "deals", text).await["result"], result(0, 0, 3, 1));
    // One that was removed meanwhile is made again.
    let deal = items(&app, "/deals").await[0].clone();
    let path_of_deal = format!("/deals/{}", deal["id"].as_str().unwrap());
    let gone = app.send(Method::DELETE, &path_of_deal, deal["version"].as_i64(), None).await;
    assert_eq!(gone.status(), StatusCode::NO_CONTENT);
    assert_eq!(take(&app, "deals", text).await["result"], result(1, 0, 2, 1));
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn companies_of_one_name_are_one_wherever_they_stand() {
    let app = TestApp::start(Engine::Sqlite).await;
    // Close together and far apart: more rows than one batch takes lie between.
    let others = |from: usize| -> String { (from..from + 120).map(|n| format!("r{n},Фірма {n},\n")).collect() };
    let text = format!(
        "Record ID,Name,Phone\na1,Ромашка,0441110001\na2,ромашка,0441110002\n{}a3,РОМАШКА,0441110003\n",
        others(0)
    );
    let import = file(&app, "companies", &text).await;
    let counted = say(&app, &import, "preview").await["preview"].clone();
    assert_eq!((&counted["new"], &counted["duplicates"]), (&json!(121), &json!(2)), "{counted:#}");
    assert_eq!(say(&app, &import, "start").await["result"], result(121, 2, 0, 0));
    assert_eq!(called(&app, "/companies?q=ромашка", "Ромашка").await["phones"].as_array().unwrap().len(), 3);
    assert_eq!(take(&app, "companies", &text).await["result"], result(0, 0, 123, 0));
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn tasks() {
    for engine in Engine::BOTH {
        let app = TestApp::start(engine).await;
        let ivan = app.user("Ivan P", "manager").await;
        let olena = app.post("/contacts", json!({"name": "Олена", "phones": ["0671110001"]})).await;
        let text = "Завдання;Тип;Опис;Термін;Виконавець;Контакт;Статус\n\
            Надіслати кошторис;Лист;Дві кухні;31.12.2026 14:30;Ivan P;Олена;\n\
            Зустріч у салоні;зустріч;;2026-12-30;;0671110001;виконано\n\
            Щось;;;колись;;;може\n";
        let import = file(&app, "tasks", text).await;
        let done = say(&app, &import, "start").await;
        assert_eq!(done["result"], result(2, 0, 0, 1), "{done:#}");
        let estimate = called(&app, "/tasks?state=open", "Надіслати кошторис").await;
        assert_eq!(
            (&estimate["kind"], &estimate["text"], &estimate["due_at"]),
            (&json!("message"), &json!("Дві кухні"), &json!("2026-12-31T12:30:00Z"))
        );
        assert_eq!(
            (&estimate["assignee"]["id"], &estimate["contact"]["id"]),
            (&json!(ivan), &olena["id"]),
            "{estimate:#}"
        );
        let meeting = called(&app, "/tasks?state=done", "Зустріч у салоні").await;
        assert_eq!((&meeting["kind"], &meeting["due_at"]), (&json!("meeting"), &json!("2026-12-30T16:00:00Z")));
        assert_eq!(take(&app, "tasks", text).await["result"], result(0, 0, 2, 1));
        app.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn automations_begin_only_if_that_is_chosen() {
    let app = TestApp::start(Engine::Sqlite).await;
    let block = json!({"id": "b1", "kind": "comment", "text": "Привіт"});
    for trigger in [json!({"kind": "contact_created", "origins": ["import"]}), json!({"kind": "deal_created"})] {
        let made = app.post("/automations", json!({"name": "T", "trigger": trigger, "blocks": [block]})).await;
        app.patch(&format!("/automations/{}", made["id"].as_str().unwrap()), 1, json!({"state": "active"})).await;
    }
    let runs = async || {
        let mut all = 0;
        for automation in items(&app, "/automations").await {
            all += automation["runs"]["total"].as_i64().unwrap();
        }
        all
    };
    let contacts = "Ім'я;Телефон\nОлена;0671110001\nІван;0671110002\n";
    let import = file(&app, "contacts", contacts).await;
    assert_eq!(import["run_automations"], false);
    let counted = say(&app, &import, "preview").await;
    assert_eq!(counted["preview"]["runs"], 2);
    say(&app, &import, "start").await;
    assert_eq!((items(&app, "/contacts").await.len(), runs().await), (2, 0));
    let chosen = async |entity: &str, text: &str| {
        let import = file(&app, entity, text).await;
        assert_eq!(import["run_automations"], false, "it is chosen each time");
        choose(&app, &import, json!({"run_automations": true})).await;
        say(&app, &import, "start").await
    };
    chosen("contacts", "Ім'я;Телефон\nТарас;0671110003\n").await;
    assert_eq!(runs().await, 1);
    let deals = "Назва;Етап;Клієнт\nКухня;New;Олена\n";
    take(&app, "deals", deals).await;
    assert_eq!(runs().await, 1);
    chosen("deals", "Назва;Етап;Клієнт\nВікна;New;Іван\n").await;
    assert_eq!(runs().await, 2);
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_file_becomes_is_recognised_and_can_be_changed() {
    let app = TestApp::start(Engine::Sqlite).await;
    let text = "Назва;Етап;Сума;Телефон\nКухня;New;100;0671110001\n";
    let import = expect(bring(&app, "entity=auto", text).await, StatusCode::CREATED).await;
    assert_eq!(import["entity"], "deals");
    let contacts = choose(&app, &import, json!({"entity": "contacts"})).await;
    let fields = |import: &Value| -> Vec<Value> {
        import["columns"].as_array().unwrap().iter().map(|column| column["field"].clone()).collect()
    };
    assert_eq!(
        (&contacts["entity"], fields(&contacts)),
        (&json!("contacts"), vec![json!("name"), Value::Null, Value::Null, json!("phone")])
    );
    let wrong = async |body: Value| {
        let now = app.get(&path(&import, "")).await;
        let sent = app.send(Method::PATCH, &path(&import, ""), now["version"].as_i64(), Some(&body)).await;
        let problem = expect(sent, StatusCode::UNPROCESSABLE_ENTITY).await;
        (problem["errors"][0]["field"].clone(), problem["errors"][0]["code"].clone())
    };
    let nobody = "0198c0de-0000-7000-8000-000000000000";
    for (body, field, code) in [
        (json!({"columns": ["stage"]}), "columns[0]", "unknown_field"),
        (json!({"columns": ["colour"]}), "columns[0]", "unknown_value"),
        (json!({"entity": "calls"}), "entity", "unknown_value"),
        (json!({"entity": "deals", "pipeline_id": nobody}), "pipeline_id", "unknown_pipeline"),
        (json!({"values": [{"kind": "user", "text": "x", "id": nobody}]}), "values[0].id", "unknown_user"),
        (json!({"values": [{"kind": "stage", "text": "x", "id": nobody}]}), "values[0].id", "unknown_stage"),
    ] {
        assert_eq!(wrong(body).await, (json!(field), json!(code)));
    }
    let nameless = choose(&app, &import, json!({"entity": "companies", "columns": [null, null, null, "phone"]})).await;
    assert_eq!(nameless["entity"], "companies");
    let sent = app.send(Method::POST, &path(&import, "/start"), None, None).await;
    assert_eq!(expect(sent, StatusCode::UNPROCESSABLE_ENTITY).await["errors"][0]["code"], "no_name_column");
    let unknown = bring(&app, "entity=calls", text).await;
    assert_eq!(expect(unknown, StatusCode::UNPROCESSABLE_ENTITY).await["errors"][0]["field"], "entity");
    app.stop().await;
}
