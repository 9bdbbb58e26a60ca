//! Items as stories and in lists.

use std::collections::BTreeSet;

use standfirst_article::{Article, Block, Lang, LinkUrl, Slug, Source, Teaser};

use super::{attachment::Attachment, item::Item};
use crate::{
    FormatError, TranslateError,
    foreign::{Desk, Foreign, cut, draft, host, is_later, opening, or_none, paragraphs, picture},
};

impl Foreign for Item {
    fn is_called(&self, item: &str) -> bool {
        self.id.0 == item || self.url.as_ref().is_some_and(|url| url.as_str() == item)
    }

    fn teaser(&self, desk: &Desk<'_>) -> Teaser {
        Teaser {
            slug: None,
            url: self.elsewhere(),
            title: self.heading(desk),
            summary: self.title.as_ref().and(self.summary.as_deref()).and_then(or_none),
            image: self.image.clone(),
            published: self.published.clone(),
            lang: self.language(),
            tags: self.tags.clone(),
        }
    }

    fn opening(&self, desk: &Desk<'_>) -> Option<LinkUrl> {
        let has_text = self.html.is_some() || self.text.is_some();
        if has_text { opening(desk.asked.address, Some(&self.id.0)) } else { None }
    }

    fn article(&self, desk: &mut Desk<'_>) -> Result<Article, TranslateError> {
        let title = self.title.as_deref().and_then(or_none);
        let headline = title.clone().or_else(|| cut(self.summary.as_deref()?)).unwrap_or_default();
        let mut article = draft(headline);
        if let Some(html) = self.html.as_ref().filter(|html| !html.trim().is_empty()) {
            article = desk.fill(article, html, "content_html");
        } else if let Some(text) = &self.text {
            article.lead = paragraphs(text);
        }
        self.attach(&mut article);
        if !article.has_text() {
            return Err(FormatError::Empty.into());
        }
        let later = |modified: &_| self.published.as_ref().is_some_and(|published| is_later(modified, published, 0));
        Ok(Article {
            id: Slug::parse(&self.id.0),
            lang: self.language().or(article.lang),
            dek: title.and(self.summary.as_deref()).and_then(or_none).map(|dek| dek.as_str().into()),
            authors: if self.authors.is_empty() { self.feed.authors.clone() } else { self.authors.clone() },
            published: self.published.clone(),
            updated: self.modified.clone().filter(later),
            image: self.image.clone().map(picture),
            site: self.feed.site.clone(),
            canonical: self.elsewhere(),
            source: self.source(),
            tags: self.tags.clone(),
            ..article
        })
    }
}

impl Item {
    fn language(&self) -> Option<Lang> {
        self.lang.clone().or_else(|| self.feed.lang.clone())
    }

    fn elsewhere(&self) -> Option<LinkUrl> {
        self.url.clone().or_else(|| self.external_url.clone())
    }

    /// What a list calls it: its title, its summary, its first words, its day.
    fn heading(&self, desk: &Desk<'_>) -> String {
        let title = || self.title.as_deref().and_then(or_none);
        let summary = || self.summary.as_deref().and_then(cut);
        let text = || self.text.as_deref().and_then(cut);
        let html = || self.html.as_deref().and_then(|html| cut(&desk.plain(html)));
        let day = || self.published.as_ref().map(|at| at.as_str().chars().take("2022-09-23".len()).collect());
        title().or_else(summary).or_else(text).or_else(html).or_else(day).unwrap_or_else(|| self.id.0.clone())
    }

    /// What an item with two addresses is about.
    fn source(&self) -> Option<Source> {
        let about = self.external_url.as_ref().filter(|url| self.url.as_ref().is_some_and(|own| own != *url))?;
        Some(Source { name: host(about.as_str()).to_owned(), url: Some(about.clone()) })
    }

    /// Recordings stand before the text, other files behind it. What the text shows itself is not shown twice.
    fn attach(&self, article: &mut Article) {
        let shown: BTreeSet<&str> = article.blocks().filter_map(file_of).collect();
        let files = self.attachments.iter().filter(|file| !shown.contains(file.address())).map(Attachment::block);
        let (recordings, others): (Vec<Block>, Vec<Block>) =
            files.partition(|block| matches!(block, Block::Audio(_) | Block::Video(_)));
        article.lead.splice(0..0, recordings);
        match article.sections.last_mut() {
            Some(section) => section.blocks.extend(others),
            None => article.lead.extend(others),
        }
    }
}

/// The file that a block shows or plays.
fn file_of(block: &Block) -> Option<&str> {
    if let Block::Figure(picture) = block {
        Some(picture.src.as_str())
    } else if let Block::Audio(media) | Block::Video(media) = block {
        Some(media.src.as_str())
    } else {
        None
    }
}
