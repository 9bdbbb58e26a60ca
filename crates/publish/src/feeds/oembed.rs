//! How a story is embedded, for pages that ask: oEmbed 1.0, as a file for each story.

use serde_json::{Value, json};
use standfirst::view::element::{RenderHtml, el};
use standfirst_article::SafeUrl;

use super::super::{Site, Story, pages::About};

/// How wide and high a story is shown where nobody says otherwise, in pixels.
const SIZE: (u32, u32) = (640, 900);

/// How long the answer may be kept, in seconds: a day.
const CACHE_AGE: u32 = 86_400;

/// What an embedded story needs, apart from the page around it: see docs/embedding.md.
const SANDBOX: &str = "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-forms";

/// The answer about a story.
pub fn oembed(site: &Site, story: &Story) -> String {
    let about = About::new(site, story);
    let article = &story.article;
    let mut answer = json!({
        "version": "1.0",
        "type": "rich",
        "title": article.headline.trim(),
        "provider_name": site.title,
        "provider_url": site.base.as_str(),
        "cache_age": CACHE_AGE,
        "html": frame(site, story),
        "width": SIZE.0,
        "height": SIZE.1,
    });
    let mut put = |name: &str, value: Value| {
        if let Value::Object(answer) = &mut answer {
            answer.insert(name.to_owned(), value);
        }
    };
    if let Some(author) = article.authors.first() {
        let names: Vec<_> = article.authors.iter().map(|author| author.name.as_str()).collect();
        put("author_name", names.join(", ").into());
        if let Some(url) = author.url.as_ref().and_then(|url| about.absolute(SafeUrl::as_str(url))) {
            put("author_url", url.into());
        }
    }
    if let Some((image, (width, height))) = about.image.as_ref().and_then(|image| Some((image, image.size?))) {
        put("thumbnail_url", image.url.as_str().into());
        put("thumbnail_width", width.into());
        put("thumbnail_height", height.into());
    }
    answer.to_string()
}

fn frame(site: &Site, story: &Story) -> String {
    let address = [site.base.as_str(), "?article=", story.slug.as_str(), "&embed=1"].concat();
    let frame = el("iframe")
        .with("src", &address)
        .with("title", story.article.headline.trim())
        .maybe_number("width", Some(SIZE.0))
        .maybe_number("height", Some(SIZE.1))
        .with("sandbox", SANDBOX)
        .with("loading", "lazy");
    frame.to_html()
}
