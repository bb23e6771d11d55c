//! Text as people and machines send it, made safe to keep and to compare.

/// Removes NUL characters, which no text column holds, and blanks at the ends.
pub fn clean(text: &str) -> String {
    text.chars().filter(|c| *c != '\0').collect::<String>().trim().to_owned()
}

/// The form for search and order: lower case in every script, blanks folded, Ё as Е and Ґ as Г since people type either.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !folded.is_empty() {
            folded.push(' ');
        }
        for c in word.chars().filter(|c| *c != '\0').flat_map(char::to_lowercase) {
            folded.push(match c {
                'ё' => 'е',
                'ґ' => 'г',
                '’' | '`' | 'ʼ' => '\'',
                other => other,
            });
        }
    }
    folded
}

/// At most `most` characters of a text, cut at a character's border.
pub fn cut(text: &str, most: usize) -> &str {
    text.char_indices().nth(most).map_or(text, |(end, _)| &text[..end])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folding_knows_cyrillic() {
        assert_eq!(fold("  Семён  ҐАЛАҐАН "), "семен галаган");
        assert_eq!(fold("Мар’яна"), "мар'яна");
    }

    #[test]
    fn cutting_keeps_characters_whole() {
        assert_eq!(cut("їжак", 2), "їж");
        assert_eq!(cut("їжак", 9), "їжак");
        assert_eq!(clean(" a\0b "), "ab");
    }
}
