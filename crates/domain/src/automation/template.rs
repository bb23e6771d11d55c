//! Texts with placeholders: `{{contact.name}}`.

use super::facts::Facts;

/// A piece of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Piece<'a> {
    Plain(&'a str),
    Placeholder(&'a str),
}

fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(begin) = rest.find("{{") {
        let inside = &rest[begin + 2..];
        let Some(end) = inside.find("}}") else { break };
        pieces.push(Piece::Plain(&rest[..begin]));
        pieces.push(Piece::Placeholder(inside[..end].trim()));
        rest = &inside[end + 2..];
    }
    pieces.push(Piece::Plain(rest));
    pieces
}

/// The placeholders of a text, in their order.
pub fn placeholders(text: &str) -> Vec<&str> {
    let of = |piece| if let Piece::Placeholder(name) = piece { Some(name) } else { None };
    pieces(text).into_iter().filter_map(of).collect()
}

/// The text with its placeholders filled in; one without a value becomes nothing.
pub fn fill(text: &str, facts: &Facts) -> String {
    let piece = |piece| match piece {
        Piece::Plain(text) => text,
        Piece::Placeholder(name) => facts.word(name),
    };
    pieces(text).into_iter().map(piece).collect()
}
