//! A site: what all of its pages have in common.

use std::collections::{HashMap, HashSet};

use standfirst_article::{Article, Lang, ResolveUrl, Slug};
use standfirst_import::from_words;
use standfirst_native::NativeUrls;
use standfirst_settings::words;
use url::Url;

use super::{BaseUrl, Dates, Details, Viewer, place::Place, policy, viewer::StorySheets};

/// A site.
#[derive(Clone, Debug)]
pub struct Site {
    /// Where it will be.
    pub base: BaseUrl,
    /// The viewer that it is published with.
    pub viewer: Viewer,
    /// What it is called: as it was asked for, else the name in the settings, else “Stories”.
    pub title: String,
    /// Its language, and that of stories which name none.
    pub lang: Option<Lang>,
    /// The name that follows the headline in a page's title.
    pub(super) name: Option<String>,
    pub(super) policy: String,
    pub(super) dates: Dates,
    slugs: HashSet<Slug>,
    tags: Option<HashSet<String>>,
    details: HashMap<Slug, Details>,
}

impl Site {
    /// A site of the stories with these names.
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

    /// The same site, whose stories have these tags. Without it every tag is taken to be on one.
    #[must_use]
    pub fn with_tags<'a>(mut self, tags: impl IntoIterator<Item = &'a str>) -> Self {
        self.tags = Some(tags.into_iter().filter_map(tag_name).collect());
        self
    }

    /// The same site, with what feeds and the sitemap say of its stories beyond their teasers.
    #[must_use]
    pub fn with_details(mut self, details: impl IntoIterator<Item = (Slug, Details)>) -> Self {
        self.details.extend(details);
        self
    }

    /// The Content-Security-Policy of every page.
    pub fn policy(&self) -> &str {
        &self.policy
    }

    /// The absolute address of a story's page.
    pub fn page_of(&self, slug: &Slug) -> String {
        self.base.join(&story_path(slug))
    }

    /// The absolute http or https address of what a file of the site, such as `articles/river.json`, calls `address`.
    pub(super) fn absolute(&self, file: &str, address: &str) -> Option<String> {
        let base = self.base.as_str();
        let absolute = if address.starts_with('?') {
            NativeUrls.resolve(base, &Place::of(self, "").link(address))
        } else {
            NativeUrls.resolve(&self.base.join(file), address)
        };
        absolute.filter(|address| Url::parse(address).is_ok_and(|url| matches!(url.scheme(), "http" | "https")))
    }

    pub(super) fn has(&self, slug: &Slug) -> bool {
        self.slugs.contains(slug)
    }

    /// The name of the page with the stories of a tag, where there is one.
    pub(super) fn tag_page(&self, tag: &str) -> Option<String> {
        tag_name(tag).filter(|name| self.tags.as_ref().is_none_or(|tags| tags.contains(name)))
    }

    pub(super) fn details(&self, slug: &Slug) -> Option<&Details> {
        self.details.get(slug)
    }

    /// The article in the site's language, where it names none.
    pub(super) fn in_language(&self, article: &Article) -> Article {
        let mut article = article.clone();
        if article.lang.is_none() {
            article.lang.clone_from(&self.lang);
        }
        article
    }
}

/// The folder of a story's page.
pub(super) fn story_path(slug: &Slug) -> String {
    ["a/", slug.as_str(), "/"].concat()
}

/// The file that the viewer reads a story from.
pub(super) fn json_path(slug: &Slug) -> String {
    ["articles/", slug.as_str(), ".json"].concat()
}

/// The file that tells others how to embed a story.
pub(super) fn oembed_path(slug: &Slug) -> String {
    ["oembed/", slug.as_str(), ".json"].concat()
}

/// The name of a tag's page, as those of stories are made; `None` where no letter and no digit can be made of it.
pub(super) fn tag_name(tag: &str) -> Option<String> {
    from_words(tag).map(|name| name.as_str().to_owned())
}
