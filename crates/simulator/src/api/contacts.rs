//! Contact cards for the vendor's phone.

use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

use super::{Taken, bad, rpc};
use crate::simulator::Simulator;

/// `POST /minicrm/contacts/sync`: keeps the cards; one with the same origin and id replaces its forerunner.
pub(super) async fn sync(State(simulator): State<Simulator>, headers: HeaderMap, body: Taken) -> Response {
    let project = &simulator.shared.project_id;
    if headers.get("x-project-id").is_none_or(|id| id.as_bytes() != project.as_bytes()) {
        return (StatusCode::FORBIDDEN, "x-project-id is not of this key").into_response();
    }
    let body: Value = serde_json::from_slice(&body.unwrap_or_default()).unwrap_or_default();
    let Some(cards) = body["contacts"].as_array() else { return bad("contacts must be a list") };
    if let Some(problem) = cards.iter().find_map(|card| problem(card, project)) {
        return bad(problem);
    }
    let mut state = simulator.state();
    for card in cards {
        let same = |other: &&mut Value| ["origin", "externalId"].iter().all(|key| other[*key] == card[*key]);
        match state.contacts.iter_mut().find(same) {
            Some(other) => other.clone_from(card),
            None => state.contacts.push(card.clone()),
        }
    }
    // The body of a success is not published.
    Json(json!({"success": true})).into_response()
}

/// What is wrong with a card, by the sample of §3.
fn problem(card: &Value, project: &str) -> Option<&'static str> {
    if rpc::text(&card["projectId"]).as_deref() != Some(project) {
        return Some("projectId is not of this key");
    }
    if ["fullName", "origin", "externalId"].iter().any(|key| !card[*key].is_string()) {
        return Some("fullName, origin and externalId are required");
    }
    let ways = card["contactDirections"].as_array();
    let good = |way: &Value| ["type", "value"].iter().all(|key| way[*key].is_string());
    if ways.is_none_or(|ways| !ways.iter().all(good)) {
        return Some("contactDirections must be a list of ways with type and value");
    }
    None
}
