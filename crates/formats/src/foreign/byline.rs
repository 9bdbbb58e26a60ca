//! Who wrote a story, in one line.

use standfirst_article::Author;

use super::tidy;

/// The authors that a line names: "By Ines Calloway and Tamsin Reed" are two.
pub(crate) fn authors(line: &str) -> Vec<Author> {
    let line = tidy(line);
    let names = line.strip_prefix("By ").or_else(|| line.strip_prefix("by ")).unwrap_or(&line);
    let names = names.split(',').flat_map(|names| names.split(" and "));
    // What is left of "A, B, and C".
    let names = names.map(|name| name.trim().trim_start_matches("and ").trim()).filter(|name| !name.is_empty());
    names.map(|name| Author { name: name.to_owned(), url: None }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_told_apart() {
        let names = |line| authors(line).into_iter().map(|author| author.name).collect::<Vec<_>>();
        assert_eq!(names("By Ines Calloway and\n Tamsin Reed"), ["Ines Calloway", "Tamsin Reed"]);
        assert_eq!(names("A. Sand, B. Byrne, and C. Andersen"), ["A. Sand", "B. Byrne", "C. Andersen"]);
        assert_eq!(names("  "), Vec::<String>::new());
        assert_eq!(names("Byron Bywater"), ["Byron Bywater"]);
    }
}
