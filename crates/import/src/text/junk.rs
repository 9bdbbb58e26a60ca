//! Removal of page text that is copied along with a story: prompts of comment forms, and scripts.

use standfirst_check::Diagnostic;

use super::{Line, script::scripts};

/// Prompts of comment forms in WordPress and its themes, without final punctuation.
const PROMPTS: [&str; 14] = [
    "Please enter your comment",
    "Please enter your name here",
    "Please enter your email address here",
    "You have entered an incorrect email address",
    "Leave a Reply",
    "Leave a Reply Cancel reply",
    "Leave a Comment",
    "Cancel reply",
    "Post Comment",
    "Your email address will not be published",
    "Your email address will not be published. Required fields are marked",
    "Required fields are marked",
    "Save my name, email, and website in this browser for the next time I comment",
    "Notify me of follow-up comments by email",
];

/// Names of form fields. They also occur in stories, so they are removed only beside a prompt.
const FIELDS: [&str; 4] = ["Comment", "Name", "Email", "Website"];

/// Removes prompts and scripts, and reports that.
pub(super) fn remove(lines: Vec<Line<'_>>) -> (Vec<Line<'_>>, Vec<Diagnostic>) {
    let mut junk: Vec<bool> = lines.iter().map(|line| is_prompt(line.text)).collect();
    let prompts = mark_fields(&lines, &mut junk);
    let scripts = mark_scripts(&lines, &mut junk);
    let mut kept = Vec::new();
    let mut gap = false;
    for (line, junk) in lines.into_iter().zip(junk) {
        gap |= junk;
        if !junk {
            kept.push(Line { is_first: line.is_first || gap, ..line });
            gap = false;
        }
    }
    let said = [(prompts, "lines of a comment form"), (scripts, "lines of a script")];
    let findings = said.into_iter().filter(|(count, _)| *count > 0);
    (kept, findings.map(|(count, what)| Diagnostic::note("left-out", format!("left out: {count} {what}"))).collect())
}

fn is_prompt(text: &str) -> bool {
    PROMPTS.iter().any(|prompt| is_like(text, prompt))
}

fn is_like(text: &str, words: &str) -> bool {
    text.trim_end_matches(|c: char| !c.is_alphanumeric()).eq_ignore_ascii_case(words)
}

/// Marks field names whose neighbour is marked. Returns the number of marked lines.
fn mark_fields(lines: &[Line<'_>], junk: &mut [bool]) -> usize {
    let mut mark = |order: &mut dyn Iterator<Item = usize>| {
        let mut beside = false;
        for at in order {
            let is_field = lines.get(at).is_some_and(|line| FIELDS.iter().any(|field| is_like(line.text, field)));
            if let Some(junk) = junk.get_mut(at) {
                *junk |= beside && is_field;
                beside = *junk;
            }
        }
    };
    mark(&mut (0..lines.len()));
    mark(&mut (0..lines.len()).rev());
    junk.iter().filter(|junk| **junk).count()
}

/// Marks lines of scripts. Returns their number.
fn mark_scripts(lines: &[Line<'_>], junk: &mut [bool]) -> usize {
    let scripts = scripts(lines);
    junk.iter_mut().zip(&scripts).for_each(|(junk, script)| *junk |= script);
    scripts.into_iter().filter(|script| *script).count()
}
