use app::recordings::{Audio, Extent, Recording, Wanted, open};
use app::{Ctx, Principal};
use axum::body::Body;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use domain::id::CallId;
use domain::time::Time;
use serde::Deserialize;
use utoipa::IntoParams;

use crate::extract::{Path, Query};
use crate::problem::Problem;
use crate::v1::{IdPath, moment};

/// How the recording is wanted.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct RecordingQuery {
    /// `1`: to be kept as a file, instead of played; that is a right of its own.
    #[param(value_type = Option<String>, example = "1")]
    download: Option<Flag>,
}

/// Yes or no in an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
enum Flag {
    /// Yes.
    #[serde(rename = "1", alias = "true")]
    Yes,
    /// No.
    #[serde(rename = "0", alias = "false")]
    No,
}

/// Plays the recording of a call. `Range` and `If-Range` are understood, `HEAD` too. The audio comes from the server's storage if it is archived,
/// else from the telephony source while it is heard. Who listened to it, or kept it as a file, stands in the audit log; both are rights that a person has or not.
#[utoipa::path(get, path = "/calls/{id}/recording", tag = "calls", params(IdPath, RecordingQuery),
    responses(
        (status = 200, description = "The whole recording.", body = Vec<u8>, content_type = "audio/*"),
        (status = 206, description = "The part that `Range` asks for.", body = Vec<u8>, content_type = "audio/*"),
        (status = 416, description = "`Range` asks for a part beyond the end."),
    ))]
pub async fn recording(
    State(ctx): State<Ctx>,
    who: Principal,
    Path(id): Path<CallId>,
    Query(query): Query<RecordingQuery>,
    method: Method,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let text = |name: HeaderName| headers.get(name)?.to_str().ok().map(str::to_owned);
    let (range, if_range) = (text(header::RANGE), text(header::IF_RANGE));
    let download = query.download == Some(Flag::Yes);
    let wanted = Wanted { range, if_range, download, only_look: method == Method::HEAD };
    let Recording { audio, started_at } = open(&ctx, &who, id, &wanted).await?;
    let name = download.then(|| file_name(id, started_at, &audio.media_type));
    Ok(response(audio, name))
}

fn response(audio: Audio, file_name: Option<String>) -> Response {
    let Audio { extent, media_type, etag, last_modified, body } = audio;
    let (status, length, range) = match extent {
        Extent::Whole(length) => (StatusCode::OK, length, None),
        Extent::Part(part) => {
            let range = format!("bytes {}-{}/{}", part.first, part.last, part.total);
            (StatusCode::PARTIAL_CONTENT, Some(part.length()), Some(range))
        }
        Extent::Beyond(total) => {
            (StatusCode::RANGE_NOT_SATISFIABLE, Some(0), total.map(|total| format!("bytes */{total}")))
        }
    };
    let mut response = (status, Body::from_stream(body)).into_response();
    let headers = [
        (header::CONTENT_TYPE, Some(media_type).filter(|_| status != StatusCode::RANGE_NOT_SATISFIABLE)),
        (header::ACCEPT_RANGES, Some("bytes".to_owned())),
        (header::CONTENT_LENGTH, length.map(|length| length.to_string())),
        (header::CONTENT_RANGE, range),
        (header::ETAG, etag),
        (header::LAST_MODIFIED, last_modified),
        (header::CONTENT_DISPOSITION, file_name.map(|name| format!("attachment; filename=\"{name}\""))),
    ];
    for (name, value) in headers {
        if let Some(value) = value.and_then(|value| HeaderValue::from_str(&value).ok()) {
            response.headers_mut().insert(name, value);
        }
    }
    response
}

/// A name that tells recordings apart and nothing of who was called.
fn file_name(id: CallId, started_at: Time, media_type: &str) -> String {
    let ending = match media_type {
        "audio/wav" | "audio/x-wav" | "audio/wave" | "audio/vnd.wave" => "wav",
        "audio/mpeg" | "audio/mp3" => "mp3",
        "audio/ogg" | "audio/opus" => "ogg",
        "audio/mp4" | "audio/x-m4a" => "m4a",
        _ => "audio",
    };
    let (day, id) = (moment(started_at).to_string(), id.0.simple().to_string());
    // The end of an id is its random part.
    format!("call-{}-{}.{ending}", &day[..10], &id[24..])
}
