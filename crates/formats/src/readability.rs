//! The output of Mozilla's Readability (<https://github.com/mozilla/readability>): the result of `parse()`.

use standfirst_article::{Article, Direction, Lang, LinkUrl, Site, Teaser, Timestamp};

use super::{
    Decode, Decoded, FormatError, TranslateError, Value,
    convert::{
        Collection, CollectionKind, Convert, Moment, ReadContext, authors, draft, lines, non_blank, viewer_link,
    },
};

/// Decodes a result.
pub(super) fn decode(value: Value<'_>) -> Decoded<Collection> {
    ReadabilityResult::decode(value).map(|result| Collection::new(CollectionKind::Story, vec![result]))
}

struct ReadabilityResult {
    title: String,
    byline: Option<String>,
    dir: Option<Direction>,
    lang: Option<Lang>,
    /// The text, in HTML.
    content: Option<String>,
    text: Option<String>,
    excerpt: Option<String>,
    site: Option<String>,
    published: Option<Timestamp>,
}

impl Decode for ReadabilityResult {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        let object = value.object()?;
        let content = object.optional_strict("content")?;
        let text = object.optional_strict("textContent")?;
        if content.is_none() && text.is_none() {
            return Err(value.fault("content or textContent"));
        }
        Ok(Self {
            title: object.optional("title").unwrap_or_default(),
            byline: object.optional("byline"),
            dir: object.optional("dir"),
            lang: object.optional("lang"),
            content,
            text,
            excerpt: object.optional("excerpt"),
            site: object.optional("siteName"),
            published: object.optional("publishedTime").map(|Moment(at)| at),
        })
    }
}

impl Convert for ReadabilityResult {
    fn has_id(&self, _: &str) -> bool {
        true
    }

    fn teaser(&self, _: &ReadContext<'_>) -> Teaser {
        Teaser {
            slug: None,
            url: None,
            title: self.title.clone(),
            summary: self.excerpt.clone(),
            image: None,
            published: self.published.clone(),
            lang: self.lang.clone(),
            tags: Vec::new(),
        }
    }

    fn viewer_link(&self, context: &ReadContext<'_>) -> Option<LinkUrl> {
        viewer_link(context.request.address, None)
    }

    fn article(&self, context: &mut ReadContext<'_>) -> Result<Article, TranslateError> {
        let mut article = draft(self.title.clone());
        match (&self.content, &self.text) {
            (Some(html), _) if !html.trim().is_empty() => {
                article = context.fill(article, html, "content");
            }
            (_, Some(text)) => article.lead = lines(text),
            (_, None) => return Err(FormatError::Empty.into()),
        }
        Ok(Article {
            lang: self.lang.clone().or(article.lang),
            dir: self.dir.or(article.dir),
            dek: self.excerpt.as_deref().and_then(non_blank).map(|dek| dek.as_str().into()),
            authors: self.byline.as_deref().map_or_else(Vec::new, authors),
            published: self.published.clone(),
            site: self.site.as_deref().and_then(non_blank).map(|name| Site { name, url: None }),
            ..article
        })
    }
}
