//! Where articles may be read from.

/// Origins that articles may be read from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sources {
    /// Any.
    Any,
    /// These; `own` is the viewer's own.
    Only {
        /// Whether the viewer's own origin is one.
        own: bool,
        /// Exact origins, such as `https://news.example`.
        origins: Vec<String>,
    },
}

impl Default for Sources {
    fn default() -> Self {
        Self::Only { own: true, origins: Vec::new() }
    }
}

impl Sources {
    /// Whether articles may be read from `origin`; `own` is the viewer's.
    pub fn allow(&self, origin: &str, own: &str) -> bool {
        match self {
            Self::Any => true,
            Self::Only { own: own_too, origins } => {
                (*own_too && origin == own) || origins.iter().any(|allowed| allowed == origin)
            }
        }
    }
}

/// Scheme, host and port alone: what goes into a Content-Security-Policy must not be
/// able to end the directive it stands in.
pub fn is_origin(text: &str) -> bool {
    let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    host.is_some_and(|host| {
        !host.is_empty()
            && host.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b':' | b'[' | b']'))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Config;

    #[test]
    fn origins_are_exact() {
        let reading = Config::read(r#"{"sources": ["https://a.example"]}"#).expect("an object");
        let sources = reading.value.sources;
        assert!(sources.allow("https://a.example", "https://own.example"));
        assert!(!sources.allow("https://own.example", "https://own.example"));
        assert!(!sources.allow("https://a.example.evil.example", "https://own.example"));
        assert!(Sources::default().allow("https://own.example", "https://own.example"));
    }
}
