//! The article that a story begins as.

use standfirst_article::Article;

/// An article with a headline and nothing else.
pub fn draft(headline: String) -> Article {
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
