//! A site to publish, and stories for it.

use std::path::PathBuf;

use serde_json::{Value, json};
use standfirst_article::{Article, Lang, Listing, Slug, Teaser};
use standfirst_formats::{read_article, read_listing};
use standfirst_publish::{Site, Story, Viewer, pages};

use super::page::Page;

/// The folder of a small viewer.
pub(crate) fn viewer_folder() -> PathBuf {
    standfirst_testing::root().join("tests/fixtures/publish/viewer")
}

/// A site in English with these stories.
pub(crate) fn site_of(slugs: &[&str]) -> Site {
    let viewer = Viewer::read(&viewer_folder()).unwrap();
    let slugs = slugs.iter().map(|slug| self::slug(slug)).collect();
    Site::new("https://news.example/stories".parse().unwrap(), viewer, None, Lang::parse("en"), slugs)
}

/// The same with no stories but those that a test makes.
pub(crate) fn site() -> Site {
    site_of(&["river", "2022/imprint"])
}

pub(crate) fn slug(text: &str) -> Slug {
    Slug::parse(text).unwrap()
}

/// A story of this JSON, with headline and text where it has none.
pub(crate) fn story(slug: &str, mut members: Value) -> Story {
    let rest = members.as_object_mut().unwrap();
    rest.entry("headline").or_insert_with(|| json!("A headline"));
    rest.entry("lead").or_insert_with(|| json!(["Some words."]));
    of(slug, read_article(&members.to_string()).unwrap().value)
}

/// A story of this article.
pub(crate) fn of(slug: &str, article: Article) -> Story {
    Story { article, slug: self::slug(slug), preview: None }
}

/// The page of a story of this JSON.
pub(crate) fn page(slug: &str, members: Value) -> Page {
    Page::read(&pages::story(&site(), &story(slug, members), (None, None)))
}

pub(crate) fn teaser(slug: &str, title: &str) -> Teaser {
    let listing = listing(&json!([{"id": slug, "title": title}]));
    listing.teasers.into_iter().next().unwrap()
}

/// A list of these items of a JSON Feed.
pub(crate) fn listing(items: &Value) -> Listing {
    let feed = json!({"version": "https://jsonfeed.org/version/1.1", "title": "", "items": items});
    read_listing(&feed.to_string()).unwrap().value
}

/// The sample stories.
pub(crate) fn samples() -> Vec<Story> {
    let folder = standfirst_testing::root().join("public/articles");
    let names = ["kupiansk-river", "every-block", "baori", "nahr", "river-bends", "ferry-notice"];
    let read = |name: &str| {
        let text = std::fs::read_to_string(folder.join(name).with_extension("json")).unwrap();
        of(name, read_article(&text).unwrap().value)
    };
    names.into_iter().map(read).collect()
}
