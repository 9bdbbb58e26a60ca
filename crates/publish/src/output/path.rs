//! Names of files in the site.

use std::path::{Path, PathBuf};

use super::OWN;

/// A name such as `a/2022/river/index.html`, which can lead nowhere but into the site, on any system.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct SitePath(String);

impl SitePath {
    /// `None` for what climbs, begins at a root or a drive, or belongs to publishing itself.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let is_part = |part: &str| {
            !part.is_empty()
                && !part.bytes().all(|byte| byte == b'.')
                // Longer ones no file system takes, with `.br` behind it.
                && part.len() <= 250
                && !part.chars().any(|c| c.is_control() || matches!(c, '\\' | ':'))
        };
        let is_own = text.split('/').next().is_some_and(|first| first.eq_ignore_ascii_case(OWN));
        (text.split('/').all(is_part) && !is_own).then(|| Self(text.to_owned()))
    }

    pub(super) fn as_str(&self) -> &str {
        &self.0
    }

    /// The file in a folder.
    pub(super) fn within(&self, folder: &Path) -> PathBuf {
        self.0.split('/').fold(folder.to_owned(), |path, part| path.join(part))
    }

    /// The folders that it is in, the outermost first: `a`, `a/river`.
    pub(super) fn folders(&self) -> impl Iterator<Item = &str> {
        self.0.match_indices('/').filter_map(|(at, _)| self.0.get(..at))
    }
}

/// The name of a compressed file: `index.html.br`.
pub(super) fn named(path: &str, extension: &str) -> String {
    if extension.is_empty() { path.to_owned() } else { [path, ".", extension].concat() }
}

/// The same for a file on the disk.
pub(super) fn beside(path: &Path, extension: &str) -> PathBuf {
    let name = path.file_name().map(|name| named(&name.to_string_lossy(), extension)).unwrap_or_default();
    path.with_file_name(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stay_in_the_site() {
        for good in ["index.html", "a/2022/river/index.html", "articles/pictures/Über die Brücke.jpg", ".well-known/x"]
        {
            assert!(SitePath::parse(good).is_some(), "{good}");
        }
        for bad in
            ["", "/etc/x", "..", "a/../b", "a//b", "a/", "c:/x", "a\\b", "a\nb", ".standfirst/x", ".Standfirst/x"]
        {
            assert!(SitePath::parse(bad).is_none(), "{bad:?}");
        }
    }

    #[test]
    fn folders_are_named_from_the_outermost() {
        let folders = SitePath::parse("a/river/index.html").map(|path| path.folders().map(str::to_owned).collect());
        assert_eq!(folders, Some(vec!["a".to_owned(), "a/river".to_owned()]));
    }
}
