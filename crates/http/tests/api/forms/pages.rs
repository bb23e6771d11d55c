//! The pages that strangers see.

use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use testkit::app::expect;
use testkit::{Engine, TestApp};

use super::{address, fields, fill_in, form, page, post, submissions, token};

const EVIL: &str = "\"><script>alert('1')</script>&<img src=x onerror=alert(1)>";

#[tokio::test(flavor = "multi_thread")]
async fn the_page_has_labels_and_hints_for_browsers_in_its_language() {
    let app = TestApp::start(Engine::Sqlite).await;
    for (name, kind) in [
        ("Rooms", "number"),
        ("Day", "date"),
        ("Regular", "checkbox"),
        ("Size", "choice"),
        ("Likes", "multi_choice"),
        ("Site", "link"),
        ("City", "text"),
    ] {
        let choices = if kind.ends_with("choice") { json!(["Small", "Large"]) } else { json!([]) };
        app.post("/fields", json!({"entity": "contact", "name": name, "kind": kind, "choices": choices})).await;
    }
    let mut asked = fields();
    asked.as_array_mut().unwrap().push(json!({"kind": "company", "label": "Company"}));
    for key in ["rooms", "day", "regular", "size", "likes", "site", "city"] {
        asked
            .as_array_mut()
            .unwrap()
            .push(json!({"kind": "field", "field": key, "label": key, "required": key == "size"}));
    }
    let made = form(
        &app,
        json!({"fields": asked, "language": "uk", "title": "Питання", "intro": "Рядок\nдва", "consent": "Згода"}),
    )
    .await;
    let html = page(&app, &address(&made)).await;
    for part in [
        "<html lang=\"uk\">",
        "<title>Питання</title>",
        "<h1>Питання</h1>",
        "Рядок\nдва",
        ">Надіслати</button>",
        "<label for=\"f0\">Your name</label>\n<input type=\"text\" autocomplete=\"name\" maxlength=\"200\" id=\"f0\" name=\"name\" value=\"\">",
        "type=\"tel\" autocomplete=\"tel\" inputmode=\"tel\" maxlength=\"64\" id=\"f1\" name=\"phone\" required value=\"\">",
        "type=\"email\" autocomplete=\"email\" inputmode=\"email\"",
        "<textarea rows=\"4\" maxlength=\"5000\" id=\"f3\" name=\"message\">",
        "autocomplete=\"organization\"",
        "inputmode=\"decimal\"",
        "type=\"date\"",
        "<input type=\"checkbox\" id=\"f7\" name=\"fields.regular\" value=\"1\">",
        "<select id=\"f8\" name=\"fields.size\" required>",
        "<option value=\"\">Виберіть</option>",
        "<option value=\"Large\">Large</option>",
        "<legend>likes</legend>",
        "name=\"fields.likes\" value=\"Small\"",
        "inputmode=\"url\"",
        "name=\"consent\" value=\"1\" required",
        "<div class=\"extra\" aria-hidden=\"true\">",
        "tabindex=\"-1\" autocomplete=\"off\"",
        "Поля із зірочкою",
    ] {
        assert!(html.contains(part), "{part} is not in {html}");
    }
    assert!(
        !html.contains("<script>") && !html.contains("style=") && !html.contains(" on"),
        "nothing stands in the page that runs"
    );
    // All kinds of answers are taken, several of one name, too.
    let answers = [
        ("phone", "067 111 00 01"),
        ("company", "Roof"),
        ("fields.rooms", "2,5"),
        ("fields.day", "2026-05-01"),
        ("fields.regular", "1"),
        ("fields.size", "Large"),
        ("fields.likes", "Small"),
        ("fields.likes", "Large"),
        ("fields.site", "example.com"),
        ("fields.city", "Kyiv"),
        ("consent", "1"),
    ];
    let sent = fill_in(&app, &made, &answers).await;
    assert_eq!(sent.status(), 200);
    assert!(sent.text().await.unwrap().contains("Дякуємо! Ми отримали ваше звернення"));
    let contact = app.get("/contacts").await["items"][0].clone();
    let expected = json!({"rooms": 2.5, "day": "2026-05-01", "regular": true, "size": "Large", "likes": ["Small", "Large"], "site": "https://example.com", "city": "Kyiv"});
    assert_eq!((&contact["fields"], &contact["company"]["name"]), (&expected, &json!("Roof")));
    let [kept] = submissions(&app, &made, "").await.try_into().unwrap();
    assert_eq!(kept["consent"], "Згода");
    let regular = kept["answers"].as_array().unwrap().iter().find(|it| it["label"] == "regular").unwrap();
    assert_eq!((&regular["kind"], &regular["text"], &regular["checked"]), (&json!("field"), &json!("+"), &json!(true)));
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn hostile_texts_are_shown_and_never_run() {
    let app = TestApp::start(Engine::Sqlite).await;
    let asked = json!([{"kind": "phone", "label": EVIL, "required": true}, {"kind": "message", "label": "M"}, {"kind": "name", "label": "N"}]);
    let made = form(
        &app,
        json!({"fields": asked, "title": EVIL, "intro": EVIL, "button": "<b>", "thanks": EVIL, "consent": EVIL}),
    )
    .await;
    let query = "?utm_source=%22%3E%3Cscript%3Ealert(2)%3C/script%3E&page=javascript:alert(3)&referrer=https://a.example/%22%3E%3Cscript%3E&name=Typed";
    let shown = page(&app, &format!("{}{query}", address(&made))).await;
    let secret = token(&shown);
    let typed = "</textarea><script>alert(4)</script>";
    let again = post(
        &app,
        &address(&made),
        &[("token", &secret), ("phone", "\"><script>"), ("message", typed), ("name", EVIL)],
    )
    .await;
    assert_eq!(again.status(), 422);
    let again = again.text().await.unwrap();
    for html in [&shown, &again] {
        assert!(!html.contains("<script>") && !html.contains("<img") && !html.contains("<b>"), "{html}");
        assert!(!html.contains("javascript:"), "{html}");
    }
    assert!(shown.contains("name=\"utm_source\" value=\"&quot;&gt;&lt;script&gt;alert(2)&lt;/script&gt;\""), "{shown}");
    assert!(!shown.contains("Typed"), "an address fills in nothing");
    assert!(again.contains("&lt;/textarea&gt;&lt;script&gt;alert(4)"), "{again}");
    app.clock.advance_seconds(20);
    let thanks = post(
        &app,
        &address(&made),
        &[("token", &secret), ("phone", "0671110001"), ("message", typed), ("consent", "1")],
    )
    .await;
    let thanks = thanks.text().await.unwrap();
    assert!(thanks.contains("&lt;img src=x") && !thanks.contains("<img"), "{thanks}");
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn errors_stand_at_their_inputs_and_what_was_typed_stays() {
    let app = TestApp::start(Engine::Sqlite).await;
    let made = form(&app, json!({"consent": "I agree"})).await;
    let first = token(&page(&app, &address(&made)).await);
    let pairs = [
        ("token", first.as_str()),
        ("name", "Анна"),
        ("phone", "101"),
        ("email", "anna@"),
        ("message", "Line\nline"),
        ("utm_source", "google"),
    ];
    let answer = post(&app, &address(&made), &pairs).await;
    assert_eq!(answer.status(), 422);
    let html = answer.text().await.unwrap();
    for part in [
        "role=\"alert\"",
        "<a href=\"#f1\">Phone</a>",
        "<a href=\"#f2\">E-mail</a>",
        "<a href=\"#f4\">I agree</a>",
        "value=\"Анна\"",
        "value=\"101\"",
        ">\nLine\nline</textarea>",
        "aria-invalid=\"true\" aria-describedby=\"e1\"",
        "<p class=\"error\" id=\"e1\">This does not look like a phone number.",
        "<p class=\"error\" id=\"e4\">Please tick this box.</p>",
        "name=\"utm_source\" value=\"google\"",
    ] {
        assert!(html.contains(part), "{part} is not in {html}");
    }
    assert_eq!(token(&html), first, "it is still the same page");
    assert_eq!(submissions(&app, &made, "").await, Vec::<Value>::new());
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn only_these_pages_may_be_framed() {
    let app = TestApp::start(Engine::Sqlite).await;
    let made = form(&app, json!({})).await;
    let get = async |path: &str| app.raw(Method::GET, path).header("accept", "text/html").send().await.unwrap();
    let answer = get(&address(&made)).await;
    let headers = answer.headers();
    let policy = headers["content-security-policy"].to_str().unwrap();
    assert!(
        policy.contains("frame-ancestors *") && policy.contains("script-src 'self'") && !policy.contains("unsafe"),
        "{policy}"
    );
    assert!(policy.contains("form-action 'self';") && headers.get("x-frame-options").is_none());
    assert_eq!([&headers["cache-control"], &headers["x-content-type-options"]], ["no-store", "nosniff"]);
    assert!(headers.get("set-cookie").is_none());
    for path in ["/", "/settings/forms", "/api/v1/forms", "/api/docs", "/healthz"] {
        let answer = get(path).await;
        let policy = answer.headers()["content-security-policy"].to_str().unwrap().to_owned();
        assert!(policy.contains("frame-ancestors 'none'"), "{path}: {policy}");
        assert_eq!(answer.headers()["x-frame-options"], "DENY", "{path}");
        assert!(answer.headers().get("access-control-allow-origin").is_none(), "{path}");
    }
    for (path, kind) in
        [("/f/embed.js", "text/javascript"), ("/f/form.js", "text/javascript"), ("/f/form.css", "text/css")]
    {
        let answer = get(path).await;
        assert_eq!(answer.status(), 200);
        let headers = answer.headers().clone();
        assert!(headers["content-type"].to_str().unwrap().starts_with(kind), "{path}");
        assert_eq!(
            [&headers["cache-control"], &headers["cross-origin-resource-policy"]],
            ["public, max-age=3600", "cross-origin"]
        );
        let again = app.raw(Method::GET, path).header("if-none-match", &headers["etag"]).send().await.unwrap();
        assert_eq!(again.status(), StatusCode::NOT_MODIFIED, "{path}");
    }
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_there_or_closed_is_said_calmly() {
    let app = TestApp::start(Engine::Sqlite).await;
    let made = form(&app, json!({"language": "ru"})).await;
    let send = async |method: Method, path: &str| {
        let answer =
            app.raw(method, path).header("accept", "text/html").header("accept-language", "uk").send().await.unwrap();
        (
            answer.status().as_u16(),
            answer.headers()["content-type"].to_str().unwrap().to_owned(),
            answer.text().await.unwrap(),
        )
    };
    for key in ["1-abcdefgh", "2-abcdefgh", "x", "1", "1-%00", "-", "99999999999999999999-a"] {
        let (status, kind, text) = send(Method::GET, &format!("/f/{key}")).await;
        assert_eq!(
            (status, kind.as_str(), text.contains("Такої форми немає")),
            (404, "text/html; charset=utf-8", true),
            "{key}"
        );
    }
    assert_eq!(post(&app, "/f/1-abc", &[("phone", "0671110001")]).await.status(), 404);
    assert_eq!(send(Method::GET, "/f").await.0, 404);
    assert_eq!(send(Method::PUT, &address(&made)).await.0, 405);
    let plain =
        app.raw(Method::POST, &address(&made)).header("content-type", "text/plain").body("x").send().await.unwrap();
    assert_eq!(plain.status(), 415);
    let large = post(&app, &address(&made), &[("message", &"x".repeat(70_000))]).await;
    assert_eq!(
        (large.status().as_u16(), large.headers()["content-type"].to_str().unwrap()),
        (413, "application/problem+json")
    );
    let secret = token(&page(&app, &address(&made)).await);
    app.clock.advance_seconds(20);
    app.patch(&format!("/forms/{}", made["id"].as_str().unwrap()), 1, json!({"active": false})).await;
    let (status, _, text) = send(Method::GET, &address(&made)).await;
    assert_eq!((status, text.contains("Форма закрыта")), (410, true), "{text}");
    assert_eq!(post(&app, &address(&made), &[("token", &secret), ("phone", "0671110001")]).await.status(), 410);
    let json = app.raw(Method::GET, &address(&made)).header("accept", "application/json").send().await.unwrap();
    assert_eq!(expect(json, StatusCode::GONE).await["code"], "form_closed");
    assert_eq!(submissions(&app, &made, "").await, Vec::<Value>::new());
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn it_leads_on_where_it_is_told() {
    let app = TestApp::start(Engine::Sqlite).await;
    let made = form(&app, json!({"redirect_url": "https://example.com/thanks?a=1"})).await;
    let sent = fill_in(&app, &made, &[("phone", "0671110001")]).await;
    assert_eq!(
        (sent.status().as_u16(), &sent.headers()["location"]),
        (303, &"https://example.com/thanks?a=1".parse().unwrap())
    );
    let answer = app.raw(Method::GET, &address(&made)).send().await.unwrap();
    let policy = answer.headers()["content-security-policy"].to_str().unwrap().to_owned();
    assert!(policy.contains("form-action 'self' https:"), "{policy}");
    // In a frame the page around it goes on, not the frame.
    let framed = format!("{}?embed=1&utm_source=fair&page=https://shop.example/a", address(&made));
    let html = page(&app, &framed).await;
    assert!(html.contains("<body class=\"framed\">") && html.contains("?embed=1\" accept-charset"), "{html}");
    assert!(html.contains("name=\"page\" value=\"https://shop.example/a\""), "{html}");
    app.clock.advance_seconds(20);
    let secret = token(&html);
    let sent = post(&app, &format!("{}?embed=1", address(&made)), &[("token", &secret), ("phone", "0671110002")]).await;
    assert_eq!(sent.status(), 200);
    let html = sent.text().await.unwrap();
    assert!(
        html.contains("data-redirect=\"https://example.com/thanks?a=1\"") && html.contains("target=\"_top\""),
        "{html}"
    );
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn scripts_of_other_pages_can_do_it_themselves() {
    let app = TestApp::start(Engine::Sqlite).await;
    app.post("/fields", json!({"entity": "contact", "name": "Likes", "kind": "multi_choice", "choices": ["A", "B"]}))
        .await;
    let mut asked = fields();
    asked.as_array_mut().unwrap().push(json!({"kind": "field", "field": "likes", "label": "Likes"}));
    let made = form(&app, json!({"fields": asked, "consent": "Yes"})).await;
    let url = address(&made);
    let preflight = app.raw(Method::OPTIONS, &url).header("origin", "https://shop.example").send().await.unwrap();
    assert_eq!(preflight.status(), 204);
    let headers = preflight.headers();
    assert_eq!(
        [&headers["access-control-allow-origin"], &headers["access-control-allow-headers"]],
        ["*", "accept, content-type"]
    );
    let asked = app
        .raw(Method::GET, &url)
        .header("accept", "application/json")
        .header("origin", "https://shop.example")
        .send()
        .await
        .unwrap();
    assert_eq!(asked.headers()["access-control-allow-origin"], "*");
    let asked: Value = asked.json().await.unwrap();
    assert_eq!(
        asked["fields"][4],
        json!({"name": "fields.likes", "kind": "multi_choice", "label": "Likes", "required": false, "choices": ["A", "B"]})
    );
    app.clock.advance_seconds(20);
    let send = async |body: Value| {
        app.raw(Method::POST, &url).header("origin", "https://shop.example").json(&body).send().await.unwrap()
    };
    let wrong = send(json!({"token": asked["token"], "phone": "x", "fields": {"likes": ["C"]}})).await;
    assert_eq!(wrong.headers()["access-control-allow-origin"], "*");
    let wrong = expect(wrong, StatusCode::UNPROCESSABLE_ENTITY).await;
    let found: Vec<_> = wrong["errors"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| (it["field"].as_str().unwrap(), it["code"].as_str().unwrap()))
        .collect();
    assert_eq!(found, [("phone", "not_a_phone"), ("fields.likes", "unknown_choice"), ("consent", "required")]);
    let unknown = expect(send(json!({"phones": []})).await, StatusCode::UNPROCESSABLE_ENTITY).await;
    assert_eq!(unknown["errors"][0]["code"], "unknown_field");
    let body = json!({"token": asked["token"], "phone": "067 111 00 01", "fields": {"likes": ["A", "B"]}, "consent": true, "utm_source": "x"});
    for _ in 0..2 {
        let taken = expect(send(body.clone()).await, StatusCode::OK).await;
        assert_eq!(
            taken,
            json!({"thanks": "Thank you. We have received it and will be in touch.", "redirect_url": null})
        );
    }
    let [kept] = submissions(&app, &made, "").await.try_into().unwrap();
    assert_eq!(
        (&kept["state"], &kept["campaign"]["utm_source"], &kept["answers"][1]["text"]),
        (&json!("accepted"), &json!("x"), &json!("A, B"))
    );
    // Without a token it is kept, and nothing comes of it.
    assert_eq!(send(json!({"phone": "0671110002", "consent": true})).await.status(), 200);
    assert_eq!(submissions(&app, &made, "?state=spam").await[0]["reason"], "forged");
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_flood_from_one_address_is_stopped() {
    let app = TestApp::start(Engine::Sqlite).await;
    let made = form(&app, json!({})).await;
    let mut statuses = Vec::new();
    for _ in 0..=200 {
        let secret = app::forms::page_token(&app.ctx, made["id"].as_str().unwrap().parse().unwrap());
        app.clock.advance_seconds(3);
        statuses
            .push(post(&app, &address(&made), &[("token", &secret), ("phone", "0671110001"), ("name", "Bot")]).await);
    }
    let last = statuses.pop().unwrap();
    assert!(statuses.iter().all(|answer| answer.status() == 200));
    assert_eq!(last.status(), 429);
    let html = last.text().await.unwrap();
    assert!(html.contains("Too many messages") && html.contains("value=\"Bot\""), "{html}");
    assert_eq!(submissions(&app, &made, "?state=accepted&limit=200").await.len(), 20);
    assert_eq!(submissions(&app, &made, "?state=spam&limit=200").await.len(), 180);
    app.clock.advance_seconds(3600);
    assert_eq!(fill_in(&app, &made, &[("phone", "0671110001")]).await.status(), 200);
    assert_eq!(submissions(&app, &made, "?state=accepted&limit=200").await.len(), 21);
    app.stop().await;
}
