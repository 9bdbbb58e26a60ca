//! The page of a story: read before any script, with the viewer below it.

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
    super::{Site, Story, place::Place, site::json_path},
    About, head, json_ld, script_json,
    shell::Page,
};

/// The page of a story between the newer and the older one.
pub fn story(site: &Site, story: &Story, neighbours: (Option<&Teaser>, Option<&Teaser>)) -> String {
    let slug = &story.slug;
    let story = Story { article: site.in_language(&story.article), ..story.clone() };
    let about = About::new(site, &story);
    let place = &about.place;
    let article = {
        let mut article = story.article.clone();
        article.rebase(&site.base.join(&json_path(slug)), place);
        article
    };
    let config = place.config();
    let lead = |own: &str| place.link(own);
    let links = Links::resolved(&lead);
    let context = RenderContext::new(&site.dates, article.lang.as_ref(), config.providers()).with_links(links);
    let main = el("main")
        .with("id", "sf-main")
        .child(view::story(&context, &article))
        .children(view::related(links, &article))
        // In the viewer they stand among other words of its own.
        .children(view::neighbours(links, &around(slug, neighbours), slug).map(|nav| nav.with("lang", words::LANG)));
    let without_scripts = el("noscript").children(comments(&config)).child(footer(links, place, &config));
    let app = [view::site_header(links, &config), main, without_scripts];
    Page {
        place,
        lang: article.lang.as_ref(),
        direction: article.direction(),
        view: View::Story,
        head: head::of_story(&about),
        app: el("div").children(app),
        below: [json_ld::element(&about), data(&about)].concat(),
    }
    .write()
}

/// The owner's links, and the feed for those who subscribe.
pub(super) fn footer(links: Links<'_>, place: &Place<'_>, config: &Config) -> Element {
    view::site_footer(links, config, &place.file("feed.json"))
}

/// Why there is no comment box.
fn comments(config: &Config) -> Option<Element> {
    match config.comments.backend {
        Backend::Local => Some(el("p").with("lang", words::LANG).text(words::COMMENTS_NEED_SCRIPTS)),
        Backend::Off => None,
    }
}

/// The list as far as the story's neighbours.
fn around(slug: &Slug, (newer, older): (Option<&Teaser>, Option<&Teaser>)) -> Listing {
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

/// What the application needs below the story: it does not draw the story itself.
fn data(about: &About<'_>) -> String {
    let Article { id, headline, lang, comments, .. } = about.article;
    let mut story = Map::new();
    story.insert("format".to_owned(), Article::format_1().into());
    story.insert("id".to_owned(), id.as_ref().unwrap_or(about.slug).as_str().into());
    story.insert("headline".to_owned(), headline.as_str().into());
    story.insert("canonical".to_owned(), about.canonical.as_str().into());
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
