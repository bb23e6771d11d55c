//! The records of a spool file: `length (4 bytes) · checksum (4 bytes) · content`.

use super::Spooled;

/// The largest record that is believed when a file is read back: a body is 1 MiB at most.
const LARGEST: usize = 4 * 1024 * 1024;

/// What every content has behind its first byte, which says that it is a map: the name of the first field.
const BEGIN: &[u8] = b"\xa4kind";

/// The bytes before the content.
const HEAD: usize = 8;

/// What a file holds.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Read {
    /// The records that are whole, in their order.
    pub(super) events: Vec<Spooled>,
    /// Bytes at the end that were being written when the server ended; nobody was told that they had been kept.
    pub(super) torn: usize,
    /// Bytes that are no record although they lie between records, or were written completely: somebody may have been told that they had been kept.
    pub(super) spoilt: usize,
}

/// A content with its length and checksum.
pub(super) fn framed(content: &[u8]) -> Vec<u8> {
    let length = u32::try_from(content.len()).unwrap_or(u32::MAX);
    [&length.to_le_bytes(), &crc32fast::hash(content).to_le_bytes(), content].concat()
}

/// Reads a file. Behind bytes that are no record it goes on with the next record that is one, wherever that begins.
pub(super) fn read(bytes: &[u8]) -> Read {
    let mut found = Read::default();
    let (mut rest, mut skipped) = (bytes, 0);
    while !rest.is_empty() {
        match first(rest) {
            Some((event, behind)) => {
                found.spoilt += std::mem::take(&mut skipped);
                found.events.push(event);
                rest = behind;
            }
            None => {
                skipped += 1;
                rest = &rest[1..];
            }
        }
    }
    let end = &bytes[bytes.len() - skipped..];
    *if is_torn(end) { &mut found.torn } else { &mut found.spoilt } += skipped;
    found
}

/// Whether an end was cut off while it was written: it is shorter than it says, or the file had grown but held nothing yet.
fn is_torn(end: &[u8]) -> bool {
    length(end).is_none_or(|length| end.len() < HEAD + length) || end.iter().all(|byte| *byte == 0)
}

fn length(bytes: &[u8]) -> Option<usize> {
    let (length, rest) = bytes.split_first_chunk::<4>()?;
    rest.first_chunk::<4>()?;
    usize::try_from(u32::from_le_bytes(*length)).ok()
}

fn first(bytes: &[u8]) -> Option<(Spooled, &[u8])> {
    let length = length(bytes).filter(|length| *length <= LARGEST)?;
    let content = bytes.get(HEAD..HEAD + length)?;
    // A look at how contents begin spares the checksum at almost every place that is none.
    let begins = content.first().is_some_and(|byte| byte >> 4 == 8) && content[1..].starts_with(BEGIN);
    let checksum = u32::from_le_bytes(*bytes[4..].first_chunk::<4>()?);
    let sound = begins && crc32fast::hash(content) == checksum;
    let event = sound.then(|| rmp_serde::from_slice(content).ok()).flatten()?;
    Some((event, &bytes[HEAD + length..]))
}

#[cfg(test)]
mod tests {
    use domain::time::Time;
    use store::events::RawEvent;
    use uuid::Uuid;

    use super::*;

    fn event(number: u128) -> Spooled {
        let raw = RawEvent {
            id: Uuid::from_u128(number).into(),
            received_at: Time::from_micros(1),
            event: None,
            query: Some(vec![0, 1, 2]),
            content_type: None,
            body: vec![b'x'; 50],
            generation: 0,
        };
        Spooled { kind: "hook".to_owned(), hash: [9; 32], raw }
    }

    fn record(number: u128) -> Vec<u8> {
        framed(&rmp_serde::to_vec_named(&event(number)).unwrap())
    }

    /// Reads records 1, 2 and 3 after `spoil`; tells the numbers of those that were found, the torn and the spoilt bytes.
    fn after(spoil: impl FnOnce(&mut Vec<u8>)) -> (Vec<u128>, usize, usize) {
        let mut bytes = [record(1), record(2), record(3)].concat();
        spoil(&mut bytes);
        let Read { events, torn, spoilt } = read(&bytes);
        assert!(events.iter().all(|found| *found == event(found.raw.id.0.as_u128())));
        (events.iter().map(|event| event.raw.id.0.as_u128()).collect(), torn, spoilt)
    }

    #[test]
    fn records_behind_a_spoilt_one_are_found() {
        let size = record(1).len();
        assert_eq!(after(|_| ()), (vec![1, 2, 3], 0, 0));
        assert_eq!(after(|bytes| bytes[size + 40] ^= 1), (vec![1, 3], 0, size), "content");
        assert_eq!(after(|bytes| bytes[size + 5] ^= 1), (vec![1, 3], 0, size), "checksum");
        for byte in 0..4 {
            assert_eq!(after(|bytes| bytes[size + byte] ^= 1), (vec![1, 3], 0, size), "length");
        }
        assert_eq!(after(|bytes| bytes[3] = 0xff), (vec![2, 3], 0, size), "the first one");
        assert_eq!(after(|bytes| bytes[2 * size + 40] ^= 1), (vec![1, 2], 0, size), "the last one");
        assert_eq!(after(|bytes| drop(bytes.drain(size..size + 10))), (vec![1, 3], 0, size - 10), "a hole");
        assert_eq!(after(|bytes| drop(bytes.splice(size..size, [0; 30]))), (vec![1, 2, 3], 0, 30), "something between");
    }

    #[test]
    fn a_record_of_an_earlier_version_is_read() {
        #[derive(serde::Serialize)]
        struct Raw {
            id: domain::id::EventId,
            received_at: Time,
            event: Option<String>,
            query: Option<Vec<u8>>,
            content_type: Option<String>,
            body: Vec<u8>,
        }
        #[derive(serde::Serialize)]
        struct Earlier {
            kind: String,
            hash: [u8; 32],
            raw: Raw,
        }
        let Spooled { kind, hash, raw } = event(1);
        let RawEvent { id, received_at, event: name, query, content_type, body, .. } = raw;
        let raw = Raw { id, received_at, event: name, query, content_type, body };
        let bytes = framed(&rmp_serde::to_vec_named(&Earlier { kind, hash, raw }).unwrap());
        assert_eq!(read(&bytes).events, [event(1)]);
    }

    #[test]
    fn a_torn_end_is_none() {
        let size = record(1).len();
        for left in 1..size {
            assert_eq!(after(|bytes| bytes.truncate(2 * size + left)), (vec![1, 2], left, 0));
        }
        let grown = |bytes: &mut Vec<u8>| {
            bytes.truncate(2 * size);
            bytes.resize(2 * size + 4096, 0);
        };
        assert_eq!(after(grown), (vec![1, 2], 4096, 0));
        assert_eq!(read(&[]), Read::default());
    }
}
