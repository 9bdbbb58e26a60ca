//! Telling a caption from a credit.

use standfirst_article::{Inline, RichText};

use super::cut::{cut, trim_end, words};

/// What a credit begins with, in front of a colon, up to three of them: "Image Source:". In the languages of which
/// captions were at hand; where letters beyond ASCII have two cases, both.
const LABELS: [&str; 44] = [
    "photo",
    "photos",
    "photograph",
    "photographs",
    "photographer",
    "photography",
    "image",
    "images",
    "picture",
    "pictures",
    "pic",
    "credit",
    "credits",
    "source",
    "sources",
    "illustration",
    "drawing",
    "graphic",
    "graphics",
    "copyright",
    "courtesy",
    "line",
    "foto",
    "fotos",
    "bild",
    "quelle",
    "fuente",
    "fonte",
    "imagen",
    "imagem",
    "crédit",
    "crédits",
    "photographie",
    "Фото",
    "фото",
    "Источник",
    "Джерело",
    "صورة",
    "الصورة",
    "تصوير",
    "المصدر",
    "फोटो",
    "तस्वीर",
    "स्रोत",
];

/// What may stand between a label and a name in place of a colon.
const BY: [&str; 4] = ["by ", "courtesy of ", "courtesy ", "via "];

/// Words in names that begin with a small letter.
const JOINTS: [&str; 32] = [
    "a", "the", "of", "for", "by", "via", "and", "at", "from", "in", "on", "de", "da", "do", "di", "del", "della",
    "der", "den", "van", "von", "und", "la", "le", "el", "et", "y", "e", "al", "bin", "courtesy", "handout",
];

/// A longer credit is a sentence, in bytes and in words.
const LONGEST: (usize, usize) = (160, 10);

/// Takes a credit out of a caption: "A bridge. Photo: A. Name" is a caption and a credit.
///
/// A credit follows one of the usual labels, which are left out, or is a `©` and what follows it. It ends the
/// caption, and is short and made of names; "Source: Reuters said that the bridge was open" is none.
pub fn split_credit(caption: RichText) -> (Option<RichText>, Option<RichText>) {
    let plain = words(&caption.0);
    let Some((at, label)) = find(&plain) else { return (filled(caption.0), None) };
    let (mut caption, rest) = cut(caption.0, at);
    let (_, mut credit) = cut(rest, label);
    trim_end(&mut caption, &is_separator);
    let is_open = plain.get(..at).is_some_and(|before| before.trim_end().ends_with(['(', '[']));
    trim_end(&mut credit, &|c| c.is_whitespace() || is_open && matches!(c, ')' | ']'));
    (filled(caption), filled(credit))
}

/// A credit without the label before it.
pub(super) fn without_label(credit: RichText) -> RichText {
    let label = label(&words(&credit.0)).unwrap_or_default();
    RichText(cut(credit.0, label).1)
}

fn filled(text: Vec<Inline>) -> Option<RichText> {
    Some(RichText(text)).filter(|text| !text.is_empty())
}

/// Where a credit begins, and the length of its label.
fn find(plain: &str) -> Option<(usize, usize)> {
    let start = plain.len().saturating_sub(LONGEST.0);
    let places = plain.char_indices().map(|(at, _)| at).filter(|at| *at == 0 || *at >= start);
    places.filter_map(|at| Some((at, plain.split_at_checked(at)?))).find_map(|(at, (before, rest))| {
        let label = if rest.starts_with('©') { before.ends_with(is_space_or_open).then_some(0) } else { None };
        let label = label.or_else(|| if begins(before) { label_or_sign(rest) } else { None })?;
        is_name(rest.get(label..)?).then_some((at, label))
    })
}

fn is_space_or_open(c: char) -> bool {
    c.is_whitespace() || matches!(c, '(' | '[' | '|' | '/')
}

/// Whether a new piece of the caption begins after this one.
fn begins(before: &str) -> bool {
    let trimmed = before.trim_end();
    trimmed.is_empty()
        || before.ends_with(['(', '[', '|', '/', '\n'])
        || trimmed.len() < before.len()
            && trimmed.ends_with([
                '.', '!', '?', '…', '|', '/', '–', '—', '-', ';', ',', '”', '"', '»', '।', '؟', ')', '•', '·',
            ])
}

fn label_or_sign(text: &str) -> Option<usize> {
    if text.starts_with('©') { Some(0) } else { label(text) }
}

/// The length of the label that a text begins with, and of the space after it.
fn label(text: &str) -> Option<usize> {
    let mut rest = text;
    for count in 0..3 {
        let word = rest.split([' ', ':', '\u{a0}', '/']).next().unwrap_or_default();
        if count > 0
            && let Some(after) = BY.iter().find_map(|by| without_start(rest, by))
        {
            return Some(text.len() - after.trim_start().len());
        }
        if !LABELS.iter().any(|label| label.eq_ignore_ascii_case(word)) {
            return None;
        }
        rest = rest.get(word.len()..)?.trim_start_matches([' ', '\u{a0}', '/']);
        if let Some(after) = rest.strip_prefix(':') {
            return Some(text.len() - after.trim_start().len());
        }
    }
    None
}

fn without_start<'a>(text: &'a str, start: &str) -> Option<&'a str> {
    let (begin, rest) = text.split_at_checked(start.len())?;
    begin.eq_ignore_ascii_case(start).then_some(rest)
}

/// Whether a text is made of names, as credits are.
fn is_name(text: &str) -> bool {
    let is_small = |word: &&str| {
        word.starts_with(|c: char| c.is_ascii_lowercase()) && !JOINTS.contains(word) && !word.contains(['.', '@'])
    };
    let words = text.split_whitespace();
    let (count, small) = (words.clone().count(), words.clone().filter(is_small).count());
    let ends_within = words.take(count.saturating_sub(1)).any(|word| word.len() > 7 && word.ends_with(['.', '!', '?']));
    let most = if text.is_ascii() { LONGEST.1 } else { LONGEST.1 / 2 + 2 };
    (1..=most).contains(&count) && (small == 0 || small == count && count <= 3) && !ends_within
}

fn is_separator(c: char) -> bool {
    c.is_whitespace() || matches!(c, '|' | '/' | '–' | '—' | '-' | '(' | '[' | ';' | ',' | '•' | '·')
}
