//! Style sheets that stand in pages.

use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha256};

/// The parts of a viewer's sheet that pages of stories hold. They come from styles/story-page.css and story-rich.css.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StorySheets {
    /// What every story has.
    pub story: Sheet,
    /// What else a story may have; it stands after the other.
    pub rich: Sheet,
}

impl StorySheets {
    /// Makes both fit for a page; `None` where one of them names files.
    pub(super) fn of(story: &str, rich: &str) -> Option<Self> {
        Some(Self { story: Sheet::of(story)?, rich: Sheet::of(rich)? })
    }

    /// What a policy knows them by.
    pub fn hashes(&self) -> [&str; 2] {
        [self.story.hash(), self.rich.hash()]
    }
}

/// A style sheet as the text of a `style` element, and what the policy knows it by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    text: String,
    hash: String,
}

impl Sheet {
    /// Makes a sheet fit for a page; `None` where it names files, which in a page would be looked for beside the page.
    pub(super) fn of(css: &str) -> Option<Self> {
        // What a parser of HTML would change before the text is hashed; and in CSS `\/` is a slash.
        let text = css.trim_start_matches('\u{feff}').replace("\r\n", "\n").replace('\r', "\n").replace('\0', "");
        let text = text.replace("</", "<\\/");
        holds_anywhere(&text).then(|| {
            let hash = ["sha256-", &STANDARD.encode(Sha256::digest(&text))].concat();
            Self { text, hash }
        })
    }

    /// The text of the element. It cannot end it.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The hash of the text as a policy has it, without its quotes: `sha256-…`.
    pub fn hash(&self) -> &str {
        &self.hash
    }
}

/// Whether the sheet says the same on a page at any depth.
fn holds_anywhere(css: &str) -> bool {
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
