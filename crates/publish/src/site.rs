//! A published site: the data that all of its pages share.

use std::collections::{HashMap, HashSet};

use standfirst_article::{Article, Lang, ResolveUrl, Slug};
use standfirst_import::from_words;
use standfirst_native::NativeUrls;
use standfirst_settings::words;
use url::Url;

use super::{BaseUrl, Dates, Details, Viewer, page_location::PageLocation, policy, viewer::StorySheets};

/// A published site.
#[derive(Clone, Debug)]
pub struct Site {
    /// Base URL of the site.
    pub base: BaseUrl,
    /// Viewer that the site is published with.
    pub viewer: Viewer,
    /// Title: that of the list of stories, else the name in the settings, else “Stories”.
    pub title: String,
    /// Language of the site, and of stories that declare none.
    pub lang: Option<Lang>,
    /// Site name, which follows the headline in a page's `title`.
    pub(super) name: Option<String>,
    pub(super) policy: String,
    pub(super) dates: Dates,
    slugs: HashSet<Slug>,
    tags: Option<HashSet<String>>,
    details: HashMap<Slug, Details>,
}

impl Site {
    /// Site with the stories of these slugs.
    pub fn new(base: BaseUrl, viewer: Viewer, title: Option<String>, lang: Option<Lang>, slugs: HashSet<Slug>) -> Self {
        let config = &viewer.config;
        let name = config.home.as_ref().map(|home| home.name.clone()).or_else(|| title.clone());
        let hashes = viewer.sheets.as_ref().map(StorySheets::hashes);
        let policy =
            policy::adapted(&viewer.index.policy, base.origin(), hashes.as_ref().map_or(&[], |both| both), config);
        Self {
            title: title.or_else(|| name.clone()).unwrap_or_else(|| words::STORIES.to_owned()),
            name,
            policy,
            dates: Dates::new(config.time_zone.as_deref()),
            tags: None,
            details: HashMap::new(),
            base,
            viewer,
            lang,
            slugs,
        }
    }

    /// Sets the tags of the site's stories. Without this every tag is assumed to have a page.
    #[must_use]
    pub fn with_tags<'a>(mut self, tags: impl IntoIterator<Item = &'a str>) -> Self {
        self.tags = Some(tags.into_iter().filter_map(tag_name).collect());
        self
    }

    /// Adds details of stories, which feeds and the sitemap need beyond teasers.
    #[must_use]
    pub fn with_details(mut self, details: impl IntoIterator<Item = (Slug, Details)>) -> Self {
        self.details.extend(details);
        self
    }

    /// Content-Security-Policy of every page.
    pub fn policy(&self) -> &str {
        &self.policy
    }

    /// Absolute URL of a story's page.
    pub fn page_of(&self, slug: &Slug) -> String {
        self.base.join(&story_path(slug))
    }

    /// Resolves an address in a file of the site, such as `articles/river.json`, to an absolute http or https URL.
    pub(super) fn absolute(&self, file: &str, address: &str) -> Option<String> {
        let base = self.base.as_str();
        let absolute = if address.starts_with('?') {
            NativeUrls.resolve(base, &PageLocation::of(self, "").viewer_link(address))
        } else {
            NativeUrls.resolve(&self.base.join(file), address)
        };
        absolute.filter(|address| Url::parse(address).is_ok_and(|url| matches!(url.scheme(), "http" | "https")))
    }

    pub(super) fn has(&self, slug: &Slug) -> bool {
        self.slugs.contains(slug)
    }

    /// Name of a tag's page, if the tag has one.
    pub(super) fn tag_page(&self, tag: &str) -> Option<String> {
        tag_name(tag).filter(|name| self.tags.as_ref().is_none_or(|tags| tags.contains(name)))
    }

    pub(super) fn details(&self, slug: &Slug) -> Option<&Details> {
        self.details.get(slug)
    }

    /// Copy of an article, with the site's language if it declares none.
    pub(super) fn in_language(&self, article: &Article) -> Article {
        let mut article = article.clone();
        if article.lang.is_none() {
            article.lang.clone_from(&self.lang);
        }
        article
    }
}

/// Folder of a story's page in the site.
pub(super) fn story_path(slug: &Slug) -> String {
    ["a/", slug.as_str(), "/"].concat()
}

/// Path of the JSON file that the viewer reads a story from.
pub(super) fn json_path(slug: &Slug) -> String {
    ["articles/", slug.as_str(), ".json"].concat()
}

/// Path of a story's oEmbed response.
pub(super) fn oembed_path(slug: &Slug) -> String {
    ["oembed/", slug.as_str(), ".json"].concat()
}

/// Name of a tag's page, made the way slugs are; `None` if the tag contains no letter or digit to make one of.
pub(super) fn tag_name(tag: &str) -> Option<String> {
    from_words(tag).map(|name| name.as_str().to_owned())
}
