//! `/_control/…`: the Rust interface for those who are not in the same program, such as tests in a browser.
//!
//! Each takes POST with JSON and the header `Auth-key`, which no page of another site can send; faults do not concern it.

use axum::extract::rejection::JsonRejection;
use axum::extract::{Path, Request, State};
use axum::http::StatusCode;
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use axum::{Json, Router};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::api::has_key;
use crate::call::{Call, CallHandle, HangUp, PastCall};
use crate::faults::Faults;
use crate::simulator::Simulator;

type At = State<Simulator>;

/// A body of JSON, or why it is none.
type Body<T> = Result<Json<T>, JsonRejection>;

/// What is asked for, or why it was not done.
type Done = Result<Json<Value>, (StatusCode, String)>;

pub(crate) fn router(simulator: Simulator) -> Router<Simulator> {
    Router::new()
        .route("/_control/state", post(state))
        .route("/_control/faults", post(async |State(at): At, body: Body<Faults>| set(body, |new| at.set_faults(new))))
        .route("/_control/webhooks", post(async |State(at): At, body: Body<_>| set(body, |new| at.set_webhooks(new))))
        .route("/_control/forward", post(async |State(at): At, body: Body<_>| set(body, |new| at.set_forward(new))))
        .route("/_control/script", post(async |State(at): At, body: Body<_>| set(body, |new| at.set_script(new))))
        .route("/_control/employees", post(async |State(at): At, body: Body<_>| set(body, |new| at.set_employees(new))))
        .route("/_control/release", post(release))
        .route("/_control/idle", post(idle))
        .route("/_control/past", post(past))
        .route("/_control/ring", post(ring))
        .route("/_control/outgoing", post(outgoing))
        .route("/_control/calls/{id}/{step}", post(step))
        .layer(from_fn_with_state(simulator, with_key))
}

async fn with_key(State(simulator): At, request: Request, next: Next) -> Response {
    if has_key(&simulator, request.headers()) {
        next.run(request).await
    } else {
        (StatusCode::UNAUTHORIZED, "Auth-key is missing or wrong").into_response()
    }
}

fn set<T>(body: Body<T>, set: impl FnOnce(T)) -> Done {
    set(read(body)?);
    Ok(Json(json!({})))
}

async fn state(State(simulator): At) -> Json<Value> {
    Json(json!({
        "counters": simulator.counters(),
        "faults": simulator.faults(),
        "calls": simulator.rows(),
        "webhooks": simulator.told(),
        "contacts": simulator.contacts(),
        "asked": simulator.asked(),
    }))
}

async fn release(State(simulator): At) -> Json<Value> {
    Json(json!({"released": simulator.release().await}))
}

async fn idle(State(simulator): At) -> Json<Value> {
    simulator.idle().await;
    Json(json!({}))
}

async fn past(State(simulator): At, body: Body<Vec<PastCall>>) -> Done {
    let ids: Vec<String> = read(body)?.into_iter().map(|call| simulator.add_past(call)).collect();
    Ok(Json(json!({"ids": ids})))
}

async fn ring(State(simulator): At, body: Body<Call>) -> Done {
    Ok(Json(json!({"id": simulator.ring(read(body)?).id()})))
}

/// Who is called by whom.
#[derive(Deserialize)]
struct Outgoing {
    sip: String,
    to: String,
}

async fn outgoing(State(simulator): At, body: Body<Outgoing>) -> Done {
    let Outgoing { sip, to } = read(body)?;
    Ok(Json(json!({"id": simulator.outgoing(&sip, &to).id()})))
}

/// A step of a call, by its name in Rust.
async fn step(State(simulator): At, Path((id, step)): Path<(String, String)>, body: Body<Value>) -> Done {
    let body = read(body)?;
    let call = simulator.call(&id).ok_or((StatusCode::NOT_FOUND, "no such call".to_owned()))?;
    take(&call, &step, body).await.map(Json)
}

async fn take(call: &CallHandle, step: &str, body: Value) -> Result<Value, (StatusCode, String)> {
    let text = |key: &str| {
        let text = body[key].as_str().map(str::to_owned);
        text.ok_or_else(|| (StatusCode::UNPROCESSABLE_ENTITY, format!("{key} must be a text")))
    };
    match step {
        "before" => call.before().await,
        "ask_forward" => return Ok(json!({"destination": call.ask_forward().await})),
        "forwarded" => call.forwarded(&text("destination")?).await,
        "pick_up" => call.pick_up(&text("sip")?).await,
        "transfer" => call.transfer(&text("sip")?).await,
        "hang_up" => {
            let end = serde_json::from_value::<HangUp>(body.clone());
            call.hang_up(end.map_err(|error| (StatusCode::UNPROCESSABLE_ENTITY, error.to_string()))?).await;
        }
        "recorded" => call.recorded(),
        "processed_by_ai" => {
            let fields = body.as_object().into_iter().flatten();
            let details: Vec<_> = fields.filter_map(|(key, value)| Some((key.as_str(), value.as_str()?))).collect();
            call.processed_by_ai(&details).await;
        }
        "correct" => {
            if !call.correct(&text("field")?, body["value"].clone()) {
                return Err((StatusCode::UNPROCESSABLE_ENTITY, "no such field".to_owned()));
            }
        }
        _ => return Err((StatusCode::NOT_FOUND, "no such step".to_owned())),
    }
    Ok(json!({}))
}

fn read<T>(body: Body<T>) -> Result<T, (StatusCode, String)> {
    body.map(|Json(body)| body).map_err(|rejection| (rejection.status(), rejection.body_text()))
}
