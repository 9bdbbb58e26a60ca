//! Names of stories and places, safe in a path, a query and an `id`.

use schemars::JsonSchema;
use serde::Serialize;

/// The name of a story: parts of `[A-Za-z0-9_-]+` joined by `/`, so it can never climb
/// out of the articles folder.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, JsonSchema)]
pub struct Slug(#[schemars(regex(pattern = r"^[A-Za-z0-9_-]+(/[A-Za-z0-9_-]+)*$"))] String);

impl Slug {
    /// `None` when `text` has any other character, an empty part, or is longer than
    /// 200 bytes (file names end at 255 on every common file system).
    pub fn parse(text: &str) -> Option<Self> {
        let is_part =
            |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'-');
        (text.len() <= 200 && text.split('/').all(is_part)).then(|| Self(text.to_owned()))
    }

    /// The slug as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Makes the `id` of a heading from its words: letters and digits of any script, in
/// lower case where they are ASCII, joined by hyphens, at most 60 characters.
pub(super) fn id_from_words(words: &str) -> String {
    let mut id = String::new();
    for c in words.chars().take(60) {
        if is_word_char(c) {
            id.push(c.to_ascii_lowercase());
        } else if !id.is_empty() && !id.ends_with('-') {
            id.push('-');
        }
    }
    id.truncate(id.trim_end_matches('-').len());
    id
}

/// Whether a character is part of a word.
// Letters beyond ASCII are kept without Unicode tables (they would cost bytes in the
// wasm): all that is wrong in an id is white space, and punctuation looks untidy.
pub fn is_word_char(c: char) -> bool {
    c.is_ascii_alphanumeric() || (c > '\u{bf}' && !c.is_whitespace() && !is_wide_punctuation(c))
}

fn is_wide_punctuation(c: char) -> bool {
    matches!(c, '\u{2000}'..='\u{206f}' | '\u{3000}'..='\u{303f}' | '\u{d7}' | '\u{f7}' | '\u{60c}' | '\u{61b}' | '\u{61f}' | '\u{964}' | '\u{965}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs_cannot_climb() {
        for good in ["a", "kupiansk-river", "2022/09/river_1"] {
            assert!(Slug::parse(good).is_some(), "{good}");
        }
        for bad in ["", "..", "a/../b", "/a", "a/", "a//b", "a.json", "a b", "é", "https:x"] {
            assert!(Slug::parse(bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn ids_come_from_words_of_any_script() {
        assert_eq!(id_from_words("  The river, “blown”!  "), "the-river-blown");
        assert_eq!(id_from_words("نهر أوسكيل"), "نهر-أوسكيل");
        assert_eq!(id_from_words("???"), "");
    }
}
