//! Detection of scripts (tracking, advertisements, players) that an editor turned into text.

/// Strings that occur only in such scripts, with straight quotation marks.
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

/// For each line of a text, whether it is leaked script: a line with one of the known strings, and the lines around it
/// that belong to the same snippet. A line of prose never is.
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

/// Whether a line contains a known script, and is not prose about it.
fn is_sign(line: &str) -> bool {
    let straight = straight(line);
    let dense: String = straight.chars().filter(|c| *c != ' ').collect();
    let is_write = straight.contains(".write(") && (straight.contains("document") || straight.contains("<scr"));
    (is_write || SIGNS.iter().any(|sign| straight.contains(sign) || dense.contains(sign))) && !is_prose(&straight)
}

/// The first line of a snippet: the first of the code lines directly before the sign.
fn begin(lines: &[&str], from: usize, sign: usize) -> usize {
    let before = lines.get(from..sign).unwrap_or_default().iter().rev();
    sign - before.take_while(|line| is_code(line)).count()
}

/// The line after a snippet: it continues while brackets are open or lines are code, and ends before prose.
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

/// Whether a line beside a sign is code: it contains or begins with parts of statements, and is not prose.
fn is_code(line: &str) -> bool {
    const HOLDS: [&str; 7] = ["{", "}", "();", "&&", "||", "=function", "= function"];
    const BEGINS: [&str; 9] = [")", "//", "var ", "if(", "if (", "return", "<script", "</script", "*/"];
    let line = line.trim();
    let holds = line.ends_with(';') || HOLDS.iter().any(|part| line.contains(part));
    (holds || BEGINS.iter().any(|start| line.starts_with(start))) && !is_prose(line)
}

/// Whether a line is a sentence: at least four words of letters, which make up more than two thirds.
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

/// The line with straight quotation marks, which editors replace by typographic ones.
fn straight(line: &str) -> String {
    let straight = |c| match c {
        '‘' | '’' | '‚' | '′' => '\'',
        '“' | '”' | '„' | '″' => '"',
        '\u{a0}' => ' ',
        other => other,
    };
    line.chars().map(straight).collect()
}
