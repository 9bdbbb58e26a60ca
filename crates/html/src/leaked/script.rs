//! Scripts of pixels, advertisements and players that an editor made text of.

/// What only such scripts hold, with straight quotation marks.
const SIGNS: [&str; 30] = [
    "fbq(",
    "connect.facebook.net",
    "loadFacebookScript",
    "!function(f,b,e,v,n,t,s)",
    "googletag.cmd",
    "googletag.display",
    "(adsbygoogle",
    "adsbygoogle.push",
    "pagead2.googlesyndication",
    "gtag(",
    "window.dataLayer",
    "dataLayer.push",
    "_gaq.push",
    "ga('send",
    "ga('create",
    "GoogleAnalyticsObject",
    "document.createElement(",
    "document.getElementsByTagName(",
    "document.getElementById(",
    "document.cookie",
    "window._taboola",
    "_taboola.push",
    "OBR.extern",
    "_comscore",
    "twttr.widgets",
    "platform.twitter.com/widgets.js",
    "window.addEventListener(",
    "googletagmanager.com",
    "$(document).ready(",
    "window.onload",
];

/// For each line of a text, whether it is script that arrived as text: a line that only such a script holds, and the
/// lines around it that belong to the same snippet. A line of prose never is one.
pub fn script_lines(lines: &[&str]) -> Vec<bool> {
    let mut is_script = vec![false; lines.len()];
    let mut at = 0;
    let mut done = 0;
    while let Some(line) = lines.get(at) {
        if !is_sign(line) {
            at += 1;
            continue;
        }
        let start = begin(lines, done, at);
        let end = finish(lines, start, at);
        is_script.iter_mut().take(end).skip(start).for_each(|line| *line = true);
        (at, done) = (end, end);
    }
    is_script
}

/// Whether a line is of a known script, and does not only speak of it.
fn is_sign(line: &str) -> bool {
    let straight = straight(line);
    let dense: String = straight.chars().filter(|c| *c != ' ').collect();
    let is_write = straight.contains(".write(") && (straight.contains("document") || straight.contains("<scr"));
    (is_write || SIGNS.iter().any(|sign| straight.contains(sign) || dense.contains(sign))) && !is_prose(&straight)
}

/// The first line of a snippet: code goes back from the sign without a line of prose.
fn begin(lines: &[&str], from: usize, sign: usize) -> usize {
    let before = lines.get(from..sign).unwrap_or_default().iter().rev();
    sign - before.take_while(|line| is_code(line)).count()
}

/// The line after the last of a snippet: it goes on while brackets are open or lines are code, and ends before prose.
fn finish(lines: &[&str], start: usize, sign: usize) -> usize {
    let mut open = 0_i64;
    let mut end = start;
    for (at, line) in lines.iter().enumerate().skip(start) {
        if at > sign && !(is_code(line) || open > 0 && !is_prose(line)) {
            break;
        }
        open += balance(line);
        end = at + 1;
    }
    end
}

fn balance(line: &str) -> i64 {
    line.bytes()
        .map(|byte| match byte {
            b'{' | b'(' => 1,
            b'}' | b')' => -1,
            _ => 0,
        })
        .sum()
}

/// Whether a line looks like code, which is asked only of lines beside a sign: it holds or begins what statements do,
/// and is not prose.
fn is_code(line: &str) -> bool {
    const HOLDS: [&str; 7] = ["{", "}", "();", "&&", "||", "=function", "= function"];
    const BEGINS: [&str; 9] = [")", "//", "var ", "if(", "if (", "return", "<script", "</script", "*/"];
    let line = line.trim();
    let holds = line.ends_with(';') || HOLDS.iter().any(|part| line.contains(part));
    (holds || BEGINS.iter().any(|start| line.starts_with(start))) && !is_prose(line)
}

/// Whether a line reads as a sentence: several words of letters, and more of them than of anything else.
fn is_prose(line: &str) -> bool {
    let is_word = |word: &&str| {
        let word = word.trim_matches(['.', ',', ':', '!', '?', '"', '“', '”', '‘', '’', '(', ')', '…', '–', '—', ';']);
        let is_letter = |c: char| c.is_ascii_alphabetic() || c > '\u{bf}' || matches!(c, '\'' | '-');
        !word.is_empty() && word.chars().all(is_letter)
    };
    let words = line.split_whitespace();
    let (all, plain) = (words.clone().count(), words.filter(is_word).count());
    let is_statement = line.trim_end().ends_with(['{', '}', ';']);
    plain >= 4 && plain * 3 > all * 2 && !is_statement
}

/// A line with the quotation marks that were typed: editors make them typographic.
fn straight(line: &str) -> String {
    let straight = |c| match c {
        '‘' | '’' | '‚' | '′' => '\'',
        '“' | '”' | '„' | '″' => '"',
        '\u{a0}' => ' ',
        other => other,
    };
    line.chars().map(straight).collect()
}
