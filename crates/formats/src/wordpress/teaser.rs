//! Conversion of posts to entries of a list.

use standfirst_article::{LinkUrl, Teaser};

use super::{address::post_beside, post::Post, story::is_cut};
use crate::convert::{Id, ReadContext, non_blank, origin, viewer_link};

impl Post {
    pub(super) fn matches_id(&self, item: &str) -> bool {
        self.id.as_ref().is_some_and(|Id(id)| id == item) || self.slug.as_deref() == Some(item)
    }

    pub(super) fn to_teaser(&self, context: &ReadContext<'_>) -> Teaser {
        let summary = self.excerpt.as_ref().and_then(|excerpt| non_blank(&context.plain(excerpt)));
        let picture = self.embedded.picture.as_ref().map(super::media::MediaItem::small);
        Teaser {
            slug: None,
            url: self.link.clone(),
            title: non_blank(&context.plain(&self.title)).or_else(|| summary.clone()).unwrap_or_default(),
            summary: summary.map(|summary| if is_cut(&summary) { with_ellipsis(&summary) } else { summary }),
            image: picture.or_else(|| self.picture.clone()),
            published: self.published.clone(),
            lang: self.lang.clone().or_else(|| self.yoast.lang.clone()),
            tags: self.tags(context),
        }
    }

    /// The link that opens the post in this viewer: its own URL in the REST API, which stays valid when the list
    /// changes; in other files its id, if the text is there too.
    pub(super) fn post_viewer_link(&self, context: &ReadContext<'_>) -> Option<LinkUrl> {
        let address = context.request.address;
        let item = self.id.as_ref().map(|Id(id)| id.as_str()).or(self.slug.as_deref())?;
        let number = item.bytes().all(|byte| byte.is_ascii_digit()).then_some(item);
        match number.and_then(|id| post_beside(address, id)) {
            Some(post) => {
                let same_origin = |own: &&String| origin(own).is_some() && origin(own) == origin(address);
                // The URL that the API names also knows the post type.
                let own = self.own.as_ref().filter(same_origin).map(|own| with_embed(own));
                viewer_link(&own.unwrap_or(post), None)
            }
            None => self.content.as_ref().and_then(|_| viewer_link(address, Some(item))),
        }
    }
}

fn with_embed(own: &str) -> String {
    let mark = if own.contains('?') { "&" } else { "?" };
    [own, mark, super::address::EMBED].concat()
}

fn with_ellipsis(text: &str) -> String {
    let text = text.trim_end().trim_end_matches(['[', ']', '.', '…']).trim_end();
    [text, "…"].concat()
}
