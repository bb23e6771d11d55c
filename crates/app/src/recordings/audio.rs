//! What a source answers, as it is passed on: checked to be audio, cut to the range that was asked for, and never held in memory as a whole.

use std::fmt;
use std::pin::Pin;

use bytes::Bytes;
use futures_util::Stream;
use futures_util::stream;
use reqwest::header::{CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_RANGE, CONTENT_TYPE, ETAG, HeaderName, LAST_MODIFIED};

use super::open::Wanted;
use super::range::{Asked, Part, asked};
use crate::outgoing::{Answer, Broken};

/// Bytes as they come.
pub type Body = Pin<Box<dyn Stream<Item = Result<Bytes, Broken>> + Send>>;

/// How many bytes tell what they are.
const TELLING: usize = 12;

/// Which bytes these are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// All of them; how many, if that is known.
    Whole(Option<u64>),
    /// A part.
    Part(Part),
    /// None: the part that was asked for is beyond the end; how many there are, if that is known.
    Beyond(Option<u64>),
}

/// Audio on its way.
pub struct Audio {
    /// Which bytes these are.
    pub extent: Extent,
    /// Of which kind: `audio/…`; `application/octet-stream` for a part from the middle whose kind the source does not tell.
    pub media_type: String,
    /// The source's tag of the version.
    pub etag: Option<String>,
    /// When the source changed it.
    pub last_modified: Option<String>,
    /// The bytes.
    pub body: Body,
}

impl fmt::Debug for Audio {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Audio")
            .field("extent", &self.extent)
            .field("media_type", &self.media_type)
            .finish_non_exhaustive()
    }
}

/// Why an answer is not passed on.
pub(super) type NotAudio = &'static str;

/// The answer ended before it told what it is.
pub(super) const BROKE_OFF: NotAudio = "it broke off";

/// Makes audio of an answer with the status 200, 206 or 416.
pub(super) async fn of(mut answer: Answer, wanted: &Wanted) -> Result<Audio, NotAudio> {
    if header(&answer, &CONTENT_ENCODING).is_some_and(|coding| coding != "identity") {
        return Err("it is compressed, though that was not asked for");
    }
    let (etag, last_modified) = (header(&answer, &ETAG), header(&answer, &LAST_MODIFIED));
    let passed_on = |extent, media_type: String, body| Audio {
        extent,
        media_type,
        etag: etag.clone(),
        last_modified: last_modified.clone(),
        body,
    };
    let sent = extent(&answer)?;
    if wanted.range.is_none() && !matches!(sent, Extent::Whole(_)) {
        return Err("a part, though the whole was asked for");
    }
    if let Extent::Beyond(_) = sent {
        return Ok(passed_on(sent, OCTETS.to_owned(), Box::pin(stream::empty())));
    }
    let begins = matches!(sent, Extent::Whole(_) | Extent::Part(Part { first: 0, .. }));
    let told = media_type(header(&answer, &CONTENT_TYPE).as_deref())?;
    let (media_type, head) = match told {
        Some(told) => (told, Bytes::new()),
        None if begins => sniff(&mut answer).await?,
        // The middle of a file looks like nothing.
        None => (OCTETS.to_owned(), Bytes::new()),
    };
    let extent = match (sent, &wanted.range) {
        // The source passed the range by: it is cut here, unless the bytes are of another version than those that the listener has.
        (Extent::Whole(Some(total)), Some(range)) if is_same(wanted.if_range.as_deref(), &etag, &last_modified) => {
            match asked(Some(range), total) {
                Asked::Whole => sent,
                Asked::Part(part) => Extent::Part(part),
                Asked::Beyond => {
                    return Ok(passed_on(Extent::Beyond(Some(total)), OCTETS.to_owned(), Box::pin(stream::empty())));
                }
            }
        }
        _ => sent,
    };
    let (skip, most) = match (sent, extent) {
        (Extent::Whole(_), Extent::Part(part)) => (part.first, part.length()),
        _ => (0, u64::MAX),
    };
    Ok(passed_on(extent, media_type, body(answer, head, skip, most)))
}

pub(super) const OCTETS: &str = "application/octet-stream";

fn header(answer: &Answer, name: &HeaderName) -> Option<String> {
    answer.header(name).map(str::to_owned)
}

/// Which bytes the source sends.
fn extent(answer: &Answer) -> Result<Extent, NotAudio> {
    let range = header(answer, &CONTENT_RANGE);
    let range =
        range.as_deref().and_then(|range| range.trim().strip_prefix("bytes ")).and_then(|range| range.split_once('/'));
    match answer.status() {
        206 => {
            let (part, total) = range.ok_or("a part without saying which")?;
            let (first, last) = part.split_once('-').ok_or("a part without saying which")?;
            let read = |text: &str| text.trim().parse::<u64>().map_err(|_| "a part without saying which");
            let part = Part { first: read(first)?, last: read(last)?, total: read(total)? };
            if part.first <= part.last && part.last < part.total {
                Ok(Extent::Part(part))
            } else {
                Err("a part that cannot be")
            }
        }
        416 => Ok(Extent::Beyond(range.and_then(|(_, total)| total.trim().parse().ok()))),
        _ => Ok(Extent::Whole(header(answer, &CONTENT_LENGTH).and_then(|length| length.parse().ok()))),
    }
}

/// The kind that the source tells; none if it says nothing of it.
fn media_type(header: Option<&str>) -> Result<Option<String>, NotAudio> {
    let Some(header) = header else { return Ok(None) };
    let essence = header.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    let is_token = |text: &str| {
        !text.is_empty() && text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'+' | b'.' | b'_'))
    };
    match essence.split_once('/') {
        Some(("audio", subtype)) if is_token(subtype) => Ok(Some(essence)),
        Some(("application" | "binary", "octet-stream")) => Ok(None),
        _ => Err("it is no audio"),
    }
}

/// Reads as much as tells what it is.
async fn sniff(answer: &mut Answer) -> Result<(String, Bytes), NotAudio> {
    let mut head = Vec::new();
    while head.len() < TELLING {
        match answer.chunk().await {
            Ok(Some(chunk)) => head.extend_from_slice(&chunk),
            Ok(None) => break,
            Err(_) => return Err(BROKE_OFF),
        }
    }
    kind(&head).map(|kind| (kind.to_owned(), head.into())).ok_or("it does not look like audio")
}

/// WAV (RIFF), MP3 (with or without a tag before it) or Ogg.
pub(super) fn kind(head: &[u8]) -> Option<&'static str> {
    match head {
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'A', b'V', b'E', ..] => Some("audio/wav"),
        [b'O', b'g', b'g', b'S', ..] => Some("audio/ogg"),
        [b'I', b'D', b'3', ..] => Some("audio/mpeg"),
        // The beginning of a frame of layer III.
        [0xff, second, ..] if second & 0xe6 == 0xe2 => Some("audio/mpeg"),
        _ => None,
    }
}

/// Whether the version that the listener has is the one that was sent; weak tags do not tell.
pub(super) fn is_same(if_range: Option<&str>, etag: &Option<String>, last_modified: &Option<String>) -> bool {
    let Some(known) = if_range.map(str::trim) else { return true };
    let strong = etag.as_deref().is_some_and(|tag| tag == known && !tag.starts_with("W/"));
    strong || last_modified.as_deref() == Some(known)
}

/// What is left to pass on of an answer.
struct Rest {
    answer: Answer,
    head: Bytes,
    skip: u64,
    most: u64,
}

/// The bytes of an answer without the first `skip`, and no more than `most`.
fn body(answer: Answer, head: Bytes, skip: u64, most: u64) -> Body {
    Box::pin(stream::try_unfold(Rest { answer, head, skip, most }, |mut rest| async move {
        while rest.most > 0 {
            let chunk =
                if rest.head.is_empty() { rest.answer.chunk().await? } else { Some(std::mem::take(&mut rest.head)) };
            let Some(mut chunk) = chunk else { break };
            let skipped = usize::try_from(rest.skip).map_or(chunk.len(), |skip| skip.min(chunk.len()));
            rest.skip -= skipped as u64;
            let mut kept = chunk.split_off(skipped);
            kept.truncate(usize::try_from(rest.most).unwrap_or(usize::MAX));
            rest.most -= kept.len() as u64;
            if !kept.is_empty() {
                return Ok(Some((kept, rest)));
            }
        }
        Ok(None)
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_are_told_or_seen() {
        let told = |header: &str| media_type(Some(header)).map(|kind| kind.unwrap_or_else(|| "?".to_owned()));
        assert_eq!(told("Audio/X-WAV; codecs=1"), Ok("audio/x-wav".to_owned()));
        assert_eq!(told("application/octet-stream"), Ok("?".to_owned()));
        assert_eq!(told("binary/octet-stream"), Ok("?".to_owned()));
        for wrong in ["text/html", "video/mp4", "audio/", "audio/<x>", "audio", "", "application/json"] {
            assert_eq!(told(wrong), Err("it is no audio"), "{wrong}");
        }
        assert_eq!(media_type(None), Ok(None));
        let table: [(&[u8], Option<&str>); 9] = [
            (b"RIFF\x24\x00\x00\x00WAVEfmt ", Some("audio/wav")),
            (b"RIFF\x24\x00\x00\x00AVI LIST", None),
            (b"OggS\x00", Some("audio/ogg")),
            (b"ID3\x04", Some("audio/mpeg")),
            (b"\xff\xfb\x90", Some("audio/mpeg")),
            (b"\xff\xf3\x90", Some("audio/mpeg")),
            (b"\xff\xd8\xff\xe0", None),
            (b"<!doctype html>", None),
            (b"", None),
        ];
        for (head, expected) in table {
            assert_eq!(kind(head), expected, "{head:?}");
        }
    }

    #[test]
    fn versions_are_compared_strictly() {
        let (etag, weak, date) =
            (Some("\"1\"".to_owned()), Some("W/\"1\"".to_owned()), Some("Mon, 29 Dec 2025 11:00:00 GMT".to_owned()));
        assert!(
            is_same(None, &None, &None)
                && is_same(Some("\"1\""), &etag, &None)
                && is_same(date.as_deref(), &weak, &date)
        );
        assert!(
            !is_same(Some("\"2\""), &etag, &date)
                && !is_same(Some("W/\"1\""), &weak, &None)
                && !is_same(Some("\"1\""), &None, &None)
        );
    }
}
