//! What the address of the page asks for.

use standfirst_article::Slug;

/// The query of the page, read.
#[derive(Clone, Debug, PartialEq)]
pub struct Request {
    /// What to show.
    pub target: Target,
    /// Whether the address names the format, or a story among several: then the file is not ours.
    pub other: bool,
    /// Shown inside another page: without the viewer's own header and footer.
    pub embed: bool,
    /// Whether the comment box is wanted.
    pub comments: bool,
    /// Light or dark, where the address decides it.
    pub theme: Option<Theme>,
}

/// What to show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// The list of stories, or those with one tag.
    List {
        /// The tag.
        tag: Option<String>,
    },
    /// A story.
    Story(Source),
    /// Nothing: the address names no story there could be. Holds what it says.
    Nonsense(String),
}

/// What a page shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// A list of stories.
    List,
    /// A story.
    Story,
}

impl View {
    /// The value of `html[data-view]`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::List => "list",
            Self::Story => "story",
        }
    }
}

/// Where a story is read from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// `articles/SLUG.json` beside the page.
    Slug(Slug),
    /// Another address, if `config.json` allows its origin.
    Url(String),
}

/// A theme that the address asks for; otherwise the reader's system decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Theme {
    /// The value of `html[data-theme]`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

impl Request {
    /// Reads the query; `parameter` gives a parameter's value by its name.
    pub fn read(parameter: impl Fn(&str) -> Option<String>) -> Self {
        let is = |name, wanted: &str| parameter(name).is_some_and(|value| value == wanted);
        Self {
            target: match parameter("article") {
                Some(article) => Target::story(&article),
                None => Target::List { tag: parameter("tag").filter(|tag| !tag.is_empty()) },
            },
            other: ["format", "item"].into_iter().any(|name| parameter(name).is_some()),
            embed: is("embed", "1"),
            comments: !is("comments", "0"),
            theme: match parameter("theme").as_deref() {
                Some("light") => Some(Theme::Light),
                Some("dark") => Some(Theme::Dark),
                Some(_) | None => None,
            },
        }
    }
}

impl Target {
    /// What the page shows of it, or would show.
    pub fn view(&self) -> View {
        match self {
            Self::List { .. } => View::List,
            Self::Story(_) | Self::Nonsense(_) => View::Story,
        }
    }

    fn story(article: &str) -> Self {
        if let Some(slug) = Slug::parse(article) {
            return Self::Story(Source::Slug(slug));
        }
        let lower = article.to_ascii_lowercase();
        if lower.starts_with("https://") || lower.starts_with("http://") {
            Self::Story(Source::Url(article.to_owned()))
        } else {
            Self::Nonsense(article.to_owned())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request(query: &[(&str, &str)]) -> Request {
        Request::read(|name| query.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned()))
    }

    #[test]
    fn articles_are_slugs_or_addresses() {
        let target = |article| request(&[("article", article)]).target;
        assert!(matches!(target("a/b"), Target::Story(Source::Slug(_))));
        assert!(matches!(target("HTTPS://a.example/x.json"), Target::Story(Source::Url(_))));
        for nonsense in ["", "../x", "javascript:alert(1)", "data:,x", "//a.example/x", "a b"] {
            assert_eq!(target(nonsense), Target::Nonsense(nonsense.to_owned()));
        }
    }

    #[test]
    fn without_an_article_there_is_the_list() {
        assert_eq!(request(&[]).target, Target::List { tag: None });
        assert_eq!(request(&[("tag", "war")]).target, Target::List { tag: Some("war".to_owned()) });
    }

    #[test]
    fn a_format_or_an_item_says_that_the_file_is_not_ours() {
        assert!(!request(&[("article", "a")]).other);
        assert!(request(&[("article", "a"), ("format", "wordpress")]).other);
        assert!(request(&[("article", "a"), ("item", "7")]).other);
    }

    #[test]
    fn only_known_themes_count() {
        assert_eq!(request(&[("theme", "dark")]).theme, Some(Theme::Dark));
        assert_eq!(request(&[("theme", "auto")]).theme, None);
    }
}
