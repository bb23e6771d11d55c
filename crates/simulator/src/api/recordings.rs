//! `GET /recordings/{id}.wav?token=…`: the token opens it without login.

use axum::extract::{Path, RawQuery, State};
use axum::http::{HeaderMap, HeaderName, StatusCode, header};
use axum::response::{IntoResponse, Response};

use super::pairs;
use crate::chance::Chance;
use crate::simulator::Simulator;
use crate::voice;

impl Simulator {
    /// Where the recording of a call is, with its token.
    pub(crate) fn recording_url(&self, call: &str) -> String {
        format!("{}/recordings/{call}.wav?token={}", self.url(), token(call))
    }
}

/// The token of a recording: 32 hexadecimal digits, the same in every run, so that links of an earlier one stay good.
fn token(call: &str) -> String {
    let seed = call
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325, |hash: u64, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    let mut chance = Chance::of(seed, 0, 0);
    format!("{:016x}{:016x}", chance.next(), chance.next())
}

/// Answers a recording or a part of it (RFC 9110 §13 and §14).
pub(super) async fn get(
    State(simulator): State<Simulator>,
    Path(file): Path<String>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Response {
    let Some(call) = file.strip_suffix(".wav") else { return StatusCode::NOT_FOUND.into_response() };
    let given = pairs(query.unwrap_or_default().as_bytes()).remove("token");
    if given != Some(token(call)) {
        return (StatusCode::FORBIDDEN, "Wrong token").into_response();
    }
    let seconds = simulator.state().call(call).filter(|record| record.recorded).and_then(|record| {
        let end = record.end.as_ref()?;
        Some(end.billsec)
    });
    let Some(seconds) = seconds else { return StatusCode::NOT_FOUND.into_response() };
    let etag = format!("\"{call}-{seconds}\"");
    let text = |name: HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
    let same = [(header::ETAG, etag.as_str()), (header::ACCEPT_RANGES, "bytes")];
    if text(header::IF_NONE_MATCH).is_some_and(|known| known == "*" || known.contains(etag.as_str())) {
        return (StatusCode::NOT_MODIFIED, same).into_response();
    }
    let wav = voice::wav(seconds);
    // A part of another version would not fit to what the client has.
    let fits = text(header::IF_RANGE).is_none_or(|known| known == etag);
    let range = text(header::RANGE).filter(|_| fits).map_or(Range::All, |range| Range::parse(range, wav.len()));
    let kind = [(header::CONTENT_TYPE, "audio/wav")];
    match range {
        Range::All => (same, kind, wav).into_response(),
        Range::Part(from, to) => {
            let place = [(header::CONTENT_RANGE, format!("bytes {from}-{to}/{}", wav.len()))];
            (StatusCode::PARTIAL_CONTENT, same, kind, place, wav[from..=to].to_vec()).into_response()
        }
        Range::Outside => {
            let place = [(header::CONTENT_RANGE, format!("bytes */{}", wav.len()))];
            (StatusCode::RANGE_NOT_SATISFIABLE, same, place).into_response()
        }
    }
}

/// Which bytes are wanted.
#[derive(Debug, PartialEq, Eq)]
enum Range {
    /// All: no range, or none that is understood, or several.
    All,
    /// From the first up to and with the second.
    Part(usize, usize),
    /// None that there are.
    Outside,
}

impl Range {
    fn parse(range: &str, length: usize) -> Self {
        let Some((from, to)) = range.strip_prefix("bytes=").and_then(|range| range.split_once('-')) else {
            return Self::All;
        };
        let last = length.saturating_sub(1);
        let (from, to) = match (from.parse::<usize>(), to.parse::<usize>()) {
            (Ok(from), Ok(to)) if from <= to => (from, to.min(last)),
            (Ok(from), Err(_)) if to.is_empty() => (from, last),
            (Err(_), Ok(0)) if from.is_empty() => return Self::Outside,
            (Err(_), Ok(count)) if from.is_empty() => (length.saturating_sub(count), last),
            _ => return Self::All,
        };
        if from < length { Self::Part(from, to) } else { Self::Outside }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn ranges() {
        for (range, expected) in [
            ("bytes=0-99", Range::Part(0, 99)),
            ("bytes=90-", Range::Part(90, 99)),
            ("bytes=-10", Range::Part(90, 99)),
            ("bytes=-1000", Range::Part(0, 99)),
            ("bytes=50-1000", Range::Part(50, 99)),
            ("bytes=100-", Range::Outside),
            ("bytes=-0", Range::Outside),
            ("bytes=9-5", Range::All),
            ("bytes=0-1,5-6", Range::All),
            ("lines=0-1", Range::All),
            ("bytes=-", Range::All),
        ] {
            assert_eq!(Range::parse(range, 100), expected, "{range}");
        }
    }

    proptest! {
        #[test]
        fn any_range_lies_within(range in "(bytes=)?[0-9]{0,22}-?[0-9]{0,22}", length in 1..1000_usize) {
            if let Range::Part(from, to) = Range::parse(&range, length) {
                prop_assert!(from <= to && to < length);
            }
        }
    }
}
