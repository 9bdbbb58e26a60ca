//! Where a site will be.

use std::{fmt, str::FromStr};

use url::Url;

/// The address of a published folder, such as `https://news.example/stories/`: http or https, with a slash at its
/// end, without a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BaseUrl {
    url: Url,
    origin: String,
}

/// Why an address cannot be that of a site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BaseUrlError {
    /// No address at all, or a relative one.
    NotAbsolute,
    /// Of another scheme than http and https.
    Scheme,
    /// With a query, a fragment, or a password.
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
    /// The address itself.
    pub fn as_str(&self) -> &str {
        self.url.as_str()
    }

    /// Scheme, host and port: `https://news.example`.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// The path on its host, from slash to slash: `/stories/`.
    pub fn path(&self) -> &str {
        self.url.path()
    }

    /// The address of a file of the site, by its path in the folder as it is written to disk.
    pub fn of_file(&self, path: &str) -> String {
        let mut url = self.url.clone();
        if let Ok(mut segments) = url.path_segments_mut() {
            segments.pop_if_empty().extend(path.split('/'));
        }
        url.into()
    }

    /// The address of what is at this place in the site, such as `a/river/#bridge`.
    pub fn join(&self, path: &str) -> String {
        [self.as_str(), path].concat()
    }
}

impl fmt::Display for BaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
