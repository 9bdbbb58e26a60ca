//! HTML and what is read of it, kept in a file: natively and in browsers it has to be the same.

use standfirst_article::Article;
use standfirst_formats::{Json, read_article};
use standfirst_html::Body;

/// Texts of HTML, each with what was kept of it. `{600×<b>}` stands for so many of these.
pub fn cases() -> Vec<[String; 2]> {
    let Ok(Json::Array(cases)) = Json::parse(include_str!("../../../tests/fixtures/html/cases.json")) else {
        panic!("no array")
    };
    let case = |case: &Json<'_>| {
        let Json::Array(case) = case else { panic!("{case:?}") };
        let [Json::String(html), Json::String(kept)] = case.as_slice() else { panic!("{case:?}") };
        [html.to_string(), kept.to_string()]
    };
    cases.iter().map(case).collect()
}

/// The HTML that a case stands for.
pub fn expanded(case: &str) -> String {
    let mut parts = case.split('{');
    let mut html = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let repeated = part.split_once('}').and_then(|(inside, rest)| Some((inside.split_once('×')?, rest)));
        match repeated.and_then(|((count, text), rest)| Some((count.parse().ok()?, text, rest))) {
            Some((count, text, rest)) => html.extend([text.repeat(count).as_str(), rest]),
            None => html.extend(["{", part]),
        }
    }
    html
}

/// What was read, in one line.
pub fn written(body: &Body) -> String {
    format!("{body:?}")
}

/// A page as an editor writes it.
pub struct Page {
    /// The name of its files in `pages/`.
    pub name: &'static str,
    /// The headline of its story.
    pub headline: &'static str,
    /// The page.
    pub html: &'static str,
    /// The article that was kept of it.
    pub kept: &'static str,
}

macro_rules! pages {
    ($($name:literal => $headline:literal),* $(,)?) => {
        [$(Page {
            name: $name,
            headline: $headline,
            html: include_str!(concat!("../../../tests/fixtures/html/pages/", $name, ".html")),
            kept: include_str!(concat!("../../../tests/fixtures/html/pages/", $name, ".json")),
        }),*]
    };
}

/// Whole pages, with the headlines of their stories.
pub const PAGES: [Page; 8] = pages![
    "arabic" => "النهر يفيض",
    "classic-editor" => "Four metres in one night",
    "ghost" => "Moving house with paper",
    "gutenberg" => "Two timetables",
    "markdown" => "Reading a tide table",
    "readability" => "The last lamplighter of Quay Street",
    "table-layout" => "The bell under the floor",
    "word" => "Minutes of the harbour committee",
];

/// The article of a page.
pub fn article(page: &Page, body: Body) -> Article {
    let text = r#"{"headline": "x", "lead": ["x"]}"#;
    let article = read_article(text).unwrap_or_else(|error| panic!("{error}")).value;
    let Body { lang, dir, lead, sections, .. } = body;
    let mut article = Article { headline: page.headline.to_owned(), lang, dir, lead, sections, ..article };
    article.number_headings();
    article
}
