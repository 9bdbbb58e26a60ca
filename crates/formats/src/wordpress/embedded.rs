//! Resources embedded in a post by `_embed`: authors, the featured picture, topics.

use standfirst_article::LinkUrl;

use super::media::MediaItem;
use crate::{Decode, Decoded, Lenient, Value};

/// The member `_embedded`.
#[derive(Default)]
pub(super) struct Embedded {
    pub(super) authors: Vec<PostAuthor>,
    pub(super) picture: Option<MediaItem>,
    pub(super) terms: Vec<TaxonomyTerm>,
}

impl Decode for Embedded {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        let object = value.object()?;
        let terms: Vec<TermList> = object.list("wp:term");
        Ok(Self {
            authors: object.list("author"),
            picture: object.list("wp:featuredmedia").into_iter().next(),
            terms: terms.into_iter().flat_map(|TermList(terms)| terms).collect(),
        })
    }
}

/// An author.
pub(super) struct PostAuthor {
    pub(super) name: String,
    pub(super) link: Option<LinkUrl>,
}

impl Decode for PostAuthor {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        let object = value.object()?;
        Ok(Self { name: object.required("name")?, link: object.optional("link") })
    }
}

/// A term: a category, a tag, or one of another taxonomy.
pub(super) struct TaxonomyTerm {
    pub(super) name: String,
    pub(super) slug: String,
    pub(super) taxonomy: String,
}

impl Decode for TaxonomyTerm {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        let object = value.object()?;
        Ok(Self {
            name: object.required("name")?,
            slug: object.optional("slug").unwrap_or_default(),
            taxonomy: object.required("taxonomy")?,
        })
    }
}

/// The terms of one taxonomy.
struct TermList(Vec<TaxonomyTerm>);

impl Decode for TermList {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        Lenient::decode(value).map(|Lenient(terms)| Self(terms))
    }
}
