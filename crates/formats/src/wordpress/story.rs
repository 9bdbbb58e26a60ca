//! A post as a story.

use standfirst_article::{Article, Author, Discussion, LinkUrl, Picture, RichText, Site, Slug, Timestamp};

use super::{embedded::Term, post::Post};
use crate::{
    FormatError, TranslateError,
    foreign::{Desk, SOON, draft, is_later, or_none},
};

/// What WordPress calls the category of posts that were given none, in the languages of the largest sites.
const UNCATEGORIZED: [&str; 8] = [
    "uncategorized",
    "uncategorised",
    "allgemein",
    "nicht-kategorisiert",
    "non-classe",
    "sin-categoria",
    "sem-categoria",
    "senza-categoria",
];

impl Post {
    pub(super) fn to_article(&self, desk: &mut Desk<'_>) -> Result<Article, TranslateError> {
        let Some(content) = &self.content else { return Err(FormatError::Empty.into()) };
        if content.protected && content.html.trim().is_empty() {
            return Err(TranslateError::Protected);
        }
        let article = desk.fill(draft(desk.plain(&self.title)), &content.html, "content.rendered");
        Ok(Article {
            id: self.slug.as_deref().and_then(Slug::parse),
            lang: self.lang.clone().or_else(|| self.yoast.lang.clone()).or(article.lang),
            kicker: self.kicker(desk),
            dek: self.dek(desk),
            authors: self.authors(desk),
            published: self.published.clone(),
            updated: self.updated(),
            image: self.picture(desk),
            site: self.site(desk),
            canonical: self.link.clone(),
            tags: self.tags(desk),
            comments: self.comments.map(|open| Discussion { open, thread: None }),
            ..article
        })
    }

    fn kicker(&self, desk: &Desk<'_>) -> Option<String> {
        let named = |term: &&Term| term.taxonomy == "category" && !UNCATEGORIZED.contains(&term.slug.as_str());
        self.embedded.terms.iter().find(named).and_then(|term| or_none(&desk.plain(&term.name)))
    }

    pub(super) fn tags(&self, desk: &Desk<'_>) -> Vec<String> {
        let tags = self.embedded.terms.iter().filter(|term| term.taxonomy == "post_tag");
        tags.filter_map(|term| or_none(&desk.plain(&term.name))).collect()
    }

    /// What was written as an excerpt; what WordPress cut off the text itself is none.
    fn dek(&self, desk: &Desk<'_>) -> Option<RichText> {
        let excerpt = self.excerpt.as_ref().filter(|excerpt| !excerpt.contains("more-link"));
        let written = excerpt.and_then(|excerpt| desk.inline(excerpt)).filter(|text| !is_cut(&text.plain()));
        written.or_else(|| desk.inline(self.yoast.description.as_ref()?))
    }

    fn authors(&self, desk: &Desk<'_>) -> Vec<Author> {
        let person = |name: &str, url: Option<&LinkUrl>| {
            or_none(&desk.plain(name)).map(|name| Author { name, url: url.cloned() })
        };
        let mut authors: Vec<Author> =
            self.embedded.authors.iter().filter_map(|author| person(&author.name, author.link.as_ref())).collect();
        if authors.is_empty() {
            authors.extend(self.yoast.author.as_ref().and_then(|name| person(name, None)));
        }
        authors
    }

    fn updated(&self) -> Option<Timestamp> {
        let modified = self.modified.as_ref()?;
        self.published.as_ref().is_some_and(|published| is_later(modified, published, SOON)).then(|| modified.clone())
    }

    /// The featured picture. What is meant for sharing is that one too, unless there is none.
    fn picture(&self, desk: &Desk<'_>) -> Option<Picture> {
        let featured = self.embedded.picture.as_ref().and_then(|picture| picture.picture(desk));
        featured.or_else(|| self.yoast.picture.clone().filter(|_| self.has_picture))
    }

    fn site(&self, desk: &Desk<'_>) -> Option<Site> {
        let name = or_none(&desk.plain(self.yoast.site.as_deref()?))?;
        Some(Site { name, url: None })
    }
}

/// Whether a text ends as WordPress ends excerpts that it makes: `[…]`, or with older themes `[...]`.
pub(super) fn is_cut(text: &str) -> bool {
    let text = text.trim_end();
    text.ends_with("[…]") || text.ends_with("[...]")
}
