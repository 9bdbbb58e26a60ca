//! oEmbed 1.0 responses, a static file for each story.

use serde_json::{Value, json};
use standfirst::view::element::{RenderHtml, el};
use standfirst_article::SafeUrl;

use super::super::{Site, Story, pages::StoryMetadata};

/// Default width and height of an embedded story, in CSS pixels.
const SIZE: (u32, u32) = (640, 900);

/// `cache_age` of a response, in seconds: a day.
const CACHE_AGE: u32 = 86_400;

/// `sandbox` tokens that an embedded story needs: see docs/embedding.md.
const SANDBOX: &str = "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-forms";

/// Writes the oEmbed response for a story.
pub fn oembed(site: &Site, story: &Story) -> String {
    let metadata = StoryMetadata::new(site, story);
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
        if let Some(url) = author.url.as_ref().and_then(|url| metadata.absolute(SafeUrl::as_str(url))) {
            put("author_url", url.into());
        }
    }
    if let Some((image, (width, height))) = metadata.image.as_ref().and_then(|image| Some((image, image.size?))) {
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
