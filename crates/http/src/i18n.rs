//! Texts for people in their language: the catalogs of `locales/`, embedded in the binary.

use std::sync::LazyLock;

pub use domain::language::Language;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};

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

/// The texts of the page that `demo --chaos` ends with.
fn chaos(language: Language) -> &'static str {
    match language {
        Language::En => include_str!("../../../locales/en/chaos.ftl"),
        Language::Uk => include_str!("../../../locales/uk/chaos.ftl"),
        Language::Ru => include_str!("../../../locales/ru/chaos.ftl"),
    }
}

/// The bundles, in the order of [`Language::ALL`].
static BUNDLES: LazyLock<[FluentBundle<FluentResource>; 3]> = LazyLock::new(|| Language::ALL.map(bundle));

fn bundle(language: Language) -> FluentBundle<FluentResource> {
    let name = language.as_str().parse().expect("the code of a language is a language tag");
    let mut bundle = FluentBundle::new_concurrent(vec![name]);
    // Marks of direction around what is filled in would stand in JSON and in mails as rubbish; none of our languages needs them.
    bundle.set_use_isolating(false);
    // A test reads every catalog, so what a damaged one still holds is only a last resort.
    for texts in [catalog(language), chaos(language)] {
        let resource = FluentResource::try_new(texts.to_owned()).unwrap_or_else(|(resource, _)| resource);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

/// The text of a message (`problem-not_found`) or of one of its attributes (`problem-not_found.detail`), with its variables filled in. What a language
/// lacks is said in English; `None` if there is no such text at all.
pub fn text(language: Language, id: &str, args: &[(&str, Arg<'_>)]) -> Option<String> {
    let args: FluentArgs<'_> = args.iter().map(|(name, value)| (*name, value.to_fluent())).collect();
    format(language, id, &args).or_else(|| format(Language::En, id, &args))
}

/// The names of all messages of the catalog, in its order.
pub(crate) fn ids() -> impl Iterator<Item = &'static str> {
    let lines = catalog(Language::En).lines().filter(|line| line.starts_with(|first: char| first.is_ascii_lowercase()));
    lines.filter_map(|line| Some(line.split_once(" =")?.0))
}

/// What is filled into a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arg<'a> {
    /// A whole number; texts choose their plural by it.
    Number(i64),
    /// A word.
    Word(&'a str),
}

impl<'a> Arg<'a> {
    fn to_fluent(self) -> fluent_bundle::FluentValue<'a> {
        match self {
            Self::Number(number) => number.into(),
            Self::Word(word) => word.into(),
        }
    }
}

fn format(language: Language, id: &str, args: &FluentArgs<'_>) -> Option<String> {
    let bundle = &BUNDLES[language as usize];
    let (id, attribute) = id.split_once('.').map_or((id, None), |(id, attribute)| (id, Some(attribute)));
    let message = bundle.get_message(id)?;
    let pattern = match attribute {
        None => message.value()?,
        Some(attribute) => message.get_attribute(attribute)?.value(),
    };
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, Some(args), &mut errors);
    // A text whose variable is missing is no text.
    errors.is_empty().then(|| text.into_owned())
}
