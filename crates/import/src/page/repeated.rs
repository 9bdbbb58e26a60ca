//! Removal of lines above a story that repeat its metadata.

use standfirst_article::{Article, Block, Timestamp};

use crate::byline::Byline;

/// Number of blocks that are examined: a byline is near the top, with a picture beside it at most.
const ABOVE: usize = 4;

/// Removes lines from the lead that contain only the authors and dates of the article.
pub(super) fn remove_byline(article: &mut Article) {
    let mut above = 0;
    let lead = std::mem::take(&mut article.lead);
    let kept = lead.into_iter().filter(|block| {
        above += 1;
        !(above <= ABOVE && is_byline(block, article))
    });
    let kept = kept.collect();
    article.lead = kept;
}

fn is_byline(block: &Block, article: &Article) -> bool {
    let Block::Paragraph(text) = block else { return false };
    let line = text.plain().split_whitespace().collect::<Vec<_>>().join(" ");
    let Some(Byline { authors, published, updated }) = Byline::read(&line) else { return false };
    let is_known = |name: &str| article.authors.iter().any(|author| author.name == name);
    authors.iter().all(|author| is_known(&author.name))
        && is_same_day(published.as_ref(), article.published.as_ref())
        && is_same_day(updated.as_ref(), article.updated.as_ref())
}

fn is_same_day(shown: Option<&Timestamp>, known: Option<&Timestamp>) -> bool {
    let day = |date: &Timestamp| date.as_str().get(.."2022-09-23".len()).map(str::to_owned);
    shown.is_none_or(|shown| known.is_some_and(|known| day(shown) == day(known)))
}
