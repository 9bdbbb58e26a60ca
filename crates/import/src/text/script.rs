//! Detection of the page's scripts in its text.

use standfirst_html::script_lines;

use super::Line;

/// Browser interfaces. A run of code that uses one is a script of the page, and not an example in a story about
/// programming.
const OF_A_PAGE: [&str; 8] = [
    "window.",
    "document.",
    "addEventListener",
    "createElement",
    "parentNode",
    "getElementsByTagName",
    "(window, document",
    "navigator.",
];

/// For each line, whether it belongs to a script: one that the HTML reader recognises, or a run of code that uses
/// browser interfaces.
pub(super) fn scripts(lines: &[Line<'_>]) -> Vec<bool> {
    // Blank lines are kept, since a script may end at one.
    let texts: Vec<&str> =
        lines.iter().flat_map(|line| line.is_first.then_some("").into_iter().chain([line.text])).collect();
    let known = texts.iter().zip(script_lines(&texts)).filter(|(text, _)| !text.is_empty());
    // A truncated script leaves brackets open, so words after it would be counted as its own.
    let known = known.map(|(text, is_script)| is_script && text.contains(|c: char| c.is_ascii_punctuation()));
    known.zip(runs(lines)).map(|(known, run)| known || run).collect()
}

/// Marks runs of code that use a browser interface.
fn runs(lines: &[Line<'_>]) -> Vec<bool> {
    let mut marked = Vec::with_capacity(lines.len());
    for run in lines.chunk_by(|one, next| is_code(one.text) == is_code(next.text)) {
        let works_on_page = |line: &Line<'_>| OF_A_PAGE.iter().any(|word| line.text.contains(word));
        let is_script = run.iter().all(|line| is_code(line.text)) && run.iter().any(works_on_page);
        marked.extend(run.iter().map(|_| is_script));
    }
    marked
}

/// Whether a line looks like JavaScript.
fn is_code(text: &str) -> bool {
    const BEGINNINGS: [&str; 8] = ["if (", "if(", "for (", "for(", "var ", "let ", "const ", "return "];
    let begins = BEGINNINGS.iter().any(|beginning| text.starts_with(beginning));
    let calls = || text.split('(').any(|before| before.ends_with(|c: char| c.is_ascii_alphanumeric() || c == '_'));
    match text.chars().next_back() {
        _ if text.starts_with(['}', '{']) => true,
        Some('{') => true,
        Some(';' | '}') => begins || text.contains('=') || (text.contains('(') && calls()),
        Some(')') => begins,
        Some(_) | None => false,
    }
}
