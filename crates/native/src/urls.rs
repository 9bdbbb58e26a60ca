//! Native URL resolution.

use standfirst_article::ResolveUrl;
use url::Url;

/// Resolves addresses with the `url` crate, which follows the WHATWG URL standard as browsers do: `tests/urls` compares
/// the two.
#[derive(Clone, Copy, Debug)]
pub struct NativeUrls;

impl ResolveUrl for NativeUrls {
    fn resolve(&self, base: &str, relative: &str) -> Option<String> {
        Some(Url::parse(base).ok()?.join(relative).ok()?.into())
    }
}
