//! The answer of the module for other formats to the viewer, as JSON text.

use serde::Serialize;
use standfirst_article::{Article, Listing, Teaser};

use super::{
    Env, Fault, Reading, Request, StoryOrList, TranslateError, convert::viewer_link, translate, write_listing,
};

/// What the viewer expects a text to hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// A story, or several to choose from.
    Story,
    /// A list of stories, even if the text holds only one.
    List,
}

/// The JSON form of an error, which `standfirst_settings::load_error::RemoteError` decodes.
#[derive(Serialize)]
struct ErrorAnswer<'a> {
    code: &'a str,
    sentence: &'a str,
    advice: &'a str,
}

/// Translates a text. Returns an article in format 1, a list as JSON Feed, or an error as `{"code": …, "sentence": …,
/// "advice": …}`; and the faults that were passed over.
pub fn answer(text: &str, expected: Expected, request: &Request<'_>, env: Env<'_>) -> (String, Vec<Fault>) {
    match translate(text, request, env) {
        Ok(Reading { value, notes }) => (content_json(value.content, expected, request.address), notes),
        Err(error) => (error_json(&error), Vec::new()),
    }
}

fn content_json(content: StoryOrList, expected: Expected, address: &str) -> String {
    match (content, expected) {
        (StoryOrList::Story(article), Expected::Story) => serde_json::to_string(&article).unwrap_or_default(),
        (StoryOrList::Story(article), Expected::List) => write_listing(&single_story_list(*article, address)),
        (StoryOrList::List(listing), Expected::Story | Expected::List) => write_listing(&listing),
    }
}

/// A list of the one story, which is at `address`.
fn single_story_list(article: Article, address: &str) -> Listing {
    let teaser = Teaser {
        slug: None,
        url: viewer_link(address, None),
        title: article.headline,
        summary: article.dek.map(|dek| dek.plain()),
        image: article.image.map(|picture| picture.src),
        published: article.published,
        lang: article.lang,
        tags: article.tags,
    };
    Listing { title: article.site.map(|site| site.name).unwrap_or_default(), lang: None, teasers: vec![teaser] }
}

fn error_json(error: &TranslateError) -> String {
    let answer = ErrorAnswer { code: error.code(), sentence: &error.sentence(), advice: error.advice() };
    serde_json::to_string(&answer).unwrap_or_default()
}
