//! The nodes of JSON-LD: a graph, an array, or one object with others in it.

use super::{
    posting::Posting,
    thing::Thing,
    types::{is_article, is_blog},
};
use crate::{Decode, Decoded, Value, foreign::OneOrMore};

/// An object, with what is in it that may be articles.
pub(super) struct Node {
    pub(super) thing: Thing,
    pub(super) posting: Option<Posting>,
    /// Its graph, the main thing of a page, the posts of a blog.
    pub(super) inside: Vec<Self>,
    pub(super) is_blog: bool,
}

impl Decode for Node {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        let object = value.object()?;
        let types = object.optional("@type").map_or_else(Vec::new, |OneOrMore(types)| types);
        let is_blog = is_blog(&types);
        let members: &[_] = if is_blog { &["@graph", "mainEntity", "blogPost"] } else { &["@graph", "mainEntity"] };
        let nodes = |name: &&'static str| object.optional(name).map_or_else(Vec::new, |OneOrMore(nodes)| nodes);
        Ok(Self {
            thing: Thing::decode(value)?,
            posting: if is_article(&types) { Some(Posting::decode(value, types)?) } else { None },
            inside: members.iter().flat_map(nodes).collect(),
            is_blog,
        })
    }
}
