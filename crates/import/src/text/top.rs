//! Parser of the lines above the story: headline, byline, dates, the picture's credit and caption, highlights.

use standfirst_article::{Author, Site, Timestamp};

use super::line::Line;
use crate::byline::{Byline, after_label};

/// Longest headline, in characters; a longer line is a paragraph.
const LONGEST_HEADLINE: usize = 300;
/// Longest byline, credit or caption, in characters.
const LONGEST_LABEL: usize = 160;

/// Parsed lines above the story, and the remaining lines.
#[derive(Debug)]
pub(super) struct Top<'a> {
    pub(super) headline: String,
    pub(super) site: Option<Site>,
    pub(super) authors: Vec<Author>,
    pub(super) published: Option<Timestamp>,
    pub(super) updated: Option<Timestamp>,
    pub(super) credit: Option<String>,
    pub(super) caption: Option<String>,
    pub(super) summary: Vec<&'a str>,
    /// Remaining lines.
    pub(super) rest: &'a [Line<'a>],
}

/// Parses lines from the top, until one is not recognised.
pub(super) fn read<'a>(lines: &'a [Line<'a>]) -> Top<'a> {
    let (headline, site, rest) = headline(lines);
    let mut top = Top {
        headline,
        site,
        authors: Vec::new(),
        published: None,
        updated: None,
        credit: None,
        caption: None,
        summary: Vec::new(),
        rest,
    };
    while let Some(rest) = top.take() {
        top.rest = rest;
    }
    top
}

/// Parses the headline, and the site's name if the first line has both; returns the remaining lines. The headline often
/// occurs twice: as the page's title and above the story.
fn headline<'a>(lines: &'a [Line<'a>]) -> (String, Option<Site>, &'a [Line<'a>]) {
    let Some((first, rest)) = lines.split_first() else { return (String::new(), None, lines) };
    let fits = |line: &Line<'_>| line.text.chars().count() <= LONGEST_HEADLINE && !line.is_divider();
    if !fits(first) {
        return (beginning(first.text), None, lines);
    }
    let is_again = |text: &str| rest.first().is_some_and(|line| line.says(text));
    let (text, site) = match title_and_site(first.text) {
        Some((title, site)) if is_again(title) => (title, Some(Site { name: site.to_owned(), url: None })),
        _ => (first.text, None),
    };
    let repeated = rest.iter().take_while(|line| line.says(text)).count();
    (text.to_owned(), site, rest.get(repeated..).unwrap_or_default())
}

/// Splits a page's title into headline and site name: `The river - News Example`.
fn title_and_site(text: &str) -> Option<(&str, &str)> {
    [" | ", " - ", " – ", " — ", " » "].iter().find_map(|between| text.rsplit_once(between))
}

/// Headline for a text without one: its first words.
fn beginning(text: &str) -> String {
    let mut words = String::new();
    for word in text.split_whitespace() {
        if words.chars().count() + word.chars().count() > 80 {
            words.push('…');
            break;
        }
        if !words.is_empty() {
            words.push(' ');
        }
        words.extend(word.chars().take(80));
    }
    words
}

impl<'a> Top<'a> {
    /// Parses the next lines, and returns the remaining ones; `None` if they are not recognised.
    fn take(&mut self) -> Option<&'a [Line<'a>]> {
        let (line, rest) = self.rest.split_first()?;
        if self.summary.is_empty() {
            let points: Vec<&str> = self.rest.iter().map_while(|line| line.bullet()).collect();
            if !points.is_empty() {
                let rest = self.rest.get(points.len()..);
                self.summary = points;
                return rest;
            }
        }
        if line.text.chars().count() > LONGEST_LABEL {
            return None;
        }
        if let Some(credit) = credit(line.text).filter(|_| self.credit.is_none()) {
            self.credit = Some(credit.to_owned());
            return Some(self.caption(rest));
        }
        self.byline(line.text).then_some(rest)
    }

    /// Takes the line directly below a credit as caption, if it is short enough. Returns the remaining lines.
    fn caption(&mut self, lines: &'a [Line<'a>]) -> &'a [Line<'a>] {
        let Some((line, rest)) = lines.split_first() else { return lines };
        let is_short = line.text.chars().count() <= LONGEST_LABEL;
        let is_known = line.bullet().is_some() || credit(line.text).is_some() || Byline::read(line.text).is_some();
        if line.is_first || !is_short || is_known {
            return lines;
        }
        self.caption = Some(line.text.to_owned());
        rest
    }

    /// Parses a byline; returns whether it is one.
    fn byline(&mut self, text: &str) -> bool {
        let Some(Byline { authors, published, updated }) = Byline::read(text) else { return false };
        let is_new = (authors.is_empty() || self.authors.is_empty())
            && (published.is_none() || self.published.is_none())
            && (updated.is_none() || self.updated.is_none());
        if is_new {
            self.authors.extend(authors);
            self.published = self.published.take().or(published);
            self.updated = self.updated.take().or(updated);
        }
        is_new
    }
}

/// Parses a picture credit: `Image Source : India TV`, `Photo: A. Name`.
fn credit(text: &str) -> Option<&str> {
    const WITH_COLON: [&str; 16] = [
        "image source",
        "image credit",
        "image credits",
        "image courtesy",
        "image",
        "images",
        "photo source",
        "photo credit",
        "photo credits",
        "photo courtesy",
        "photograph",
        "photo",
        "photos",
        "picture credit",
        "picture",
        "credit",
    ];
    const WITHOUT: [&str; 5] = ["image by", "photo by", "photos by", "picture by", "photograph by"];
    after_label(text, &WITH_COLON, true).or_else(|| after_label(text, &WITHOUT, false))
}
