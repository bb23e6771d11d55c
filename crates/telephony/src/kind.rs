//! The kinds of sources.

/// What a source speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SourceKind {
    /// Webhooks, an API and requests of Ringostat.
    Ringostat,
    /// The generic CTI push.
    Cti,
}

impl SourceKind {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Ringostat, Self::Cti];

    /// The name in the API, in URLs and in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ringostat => "ringostat",
            Self::Cti => "cti",
        }
    }

    /// Reads a name.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == text)
    }

    /// Where contacts come from that its calls make, unless somebody says otherwise.
    pub fn contact_source(self) -> &'static str {
        match self {
            Self::Ringostat => "Ringostat",
            Self::Cti => "CTI",
        }
    }

    /// The hosts from which its recordings come, unless somebody says otherwise.
    pub fn recording_hosts(self) -> &'static [&'static str] {
        match self {
            Self::Ringostat => &["app.ringostat.com"],
            Self::Cti => &[],
        }
    }

    /// Whether it has an API, a log of its own, and keys that can be given other names.
    pub fn has_api(self) -> bool {
        self == Self::Ringostat
    }
}
