//! Relative URLs of files beside a story.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use standfirst_article::{MediaUrl, Slug};

/// Characters of a path segment that are percent-encoded. A colon is one of them, since a name before a colon would be
/// parsed as a scheme.
const KEPT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~').remove(b'!').remove(b'@');

/// Relative URL of a file in `articles/`, from `articles/SLUG.json`. `rest` is the query and fragment.
pub(super) fn relative_url(slug: &Slug, path: &str, rest: &str) -> Option<MediaUrl> {
    let mut folders: Vec<&str> = slug.as_str().split('/').collect();
    folders.pop();
    let parts: Vec<&str> = path.split('/').collect();
    let last = parts.len().saturating_sub(1);
    let common = folders.iter().zip(parts.iter().take(last)).take_while(|(one, other)| one == other).count();
    let up = folders.iter().skip(common).map(|_| "..".to_owned());
    let down = parts.iter().skip(common).map(|part| utf8_percent_encode(part, KEPT).to_string());
    let path: Vec<String> = up.chain(down).collect();
    MediaUrl::parse(&(path.join("/") + rest))
}
