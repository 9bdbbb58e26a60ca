//! What the viewer is answered about a text that it cannot read itself.

use serde::Serialize;
use standfirst_article::{Article, Listing, Teaser};

use super::{Asked, Fault, Found, Means, Reading, TranslateError, foreign::opening, translate, write_listing};

/// What the viewer expects of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// A story, or several to choose from.
    Story,
    /// A list of stories, even if it holds only one.
    List,
}

/// Why there is nothing to show, as [`standfirst_settings::load_error::Told`] reads it.
#[derive(Serialize)]
struct Told<'a> {
    code: &'a str,
    sentence: &'a str,
    advice: &'a str,
}

/// Answers with an article in format 1, with a list as a JSON Feed, or with `{"code": …, "sentence": …, "advice": …}`;
/// and with what was passed over, for the console.
pub fn answer(text: &str, expected: Expected, asked: &Asked<'_>, means: Means<'_>) -> (String, Vec<Fault>) {
    match translate(text, asked, means) {
        Ok(Reading { value, notes }) => (written(value.found, expected, asked.address), notes),
        Err(error) => (told(&error), Vec::new()),
    }
}

fn written(found: Found, expected: Expected, address: &str) -> String {
    match (found, expected) {
        (Found::Story(article), Expected::Story) => serde_json::to_string(&article).unwrap_or_default(),
        (Found::Story(article), Expected::List) => write_listing(&alone(*article, address)),
        (Found::List(listing), Expected::Story | Expected::List) => write_listing(&listing),
    }
}

/// A list of one story, which is at `address`.
fn alone(article: Article, address: &str) -> Listing {
    let teaser = Teaser {
        slug: None,
        url: opening(address, None),
        title: article.headline,
        summary: article.dek.map(|dek| dek.plain()),
        image: article.image.map(|picture| picture.src),
        published: article.published,
        lang: article.lang,
        tags: article.tags,
    };
    Listing { title: article.site.map(|site| site.name).unwrap_or_default(), lang: None, teasers: vec![teaser] }
}

fn told(error: &TranslateError) -> String {
    let told = Told { code: error.code(), sentence: &error.sentence(), advice: error.advice() };
    serde_json::to_string(&told).unwrap_or_default()
}
