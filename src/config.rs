//! What the site's owner set in `config.json`, the only place that names origins and
//! back ends.

use crate::{
    formats::{Decode, Decoded, FormatError, Json, Lenient, Reading, Value, decode},
    model::{LinkUrl, MediaUrl, Provider},
};

/// The settings; [`Config::default`] where there is no file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Config {
    /// Where articles may be read from.
    pub sources: Sources,
    /// The list below a story.
    pub latest: Latest,
    /// Where comments are kept.
    pub comments: Comments,
    /// Providers whose players may be loaded; all known ones when absent.
    pub embeds: Option<Vec<Provider>>,
    /// The site this viewer belongs to.
    pub home: Option<Home>,
    /// Links at the foot of the page: imprint, privacy.
    pub links: Vec<NamedLink>,
    /// The zone that dates are shown in (IANA name); the reader's own when absent.
    pub time_zone: Option<String>,
    /// A theme: a style sheet loaded after ours.
    pub stylesheet: Option<MediaUrl>,
}

impl Config {
    /// Reads the settings. A wrong value is noted, and its default taken.
    ///
    /// # Errors
    /// Only when the text is not JSON at all or not an object.
    pub fn read(text: &str) -> Result<Reading<Self>, FormatError> {
        let json = Json::parse(text).map_err(FormatError::NotJson)?;
        let (value, notes) = decode(&json).map_err(FormatError::Shape)?;
        Ok(Reading { value, notes })
    }

    /// The providers whose players may be loaded.
    pub fn providers(&self) -> &[Provider] {
        self.embeds.as_deref().unwrap_or(&Provider::ALL)
    }
}

/// Origins that articles may be read from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sources {
    /// Any.
    Any,
    /// These; `own` is the viewer's own.
    Only {
        /// Whether the viewer's own origin is one.
        own: bool,
        /// Exact origins, such as `https://news.example`.
        origins: Vec<String>,
    },
}

impl Default for Sources {
    fn default() -> Self {
        Self::Only { own: true, origins: Vec::new() }
    }
}

impl Sources {
    /// Whether articles may be read from `origin`; `own` is the viewer's.
    pub fn allow(&self, origin: &str, own: &str) -> bool {
        match self {
            Self::Any => true,
            Self::Only { own: own_too, origins } => {
                (*own_too && origin == own) || origins.iter().any(|allowed| allowed == origin)
            }
        }
    }
}

impl Decode for Config {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        let object = value.object()?;
        Ok(Self {
            sources: object.optional("sources").unwrap_or_default(),
            latest: object.optional("latest").unwrap_or_default(),
            comments: object.optional("comments").unwrap_or_default(),
            embeds: object.optional("embeds").map(|Lenient(providers)| providers),
            home: object.optional("home"),
            links: object.list("links"),
            time_zone: object.optional("timeZone"),
            stylesheet: object.optional("stylesheet"),
        })
    }
}

impl Decode for Sources {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        let names: Vec<String> = Decode::decode(value)?;
        if names.iter().any(|name| name == "*") {
            return Ok(Self::Any);
        }
        let own = names.iter().any(|name| name == "self");
        let origins: Vec<String> = names.into_iter().filter(|name| name != "self").collect();
        if origins.iter().all(|name| is_origin(name)) {
            Ok(Self::Only { own, origins })
        } else {
            Err(value.fault("\"self\", \"*\" or origins such as https://news.example"))
        }
    }
}

impl Decode for Latest {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        let object = value.object()?;
        Ok(Self { title: object.optional("title"), feed: object.optional("feed") })
    }
}

impl Decode for Comments {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        Ok(Self { backend: value.object()?.optional("backend").unwrap_or_default() })
    }
}

impl Decode for Backend {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        value.parsed("local or off", |text| match text {
            "local" => Some(Self::Local),
            "off" => Some(Self::Off),
            _ => None,
        })
    }
}

impl Decode for Home {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        let object = value.object()?;
        Ok(Self { name: object.required("name")?, url: object.optional("url"), logo: object.optional("logo") })
    }
}

impl Decode for NamedLink {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        let object = value.object()?;
        Ok(Self { name: object.required("name")?, url: object.required("url")? })
    }
}

/// Scheme, host and port alone: what goes into a Content-Security-Policy must not be
/// able to end the directive it stands in.
pub fn is_origin(text: &str) -> bool {
    let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    host.is_some_and(|host| {
        !host.is_empty()
            && host.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b':' | b'[' | b']'))
    })
}

/// The list below a story.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Latest {
    /// Its heading.
    pub title: Option<String>,
    /// The feed it is made of, relative to the page.
    pub feed: Option<MediaUrl>,
}

/// Where comments are kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comments {
    /// By what.
    pub backend: Backend,
}

/// What keeps the comments.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Backend {
    /// The reader's own browser.
    #[default]
    Local,
    /// Nothing: there is no comment box.
    Off,
}

/// The site this viewer belongs to.
#[derive(Clone, Debug, PartialEq)]
pub struct Home {
    /// Its name.
    pub name: String,
    /// Its address; the list of stories when absent.
    pub url: Option<LinkUrl>,
    /// Its sign.
    pub logo: Option<MediaUrl>,
}

/// A link with a name.
#[derive(Clone, Debug, PartialEq)]
pub struct NamedLink {
    /// What is shown.
    pub name: String,
    /// Where it leads.
    pub url: LinkUrl,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wrong_value_costs_only_itself() {
        let text = r#"{"sources": ["https://a.example; script-src *"], "timeZone": "UTC", "links": [{"name": 3}]}"#;
        let reading = Config::read(text).expect("an object");
        assert_eq!(reading.value, Config { time_zone: Some("UTC".to_owned()), ..Config::default() });
        let places: Vec<_> = reading.notes.iter().map(|note| note.path.as_str()).collect();
        assert_eq!(places, ["sources", "links[0].name"]);
    }

    #[test]
    fn origins_are_exact() {
        let reading = Config::read(r#"{"sources": ["https://a.example"]}"#).expect("an object");
        let sources = reading.value.sources;
        assert!(sources.allow("https://a.example", "https://own.example"));
        assert!(!sources.allow("https://own.example", "https://own.example"));
        assert!(!sources.allow("https://a.example.evil.example", "https://own.example"));
        assert!(Sources::default().allow("https://own.example", "https://own.example"));
    }
}
