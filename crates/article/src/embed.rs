//! Players of known providers, built from an id and loaded when the reader asks.

use schemars::JsonSchema;
use serde::Serialize;

/// Something of a known provider.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Embed {
    /// Whose player it is.
    pub provider: Provider,
    /// The provider's own id, never an address.
    pub id: EmbedId,
    /// What it is called.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
}

/// The providers whose players may be framed. Each has its origin in the `frame-src` of
/// the page's policy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Provider {
    /// Video by `YouTube`, through its host that sets no cookies before playing.
    YouTube,
    /// Video by Vimeo.
    Vimeo,
    /// Sound by Spotify; the id names a kind too: `episode/4rOoJ6Egrf8K2IrywzwOMk`.
    Spotify,
    /// Charts by Datawrapper.
    Datawrapper,
}

impl Provider {
    /// Every provider, in the order of the documentation.
    pub const ALL: [Self; 4] = [Self::YouTube, Self::Vimeo, Self::Spotify, Self::Datawrapper];

    /// Reads the name that articles and `config.json` use.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|provider| provider.key() == text)
    }

    /// The name readers know.
    pub fn name(self) -> &'static str {
        match self {
            Self::YouTube => "YouTube",
            Self::Vimeo => "Vimeo",
            Self::Spotify => "Spotify",
            Self::Datawrapper => "Datawrapper",
        }
    }

    /// The name in `config.json` and in articles.
    pub fn key(self) -> &'static str {
        match self {
            Self::YouTube => "youtube",
            Self::Vimeo => "vimeo",
            Self::Spotify => "spotify",
            Self::Datawrapper => "datawrapper",
        }
    }

    /// The origin its player is framed from.
    pub fn origin(self) -> &'static str {
        match self {
            Self::YouTube => "https://www.youtube-nocookie.com",
            Self::Vimeo => "https://player.vimeo.com",
            Self::Spotify => "https://open.spotify.com",
            Self::Datawrapper => "https://datawrapper.dwcdn.net",
        }
    }
}

impl Embed {
    /// The address of the player, for `<iframe src>`.
    pub fn player(&self) -> String {
        let path = match self.provider {
            Provider::YouTube | Provider::Spotify => "/embed/",
            Provider::Vimeo => "/video/",
            Provider::Datawrapper => "/",
        };
        let end = match self.provider {
            Provider::YouTube => "?autoplay=1",
            Provider::Vimeo => "?autoplay=1&dnt=1",
            Provider::Spotify => "",
            Provider::Datawrapper => "/",
        };
        [self.provider.origin(), path, self.id.as_str(), end].concat()
    }

    /// The provider's own page about it, for those who do not want the player.
    pub fn page(&self) -> String {
        let before = match self.provider {
            Provider::YouTube => "https://www.youtube.com/watch?v=",
            Provider::Vimeo => "https://vimeo.com/",
            Provider::Spotify => "https://open.spotify.com/",
            Provider::Datawrapper => "https://www.datawrapper.de/_/",
        };
        [before, self.id.as_str()].concat()
    }
}

/// An id at a provider: parts of `[A-Za-z0-9_-]` joined by `/`, so it cannot leave the
/// path it is put into.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct EmbedId(#[schemars(regex(pattern = r"^[A-Za-z0-9_-]+(/[A-Za-z0-9_-]+)*$"))] String);

impl EmbedId {
    /// `None` when `text` has any other character or an empty part.
    pub fn parse(text: &str) -> Option<Self> {
        super::Slug::parse(text).map(|_| Self(text.to_owned()))
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn players_are_built_from_ids_only() {
        let embed = |id| EmbedId::parse(id).map(|id| Embed { provider: Provider::YouTube, id, title: None }.player());
        assert_eq!(
            embed("aqz-KE-bpKQ").as_deref(),
            Some("https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ?autoplay=1")
        );
        assert_eq!(embed("../evil?x=1"), None);
    }

    #[test]
    fn keys_are_what_articles_write() {
        for provider in Provider::ALL {
            assert_eq!(serde_json::to_value(provider).ok(), Some(provider.key().into()));
        }
    }
}
