//! Where a page is in its site, and how it names everything else from there.

use standfirst_article::{ResolveUrl, SafeUrl, Slug, UrlUse};
use standfirst_native::NativeUrls;
use standfirst_settings::config::Config;
use url::form_urlencoded;

use super::{Site, site::story_path};

/// A page of a site.
#[derive(Clone, Debug)]
pub(super) struct Place<'a> {
    pub(super) site: &'a Site,
    /// The way from the page to the site's folder: `../../`.
    up: String,
    /// The folder of the page in the site: `a/river/`.
    folder: String,
}

impl<'a> Place<'a> {
    /// The page in this folder of the site, such as `a/river/`; the first page has none.
    pub(super) fn of(site: &'a Site, folder: &str) -> Self {
        Self { site, up: "../".repeat(folder.matches('/').count()), folder: folder.to_owned() }
    }

    /// A page that is shown at any address of the site's host.
    pub(super) fn anywhere(site: &'a Site) -> Self {
        Self { site, up: site.base.path().to_owned(), folder: String::new() }
    }

    /// The page's own address.
    pub(super) fn address(&self) -> String {
        self.site.base.join(&self.folder)
    }

    /// Whether it is the first page, which is also the viewer.
    pub(super) fn is_first(&self) -> bool {
        self.folder.is_empty()
    }

    /// A file of the site, as this page names it.
    pub(super) fn file(&self, path: &str) -> String {
        if path.starts_with('/') {
            // Two slashes in a row would name a host.
            return self.site.base.join(path);
        }
        // What stands alone must not be taken for a scheme, or for this very page.
        let stands_alone = self.up.is_empty() && (path.is_empty() || path.starts_with('#') || path.contains(':'));
        [if stands_alone { "./" } else { &self.up }, path].concat()
    }

    /// Where an address leads that begins with `?`, which is one of the viewer's own: to a page of the site, else to
    /// the viewer, which is the first page.
    pub(super) fn link(&self, own: &str) -> String {
        let (query, place) = own.split_once('#').map_or((own, None), |(query, place)| (query, Some(place)));
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
        let page = folder.map_or_else(|| [&self.file(""), "?", query].concat(), |folder| self.file(&folder));
        place.map_or_else(|| page.clone(), |place| [&page, "#", place].concat())
    }

    /// An address of the site as this page names it; any other one as it is.
    pub(super) fn near(&self, absolute: String) -> String {
        match absolute.strip_prefix(self.site.base.as_str()) {
            Some(own) if own.starts_with('?') => self.link(own),
            Some(path) => self.file(path),
            None => absolute,
        }
    }

    /// The absolute http or https address of what a file of the site, such as `articles/river.json`, calls `address`.
    pub(super) fn absolute(&self, file: &str, address: &str) -> Option<String> {
        // A place in the story is one on its page.
        if address.starts_with('#') { Some(self.address() + address) } else { self.site.absolute(file, address) }
    }

    /// The settings, whose addresses are relative to the site's folder, for this page.
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
            && let Some(near) = self.resolve(self.site.base.as_str(), url.as_str())
            && let Some(safe) = SafeUrl::parse(&near)
        {
            *url = safe;
        }
    }
}

/// Relative addresses for what is on the site.
impl ResolveUrl for Place<'_> {
    fn resolve(&self, base: &str, relative: &str) -> Option<String> {
        NativeUrls.resolve(base, relative).map(|absolute| self.near(absolute))
    }
}

/// The folder of a page of a tag's list.
pub(super) fn tag_folder(name: &str, page: usize) -> String {
    if page == 1 { ["tag/", name, "/"].concat() } else { format!("tag/{name}/{page}/") }
}
