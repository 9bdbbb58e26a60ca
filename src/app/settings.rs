//! Reading `config.json`, and putting into effect what is not drawn.

use standfirst_article::ResolveUrl;
use standfirst_settings::{config::Config, load_error::LoadError};

use super::sources::allowed_origins;
use crate::browser::{self, Abort, BrowserUrls};

/// Reads the settings beside the page, which boot.js asked for together with the story.
/// Without them, or where they are wrong, there are the defaults and a note in the
/// console: a story never fails for its settings.
pub(super) async fn load() -> Config {
    let address = browser::page_folder() + "config.json";
    let config = match browser::fetch_text(&address, &Abort::new()).await {
        Ok(text) => read(&text, &address),
        Err(LoadError::NotFound) => Config::default(),
        Err(error) => {
            browser::warn(&["config.json: ", &error.about("file")].concat());
            Config::default()
        }
    };
    put_into_effect(&config);
    config
}

fn read(text: &str, address: &str) -> Config {
    let reading = Config::read(text);
    // HTML is from a host that answers every missing file with its start page. Anything else that is wrong is named in
    // the console by the module that has the words for it.
    let is_fine = matches!(&reading, Ok(reading) if reading.notes.is_empty()) || text.trim_start().starts_with('<');
    if !is_fine {
        browser::translate(text, address, "settings");
    }
    reading.map(|reading| reading.value).unwrap_or_default()
}

fn put_into_effect(config: &Config) {
    browser::narrow_policy(&policy(config));
    if let Some(url) = &config.stylesheet {
        let address = BrowserUrls.resolve(&browser::page_folder(), url.as_str());
        browser::add_stylesheet(address.as_deref().unwrap_or(url.as_str()));
    }
}

/// What may be fetched and framed, now that it is known.
fn policy(config: &Config) -> String {
    let frames: Vec<&str> = config.providers().iter().map(|provider| provider.origin()).collect();
    // Its own pages too: the preview of an embed is one.
    ["connect-src ", &allowed_origins(config), "; frame-src 'self' ", &frames.join(" ")].concat()
}
