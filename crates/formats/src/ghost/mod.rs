//! Posts and pages of Ghost's Content API (<https://ghost.org/docs/content-api/>).

mod post;

use standfirst_article::{Article, LinkUrl, Picture, Slug, Teaser};

use super::{
    Decode, Decoded, TranslateError, Value,
    foreign::{Collection, Desk, Foreign, Id, Kind, SOON, draft, is_later, opening, or_none, paragraphs, picture},
};
use post::Post;

/// Reads an answer with posts or pages, or one post.
pub(super) fn decode(value: Value<'_>) -> Decoded<Collection> {
    let name = ["posts", "pages"].into_iter().find(|name| value.json().get(name).is_some());
    let Some(name) = name else { return Collection::decode::<Post>(value) };
    let Some(Posts(posts)) = value.object()?.if_there(name)? else { return Err(value.fault("posts or pages")) };
    Ok(Collection::new(Kind::Array, posts))
}

struct Posts(Vec<Post>);

impl Decode for Posts {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        value.some_items().map(Self)
    }
}

impl Foreign for Post {
    fn is_called(&self, item: &str) -> bool {
        self.id.as_ref().is_some_and(|Id(id)| id == item) || self.slug.as_deref() == Some(item)
    }

    fn teaser(&self, _: &Desk<'_>) -> Teaser {
        Teaser {
            slug: None,
            url: self.url.clone(),
            title: self.title.clone(),
            summary: self.excerpt.as_deref().and_then(or_none),
            image: self.image.clone(),
            published: self.published.clone(),
            lang: self.lang.clone(),
            tags: self.tags.iter().map(|tag| tag.name.clone()).collect(),
        }
    }

    fn opening(&self, desk: &Desk<'_>) -> Option<LinkUrl> {
        let item = self.id.as_ref().map(|Id(id)| id.as_str()).or(self.slug.as_deref());
        let has_text = self.html.is_some() || self.text.is_some();
        item.filter(|_| has_text).and_then(|item| opening(desk.asked.address, Some(item)))
    }

    fn article(&self, desk: &mut Desk<'_>) -> Result<Article, TranslateError> {
        // What is there of a story for members is only its beginning.
        if !self.is_open {
            return Err(TranslateError::Protected);
        }
        let mut article = draft(self.title.clone());
        if let Some(html) = self.html.as_ref().filter(|html| !html.trim().is_empty()) {
            article = desk.fill(article, html, "html");
        } else if let Some(text) = &self.text {
            article.lead = paragraphs(text);
        }
        let later = |updated: &_| self.published.as_ref().is_some_and(|published| is_later(updated, published, SOON));
        Ok(Article {
            id: self.slug.as_deref().and_then(Slug::parse),
            lang: self.lang.clone().or(article.lang),
            kicker: self.tags.first().and_then(|tag| or_none(&tag.name)),
            dek: self.excerpt.as_deref().and_then(or_none).map(|dek| dek.as_str().into()),
            authors: self.authors.clone(),
            published: self.published.clone(),
            updated: self.updated.clone().filter(later),
            image: self.hero(desk),
            canonical: self.canonical.clone().or_else(|| self.url.clone()),
            tags: self.tags.iter().filter_map(|tag| or_none(&tag.name)).collect(),
            ..article
        })
    }
}

impl Post {
    fn hero(&self, desk: &Desk<'_>) -> Option<Picture> {
        let (caption, credit) = self.image_caption.as_deref().map_or((None, None), |caption| desk.caption(caption));
        let alt = self.image_alt.clone().unwrap_or_default();
        self.image.clone().map(|src| Picture { alt, caption, credit, ..picture(src) })
    }
}
