//! Location of a page in its site, and relative links from there.

use standfirst_article::{ResolveUrl, SafeUrl, Slug, UrlUse};
use standfirst_native::NativeUrls;
use standfirst_settings::config::Config;
use url::form_urlencoded;

use super::{Site, site::story_path};

/// Location of a page in its site.
#[derive(Clone, Debug)]
pub(super) struct PageLocation<'a> {
    pub(super) site: &'a Site,
    /// Relative path from the page to the site's root: `../../`.
    to_root: String,
    /// Folder of the page in the site: `a/river/`.
    folder: String,
}

impl<'a> PageLocation<'a> {
    /// Location of the page in this folder of the site, such as `a/river/`; empty for the home page.
    pub(super) fn of(site: &'a Site, folder: &str) -> Self {
        Self { site, to_root: "../".repeat(folder.matches('/').count()), folder: folder.to_owned() }
    }

    /// Location of a page that is served for any URL of the site's host; its links begin with the site's path.
    pub(super) fn at_any_url(site: &'a Site) -> Self {
        Self { site, to_root: site.base.path().to_owned(), folder: String::new() }
    }

    /// Absolute URL of the page.
    pub(super) fn url(&self) -> String {
        self.site.base.join(&self.folder)
    }

    /// Whether this is the home page, which is also the viewer.
    pub(super) fn is_home(&self) -> bool {
        self.folder.is_empty()
    }

    /// Link from this page to a path of the site.
    pub(super) fn href(&self, path: &str) -> String {
        if path.starts_with('/') {
            // A leading `//` would name a host.
            return self.site.base.join(path);
        }
        // Without `./` an empty link or a fragment would name this page, and a name with a colon a scheme.
        let stands_alone = self.to_root.is_empty() && (path.is_empty() || path.starts_with('#') || path.contains(':'));
        [if stands_alone { "./" } else { &self.to_root }, path].concat()
    }

    /// Link for a viewer address, which begins with `?`: to the matching page of the site, else to the viewer, which is
    /// the home page.
    pub(super) fn viewer_link(&self, own: &str) -> String {
        let (query, fragment) = own.split_once('#').map_or((own, None), |(query, fragment)| (query, Some(fragment)));
        let query = query.trim_start_matches('?');
        let parameters: Vec<_> = form_urlencoded::parse(query.as_bytes()).collect();
        let folder = match parameters.as_slice() {
            [] => Some(String::new()),
            [(name, value)] if name == "article" => {
                Slug::parse(value).filter(|slug| self.site.has(slug)).map(|slug| story_path(&slug))
            }
            [(name, value)] if name == "tag" => self.site.tag_page(value).map(|name| tag_folder(&name, 1)),
            [..] => None,
        };
        let page = folder.map_or_else(|| [&self.href(""), "?", query].concat(), |folder| self.href(&folder));
        fragment.map_or_else(|| page.clone(), |fragment| [&page, "#", fragment].concat())
    }

    /// Relative link for an absolute URL of the site; other URLs are returned unchanged.
    pub(super) fn relative_link(&self, absolute: String) -> String {
        match absolute.strip_prefix(self.site.base.as_str()) {
            Some(own) if own.starts_with('?') => self.viewer_link(own),
            Some(path) => self.href(path),
            None => absolute,
        }
    }

    /// Resolves an address in a file of the site, such as `articles/river.json`, to an absolute http or https URL.
    pub(super) fn absolute(&self, file: &str, address: &str) -> Option<String> {
        // A fragment of the story is a fragment of its page.
        if address.starts_with('#') { Some(self.url() + address) } else { self.site.absolute(file, address) }
    }

    /// The settings, with addresses rebased from the site's root to this page.
    pub(super) fn config(&self) -> Config {
        let mut config = self.site.viewer.config.clone();
        if let Some(home) = &mut config.home {
            home.url.iter_mut().for_each(|url| self.rebase(url));
            home.logo.iter_mut().for_each(|url| self.rebase(url));
        }
        config.links.iter_mut().for_each(|link| self.rebase(&mut link.url));
        config.stylesheet.iter_mut().for_each(|url| self.rebase(url));
        config
    }

    fn rebase<U: UrlUse>(&self, url: &mut SafeUrl<U>) {
        if url.is_relative()
            && let Some(relative_link) = self.resolve(self.site.base.as_str(), url.as_str())
            && let Some(safe) = SafeUrl::parse(&relative_link)
        {
            *url = safe;
        }
    }
}

/// Resolves to relative links within the site.
impl ResolveUrl for PageLocation<'_> {
    fn resolve(&self, base: &str, relative: &str) -> Option<String> {
        NativeUrls.resolve(base, relative).map(|absolute| self.relative_link(absolute))
    }
}

/// Folder of a page of a tag's list.
pub(super) fn tag_folder(name: &str, page: usize) -> String {
    if page == 1 { ["tag/", name, "/"].concat() } else { format!("tag/{name}/{page}/") }
}
