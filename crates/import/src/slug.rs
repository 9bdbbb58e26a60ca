//! Generation of slugs.

use deunicode::deunicode;
use standfirst_article::{Article, Slug};
use url::Url;

/// Longest generated slug, in characters: about what file listings show.
const LONGEST: usize = 60;

/// Slug of a story: its own, else the last segment of its URL, else generated from its headline, else `story`.
pub fn slug(article: &Article) -> Option<Slug> {
    let canonical = || article.canonical.as_ref().and_then(|url| from_address(url.as_str()));
    let named = article.id.clone().or_else(canonical).or_else(|| from_words(&article.headline));
    named.or_else(|| Slug::parse("story"))
}

/// Last path segment of a URL that is a slug: `the-river` of `https://news.example/2022/the-river.html?x=1`.
fn from_address(address: &str) -> Option<Slug> {
    let url = Url::parse(address).ok()?;
    let last = url.path_segments()?.rfind(|part| !part.is_empty())?;
    let name = last.rsplit_once('.').map_or(last, |(name, _)| name);
    let is_name = name.chars().any(|c| c.is_ascii_alphabetic()) && name != "index";
    if is_name { Slug::parse(name) } else { None }
}

/// Generates a slug from words in any script, by transliteration to Latin letters.
pub fn from_words(words: &str) -> Option<Slug> {
    let mut name = String::new();
    for word in deunicode(&words.replace(['’', '\''], ""))
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
    {
        if name.len() + word.len() >= LONGEST && !name.is_empty() {
            break;
        }
        if !name.is_empty() {
            name.push('-');
        }
        name.extend(word.chars().take(LONGEST).map(|c| c.to_ascii_lowercase()));
    }
    Slug::parse(&name)
}
