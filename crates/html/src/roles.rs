//! Names in `class` by which editors say what an element is.

use standfirst_article::Tone;

use super::Element;

/// What an element is by its class, whatever its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// Something with a caption.
    Figure,
    /// Words about what stands in the same figure, or just before.
    Caption,
    /// Who made it.
    Credit,
    /// Pictures that belong together.
    Gallery,
    /// Nothing of its own, whatever its name says.
    Wrapper,
    /// As running text, whatever its name says.
    Inline,
    /// A link whose text is more than a line.
    Card,
    /// Words of the story set large.
    PullQuote,
    /// A note set apart.
    Callout,
    /// The heading of what it stands in.
    Title,
    /// Something behind a heading.
    Toggle,
    /// The address of a player.
    Player,
    /// Words of somebody on another site.
    Post,
    /// Sound with a title.
    Sound,
}

const CLASSES: [(&str, Role); 74] = [
    ("wp-caption", Role::Figure),
    ("wp-block-image", Role::Figure),
    ("gallery-item", Role::Figure),
    ("wp-caption-text", Role::Caption),
    ("wp-element-caption", Role::Caption),
    ("gallery-caption", Role::Caption),
    ("blocks-gallery-caption", Role::Caption),
    ("caption", Role::Caption),
    ("image-caption", Role::Caption),
    ("img-caption", Role::Caption),
    ("photo-caption", Role::Caption),
    ("media-caption", Role::Caption),
    ("figure-caption", Role::Caption),
    ("credit", Role::Credit),
    ("credits", Role::Credit),
    ("image-credit", Role::Credit),
    ("img-credit", Role::Credit),
    ("photo-credit", Role::Credit),
    ("picture-credit", Role::Credit),
    ("media-credit", Role::Credit),
    ("caption-credit", Role::Credit),
    ("photographer", Role::Credit),
    ("copyright", Role::Credit),
    ("image-source", Role::Credit),
    ("photo-source", Role::Credit),
    ("wp-block-gallery", Role::Gallery),
    ("gallery", Role::Gallery),
    ("tiled-gallery", Role::Gallery),
    ("wp-block-jetpack-tiled-gallery", Role::Gallery),
    ("wp-block-jetpack-slideshow", Role::Gallery),
    ("kg-gallery-card", Role::Gallery),
    ("blocks-gallery-grid", Role::Wrapper),
    ("blocks-gallery-item", Role::Wrapper),
    ("gallery-icon", Role::Wrapper),
    ("wp-block-jetpack-slideshow_slide", Role::Wrapper),
    ("swiper-wrapper", Role::Wrapper),
    ("kg-bookmark-author", Role::Inline),
    ("kg-bookmark-publisher", Role::Inline),
    ("kg-callout-emoji", Role::Inline),
    ("kg-callout-text", Role::Inline),
    ("kg-bookmark-container", Role::Card),
    ("kg-file-card-container", Role::Card),
    ("wp-block-pullquote", Role::PullQuote),
    ("pullquote", Role::PullQuote),
    ("pull-quote", Role::PullQuote),
    ("kg-blockquote-alt", Role::PullQuote),
    ("kg-callout-card", Role::Callout),
    ("callout", Role::Callout),
    ("admonition", Role::Callout),
    ("theme-admonition", Role::Callout),
    ("markdown-alert", Role::Callout),
    ("note", Role::Callout),
    ("notice", Role::Callout),
    ("info-box", Role::Callout),
    ("alert", Role::Callout),
    ("tip", Role::Callout),
    ("hint", Role::Callout),
    ("warning", Role::Callout),
    ("caution", Role::Callout),
    ("danger", Role::Callout),
    ("admonition-title", Role::Title),
    ("markdown-alert-title", Role::Title),
    ("callout-title", Role::Title),
    ("kg-toggle-heading", Role::Title),
    ("kg-audio-title", Role::Title),
    ("kg-toggle-card", Role::Toggle),
    ("wp-block-embed__wrapper", Role::Player),
    ("twitter-tweet", Role::Post),
    ("twitter-video", Role::Post),
    ("instagram-media", Role::Post),
    ("tiktok-embed", Role::Post),
    ("fb-post", Role::Post),
    ("bluesky-embed", Role::Post),
    ("kg-audio-card", Role::Sound),
];

/// What an element is by the first of its classes that says it.
pub(super) fn role(element: &Element) -> Option<Role> {
    let by_class = |class: &str| CLASSES.iter().find(|(name, _)| *name == class).map(|(_, role)| *role);
    element.attribute("class")?.split_ascii_whitespace().find_map(by_class)
}

/// The tone of a callout: that of the class that says the most.
pub(super) fn tone(element: &Element) -> Tone {
    let says = |wanted: &str| {
        let classes = element.attribute("class").unwrap_or_default().split_ascii_whitespace();
        classes.flat_map(|class| class.split('-')).any(|word| word == wanted)
    };
    if ["warning", "caution", "danger", "important", "error"].into_iter().any(says) {
        Tone::Warning
    } else if ["tip", "hint", "success"].into_iter().any(says) {
        Tone::Tip
    } else {
        Tone::Note
    }
}

/// Whether an element is a heading.
pub(super) fn is_heading(name: &str) -> bool {
    matches!(name.as_bytes(), [b'h', b'1'..=b'6'])
}

/// Elements that begin on a line of their own, where nothing else is said about them (WHATWG HTML, 15.3).
const BLOCKS: [&str; 41] = [
    "address",
    "article",
    "aside",
    "body",
    "caption",
    "center",
    "col",
    "colgroup",
    "dd",
    "details",
    "dialog",
    "dir",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "header",
    "hgroup",
    "html",
    "legend",
    "li",
    "main",
    "menu",
    "ol",
    "p",
    "search",
    "section",
    "summary",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "ul",
    "amp-carousel",
    "blockquote",
];

/// Whether an element begins on a line of its own.
pub(super) fn is_block(name: &str) -> bool {
    BLOCKS.contains(&name)
}
