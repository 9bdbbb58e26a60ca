//! What Mozilla's Readability makes of a page (<https://github.com/mozilla/readability>): the result of `parse()`.

use standfirst_article::{Article, Direction, Lang, LinkUrl, Site, Teaser, Timestamp};

use super::{
    Decode, Decoded, FormatError, TranslateError, Value,
    foreign::{Collection, Desk, Foreign, Kind, Moment, authors, draft, lines, opening, or_none},
};

/// Reads a result.
pub(super) fn decode(value: Value<'_>) -> Decoded<Collection> {
    Page::decode(value).map(|page| Collection::new(Kind::Story, vec![page]))
}

struct Page {
    title: String,
    byline: Option<String>,
    dir: Option<Direction>,
    lang: Option<Lang>,
    /// HTML.
    content: Option<String>,
    text: Option<String>,
    excerpt: Option<String>,
    site: Option<String>,
    published: Option<Timestamp>,
}

impl Decode for Page {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        let object = value.object()?;
        let content = object.if_there("content")?;
        let text = object.if_there("textContent")?;
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

impl Foreign for Page {
    fn is_called(&self, _: &str) -> bool {
        true
    }

    fn teaser(&self, _: &Desk<'_>) -> Teaser {
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

    fn opening(&self, desk: &Desk<'_>) -> Option<LinkUrl> {
        opening(desk.asked.address, None)
    }

    fn article(&self, desk: &mut Desk<'_>) -> Result<Article, TranslateError> {
        let mut article = draft(self.title.clone());
        match (&self.content, &self.text) {
            (Some(html), _) if !html.trim().is_empty() => {
                article = desk.fill(article, html, "content");
            }
            (_, Some(text)) => article.lead = lines(text),
            (_, None) => return Err(FormatError::Empty.into()),
        }
        Ok(Article {
            lang: self.lang.clone().or(article.lang),
            dir: self.dir.or(article.dir),
            dek: self.excerpt.as_deref().and_then(or_none).map(|dek| dek.as_str().into()),
            authors: self.byline.as_deref().map_or_else(Vec::new, authors),
            published: self.published.clone(),
            site: self.site.as_deref().and_then(or_none).map(|name| Site { name, url: None }),
            ..article
        })
    }
}
