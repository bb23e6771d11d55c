//! Chance that is the same every time: the demo shows the same people and calls to everybody.

/// A small generator of numbers (SplitMix64): well spread, and not for secrets.
#[derive(Debug, Clone)]
pub struct Chance(u64);

impl Chance {
    /// Chance that begins at `seed`.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The next number.
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number from `from` up to and without `to`.
    pub fn between(&mut self, from: i64, to: i64) -> i64 {
        let span = u64::try_from(to.saturating_sub(from)).unwrap_or(0).max(1);
        from.saturating_add(i64::try_from(self.next() % span).unwrap_or(0))
    }

    /// Whether something of this many per cent happens.
    pub fn percent(&mut self, percent: i64) -> bool {
        self.between(0, 100) < percent
    }

    /// One of several; there has to be one.
    pub fn one_of<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        let index = usize::try_from(self.next() % all.len().max(1) as u64).unwrap_or(0);
        &all[index]
    }

    /// One of several, the first ones more often.
    pub fn often_first<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        let most = i64::try_from(all.len()).unwrap_or(1);
        let highest = self.between(1, most + 1);
        let index = usize::try_from(self.between(0, highest)).unwrap_or(0);
        &all[index]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_the_same_every_time_and_within_bounds() {
        let numbers = |seed| {
            let mut chance = Chance::new(seed);
            (0..100).map(|_| chance.between(-3, 4)).collect::<Vec<_>>()
        };
        assert_eq!(numbers(1), numbers(1));
        assert_ne!(numbers(1), numbers(2));
        assert!(numbers(3).iter().all(|number| (-3..4).contains(number)));
        let mut chance = Chance::new(4);
        let firsts = (0..1000).filter(|_| *chance.often_first(&[0, 1, 2, 3]) == 0).count();
        assert!((400..700).contains(&firsts), "{firsts}");
        assert_eq!(chance.between(5, 5), 5);
    }
}
