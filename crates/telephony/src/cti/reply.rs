//! What is answered: mostly nothing, but a new call can be refused, or shown to the client from another number.

use domain::call::Direction;
use serde::Serialize;

use super::{EventKind, Parsed};

#[derive(Serialize)]
#[serde(tag = "action", rename_all = "lowercase")]
enum Action<'a> {
    Reject { reason: &'static str },
    Dial { caller_id: &'a str },
}

/// The JSON for the reply to an event, sent with status 200: `{}`, or for an incoming new call of a blocked caller that it
/// is busy here, or for an outgoing one the number that the client is to see. An event that was not understood is `None`.
pub fn reply(event: Option<&Parsed>, is_blocked: bool, caller_id: Option<&str>) -> String {
    let action = event.filter(|event| event.kind == EventKind::NewCall).and_then(|event| {
        if event.fields.direction == Some(Direction::Outgoing) {
            caller_id.map(|caller_id| Action::Dial { caller_id })
        } else {
            is_blocked.then_some(Action::Reject { reason: "busy" })
        }
    });
    let json = action.map(|action| serde_json::to_string(&action).expect("texts can always be written"));
    json.unwrap_or_else(|| "{}".to_owned())
}
