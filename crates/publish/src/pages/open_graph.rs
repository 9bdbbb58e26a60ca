//! Open Graph metadata, and the `twitter:card` of X.

use standfirst::view::element::{Element, el};
use standfirst_article::{Article, Author, Lang, Timestamp};

use super::{super::dates::iso_8601, StoryMetadata};

/// Least width of a picture for a large card, in pixels.
const LARGE: u32 = 300;

/// Open Graph elements of a story. `site` is the name of the story's own site.
pub(super) fn of_story(metadata: &StoryMetadata<'_>, site: Option<&str>) -> Vec<Element> {
    let StoryMetadata { location, article, image, .. } = metadata;
    let mut graph = vec![
        property("og:title", article.headline.trim()),
        property("og:type", "article"),
        property("og:url", &metadata.canonical),
        property("og:description", &metadata.description),
        property("og:site_name", site.unwrap_or(&location.site.title)),
    ];
    graph.extend(
        locale(article.lang.as_ref().or(location.site.lang.as_ref())).map(|locale| property("og:locale", &locale)),
    );
    if let Some(image) = image {
        graph.push(property("og:image", &image.url));
        if let Some((width, height)) = image.size {
            graph.push(property("og:image:width", &width.to_string()));
            graph.push(property("og:image:height", &height.to_string()));
        }
        if !image.alt.is_empty() {
            graph.push(property("og:image:alt", &image.alt));
        }
    }
    graph.extend(of_article(metadata, article));
    let is_large = image.as_ref().is_some_and(|image| image.size.is_some_and(|(width, _)| width >= LARGE));
    let card = if is_large { "summary_large_image" } else { "summary" };
    graph.push(el("meta").with("name", "twitter:card").with("content", card));
    graph
}

fn of_article(metadata: &StoryMetadata<'_>, article: &Article) -> Vec<Element> {
    let time = |name, at: Option<&Timestamp>| Some(property(name, &iso_8601(at?)?));
    let times = [
        time("article:published_time", article.published.as_ref()),
        time("article:modified_time", article.updated.as_ref()),
    ];
    let author = |author: &Author| {
        author.url.as_ref().and_then(|url| metadata.absolute(url.as_str())).unwrap_or_else(|| author.name.clone())
    };
    let authors = article.authors.iter().map(|one| property("article:author", &author(one)));
    let section = article.kicker.iter().map(|kicker| property("article:section", kicker));
    let tags = article.tags.iter().map(|tag| property("article:tag", tag));
    times.into_iter().flatten().chain(authors).chain(section).chain(tags).collect()
}

/// Locale as Open Graph requires it, with a country: `en_GB`. `None` for a language without a country.
fn locale(lang: Option<&Lang>) -> Option<String> {
    let lang = lang?;
    let is_country = |part: &&str| part.len() == 2 && part.bytes().all(|b| b.is_ascii_alphabetic());
    let country = lang.as_str().split('-').skip(1).find(is_country)?;
    Some([lang.primary(), "_", &country.to_ascii_uppercase()].concat())
}

pub(super) fn property(name: &str, value: &str) -> Element {
    el("meta").with("property", name).with("content", value)
}
