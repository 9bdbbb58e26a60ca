//! Content-Security-Policy of published pages.

use standfirst_settings::config::{Config, Sources, is_origin};
use url::Url;

/// Content-Security-Policy of a built viewer's index.html.
const BUILT: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' https: data:; media-src 'self' https:; connect-src 'self' https: http://localhost:* http://127.0.0.1:*; frame-src 'self' https://www.youtube-nocookie.com https://player.vimeo.com https://open.spotify.com https://datawrapper.dwcdn.net; font-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'";

/// Content-Security-Policy of a site with this origin, such as `https://news.example`, and these settings.
/// `style_hashes` are the hashes of the `style` elements in its pages, such as `sha256-…`.
pub fn policy(origin: &str, style_hashes: &[&str], config: &Config) -> String {
    adapted(BUILT, origin, style_hashes, config)
}

/// Narrows a viewer's policy to its settings, as the viewer does at run time once it has read them. The origin is added
/// beside every `'self'`, since in a sandboxed frame `'self'` matches nothing in `WebKit`.
pub(super) fn adapted(built: &str, origin: &str, style_hashes: &[&str], config: &Config) -> String {
    let directives = built.split(';').map(str::trim).filter(|directive| !directive.is_empty());
    let adapted = directives.map(|directive| {
        let (name, sources) = directive.split_once(' ').unwrap_or((directive, ""));
        let mut sources: Vec<String> = match name {
            "connect-src" => connect(origin, config),
            "frame-src" => frames(config),
            _ => sources.split_ascii_whitespace().map(str::to_owned).collect(),
        };
        if name == "style-src" {
            sources.extend(style_hashes.iter().map(|hash| format!("'{hash}'")));
            sources.extend(theme(config));
        }
        if let Some(own) = sources.iter().position(|source| source == "'self'")
            && !sources.iter().any(|source| source == origin)
        {
            sources.insert(own + 1, origin.to_owned());
        }
        [name.to_owned()].into_iter().chain(sources).collect::<Vec<_>>().join(" ")
    });
    adapted.collect::<Vec<_>>().join("; ")
}

/// Sources of `connect-src`: where stories and lists may be fetched from.
fn connect(origin: &str, config: &Config) -> Vec<String> {
    let origins = match &config.sources {
        Sources::Any => ["https:", "http://localhost:*", "http://127.0.0.1:*"].map(str::to_owned).to_vec(),
        Sources::Only { origins, .. } => {
            let list = config.latest.feed.as_ref().and_then(|feed| policy_origin(feed.as_str()));
            list.into_iter().chain(origins.iter().cloned()).filter(|other| other != origin).collect()
        }
    };
    ["'self'".to_owned()].into_iter().chain(origins).collect()
}

/// Sources of `frame-src`: the site's own pages, since the embed panel previews one, and the players of providers.
fn frames(config: &Config) -> Vec<String> {
    let providers = config.providers().iter().map(|provider| provider.origin().to_owned());
    ["'self'".to_owned()].into_iter().chain(providers).collect()
}

fn theme(config: &Config) -> Option<String> {
    policy_origin(config.stylesheet.as_ref()?.as_str())
}

/// Origin of an absolute URL, if it can stand in a policy.
fn policy_origin(address: &str) -> Option<String> {
    let origin = Url::parse(address).ok()?.origin().ascii_serialization();
    is_origin(&origin).then_some(origin)
}
