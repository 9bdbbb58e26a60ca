//! Cutting running text.

use standfirst_article::{Inline, RichText};

/// The words of a text, with its line breaks.
pub(super) fn words(text: &[Inline]) -> String {
    fn write(text: &[Inline], words: &mut String) {
        for inline in text {
            if let Inline::Text(own) | Inline::Code(own) = inline {
                words.push_str(own);
            } else if let Inline::Break(_) = inline {
                words.push('\n');
            } else if let Some(RichText(inner)) = inline.inner() {
                write(inner, words);
            }
        }
    }
    let mut words = String::new();
    write(text, &mut words);
    words
}

/// Cuts a text in two, so many bytes of its words after its beginning. A mark that is cut stands in both.
pub(super) fn cut(text: Vec<Inline>, mut at: usize) -> (Vec<Inline>, Vec<Inline>) {
    let (mut before, mut after) = (Vec::new(), Vec::new());
    for inline in text {
        let length = words(std::slice::from_ref(&inline)).len();
        if length <= at {
            before.push(inline);
        } else if at == 0 {
            after.push(inline);
        } else {
            let (start, rest) = cut_inline(inline, at);
            before.push(start);
            after.push(rest);
        }
        at = at.saturating_sub(length);
    }
    (before, after)
}

fn cut_inline(mut inline: Inline, at: usize) -> (Inline, Inline) {
    let mut rest = inline.clone();
    if let (Inline::Text(start) | Inline::Code(start), Inline::Text(end) | Inline::Code(end)) = (&mut inline, &mut rest)
    {
        let at = (0..=at).rev().find(|at| start.is_char_boundary(*at)).unwrap_or_default();
        *end = start.split_off(at);
    } else if let (Some(start), Some(end)) = (inline.inner_mut(), rest.inner_mut()) {
        (start.0, end.0) = cut(std::mem::take(&mut start.0), at);
    }
    (inline, rest)
}

/// Takes characters off the end of a text, and marks that are empty then.
pub(super) fn trim_end(text: &mut Vec<Inline>, is_over: &dyn Fn(char) -> bool) {
    while let Some(last) = text.last_mut() {
        let is_empty = if let Inline::Text(words) = last {
            words.truncate(words.trim_end_matches(is_over).len());
            words.is_empty()
        } else if let Some(RichText(inner)) = last.inner_mut() {
            trim_end(inner, is_over);
            inner.is_empty()
        } else {
            matches!(last, Inline::Break(_))
        };
        if !is_empty {
            return;
        }
        text.pop();
    }
}
