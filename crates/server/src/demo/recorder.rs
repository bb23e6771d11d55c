//! The recordings of the demo, from a small server of their own: the product fetches them from there as it does from telephony.

use std::path::Path;

use axum::Router;
use axum::extract::{Path as Segment, Query};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use serde::Deserialize;
use tokio::net::TcpListener;
use tokio::sync::watch;

use super::{port, voice};
use crate::failure::{Failure, Outcome};

/// Remembers the port, so that the calls of an earlier run find their recordings.
const PORT_FILE: &str = "demo-recordings.port";

/// A place at which recordings will be served.
pub struct Recorder {
    listener: TcpListener,
    /// The host with its port.
    pub host: String,
}

impl Recorder {
    /// Takes the port of the last run, or another one if somebody else has it now.
    pub async fn bind(data_dir: &Path) -> Outcome<Self> {
        let failed = |error: std::io::Error| Failure::could_not(format!("recordings cannot be served: {error}"));
        let listener = port::bind(data_dir, PORT_FILE).await?;
        let address = listener.local_addr().map_err(failed)?;
        Ok(Self { listener, host: address.to_string() })
    }

    /// The address of the folder of recordings.
    pub fn folder(&self) -> String {
        format!("http://{}/recordings", self.host)
    }

    /// Serves until `shutdown` says true.
    pub fn serve(self, shutdown: watch::Receiver<bool>) {
        let router = Router::new().route("/recordings/{name}", get(recording));
        tokio::spawn(switchhook_http::serve(self.listener, router, shutdown));
    }
}

#[derive(Deserialize)]
struct Wanted {
    #[serde(default)]
    seconds: usize,
}

async fn recording(Segment(name): Segment<String>, Query(wanted): Query<Wanted>, headers: HeaderMap) -> Response {
    let seed = name.bytes().fold(7, |seed: u64, byte| seed.wrapping_mul(31).wrapping_add(u64::from(byte)));
    let Ok(wav) = tokio::task::spawn_blocking(move || voice::wav(seed, wanted.seconds)).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let kind = [(header::CONTENT_TYPE, "audio/wav"), (header::ACCEPT_RANGES, "bytes")];
    let range =
        headers.get(header::RANGE).and_then(|range| range.to_str().ok()).and_then(|range| bytes(range, wav.len()));
    match range {
        None => (kind, wav).into_response(),
        Some((from, to)) => {
            let place = [(header::CONTENT_RANGE, format!("bytes {from}-{to}/{}", wav.len()))];
            (StatusCode::PARTIAL_CONTENT, kind, place, wav[from..=to].to_vec()).into_response()
        }
    }
}

/// The first and the last byte of a range such as `bytes=10-` or `bytes=0-99`; none for what is none within the file.
fn bytes(range: &str, length: usize) -> Option<(usize, usize)> {
    let (from, to) = range.strip_prefix("bytes=")?.split_once('-')?;
    let last = length.checked_sub(1)?;
    let (from, to) = match (from.parse().ok(), to.parse().ok()) {
        (Some(from), None) if to.is_empty() => (from, last),
        (Some(from), Some(to)) => (from, last.min(to)),
        (None, Some(of_the_end)) if from.is_empty() => (length.saturating_sub(of_the_end), last),
        _ => return None,
    };
    (from <= to).then_some((from, to))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges() {
        for (range, expected) in [
            ("bytes=0-99", Some((0, 99))),
            ("bytes=90-", Some((90, 99))),
            ("bytes=-10", Some((90, 99))),
            ("bytes=50-1000", Some((50, 99))),
            ("bytes=100-", None),
            ("bytes=9-5", None),
            ("bytes=-", None),
            ("bytes=a-b", None),
            ("lines=0-1", None),
        ] {
            assert_eq!(bytes(range, 100), expected, "{range}");
        }
    }
}
