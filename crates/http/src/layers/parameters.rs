//! Query parameters that the API's description does not name are refused: a misspelt filter would otherwise show everything.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use app::FieldError;
use axum::extract::{MatchedPath, Request, State};
use axum::http::Method;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use serde_json::Value;

use crate::problem::Problem;

/// What every operation may be asked with.
const GENERAL: &str = "lang";

/// The query parameters of each operation, by method and path template, as the description names them.
#[derive(Debug, Clone, Default)]
pub(crate) struct Parameters(Arc<HashMap<(Method, String), HashSet<String>>>);

impl Parameters {
    /// Reads them from the description.
    pub(crate) fn of(openapi: &Value) -> Self {
        let mut all = HashMap::new();
        for (path, item) in openapi["paths"].as_object().into_iter().flatten() {
            for (method, operation) in item.as_object().into_iter().flatten() {
                let Ok(method) = Method::from_bytes(method.to_uppercase().as_bytes()) else { continue };
                let parameters = operation["parameters"].as_array().into_iter().flatten();
                let in_query = parameters.filter(|parameter| parameter["in"] == "query");
                let names = in_query.filter_map(|parameter| parameter["name"].as_str().map(str::to_owned));
                all.insert((method, path.clone()), names.collect());
            }
        }
        Self(Arc::new(all))
    }

    fn unknown(&self, request: &Request) -> Vec<FieldError> {
        let Some(query) = request.uri().query() else { return Vec::new() };
        let template = request.extensions().get::<MatchedPath>().map_or("", MatchedPath::as_str);
        let method = if request.method() == Method::HEAD { Method::GET } else { request.method().clone() };
        let Some(known) = self.0.get(&(method, template.to_owned())) else { return Vec::new() };
        let names = form_urlencoded::parse(query.as_bytes()).map(|(name, _)| name);
        let unknown = names.filter(|name| *name != GENERAL && !known.contains(name.as_ref()));
        unknown.map(|name| FieldError::new(domain::text::cut(&name, 64), "unknown_parameter")).collect()
    }
}

/// Lets a request pass whose parameters are all known.
pub(crate) async fn known_parameters(State(parameters): State<Parameters>, request: Request, next: Next) -> Response {
    let unknown = parameters.unknown(&request);
    if unknown.is_empty() { next.run(request).await } else { Problem::invalid(unknown).into_response() }
}
