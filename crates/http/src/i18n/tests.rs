//! The catalogs are complete: every language, every code that is used, every variable.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use domain::decision::{EffectKind, MatchRule, Reason};

use fluent_bundle::FluentResource;

use super::*;

/// What each text of a catalog is called, and the variables in it.
fn entries(language: Language) -> BTreeMap<String, BTreeSet<String>> {
    let catalog = catalog(language);
    let resource = FluentResource::try_new(catalog.to_owned());
    assert!(resource.is_ok(), "{}: {:?}", language.as_str(), resource.err().map(|(_, errors)| errors));
    let mut entries = BTreeMap::<String, BTreeSet<String>>::new();
    let (mut message, mut current) = (String::new(), String::new());
    for line in catalog.lines().filter(|line| !line.starts_with('#')) {
        if let Some((id, _)) = line.split_once(" =").filter(|_| line.starts_with(|c: char| c.is_ascii_alphabetic())) {
            message = id.to_owned();
            current.clone_from(&message);
            assert!(
                entries.insert(current.clone(), BTreeSet::new()).is_none(),
                "{}: {id} is there twice",
                language.as_str()
            );
        } else if let Some((name, _)) = line.trim().strip_prefix('.').and_then(|rest| rest.split_once(" =")) {
            current = format!("{message}.{name}");
            entries.insert(current.clone(), BTreeSet::new());
        }
        let variables =
            line.split('$').skip(1).map(|rest| rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect());
        entries.entry(current.clone()).or_default().extend(variables);
    }
    entries.remove("");
    entries
}

#[test]
fn all_languages_have_the_same_texts_with_the_same_variables() {
    let english = entries(Language::En);
    assert!(english.len() > 100, "the catalog was not read");
    for language in [Language::Uk, Language::Ru] {
        assert_eq!(entries(language), english, "{}", language.as_str());
    }
}

#[test]
fn everything_that_is_said_has_a_text() {
    let reasons = Reason::ALL.map(|reason| format!("reason-{}", reason.as_str()));
    let effects = EffectKind::ALL.map(|kind| format!("effect-{}", kind.as_str()));
    let rules = MatchRule::ALL.map(|rule| format!("rule-{}", rule.as_str()));
    let mut needed: BTreeSet<String> = reasons.into_iter().chain(effects).chain(rules).collect();
    for code in codes(&["Conflict(", "Problem::new(", "Self::new("]) {
        needed.extend([format!("problem-{code}"), format!("problem-{code}.detail")]);
    }
    for code in app::source_api::CODES {
        needed.extend([format!("problem-{code}"), format!("problem-{code}.detail")]);
    }
    let fields = codes(&["FieldError::new(", "Error::invalid(", "Err(\"", "ok_or(\"", "map_err(|_| \"", "Unreadable("]);
    needed.extend(fields.into_iter().map(|code| format!("field-{code}")));
    needed.extend(domain::automation::check::CODES.map(|code| format!("field-{code}")));
    needed.extend(domain::field::CODES.map(|code| format!("field-{code}")));
    needed.extend(domain::form::CODES.map(|code| format!("field-{code}")));
    needed.extend(of_automations());
    let known = entries(Language::En);
    let missing: Vec<_> = needed.iter().filter(|id| !known.contains_key(*id)).collect();
    assert!(missing.is_empty(), "locales/*/api.ftl lack {missing:#?}");
    let wanted = |id: &&String| {
        ["problem-", "field-", "reason-", "effect-", "rule-", "automation-"].iter().any(|kind| id.starts_with(kind))
    };
    let unused: Vec<_> = known.keys().filter(wanted).filter(|id| !needed.contains(*id)).collect();
    assert!(unused.is_empty(), "nobody says {unused:#?}");
}

/// What automations say: of steps by the reasons in the sources of their blocks, of templates by their keys.
fn of_automations() -> BTreeSet<String> {
    let mut needed: BTreeSet<String> =
        ["fits", "trigger", "conditions"].map(|why| format!("automation-try-{why}")).into();
    let say = std::cell::RefCell::new(BTreeSet::new());
    for template in app::automations::templates(|id| {
        say.borrow_mut().insert(id.to_owned());
        String::new()
    }) {
        let id = format!("automation-template-{}", template.key);
        needed.extend([format!("{id}.description"), id]);
    }
    needed.extend(say.into_inner());
    needed.extend(app::automations::REASONS.iter().map(|reason| format!("automation-step-{reason}")));
    needed
}

#[test]
fn the_list_of_reasons_has_each_that_a_block_gives() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../app/src/automations");
    let mut found = BTreeSet::new();
    in_folder(&folder, &mut |source| {
        for call in ["Done::said(", "Done::skipped("] {
            found.extend(source.match_indices(call).filter_map(|(at, _)| code(&source[at + call.len()..])));
        }
    });
    let listed: BTreeSet<String> = app::automations::REASONS.iter().map(|reason| (*reason).to_owned()).collect();
    let missing: Vec<_> = found.difference(&listed).collect();
    assert!(missing.is_empty() && found.len() > 10, "{missing:?}");
}

/// The codes in the sources of the use-cases and of this crate: the last argument of each call that begins with one of these texts.
fn codes(calls: &[&str]) -> BTreeSet<String> {
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut found = BTreeSet::new();
    for room in ["app/src", "http/src"] {
        in_folder(&crates.join(room), &mut |source| {
            let source = source.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
            for call in calls {
                found.extend(
                    source
                        .match_indices(call)
                        .filter_map(|(at, _)| code(&source[at + call.trim_end_matches('"').len()..])),
                );
            }
        });
    }
    found
}

/// The quoted word before the bracket that is open here closes.
fn code(rest: &str) -> Option<String> {
    let (mut depth, mut quoted, mut word, mut last) = (1, false, String::new(), None);
    for c in rest.chars() {
        match c {
            '"' if quoted => last = Some(std::mem::take(&mut word)),
            _ if quoted => word.push(c),
            ')' if depth == 1 => break,
            _ if c.is_whitespace() => {}
            _ => last = None,
        }
        match c {
            '"' => quoted = !quoted,
            '(' if !quoted => depth += 1,
            ')' if !quoted => depth -= 1,
            ';' if !quoted => return None,
            _ => {}
        }
    }
    last.filter(|code| !code.is_empty() && code.bytes().all(|b| b.is_ascii_lowercase() || b == b'_'))
}

fn in_folder(folder: &Path, each: &mut impl FnMut(&str)) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            in_folder(&path, each);
        } else if path.extension().is_some_and(|ending| ending == "rs") && !path.ends_with("tests.rs") {
            each(&std::fs::read_to_string(&path).unwrap());
        }
    }
}

#[test]
fn plurals_follow_the_language() {
    let wait =
        |language, seconds| text(language, "problem-too_many.detail", &[("seconds", Arg::Number(seconds))]).unwrap();
    assert_eq!(wait(Language::En, 1), "Try again in one second.");
    assert_eq!(wait(Language::En, 2), "Try again in 2 seconds.");
    assert_eq!(wait(Language::Uk, 21), "Спробуйте ще раз через 21 секунду.");
    assert_eq!(wait(Language::Uk, 3), "Спробуйте ще раз через 3 секунди.");
    assert_eq!(wait(Language::Uk, 12), "Спробуйте ще раз через 12 секунд.");
    assert_eq!(wait(Language::Ru, 1), "Попробуйте ещё раз через 1 секунду.");
    assert_eq!(wait(Language::Ru, 44), "Попробуйте ещё раз через 44 секунды.");
    assert_eq!(wait(Language::Ru, 300), "Попробуйте ещё раз через 300 секунд.");
}

#[test]
fn languages_are_chosen_by_weight() {
    let table = [
        ("uk-UA,uk;q=0.9,en;q=0.8", Some(Language::Uk)),
        ("de, ru;q=0.3, en;q=0.7", Some(Language::En)),
        ("RU", Some(Language::Ru)),
        ("de, fr", None),
        ("uk;q=0, en;q=0.1", Some(Language::En)),
        ("*", None),
        ("", None),
    ];
    for (header, expected) in table {
        assert_eq!(accepted(header), expected, "{header}");
    }
}

#[test]
fn a_text_without_its_variable_is_no_text() {
    assert_eq!(text(Language::En, "problem-too_many.detail", &[]), None);
    assert_eq!(text(Language::En, "problem-nonsense", &[]), None);
}
