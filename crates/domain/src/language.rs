//! The languages that people can read the product in.

use serde::{Deserialize, Serialize};

/// A language with a complete catalog in `locales/`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Language {
    /// English.
    #[default]
    En,
    /// Ukrainian.
    Uk,
    /// Russian.
    Ru,
}

impl Language {
    /// All of them, in the order of the menu.
    pub const ALL: [Self; 3] = [Self::En, Self::Uk, Self::Ru];

    /// The code (ISO 639-1): the name in the API, the database and `locales/`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Uk => "uk",
            Self::Ru => "ru",
        }
    }

    /// The language of a workplace in a country (ISO 3166, alpha-2), unless somebody says otherwise.
    pub fn of_country(country: &str) -> Self {
        if country.trim().eq_ignore_ascii_case("UA") { Self::Uk } else { Self::En }
    }

    /// Reads a code.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.as_str() == text)
    }
}
