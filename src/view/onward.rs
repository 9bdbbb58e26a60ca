//! Ways on from a story.

use standfirst_article::{Article, Lang, Listing, Slug, Teaser};
use standfirst_settings::words;

use super::{
    Links,
    element::{Element, el, part},
};

/// Links to related stories.
pub fn related(links: Links<'_>, article: &Article) -> Option<Element> {
    let items = article.related.iter().map(|related| {
        let headline = el("bdi").text(&related.headline);
        el("li").child(match &related.url {
            Some(url) => links.anchor(url.as_str()).child(headline),
            None => headline,
        })
    });
    (!article.related.is_empty()).then(|| {
        part("section", "related")
            .with("lang", words::LANG)
            .with("aria-labelledby", "sf-related")
            .child(el("h2").with("id", "sf-related").text(words::RELATED))
            .child(el("ul").with("role", "list").children(items))
    })
}

/// Links to the newer and the older story.
pub fn neighbours(links: Links<'_>, listing: &Listing, slug: &Slug) -> Option<Element> {
    let (newer, older) = listing.neighbours(slug);
    let steps = [step(links, "newer", words::NEWER, newer), step(links, "older", words::OLDER, older)];
    let any = steps.iter().any(Option::is_some);
    any.then(|| part("nav", "neighbours").with("aria-label", words::MORE).children(steps.into_iter().flatten()))
}

fn step(links: Links<'_>, rel: &'static str, word: &str, teaser: Option<&Teaser>) -> Option<Element> {
    let teaser = teaser?;
    let link = links.anchor(&teaser.href()?).with("data-step", rel);
    let title = el("bdi").maybe_with("lang", teaser.lang.as_ref().map(Lang::as_str)).text(&teaser.title);
    Some(link.child(el("span").text(word)).text(" ").child(title))
}
