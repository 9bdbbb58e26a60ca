//! Conversion of posts to articles.

use standfirst_article::{Article, Author, Discussion, LinkUrl, Picture, RichText, Site, Slug, Timestamp};

use super::{embedded::TaxonomyTerm, post::Post};
use crate::{
    FormatError, TranslateError,
    convert::{MIN_UPDATE_GAP, ReadContext, draft, is_later, non_blank},
};

/// Slugs of the default category, in the languages of the largest sites.
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
    pub(super) fn to_article(&self, context: &mut ReadContext<'_>) -> Result<Article, TranslateError> {
        let Some(content) = &self.content else { return Err(FormatError::Empty.into()) };
        if content.protected && content.html.trim().is_empty() {
            return Err(TranslateError::Protected);
        }
        let article = context.fill(draft(context.plain(&self.title)), &content.html, "content.rendered");
        Ok(Article {
            id: self.slug.as_deref().and_then(Slug::parse),
            lang: self.lang.clone().or_else(|| self.yoast.lang.clone()).or(article.lang),
            kicker: self.kicker(context),
            dek: self.dek(context),
            authors: self.authors(context),
            published: self.published.clone(),
            updated: self.updated(),
            image: self.picture(context),
            site: self.site(context),
            canonical: self.link.clone(),
            tags: self.tags(context),
            comments: self.comments.map(|open| Discussion { open, thread: None }),
            ..article
        })
    }

    fn kicker(&self, context: &ReadContext<'_>) -> Option<String> {
        let named = |term: &&TaxonomyTerm| term.taxonomy == "category" && !UNCATEGORIZED.contains(&term.slug.as_str());
        self.embedded.terms.iter().find(named).and_then(|term| non_blank(&context.plain(&term.name)))
    }

    pub(super) fn tags(&self, context: &ReadContext<'_>) -> Vec<String> {
        let tags = self.embedded.terms.iter().filter(|term| term.taxonomy == "post_tag");
        tags.filter_map(|term| non_blank(&context.plain(&term.name))).collect()
    }

    /// The excerpt written by an author; generated ones are not used.
    fn dek(&self, context: &ReadContext<'_>) -> Option<RichText> {
        let excerpt = self.excerpt.as_ref().filter(|excerpt| !excerpt.contains("more-link"));
        let written = excerpt.and_then(|excerpt| context.inline(excerpt)).filter(|text| !is_cut(&text.plain()));
        written.or_else(|| context.inline(self.yoast.description.as_ref()?))
    }

    fn authors(&self, context: &ReadContext<'_>) -> Vec<Author> {
        let person = |name: &str, url: Option<&LinkUrl>| {
            non_blank(&context.plain(name)).map(|name| Author { name, url: url.cloned() })
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
        self.published
            .as_ref()
            .is_some_and(|published| is_later(modified, published, MIN_UPDATE_GAP))
            .then(|| modified.clone())
    }

    /// The featured picture; where it is not embedded, Yoast's picture for sharing, unless the post has no featured
    /// picture.
    fn picture(&self, context: &ReadContext<'_>) -> Option<Picture> {
        let featured = self.embedded.picture.as_ref().and_then(|picture| picture.picture(context));
        featured.or_else(|| self.yoast.picture.clone().filter(|_| self.has_picture))
    }

    fn site(&self, context: &ReadContext<'_>) -> Option<Site> {
        let name = non_blank(&context.plain(self.yoast.site.as_deref()?))?;
        Some(Site { name, url: None })
    }
}

/// Whether a text ends as generated excerpts do: `[…]`, or `[...]` with older themes.
pub(super) fn is_cut(text: &str) -> bool {
    let text = text.trim_end();
    text.ends_with("[…]") || text.ends_with("[...]")
}
