//! What is no text but arrived as text: shortcodes of a site's plug-ins, and scripts.

mod script;
mod shortcode;

pub use script::script_lines;
pub use shortcode::without_shortcodes;
pub(super) use shortcode::{Piece, pieces};

use standfirst_article::{Block, Break, Inline, RichText};

use super::{cut::words, left_out::LeftOut, unwanted::Unwanted};

/// Leaves script out of paragraphs, those of a snippet together.
pub(super) fn without_script(blocks: Vec<Block>, left_out: &mut LeftOut) -> Vec<Block> {
    let mut done = Vec::with_capacity(blocks.len());
    let mut run = Vec::new();
    for block in blocks {
        if let Block::Paragraph(text) = block {
            run.push(text);
        } else {
            finish(&mut run, &mut done, left_out);
            done.push(block);
        }
    }
    finish(&mut run, &mut done, left_out);
    done
}

fn finish(run: &mut Vec<RichText>, done: &mut Vec<Block>, left_out: &mut LeftOut) {
    let texts: Vec<String> = run.iter().flat_map(|text| text.0.split(is_break)).map(plain).collect();
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let mut is_script = script_lines(&texts).into_iter();
    for text in run.drain(..) {
        let count = text.0.split(is_break).count();
        let script: Vec<bool> = is_script.by_ref().take(count).collect();
        if !script.contains(&true) {
            done.push(Block::Paragraph(text));
            continue;
        }
        let mut kept = Vec::new();
        for (line, is_script) in lines(text).into_iter().zip(script) {
            if is_script {
                left_out.count(Unwanted::LeakedScript);
            } else if !line.is_empty() {
                kept.extend((!kept.is_empty()).then_some(Inline::Break(Break {})));
                kept.extend(line);
            }
        }
        if !kept.is_empty() {
            done.push(Block::Paragraph(RichText(kept)));
        }
    }
}

fn is_break(inline: &Inline) -> bool {
    matches!(inline, Inline::Break(_))
}

fn lines(text: RichText) -> Vec<Vec<Inline>> {
    let mut lines = vec![Vec::new()];
    for inline in text.0 {
        if is_break(&inline) {
            lines.push(Vec::new());
        } else if let Some(line) = lines.last_mut() {
            line.push(inline);
        }
    }
    lines
}

/// The words of a line. Code that is marked as code is shown on purpose.
fn plain(line: &[Inline]) -> String {
    let is_code = line.iter().any(|inline| matches!(inline, Inline::Code(_)));
    if is_code { String::new() } else { words(line) }
}
