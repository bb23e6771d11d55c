//! Texts for people in their language: the catalogs of `locales/`, embedded in the binary.

use std::sync::LazyLock;

pub use app::texts::Arg;
use app::texts::Catalog;
pub use domain::language::Language;

#[cfg(test)]
mod tests;

/// Reads a language tag; its region does not matter (`uk-UA`).
pub fn language(tag: &str) -> Option<Language> {
    let language = tag.trim().split(['-', '_']).next().unwrap_or_default();
    Language::parse(&language.to_ascii_lowercase())
}

/// The language that an `Accept-Language` header prefers among ours (RFC 9110, §12.5.4); none if it names none of them.
pub fn accepted(header: &str) -> Option<Language> {
    let mut best: Option<(f32, Language)> = None;
    for range in header.split(',') {
        let (tag, weight) = range.split_once(';').unwrap_or((range, ""));
        let weight = weight.trim().strip_prefix("q=").map_or(1.0, |q| q.trim().parse().unwrap_or(0.0));
        if let Some(language) = language(tag)
            && weight > best.map_or(0.0, |(other, _)| other)
        {
            best = Some((weight, language));
        }
    }
    best.map(|(_, language)| language)
}

/// The catalog of a language.
fn catalog(language: Language) -> &'static str {
    match language {
        Language::En => include_str!("../../../locales/en/api.ftl"),
        Language::Uk => include_str!("../../../locales/uk/api.ftl"),
        Language::Ru => include_str!("../../../locales/ru/api.ftl"),
    }
}

/// The catalog of a language, and the texts of pages that this server writes: the one that `demo --chaos` ends with, and those of forms.
macro_rules! with_pages {
    ($language:literal) => {
        concat!(
            include_str!(concat!("../../../locales/", $language, "/api.ftl")),
            "\n",
            include_str!(concat!("../../../locales/", $language, "/chaos.ftl")),
            "\n",
            include_str!(concat!("../../../locales/", $language, "/form-page.ftl"))
        )
    };
}

fn all_texts(language: Language) -> &'static str {
    match language {
        Language::En => with_pages!("en"),
        Language::Uk => with_pages!("uk"),
        Language::Ru => with_pages!("ru"),
    }
}

static CATALOG: LazyLock<Catalog> = LazyLock::new(|| Catalog::new(all_texts));

/// The text of a message (`problem-not_found`) or of one of its attributes (`problem-not_found.detail`), with its variables filled in. What a language
/// lacks is said in English; `None` if there is no such text at all.
pub fn text(language: Language, id: &str, args: &[(&str, Arg<'_>)]) -> Option<String> {
    CATALOG.text(language, id, args)
}

/// The names of all messages of the catalog, in its order.
pub(crate) fn ids() -> impl Iterator<Item = &'static str> {
    let lines = catalog(Language::En).lines().filter(|line| line.starts_with(|first: char| first.is_ascii_lowercase()));
    lines.filter_map(|line| Some(line.split_once(" =")?.0))
}
