//! An article with nothing in it.

use crate::model::{Article, MediaUrl, Picture};

/// An article with a headline and no more.
pub(super) fn article(headline: String) -> Article {
    Article {
        format: Article::format_1(),
        id: None,
        lang: None,
        dir: None,
        kicker: None,
        label: None,
        headline,
        dek: None,
        summary: Vec::new(),
        authors: Vec::new(),
        published: None,
        updated: None,
        corrections: Vec::new(),
        image: None,
        lead: Vec::new(),
        sections: Vec::new(),
        site: None,
        canonical: None,
        source: None,
        related: Vec::new(),
        tags: Vec::new(),
        licence: None,
        comments: None,
    }
}

/// A picture of which only the file is known.
pub(super) fn picture(src: MediaUrl) -> Picture {
    Picture {
        src,
        width: None,
        height: None,
        sources: Vec::new(),
        alt: String::new(),
        caption: None,
        credit: None,
        link: None,
    }
}
