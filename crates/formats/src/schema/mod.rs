//! Articles of schema.org as JSON-LD (<https://schema.org/Article>), which pages contain for search engines.

mod live;
mod node;
mod posting;
mod story;
mod thing;
mod types;
mod value;

use std::rc::Rc;

use standfirst_article::Article;

use super::{
    Decode, Decoded, Env, Json, Reading, Request, Value,
    convert::{Collection, CollectionKind, OneOrMore, ReadContext},
    decode_with,
};
use node::Node;
use posting::Posting;
use thing::Graph;

/// Decodes the articles in JSON-LD.
pub(super) fn decode(value: Value<'_>) -> Decoded<Collection> {
    let OneOrMore(nodes) = OneOrMore::<Node>::decode(value)?;
    let title = nodes.iter().find(|node| node.is_blog).and_then(|blog| blog.thing.name.clone());
    let postings = postings(nodes);
    if postings.is_empty() {
        return Err(value.fault("an article of schema.org, such as NewsArticle"));
    }
    Ok(Collection { title: title.unwrap_or_default(), ..Collection::new(CollectionKind::Array, postings) })
}

/// Decodes the metadata of the first article in JSON-LD, without its text: for pages whose text is read from their
/// HTML. Addresses are not resolved; the headline may be empty. `None` if there is no article.
pub fn metadata(json: &Json<'_>, env: Env<'_>) -> Option<Reading<Article>> {
    let read = |value: Value<'_>| OneOrMore::<Node>::decode(value);
    let (OneOrMore(nodes), notes) = decode_with(json, read).ok()?;
    let request = Request { address: "", format: None, item: None };
    let context = ReadContext { request: &request, env, notes: Vec::new() };
    postings(nodes).first().map(|posting| Reading { value: posting.metadata(&context), notes })
}

/// The articles among nodes, each with the graph that it may refer to.
fn postings(nodes: Vec<Node>) -> Vec<Posting> {
    let (mut graph, mut postings) = (Graph::new(), Vec::new());
    collect_nodes(nodes, &mut graph, &mut postings);
    let graph = Rc::new(graph);
    for posting in &mut postings {
        posting.graph = Rc::clone(&graph);
        posting.updates.iter_mut().for_each(|update| update.graph = Rc::clone(&graph));
    }
    postings
}

fn collect_nodes(nodes: Vec<Node>, graph: &mut Graph, postings: &mut Vec<Posting>) {
    for node in nodes {
        if let Some(id) = node.thing.id.clone() {
            graph.entry(id).or_insert(node.thing);
        }
        postings.extend(node.posting);
        collect_nodes(node.inside, graph, postings);
    }
}
