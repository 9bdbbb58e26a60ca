//! Resolving relative addresses, once, after decoding.

use super::{Article, Listing, SafeUrl, addresses::ChangeUrl, url::UrlUse};

/// Resolves an address against a base as the WHATWG URL standard says: the browser's
/// `URL` in the wasm, the `url` crate natively (there it costs no bytes).
pub trait ResolveUrl {
    /// The absolute address, or `None` when the two make none.
    fn resolve(&self, base: &str, relative: &str) -> Option<String>;
}

impl Article {
    /// Makes every relative address absolute. `base` is where the article was read from.
    /// An address that resolves to nothing stays as it is: its scheme was checked.
    pub fn rebase(&mut self, base: &str, resolver: &dyn ResolveUrl) {
        self.change_urls(&Base { address: base, resolver });
    }
}

impl Listing {
    /// Makes every relative address absolute, as [`Article::rebase`] does.
    pub fn rebase(&mut self, base: &str, resolver: &dyn ResolveUrl) {
        self.change_urls(&Base { address: base, resolver });
    }
}

/// What addresses are resolved against.
pub(super) struct Base<'a> {
    pub(super) address: &'a str,
    pub(super) resolver: &'a dyn ResolveUrl,
}

impl Base<'_> {
    /// Resolves an address that is not yet absolute.
    pub(super) fn resolve<U: UrlUse>(&self, url: &mut SafeUrl<U>) {
        if let Some(absolute) = self.resolver.resolve(self.address, url.as_str())
            && let Some(safe) = SafeUrl::parse(&absolute)
        {
            *url = safe;
        }
    }
}

impl ChangeUrl for Base<'_> {
    fn change<U: UrlUse>(&self, url: &mut SafeUrl<U>) {
        if url.is_relative() {
            self.resolve(url);
        }
    }
}
