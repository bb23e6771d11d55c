//! How many channels audio has, read from its beginning.

/// So many bytes tell it, if anything does.
pub(super) const TELLING: usize = 64 << 10;

/// How many channels audio has; none if its form is not known or does not say.
pub(super) fn channels(head: &[u8]) -> Option<u32> {
    match head {
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'A', b'V', b'E', chunks @ ..] => wav(chunks),
        [b'O', b'g', b'g', b'S', ..] => ogg(head),
        [b'I', b'D', b'3', _, _, _, size @ ..] => {
            let size = size.get(..4)?.iter().fold(0_usize, |size, byte| (size << 7) | usize::from(byte & 0x7f));
            mp3(head.get(size.checked_add(10)?..)?)
        }
        _ => mp3(head),
    }
    .filter(|count| (1..=8).contains(count))
}

/// The chunk `fmt ` stands before the sound, usually first.
fn wav(mut chunks: &[u8]) -> Option<u32> {
    loop {
        let (header, rest) = chunks.split_at_checked(8)?;
        let size = usize::try_from(u32::from_le_bytes([header[4], header[5], header[6], header[7]])).ok()?;
        if header.starts_with(b"fmt ") {
            return Some(u32::from(u16::from_le_bytes([*rest.get(2)?, *rest.get(3)?])));
        }
        // Chunks begin at even places.
        chunks = rest.get(size.checked_add(size % 2)?..)?;
    }
}

/// The first page holds the header of the codec: Opus (RFC 7845) or Vorbis.
fn ogg(page: &[u8]) -> Option<u32> {
    let segments = usize::from(*page.get(26)?);
    let packet = page.get(27 + segments..)?;
    let place = if packet.starts_with(b"OpusHead") {
        9
    } else if packet.starts_with(b"\x01vorbis") {
        11
    } else {
        return None;
    };
    packet.get(place).map(|count| u32::from(*count))
}

/// The mode in the header of the first frame of layer III: 3 is one channel.
fn mp3(frame: &[u8]) -> Option<u32> {
    match frame {
        [0xff, second, _, fourth, ..] if second & 0xe6 == 0xe2 => Some(if fourth >> 6 == 3 { 1 } else { 2 }),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn wav_of(count: u8, before: &[u8]) -> Vec<u8> {
        [b"RIFF\0\0\0\0WAVE".as_slice(), before, b"fmt \x10\0\0\0\x01\0", &[count, 0], &[0; 12]].concat()
    }

    #[test]
    fn channels_are_told_by_the_beginning() {
        let ogg = |packet: &[u8]| [b"OggS".as_slice(), &[0; 22], &[1, 19], packet].concat();
        let id3 = [b"ID3\x04\0\0\0\0\0\x03abc".as_slice(), b"\xff\xfb\x90\xc4"].concat();
        let table: [(Vec<u8>, Option<u32>); 12] = [
            (wav_of(2, b""), Some(2)),
            (wav_of(1, b""), Some(1)),
            (wav_of(2, b"LIST\x03\0\0\0abc\0"), Some(2)),
            (wav_of(0, b""), None),
            (ogg(b"OpusHead\x01\x02"), Some(2)),
            (ogg(b"\x01vorbis\0\0\0\0\x01"), Some(1)),
            (ogg(b"Speex   "), None),
            (b"\xff\xfb\x90\xc4".to_vec(), Some(1)),
            (b"\xff\xfb\x90\x44".to_vec(), Some(2)),
            (id3, Some(1)),
            (b"RIFF\0\0\0\0WAVEdata\xff\xff\xff\xff".to_vec(), None),
            (b"<html>".to_vec(), None),
        ];
        for (head, expected) in table {
            assert_eq!(channels(&head), expected, "{head:?}");
        }
    }

    proptest! {
        #[test]
        fn any_bytes_are_read(kind in 0..4_usize, bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            let begun = [b"".as_slice(), b"RIFF\0\0\0\0WAVE", b"OggS", b"ID3"][kind];
            let count = channels(&[begun, &bytes].concat());
            prop_assert!(count.is_none_or(|count| (1..=8).contains(&count)));
        }
    }
}
