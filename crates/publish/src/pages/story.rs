//! Page of a story: readable before any script runs, with the viewer's parts below it.

use serde_json::{Map, Value, json};
use standfirst::view::{
    self, Links, RenderContext,
    element::{Element, el},
};
use standfirst_article::{Article, Lang, Listing, Slug, Teaser};
use standfirst_settings::{
    config::{Backend, Config},
    location::View,
    words,
};

use super::{
    super::{Site, Story, page_location::PageLocation, site::json_path},
    StoryMetadata, head, json_ld, script_json,
    shell::Page,
};

/// Renders the page of a story. `neighbours` are the newer and the older story.
pub fn story(site: &Site, story: &Story, neighbours: (Option<&Teaser>, Option<&Teaser>)) -> String {
    let slug = &story.slug;
    let story = Story { article: site.in_language(&story.article), ..story.clone() };
    let metadata = StoryMetadata::new(site, &story);
    let location = &metadata.location;
    let article = {
        let mut article = story.article.clone();
        article.rebase(&site.base.join(&json_path(slug)), location);
        article
    };
    let config = location.config();
    let lead = |own: &str| location.viewer_link(own);
    let links = Links::resolved(&lead);
    let context = RenderContext::new(&site.dates, article.lang.as_ref(), config.providers()).with_links(links);
    let main = el("main")
        .with("id", "sf-main")
        .child(view::story(&context, &article))
        .children(view::related(links, &article))
        // The language of the viewer's own words; in the viewer an outer element declares it.
        .children(
            view::neighbours(links, &listing_around(slug, neighbours), slug).map(|nav| nav.with("lang", words::LANG)),
        );
    let without_scripts = el("noscript").children(comments(&config)).child(footer(links, location, &config));
    let app = [view::site_header(links, &config), main, without_scripts];
    Page {
        location,
        lang: article.lang.as_ref(),
        direction: article.direction(),
        view: View::Story,
        head: head::of_story(&metadata),
        app: el("div").children(app),
        below: [json_ld::element(&metadata), story_data(&metadata)].concat(),
    }
    .write()
}

/// Site footer: the owner's links, and the feed.
pub(super) fn footer(links: Links<'_>, location: &PageLocation<'_>, config: &Config) -> Element {
    view::site_footer(links, config, &location.href("feed.json"))
}

/// Message that comments need scripts.
fn comments(config: &Config) -> Option<Element> {
    match config.comments.backend {
        Backend::Local => Some(el("p").with("lang", words::LANG).text(words::COMMENTS_NEED_SCRIPTS)),
        Backend::Off => None,
    }
}

/// Listing of the story and its neighbours.
fn listing_around(slug: &Slug, (newer, older): (Option<&Teaser>, Option<&Teaser>)) -> Listing {
    let own = Teaser {
        slug: Some(slug.clone()),
        url: None,
        title: String::new(),
        summary: None,
        image: None,
        published: None,
        lang: None,
        tags: Vec::new(),
    };
    let teasers = newer.into_iter().chain([&own]).chain(older).cloned().collect();
    Listing { teasers, ..Listing::default() }
}

/// JSON data that the viewer needs for what it renders below the story; it does not render the story again.
fn story_data(metadata: &StoryMetadata<'_>) -> String {
    let Article { id, headline, lang, comments, .. } = metadata.article;
    let mut story = Map::new();
    story.insert("format".to_owned(), Article::format_1().into());
    story.insert("id".to_owned(), id.as_ref().unwrap_or(metadata.slug).as_str().into());
    story.insert("headline".to_owned(), headline.as_str().into());
    story.insert("canonical".to_owned(), metadata.canonical.as_str().into());
    story.insert("lead".to_owned(), json!(["…"]));
    if let Some(lang) = lang {
        story.insert("lang".to_owned(), Lang::as_str(lang).into());
    }
    if let Some(comments) = comments {
        story.insert("comments".to_owned(), serde_json::to_value(comments).unwrap_or_default());
    }
    let json = script_json(&Value::Object(story));
    ["<script type=\"application/json\" id=\"sf-story\">", &json, "</script>\n"].concat()
}
