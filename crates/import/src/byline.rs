//! Parser of bylines: a line of names and dates above a story.

use standfirst_article::{Author, Timestamp};

use super::written_date;

/// Longest byline, in characters.
const LONGEST: usize = 160;

/// Parsed byline.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Byline {
    /// Authors.
    pub(super) authors: Vec<Author>,
    /// Date of publication.
    pub(super) published: Option<Timestamp>,
    /// Date of the last change.
    pub(super) updated: Option<Timestamp>,
}

impl Byline {
    /// Parses `By A. Name and B. Name | Updated: September 23, 2022`. Every part must be recognised, so that a sentence
    /// that begins with “by” is not a byline.
    pub(super) fn read(text: &str) -> Option<Self> {
        const UPDATED: [&str; 6] =
            ["last updated on", "last updated", "updated on", "updated", "last modified", "modified"];
        const PUBLISHED: [&str; 6] = ["first published", "published on", "published", "posted on", "posted", "date"];
        if text.chars().count() > LONGEST {
            return None;
        }
        let mut byline = Self::default();
        for part in text.split('|').map(str::trim) {
            if let Some(date) = after_label(part, &UPDATED, false) {
                byline.updated = Some(written_date(date)?);
            } else if let Some(date) = written_date(after_label(part, &PUBLISHED, false).unwrap_or(part)) {
                byline.published = Some(date);
            } else {
                byline.authors = names(after_label(part, &["by", "written by", "reported by"], false)?)?;
            }
        }
        Some(byline)
    }
}

/// Strips one of these words, ignoring case, and the colon after it, which may be required.
pub(super) fn after_label<'a>(text: &'a str, labels: &[&str], needs_colon: bool) -> Option<&'a str> {
    labels.iter().find_map(|label| {
        let (start, rest) = text.split_at_checked(label.len())?;
        let trimmed = rest.trim_start();
        let value = trimmed.strip_prefix([':', '：']);
        let value = if needs_colon { value } else { value.or_else(|| (rest.len() > trimmed.len()).then_some(trimmed)) };
        value.map(str::trim).filter(|value| start.eq_ignore_ascii_case(label) && !value.is_empty())
    })
}

/// Parses a list of names, `A. Name, B. Name and C. de la Name`; `None` if a part does not look like a name.
fn names(text: &str) -> Option<Vec<Author>> {
    super::names(text).into_iter().map(|author| is_name(&author.name).then_some(author)).collect()
}

fn is_name(text: &str) -> bool {
    const PARTICLES: [&str; 16] =
        ["de", "da", "di", "do", "du", "la", "le", "van", "von", "der", "den", "el", "al", "bin", "ibn", "of"];
    let words: Vec<&str> = text.split_whitespace().collect();
    let is_word = |word: &&str| {
        let starts_well = word.chars().next().is_some_and(|c| c.is_alphabetic() && !c.is_lowercase());
        let letters = word.chars().all(|c| c.is_alphabetic() || matches!(c, '.' | '-' | '\'' | '’'));
        letters && (starts_well || PARTICLES.contains(word))
    };
    (1..=6).contains(&words.len()) && words.iter().all(is_word)
}
