//! Names in a line.

use standfirst_article::Author;

/// The authors that a line names: `By Ines Calloway and Tamsin Reed` are two.
pub(super) fn names(line: &str) -> Vec<Author> {
    let line = line.trim();
    let start = line.get(..3).filter(|start| start.eq_ignore_ascii_case("by ")).map_or(0, str::len);
    let names = line.get(start..).unwrap_or_default().split([',', ';']).flat_map(|names| names.split(" and "));
    let names = names.flat_map(|names| names.split(" & ")).map(|name| name.trim().trim_start_matches("and ").trim());
    names.filter(|name| !name.is_empty()).map(|name| Author { name: name.to_owned(), url: None }).collect()
}
