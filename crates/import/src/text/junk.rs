//! What is on a page beside the story and comes along with it: prompts of comment forms, and scripts.

use standfirst_check::Finding;

use super::{Line, script::scripts};

/// What comment forms of WordPress and its themes say, without the signs at its end.
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

/// Names of their fields, which are words of a story as well: left out beside a prompt only.
const FIELDS: [&str; 4] = ["Comment", "Name", "Email", "Website"];

/// Leaves out prompts and scripts, and says so.
pub(super) fn remove(lines: Vec<Line<'_>>) -> (Vec<Line<'_>>, Vec<Finding>) {
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
    (kept, findings.map(|(count, what)| Finding::note("left-out", format!("left out: {count} {what}"))).collect())
}

fn is_prompt(text: &str) -> bool {
    PROMPTS.iter().any(|prompt| is_like(text, prompt))
}

fn is_like(text: &str, words: &str) -> bool {
    text.trim_end_matches(|c: char| !c.is_alphanumeric()).eq_ignore_ascii_case(words)
}

/// Marks names of fields whose neighbour is marked; how many lines are marked then.
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

/// Marks lines of scripts; how many these are.
fn mark_scripts(lines: &[Line<'_>], junk: &mut [bool]) -> usize {
    let scripts = scripts(lines);
    junk.iter_mut().zip(&scripts).for_each(|(junk, script)| *junk |= script);
    scripts.into_iter().filter(|script| *script).count()
}
