//! What a WordPress site in `config.json` means for the other settings.

use serde::Serialize;
use standfirst_formats::{
    Decode, Decoded, FormatError, Json, Lenient, Reading, Value, decode, origin, wordpress::latest_address,
};

use super::is_origin;

/// Settings in which a WordPress site is spelt out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WordPress {
    /// The site's root, without a slash at its end: `https://news.example/blog`.
    pub site: String,
    /// The text of the settings with the site as a source, and with its newest posts as the list unless they name one.
    pub settings: String,
}

/// Spells out `{"wordpress": {"site": "https://news.example/blog"}}`; `None` where the settings name no site.
///
/// # Errors
/// Where the settings are no JSON, or their site is no address.
pub fn spell_out(text: &str) -> Result<Option<WordPress>, FormatError> {
    let json = Json::parse(text).map_err(FormatError::NotJson)?;
    if matches!(json.get("wordpress"), None | Some(Json::Null)) {
        return Ok(None);
    }
    let Reading { value: Named { site, mut sources, title, feed }, .. } =
        decode(&json).map(|(value, notes)| Reading { value, notes }).map_err(FormatError::Shape)?;
    sources.extend(site_origin(&site).map(str::to_owned));
    let feed = Some(feed.unwrap_or_else(|| latest_address(&site)));
    let follows = serde_json::to_string(&Follows { sources, latest: Latest { title, feed } }).unwrap_or_default();
    // Of members with the same name the first one counts.
    let rest = text.trim_start_matches('\u{feff}').trim_start().trim_start_matches('{');
    Ok(Some(WordPress { site, settings: [follows.trim_end_matches('}'), "},", rest].concat() }))
}

/// What follows from a site.
#[derive(Serialize)]
struct Follows {
    sources: Vec<String>,
    latest: Latest,
}

/// What the site has to do with.
struct Named {
    site: String,
    sources: Vec<String>,
    title: Option<String>,
    feed: Option<String>,
}

impl Decode for Named {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        let object = value.object()?;
        let Site(site) = object.required("wordpress")?;
        let Latest { title, feed } = object.optional("latest").unwrap_or_default();
        let sources = object.optional("sources").map_or_else(|| vec!["self".to_owned()], |Lenient(sources)| sources);
        Ok(Self { site, sources, title, feed })
    }
}

struct Site(String);

impl Decode for Site {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        let site: String = value.object()?.required("site")?;
        match site_origin(&site) {
            Some(_) => Ok(Self(site.trim_end_matches('/').to_owned())),
            None => Err(value.fault("a site such as https://news.example")),
        }
    }
}

#[derive(Default, Serialize)]
struct Latest {
    title: Option<String>,
    feed: Option<String>,
}

impl Decode for Latest {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        let object = value.object()?;
        Ok(Self { title: object.optional("title"), feed: object.optional("feed") })
    }
}

/// Scheme, host and port of a site, which may have a path and no more.
fn site_origin(site: &str) -> Option<&str> {
    let origin = origin(site).filter(|origin| is_origin(origin))?;
    let path = site.strip_prefix(origin)?;
    (path.is_empty() || path.starts_with('/')).then_some(origin)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Config;

    fn spelt_out(text: &str) -> (String, Config) {
        let WordPress { site, settings } = spell_out(text).expect("well-formed settings").expect("a site");
        (site, Config::read(&settings).expect("settings").value)
    }

    #[test]
    fn a_site_is_a_source_and_its_newest_posts_are_the_list() {
        let (site, config) = spelt_out(r#" {"wordpress": {"site": "https://news.example/blog/"}, "timeZone": "UTC"}"#);
        assert_eq!(site, "https://news.example/blog");
        assert!(config.sources.allow("https://news.example", "https://own.example"));
        assert!(config.sources.allow("https://own.example", "https://own.example"));
        assert!(!config.sources.allow("https://other.example", "https://own.example"));
        let feed = config.latest.feed.expect("a list");
        assert!(feed.as_str().starts_with("https://news.example/blog/wp-json/wp/v2/posts?"), "{feed:?}");
        assert_eq!(config.time_zone.as_deref(), Some("UTC"));
    }

    #[test]
    fn what_the_settings_say_themselves_stays() {
        let (_, config) = spelt_out(
            r#"{"sources": ["https://a.example"], "latest": {"title": "News", "feed": "mine.json"},
                "wordpress": {"site": "https://news.example"}}"#,
        );
        assert!(config.sources.allow("https://a.example", "https://own.example"));
        assert!(!config.sources.allow("https://own.example", "https://own.example"));
        assert_eq!(config.latest.title.as_deref(), Some("News"));
        assert_eq!(config.latest.feed.map(|feed| feed.as_str().to_owned()).as_deref(), Some("mine.json"));
    }

    #[test]
    fn a_site_that_is_no_address_is_named() {
        for site in [r#""news""#, "7", r#""ftp://a.example""#, r#""https://a.example; script-src *""#] {
            let error = spell_out(&[r#"{"wordpress": {"site": "#, site, "}}"].concat()).expect_err("a fault");
            assert!(error.sentence().contains("wordpress"), "{error}");
        }
        assert_eq!(spell_out("{}"), Ok(None));
    }
}
