//! Writing HTML: texts of people go in escaped, and in no other way.

use std::fmt::Write as _;

/// A page that is being written.
#[derive(Default)]
pub(super) struct Html(String);

impl Html {
    /// Adds what this program says itself.
    pub fn raw(&mut self, markup: &str) -> &mut Self {
        self.0.push_str(markup);
        self
    }

    /// Adds a text of whomever.
    pub fn text(&mut self, text: &str) -> &mut Self {
        for c in text.chars() {
            match c {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                '\'' => self.0.push_str("&#39;"),
                // Markup must not hold one.
                '\0' => {}
                other => self.0.push(other),
            }
        }
        self
    }

    /// Adds an attribute with a text of whomever.
    pub fn attribute(&mut self, name: &'static str, value: &str) -> &mut Self {
        self.raw(" ").raw(name).raw("=\"").text(value).raw("\"")
    }

    /// Adds an attribute without a value, if it is wanted.
    pub fn flag(&mut self, name: &'static str, wanted: bool) -> &mut Self {
        if wanted { self.raw(" ").raw(name) } else { self }
    }

    /// Adds a number.
    pub fn number(&mut self, number: impl std::fmt::Display) -> &mut Self {
        // A String takes whatever is written to it.
        let _ = write!(self.0, "{number}");
        self
    }

    /// The page.
    pub fn finish(self) -> String {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_escaped_wherever_they_stand() {
        let mut html = Html::default();
        html.raw("<p").attribute("title", "\"><script>'&\0").flag("hidden", true).flag("inert", false).raw(">");
        html.text("</p><img src=x onerror=alert(1)>").number(7);
        let expected =
            "<p title=\"&quot;&gt;&lt;script&gt;&#39;&amp;\" hidden>&lt;/p&gt;&lt;img src=x onerror=alert(1)&gt;7";
        assert_eq!(html.finish(), expected);
    }
}
