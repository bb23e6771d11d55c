//! What a call led to, in a workspace's own words.

use crate::language::Language;

/// The most entries of a workspace's list, archived ones among them.
pub const MOST: usize = 100;

/// The list that a workspace begins with, in its language and in this order. It is the workspace's own from then on.
pub fn defaults(language: Language) -> [&'static str; 4] {
    match language {
        Language::En => ["Agreed", "Call again", "Not interested", "Wrong number"],
        Language::Uk => ["Домовилися", "Передзвонити", "Не цікаво", "Помилка номером"],
        Language::Ru => ["Договорились", "Перезвонить", "Не интересно", "Ошиблись номером"],
    }
}

/// Moves the entry at `from` to `to`, or to the end if that is beyond it; what stands between moves up or down by one.
pub fn moved<T>(mut entries: Vec<T>, from: usize, to: usize) -> Vec<T> {
    if from < entries.len() {
        let entry = entries.remove(from);
        entries.insert(to.min(entries.len()), entry);
    }
    entries
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::text::fold;

    #[test]
    fn every_language_has_a_list_of_different_names() {
        for language in Language::ALL {
            let names: BTreeSet<String> = defaults(language).iter().map(|name| fold(name)).collect();
            assert_eq!(names.len(), 4, "{}", language.as_str());
        }
    }

    #[test]
    fn an_entry_moves_and_the_others_make_room() {
        let check = |from, to, expected: &str| {
            assert_eq!(moved("abcd".chars().collect(), from, to).into_iter().collect::<String>(), expected);
        };
        check(0, 2, "bcad");
        check(3, 0, "dabc");
        check(1, 99, "acdb");
        check(9, 0, "abcd");
    }
}
