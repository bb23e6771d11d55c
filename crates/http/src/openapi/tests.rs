//! The description is complete and consistent.

use std::collections::BTreeSet;

use super::*;

fn document() -> Value {
    serde_json::from_str(&openapi()).unwrap()
}

fn operations_of(document: &Value) -> Vec<(String, &Value)> {
    let paths = document["paths"].as_object().unwrap();
    let mut all = Vec::new();
    for (path, item) in paths {
        for (method, operation) in item.as_object().unwrap() {
            all.push((format!("{} {path}", method.to_uppercase()), operation));
        }
    }
    all
}

#[test]
fn every_operation_is_named_explained_and_can_fail() {
    let document = document();
    let mut names = BTreeSet::new();
    for (operation, it) in operations_of(&document) {
        let name = it["operationId"].as_str().unwrap();
        assert!(names.insert(name.to_owned()), "{operation}: {name} is there twice");
        assert!(it["summary"].as_str().is_some_and(|text| text.ends_with('.')), "{operation} has no summary");
        assert_eq!(it["tags"].as_array().map(Vec::len), Some(1), "{operation} needs exactly one tag");
        assert!(it["responses"]["default"].is_object(), "{operation} cannot fail");
    }
    assert!(names.contains("users_create"), "{names:?}");
}

#[test]
fn every_reference_leads_somewhere() {
    fn references(value: &Value, found: &mut BTreeSet<String>) {
        match value {
            Value::Object(members) => {
                found.extend(members.get("$ref").and_then(Value::as_str).map(str::to_owned));
                members.values().for_each(|member| references(member, found));
            }
            Value::Array(items) => items.iter().for_each(|item| references(item, found)),
            _ => {}
        }
    }
    let document = document();
    let mut found = BTreeSet::new();
    references(&document, &mut found);
    for reference in found {
        assert!(document.pointer(reference.trim_start_matches('#')).is_some(), "{reference}");
        assert!(!reference.contains("Patch_") && !reference.contains("Given_"), "{reference}");
    }
}

/// Two of one name would be described as one of them, without a word.
#[test]
fn every_name_of_a_payload_is_there_once() {
    fn files(folder: &std::path::Path, found: &mut Vec<String>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                files(&path, found);
            } else {
                found.push(std::fs::read_to_string(path).unwrap());
            }
        }
    }
    let mut texts = Vec::new();
    files(&std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/v1"), &mut texts);
    let mut names = BTreeSet::new();
    for text in &texts {
        // Behind each derive that describes a type stands its name.
        for described in text.split("ToSchema)]").skip(1) {
            let Some(line) = described.lines().find(|line| line.starts_with("pub ")) else { continue };
            let name = line.split([' ', '<', '{', '(', ';']).nth(2).unwrap();
            assert!(names.insert(name.to_owned()), "{name} is there twice");
        }
    }
    assert!(names.contains("PipelineBoardOut") && names.contains("BoardOut"), "{names:?}");
}

#[test]
fn members_of_patches_stand_where_they_are_used() {
    let document = document();
    let members = &document["components"]["schemas"]["UserPatch"]["properties"];
    assert_eq!(members["name"]["type"], "string");
    assert_eq!(members["team_id"]["type"], json!(["string", "null"]));
    assert_eq!(members["team_id"]["format"], "uuid");
    assert!(document["components"]["schemas"]["UserPatch"]["required"].is_null(), "what is absent stays");
}

#[test]
fn changes_ask_for_the_version() {
    // Rows that never change or that only their owner changes have none.
    let without = [
        "PATCH /api/v1/me",
        "DELETE /api/v1/session",
        "DELETE /api/v1/tokens/{id}",
        "DELETE /api/v1/to-call-back/{number}/taken",
        // Whoever pins last decides.
        "DELETE /api/v1/contacts/{id}/pin",
    ];
    for (operation, it) in operations_of(&document()) {
        let parameters = it["parameters"].as_array().map_or(&[][..], Vec::as_slice);
        let asks = parameters.iter().any(|parameter| parameter["name"] == "If-Match");
        let changes = operation.starts_with("PATCH ") || operation.starts_with("DELETE ");
        assert_eq!(asks, changes && !without.contains(&operation.as_str()), "{operation}");
    }
}

#[test]
fn names_of_values_are_the_domains() {
    use app::connections::{ForwardCandidate, ForwardFormat};
    use domain::access::Role;
    use domain::field::Entity;
    use domain::language::Language;
    use domain::policy::{CallKind, SharedNumberPolicy};
    let document = document();
    let check = |place: &str, domain: Vec<&str>| {
        let described = document.pointer(&format!("/components/schemas/{place}/enum"));
        assert_eq!(described, Some(&serde_json::json!(domain)), "{place}");
    };
    check("Role", [Role::Manager, Role::Admin, Role::Owner].map(Role::as_str).to_vec());
    check("Language", Language::ALL.map(Language::as_str).to_vec());
    check("SharedNumberPolicy", SharedNumberPolicy::ALL.map(SharedNumberPolicy::as_str).to_vec());
    check("CallKind", CallKind::ALL.map(CallKind::as_str).to_vec());
    check("ForwardFormat", ForwardFormat::ALL.map(ForwardFormat::as_str).to_vec());
    check("ForwardCandidate", ForwardCandidate::ALL.map(ForwardCandidate::as_str).to_vec());
    check("MergeEntity", [Entity::Contact, Entity::Company].map(Entity::as_str).to_vec());
    check("ImportEntity", domain::import::Target::ALL.map(domain::import::Target::as_str).to_vec());
    let serialized = [
        ("Sees", variants::<domain::access::Sees>()),
        ("Mode", variants::<domain::policy::Mode>()),
        ("ConnectionPatch/properties/kept_events", variants::<app::connections::KeptEvents>()),
        ("ForwardUnfit", variants::<domain::forward::Unfit>()),
        ("ForwardReason", variants::<domain::forward::Why>()),
        ("CallRequestState", variants::<domain::call_request::State>()),
        ("BackfillState", variants::<domain::backfill::State>()),
        ("WebhookEvent", variants::<domain::webhook::Event>()),
        ("DeliveryState", variants::<domain::webhook::DeliveryState>()),
        ("LiveWhy", variants::<domain::live::Why>()),
        ("LoggedDirection", variants::<domain::by_hand::Way>()),
        ("LoggedOutcome", variants::<domain::by_hand::Ending>()),
        ("CallMedium", variants::<domain::by_hand::Medium>()),
        ("StageKind", variants::<domain::deal::StageKind>()),
        ("DuplicateBy", variants::<domain::merge::By>()),
        ("DuplicateRule", variants::<domain::merge::Rule>()),
        ("ImportWord", variants::<domain::import::Word>()),
        ("ImportMergeBy", variants::<domain::import::MergeBy>()),
        ("ImportState", variants::<domain::import::State>()),
        ("Channel", variants::<domain::recording::ClientChannel>()),
        ("TaskKind", variants::<domain::task::Kind>()),
        ("TaskState", variants::<domain::task::State>()),
        ("TaskOrigin", variants::<domain::task::Origin>()),
        ("TaskFor", variants::<domain::task::For>()),
        ("TaskAssignedBy", variants::<domain::task::AssignedBy>()),
    ];
    for (name, domain) in &serialized {
        check(name, domain.iter().map(String::as_str).collect());
    }
    let described = include_str!("../v1/names.rs").matches("#[schema(as = ").count();
    assert_eq!(described, 8 + serialized.len(), "every enum of names.rs is checked here");
}

/// The names of all variants, as serde tells them when it is given one that does not exist: so none can be forgotten.
fn variants<T: serde::de::DeserializeOwned + std::fmt::Debug>() -> Vec<String> {
    let error = serde_json::from_str::<T>("\"?\"").unwrap_err().to_string();
    error.split('`').skip(3).step_by(2).map(str::to_owned).collect()
}

#[test]
fn every_post_with_a_login_can_be_repeated() {
    let document = document();
    for (operation, it) in operations_of(&document) {
        let parameters = it["parameters"].as_array().cloned().unwrap_or_default();
        let takes_key = parameters.iter().any(|it| it["name"] == "Idempotency-Key" && it["in"] == "header");
        assert_eq!(takes_key, operation.starts_with("POST") && it["security"].is_null(), "{operation}");
    }
}

#[test]
fn every_problem_is_explained() {
    let document = document();
    let problems = document["x-problems"].as_object().unwrap();
    assert!(problems.len() > 30, "{problems:?}");
    for (code, problem) in problems {
        let texts = [&problem["title"], &problem["detail"]];
        assert!(texts.iter().all(|text| text.as_str().is_some_and(|text| !text.is_empty())), "{code}: {problem}");
    }
}

#[test]
fn the_file_in_the_root_is_what_the_program_says() {
    let file = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../openapi.json");
    let kept = std::fs::read_to_string(file).unwrap_or_default();
    assert!(
        kept.trim_end() == openapi().trim_end(),
        "openapi.json is not what the program says: run `cargo xtask api` and commit the file"
    );
}

#[test]
fn everything_that_is_referred_to_is_described() {
    fn referred<'a>(value: &'a Value, found: &mut Vec<&'a str>) {
        match value {
            Value::Object(members) => {
                found.extend(members.get("$ref").and_then(Value::as_str));
                members.values().for_each(|value| referred(value, found));
            }
            Value::Array(items) => items.iter().for_each(|value| referred(value, found)),
            _ => {}
        }
    }
    let document: Value = serde_json::from_str(&super::openapi()).unwrap();
    let mut found = Vec::new();
    referred(&document, &mut found);
    assert!(found.len() > 100, "{}", found.len());
    for name in found {
        assert!(document.pointer(name.trim_start_matches('#')).is_some(), "{name} is not described");
    }
}
