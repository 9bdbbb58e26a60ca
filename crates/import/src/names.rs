//! Splitting of author names.

use standfirst_article::Author;

/// Splits a line into authors: `By Ines Calloway and Tamsin Reed` gives two.
pub(super) fn names(line: &str) -> Vec<Author> {
    let line = line.trim();
    let start = line.get(..3).filter(|start| start.eq_ignore_ascii_case("by ")).map_or(0, str::len);
    let names = line.get(start..).unwrap_or_default().split([',', ';']).flat_map(|names| names.split(" and "));
    let names = names.flat_map(|names| names.split(" & ")).map(|name| name.trim().trim_start_matches("and ").trim());
    names.filter(|name| !name.is_empty()).map(|name| Author { name: name.to_owned(), url: None }).collect()
}
