//! Articles of schema.org as JSON-LD (<https://schema.org/Article>): what pages carry for search engines.

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
    Asked, Decode, Decoded, Json, Means, Reading, Value, decode_with,
    foreign::{Collection, Desk, Kind, OneOrMore},
};
use node::Node;
use posting::Posting;
use thing::Graph;

/// Reads the articles of JSON-LD.
pub(super) fn decode(value: Value<'_>) -> Decoded<Collection> {
    let OneOrMore(nodes) = OneOrMore::<Node>::decode(value)?;
    let title = nodes.iter().find(|node| node.is_blog).and_then(|blog| blog.thing.name.clone());
    let postings = postings(nodes);
    if postings.is_empty() {
        return Err(value.fault("an article of schema.org, such as NewsArticle"));
    }
    Ok(Collection { title: title.unwrap_or_default(), ..Collection::new(Kind::Array, postings) })
}

/// What JSON-LD says about the first article in it, without its text: for pages whose text is read from their HTML.
/// Addresses stay as they are written; the headline is empty where it names none. `None` where there is no article.
pub fn metadata(json: &Json<'_>, means: Means<'_>) -> Option<Reading<Article>> {
    let read = |value: Value<'_>| OneOrMore::<Node>::decode(value);
    let (OneOrMore(nodes), notes) = decode_with(json, read).ok()?;
    let asked = Asked { address: "", format: None, item: None };
    let desk = Desk { asked: &asked, means, notes: Vec::new() };
    postings(nodes).first().map(|posting| Reading { value: posting.about(&desk), notes })
}

/// The articles among nodes, each with all that it may refer to.
fn postings(nodes: Vec<Node>) -> Vec<Posting> {
    let (mut graph, mut postings) = (Graph::new(), Vec::new());
    gather(nodes, &mut graph, &mut postings);
    let graph = Rc::new(graph);
    for posting in &mut postings {
        posting.graph = Rc::clone(&graph);
        posting.updates.iter_mut().for_each(|update| update.graph = Rc::clone(&graph));
    }
    postings
}

fn gather(nodes: Vec<Node>, graph: &mut Graph, postings: &mut Vec<Posting>) {
    for node in nodes {
        if let Some(id) = node.thing.id.clone() {
            graph.entry(id).or_insert(node.thing);
        }
        postings.extend(node.posting);
        gather(node.inside, graph, postings);
    }
}
