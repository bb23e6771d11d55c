//! Ranges of bytes (RFC 9110, §14), for sources that do not know them.

/// A part of something: its first and its last byte, and how many there are altogether.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// The first byte, from 0.
    pub first: u64,
    /// The last byte.
    pub last: u64,
    /// All bytes.
    pub total: u64,
}

impl Part {
    /// How many bytes it has.
    pub fn length(self) -> u64 {
        self.last - self.first + 1
    }
}

/// What a `Range` header asks of something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Asked {
    /// All of it: there is no header, or none that has to be understood (other units, several ranges).
    Whole,
    /// A part of it.
    Part(Part),
    /// A part that it does not have.
    Beyond,
}

/// Reads a `Range` header for something of `total` bytes.
pub(super) fn asked(header: Option<&str>, total: u64) -> Asked {
    let Some(range) = header.and_then(single) else { return Asked::Whole };
    let last_of_all = total.checked_sub(1);
    let part = match (range, last_of_all) {
        (_, None) | ((None, Some(0)), _) => None,
        ((None, Some(suffix)), Some(end)) => Some((total.saturating_sub(suffix), end)),
        ((Some(first), last), Some(end)) => (first <= end).then(|| (first, last.unwrap_or(end).min(end))),
        ((None, None), _) => return Asked::Whole,
    };
    part.map_or(Asked::Beyond, |(first, last)| Asked::Part(Part { first, last, total }))
}

/// First and last of the only range of a header, if it is a sound one; without a first one it is the length of the end.
fn single(header: &str) -> Option<(Option<u64>, Option<u64>)> {
    let (unit, ranges) = header.split_once('=')?;
    let (first, last) = ranges.trim().split_once('-').filter(|_| unit.trim().eq_ignore_ascii_case("bytes"))?;
    let number = |text: &str| match text.trim() {
        "" => Some(None),
        digits if digits.bytes().all(|b| b.is_ascii_digit()) => digits.parse().ok().map(Some),
        _ => None,
    };
    match (number(first)?, number(last)?) {
        (None, None) => None,
        (Some(first), Some(last)) if last < first => None,
        range => Some(range),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_are_read_or_passed_by() {
        let check = |header: Option<&str>, total: u64, expected: Asked| {
            assert_eq!(asked(header, total), expected, "{header:?} of {total}");
        };
        let part = |first, last, total| Asked::Part(Part { first, last, total });
        check(None, 10, Asked::Whole);
        check(Some("bytes=0-"), 10, part(0, 9, 10));
        check(Some("bytes=3-"), 10, part(3, 9, 10));
        check(Some(" Bytes = 3 - 5 "), 10, part(3, 5, 10));
        check(Some("bytes=3-3"), 10, part(3, 3, 10));
        check(Some("bytes=3-99"), 10, part(3, 9, 10));
        check(Some("bytes=-4"), 10, part(6, 9, 10));
        check(Some("bytes=-40"), 10, part(0, 9, 10));
        check(Some("bytes=10-"), 10, Asked::Beyond);
        check(Some("bytes=-0"), 10, Asked::Beyond);
        check(Some("bytes=0-"), 0, Asked::Beyond);
        for header in [
            "bytes=5-3",
            "bytes=0-1,3-4",
            "bytes=-",
            "bytes=a-",
            "lines=0-1",
            "bytes",
            "bytes=99999999999999999999-",
            "bytes=+1-2",
        ] {
            check(Some(header), 10, Asked::Whole);
        }
    }
}
