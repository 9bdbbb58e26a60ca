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
    foreign::{Collection, Desk, Foreign, Kind},
};
use post::Post;

/// Reads a post or an array of posts.
pub(super) fn decode(value: Value<'_>) -> Decoded<Collection> {
    let Json::Array(_) = value.json() else { return Collection::decode::<Post>(value) };
    let posts = value.some_items::<Post>()?;
    let title = posts.iter().find_map(|post| post.yoast.site.clone()).unwrap_or_default();
    Ok(Collection { title, ..Collection::new(Kind::Array, posts) })
}

impl Foreign for Post {
    fn is_called(&self, item: &str) -> bool {
        self.is_named(item)
    }

    fn teaser(&self, desk: &Desk<'_>) -> Teaser {
        self.to_teaser(desk)
    }

    fn opening(&self, desk: &Desk<'_>) -> Option<LinkUrl> {
        self.address_here(desk)
    }

    fn article(&self, desk: &mut Desk<'_>) -> Result<Article, TranslateError> {
        self.to_article(desk)
    }
}
