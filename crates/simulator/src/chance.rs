//! Chance that is the same in every run.

/// A small generator of numbers (SplitMix64): well spread, and not for secrets.
#[derive(Debug, Clone)]
pub(crate) struct Chance(u64);

impl Chance {
    /// What happens to the `nth` message of the `call`th call. It does not depend on other calls, so calls side by side change nothing.
    pub fn of(seed: u64, call: u64, nth: u64) -> Self {
        let mut chance = Self(seed);
        for part in [call, nth] {
            chance = Self(chance.next() ^ part);
        }
        chance
    }

    /// The next number.
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// Whether something of this many per cent happens.
    pub fn percent(&mut self, percent: u8) -> bool {
        self.next() % 100 < u64::from(percent)
    }

    /// Puts the items into another order than the one they came in, if there is another.
    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        let mut moved = false;
        for last in (1..items.len()).rev() {
            let other = usize::try_from(self.next() % (last as u64 + 1)).unwrap_or(last);
            items.swap(last, other);
            moved |= last != other;
        }
        if !moved && items.len() > 1 {
            items.rotate_left(1);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shuffled_is_another_order_of_the_same_and_always_the_same_one() {
        for (seed, length) in (0..50).flat_map(|seed| (2..7).map(move |length| (seed, length))) {
            let sorted: Vec<u8> = (0..length).collect();
            let shuffled = || {
                let mut items = sorted.clone();
                Chance::of(seed, 0, 0).shuffle(&mut items);
                items
            };
            assert_ne!(shuffled(), sorted, "{seed}");
            assert_eq!(shuffled(), shuffled());
            let mut again = shuffled();
            again.sort_unstable();
            assert_eq!(again, sorted);
        }
    }

    #[test]
    fn per_cents_are_about_right() {
        let of = |percent| (0..1000).filter(|nth| Chance::of(7, 1, *nth).percent(percent)).count();
        assert_eq!((of(0), of(100)), (0, 1000));
        assert!((230..370).contains(&of(30)), "{}", of(30));
    }
}
