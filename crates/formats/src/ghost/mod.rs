//! Posts and pages of Ghost's Content API (<https://ghost.org/docs/content-api/>).

mod post;

use standfirst_article::{Article, LinkUrl, Picture, Slug, Teaser};

use super::{
    Decode, Decoded, TranslateError, Value,
    convert::{
        Collection, CollectionKind, Convert, Id, MIN_UPDATE_GAP, ReadContext, draft, is_later, non_blank, paragraphs,
        picture, viewer_link,
    },
};
use post::Post;

/// Decodes a response with posts or pages, or a single post.
pub(super) fn decode(value: Value<'_>) -> Decoded<Collection> {
    let name = ["posts", "pages"].into_iter().find(|name| value.json().get(name).is_some());
    let Some(name) = name else { return Collection::decode::<Post>(value) };
    let Some(Posts(posts)) = value.object()?.optional_strict(name)? else { return Err(value.fault("posts or pages")) };
    Ok(Collection::new(CollectionKind::Array, posts))
}

struct Posts(Vec<Post>);

impl Decode for Posts {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        value.some_items().map(Self)
    }
}

impl Convert for Post {
    fn has_id(&self, item: &str) -> bool {
        self.id.as_ref().is_some_and(|Id(id)| id == item) || self.slug.as_deref() == Some(item)
    }

    fn teaser(&self, _: &ReadContext<'_>) -> Teaser {
        Teaser {
            slug: None,
            url: self.url.clone(),
            title: self.title.clone(),
            summary: self.excerpt.as_deref().and_then(non_blank),
            image: self.image.clone(),
            published: self.published.clone(),
            lang: self.lang.clone(),
            tags: self.tags.iter().map(|tag| tag.name.clone()).collect(),
        }
    }

    fn viewer_link(&self, context: &ReadContext<'_>) -> Option<LinkUrl> {
        let item = self.id.as_ref().map(|Id(id)| id.as_str()).or(self.slug.as_deref());
        let has_text = self.html.is_some() || self.text.is_some();
        item.filter(|_| has_text).and_then(|item| viewer_link(context.request.address, Some(item)))
    }

    fn article(&self, context: &mut ReadContext<'_>) -> Result<Article, TranslateError> {
        // Of a story for members the API returns only the beginning.
        if !self.is_open {
            return Err(TranslateError::Protected);
        }
        let mut article = draft(self.title.clone());
        if let Some(html) = self.html.as_ref().filter(|html| !html.trim().is_empty()) {
            article = context.fill(article, html, "html");
        } else if let Some(text) = &self.text {
            article.lead = paragraphs(text);
        }
        let later =
            |updated: &_| self.published.as_ref().is_some_and(|published| is_later(updated, published, MIN_UPDATE_GAP));
        Ok(Article {
            id: self.slug.as_deref().and_then(Slug::parse),
            lang: self.lang.clone().or(article.lang),
            kicker: self.tags.first().and_then(|tag| non_blank(&tag.name)),
            dek: self.excerpt.as_deref().and_then(non_blank).map(|dek| dek.as_str().into()),
            authors: self.authors.clone(),
            published: self.published.clone(),
            updated: self.updated.clone().filter(later),
            image: self.hero(context),
            canonical: self.canonical.clone().or_else(|| self.url.clone()),
            tags: self.tags.iter().filter_map(|tag| non_blank(&tag.name)).collect(),
            ..article
        })
    }
}

impl Post {
    fn hero(&self, context: &ReadContext<'_>) -> Option<Picture> {
        let (caption, credit) = self.image_caption.as_deref().map_or((None, None), |caption| context.caption(caption));
        let alt = self.image_alt.clone().unwrap_or_default();
        self.image.clone().map(|src| Picture { alt, caption, credit, ..picture(src) })
    }
}
