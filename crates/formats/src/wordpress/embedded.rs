//! What comes with a post that was asked for with `_embed`: authors, the featured picture, topics.

use standfirst_article::LinkUrl;

use super::media::Media;
use crate::{Decode, Decoded, Lenient, Value};

/// What `_embedded` holds.
#[derive(Default)]
pub(super) struct Embedded {
    pub(super) authors: Vec<Person>,
    pub(super) picture: Option<Media>,
    pub(super) terms: Vec<Term>,
}

impl Decode for Embedded {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        let object = value.object()?;
        let terms: Vec<Terms> = object.list("wp:term");
        Ok(Self {
            authors: object.list("author"),
            picture: object.list("wp:featuredmedia").into_iter().next(),
            terms: terms.into_iter().flat_map(|Terms(terms)| terms).collect(),
        })
    }
}

/// An author.
pub(super) struct Person {
    pub(super) name: String,
    pub(super) link: Option<LinkUrl>,
}

impl Decode for Person {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        let object = value.object()?;
        Ok(Self { name: object.required("name")?, link: object.optional("link") })
    }
}

/// A category, a tag, or a term of another taxonomy.
pub(super) struct Term {
    pub(super) name: String,
    pub(super) slug: String,
    pub(super) taxonomy: String,
}

impl Decode for Term {
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
struct Terms(Vec<Term>);

impl Decode for Terms {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        Lenient::decode(value).map(|Lenient(terms)| Self(terms))
    }
}
