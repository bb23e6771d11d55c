//! Recordings that nobody has spoken: stereo, channel 0 the client, channel 1 the employee (§3).

/// Samples a second, as telephony has them.
const RATE: u32 = 8_000;
/// Bytes of a pair of samples of 16 bits.
const FRAME: u32 = 4;
/// Bytes before the samples.
const HEAD: u32 = 44;
/// Longer recordings are cut: nobody listens to these.
pub(crate) const LONGEST: u32 = 60;

/// A WAV file of so many seconds in which the two take turns, a second each; the employee begins.
pub(crate) fn wav(seconds: u32) -> Vec<u8> {
    let frames = seconds.clamp(1, LONGEST) * RATE;
    let mut file = head(frames);
    for frame in 0..frames {
        let client_speaks = frame / RATE % 2 == 1;
        let (client, employee) = if client_speaks { (tone(frame, 440), 0) } else { (0, tone(frame, 330)) };
        file.extend_from_slice(&i16::to_le_bytes(client));
        file.extend_from_slice(&i16::to_le_bytes(employee));
    }
    file
}

/// A triangle of this frequency, in whole numbers: the same bytes on every machine.
fn tone(frame: u32, hertz: u32) -> i16 {
    let phase = frame * hertz % RATE;
    let height = if phase < RATE / 2 { phase } else { RATE - phase };
    i16::try_from(height * 4).unwrap_or(i16::MAX) - 8_000
}

fn head(frames: u32) -> Vec<u8> {
    let samples = frames * FRAME;
    let mut head = Vec::with_capacity((HEAD + samples) as usize);
    head.extend_from_slice(b"RIFF");
    head.extend_from_slice(&(HEAD - 8 + samples).to_le_bytes());
    head.extend_from_slice(b"WAVEfmt ");
    head.extend_from_slice(&16_u32.to_le_bytes());
    // Plain samples, two channels.
    head.extend_from_slice(&1_u16.to_le_bytes());
    head.extend_from_slice(&2_u16.to_le_bytes());
    head.extend_from_slice(&RATE.to_le_bytes());
    head.extend_from_slice(&(RATE * FRAME).to_le_bytes());
    head.extend_from_slice(&4_u16.to_le_bytes());
    head.extend_from_slice(&16_u16.to_le_bytes());
    head.extend_from_slice(b"data");
    head.extend_from_slice(&samples.to_le_bytes());
    head
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_are_heard_by_turns() {
        let wav = wav(2);
        assert_eq!(wav.len() as u32, HEAD + 2 * RATE * FRAME);
        let loudest = |second: u32, channel: u32| {
            let samples = &wav[(HEAD + second * RATE * FRAME) as usize..][..(RATE * FRAME) as usize];
            let of_channel = samples.chunks_exact(4).map(|frame| {
                let at = channel as usize * 2;
                i16::from_le_bytes([frame[at], frame[at + 1]]).unsigned_abs()
            });
            of_channel.max().unwrap()
        };
        assert_eq!([loudest(0, 0), loudest(1, 1)], [0, 0]);
        assert!(loudest(0, 1) > 6_000 && loudest(1, 0) > 6_000);
        assert_eq!(super::wav(100_000).len() as u32, HEAD + LONGEST * RATE * FRAME);
    }
}
