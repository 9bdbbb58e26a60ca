//! The readers behind `standfirst import`: what becomes of texts, pages, Markdown and exports. The command itself is
//! tested in `crates/cli/tests/command`.

#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, clippy::panic, reason = "helpers of tests: what panics fails its test")]

mod dates;
mod kept;
mod markdown;
mod page;
mod sniffing;
mod text;
mod wordpress;

use standfirst_article::{Article, Block};
use standfirst_check::Finding;
use standfirst_import::{Imported, Kind, Options, Source, import};
use standfirst_testing::generate;

/// What came of an import.
struct Came {
    stories: Vec<Article>,
    findings: Vec<Finding>,
}

impl Came {
    /// The only story.
    fn story(&self) -> &Article {
        let [story] = self.stories.as_slice() else { panic!("{} stories, {:?}", self.stories.len(), self.findings) };
        story
    }

    fn codes(&self) -> Vec<&'static str> {
        self.findings.iter().map(|finding| finding.code).collect()
    }
}

fn import_with(bytes: &[u8], options: &Options) -> Came {
    let mut came = Came { stories: Vec::new(), findings: Vec::new() };
    import(&Source::bytes(bytes.to_vec()), options, &mut |imported| {
        match imported {
            Imported::Story(article, _) => came.stories.push(*article),
            Imported::Said(finding) => came.findings.push(finding),
        }
        true
    });
    came
}

fn import_as(kind: Kind, text: &str) -> Came {
    import_with(text.as_bytes(), &Options { from: kind, ..Options::default() })
}

/// The plain words of paragraphs, and of other blocks their texts, one each.
fn words(blocks: &[Block]) -> Vec<String> {
    blocks
        .iter()
        .map(|block| {
            let mut words = String::new();
            block.each_text(&mut |text| words.push_str(text));
            words
        })
        .collect()
}
