//! WordPress exports (WXR: RSS 2.0 with WordPress's own elements), of any size: read twice, one item at a time.

mod classic;
mod index;
mod item;
mod parts;
mod post;
mod serialized;
mod shortcodes;

use std::{
    collections::BTreeMap,
    fs::File,
    io::{self, BufRead, BufReader},
};

use standfirst_article::LinkUrl;
use standfirst_check::{Finding, Severity};

use super::{
    Each, Imported, Options, Source,
    finish::finish,
    source::Content,
    story::{completed, with_text},
};
use index::Index;
use item::{Item, Kept};
use parts::{Part, parts};

/// Reads an export: a story for each post and page.
pub(super) fn read(source: &Source, options: &Options, each: Each<'_>) {
    let mut index = Index::default();
    // Posts name their pictures by numbers, and the attachments stand anywhere.
    let whole = walk(source, &mut |part| {
        index.add(part);
        true
    });
    let mut run = Run { index, options, source, each, left_out: BTreeMap::new(), found: false, goes_on: true };
    // It ends where it ended the first time.
    let _ = walk(source, &mut |part| {
        if let Part::Item(item) = part {
            run.take(&item);
        }
        run.goes_on
    });
    run.end(whole.err());
}

fn walk(source: &Source, each: &mut dyn FnMut(Part) -> bool) -> Result<(), Box<Finding>> {
    let open = || -> io::Result<Box<dyn BufRead + '_>> {
        Ok(match &source.content {
            Content::File(path) => Box::new(BufReader::new(File::open(path)?)),
            Content::Bytes(bytes) => Box::new(bytes.as_slice()),
        })
    };
    let input =
        open().map_err(|error| Box::new(Finding::error("unreadable", format!("it cannot be read: {error}"))))?;
    parts(input, each)
}

struct Run<'a> {
    index: Index,
    options: &'a Options,
    source: &'a Source,
    each: Each<'a>,
    /// How many items of each kind were left out.
    left_out: BTreeMap<String, usize>,
    found: bool,
    goes_on: bool,
}

impl Run<'_> {
    fn take(&mut self, item: &Item) {
        if self.options.item.as_ref().is_some_and(|wanted| *wanted != item.id && *wanted != item.name) {
            return;
        }
        match item.kept(self.options.include_drafts) {
            Kept::Story => self.tell(item),
            Kept::NoStory => {}
            Kept::LeftOut(why) => *self.left_out.entry(why).or_default() += 1,
            Kept::Protected => {
                let finding = Finding::warning("protected", "it is behind a password, and left out");
                self.goes_on = (self.each)(Imported::Said(about(item, finding)));
                self.found = true;
            }
        }
    }

    fn tell(&mut self, item: &Item) {
        self.found = true;
        let (article, html) = post::read(item, &self.index);
        let mut findings = Vec::new();
        let base = self.options.url.as_ref().or(self.index.link.as_ref()).map(LinkUrl::as_str);
        let article = completed(with_text(article, &html, &mut findings), base);
        let each = &mut *self.each;
        let mut hand_on = |imported| match imported {
            Imported::Said(finding) => each(Imported::Said(about(item, finding))),
            Imported::Story(..) => each(imported),
        };
        self.goes_on = finish(article, findings, self.options, self.source, &mut hand_on);
    }

    /// Says what was left out, and where the file breaks off.
    fn end(self, broken: Option<Box<Finding>>) {
        let Self { options, each, left_out, found, goes_on, .. } = self;
        if !goes_on {
            return;
        }
        let kinds: Vec<String> = left_out.iter().map(|(kind, count)| format!("{count} {kind}")).collect();
        let note = format!("left out: {}; --include-drafts takes them", kinds.join(", "));
        let note = (!kinds.is_empty()).then(|| Finding::note("draft", note));
        let missing = options.item.as_ref().map_or_else(
            || "there is no post or page in this export".to_owned(),
            |wanted| format!("there is no post or page with the id or name “{wanted}” in this export"),
        );
        let is_missing = !found && kinds.is_empty() && broken.is_none();
        let missing = is_missing.then(|| Finding::error("not-found", missing));
        let _ = note.into_iter().chain(missing).chain(broken.map(|finding| *finding)).map(Imported::Said).all(each);
    }
}

/// A finding about one of many: its path begins with the post's number. That one is empty is no fault of the export.
fn about(item: &Item, finding: Finding) -> Finding {
    let place = format!("item[{}]", item.id);
    let path = if finding.path.is_empty() { place } else { format!("{place} {}", finding.path) };
    let severity = if finding.code == "empty" { Severity::Warning } else { finding.severity };
    Finding { severity, ..finding.at(path) }
}
