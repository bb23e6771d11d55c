//! Every text in every language: the same files, keys and variables in each, and the plural forms that the language has.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey,
};
use fluent_syntax::parser;

use crate::report::Outcome;
use crate::shell;

/// The language that the others are compared with, then those.
const SOURCE: &str = "en";
const OTHERS: &[&str] = &["uk", "ru"];
/// The plural forms of whole numbers that a text must have once it counts at all; `other` is for fractions.
const PLURALS: &[(&str, &[&str])] =
    &[("en", &["one", "other"]), ("uk", &["one", "few", "many"]), ("ru", &["one", "few", "many"])];
const CATEGORIES: &[&str] = &["zero", "one", "two", "few", "many", "other"];

/// What one text uses.
#[derive(Debug, Default, PartialEq, Eq)]
struct Uses {
    variables: BTreeSet<String>,
    /// Other messages and terms that it quotes.
    quotes: BTreeSet<String>,
    /// The plural categories of each choice in it.
    plurals: Vec<BTreeSet<String>>,
}

/// The texts of a language: `file: key` → what it uses.
type Catalog = BTreeMap<String, Uses>;

/// Compares the catalogs of all languages.
pub fn check() -> Result<Outcome> {
    let folder = shell::root().join("locales");
    let mut findings = Vec::new();
    let source = load(&folder, SOURCE, &mut findings)?;
    if source.is_empty() {
        return Ok(Outcome::Skipped("no texts yet".to_owned()));
    }
    findings.extend(within(SOURCE, &source));
    for language in OTHERS {
        let catalog = load(&folder, language, &mut findings)?;
        findings.extend(within(language, &catalog));
        findings.extend(between(language, &source, &catalog));
    }
    Ok(Outcome::of(findings))
}

fn load(folder: &Path, language: &str, findings: &mut Vec<String>) -> Result<Catalog> {
    let mut catalog = Catalog::new();
    let folder = folder.join(language);
    let Ok(entries) = fs::read_dir(&folder) else {
        findings.push(format!("locales/{language} is missing"));
        return Ok(catalog);
    };
    for entry in entries {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| ending == "ftl") {
            let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let text = fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
            read(language, &file, &text, &mut catalog, findings);
        }
    }
    Ok(catalog)
}

fn read(language: &str, file: &str, text: &str, catalog: &mut Catalog, findings: &mut Vec<String>) {
    let place = format!("locales/{language}/{file}");
    let resource = match parser::parse(text) {
        Ok(resource) => resource,
        Err((resource, errors)) => {
            for error in errors {
                let line = text[..error.pos.start.min(text.len())].lines().count().max(1);
                findings.push(format!("{place}:{line}: {error}"));
            }
            resource
        }
    };
    let mut add = |key: String, pattern: Option<&Pattern<&str>>| {
        let mut uses = Uses::default();
        if let Some(pattern) = pattern {
            in_pattern(pattern, &mut uses);
        }
        if catalog.insert(format!("{file}: {key}"), uses).is_some() {
            findings.push(format!("{place}: {key} is there twice"));
        }
    };
    for entry in &resource.body {
        let (key, value, attributes) = match entry {
            Entry::Message(message) => (message.id.name.to_owned(), message.value.as_ref(), &message.attributes),
            Entry::Term(term) => (format!("-{}", term.id.name), Some(&term.value), &term.attributes),
            _ => continue,
        };
        add(key.clone(), value);
        for attribute in attributes {
            add(format!("{key}.{}", attribute.id.name), Some(&attribute.value));
        }
    }
}

fn in_pattern(pattern: &Pattern<&str>, uses: &mut Uses) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            in_expression(expression, uses);
        }
    }
}

fn in_expression(expression: &Expression<&str>, uses: &mut Uses) {
    match expression {
        Expression::Inline(inline) => in_inline(inline, uses),
        Expression::Select { selector, variants } => {
            in_inline(selector, uses);
            let categories = plural_categories(variants);
            if !categories.is_empty() {
                uses.plurals.push(categories);
            }
            for variant in variants {
                in_pattern(&variant.value, uses);
            }
        }
    }
}

fn in_inline(inline: &InlineExpression<&str>, uses: &mut Uses) {
    match inline {
        InlineExpression::VariableReference { id } => drop(uses.variables.insert(id.name.to_owned())),
        InlineExpression::MessageReference { id, .. } => drop(uses.quotes.insert(id.name.to_owned())),
        InlineExpression::TermReference { id, arguments, .. } => {
            uses.quotes.insert(format!("-{}", id.name));
            in_arguments(arguments.as_ref(), uses);
        }
        InlineExpression::FunctionReference { arguments, .. } => in_arguments(Some(arguments), uses),
        InlineExpression::Placeable { expression } => in_expression(expression, uses),
        InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
    }
}

fn in_arguments(arguments: Option<&CallArguments<&str>>, uses: &mut Uses) {
    for inline in arguments.iter().flat_map(|arguments| &arguments.positional) {
        in_inline(inline, uses);
    }
}

/// The plural categories among the keys of a choice; none if it is a choice by something else, which names more than `other`.
fn plural_categories(variants: &[Variant<&str>]) -> BTreeSet<String> {
    let names: Vec<&str> = variants
        .iter()
        .filter_map(|variant| match &variant.key {
            VariantKey::Identifier { name } => Some(*name),
            VariantKey::NumberLiteral { .. } => None,
        })
        .collect();
    let counts = names.iter().all(|name| CATEGORIES.contains(name)) && names.iter().any(|name| *name != "other");
    if counts { names.into_iter().map(str::to_owned).collect() } else { BTreeSet::new() }
}

/// What is wrong with a catalog by itself.
fn within(language: &str, catalog: &Catalog) -> Vec<String> {
    let mut found = Vec::new();
    let mut files: BTreeMap<&str, &str> = BTreeMap::new();
    for place in catalog.keys() {
        let (file, key) = place.split_once(": ").unwrap_or(("", place));
        if let Some(other) = files.insert(key, file) {
            found.push(format!("locales/{language}: {key} is in {other} and in {file}"));
        }
    }
    let wanted = PLURALS.iter().find(|(name, _)| *name == language).map_or(&[][..], |(_, forms)| *forms);
    for (place, uses) in catalog {
        for categories in &uses.plurals {
            let missing: Vec<_> = wanted.iter().filter(|form| !categories.contains(**form)).copied().collect();
            if !missing.is_empty() {
                found.push(format!("locales/{language}/{place}: the plural has no {}", missing.join(", ")));
            }
        }
        for quoted in uses.quotes.iter().filter(|quoted| !files.contains_key(quoted.as_str())) {
            found.push(format!("locales/{language}/{place}: quotes {quoted}, which there is not"));
        }
    }
    found
}

/// What a language has too little or too much of, compared with the source.
fn between(language: &str, source: &Catalog, other: &Catalog) -> Vec<String> {
    let mut found = Vec::new();
    for (place, uses) in source {
        let Some(translated) = other.get(place) else {
            found.push(format!("locales/{language}/{place} is missing"));
            continue;
        };
        let list =
            |set: BTreeSet<&String>| set.into_iter().map(|name| format!("${name}")).collect::<Vec<_>>().join(", ");
        let missing: BTreeSet<_> = uses.variables.difference(&translated.variables).collect();
        let surplus: BTreeSet<_> = translated.variables.difference(&uses.variables).collect();
        if !missing.is_empty() {
            found.push(format!("locales/{language}/{place} does not use {}", list(missing)));
        }
        if !surplus.is_empty() {
            found.push(format!("locales/{language}/{place} uses {}, which {SOURCE} does not", list(surplus)));
        }
    }
    let surplus = other.keys().filter(|place| !source.contains_key(*place));
    found.extend(surplus.map(|place| format!("locales/{language}/{place} is not in {SOURCE}")));
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn catalog(language: &str, text: &str) -> (Catalog, Vec<String>) {
        let (mut catalog, mut findings) = (Catalog::new(), Vec::new());
        read(language, "a.ftl", text, &mut catalog, &mut findings);
        (catalog, findings)
    }

    /// What is said about a Ukrainian text beside an English one.
    fn compare(en: &str, uk: &str) -> Vec<String> {
        let (source, mut findings) = catalog("en", en);
        let (other, more) = catalog("uk", uk);
        findings.extend(more);
        findings.extend(within("en", &source));
        findings.extend(within("uk", &other));
        findings.extend(between("uk", &source, &other));
        findings
    }

    #[test]
    fn equal_catalogs_are_good() {
        let en = "calls = { $count ->\n    [one] { $count } call\n   *[other] { $count } calls\n}\nhi = Hello, { $name }\n    .title = A title\n";
        let uk = "calls = { $count ->\n    [one] { $count } дзвінок\n    [few] { $count } дзвінки\n   *[many] { $count } дзвінків\n}\nhi = Вітаю, { $name }\n    .title = Назва\n";
        assert_eq!(compare(en, uk), Vec::<String>::new());
    }

    #[test]
    fn differences_are_named() {
        let table: &[(&str, &str, &str)] = &[
            ("a = A\nb = B\n", "a = А\n", "locales/uk/a.ftl: b is missing"),
            ("a = A\n", "a = А\nb = Б\n", "locales/uk/a.ftl: b is not in en"),
            ("a = { $x }\n", "a = А\n", "locales/uk/a.ftl: a does not use $x"),
            ("a = A\n", "a = { $x }\n", "locales/uk/a.ftl: a uses $x, which en does not"),
            ("a = A\n    .t = T\n", "a = А\n", "locales/uk/a.ftl: a.t is missing"),
            ("a = A\n", "a = А\na = Б\n", "locales/uk/a.ftl: a is there twice"),
            ("a = A\n", "a = { b }\n", "locales/uk/a.ftl: a: quotes b, which there is not"),
        ];
        for (en, uk, expected) in table {
            assert_eq!(compare(en, uk), [*expected], "{en} | {uk}");
        }
    }

    #[test]
    fn missing_plurals_are_named() {
        let en = "n = { $n ->\n    [one] one\n   *[other] more\n}\n";
        let found = compare(en, "n = { $n ->\n    [one] один\n   *[other] більше\n}\n");
        assert_eq!(found, ["locales/uk/a.ftl: n: the plural has no few, many"]);
    }

    #[test]
    fn what_cannot_be_read_is_named_with_its_line() {
        let (_, findings) = catalog("en", "a = A\nb = { $\n");
        assert!(findings[0].starts_with("locales/en/a.ftl:2: "), "{findings:?}");
    }
}
