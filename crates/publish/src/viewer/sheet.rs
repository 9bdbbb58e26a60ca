//! Style sheets that are inlined in pages.

use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha256};

/// Parts of a viewer's sheet that are inlined in stories' pages, from styles/story-page.css and story-rich.css.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StorySheets {
    /// Styles that every story needs.
    pub story: Sheet,
    /// Styles for rich content, which follow the other part.
    pub rich: Sheet,
}

impl StorySheets {
    /// Prepares both parts for inlining; `None` if one of them refers to files.
    pub(super) fn of(story: &str, rich: &str) -> Option<Self> {
        Some(Self { story: Sheet::of(story)?, rich: Sheet::of(rich)? })
    }

    /// Hashes of both parts, for the policy.
    pub fn hashes(&self) -> [&str; 2] {
        [self.story.hash(), self.rich.hash()]
    }
}

/// Style sheet as the text of a `style` element, with its hash for the policy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    text: String,
    hash: String,
}

impl Sheet {
    /// Prepares a sheet for inlining; `None` if it refers to files, whose addresses would be resolved against the page.
    pub(super) fn of(css: &str) -> Option<Self> {
        // Normalise what an HTML parser changes before browsers hash the text. `</` is escaped: in CSS `\/` is a slash.
        let text = css.trim_start_matches('\u{feff}').replace("\r\n", "\n").replace('\r', "\n").replace('\0', "");
        let text = text.replace("</", "<\\/");
        is_location_independent(&text).then(|| {
            let hash = ["sha256-", &STANDARD.encode(Sha256::digest(&text))].concat();
            Self { text, hash }
        })
    }

    /// Text of the element, which cannot contain the element's end tag.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Hash of the text for a policy, without quotes: `sha256-…`.
    pub fn hash(&self) -> &str {
        &self.hash
    }
}

/// Whether the sheet means the same on a page at any depth: it refers to no files.
fn is_location_independent(css: &str) -> bool {
    let css = css.to_ascii_lowercase();
    let is_whole = |address: &str| {
        let address = address.trim_start().trim_start_matches(['"', '\'']);
        ["data:", "https:", "http:", "#"].iter().any(|start| address.starts_with(start))
    };
    let names_files = ["@import", "image-set(", "src("].iter().any(|word| css.contains(word));
    !names_files && css.split("url(").skip(1).all(is_whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_sheet_ends_its_element() {
        let text = Sheet::of("a::after{content:'</style><script>'}").map(|sheet| sheet.text);
        assert_eq!(text.as_deref(), Some("a::after{content:'<\\/style><script>'}"));
    }

    #[test]
    fn the_hash_is_of_what_a_browser_reads() {
        let hash = |css| Sheet::of(css).map(|sheet| sheet.hash);
        assert_eq!(hash("a{}\r\nb{}"), hash("\u{feff}a{}\nb{}"));
        // printf '' | openssl dgst -sha256 -binary | base64
        assert_eq!(hash("").as_deref(), Some("sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="));
    }

    #[test]
    fn a_sheet_that_names_files_stays_a_file() {
        for css in ["a{b:url(c.woff2)}", "a{b:URL( \"c\" )}", "@import 'a.css';", "a{b:image-set('c' 1x)}"] {
            assert_eq!(Sheet::of(css), None, "{css}");
        }
        for css in ["a{b:url(data:,x)}", "a{b:url('#c')}", "a{b:url(https://a.example/c)}"] {
            assert!(Sheet::of(css).is_some(), "{css}");
        }
    }
}
