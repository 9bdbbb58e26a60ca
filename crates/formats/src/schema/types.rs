//! The types of schema.org that are articles (<https://schema.org/Article>), and what they say about the kind of text.

use standfirst_article::Label;

const ARTICLES: [(&str, Option<Label>); 19] = [
    ("Article", None),
    ("NewsArticle", None),
    ("BlogPosting", None),
    ("ReportageNewsArticle", None),
    ("BackgroundNewsArticle", None),
    ("AskPublicNewsArticle", None),
    ("AnalysisNewsArticle", Some(Label::Analysis)),
    ("OpinionNewsArticle", Some(Label::Opinion)),
    ("ReviewNewsArticle", Some(Label::Review)),
    ("SatiricalArticle", Some(Label::Satire)),
    ("AdvertiserContentArticle", Some(Label::Sponsored)),
    ("LiveBlogPosting", Some(Label::Live)),
    ("SocialMediaPosting", None),
    ("DiscussionForumPosting", None),
    ("TechArticle", None),
    ("APIReference", None),
    ("ScholarlyArticle", None),
    ("MedicalScholarlyArticle", None),
    ("Report", None),
];

/// The name of a type without its vocabulary: `NewsArticle` of `https://schema.org/NewsArticle`.
fn short(name: &str) -> &str {
    name.rsplit(['/', ':', '#']).next().unwrap_or(name)
}

/// Whether something of these types is an article.
pub(super) fn is_article(types: &[String]) -> bool {
    types.iter().any(|name| ARTICLES.iter().any(|(known, _)| *known == short(name)))
}

/// Whether something of these types holds articles.
pub(super) fn is_blog(types: &[String]) -> bool {
    types.iter().any(|name| short(name) == "Blog")
}

/// The kind of text that the types name.
pub(super) fn label(types: &[String]) -> Option<Label> {
    let label =
        |name: &String| ARTICLES.iter().find(|(known, _)| *known == short(name)).and_then(|(_, label)| label.clone());
    types.iter().find_map(label)
}
