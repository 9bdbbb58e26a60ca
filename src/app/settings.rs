//! Reading `config.json`, and putting into effect what is not drawn.

use super::load::{feed_address, note};
use crate::{
    browser::{self, Abort, BrowserUrls},
    config::{Config, Sources, is_origin},
    load_error::LoadError,
    model::ResolveUrl,
};

/// Reads the settings beside the page, which boot.js asked for together with the story.
/// Without them, or where they are wrong, there are the defaults and a note in the
/// console: a story never fails for its settings.
pub(super) async fn load() -> Config {
    let address = browser::page_folder() + "config.json";
    let config = match browser::fetch_text(&address, &Abort::new()).await {
        Ok(text) => read(&text),
        Err(LoadError::NotFound) => Config::default(),
        Err(error) => {
            browser::warn(&["config.json: ", &error.about("file")].concat());
            Config::default()
        }
    };
    put_into_effect(&config);
    config
}

fn read(text: &str) -> Config {
    match Config::read(text) {
        Ok(reading) => {
            note("config.json", &reading.notes);
            reading.value
        }
        // A host that answers every missing file with its start page.
        Err(_) if text.trim_start().starts_with('<') => Config::default(),
        Err(error) => {
            browser::warn(&["config.json: ", &error.sentence()].concat());
            Config::default()
        }
    }
}

fn put_into_effect(config: &Config) {
    browser::narrow_policy(&policy(config));
    if let Some(url) = &config.stylesheet {
        let address = BrowserUrls.resolve(&browser::page_folder(), url.as_str());
        browser::add_stylesheet(address.as_deref().unwrap_or(url.as_str()));
    }
}

/// What may be fetched and framed, now that it is known: what lies beside the page, stories of
/// the sources, and the list, wherever it is.
fn policy(config: &Config) -> String {
    let list = browser::origin_of(&feed_address(config));
    let list = if is_origin(&list) { &list } else { "" };
    let connect = match &config.sources {
        Sources::Any => "'self' https: http://localhost:* http://127.0.0.1:*".to_owned(),
        Sources::Only { origins, .. } => {
            ["'self' ", &browser::own_origin(), " ", list, " ", &origins.join(" ")].concat()
        }
    };
    let frames: Vec<&str> = config.providers().iter().map(|provider| provider.origin()).collect();
    let frames = if frames.is_empty() { "'none'".to_owned() } else { frames.join(" ") };
    ["connect-src ", &connect, "; frame-src ", &frames].concat()
}
