//! Resolving addresses where there is no browser.

use url::Url;

use crate::model::ResolveUrl;

/// Resolves addresses with the `url` crate, which does as browsers do: `tests/urls` holds the two together.
#[derive(Clone, Copy, Debug)]
pub struct NativeUrls;

impl ResolveUrl for NativeUrls {
    fn resolve(&self, base: &str, relative: &str) -> Option<String> {
        Some(Url::parse(base).ok()?.join(relative).ok()?.into())
    }
}
