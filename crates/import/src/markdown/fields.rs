//! Mapping of front matter fields to an article, by the names that site generators use.

use serde_json::{Map, Value};
use standfirst_article::{
    Article, Author, Direction, Discussion, Label, Lang, Licence, LinkUrl, MediaUrl, Picture, Site, Slug, Source,
    Timestamp,
};
use standfirst_check::Diagnostic;
use standfirst_formats::picture;

use crate::{names, written_date};

/// Front matter fields that are not consumed yet. Names are compared without case, `-` and `_`: `last_mod` equals
/// `lastmod`.
struct Fields(Vec<(String, String, Value)>);

impl Fields {
    fn take(&mut self, names: &[&str]) -> Option<Value> {
        let mut found = None;
        for name in names {
            // Consume all aliases; the first one counts.
            if let Some(at) = self.0.iter().position(|(_, own, _)| own == name) {
                let (_, _, value) = self.0.remove(at);
                found = found.or(Some(value).filter(|value| !value.is_null()));
            }
        }
        found
    }

    /// Takes a string or number as text.
    fn text(&mut self, names: &[&str]) -> Option<String> {
        self.take(names).as_ref().and_then(text)
    }
}

/// Applies the fields to an article. Returns whether it is a draft. Unknown fields are reported.
pub(super) fn fill(article: &mut Article, fields: Map<String, Value>, findings: &mut Vec<Diagnostic>) -> bool {
    let normal = |name: &str| name.to_lowercase().replace(['-', '_', ' '], "");
    let mut fields = Fields(fields.into_iter().map(|(name, value)| (name.clone(), normal(&name), value)).collect());
    // Jekyll has `published: false`; elsewhere it is a date.
    let published = fields.take(&["published"]);
    let is_draft = fields.take(&["draft"]) == Some(Value::Bool(true)) || published == Some(Value::Bool(false));
    article.headline = fields.text(&["title", "headline"]).unwrap_or_default();
    about(article, &mut fields);
    let date = fields.text(&["date", "publishdate", "pubdate", "datepublished", "publishedat", "created"]);
    article.published = read_date(date.or_else(|| published.as_ref().and_then(text)), "date", findings);
    let updated = fields.text(&["updated", "lastmod", "lastmodifiedat", "modified", "lastupdated", "updatedat"]);
    article.updated = read_date(updated, "updated", findings);
    article.authors = fields.take(&["authors", "author", "by", "byline"]).as_ref().map(authors).unwrap_or_default();
    article.tags = ["tags", "keywords", "topics", "categories"]
        .iter()
        .filter_map(|name| fields.take(&[name]))
        .flat_map(|value| list(&value))
        .collect();
    article.image = image(&mut fields);
    links(article, &mut fields);
    for (name, _, value) in fields.0 {
        if !matches!(
            normal(&name).as_str(),
            "layout" | "type" | "weight" | "template" | "permalink" | "aliases" | "redirectfrom"
        ) {
            let message =
                format!("this field is not known, and left out: {}", text(&value).unwrap_or_else(|| value.to_string()));
            findings.push(Diagnostic::note("unknown-field", message).at(name));
        }
    }
    is_draft
}

fn about(article: &mut Article, fields: &mut Fields) {
    article.id = fields.text(&["slug", "id"]).and_then(|slug| Slug::parse(&slug));
    article.lang = fields.text(&["lang", "language", "locale"]).and_then(|lang| Lang::parse(&lang));
    article.dir = fields.text(&["dir", "direction"]).and_then(|dir| Direction::parse(&dir));
    article.kicker = fields.text(&["kicker", "category", "section"]);
    article.label = fields.text(&["label"]).and_then(|label| Label::parse(&label.to_lowercase()));
    let points = fields.take(&["highlights", "summary"]);
    let dek = fields.text(&["subtitle", "dek", "standfirst", "description", "excerpt", "abstract"]);
    match points {
        Some(Value::Array(points)) => {
            article.summary = points.iter().filter_map(text).map(|point| point.as_str().into()).collect();
        }
        Some(summary) if dek.is_none() => article.dek = text(&summary).map(|dek| dek.as_str().into()),
        Some(_) | None => {}
    }
    article.dek = dek.map(|dek| dek.as_str().into()).or(article.dek.take());
}

fn links(article: &mut Article, fields: &mut Fields) {
    let canonical = fields.text(&["canonical", "canonicalurl", "url"]);
    article.canonical = canonical.filter(|url| url.contains("://")).and_then(|url| LinkUrl::parse(&url));
    let named = |value: Value| match value.as_object() {
        Some(members) => Some((member(members, &["name", "title"])?, member(members, &["url", "link", "href"]))),
        None => Some((text(&value)?, None)),
    };
    let url = |url: Option<String>| url.and_then(|url| LinkUrl::parse(&url));
    article.source = fields.take(&["source"]).and_then(named).map(|(name, own)| Source { name, url: url(own) });
    article.site = fields.take(&["site", "sitename"]).and_then(named).map(|(name, own)| Site { name, url: url(own) });
    article.licence =
        fields.take(&["licence", "license"]).and_then(named).map(|(name, own)| Licence { name, url: url(own) });
    if let Some(Value::Bool(open)) = fields.take(&["comments", "commentable"]) {
        article.comments = Some(Discussion { open, thread: None });
    }
}

fn image(fields: &mut Fields) -> Option<Picture> {
    let value = fields.take(&["image", "cover", "hero", "featuredimage", "coverimage", "thumbnail", "banner"]);
    let alt = fields.text(&["imagealt", "coveralt", "alt"]);
    let caption = fields.text(&["imagecaption", "covercaption", "caption"]);
    let credit = fields.text(&["imagecredit", "covercredit", "credit"]);
    let value = value?;
    let members = value.as_object();
    let of = |names: &[&str]| members.and_then(|members| member(members, names));
    let src = text(&value).or_else(|| of(&["src", "url", "image", "path", "file"]))?;
    let number = |name| {
        members.and_then(|members| members.get(name)).and_then(Value::as_u64).and_then(|number| number.try_into().ok())
    };
    Some(Picture {
        alt: of(&["alt"]).or(alt).unwrap_or_default(),
        caption: of(&["caption", "title"]).or(caption).map(|caption| caption.as_str().into()),
        credit: of(&["credit", "attribution"]).or(credit).map(|credit| credit.as_str().into()),
        width: number("width"),
        height: number("height"),
        ..picture(MediaUrl::parse(&src)?)
    })
}

fn authors(value: &Value) -> Vec<Author> {
    match value {
        Value::Array(authors) => authors.iter().filter_map(author).collect(),
        Value::Object(_) => author(value).into_iter().collect(),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {
            text(value).map(|line| names(&line)).unwrap_or_default()
        }
    }
}

fn author(value: &Value) -> Option<Author> {
    let Some(members) = value.as_object() else { return Some(Author { name: text(value)?, url: None }) };
    let url = member(members, &["url", "link", "website"]).and_then(|url| LinkUrl::parse(&url));
    Some(Author { name: member(members, &["name"])?, url })
}

fn read_date(date: Option<String>, name: &str, findings: &mut Vec<Diagnostic>) -> Option<Timestamp> {
    let date = date?;
    let read = written_date(&date);
    if read.is_none() {
        let finding = Diagnostic::warning("left-out", format!("expected a date such as 2022-09-23, found {date}"));
        findings.push(
            Diagnostic { expected: Some("a date such as 2022-09-23".to_owned()), found: Some(date), ..finding }
                .at(name),
        );
    }
    read
}

/// Strings of a list, or of comma-separated text.
fn list(value: &Value) -> Vec<String> {
    match value {
        Value::Array(items) => items.iter().filter_map(text).collect(),
        Value::String(words) => {
            words.split(',').map(str::trim).filter(|word| !word.is_empty()).map(str::to_owned).collect()
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::Object(_) => text(value).into_iter().collect(),
    }
}

fn member(members: &Map<String, Value>, names: &[&str]) -> Option<String> {
    names.iter().find_map(|name| members.get(*name)).and_then(text)
}

fn text(value: &Value) -> Option<String> {
    let text = match value {
        Value::String(text) => text.trim().to_owned(),
        Value::Number(number) => number.to_string(),
        Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => return None,
    };
    (!text.is_empty()).then_some(text)
}
