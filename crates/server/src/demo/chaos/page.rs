//! The page at the end: the figures, each explained, and what was done to the server. One file without a script, in three languages.

use std::fmt::Write as _;

use axum::Router;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, header};
use axum::response::{Html, IntoResponse};
use axum::routing::get;
use serde::Deserialize;
use switchhook_http::i18n::{self, Arg, Language};

use super::figures::Figures;
use super::journal::{Act, clock};
use super::place;

/// Nothing is loaded, from here or from elsewhere; the style stands in the page.
const POLICY: &str =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const STYLE: &str = include_str!("page.css");

#[derive(Debug, Clone)]
struct Shown {
    figures: Figures,
    address: String,
}

#[derive(Deserialize)]
struct Wanted {
    lang: Option<String>,
}

/// The page at `/`, and the figures for programs at `/figures.json`. `address` is where the server runs on.
pub fn router(figures: Figures, address: String) -> Router {
    let json = serde_json::to_string(&figures).unwrap_or_default();
    Router::new()
        .route("/", get(page))
        .route("/figures.json", get(async move || ([(header::CONTENT_TYPE, "application/json")], json.clone())))
        .with_state(Shown { figures, address })
}

async fn page(State(shown): State<Shown>, Query(wanted): Query<Wanted>, headers: HeaderMap) -> impl IntoResponse {
    let accepted =
        headers.get(header::ACCEPT_LANGUAGE).and_then(|header| header.to_str().ok()).and_then(i18n::accepted);
    let language = wanted.lang.as_deref().and_then(i18n::language).or(accepted).unwrap_or(Language::En);
    ([(header::CONTENT_SECURITY_POLICY, POLICY)], Html(html(&shown.figures, &shown.address, language)))
}

/// A text of the catalog.
fn text(language: Language, id: &str, args: &[(&str, Arg<'_>)]) -> String {
    let id = format!("chaos-{id}");
    escaped(&i18n::text(language, &id, args).unwrap_or(id))
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// The page in a language.
fn html(figures: &Figures, address: &str, language: Language) -> String {
    let say = |id: &str| text(language, id, &[]);
    let (verdict, class) = if figures.good { ("good", "good") } else { ("bad", "bad") };
    let engine = if figures.engine == "sqlite" { "SQLite" } else { "PostgreSQL" };
    let seed = figures.seed.to_string();
    let run = [("engine", Arg::Word(engine)), ("seed", Arg::Word(&seed))];
    let run = text(language, "run", &run);
    let mut page = format!(
        "<!doctype html>\n<html lang=\"{lang}\">\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>Switchhook · {title}</title>\n<style>{STYLE}</style>\n<body class=\"{class}\">\n\
         <header><strong>Switchhook</strong>{languages}</header>\n<main>\n<h1>{title}</h1>\n<p>{lead}</p>\n<p class=\"quiet\">{run} · {took}</p>\n",
        lang = language.as_str(),
        title = say(verdict),
        languages = languages(language),
        lead = say(if figures.good { "good.lead" } else { "bad.lead" }),
        took = clock(figures.took_ms),
    );
    page += &summary(figures, language);
    page += &discrepancies(figures, language);
    for (group, rows) in groups(figures) {
        page += &format!("<h2>{}</h2>\n<dl class=\"rows\">\n", say(group));
        for (id, value) in rows {
            let note = if id == "without-database" { format!("{id}-{}", figures.engine) } else { id.to_owned() };
            let note = say(&format!("{note}.note"));
            let class = if is_off(id, value, figures) { " class=\"off\"" } else { "" };
            // A String takes whatever is written to it.
            let _ = writeln!(
                page,
                "<div{class}><dt>{}</dt><dd class=\"value\">{value}</dd><dd class=\"note\">{note}</dd></div>",
                say(id)
            );
        }
        page += "</dl>\n";
    }
    page += &timeline(figures, language);
    page += &look(address, language);
    page + "</main>\n</body>\n</html>\n"
}

fn languages(current: Language) -> String {
    let link = |language: Language| {
        let (code, name) = (language.as_str(), text(language, "language", &[]));
        if language == current {
            format!("<span lang=\"{code}\" aria-current=\"true\">{name}</span>")
        } else {
            format!("<a lang=\"{code}\" href=\"/?lang={code}\">{name}</a>")
        }
    };
    format!("<nav>{}</nav>", [Language::Uk, Language::En, Language::Ru].map(link).concat())
}

/// The four figures that count.
fn summary(figures: &Figures, language: Language) -> String {
    let all = [
        ("main-sent", figures.calls),
        ("main-report", figures.report.in_report),
        ("main-doubled", figures.report.doubled),
        ("main-repair", figures.by_repair()),
    ];
    let one = |(id, value): (&str, usize)| format!("<div><dt>{}</dt><dd>{value}</dd></div>", text(language, id, &[]));
    format!("<dl class=\"main\">{}</dl>\n", all.map(one).concat())
}

type Group = (&'static str, Vec<(&'static str, i64)>);

fn groups(figures: &Figures) -> Vec<Group> {
    let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let many = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
    let (webhooks, report) = (&figures.webhooks, &figures.report);
    vec![
        (
            "sending",
            vec![
                ("due", many(webhooks.due)),
                ("dropped", many(webhooks.dropped)),
                ("doubled", many(webhooks.doubled)),
                ("sent", many(webhooks.sent)),
            ],
        ),
        (
            "answering",
            vec![
                ("answered", many(webhooks.answered)),
                ("without-database", many(webhooks.answered_without_database)),
                ("dead", many(webhooks.lost_at_dead_server)),
                ("refused", many(webhooks.refused)),
            ],
        ),
        ("repair", vec![("found", count(report.found_by_repair)), ("completed", count(report.completed_by_repair))]),
        (
            "report",
            vec![
                ("lost", count(report.lost)),
                ("rows-doubled", count(report.doubled)),
                ("wrong", count(report.wrong)),
                ("gone", i64::from(report.answered_but_gone)),
                ("contacts-missing", count(report.contacts_missing)),
                ("contacts-doubled", count(report.contacts_doubled)),
                ("counted", figures.counted),
            ],
        ),
        (
            "server",
            vec![
                ("killed", count(figures.kills)),
                ("outages", count(figures.outages)),
                ("ended", i64::from(figures.ended_by_itself)),
                ("mistakes", count(figures.mistakes)),
            ],
        ),
    ]
}

/// Whether a figure is not as it should be.
fn is_off(id: &str, value: i64, figures: &Figures) -> bool {
    match id {
        "lost" | "rows-doubled" | "wrong" | "gone" | "contacts-missing" | "contacts-doubled" | "ended" | "mistakes" => {
            value != 0
        }
        "counted" => i64::try_from(figures.calls).is_ok_and(|calls| calls != value),
        _ => false,
    }
}

/// What is wrong, call by call; nothing if nothing is.
fn discrepancies(figures: &Figures, language: Language) -> String {
    let say = |id: &str| text(language, id, &[]);
    let mut shown = String::new();
    if !figures.drained {
        shown += &format!("<p>{}</p>\n", say("not-drained"));
    }
    if figures.report.discrepancies.is_empty() {
        return shown;
    }
    let head = ["call", "what", "expected", "found-instead"].map(|id| format!("<th scope=\"col\">{}</th>", say(id)));
    shown +=
        &format!("<h2>{}</h2>\n<table>\n<thead><tr>{}</tr></thead>\n<tbody>\n", say("discrepancies"), head.concat());
    for one in &figures.report.discrepancies {
        let what = say(&format!("what-{}", one.what));
        let cells = [escaped(&one.call), what, escaped(&one.expected), escaped(&one.found)];
        let cells = cells.map(|cell| format!("<td>{cell}</td>"));
        shown += &format!("<tr>{}</tr>\n", cells.concat());
    }
    shown + "</tbody>\n</table>\n"
}

fn timeline(figures: &Figures, language: Language) -> String {
    let mut list = format!("<h2>{}</h2>\n<ol>\n", text(language, "timeline", &[]));
    for entry in &figures.timeline {
        let (at, said) = (clock(entry.at_ms), act(entry.act, language));
        list += &format!("<li><time>{at}</time><span>{said}</span></li>\n");
    }
    list + "</ol>\n"
}

fn act(act: Act, language: Language) -> String {
    let number = |number: u64| Arg::Number(i64::try_from(number).unwrap_or(i64::MAX));
    match act {
        Act::Started { took_ms } => text(language, "act-started", &[("ms", number(took_ms))]),
        Act::Killed { calls, database_away: false } => text(language, "act-killed", &[("calls", number(calls))]),
        Act::Killed { calls, database_away: true } => text(language, "act-killed-away", &[("calls", number(calls))]),
        Act::DatabaseAway => text(language, "act-away", &[]),
        Act::DatabaseBack { answered } => text(language, "act-back", &[("answered", number(answered))]),
        Act::CallsOver => text(language, "act-over", &[]),
        Act::Drained => text(language, "act-drained", &[]),
        Act::LogRead => text(language, "act-read", &[]),
        Act::Compared => text(language, "act-compared", &[]),
    }
}

/// Where to look further.
fn look(address: &str, language: Language) -> String {
    let (email, password) = (Arg::Word(place::EMAIL), Arg::Word(place::PASSWORD));
    let how = text(language, "look-how", &[("email", email), ("password", password)]);
    let (title, address) = (text(language, "look", &[]), escaped(address));
    format!("<h2>{title}</h2>\n<p>{how}</p>\n<p><a href=\"{address}\">{address}</a></p>\n")
}

#[cfg(test)]
mod tests {
    use super::super::compare::Discrepancy;
    use super::super::figures::tests::good;
    use super::super::journal::Entry;
    use super::*;

    fn every_act() -> Vec<Entry> {
        let killed = |database_away| Act::Killed { calls: 21, database_away };
        let acts = [
            Act::Started { took_ms: 412 },
            killed(false),
            killed(true),
            Act::DatabaseAway,
            Act::DatabaseBack { answered: 12 },
            Act::CallsOver,
            Act::Drained,
            Act::LogRead,
            Act::Compared,
        ];
        acts.into_iter().map(|act| Entry { at_ms: 61_000, act }).collect()
    }

    #[test]
    fn everything_is_said_in_every_language() {
        for language in Language::ALL {
            for engine in ["sqlite", "postgres"] {
                let figures = Figures { engine, timeline: every_act(), ..good() };
                let page = html(&figures, "http://127.0.0.1:8080", language);
                assert!(
                    !page.replace("chaos-chaos-chaos", "").contains("chaos-"),
                    "{}: a text is missing",
                    language.as_str()
                );
                assert!(page.contains("<dd>300</dd>") && page.contains("<time>1:01</time>"));
                assert!(page.contains(&format!("<html lang=\"{}\">", language.as_str())));
            }
        }
    }

    #[test]
    fn whatever_can_be_wrong_has_a_text() {
        let source = include_str!("compare.rs").split("#[cfg(test)]").next().unwrap();
        let said = source.match_indices("say(&").chain(source.match_indices("say(id,")).map(|(at, _)| &source[at..]);
        let fields = source.split("let fields = [").nth(1).unwrap().split("];").next().unwrap();
        let in_quotes = |text: &str| text.split('"').nth(1).map(str::to_owned);
        let mut codes: Vec<String> = said.filter_map(|call| in_quotes(call.split(')').next()?)).collect();
        codes.extend(fields.split('(').filter_map(in_quotes).filter(|code| code.len() > 1));
        assert!(codes.len() >= 13, "{codes:?}");
        for code in codes {
            let id = format!("chaos-what-{code}");
            assert!(i18n::text(Language::Uk, &id, &[]).is_some(), "{id}");
        }
    }

    #[test]
    fn what_is_wrong_is_named_and_harmless() {
        let mut figures = Figures { drained: false, counted: 299, ..good() };
        figures.report.lost = 1;
        let (call, found) = ("<b>ua9</b>".to_owned(), "0".to_owned());
        figures.report.discrepancies.push(Discrepancy { call, what: "lost", expected: "1".to_owned(), found });
        let page = html(&figures.judged(), "http://127.0.0.1:8080", Language::En);
        assert!(page.contains("<td>&lt;b&gt;ua9&lt;/b&gt;</td><td>not in the report</td><td>1</td><td>0</td>"));
        assert!(page.contains("class=\"bad\"") && !page.contains("<b>"));
        assert_eq!(page.matches("<div class=\"off\">").count(), 2, "lost, and counted in the totals");
        assert_eq!(html(&good(), "http://127.0.0.1:8080", Language::En).matches("<div class=\"off\">").count(), 0);
    }
}
