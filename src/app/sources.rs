//! Where stories and lists are read from, and which of these places the settings allow.

use standfirst_article::ResolveUrl;
use standfirst_settings::{
    config::{Config, Sources, is_origin},
    load_error::LoadError,
};

use crate::browser::{self, BrowserUrls};

/// The address of the list of stories.
pub(super) fn feed_address(config: &Config) -> String {
    let feed = config.latest.feed.as_ref().map_or("articles/feed.json", |feed| feed.as_str());
    BrowserUrls.resolve(&browser::page_folder(), feed).unwrap_or_else(|| feed.to_owned())
}

/// Whether the settings allow to read a story from here: its origin is a source, or it is in the list that they name.
pub(super) fn may_read(config: &Config, url: &str) -> Result<(), LoadError> {
    let origin = browser::origin_of(url);
    if config.sources.allow(&origin, &browser::own_origin()) || url == feed_address(config) {
        Ok(())
    } else {
        Err(LoadError::Origin(origin))
    }
}

/// From where the policy lets the page fetch: what lies beside it, stories of the sources, and the list, wherever it is.
pub(super) fn allowed_origins(config: &Config) -> String {
    let list = browser::origin_of(&feed_address(config));
    let list = if is_origin(&list) { &list } else { "" };
    match &config.sources {
        Sources::Any => "'self' https: http://localhost:* http://127.0.0.1:*".to_owned(),
        Sources::Only { origins, .. } => {
            ["'self' ", &browser::own_origin(), " ", list, " ", &origins.join(" ")].concat()
        }
    }
}
