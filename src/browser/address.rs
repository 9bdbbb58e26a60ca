//! The address of the page, and addresses in general.

use standfirst_article::ResolveUrl;
use standfirst_settings::location::Request;
use web_sys::{Url, UrlSearchParams, window};

use super::boot;

/// Resolves addresses as the browser does.
#[derive(Clone, Copy, Debug)]
pub struct BrowserUrls;

impl ResolveUrl for BrowserUrls {
    fn resolve(&self, base: &str, relative: &str) -> Option<String> {
        Url::new_with_base(relative, base).ok().map(|url| url.href())
    }
}

/// The address of the page.
pub fn href() -> String {
    window().and_then(|window| window.location().href().ok()).unwrap_or_default()
}

/// The address of the page without what follows `#`.
pub fn page_address() -> String {
    href().split('#').next().unwrap_or_default().to_owned()
}

/// What the address of the page asks for.
pub fn location() -> Request {
    let query = window().and_then(|window| window.location().search().ok()).unwrap_or_default();
    let parameters = UrlSearchParams::new_with_str(&query).ok();
    Request::read(|name| parameters.as_ref().and_then(|parameters| parameters.get(name)))
}

/// The folder of the viewer, with a slash at its end.
pub fn page_folder() -> String {
    boot::folder().or_else(|| BrowserUrls.resolve(&href(), ".")).unwrap_or_default()
}

/// The origin of an address, `null` for one that has none.
pub fn origin_of(url: &str) -> String {
    Url::new(url).map_or_else(|_| "null".to_owned(), |url| url.origin())
}

/// The viewer's own origin, which a sandboxed frame hides from `location.origin`.
pub fn own_origin() -> String {
    origin_of(&page_folder())
}

/// Settings that stay when a reader goes on to another story.
const SETTINGS: [&str; 3] = ["embed", "comments", "theme"];

/// A link inside the viewer with the settings of this page.
pub fn with_settings(link: &str) -> String {
    let Some(place) = window().map(|window| window.location()) else { return link.to_owned() };
    let (query, hash) = link.split_once('#').map_or((link, None), |(query, hash)| (query, Some(hash)));
    let current = place.search().unwrap_or_default();
    let settings = current.trim_start_matches('?').split('&').filter(|parameter| is_setting(parameter));
    let wanted = query.trim_start_matches('?').split('&').filter(|parameter| !parameter.is_empty());
    let mut address = place.pathname().unwrap_or_default();
    for (at, parameter) in wanted.chain(settings).enumerate() {
        address.push(if at == 0 { '?' } else { '&' });
        address.push_str(parameter);
    }
    if let Some(hash) = hash {
        address.push('#');
        address.push_str(hash);
    }
    address
}

fn is_setting(parameter: &str) -> bool {
    parameter.split('=').next().is_some_and(|name| SETTINGS.contains(&name))
}
