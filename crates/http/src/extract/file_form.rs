//! In which form a list is wanted as a file.

use app::exports::{Form, Format};
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use domain::language::Language;
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};

use super::query;
use crate::problem::Problem;

/// The forms.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = FileFormat)]
pub(crate) enum FormatParam {
    /// Text in UTF-8 with a mark.
    Csv,
    /// A spreadsheet, up to 100,000 rows.
    Xlsx,
}

/// What separates the cells of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = FileSeparator)]
pub(crate) enum SeparatorParam {
    /// A comma.
    Comma,
    /// A semicolon, as spreadsheets in Ukraine expect it.
    Semicolon,
    /// A tab.
    Tab,
}

/// In which form a list is wanted.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct FileParams {
    /// The form of the file; CSV if absent.
    #[param(inline)]
    format: Option<FormatParam>,
    /// What separates the cells of CSV; a comma if absent.
    #[param(inline)]
    separator: Option<SeparatorParam>,
}

/// `?format=` and `?separator=`, read.
#[derive(Debug, Clone, Copy)]
pub struct FileForm(Format);

impl FileForm {
    /// With heads in a language.
    pub fn of(self, language: Language) -> Form {
        Form { format: self.0, language }
    }
}

impl IntoParams for FileForm {
    fn into_params(
        place: impl Fn() -> Option<utoipa::openapi::path::ParameterIn>,
    ) -> Vec<utoipa::openapi::path::Parameter> {
        FileParams::into_params(place)
    }
}

impl<S: Sync> FromRequestParts<S> for FileForm {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        let wanted = |name: &str| matches!(name, "format" | "separator");
        let params: FileParams = query::read(parts.uri.query().unwrap_or_default(), wanted)?;
        let separator = match params.separator {
            None | Some(SeparatorParam::Comma) => ',',
            Some(SeparatorParam::Semicolon) => ';',
            Some(SeparatorParam::Tab) => '\t',
        };
        Ok(Self(if params.format == Some(FormatParam::Xlsx) { Format::Xlsx } else { Format::Csv(separator) }))
    }
}
