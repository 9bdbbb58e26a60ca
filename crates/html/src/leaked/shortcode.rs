//! Shortcodes: `[gallery ids="1,2"]`, which the site that they were written for would have replaced.

/// A part of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Piece<'a> {
    /// Text as it stands.
    Text(&'a str),
    /// A shortcode: its name, and whether it ends what one of this name began.
    Shortcode { name: &'a str, closes: bool },
}

/// Names, and beginnings of names that end in `*`, that are shortcodes however they are written.
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

/// Longest shortcode that is looked for, in bytes.
const LONGEST: usize = 4096;

/// A text without shortcodes. What stands between an opening and a closing one is kept, and so are words in
/// brackets that no plug-in would answer to: `[sic]`, `[1]`, `[Editor's note: …]`.
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

/// The parts of a text. `is_pair` says whether a shortcode of a name is both opened and closed.
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

/// The shortcode that begins here, after its bracket, and its length.
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

/// What stands between a name and its bracket, and the length of both.
fn attributes(text: &str) -> Option<(&str, usize)> {
    if !text.starts_with([']', '/', ' ', '\n', '\t', '\u{a0}']) {
        return None;
    }
    let mut quote = None;
    for (at, c) in text.char_indices().take_while(|(at, _)| *at < LONGEST) {
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

/// Whether a quotation mark ends what another began. Editors make them typographic, not always in pairs.
fn ends(open: char, end: char) -> bool {
    match open {
        '"' | '\'' => end == open,
        _ => matches!(end, '”' | '“' | '″' | '"'),
    }
}

/// Whether there is a name with a value in quotation marks, which no prose has.
fn has_value(attributes: &str) -> bool {
    attributes.split('=').zip(attributes.split('=').skip(1)).any(|(name, value)| {
        name.ends_with(|c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))
            && value.starts_with(['"', '\'', '“', '”', '″'])
    })
}
