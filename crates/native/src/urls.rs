//! Resolving addresses where there is no browser.

use standfirst_article::ResolveUrl;
use url::Url;

/// Resolves addresses with the `url` crate, which does as browsers do: `tests/urls` holds the two together.
#[derive(Clone, Copy, Debug)]
pub struct NativeUrls;

impl ResolveUrl for NativeUrls {
    fn resolve(&self, base: &str, relative: &str) -> Option<String> {
        Some(Url::parse(base).ok()?.join(relative).ok()?.into())
    }
}
