//! Addresses that are safe to put into `href` and `src`.

use std::{fmt, marker::PhantomData};

use serde::{Serialize, Serializer};

/// What an address is for, and so which schemes it may have.
pub trait UrlUse {
    /// Allowed schemes, in lower case.
    const SCHEMES: &'static [&'static str];
    /// How an error names what was expected.
    const EXPECTED: &'static str;
}

/// An address a reader may follow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AnyLink;

impl UrlUse for AnyLink {
    const SCHEMES: &'static [&'static str] = &["http", "https", "mailto", "tel"];
    const EXPECTED: &'static str = "an http, https, mailto or tel address";
}

/// An address the page loads by itself: pictures, sound, video, captions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AnyMedia;

impl UrlUse for AnyMedia {
    const SCHEMES: &'static [&'static str] = &["http", "https"];
    const EXPECTED: &'static str = "an http or https address";
}

/// An address for `href`.
pub type LinkUrl = SafeUrl<AnyLink>;
/// An address for `src`, `srcset` and `poster`.
pub type MediaUrl = SafeUrl<AnyMedia>;

/// An address whose scheme was checked. [`SafeUrl::parse`] is the only way to make one.
///
/// A relative address has no scheme of its own and takes the base's when it is
/// resolved (see [`super::Article::rebase`]); bases are http or https.
#[derive(PartialEq, Eq)]
pub struct SafeUrl<U: UrlUse> {
    text: String,
    usage: PhantomData<U>,
}

impl<U: UrlUse> SafeUrl<U> {
    /// Checks `text` as a browser would read it: spaces and control characters at the
    /// ends and tabs and newlines anywhere are removed first (WHATWG URL, "basic URL
    /// parser", steps 1 to 3), so `java\nscript:` is seen for what it is.
    ///
    /// `None` for an empty address and for any scheme outside [`UrlUse::SCHEMES`].
    pub fn parse(text: &str) -> Option<Self> {
        let text: String =
            text.trim_matches(|c: char| c <= ' ').chars().filter(|c| !matches!(c, '\t' | '\n' | '\r')).collect();
        let allowed = match scheme(&text) {
            Some(scheme) => U::SCHEMES.iter().any(|known| known.eq_ignore_ascii_case(scheme)),
            None => !text.is_empty(),
        };
        allowed.then_some(Self { text, usage: PhantomData })
    }

    /// The address as text, for an attribute.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Whether the address needs a base: it has no scheme, and is not one of the
    /// viewer's own (`?article=…` opens a story, `#…` a place in this one).
    pub fn is_relative(&self) -> bool {
        scheme(&self.text).is_none() && !self.is_own()
    }

    /// Whether the address stays inside the viewer.
    pub fn is_own(&self) -> bool {
        self.text.starts_with(['?', '#'])
    }
}

/// The scheme of an address (RFC 3986, 3.1), without its colon.
fn scheme(text: &str) -> Option<&str> {
    let (scheme, _) = text.split_once(':')?;
    let mut chars = scheme.chars();
    let starts_well = chars.next().is_some_and(|c| c.is_ascii_alphabetic());
    let goes_on_well = chars.all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'));
    (starts_well && goes_on_well).then_some(scheme)
}

impl<U: UrlUse> Clone for SafeUrl<U> {
    fn clone(&self) -> Self {
        Self { text: self.text.clone(), usage: PhantomData }
    }
}

impl<U: UrlUse> fmt::Debug for SafeUrl<U> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.text, f)
    }
}

impl<U: UrlUse> Serialize for SafeUrl<U> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text)
    }
}

impl<U: UrlUse> schemars::JsonSchema for SafeUrl<U> {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        if U::SCHEMES.contains(&"mailto") { "LinkUrl" } else { "MediaUrl" }.into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string", "format": "uri-reference", "minLength": 1, "pattern": pattern(U::SCHEMES),
            "description": format!("{}, or one relative to the article's own address.", U::EXPECTED),
        })
    }
}

/// What [`SafeUrl::parse`] lets through, but for white space: one of these schemes, or none.
fn pattern(schemes: &[&str]) -> String {
    let any_case = |c: char| format!("[{}{c}]", c.to_ascii_uppercase());
    let schemes: Vec<String> = schemes.iter().map(|scheme| scheme.chars().map(any_case).collect()).collect();
    format!("^({}):|^[^:]*$|^[^:/?#]*[/?#]", schemes.join("|"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_keep_their_schemes_and_nothing_else() {
        for good in ["https://a.example/", "HTTP://a.example", "mailto:a@b.example", "tel:+1", "a/b:c"] {
            assert!(LinkUrl::parse(good).is_some(), "{good}");
        }
        for bad in ["javascript:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc/passwd", "", "  "] {
            assert!(LinkUrl::parse(bad).is_none(), "{bad}");
        }
        assert!(MediaUrl::parse("mailto:a@b.example").is_none());
    }

    #[test]
    fn schemes_hidden_by_white_space_are_seen() {
        for bad in ["java\nscript:x", "\u{1}javascript:x", " \tjavascript:x", "java\tscript\r:x"] {
            assert!(LinkUrl::parse(bad).is_none(), "{bad:?}");
        }
    }

    #[test]
    fn own_addresses_are_not_resolved() {
        let own = LinkUrl::parse("?article=kupiansk-river").map(|url| url.is_relative());
        assert_eq!(own, Some(false));
        assert_eq!(LinkUrl::parse("pictures/a.jpg").map(|url| url.is_relative()), Some(true));
    }
}
