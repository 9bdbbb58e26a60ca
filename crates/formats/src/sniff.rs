//! Telling formats apart by what is in a file.

use super::{Format, Json};

impl Format {
    /// The format of a file; `None` for one of none. The first that fits counts, in this order, from what can only be
    /// one format to what several could be:
    ///
    /// 1. format 1: `format` begins with `standfirst/`
    /// 2. JSON Feed: `version` is an address at jsonfeed.org
    /// 3. WordPress: `title.rendered`
    /// 4. Ghost: `posts` or `pages` with `html` or `plaintext` in them, or one such post
    /// 5. JSON-LD: `@context`, `@graph` or `@type`
    /// 6. Editor.js: `blocks` with `type` and `data`, also below `content`, `data` or `body`
    /// 7. Portable Text: `_type`, also below `body`, `content` or `text`, and in the `result` of a query
    /// 8. Readability: `textContent`, or `content` beside `excerpt` and `length`
    /// 9. format 1 without a `format`: `headline`, and as a rule `lead` or `sections`
    ///
    /// Of an array the first item decides.
    pub fn sniff(json: &Json<'_>) -> Option<Self> {
        let one = match json {
            Json::Array(items) => items.first()?,
            Json::Null | Json::Bool(_) | Json::Number(_) | Json::String(_) | Json::Object(_) => json,
        };
        let has = |name| one.get(name).is_some_and(|value| *value != Json::Null);
        let order = [
            (Self::Standfirst, begins(one.get("format"), &["standfirst/"])),
            (Self::JsonFeed, is_feed(json)),
            (Self::WordPress, one.get("title").is_some_and(|title| is_text(title.get("rendered")))),
            (Self::Ghost, is_ghost(one)),
            (Self::Schema, has("@context") || has("@graph") || has("@type")),
            (Self::EditorJs, is_editor_js(one)),
            (Self::PortableText, is_portable_text(one)),
            (Self::Readability, has("textContent") || has("content") && has("excerpt") && has("length")),
            (Self::Standfirst, has("headline")),
        ];
        order.into_iter().find(|(_, fits)| *fits).map(|(format, _)| format)
    }
}

fn is_text(json: Option<&Json<'_>>) -> bool {
    matches!(json, Some(Json::String(_)))
}

fn begins(json: Option<&Json<'_>>, beginnings: &[&str]) -> bool {
    matches!(json, Some(Json::String(text)) if beginnings.iter().any(|beginning| text.starts_with(beginning)))
}

fn is_feed(json: &Json<'_>) -> bool {
    const VERSIONS: [&str; 4] = [
        "https://jsonfeed.org/version/",
        "https://www.jsonfeed.org/version/",
        "http://jsonfeed.org/version/",
        "http://www.jsonfeed.org/version/",
    ];
    begins(json.get("version"), &VERSIONS)
}

fn is_ghost(json: &Json<'_>) -> bool {
    let is_post = |post: &Json<'_>| is_text(post.get("html")) || is_text(post.get("plaintext"));
    let has_posts = ["posts", "pages"].into_iter().any(|name| match json.get(name) {
        Some(Json::Array(posts)) => posts.first().is_none_or(|post| is_post(post) || post.get("uuid").is_some()),
        Some(_) | None => false,
    });
    // What a post has besides its text, and no other format does.
    let is_own = |name| json.get(name).is_some();
    has_posts || (is_post(json) && ["feature_image", "primary_author", "comment_id", "uuid"].into_iter().any(is_own))
}

/// Where documents keep what an editor saved.
pub(super) const WRAPPERS: [&str; 3] = ["content", "data", "body"];

fn is_editor_js(json: &Json<'_>) -> bool {
    let wrapped = WRAPPERS.into_iter().filter_map(|name| json.get(name));
    [json].into_iter().chain(wrapped).any(|json| match json.get("blocks") {
        Some(Json::Array(blocks)) => blocks.first().is_none_or(|block| is_text(block.get("type"))),
        Some(_) | None => false,
    })
}

fn is_portable_text(json: &Json<'_>) -> bool {
    let answer = match json.get("result") {
        Some(Json::Array(items)) => items.first(),
        answer => answer,
    };
    [json].into_iter().chain(answer).any(|json| is_text(json.get("_type")) || portable_text(json).is_some())
}

/// The name of the member that holds the Portable Text of a document.
pub(super) fn portable_text(json: &Json<'_>) -> Option<&'static str> {
    ["body", "content", "text"].into_iter().find(|name| match json.get(name) {
        Some(Json::Array(blocks)) => blocks.first().is_some_and(|block| is_text(block.get("_type"))),
        Some(_) | None => false,
    })
}
