//! Recordings that nobody has spoken: two voices that mumble by turns, one in each channel. Enough to hear that the player plays.

use super::chance::Chance;

/// Samples a second, as telephony has them.
const RATE: usize = 8_000;
/// Bytes before the samples.
const HEAD: usize = 44;
/// Bytes of a pair of samples.
const FRAME: usize = 4;
/// The longest recording, in seconds.
pub const LONGEST: usize = 600;

/// The first two resonances of vowels, in hertz.
const VOWELS: [(f32, f32); 5] = [(750.0, 1200.0), (500.0, 1800.0), (300.0, 2200.0), (450.0, 850.0), (320.0, 700.0)];

/// A recording as a WAV file: 8 kHz, 16 bits, the client left and the manager right.
pub fn wav(seed: u64, seconds: usize) -> Vec<u8> {
    let frames = seconds.clamp(1, LONGEST) * RATE;
    let mut chance = Chance::new(seed);
    let mut channels = [vec![0.0_f32; frames], vec![0.0_f32; frames]];
    let pitches = [if chance.percent(50) { 190.0 } else { 115.0 }, if chance.percent(50) { 205.0 } else { 105.0 }];
    let mut at = RATE / 4;
    // Whoever picks up speaks first.
    let mut speaker = 1;
    while at + RATE / 2 < frames {
        let end = (at + seconds_of(&mut chance, 1200, 4500)).min(frames - RATE / 8);
        speak(&mut chance, &mut channels[speaker][at..end], pitches[speaker]);
        at = end + seconds_of(&mut chance, 150, 700);
        speaker = 1 - speaker;
    }
    file(&channels)
}

fn seconds_of(chance: &mut Chance, from_ms: i64, to_ms: i64) -> usize {
    usize::try_from(chance.between(from_ms, to_ms)).unwrap_or(0) * RATE / 1000
}

/// Syllables, one after the other, until the place is full.
#[expect(clippy::cast_precision_loss, reason = "sounds are short")]
fn speak(chance: &mut Chance, place: &mut [f32], pitch: f32) {
    let mut at = 0;
    while at < place.len() {
        let end = (at + seconds_of(chance, 140, 260)).min(place.len());
        let (first, second) = *chance.one_of(&VOWELS);
        let tune = pitch * (0.9 + chance.between(0, 25) as f32 / 100.0);
        syllable(&mut place[at..end], tune, [first, second]);
        at = end + if chance.percent(20) { seconds_of(chance, 60, 200) } else { seconds_of(chance, 10, 40) };
    }
}

/// Pulses of a voice through two resonances.
#[expect(clippy::cast_precision_loss, reason = "sounds are short")]
fn syllable(place: &mut [f32], pitch: f32, resonances: [f32; 2]) {
    let rate = RATE as f32;
    let mut phase = 0.0_f32;
    let mut memory = [[0.0_f32; 2]; 2];
    let length = place.len().max(1) as f32;
    for (index, sample) in place.iter_mut().enumerate() {
        let progress = index as f32 / length;
        phase += pitch * (1.05 - 0.1 * progress) / rate;
        let pulse = if phase >= 1.0 { 1.0 } else { 0.0 };
        phase -= pulse;
        let mut sound = 0.0;
        for ((resonance, memory), loudness) in resonances.iter().zip(&mut memory).zip([1.0, 0.5]) {
            let (decay, turn) = (0.97_f32, std::f32::consts::TAU * resonance / rate);
            let next = pulse + 2.0 * decay * turn.cos() * memory[0] - decay * decay * memory[1];
            *memory = [next, memory[0]];
            sound += next * loudness;
        }
        *sample = sound * (std::f32::consts::PI * progress).sin() * 0.16;
    }
}

#[expect(clippy::cast_possible_truncation, reason = "the values are cut to what fits")]
fn file(channels: &[Vec<f32>; 2]) -> Vec<u8> {
    let frames = channels[0].len();
    let size = |bytes: usize| u32::try_from(bytes).unwrap_or(u32::MAX).to_le_bytes();
    let mut file = Vec::with_capacity(HEAD + frames * FRAME);
    file.extend_from_slice(b"RIFF");
    file.extend_from_slice(&size(HEAD - 8 + frames * FRAME));
    file.extend_from_slice(b"WAVEfmt ");
    file.extend_from_slice(&size(16));
    // Plain samples in two channels.
    for number in [1_u16, 2] {
        file.extend_from_slice(&number.to_le_bytes());
    }
    file.extend_from_slice(&size(RATE));
    file.extend_from_slice(&size(RATE * FRAME));
    for number in [4_u16, 16] {
        file.extend_from_slice(&number.to_le_bytes());
    }
    file.extend_from_slice(b"data");
    file.extend_from_slice(&size(frames * FRAME));
    for (left, right) in channels[0].iter().zip(&channels[1]) {
        for sample in [left, right] {
            file.extend_from_slice(&((sample.clamp(-1.0, 1.0) * 32_000.0) as i16).to_le_bytes());
        }
    }
    file
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_voices_are_heard() {
        let wav = wav(7, 20);
        assert_eq!(wav.len(), HEAD + 20 * RATE * FRAME);
        assert_eq!((&wav[..4], &wav[8..16]), (b"RIFF".as_slice(), b"WAVEfmt ".as_slice()));
        for channel in 0..2 {
            let samples = wav[HEAD..].chunks_exact(FRAME).map(|frame| {
                let at = channel * 2;
                i16::from_le_bytes([frame[at], frame[at + 1]]).unsigned_abs()
            });
            let (loudest, loud) =
                samples.fold((0, 0), |(most, loud), now| (most.max(now), loud + u32::from(now > 500)));
            assert!(loudest > 4_000, "channel {channel} has at most {loudest}");
            assert!(loud > 8_000, "channel {channel} is loud in {loud} samples");
        }
        assert_eq!(wav, super::wav(7, 20));
        assert_ne!(wav, super::wav(8, 20));
    }
}
