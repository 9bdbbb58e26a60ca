//! Lists of stories: the start page, and the latest ones below a story.

use standfirst_article::{Lang, Listing, Slug, Teaser};
use standfirst_settings::words;

use super::{
    Links, RenderContext,
    element::{Element, el, part},
};

/// The `id` of the list's heading: focus goes there when the list opens.
pub const HEADING: &str = "sf-list";

/// The start page: all stories, or those with one tag.
pub fn list(context: &RenderContext<'_>, listing: &Listing, tag: Option<&str>) -> Element {
    let (title, lang) = list_title(listing, tag);
    let teasers: Vec<Element> =
        listing.tagged(tag).enumerate().map(|(at, teaser)| context.teaser(teaser, at)).collect();
    let nothing = teasers.is_empty().then(|| el("p").text(words::NO_STORIES));
    let all = tag.map(|_| part("p", "all-stories").child(context.links.anchor("?").text(words::ALL_STORIES)));
    part("section", "list")
        .with("lang", words::LANG)
        .with("aria-labelledby", HEADING)
        .child(in_language(el("h1").with("id", HEADING).with("tabindex", "-1"), lang).text(&title))
        .children(all)
        .children(nothing)
        .child(el("ul").with("role", "list").children(teasers))
}

/// What the list is called, and in which language where that is the feed's to say.
pub fn list_title<'a>(listing: &'a Listing, tag: Option<&str>) -> (String, Option<&'a Lang>) {
    match tag {
        Some(tag) => (words::about(tag), None),
        None if listing.title.is_empty() => (words::STORIES.to_owned(), None),
        None => (listing.title.clone(), listing.lang.as_ref()),
    }
}

/// How many stories the list below a story has at most.
const LATEST: usize = 6;

/// The latest stories but the one that is open, which is known by its name or by its headline.
pub fn latest(listing: &Listing, title: Option<&str>, open: Option<&Slug>, headline: &str) -> Option<Element> {
    let is_open = |teaser: &Teaser| teaser.title == headline || (open.is_some() && teaser.slug.as_ref() == open);
    let others = listing.teasers.iter().filter(|teaser| !is_open(teaser));
    let items: Vec<Element> =
        others.take(LATEST).map(|teaser| title_link(Links::default(), el("li"), teaser)).collect();
    (!items.is_empty()).then(|| {
        part("section", "latest")
            .with("lang", words::LANG)
            .with("aria-labelledby", "sf-latest")
            .child(el("h2").with("id", "sf-latest").text(title.unwrap_or(words::LATEST)))
            .child(el("ul").with("role", "list").children(items))
    })
}

/// Marks words as of this language; where none is known, their first letters say which way they run.
fn in_language(element: Element, lang: Option<&Lang>) -> Element {
    element
        .maybe_with("lang", lang.map(Lang::as_str))
        .with("dir", lang.map_or("auto", |lang| lang.direction().as_str()))
}

/// The headline of another story, as a link where it can be opened.
fn title_link(links: Links<'_>, parent: Element, teaser: &Teaser) -> Element {
    let link = teaser.href().map_or(el("span"), |href| links.anchor(&href));
    parent.child(in_language(link, teaser.lang.as_ref()).text(&teaser.title))
}

impl RenderContext<'_> {
    fn teaser(&self, teaser: &Teaser, at: usize) -> Element {
        let lang = teaser.lang.as_ref();
        let date = teaser.published.as_ref().map(|at| part("p", "teaser-date").child(self.time_in(lang, at)));
        let picture = teaser.image.as_ref().map(|src| {
            // The first ones are in sight.
            let loading = if at < 3 { "eager" } else { "lazy" };
            let image = el("img")
                .with("alt", "")
                .with("width", "320")
                .with("height", "180")
                .with("decoding", "async")
                .with("loading", loading)
                .with("src", src.as_str());
            part("div", "teaser-picture").child(image)
        });
        let summary = teaser.summary.as_ref().map(|summary| part("p", "teaser-summary").text(summary));
        let words =
            part("div", "teaser-text").child(title_link(self.links, el("h2"), teaser)).children(date).children(summary);
        el("li").child(in_language(part("article", "teaser"), lang).child(words).children(picture))
    }
}
