//! What a body may cost, counted in bytes that are decoded: nothing here looks at a clock.

use super::{Aliases, Meaning, RawWebhook, parse};
use crate::wire::layers::work;

const MIB: usize = 1 << 20;
/// Each value is looked at twice at most: for what it says, and for whether it agrees with another.
const MOST: usize = 2 * (MIB + (1 << 16));

fn decoded_bytes(body: &str) -> usize {
    assert!(body.len() <= MIB + (1 << 15), "{}", body.len());
    let raw = RawWebhook { body: body.as_bytes(), ..RawWebhook::default() };
    work::of(|| parse(&raw, &Aliases::default())).1
}

#[test]
fn a_long_value_is_decoded_once_however_many_there_are() {
    let half = "%41".repeat(MIB / 6);
    for meaning in Meaning::ALL {
        for key in meaning.default_keys() {
            let few = format!(
                "{{\"call_id\":\"1\",\"{key}\":\"{half}\"{}}}",
                format!(",\"{key}\":\"{}\"", "7".repeat(2_000)).repeat(250)
            );
            let counted = decoded_bytes(&few);
            assert!(counted <= MOST, "{key}: {counted}");
        }
    }
}

#[test]
fn many_short_values_are_decoded_as_often_as_they_are_kept() {
    let keys: Vec<&str> = Meaning::ALL.iter().flat_map(|m| m.default_keys().iter().copied()).collect();
    let round: String = keys.iter().map(|key| format!("{key}=%4123&")).collect();
    let body = round.repeat(MIB / round.len());
    let counted = decoded_bytes(&body);
    let kept = 64 + 16 * keys.len();
    assert!(counted <= 2 * kept * "%4123".len(), "{counted} bytes of {kept} values");
    let rows = "{\"call_id\":\"1\",\"dst\":\"101\"},".repeat(MIB / 40);
    assert!(decoded_bytes(&format!("[{}]", rows.trim_end_matches(','))) <= MIB);
}
