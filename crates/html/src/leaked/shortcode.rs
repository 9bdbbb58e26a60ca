//! Parsing of shortcodes: `[gallery ids="1,2"]`, which the original site would have replaced.

/// A part of a text with shortcodes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Piece<'a> {
    /// Plain text.
    Text(&'a str),
    /// A shortcode, and whether it is a closing one.
    Shortcode { name: &'a str, closes: bool },
}

/// Names of shortcodes, or prefixes that end in `*`, that are recognized in any form.
const KNOWN: [&str; 31] = [
    "vc_*",
    "et_pb_*",
    "fusion_*",
    "su_*",
    "av_*",
    "wpb_*",
    "tdc_*",
    "td_block*",
    "fl_builder*",
    "woocommerce_*",
    "jetpack*",
    "contact-form-7",
    "contact-form",
    "gravityform",
    "gravityforms",
    "wpforms",
    "mc4wp_form",
    "ninja_form",
    "formidable",
    "addtoany",
    "adrotate",
    "rev_slider",
    "sharethis",
    "gallery",
    "playlist",
    "googlemaps",
    "instagram-feed",
    "ultimatemember*",
    "elementor-template",
    "newsletter_form",
    "mailpoet_form*",
];

/// The maximum length of a shortcode, in bytes.
const MAX_BYTES: usize = 4096;

/// Removes shortcodes from a text. Content between an opening and a closing one is kept, and so are words in brackets
/// that are not shortcodes: `[sic]`, `[1]`, `[Editor's note: …]`.
pub fn without_shortcodes(text: &str) -> String {
    let names = |closing: bool| {
        let mut names: Vec<_> = pieces(text, &|_| true)
            .into_iter()
            .filter_map(|piece| match piece {
                Piece::Shortcode { name, closes } if closes == closing => Some(name),
                Piece::Shortcode { .. } | Piece::Text(_) => None,
            })
            .collect();
        names.sort_unstable();
        names
    };
    let (opened, closed) = (names(false), names(true));
    let is_pair = |name: &str| opened.binary_search(&name).is_ok() && closed.binary_search(&name).is_ok();
    let kept = pieces(text, &is_pair).into_iter().map(|piece| match piece {
        Piece::Text(text) => text,
        Piece::Shortcode { .. } => "",
    });
    kept.collect()
}

/// Splits a text at its shortcodes. `is_pair` says whether a shortcode of this name is both opened and closed.
pub(crate) fn pieces<'a>(text: &'a str, is_pair: &dyn Fn(&str) -> bool) -> Vec<Piece<'a>> {
    let mut pieces = Vec::new();
    let (mut start, mut from) = (0, 0);
    while let Some(at) = text.get(from..).and_then(|rest| rest.find('[')).map(|found| from + found) {
        from = at + 1;
        let Some((piece, length)) = text.get(from..).and_then(|inside| shortcode(inside, is_pair)) else { continue };
        if at > start {
            pieces.extend(text.get(start..at).map(Piece::Text));
        }
        pieces.push(piece);
        from += length;
        start = from;
    }
    pieces.extend(text.get(start..).filter(|rest| !rest.is_empty()).map(Piece::Text));
    pieces
}

/// Parses a shortcode after its opening bracket; returns it with its length.
fn shortcode<'a>(inside: &'a str, is_pair: &dyn Fn(&str) -> bool) -> Option<(Piece<'a>, usize)> {
    let closes = inside.starts_with('/');
    let begin = usize::from(closes);
    let rest = inside.get(begin..)?;
    let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    let name = rest.get(..rest.find(|c| !is_name(c)).unwrap_or(rest.len()))?;
    if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return None;
    }
    let (attributes, length) = attributes(rest.get(name.len()..)?)?;
    let is_shortcode = is_known(name) || is_pair(name) || !closes && has_value(attributes);
    is_shortcode.then_some((Piece::Shortcode { name, closes }, begin + name.len() + length))
}

fn is_known(name: &str) -> bool {
    KNOWN.iter().any(|known| known.strip_suffix('*').map_or(*known == name, |start| name.starts_with(start)))
}

/// The attributes up to the closing bracket, and the length of both.
fn attributes(text: &str) -> Option<(&str, usize)> {
    if !text.starts_with([']', '/', ' ', '\n', '\t', '\u{a0}']) {
        return None;
    }
    let mut quote = None;
    for (at, c) in text.char_indices().take_while(|(at, _)| *at < MAX_BYTES) {
        match (c, quote) {
            (']', None) => return Some((text.get(..at)?, at + 1)),
            ('[', None) => return None,
            ('"' | '\'' | '“' | '”' | '″', None) => quote = Some(c),
            (end, Some(open)) if ends(open, end) => quote = None,
            _ => {}
        }
    }
    None
}

/// Whether a quotation mark closes another. Editors make them typographic, not always in pairs.
fn ends(open: char, end: char) -> bool {
    match open {
        '"' | '\'' => end == open,
        _ => matches!(end, '”' | '“' | '″' | '"'),
    }
}

/// Whether an attribute has a quoted value, which does not occur in prose.
fn has_value(attributes: &str) -> bool {
    attributes.split('=').zip(attributes.split('=').skip(1)).any(|(name, value)| {
        name.ends_with(|c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))
            && value.starts_with(['"', '\'', '“', '”', '″'])
    })
}
