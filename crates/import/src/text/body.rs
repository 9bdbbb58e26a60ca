//! Parser of the story's body: paragraphs, headings, lists, dividers.

use standfirst_article::{Block, Break, Divider, Inline, Item, List, RichText, Section};

use super::line::Line;

/// Greatest width of hard-wrapped text, in characters: letters and terminals have 80, some programs 100.
const WIDEST: usize = 100;
/// Least width of hard-wrapped text, in characters: narrower lines may be a poem.
const NARROWEST: usize = 40;

/// Parses lines to blocks. A line that repeats a point of the `summary` is a heading.
pub(super) fn read(lines: &[Line<'_>], summary: &[&str]) -> (Vec<Block>, Vec<Section>) {
    let is_broken = lines.iter().all(|line| width(line.text) <= WIDEST);
    let mut placed = Vec::new();
    for chunk in lines.chunk_by(|_, next| !next.is_first) {
        let widest = chunk.iter().map(|line| width(line.text)).max().filter(|widest| is_broken && *widest >= NARROWEST);
        placed.extend(chunk.iter().map(|line| WrappedLine { line: *line, widest }));
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

/// Line with its wrap width, if it may be hard-wrapped: the width of the widest line of its group.
#[derive(Clone, Copy)]
struct WrappedLine<'a> {
    line: Line<'a>,
    widest: Option<usize>,
}

impl WrappedLine<'_> {
    /// Whether the line was wrapped: the first word of the next line would not have fitted.
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
    /// Parses the next block, and returns the number of its lines. Each line is examined a bounded number of times, so
    /// parsing takes linear time.
    fn take(&mut self, lines: &[WrappedLine<'_>]) -> Option<usize> {
        let (WrappedLine { line, .. }, rest) = lines.split_first()?;
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
        let is_beside = |next: &&WrappedLine<'_>| !next.line.is_first && next.line.could_head();
        let short = if line.could_head() { rest.iter().take_while(is_beside).count() } else { 0 };
        let (text, count) = match (wraps, short) {
            (0, 0) => (line.text.into(), 1),
            // Lines of a postal address or a poem.
            (0, short) => (broken(lines, short + 1), short + 1),
            (wraps, _) => (joined(lines, wraps + 1), wraps + 1),
        };
        self.push(Block::Paragraph(text));
        Some(count)
    }

    fn push(&mut self, block: Block) {
        self.sections.last_mut().map_or(&mut self.lead, |section| &mut section.blocks).push(block);
    }

    /// Whether a line is a heading: it is short, does not end like a sentence, and a paragraph or list follows; or it
    /// is in the summary.
    fn is_heading(&self, lines: &[WrappedLine<'_>]) -> bool {
        let [placed, next, ..] = lines else { return false };
        let is_point = self.summary.iter().any(|point| placed.line.says(point));
        let stands_above = !next.line.could_head() || next.line.numbered().is_some();
        let is_heading = placed.line.could_head() && placed.line.numbered().is_none() && stands_above;
        is_point || (is_heading && !next.line.is_divider() && !placed.goes_on(*next))
    }
}

/// Joins this many lines with spaces.
fn joined(lines: &[WrappedLine<'_>], count: usize) -> RichText {
    let texts: Vec<&str> = lines.iter().take(count).map(|placed| placed.line.text).collect();
    texts.join(" ").as_str().into()
}

/// Joins this many lines with line breaks.
fn broken(lines: &[WrappedLine<'_>], count: usize) -> RichText {
    let texts = lines.iter().take(count).map(|placed| Inline::Text(placed.line.text.to_owned()));
    RichText(texts.flat_map(|text| [Inline::Break(Break {}), text]).skip(1).collect())
}

/// Parses a bulleted list from here on, with the number of its lines.
fn bullets(lines: &[WrappedLine<'_>]) -> Option<(Block, usize)> {
    let items: Vec<&str> = lines.iter().map_while(|placed| placed.line.bullet()).collect();
    (!items.is_empty()).then(|| (list(None, &items), items.len()))
}

/// Parses a numbered list from here on, with the number of its lines.
fn numbered(lines: &[WrappedLine<'_>]) -> Option<(Block, usize)> {
    let (first, _) = lines.first()?.line.numbered()?;
    let in_order =
        |(placed, due): (&WrappedLine<'_>, i32)| matches!(placed.line.numbered(), Some((number, _)) if number == due);
    let count = lines.iter().zip(first..).take_while(|pair| in_order(*pair)).count();
    // A single item may be a sentence that begins with a number.
    let words = lines.iter().take(count).filter_map(|placed| placed.line.numbered()).map(|(_, words)| words);
    (count > 1).then(|| (list(Some(first), &words.collect::<Vec<_>>()), count))
}

/// List of these items, numbered from `start`.
fn list(start: Option<i32>, items: &[&str]) -> Block {
    Block::List(List {
        ordered: start.is_some(),
        start: start.filter(|start| *start != 1),
        reversed: false,
        items: items.iter().map(|item| Item { text: (*item).into(), list: None }).collect(),
    })
}
