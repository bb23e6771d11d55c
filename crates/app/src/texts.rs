//! Texts for people in their language: catalogs of `locales/`, embedded in the binary.

use domain::language::Language;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};

/// One catalog in all languages.
pub struct Catalog([FluentBundle<FluentResource>; 3]);

impl std::fmt::Debug for Catalog {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Catalog")
    }
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

impl Catalog {
    /// From the text of each language.
    pub fn new(text: impl Fn(Language) -> &'static str) -> Self {
        Self(Language::ALL.map(|language| bundle(language, text(language))))
    }

    /// The text of a message (`mail-silent`) or of one of its attributes (`mail-silent.subject`), with its variables filled in. What a language lacks is said
    /// in English; `None` if there is no such text at all.
    pub fn text(&self, language: Language, id: &str, args: &[(&str, Arg<'_>)]) -> Option<String> {
        let args: FluentArgs<'_> = args.iter().map(|(name, value)| (*name, value.to_fluent())).collect();
        self.format(language, id, &args).or_else(|| self.format(Language::En, id, &args))
    }

    fn format(&self, language: Language, id: &str, args: &FluentArgs<'_>) -> Option<String> {
        let bundle = &self.0[language as usize];
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
}

fn bundle(language: Language, text: &'static str) -> FluentBundle<FluentResource> {
    let name = language.as_str().parse().expect("the code of a language is a language tag");
    let mut bundle = FluentBundle::new_concurrent(vec![name]);
    // Marks of direction around what is filled in would stand in JSON and in mails as rubbish; none of our languages needs them.
    bundle.set_use_isolating(false);
    // A test reads every catalog, so what a damaged one still holds is only a last resort.
    let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(resource, _)| resource);
    bundle.add_resource_overriding(resource);
    bundle
}
