//! What the site's owner set in `config.json`, the only place that names origins and
//! back ends.

mod decode;
mod origin;
mod wordpress;

pub use origin::{Sources, is_origin};
pub use wordpress::{WordPress, spell_out};

use standfirst_article::{LinkUrl, MediaUrl, Provider};
use standfirst_formats::{FormatError, Json, Reading, decode};

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
}
