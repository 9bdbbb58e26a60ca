//! The story itself: paragraphs, headings, lists, dividers.

use standfirst_article::{Block, Break, Divider, Inline, Item, List, RichText, Section};

use super::line::Line;

/// Longest line of a text whose lines were broken to a width: letters and terminals have 80, some programs 100.
const WIDEST: usize = 100;
/// Narrower than this, in characters, nothing is broken to a width: a poem may look so.
const NARROWEST: usize = 40;

/// Makes blocks of lines. A line that says what a point of the `summary` said is a heading.
pub(super) fn read(lines: &[Line<'_>], summary: &[&str]) -> (Vec<Block>, Vec<Section>) {
    let is_broken = lines.iter().all(|line| width(line.text) <= WIDEST);
    let mut placed = Vec::new();
    for chunk in lines.chunk_by(|_, next| !next.is_first) {
        let widest = chunk.iter().map(|line| width(line.text)).max().filter(|widest| is_broken && *widest >= NARROWEST);
        placed.extend(chunk.iter().map(|line| Placed { line: *line, widest }));
    }
    let mut body = Body { summary, lead: Vec::new(), sections: Vec::new() };
    let mut rest = placed.as_slice();
    while let Some(count) = body.take(rest) {
        rest = rest.get(count..).unwrap_or_default();
    }
    (body.lead, body.sections)
}

fn width(text: &str) -> usize {
    text.chars().count()
}

/// A line, and how wide it might have been, where it may have been broken to a width: as the widest line that stands
/// together with it.
#[derive(Clone, Copy)]
struct Placed<'a> {
    line: Line<'a>,
    widest: Option<usize>,
}

impl Placed<'_> {
    /// Whether the first word of the next line did not fit into this one.
    fn goes_on(self, next: Self) -> bool {
        let word = next.line.text.split_whitespace().next().map_or(0, width);
        !next.line.is_first && self.widest.is_some_and(|widest| width(self.line.text) + 1 + word > widest)
    }
}

struct Body<'a> {
    summary: &'a [&'a str],
    lead: Vec<Block>,
    sections: Vec<Section>,
}

impl Body<'_> {
    /// Makes something of the next lines; how many these were. Each is looked at only a few times, however many follow.
    fn take(&mut self, lines: &[Placed<'_>]) -> Option<usize> {
        let (Placed { line, .. }, rest) = lines.split_first()?;
        if line.is_divider() {
            self.push(Block::Divider(Divider {}));
            return Some(1);
        }
        if self.is_heading(lines) {
            self.sections.push(Section { id: None, heading: line.text.into(), blocks: Vec::new() });
            return Some(1);
        }
        if let Some((list, count)) = bullets(lines).or_else(|| numbered(lines)) {
            self.push(list);
            return Some(count);
        }
        let wraps = lines.windows(2).take_while(|pair| matches!(pair, [line, next] if line.goes_on(*next))).count();
        let is_beside = |next: &&Placed<'_>| !next.line.is_first && next.line.could_head();
        let short = if line.could_head() { rest.iter().take_while(is_beside).count() } else { 0 };
        let (text, count) = match (wraps, short) {
            (0, 0) => (line.text.into(), 1),
            // Lines of an address or a poem.
            (0, short) => (broken(lines, short + 1), short + 1),
            (wraps, _) => (joined(lines, wraps + 1), wraps + 1),
        };
        self.push(Block::Paragraph(text));
        Some(count)
    }

    fn push(&mut self, block: Block) {
        self.sections.last_mut().map_or(&mut self.lead, |section| &mut section.blocks).push(block);
    }

    /// A heading is short, does not end as a sentence does, and a paragraph or a list follows. Or the summary had it.
    fn is_heading(&self, lines: &[Placed<'_>]) -> bool {
        let [placed, next, ..] = lines else { return false };
        let is_point = self.summary.iter().any(|point| placed.line.says(point));
        let stands_above = !next.line.could_head() || next.line.numbered().is_some();
        let is_heading = placed.line.could_head() && placed.line.numbered().is_none() && stands_above;
        is_point || (is_heading && !next.line.is_divider() && !placed.goes_on(*next))
    }
}

/// The words of so many lines as one.
fn joined(lines: &[Placed<'_>], count: usize) -> RichText {
    let texts: Vec<&str> = lines.iter().take(count).map(|placed| placed.line.text).collect();
    texts.join(" ").as_str().into()
}

/// The words of so many lines, each on a line of its own.
fn broken(lines: &[Placed<'_>], count: usize) -> RichText {
    let texts = lines.iter().take(count).map(|placed| Inline::Text(placed.line.text.to_owned()));
    RichText(texts.flat_map(|text| [Inline::Break(Break {}), text]).skip(1).collect())
}

/// Items with bullets from here on, as a list, and how many lines these are.
fn bullets(lines: &[Placed<'_>]) -> Option<(Block, usize)> {
    let items: Vec<&str> = lines.iter().map_while(|placed| placed.line.bullet()).collect();
    (!items.is_empty()).then(|| (list(None, &items), items.len()))
}

/// Items with numbers from here on, as a list, and how many lines these are.
fn numbered(lines: &[Placed<'_>]) -> Option<(Block, usize)> {
    let (first, _) = lines.first()?.line.numbered()?;
    let in_order =
        |(placed, due): (&Placed<'_>, i32)| matches!(placed.line.numbered(), Some((number, _)) if number == due);
    let count = lines.iter().zip(first..).take_while(|pair| in_order(*pair)).count();
    // One alone may be a sentence that begins with a number.
    let words = lines.iter().take(count).filter_map(|placed| placed.line.numbered()).map(|(_, words)| words);
    (count > 1).then(|| (list(Some(first), &words.collect::<Vec<_>>()), count))
}

/// A list of these items, numbered from `start` on.
fn list(start: Option<i32>, items: &[&str]) -> Block {
    Block::List(List {
        ordered: start.is_some(),
        start: start.filter(|start| *start != 1),
        reversed: false,
        items: items.iter().map(|item| Item { text: (*item).into(), list: None }).collect(),
    })
}
