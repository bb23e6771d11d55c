//! What can be told of a message of which nothing, or not all, can be read.

/// A look at a message that people have to look into themselves.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Glance {
    /// The name that it came with; of several, one that is known.
    pub event_name: Option<String>,
    /// Keys that nobody understands, as sent: at most 64, their values cut to 200 characters.
    pub unknown: Vec<(String, String)>,
}

impl std::fmt::Debug for Glance {
    /// Without what was said: it holds numbers and names.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Glance").field("event_name", &self.event_name).field("unknown", &self.unknown.len()).finish()
    }
}
