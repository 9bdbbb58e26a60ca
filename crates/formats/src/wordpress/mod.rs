//! Posts and pages of the WordPress REST API (<https://developer.wordpress.org/rest-api/reference/posts/>), with or
//! without `_embed`.

mod address;
mod embedded;
mod media;
mod picture;
mod post;
mod story;
mod teaser;
mod yoast;

pub(super) use address::latest_beside;
pub use address::{latest_address, rest_address};

use standfirst_article::{Article, LinkUrl, Teaser};

use super::{
    Decoded, Json, TranslateError, Value,
    convert::{Collection, CollectionKind, Convert, ReadContext},
};
use post::Post;

/// Decodes a post or an array of posts.
pub(super) fn decode(value: Value<'_>) -> Decoded<Collection> {
    let Json::Array(_) = value.json() else { return Collection::decode::<Post>(value) };
    let posts = value.some_items::<Post>()?;
    let title = posts.iter().find_map(|post| post.yoast.site.clone()).unwrap_or_default();
    Ok(Collection { title, ..Collection::new(CollectionKind::Array, posts) })
}

impl Convert for Post {
    fn has_id(&self, item: &str) -> bool {
        self.matches_id(item)
    }

    fn teaser(&self, context: &ReadContext<'_>) -> Teaser {
        self.to_teaser(context)
    }

    fn viewer_link(&self, context: &ReadContext<'_>) -> Option<LinkUrl> {
        self.post_viewer_link(context)
    }

    fn article(&self, context: &mut ReadContext<'_>) -> Result<Article, TranslateError> {
        self.to_article(context)
    }
}
