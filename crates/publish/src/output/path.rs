//! Validated paths of files in the site.

use std::path::{Path, PathBuf};

use super::PRIVATE_DIR;

/// Validated relative path such as `a/2022/river/index.html`, which stays inside the site on any system.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct SitePath(String);

impl SitePath {
    /// Validates a path. `None` if it contains `..`, is absolute, names a drive, or lies in publishing's private
    /// folder.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let is_part = |part: &str| {
            !part.is_empty()
                && !part.bytes().all(|byte| byte == b'.')
                // File systems allow 255 bytes; `.br` has to fit, too.
                && part.len() <= 250
                && !part.chars().any(|c| c.is_control() || matches!(c, '\\' | ':'))
        };
        let is_own = text.split('/').next().is_some_and(|first| first.eq_ignore_ascii_case(PRIVATE_DIR));
        (text.split('/').all(is_part) && !is_own).then(|| Self(text.to_owned()))
    }

    pub(super) fn as_str(&self) -> &str {
        &self.0
    }

    /// Path on disk, below a folder.
    pub(super) fn within(&self, folder: &Path) -> PathBuf {
        self.0.split('/').fold(folder.to_owned(), |path, part| path.join(part))
    }

    /// Parent folders, the outermost first: `a`, `a/river`.
    pub(super) fn folders(&self) -> impl Iterator<Item = &str> {
        self.0.match_indices('/').filter_map(|(at, _)| self.0.get(..at))
    }
}

/// Path of a precompressed variant: `index.html.br`.
pub(super) fn variant_path(path: &str, extension: &str) -> String {
    if extension.is_empty() { path.to_owned() } else { [path, ".", extension].concat() }
}

/// Path of a precompressed variant on disk.
pub(super) fn variant_on_disk(path: &Path, extension: &str) -> PathBuf {
    let name = path.file_name().map(|name| variant_path(&name.to_string_lossy(), extension)).unwrap_or_default();
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
