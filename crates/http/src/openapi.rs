//! The description of the API: collected from the handlers, completed with what holds for all of them, and shown to people.

use axum::Router;
use axum::http::header;
use axum::response::{Html, IntoResponse};
use axum::routing::get;
use bytes::Bytes;
use serde_json::{Map, Value, json};
use utoipa::openapi::security::{ApiKey, ApiKeyValue, HttpAuthScheme, HttpBuilder, SecurityScheme};
use utoipa::openapi::{ComponentsBuilder, InfoBuilder, LicenseBuilder, OpenApi, OpenApiBuilder};
use utoipa_axum::router::OpenApiRouter;

use crate::extract::SESSION_COOKIE;
use crate::i18n::{self, Arg, Language};
use crate::problem::{DuplicateProblem, FieldProblem, ProblemOut};
use crate::router::operations;
use crate::shared::Shared;
use crate::v1::automations::shape::BranchBody;

#[cfg(test)]
mod tests;

/// The description as JSON, as the command `openapi` prints it.
pub fn openapi() -> String {
    let api: OpenApiRouter<Shared> = OpenApiRouter::with_openapi(head()).nest("/api/v1", operations());
    let document = finish(api.into_openapi());
    serde_json::to_string_pretty(&document).unwrap_or_default()
}

/// What the description says before any operation is added.
pub(crate) fn head() -> OpenApi {
    let info = InfoBuilder::new()
        .title("Switchhook")
        .version(env!("CARGO_PKG_VERSION"))
        .description(Some(include_str!("docs/description.md")))
        .license(Some(LicenseBuilder::new().name("Apache-2.0").identifier(Some("Apache-2.0")).build()));
    let token = HttpBuilder::new()
        .scheme(HttpAuthScheme::Bearer)
        .description(Some("An API token: `Authorization: Bearer …`."))
        .build();
    let session = ApiKey::Cookie(ApiKeyValue::with_description(
        SESSION_COOKIE,
        "The session of a person who logged in, for pages of this server.",
    ));
    let components = ComponentsBuilder::new()
        .security_scheme("token", SecurityScheme::Http(token))
        .security_scheme("session", SecurityScheme::ApiKey(session))
        .schema_from::<ProblemOut>()
        .schema_from::<FieldProblem>()
        // Blocks stand in branches, and branches in blocks: where that ends the other one is not found by itself.
        .schema_from::<BranchBody>()
        .schema_from::<DuplicateProblem>();
    OpenApiBuilder::new().info(info.build()).components(Some(components.build())).build()
}

/// Completes the description: names of operations, problems, who may ask, patches.
pub(crate) fn finish(document: OpenApi) -> Value {
    let mut document = serde_json::to_value(document).unwrap_or_default();
    document["security"] = json!([{ "token": [] }, { "session": [] }]);
    let paths = document["paths"].as_object_mut();
    for (method, operation) in
        paths.into_iter().flat_map(Map::values_mut).filter_map(Value::as_object_mut).flat_map(Map::iter_mut)
    {
        complete(operation);
        if method == "post" {
            take_key(operation);
        }
    }
    document["x-problems"] = problems();
    inline_patches(&mut document);
    document
}

/// Gives an operation a name of its own (`users_create`), and the answer that all of them can give.
fn complete(operation: &mut Value) {
    let Some(operation) = operation.as_object_mut() else { return };
    let tag = operation.get("tags").and_then(|tags| tags[0].as_str()).unwrap_or_default().to_owned();
    if let Some(name) = operation.get("operationId").and_then(Value::as_str) {
        let name = format!("{tag}_{name}");
        operation.insert("operationId".to_owned(), Value::String(name));
    }
    let problem = json!({
        "description": "It was not done; `code` says why.",
        "content": { "application/problem+json": { "schema": { "$ref": "#/components/schemas/Problem" } } },
    });
    if let Some(responses) = operation.get_mut("responses").and_then(Value::as_object_mut) {
        responses.insert("default".to_owned(), problem);
    }
}

/// Says that an operation can be repeated with a key; without a login there is nobody to whom a key could belong.
fn take_key(operation: &mut Value) {
    let Some(operation) = operation.as_object_mut().filter(|operation| !operation.contains_key("security")) else {
        return;
    };
    let key = json!({
        "name": "Idempotency-Key", "in": "header", "required": false, "schema": { "type": "string", "minLength": 1, "maxLength": 200 },
        "description": "Makes the request safe to repeat: within a day the same key with the same request is answered with the reply of the first \
            time, and nothing is done again.",
    });
    if let Some(parameters) = operation.entry("parameters").or_insert_with(|| json!([])).as_array_mut() {
        parameters.push(key);
    }
}

/// What each `code` of a problem means. Its `type` leads here: the page for people shows them under `#problem-<code>`.
fn problems() -> Value {
    let examples = [("seconds", Arg::Number(60)), ("host", Arg::Word("pbx.example.com")), ("message", Arg::Word("…"))];
    let say = |id: &str| i18n::text(Language::En, id, &examples).unwrap_or_default();
    let one = |id: &str| json!({ "title": say(id), "detail": say(&format!("{id}.detail")) });
    let ids = i18n::ids().filter_map(|id| Some((id.strip_prefix("problem-")?, id)));
    ids.map(|(code, id)| (code.to_owned(), one(id))).collect::<Map<_, _>>().into()
}

/// Members of patches stand where they are used: a schema `Patch_String` would tell nobody anything.
fn inline_patches(document: &mut Value) {
    let Some(schemas) = document["components"]["schemas"].as_object_mut() else { return };
    let is_patch = |name: &String| name.starts_with("Patch_") || name.starts_with("Given_");
    let names: Vec<String> = schemas.keys().filter(|name| is_patch(name)).cloned().collect();
    let patches: Vec<(String, Value)> = names
        .into_iter()
        .filter_map(|name| Some((format!("#/components/schemas/{name}"), schemas.remove(&name)?)))
        .collect();
    replace(document, &patches);
}

fn replace(value: &mut Value, patches: &[(String, Value)]) {
    let target = value.get("$ref").and_then(Value::as_str);
    if let Some((_, schema)) = target.and_then(|target| patches.iter().find(|(name, _)| name == target)) {
        let described = value.get("description").cloned();
        *value = schema.clone();
        if let (Some(description), Some(schema)) = (described, value.as_object_mut()) {
            schema.insert("description".to_owned(), description);
        }
    }
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| replace(item, patches)),
        Value::Object(members) => members.values_mut().for_each(|member| replace(member, patches)),
        _ => {}
    }
}

/// `/api/openapi.json`, and `/api/docs` for people: a page that renders it with a script of our own and loads nothing from elsewhere.
pub(crate) fn routes(document: &Value) -> Router<Shared> {
    let json = Bytes::from(serde_json::to_vec(document).unwrap_or_default());
    let asset = |kind: &'static str, text: &'static str| {
        get(async move || ([(header::CONTENT_TYPE, kind)], text).into_response())
    };
    Router::new()
        .route("/api/openapi.json", get(async move || ([(header::CONTENT_TYPE, "application/json")], json.clone())))
        .route("/api/docs", get(async || Html(include_str!("docs/index.html"))))
        .route("/api/docs/docs.js", asset("text/javascript; charset=utf-8", include_str!("docs/docs.js")))
        .route("/api/docs/docs.css", asset("text/css; charset=utf-8", include_str!("docs/docs.css")))
}
