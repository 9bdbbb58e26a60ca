//! Structured data of a story for search engines: schema.org as JSON-LD.

use serde_json::{Map, Value, json};
use standfirst_article::{Article, Author, Block, Label, Lang, Licence, LinkUrl, RichText, SafeUrl, Source, Timestamp};

use super::{super::dates::iso_8601, StoryMetadata, metadata::plain_text, script_json};

/// `script` element with the structured data.
pub(super) fn element(metadata: &StoryMetadata<'_>) -> String {
    ["<script type=\"application/ld+json\">", &script_json(&value(metadata)), "</script>\n"].concat()
}

/// Structured data of a story. The headline is not truncated, though Google shows only 110 characters: others show
/// more.
fn value(metadata: &StoryMetadata<'_>) -> Value {
    let article = metadata.article;
    let mut story = Map::new();
    let mut put = |name: &str, value: Option<Value>| {
        if let Some(value) = value {
            story.insert(name.to_owned(), value);
        }
    };
    put("@context", Some("https://schema.org".into()));
    put("@type", Some(kind(article.label.as_ref()).into()));
    put("headline", Some(article.headline.trim().into()));
    put("description", Some(metadata.description.clone().into()));
    put("url", Some(metadata.canonical.clone().into()));
    put("mainEntityOfPage", Some(json!({"@type": "WebPage", "@id": metadata.canonical})));
    put("image", some(metadata.images()));
    put("datePublished", time(article.published.as_ref()));
    put("dateModified", time(article.updated.as_ref().or(article.published.as_ref())));
    put("author", some(article.authors.iter().map(|author| person(metadata, author))));
    put("publisher", Some(publisher(metadata)));
    put(
        "inLanguage",
        article.lang.as_ref().or(metadata.location.site.lang.as_ref()).map(Lang::as_str).map(Value::from),
    );
    put("articleSection", article.kicker.as_deref().map(Value::from));
    put("keywords", some(article.tags.iter().map(String::as_str)));
    put("isBasedOn", article.source.as_ref().map(|Source { name, url }| work(metadata, name, url.as_ref())));
    put("license", article.licence.as_ref().map(|Licence { name, url }| work(metadata, name, url.as_ref())));
    if article.label == Some(Label::Live) {
        put("liveBlogUpdate", some(article.blocks().filter_map(update)));
    }
    put("correction", some(corrections(article)));
    Value::Object(story)
}

fn kind(label: Option<&Label>) -> &'static str {
    match label {
        Some(Label::Opinion) => "OpinionNewsArticle",
        Some(Label::Analysis) => "AnalysisNewsArticle",
        Some(Label::Review) => "ReviewNewsArticle",
        Some(Label::Sponsored) => "AdvertiserContentArticle",
        Some(Label::Satire) => "SatiricalArticle",
        Some(Label::Live) => "LiveBlogPosting",
        None => "NewsArticle",
    }
}

/// `BlogPosting` for an entry of a live blog; `None` for other blocks.
fn update(block: &Block) -> Option<Value> {
    let Block::Entry(entry) = block else { return None };
    let mut update = Map::new();
    update.insert("@type".to_owned(), "BlogPosting".into());
    if let Some(heading) = &entry.heading {
        update.insert("headline".to_owned(), heading.plain().into());
    }
    if let Some(date) = time(Some(&entry.date)) {
        update.insert("datePublished".to_owned(), date);
    }
    update.insert("articleBody".to_owned(), entry.blocks.iter().map(plain_text).collect::<Vec<_>>().join("\n").into());
    Some(Value::Object(update))
}

/// JSON array; `None` if it would be empty.
fn some<T: Into<Value>>(values: impl IntoIterator<Item = T>) -> Option<Value> {
    let values: Vec<Value> = values.into_iter().map(Into::into).collect();
    (!values.is_empty()).then_some(Value::Array(values))
}

fn time(at: Option<&Timestamp>) -> Option<Value> {
    Some(iso_8601(at?)?.into())
}

fn named(metadata: &StoryMetadata<'_>, kind: &str, name: &str, url: Option<&str>) -> Value {
    let mut thing = Map::new();
    thing.insert("@type".to_owned(), kind.into());
    thing.insert("name".to_owned(), name.into());
    if let Some(url) = url.and_then(|url| metadata.absolute(url)) {
        thing.insert("url".to_owned(), url.into());
    }
    Value::Object(thing)
}

fn person(metadata: &StoryMetadata<'_>, author: &Author) -> Value {
    named(metadata, "Person", &author.name, author.url.as_ref().map(SafeUrl::as_str))
}

fn work(metadata: &StoryMetadata<'_>, name: &str, url: Option<&LinkUrl>) -> Value {
    named(metadata, "CreativeWork", name, url.map(SafeUrl::as_str))
}

/// `Organization` of the site, from its settings.
fn publisher(metadata: &StoryMetadata<'_>) -> Value {
    let site = metadata.location.site;
    let home = site.viewer.config.home.as_ref();
    let url = home.and_then(|home| metadata.location.absolute("", home.url.as_ref()?.as_str()));
    let url = url.unwrap_or_else(|| site.base.as_str().to_owned());
    let name = home.map_or(site.title.as_str(), |home| home.name.as_str());
    let mut publisher = json!({"@type": "Organization", "name": name, "url": url});
    let logo = home.and_then(|home| metadata.location.absolute("", home.logo.as_ref()?.as_str()));
    if let (Some(logo), Value::Object(publisher)) = (logo, &mut publisher) {
        publisher.insert("logo".to_owned(), json!({"@type": "ImageObject", "url": logo}));
    }
    publisher
}

fn corrections(article: &Article) -> impl Iterator<Item = Value> {
    article.corrections.iter().map(|correction| {
        let mut comment = json!({"@type": "CorrectionComment", "text": RichText::plain(&correction.text)});
        if let (Some(date), Value::Object(comment)) = (time(correction.date.as_ref()), &mut comment) {
            comment.insert("datePublished".to_owned(), date);
        }
        comment
    })
}
