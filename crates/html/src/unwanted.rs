//! What is left out of a story: the one list of it.

use super::{Element, disarm::STYLE};

/// Why something is left out. What is not named in this file is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unwanted {
    /// Scripts, style sheets and what else is for the page and not for its readers.
    Page,
    /// What the page itself does not show.
    Hidden,
    /// Forms, whole, and their fields and buttons: nothing here could answer them.
    Form,
    /// Plug-ins and frames without an address that can be followed.
    Object,
    /// Drawings that are elements themselves: they are styled by the page, and can hold script.
    Drawing,
    /// Ways to other parts of the page or of the site.
    Navigation,
    /// Pictures and frames that count readers.
    Tracking,
    /// Buttons for sharing and following.
    Sharing,
    /// Lists of other stories and of what else the site has.
    Related,
    /// Invitations to subscribe.
    Newsletter,
    /// Advertisements.
    Advertisement,
    /// Comments and their form.
    Comments,
    /// The parts of a page's own player.
    Player,
    /// Numbers of lines beside code, signs beside headings, links from notes back to their marks, labels that come
    /// again.
    Repeated,
    /// Pictures without an address that can be shown, and icons without words.
    Picture,
    /// Pictures in cards that lead to another page.
    Preview,
    /// Recordings without an address that can be played.
    Recording,
    /// Script that arrived as text.
    LeakedScript,
    /// Marks of plug-ins that arrived as text.
    Shortcode,
    /// A heading that repeats the headline.
    Headline,
}

impl Unwanted {
    /// Each of them, and how a note calls several.
    pub(super) const ALL: [(Self, &str); 20] = [
        (Self::Page, "scripts and style sheets"),
        (Self::Hidden, "hidden elements"),
        (Self::Form, "forms and their fields"),
        (Self::Object, "plug-ins and frames"),
        (Self::Drawing, "inline drawings"),
        (Self::Navigation, "navigation"),
        (Self::Tracking, "tracking pixels"),
        (Self::Sharing, "share buttons"),
        (Self::Related, "lists of other stories"),
        (Self::Newsletter, "newsletter forms"),
        (Self::Advertisement, "advertisements"),
        (Self::Comments, "comments"),
        (Self::Player, "parts of players"),
        (Self::Repeated, "line numbers, signs and links back"),
        (Self::Picture, "pictures without an address or words"),
        (Self::Preview, "pictures in cards of links"),
        (Self::Recording, "recordings without an address"),
        (Self::LeakedScript, "lines of script that arrived as text"),
        (Self::Shortcode, "shortcodes"),
        (Self::Headline, "headings that repeat the headline"),
    ];
}

/// Elements that are left out, whatever is in them.
const NAMES: [(&str, Unwanted); 39] = [
    ("annotation", Unwanted::Repeated),
    ("annotation-xml", Unwanted::Repeated),
    ("script", Unwanted::Page),
    // Style sheets too: see disarm.rs.
    ("noembed", Unwanted::Page),
    ("link", Unwanted::Page),
    ("meta", Unwanted::Page),
    ("base", Unwanted::Page),
    ("title", Unwanted::Page),
    ("xml", Unwanted::Page),
    ("template", Unwanted::Hidden),
    ("noscript", Unwanted::Hidden),
    ("noframes", Unwanted::Hidden),
    ("area", Unwanted::Hidden),
    ("param", Unwanted::Hidden),
    ("source", Unwanted::Hidden),
    ("track", Unwanted::Hidden),
    ("form", Unwanted::Form),
    ("button", Unwanted::Form),
    ("input", Unwanted::Form),
    ("keygen", Unwanted::Form),
    ("select", Unwanted::Form),
    ("option", Unwanted::Form),
    ("optgroup", Unwanted::Form),
    ("datalist", Unwanted::Form),
    ("textarea", Unwanted::Form),
    ("meter", Unwanted::Form),
    ("progress", Unwanted::Form),
    ("object", Unwanted::Object),
    ("embed", Unwanted::Object),
    ("applet", Unwanted::Object),
    ("frame", Unwanted::Object),
    ("frameset", Unwanted::Object),
    ("bgsound", Unwanted::Object),
    ("svg", Unwanted::Drawing),
    ("canvas", Unwanted::Drawing),
    ("nav", Unwanted::Navigation),
    ("amp-ad", Unwanted::Advertisement),
    ("amp-analytics", Unwanted::Tracking),
    ("amp-pixel", Unwanted::Tracking),
];

/// Names in `class` by which an element is left out. One that ends in `*` is the beginning of names.
const CLASSES: [(&str, Unwanted); 104] = [
    ("screen-reader-text", Unwanted::Hidden),
    ("screen-reader-only", Unwanted::Hidden),
    ("sr-only", Unwanted::Hidden),
    ("visually-hidden", Unwanted::Hidden),
    ("visuallyhidden", Unwanted::Hidden),
    ("show-for-sr", Unwanted::Hidden),
    ("wp-block-search", Unwanted::Form),
    ("wp-block-loginout", Unwanted::Form),
    ("wpcf7", Unwanted::Form),
    ("gform_wrapper", Unwanted::Form),
    ("wpforms-container", Unwanted::Form),
    ("wp-block-navigation", Unwanted::Navigation),
    ("wp-block-table-of-contents", Unwanted::Navigation),
    ("wp-block-page-list", Unwanted::Navigation),
    ("wp-block-more", Unwanted::Navigation),
    ("wp-block-nextpage", Unwanted::Navigation),
    ("wp-block-read-more", Unwanted::Navigation),
    ("more-link", Unwanted::Navigation),
    ("page-links", Unwanted::Navigation),
    ("post-page-numbers", Unwanted::Navigation),
    ("post-navigation", Unwanted::Navigation),
    ("ez-toc-container", Unwanted::Navigation),
    ("toc_container", Unwanted::Navigation),
    ("lwptoc", Unwanted::Navigation),
    ("breadcrumbs", Unwanted::Navigation),
    ("mw-editsection", Unwanted::Navigation),
    ("wp-block-spacer", Unwanted::Hidden),
    ("sharedaddy", Unwanted::Sharing),
    ("sd-sharing*", Unwanted::Sharing),
    ("jetpack-likes-widget*", Unwanted::Sharing),
    ("addtoany*", Unwanted::Sharing),
    ("a2a_kit", Unwanted::Sharing),
    ("addthis*", Unwanted::Sharing),
    ("social-share*", Unwanted::Sharing),
    ("share-buttons", Unwanted::Sharing),
    ("share-bar", Unwanted::Sharing),
    ("share-links", Unwanted::Sharing),
    ("post-share*", Unwanted::Sharing),
    ("entry-share*", Unwanted::Sharing),
    ("wp-block-social-links", Unwanted::Sharing),
    ("heateor_s*", Unwanted::Sharing),
    ("shareaholic*", Unwanted::Sharing),
    ("swp_social_panel*", Unwanted::Sharing),
    ("essb_links", Unwanted::Sharing),
    ("ssba*", Unwanted::Sharing),
    ("mashsb*", Unwanted::Sharing),
    ("dpsp*", Unwanted::Sharing),
    ("simplesocialbuttons", Unwanted::Sharing),
    ("fb-like", Unwanted::Sharing),
    ("fb-share-button", Unwanted::Sharing),
    ("twitter-share-button", Unwanted::Sharing),
    ("jp-relatedposts*", Unwanted::Related),
    ("wp-block-jetpack-related-posts", Unwanted::Related),
    ("related-posts", Unwanted::Related),
    ("relatedposts", Unwanted::Related),
    ("related-articles", Unwanted::Related),
    ("related-stories", Unwanted::Related),
    ("yarpp*", Unwanted::Related),
    ("crp_related*", Unwanted::Related),
    ("wp-block-latest-posts*", Unwanted::Related),
    ("wp-block-latest-comments*", Unwanted::Related),
    ("wp-block-query*", Unwanted::Related),
    ("wp-block-archives*", Unwanted::Related),
    ("wp-block-categories*", Unwanted::Related),
    ("wp-block-calendar", Unwanted::Related),
    ("wp-block-tag-cloud", Unwanted::Related),
    ("wp-block-rss*", Unwanted::Related),
    ("outbrain*", Unwanted::Related),
    ("OUTBRAIN", Unwanted::Related),
    ("trc_related_container", Unwanted::Related),
    ("taboola*", Unwanted::Related),
    ("kg-signup-card", Unwanted::Newsletter),
    ("kg-header-card", Unwanted::Newsletter),
    ("kg-email*", Unwanted::Newsletter),
    ("kg-cta-card", Unwanted::Newsletter),
    ("newsletter-signup*", Unwanted::Newsletter),
    ("newsletter-form*", Unwanted::Newsletter),
    ("mc4wp-form*", Unwanted::Newsletter),
    ("mailpoet_form*", Unwanted::Newsletter),
    ("jetpack_subscription_widget", Unwanted::Newsletter),
    ("wp-block-jetpack-subscriptions*", Unwanted::Newsletter),
    ("subscribe-form", Unwanted::Newsletter),
    ("adsbygoogle*", Unwanted::Advertisement),
    ("advertisement", Unwanted::Advertisement),
    ("ad-container", Unwanted::Advertisement),
    ("ad-slot", Unwanted::Advertisement),
    ("ad-unit", Unwanted::Advertisement),
    ("google-auto-placed", Unwanted::Advertisement),
    ("wp-block-comments*", Unwanted::Comments),
    ("wp-block-post-comments*", Unwanted::Comments),
    ("comments-area", Unwanted::Comments),
    ("comment-respond", Unwanted::Comments),
    ("fb-comments", Unwanted::Comments),
    ("kg-video-overlay", Unwanted::Player),
    ("kg-video-player*", Unwanted::Player),
    ("kg-audio-thumbnail", Unwanted::Player),
    ("kg-audio-player", Unwanted::Player),
    ("wp-block-file__button", Unwanted::Repeated),
    ("katex-html", Unwanted::Repeated),
    ("footnote-definition-label", Unwanted::Repeated),
    ("mw-cite-backlink", Unwanted::Repeated),
    ("gutter", Unwanted::Repeated),
    ("linenos", Unwanted::Repeated),
    ("line-numbers-rows", Unwanted::Repeated),
];

/// Elements of which not even the content is copied: it is no text.
pub(super) fn is_unread(name: &str) -> bool {
    matches!(
        name,
        "script" | "template" | "svg" | "canvas" | "select" | "textarea" | "iframe" | "noembed" | "noframes" | "xml"
    )
}

/// Why an element is left out; `None` for one that is kept.
pub(super) fn unwanted(element: &Element) -> Option<Unwanted> {
    let by_name = NAMES.iter().find(|(name, _)| *name == element.name).map(|(_, why)| *why);
    let by_name = by_name.filter(|_| !(element.name == "form" && holds_a_story(element)));
    by_name.or_else(|| {
        element.attributes.iter().find_map(|(name, value)| match name.as_str() {
            "class" => value.split_ascii_whitespace().find_map(by_class),
            "id" if value == "disqus_thread" => Some(Unwanted::Comments),
            "role" if value == "navigation" || value == "search" => Some(Unwanted::Navigation),
            // What waits to be found can be read: the browser shows it.
            "hidden" if value != "until-found" => Some(Unwanted::Hidden),
            STYLE if is_hiding(value) => Some(Unwanted::Hidden),
            _ => None,
        })
    })
}

/// Some systems put the whole page into one form. What asks for a comment or an address has a sentence or two.
fn holds_a_story(form: &Element) -> bool {
    const ENOUGH: usize = 500;
    fn count(element: &Element) -> usize {
        let inside = || element.elements().map(count).sum();
        if element.name == "p" { element.text().trim().len() } else { inside() }
    }
    count(form) > ENOUGH
}

fn by_class(class: &str) -> Option<Unwanted> {
    let fits = |known: &str| known.strip_suffix('*').map_or(known == class, |start| class.starts_with(start));
    CLASSES.iter().find(|(known, _)| fits(known)).map(|(_, why)| *why)
}

/// Whether a `style` takes the element out of sight. `aria-hidden` does not: what has it is seen.
fn is_hiding(style: &str) -> bool {
    style.split(';').filter_map(|declaration| declaration.split_once(':')).any(|(name, value)| {
        let is = |text: &str, wanted: &str| text.trim().eq_ignore_ascii_case(wanted);
        let value = value.split('!').next().unwrap_or_default();
        is(name, "display") && is(value, "none") || is(name, "visibility") && is(value, "hidden")
    })
}
