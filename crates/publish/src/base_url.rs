//! Base URL of a published site.

use std::{fmt, str::FromStr};

use url::Url;

/// Base URL of a published site, such as `https://news.example/stories/`: http or https, with a trailing slash and
/// without a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BaseUrl {
    url: Url,
    origin: String,
}

/// Reason why a text is not a base URL.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BaseUrlError {
    /// Not a URL, or a relative one.
    NotAbsolute,
    /// A scheme other than http and https.
    Scheme,
    /// A query, a fragment, or credentials.
    TooMuch,
}

impl fmt::Display for BaseUrlError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotAbsolute => "this is no address of a site; one is https://news.example/",
            Self::Scheme => "the address of a site begins with https:// or http://",
            Self::TooMuch => "the address of a site is that of a folder, without a name, ? or #",
        })
    }
}

impl std::error::Error for BaseUrlError {}

impl FromStr for BaseUrl {
    type Err = BaseUrlError;

    fn from_str(text: &str) -> Result<Self, BaseUrlError> {
        let mut url = Url::parse(text.trim()).map_err(|_| BaseUrlError::NotAbsolute)?;
        if !matches!(url.scheme(), "http" | "https") {
            return Err(BaseUrlError::Scheme);
        }
        let has_name = !url.username().is_empty() || url.password().is_some();
        if has_name || url.query().is_some() || url.fragment().is_some() {
            return Err(BaseUrlError::TooMuch);
        }
        if !url.path().ends_with('/') {
            let path = [url.path(), "/"].concat();
            url.set_path(&path);
        }
        let origin = url.origin().ascii_serialization();
        Ok(Self { url, origin })
    }
}

impl BaseUrl {
    /// URL as text, with its trailing slash.
    pub fn as_str(&self) -> &str {
        self.url.as_str()
    }

    /// Origin: scheme, host and port, such as `https://news.example`.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// URL path on the host, with leading and trailing slash: `/stories/`.
    pub fn path(&self) -> &str {
        self.url.path()
    }

    /// Absolute URL of a file of the site. `path` is the file's path on disk, below the site's folder; it is escaped
    /// here.
    pub fn of_file(&self, path: &str) -> String {
        let mut url = self.url.clone();
        if let Ok(mut segments) = url.path_segments_mut() {
            segments.pop_if_empty().extend(path.split('/'));
        }
        url.into()
    }

    /// Absolute URL of a path of the site that is escaped already, such as `a/river/#bridge`.
    pub fn join(&self, path: &str) -> String {
        [self.as_str(), path].concat()
    }
}

impl fmt::Display for BaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
