//! The language and direction of a whole page.

use standfirst_article::{Direction, Lang};

use super::{Element, Node, roles::is_block};

/// What the outermost elements say: the one around everything, or all of those that stand beside each other.
pub(super) fn of_the_whole(body: &Element) -> (Option<Lang>, Option<Direction>) {
    let (mut lang, mut dir) = (None, None);
    let mut outermost = vec![body];
    loop {
        lang = lang.or_else(|| shared(&outermost, "lang").and_then(Lang::parse));
        dir = dir.or_else(|| shared(&outermost, "dir").and_then(|dir| Direction::parse(&dir.to_ascii_lowercase())));
        let [element] = outermost.as_slice() else { return (lang, dir) };
        match inside(element) {
            Some(inner) if is_block(&element.name) => outermost = inner,
            _ => return (lang, dir),
        }
    }
}

/// The elements in an element; `None` where there is text beside them.
fn inside(element: &Element) -> Option<Vec<&Element>> {
    let has_text = element.children.iter().any(|child| matches!(child, Node::Text(text) if !text.trim().is_empty()));
    let inner: Vec<_> = element.elements().collect();
    (!has_text && !inner.is_empty()).then_some(inner)
}

fn shared<'a>(elements: &[&'a Element], name: &str) -> Option<&'a str> {
    let first = elements.first()?.attribute(name)?;
    elements.iter().all(|element| element.attribute(name) == Some(first)).then_some(first)
}
