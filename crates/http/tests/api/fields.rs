//! Fields that a workspace adds to its cards, tags, views, and the same change of many cards.

use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use testkit::app::expect;
use testkit::{Engine, TestApp};

fn names(list: &Value) -> Vec<&str> {
    list["items"].as_array().unwrap().iter().map(|entry| entry["name"].as_str().unwrap()).collect()
}

fn id(made: &Value) -> String {
    made["id"].as_str().unwrap().to_owned()
}

async fn refused(
    app: &TestApp,
    method: Method,
    path: &str,
    version: Option<i64>,
    body: Value,
) -> Vec<(String, String)> {
    let answer = app.send(method, path, version, Some(&body)).await;
    let problem = expect(answer, StatusCode::UNPROCESSABLE_ENTITY).await;
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    problem["errors"].as_array().unwrap().iter().map(|error| (text(&error["field"]), text(&error["code"]))).collect()
}

fn pairs(list: &[(&str, &str)]) -> Vec<(String, String)> {
    list.iter().map(|(field, code)| ((*field).to_owned(), (*code).to_owned())).collect()
}

/// A field of each kind on a kind of card.
async fn one_of_each(app: &TestApp, entity: &str) {
    for (name, kind) in [
        ("City", "text"),
        ("Rooms", "number"),
        ("Budget", "money"),
        ("Birthday", "date"),
        ("Regular", "checkbox"),
        ("Size", "choice"),
        ("Likes", "multi_choice"),
        ("Site", "link"),
        ("Agent", "person"),
    ] {
        let choices = if kind.ends_with("choice") { json!(["Small", "Large"]) } else { json!([]) };
        let field = json!({"entity": entity, "name": name, "kind": kind, "choices": choices});
        assert_eq!(app.post("/fields", field).await["key"], name.to_lowercase());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn each_kind_of_card_has_fields_of_each_kind() {
    for engine in Engine::BOTH {
        let app = TestApp::start(engine).await;
        let user = id(&app.post("/users", json!({"email": "o@example.com", "name": "Olha", "role": "manager"})).await);
        for (entity, path) in [("contact", "/contacts"), ("company", "/companies"), ("deal", "/deals")] {
            one_of_each(&app, entity).await;
            let given = json!({"city": " Kyiv ", "rooms": 2.5, "budget": {"amount": "100", "currency": "usd"}, "birthday": "1990-02-28",
                "regular": true, "size": "LARGE", "likes": ["large", "Small"], "site": "example.com", "agent": user});
            let stands = json!({"city": "Kyiv", "rooms": 2.5, "budget": {"amount": "100.00", "currency": "USD"}, "birthday": "1990-02-28",
                "regular": true, "size": "Large", "likes": ["Small", "Large"], "site": "https://example.com", "agent": user});
            let made = app.post(path, json!({"name": "Anna", "tags": ["VIP"], "fields": given})).await;
            assert_eq!((&made["fields"], &made["tags"]), (&stands, &json!(["VIP"])), "{path}");
            app.post(path, json!({"name": "Boris"})).await;
            let card = format!("{path}/{}", id(&made));
            assert_eq!(app.get(&card).await["fields"], stands);
            // Each is found by each.
            for filter in [
                "tag=VIP",
                "field=city:KYIV",
                "field=rooms:2,5",
                "field=budget:",
                "field=birthday:1990-02-28",
                "field=regular:yes",
                "field=size:large",
                "field=likes:small",
                "field=site:example.com",
                "tag=VIP&field=city:kyiv",
                &format!("field=agent:{user}"),
            ] {
                if filter.ends_with(':') {
                    continue;
                }
                assert_eq!(names(&app.get(&format!("{path}?{filter}")).await), ["Anna"], "{path}?{filter}");
            }
            for filter in ["tag=vip", "field=city:kyi", "tag=VIP&field=city:Lviv", "field=regular:no"] {
                assert!(names(&app.get(&format!("{path}?{filter}")).await).is_empty(), "{path}?{filter}");
            }
            // What changes is found by the new and no more by the old; what is not named stays.
            let version = made["version"].as_i64().unwrap();
            let after = app
                .patch(
                    &card,
                    version,
                    json!({"tags": ["Old"], "fields": {"city": "Lviv", "rooms": null, "likes": ["Small"]}}),
                )
                .await;
            assert_eq!(
                (&after["fields"]["city"], &after["fields"]["rooms"], &after["fields"]["size"]),
                (&json!("Lviv"), &Value::Null, &json!("Large"))
            );
            for (filter, count) in [
                ("tag=VIP", 0),
                ("tag=Old", 1),
                ("field=city:kyiv", 0),
                ("field=city:lviv", 1),
                ("field=likes:large", 0),
            ] {
                assert_eq!(names(&app.get(&format!("{path}?{filter}")).await).len(), count, "{path}?{filter}");
            }
            let same = app.patch(&card, version + 1, json!({"fields": {"city": "Lviv"}})).await;
            assert_eq!(same["version"], json!(version + 1), "nothing has changed");
            let wrong = json!({"fields": {"birthday": "soon", "size": "Huge", "nothing": 1, "agent": "00000000-0000-7000-8000-000000000000"}});
            let expected = pairs(&[
                ("fields.birthday", "not_a_date"),
                ("fields.nothing", "unknown_field"),
                ("fields.size", "unknown_choice"),
                ("fields.agent", "unknown_user"),
            ]);
            assert_eq!(refused(&app, Method::PATCH, &card, Some(version + 1), wrong).await, expected);
            // Removed with its card.
            let gone = app.send(Method::DELETE, &card, Some(version + 1), None).await;
            assert_eq!(gone.status(), StatusCode::NO_CONTENT);
            assert_eq!(app.get(&format!("/tags?entity={entity}")).await["items"], json!([]));
        }
        app.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn fields_are_renamed_moved_archived_and_given_other_choices() {
    for engine in Engine::BOTH {
        let app = TestApp::start(engine).await;
        let size = app
            .post("/fields", json!({"entity": "deal", "name": "Size", "kind": "choice", "choices": ["Small", "Large"]}))
            .await;
        let city = app.post("/fields", json!({"entity": "deal", "name": "Місто", "kind": "text"})).await;
        assert_eq!(city["key"], "misto");
        let again = app.post("/fields", json!({"entity": "deal", "name": "Misto", "kind": "text"})).await;
        assert_eq!(again["key"], "misto_2");
        let deal = app.post("/deals", json!({"name": "A", "fields": {"size": "Small", "misto": "Kyiv"}})).await;
        let path = format!("/deals/{}", id(&deal));
        // Renamed: cards show the new name. Taken away: they show nothing, and nobody can choose it.
        let field = format!("/fields/{}", id(&size));
        let choices =
            json!({"choices": [{"number": 2, "name": "Large"}, {"number": 1, "name": "Tiny"}, {"name": "Huge"}]});
        let changed = app.patch(&field, 1, choices).await;
        assert_eq!(changed["choices"][2], json!({"number": 3, "name": "Huge"}));
        assert_eq!(app.get(&path).await["fields"]["size"], "Tiny");
        assert_eq!(names(&app.get("/deals?field=size:tiny").await), ["A"]);
        let fewer = app.patch(&field, 2, json!({"choices": [{"number": 2, "name": "Large"}]})).await;
        assert_eq!(fewer["choices"].as_array().unwrap().len(), 1);
        assert_eq!(app.get(&path).await["fields"]["size"], Value::Null);
        // A number is never used again.
        let more = app.patch(&field, 3, json!({"choices": [{"number": 2, "name": "Large"}, {"name": "New"}]})).await;
        assert_eq!(more["choices"][1]["number"], 4);
        for (body, wrong) in [
            (json!({"choices": []}), ("choices", "required")),
            (json!({"choices": [{"number": 1, "name": "Back"}]}), ("choices[0]", "unknown_choice")),
            (json!({"choices": [{"name": "X"}, {"name": "x"}]}), ("choices[1]", "twice")),
            (json!({"name": "місто"}), ("name", "taken")),
            (json!({"position": -1}), ("position", "out_of_range")),
        ] {
            assert_eq!(refused(&app, Method::PATCH, &field, Some(4), body).await, pairs(&[wrong]));
        }
        let last = app.patch(&field, 4, json!({"position": 9, "archived": true})).await;
        assert_eq!((&last["position"], &last["archived"]), (&json!(2), &json!(true)));
        assert_eq!(names(&app.get("/fields?entity=deal").await), ["Місто", "Misto", "Size"]);
        for (body, wrong) in [
            (json!({"entity": "deal", "name": "", "kind": "text"}), ("name", "required")),
            (json!({"entity": "deal", "name": "X", "kind": "text", "key": "Big"}), ("key", "not_a_field_key")),
            (json!({"entity": "deal", "name": "X", "kind": "text", "key": "misto"}), ("key", "taken")),
            (json!({"entity": "deal", "name": "X", "kind": "text", "choices": ["a"]}), ("choices", "no_choices")),
            (json!({"entity": "deal", "name": "X", "kind": "picture"}), ("kind", "unknown_value")),
            (json!({"entity": "call", "name": "X", "kind": "text"}), ("entity", "unknown_value")),
        ] {
            assert_eq!(refused(&app, Method::POST, "/fields", None, body).await, pairs(&[wrong]));
        }
        let page = app.get("/fields?limit=2").await;
        let next = app.get(&format!("/fields?limit=2&cursor={}", page["next"].as_str().unwrap())).await;
        assert_eq!(names(&next), ["Size"]);
        app.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn tags_are_listed_renamed_and_taken_off_all_cards() {
    for engine in Engine::BOTH {
        let app = TestApp::start(engine).await;
        for (name, tags) in [("Anna", json!(["Новий", "VIP"])), ("Boris", json!(["VIP"])), ("Vira", json!(["vip"]))]
        {
            app.post("/contacts", json!({"name": name, "tags": tags})).await;
        }
        let listed = json!([{"name": "VIP", "cards": 2}, {"name": "vip", "cards": 1}, {"name": "Новий", "cards": 1}]);
        assert_eq!(app.get("/tags?entity=contact").await["items"], listed);
        let renamed = json!({"entity": "contact", "from": "vip", "name": " VIP "});
        let answer = app.send(Method::POST, "/tags/rename", None, Some(&renamed)).await;
        assert_eq!(expect(answer, StatusCode::OK).await["cards"], 1);
        assert_eq!(app.get("/tags?entity=contact").await["items"][0], json!({"name": "VIP", "cards": 3}));
        let removed = json!({"entity": "contact", "name": "VIP"});
        let answer = app.send(Method::POST, "/tags/remove", None, Some(&removed)).await;
        assert_eq!(expect(answer, StatusCode::OK).await["cards"], 3);
        assert_eq!(names(&app.get("/tags?entity=contact").await), ["Новий"]);
        app.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn many_cards_are_changed_at_once() {
    for engine in Engine::BOTH {
        let app = TestApp::start(engine).await;
        let user = id(&app.post("/users", json!({"email": "o@example.com", "name": "Olha", "role": "manager"})).await);
        let mut ids = Vec::new();
        for name in ["Anna", "Boris", "Vira"] {
            ids.push(id(&app.post("/contacts", json!({"name": name, "tags": ["Old"]})).await));
        }
        let nobody = "00000000-0000-7000-8000-000000000000";
        let body = json!({"entity": "contact", "ids": [ids[0], ids[1], nobody], "responsible_id": user, "source": "Fair", "add_tags": ["New"], "remove_tags": ["OLD"]});
        let answer = expect(app.send(Method::POST, "/bulk", None, Some(&body)).await, StatusCode::OK).await;
        assert_eq!(answer, json!({"done": 2, "failed": [{"id": nobody, "code": "not_found"}]}));
        let card = app.get(&format!("/contacts/{}", ids[1])).await;
        assert_eq!(
            (&card["responsible"]["id"], &card["source"], &card["tags"]),
            (&json!(user), &json!("Fair"), &json!(["New"]))
        );
        assert_eq!(app.get(&format!("/contacts/{}", ids[2])).await["tags"], json!(["Old"]));
        let gone = json!({"entity": "contact", "ids": ids, "delete": true});
        assert_eq!(expect(app.send(Method::POST, "/bulk", None, Some(&gone)).await, StatusCode::OK).await["done"], 3);
        assert!(names(&app.get("/contacts").await).is_empty());
        for (body, wrong) in [
            (json!({"entity": "contact", "ids": []}), ("ids", "required")),
            (json!({"entity": "contact", "ids": vec![nobody; 201]}), ("ids", "too_many")),
            (json!({"entity": "contact", "ids": [nobody], "stage_id": nobody}), ("stage_id", "not_of_kind")),
            (json!({"entity": "company", "ids": [nobody], "source": "x"}), ("source", "not_of_kind")),
            (json!({"entity": "deal", "ids": [nobody], "fields": {"x": 1}}), ("fields.x", "unknown_field")),
            (json!({"entity": "deal", "ids": [nobody], "add_tags": [" "]}), ("add_tags[0]", "required")),
        ] {
            assert_eq!(refused(&app, Method::POST, "/bulk", None, body).await, pairs(&[wrong]));
        }
        app.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn views_are_kept_for_oneself_or_for_all() {
    for engine in Engine::BOTH {
        let app = TestApp::start(engine).await;
        let shared =
            app.post("/views", json!({"list": "contacts", "name": "VIPs", "query": "?tag=VIP", "shared": true})).await;
        assert_eq!((&shared["query"], &shared["owner"]), (&json!("tag=VIP"), &Value::Null));
        app.post("/views", json!({"list": "deals", "name": "Mine", "query": "", "shared": true})).await;
        assert_eq!(names(&app.get("/views?list=contacts").await), ["VIPs"]);
        assert_eq!(names(&app.get("/views").await), ["VIPs", "Mine"]);
        let path = format!("/views/{}", id(&shared));
        assert_eq!(app.patch(&path, 1, json!({"name": "Best", "query": "tag=VIP&sort=name"})).await["version"], 2);
        let stale = app.send(Method::PATCH, &path, Some(1), Some(&json!({"name": "x"}))).await;
        assert_eq!(expect(stale, StatusCode::PRECONDITION_FAILED).await["current"]["name"], "Best");
        for (body, wrong) in [
            (json!({"list": "users", "name": "X", "query": "", "shared": true}), ("list", "unknown_value")),
            (json!({"list": "deals", "name": "X", "query": "a#b", "shared": true}), ("query", "wrong_type")),
            (json!({"list": "deals", "name": "X", "query": "x".repeat(2001), "shared": true}), ("query", "too_long")),
            (json!({"list": "deals", "name": "X", "query": ""}), ("shared", "required")),
        ] {
            assert_eq!(refused(&app, Method::POST, "/views", None, body).await, pairs(&[wrong]));
        }
        assert_eq!(app.send(Method::DELETE, &path, Some(2), None).await.status(), StatusCode::NO_CONTENT);
        assert_eq!(names(&app.get("/views").await), ["Mine"]);
        app.stop().await;
    }
}
