//! Pipelines and deals, as people use them.

use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use testkit::app::expect;
use testkit::{Engine, TestApp};

fn path(noun: &str, made: &Value) -> String {
    format!("/{noun}/{}", made["id"].as_str().unwrap())
}

fn version(made: &Value) -> i64 {
    made["version"].as_i64().unwrap()
}

/// The stages of the first pipeline by name.
async fn stage(app: &TestApp, name: &str) -> Value {
    let pipeline = app.get("/pipelines").await["items"][0].clone();
    let stages = pipeline["stages"].as_array().unwrap();
    stages.iter().find(|stage| stage["name"] == name).unwrap_or_else(|| panic!("{name}: {pipeline}"))["id"].clone()
}

/// How many deals are in each stage of the first pipeline, and what they are worth in hryvnias.
async fn board(app: &TestApp, query: &str) -> Vec<(i64, String)> {
    let pipeline = app.get("/pipelines").await["items"][0].clone();
    let board = app.get(&format!("{}/board{query}", path("pipelines", &pipeline))).await;
    let stages = board["stages"].as_array().unwrap();
    let sum = |stage: &Value| {
        let sums = stage["sums"].as_array().unwrap().iter().filter(|sum| sum["currency"] == "UAH");
        let amount = sums.map(|sum| sum["amount"].as_str().unwrap().to_owned()).next();
        (stage["deals"].as_i64().unwrap(), amount.unwrap_or_default())
    };
    stages.iter().map(sum).collect()
}

fn sums(of: [(i64, &str); 5]) -> Vec<(i64, String)> {
    of.map(|(deals, amount)| (deals, amount.to_owned())).into()
}

async fn wrong(app: &TestApp, method: Method, path: &str, version: Option<i64>, body: Value) -> Vec<(String, String)> {
    let refused = app.send(method, path, version, Some(&body)).await;
    let problem = expect(refused, StatusCode::UNPROCESSABLE_ENTITY).await;
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    problem["errors"].as_array().unwrap().iter().map(|it| (text(&it["field"]), text(&it["code"]))).collect()
}

async fn conflict(app: &TestApp, method: Method, path: &str, version: Option<i64>, body: Option<Value>) -> String {
    let refused = app.send(method, path, version, body.as_ref()).await;
    expect(refused, StatusCode::CONFLICT).await["code"].as_str().unwrap().to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_deal_goes_its_way_and_the_sums_go_with_it() {
    for engine in Engine::BOTH {
        let app = TestApp::start(engine).await;
        let olha = app.user("Olha", "manager").await;
        let client =
            app.post("/contacts", json!({"name": "Client", "phones": ["0671110001"], "responsible_id": olha})).await;
        let before = app.get("/changes?after=0").await["last"].as_i64().unwrap();
        let new =
            json!({"name": " A hall ", "amount": "12500.5", "contact_id": client["id"], "close_date": "2026-12-31"});
        let deal = app.post("/deals", new).await;
        assert_eq!(
            (&deal["name"], &deal["amount"], &deal["currency"]),
            (&json!("A hall"), &json!("12500.50"), &json!("UAH"))
        );
        assert_eq!((&deal["stage"]["name"], &deal["state"]), (&json!("New"), &json!("open")));
        assert_eq!((&deal["responsible"]["name"], &deal["created_by"]), (&json!("Olha"), &json!("user")));
        assert_eq!((&deal["closed_at"], &deal["stage_since"]), (&json!(null), &deal["created_at"]));
        assert_eq!((&deal["close_date"], &deal["lost_reason"]), (&json!("2026-12-31"), &json!(null)));
        let change = json!({"seq": before + 1, "noun": "deal", "id": deal["id"], "version": 1});
        assert_eq!(app.get(&format!("/changes?after={before}")).await["items"], json!([change]));
        app.post("/deals", json!({"name": "Small", "amount": "0.50"})).await;
        app.post("/deals", json!({"name": "Abroad", "amount": "7", "currency": "eur"})).await;
        app.post("/deals", json!({"name": "Unknown"})).await;
        assert_eq!(board(&app, "").await, sums([(4, "12501.00"), (0, ""), (0, ""), (0, ""), (0, "")]));
        let of_olha = format!("?responsible_id={olha}");
        assert_eq!(board(&app, &of_olha).await, sums([(1, "12500.50"), (0, ""), (0, ""), (0, ""), (0, "")]));

        let place = path("deals", &deal);
        app.clock.advance_seconds(3 * 86_400 + 5);
        let moved =
            app.patch(&place, 1, json!({"stage_id": stage(&app, "Negotiating").await, "amount": "20000"})).await;
        assert_eq!((&moved["state"], &moved["version"]), (&json!("open"), &json!(2)));
        assert_ne!(moved["stage_since"], deal["stage_since"]);
        assert_eq!(board(&app, "").await, sums([(3, "0.50"), (0, ""), (1, "20000.00"), (0, ""), (0, "")]));
        let lost = json!({"stage_id": stage(&app, "Lost").await, "lost_reason": "Too expensive"});
        let lost = app.patch(&place, 2, lost).await;
        assert_eq!((&lost["state"], &lost["lost_reason"]), (&json!("lost"), &json!("Too expensive")));
        assert_eq!(lost["closed_at"], lost["stage_since"]);
        assert_eq!(board(&app, "").await, sums([(3, "0.50"), (0, ""), (0, ""), (0, ""), (1, "20000.00")]));
        let won = app.patch(&place, 3, json!({"stage_id": stage(&app, "Won").await})).await;
        assert_eq!((&won["state"], &won["lost_reason"]), (&json!("won"), &json!(null)));
        assert_eq!(board(&app, &of_olha).await, sums([(0, ""), (0, ""), (0, ""), (1, "20000.00"), (0, "")]));
        // Nobody owns it any more.
        let free = app.patch(&place, 4, json!({"responsible_id": null, "amount": null})).await;
        assert_eq!((&free["responsible"], &free["amount"]), (&json!(null), &json!(null)));
        assert_eq!(board(&app, &of_olha).await, sums([(0, ""), (0, ""), (0, ""), (0, ""), (0, "")]));
        assert_eq!(board(&app, "").await, sums([(3, "0.50"), (0, ""), (0, ""), (1, "0.00"), (0, "")]));

        let history = app.get(&format!("{place}/history")).await["items"].clone();
        let step = |at: usize| (&history[at]["from"]["name"], &history[at]["to"]["name"], &history[at]["days"]);
        assert_eq!(step(0), (&json!(null), &json!("New"), &json!(null)));
        assert_eq!(step(1), (&json!("New"), &json!("Negotiating"), &json!(3)));
        assert_eq!(step(2), (&json!("Negotiating"), &json!("Lost"), &json!(0)));
        assert_eq!(step(3), (&json!("Lost"), &json!("Won"), &json!(0)));
        assert_eq!(history.as_array().unwrap().len(), 4);
        // A token has no person behind it.
        assert_eq!(history[0]["user"], json!(null));
        let timeline = app.get(&format!("{}/timeline", path("contacts", &client))).await["items"].clone();
        let events: Vec<_> =
            timeline.as_array().unwrap().iter().map(|it| (&it["kind"], &it["deal"]["event"])).collect();
        let (deal_kind, nothing) = (json!("deal"), json!(null));
        let (won_event, lost_event, moved_event, made) =
            (json!("won"), json!("lost"), json!("moved"), json!("created"));
        assert_eq!(
            events,
            [
                (&deal_kind, &won_event),
                (&deal_kind, &lost_event),
                (&deal_kind, &moved_event),
                (&deal_kind, &made),
                (&made, &nothing)
            ]
        );
        assert_eq!(
            (&timeline[0]["deal"]["name"], &timeline[0]["deal"]["to"]["name"]),
            (&json!("A hall"), &json!("Won"))
        );
        let page = app.get(&format!("{}/timeline?limit=2", path("contacts", &client))).await;
        let next = page["next"].as_str().unwrap();
        let rest = app.get(&format!("{}/timeline?cursor={next}", path("contacts", &client))).await["items"].clone();
        assert_eq!(rest.as_array().unwrap().as_slice(), &timeline.as_array().unwrap()[2..]);

        let gone = app.send(Method::DELETE, &place, Some(5), None).await;
        assert_eq!(gone.status(), StatusCode::NO_CONTENT);
        assert_eq!(app.send(Method::GET, &place, None, None).await.status(), StatusCode::NOT_FOUND);
        assert_eq!(board(&app, "").await, sums([(3, "0.50"), (0, ""), (0, ""), (0, ""), (0, "")]));
        let timeline = app.get(&format!("{}/timeline", path("contacts", &client))).await["items"].clone();
        assert_eq!(timeline.as_array().unwrap().len(), 1);
        app.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_who_move_a_deal_one_is_told_how_it_is_now() {
    for engine in Engine::BOTH {
        let app = TestApp::start(engine).await;
        let deal = app.post("/deals", json!({"name": "Deal", "amount": "1"})).await;
        let place = path("deals", &deal);
        let (won, lost) =
            (json!({"stage_id": stage(&app, "Won").await}), json!({"stage_id": stage(&app, "Lost").await}));
        let both = tokio::join!(
            app.send(Method::PATCH, &place, Some(1), Some(&won)),
            app.send(Method::PATCH, &place, Some(1), Some(&lost))
        );
        let (first, second) = if both.0.status() == StatusCode::OK { both } else { (both.1, both.0) };
        let now = expect(first, StatusCode::OK).await;
        let stale = expect(second, StatusCode::PRECONDITION_FAILED).await;
        assert_eq!((&stale["code"], &stale["current"]), (&json!("stale"), &now));
        let ends = board(&app, "").await;
        assert_eq!((ends[0].0, ends[3].0 + ends[4].0), (0, 1));
        // Nothing is said without a version, and nothing changes by what is there already.
        let without = app.send(Method::PATCH, &place, None, Some(&won)).await;
        assert_eq!(without.status(), StatusCode::PRECONDITION_REQUIRED);
        let same = app.patch(&place, 2, json!({"stage_id": now["stage"]["id"], "name": "Deal"})).await;
        assert_eq!(same, now);
        app.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_is_refused_with_the_reason() {
    let app = TestApp::start(Engine::Sqlite).await;
    let nowhere = "00000000-0000-7000-8000-000000000000";
    let pair = |field: &str, code: &str| vec![(field.to_owned(), code.to_owned())];
    for (change, field, code) in [
        (json!({"name": " "}), "name", "required"),
        (json!({"amount": "1,5"}), "amount", "not_an_amount"),
        (json!({"amount": "-1"}), "amount", "not_an_amount"),
        (json!({"amount": "1000000000000"}), "amount", "out_of_range"),
        (json!({"amount": 5}), "amount", "wrong_type"),
        (json!({"currency": "GRN"}), "currency", "unknown_currency"),
        (json!({"close_date": "31.12.2026"}), "close_date", "not_a_date"),
        (json!({"pipeline_id": nowhere}), "pipeline_id", "unknown_pipeline"),
        (json!({"stage_id": nowhere}), "stage_id", "unknown_stage"),
        (json!({"contact_id": nowhere}), "contact_id", "unknown_contact"),
        (json!({"company_id": nowhere}), "company_id", "unknown_company"),
        (json!({"responsible_id": nowhere}), "responsible_id", "unknown_user"),
        (json!({"call_id": nowhere}), "call_id", "unknown_call"),
        (json!({"probability": 5}), "probability", "unknown_field"),
    ] {
        let mut body = json!({"name": "Deal"});
        body.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
        assert_eq!(wrong(&app, Method::POST, "/deals", None, body).await, pair(field, code), "{change}");
    }
    let deal = app.post("/deals", json!({"name": "Deal"})).await;
    let place = path("deals", &deal);
    let reason = wrong(&app, Method::PATCH, &place, Some(1), json!({"lost_reason": "Too expensive"})).await;
    assert_eq!(reason, pair("lost_reason", "not_lost"));
    let second = app.post("/pipelines", json!({"name": "Second"})).await;
    let other = json!({"pipeline_id": second["id"], "stage_id": stage(&app, "Won").await});
    let other = wrong(&app, Method::PATCH, &place, Some(1), other).await;
    assert_eq!(other, pair("stage_id", "stage_of_another_pipeline"));
    let moved = app.patch(&place, 1, json!({"pipeline_id": second["id"]})).await;
    assert_eq!((&moved["pipeline"]["name"], &moved["stage"]["id"]), (&json!("Second"), &second["stages"][0]["id"]));
    // An archived pipeline takes no deal, but what is in it is brought to its end.
    let archived = app.patch(&path("pipelines", &second), 1, json!({"archived": true})).await;
    let new = json!({"name": "Deal", "pipeline_id": second["id"]});
    assert_eq!(wrong(&app, Method::POST, "/deals", None, new).await, pair("pipeline_id", "archived_pipeline"));
    let won = app.patch(&place, 2, json!({"stage_id": archived["stages"][3]["id"]})).await;
    assert_eq!(won["state"], "won");
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_office_sets_its_pipelines_up() {
    for engine in Engine::BOTH {
        let app = TestApp::start(engine).await;
        let first = app.get("/pipelines").await["items"][0].clone();
        assert_eq!(
            (&first["name"], &first["position"], &first["archived"]),
            (&json!("Sales"), &json!(0), &json!(false))
        );
        let kinds: Vec<_> = first["stages"].as_array().unwrap().iter().map(|stage| stage["kind"].clone()).collect();
        assert_eq!(kinds, ["open", "open", "open", "won", "lost"]);
        assert_eq!(first["lost_reasons"].as_array().unwrap().len(), 3);
        let (open, won, lost) = (
            json!({"name": "Asked", "kind": "open"}),
            json!({"name": "Sold", "kind": "won"}),
            json!({"name": "No", "kind": "lost"}),
        );
        for (stages, field, code) in [
            (json!([won, lost]), "stages", "no_open_stage"),
            (json!([open, lost]), "stages", "no_won_stage"),
            (json!([open, won]), "stages", "no_lost_stage"),
            (json!([open, won, lost, {"name": "asked", "kind": "open"}]), "stages[3].name", "twice"),
            (json!([open, won, {"name": " ", "kind": "lost"}]), "stages[2].name", "required"),
        ] {
            let new = json!({"name": "Second", "stages": stages});
            let expected = [(field.to_owned(), code.to_owned())];
            assert_eq!(wrong(&app, Method::POST, "/pipelines", None, new).await, expected, "{stages}");
        }
        let new = json!({"name": "Second", "stages": [open, won, lost], "lost_reasons": ["Dear", " dear ", "Late"]});
        let second = app.post("/pipelines", new).await;
        assert_eq!((&second["position"], &second["lost_reasons"]), (&json!(1), &json!(["Dear", "Late"])));
        let taken = wrong(&app, Method::POST, "/pipelines", None, json!({"name": "SECOND"})).await;
        assert_eq!(taken, [("name".to_owned(), "taken".to_owned())]);
        // To the front: the other makes room.
        let place = path("pipelines", &second);
        let second = app.patch(&place, 1, json!({"position": 0, "name": "First"})).await;
        assert_eq!((&second["position"], version(&second)), (&json!(0), 2));
        let list = app.get("/pipelines").await["items"].clone();
        let order: Vec<_> = list.as_array().unwrap().iter().map(|it| (&it["name"], version(it))).collect();
        assert_eq!(order, [(&json!("First"), 2), (&json!("Sales"), 2)]);
        // One that was removed leaves a gap: the place that a list shows is the one that is meant.
        let gap = app.post("/pipelines", json!({"name": "Gap"})).await;
        let last = app.post("/pipelines", json!({"name": "Last"})).await;
        let fourth = app.post("/pipelines", json!({"name": "Fourth"})).await;
        assert_eq!(
            app.send(Method::DELETE, &path("pipelines", &gap), Some(1), None).await.status(),
            StatusCode::NO_CONTENT
        );
        app.patch(&path("pipelines", &fourth), 1, json!({"position": last["position"]})).await;
        let list = app.get("/pipelines").await["items"].clone();
        let order: Vec<_> = list.as_array().unwrap().iter().map(|it| it["name"].as_str().unwrap()).collect();
        assert_eq!(order, ["First", "Sales", "Fourth", "Last"]);
        for one in list.as_array().unwrap().iter().skip(2) {
            let removed = app.send(Method::DELETE, &path("pipelines", one), Some(version(one)), None).await;
            assert_eq!(removed.status(), StatusCode::NO_CONTENT);
        }
        // A deal begins in the first one; its stage stays while it is in it.
        let deal = app.post("/deals", json!({"name": "Deal"})).await;
        assert_eq!(deal["stage"]["name"], "Asked");
        let stages = |kept: &[usize]| {
            let stage = |at: &usize| {
                let stage = &second["stages"][*at];
                json!({"id": stage["id"], "name": stage["name"], "kind": stage["kind"]})
            };
            kept.iter().map(stage).collect::<Vec<_>>()
        };
        let mut without = stages(&[1, 2]);
        without.insert(0, json!({"name": "New", "kind": "open"}));
        let refused = conflict(&app, Method::PATCH, &place, Some(2), Some(json!({"stages": without}))).await;
        assert_eq!(refused, "stage_in_use");
        assert_eq!(conflict(&app, Method::DELETE, &place, Some(2), None).await, "pipeline_in_use");
        let foreign = app.get("/pipelines").await["items"][1]["stages"][0]["id"].clone();
        let mut with_foreign = stages(&[0, 1, 2]);
        with_foreign.push(json!({"id": foreign, "name": "Theirs", "kind": "open"}));
        let foreign = wrong(&app, Method::PATCH, &place, Some(2), json!({"stages": with_foreign})).await;
        assert_eq!(foreign, [("stages[3].id".to_owned(), "unknown_stage".to_owned())]);
        let moved = app.patch(&path("deals", &deal), 1, json!({"stage_id": second["stages"][1]["id"]})).await;
        assert_eq!(moved["state"], "won");
        let changed = app.patch(&place, 2, json!({"stages": without})).await;
        let names: Vec<_> =
            changed["stages"].as_array().unwrap().iter().map(|it| (&it["name"], &it["position"])).collect();
        assert_eq!(names, [(&json!("New"), &json!(0)), (&json!("Sold"), &json!(1)), (&json!("No"), &json!(2))]);
        // What is gone is still called by its name in the history.
        let history = app.get(&format!("{}/history", path("deals", &deal))).await["items"].clone();
        assert_eq!((&history[1]["from"]["name"], &history[1]["to"]["name"]), (&json!("Asked"), &json!("Sold")));
        app.send(Method::DELETE, &path("deals", &deal), Some(2), None).await;
        let gone = app.send(Method::DELETE, &place, Some(3), None).await;
        assert_eq!(gone.status(), StatusCode::NO_CONTENT);
        let last = path("pipelines", &first);
        assert_eq!(conflict(&app, Method::DELETE, &last, Some(2), None).await, "last_pipeline");
        assert_eq!(
            conflict(&app, Method::PATCH, &last, Some(2), Some(json!({"archived": true}))).await,
            "last_pipeline"
        );
        app.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn each_filter_finds_its_deals_page_by_page() {
    for engine in Engine::BOTH {
        let app = TestApp::start(engine).await;
        let olha = app.user("Olha", "manager").await;
        let company = app.post("/companies", json!({"name": "Zerno"})).await;
        let client = app.post("/contacts", json!({"name": "Олена"})).await;
        let second = app.post("/pipelines", json!({"name": "Second"})).await;
        let won = stage(&app, "Won").await;
        for at in 0..12 {
            let mut new = json!({"name": format!("Deal {at}")});
            let mut set = |every: i32, name: &str, value: &Value| {
                if at % every == 0 {
                    new[name] = value.clone();
                }
            };
            set(2, "responsible_id", &json!(olha));
            set(3, "contact_id", &client["id"]);
            set(4, "company_id", &company["id"]);
            if at % 5 == 0 {
                new["pipeline_id"] = second["id"].clone();
            } else if at % 7 == 0 || at == 4 {
                new["stage_id"] = won.clone();
            }
            app.post("/deals", new).await;
            app.clock.advance_seconds(60);
        }
        let first = app.get("/pipelines").await["items"][0]["id"].as_str().unwrap().to_owned();
        let (second, won) = (second["id"].as_str().unwrap(), won.as_str().unwrap());
        let (client, company) = (client["id"].as_str().unwrap(), company["id"].as_str().unwrap());
        for (query, expected) in [
            (String::new(), vec![11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0]),
            (format!("pipeline_id={second}"), vec![10, 5, 0]),
            (format!("stage_id={won}"), vec![7, 4]),
            ("state=won".to_owned(), vec![7, 4]),
            ("state=lost".to_owned(), vec![]),
            (format!("responsible_id={olha}"), vec![10, 8, 6, 4, 2, 0]),
            (format!("contact_id={client}"), vec![9, 6, 3, 0]),
            (format!("company_id={company}"), vec![8, 4, 0]),
            (format!("responsible_id={olha}&state=open"), vec![10, 8, 6, 2, 0]),
            (format!("pipeline_id={first}&state=open"), vec![11, 9, 8, 6, 3, 2, 1]),
            (format!("stage_id={won}&responsible_id={olha}"), vec![4]),
            (format!("contact_id={client}&company_id={company}"), vec![0]),
            ("q=deal%201".to_owned(), vec![11, 10, 1]),
            ("q=олЕна".to_owned(), vec![9, 6, 3, 0]),
            ("q=zern".to_owned(), vec![8, 4, 0]),
        ] {
            let mut found = Vec::new();
            let mut cursor = String::new();
            loop {
                let page = app.get(&format!("/deals?limit=2&{query}{cursor}")).await;
                found.extend(page["items"].as_array().unwrap().iter().map(|deal| deal["name"].clone()));
                let Some(next) = page["next"].as_str() else { break };
                cursor = format!("&cursor={next}");
            }
            let expected: Vec<_> = expected.iter().map(|at| json!(format!("Deal {at}"))).collect();
            assert_eq!(found, expected, "{query}");
        }
        for (query, code) in
            [("state=gone", "unknown_choice"), ("cursor=x", "invalid_cursor"), ("contact_id=5", "wrong_value")]
        {
            let refused = app.send(Method::GET, &format!("/deals?{query}"), None, None).await;
            assert_eq!(expect(refused, StatusCode::UNPROCESSABLE_ENTITY).await["errors"][0]["code"], code, "{query}");
        }
        app.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_workspace_counts_in_its_currency() {
    let app = TestApp::start(Engine::Sqlite).await;
    let workspace = app.get("/workspace").await;
    assert_eq!(workspace["currency"], "UAH", "its country's");
    let refused = wrong(&app, Method::PATCH, "/workspace", Some(1), json!({"currency": "HRN"})).await;
    assert_eq!(refused, [("currency".to_owned(), "unknown_currency".to_owned())]);
    assert_eq!(app.patch("/workspace", version(&workspace), json!({"currency": "usd"})).await["currency"], "USD");
    assert_eq!(app.post("/deals", json!({"name": "Deal"})).await["currency"], "USD");
    app.stop().await;
}
