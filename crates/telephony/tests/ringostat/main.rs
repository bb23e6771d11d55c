//! Webhooks of Ringostat, as tables: what came in, and what it says.

mod aliases;
mod api;
mod corpus;
mod examples;
mod flows;
mod forms;
mod forward;
mod identity;
mod odd;
mod prop;
mod wrapped;

use telephony::ringostat::{Aliases, Doubt, Parsed, RawWebhook, Reason, Unreadable, parse};

/// Reads a body with the default aliases and no other hint.
fn read(body: &str) -> Result<Parsed, Unreadable> {
    parse(&RawWebhook { body: body.as_bytes(), ..RawWebhook::default() }, &Aliases::default())
}

/// Reads a body that must be understood.
fn good(body: &str) -> Parsed {
    read(body).unwrap_or_else(|why| panic!("{}: {body}", why.as_str()))
}

/// Reads a query that must be understood.
fn query(query: &str) -> Parsed {
    parse(&RawWebhook { query: Some(query), ..RawWebhook::default() }, &Aliases::default())
        .unwrap_or_else(|why| panic!("{}: {query}", why.as_str()))
}

/// `key: reason` per doubt.
fn doubts(parsed: &Parsed) -> Vec<(&str, Reason)> {
    parsed.doubtful.iter().map(|Doubt { key, reason }| (key.as_str(), *reason)).collect()
}

/// The same pairs in each form a webhook can have. Keys are names, so that XML can hold them.
fn in_every_form(pairs: &[(String, String)]) -> [(&'static str, Option<String>, String); 5] {
    let json: serde_json::Map<_, _> = pairs.iter().map(|(k, v)| (k.clone(), v.clone().into())).collect();
    let form = form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish();
    let xml: String = pairs.iter().map(|(k, v)| format!("<{k}>{}</{k}>", quick_xml::escape::escape(v))).collect();
    let part =
        |(k, v): &(String, String)| format!("--b\r\nContent-Disposition: form-data; name=\"{k}\"\r\n\r\n{v}\r\n");
    let parts: String = pairs.iter().map(part).collect();
    [
        ("json", None, serde_json::Value::from(json).to_string()),
        ("form", None, form.clone()),
        ("query", Some(form), String::new()),
        ("xml", None, format!("<?xml version=\"1.0\"?><root>{xml}</root>")),
        ("multipart", None, format!("{parts}--b--\r\n")),
    ]
}
