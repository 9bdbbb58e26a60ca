//! JSON-LD of schema.org.

use serde_json::{Value, json};
use standfirst_article::{Article, Block, Label, LinkUrl, RichText};
use standfirst_formats::{Json, TranslateError, schema_metadata};

use super::{MEANS, Outcome, at, fixture, list, read, story};

const ADDRESS: &str = "https://a.example/x.json";

fn graph() -> Article {
    story(fixture("schema-graph"), &at(ADDRESS)).unwrap().0
}

/// The story of an article with these members.
fn made(members: Value) -> Result<Article, TranslateError> {
    let mut json =
        json!({"@context": "https://schema.org", "@type": "NewsArticle", "headline": "H", "articleBody": "Some text."});
    json.as_object_mut().unwrap().extend(members.as_object().cloned().unwrap());
    story(json, &at(ADDRESS)).map(|(article, _)| article)
}

#[test]
fn references_are_looked_up_in_the_graph() {
    let article = graph();
    assert_eq!(article.authors[0].name, "Ada Lund");
    assert_eq!(article.site.map(|site| site.name).as_deref(), Some("Tides Weekly"));
    assert_eq!(
        article.image.map(|image| image.src.as_str().to_owned()).as_deref(),
        Some("https://tides.example/img/salt-1600.jpg")
    );
}

#[test]
fn types_say_what_kind_of_text_it_is() -> Outcome {
    let labels = [
        ("NewsArticle", None),
        ("OpinionNewsArticle", Some(Label::Opinion)),
        ("AnalysisNewsArticle", Some(Label::Analysis)),
        ("ReviewNewsArticle", Some(Label::Review)),
        ("SatiricalArticle", Some(Label::Satire)),
        ("AdvertiserContentArticle", Some(Label::Sponsored)),
        ("LiveBlogPosting", Some(Label::Live)),
        ("https://schema.org/OpinionNewsArticle", Some(Label::Opinion)),
        ("schema:TechArticle", None),
    ];
    for (name, label) in labels {
        assert_eq!(made(json!({"@type": name}))?.label, label, "{name}");
        assert_eq!(made(json!({"@type": ["Thing", name]}))?.label, label, "{name}");
    }
    Ok(())
}

#[test]
fn authors_are_names_objects_or_several() -> Outcome {
    let names = |author| {
        made(json!({"author": author}))
            .map(|article| article.authors.into_iter().map(|author| author.name).collect::<Vec<_>>())
    };
    assert_eq!(names(json!("A"))?, ["A"]);
    assert_eq!(names(json!({"name": "A"}))?, ["A"]);
    assert_eq!(names(json!(["A", {"@type": "Person", "name": "B"}, {"@id": "#nobody"}]))?, ["A", "B"]);
    Ok(())
}

#[test]
fn a_picture_is_an_address_an_object_or_the_widest_of_several() -> Outcome {
    let src = |image| {
        made(json!({"image": image}))
            .map(|article| article.image.map(|image| (image.src.as_str().to_owned(), image.width)))
    };
    let found = |src: &str, width| Some((src.to_owned(), width));
    assert_eq!(src(json!("/a.jpg"))?, found("https://a.example/a.jpg", None));
    assert_eq!(src(json!({"url": "/a.jpg", "width": "1200px"}))?, found("https://a.example/a.jpg", Some(1200)));
    assert_eq!(
        src(json!([{"url": "/a.jpg", "width": 400}, {"url": "/b.jpg", "width": {"value": 1600}}]))?,
        found("https://a.example/b.jpg", Some(1600))
    );
    assert_eq!(src(json!("javascript:x"))?, None);
    Ok(())
}

#[test]
fn a_text_is_read_line_by_line_with_its_references() -> Outcome {
    let article = made(json!({"articleBody": "Salt &amp; sand.\r\n\n a < b\n"}))?;
    assert_eq!(article.lead, ["Salt & sand.", "a < b"].map(|text| Block::Paragraph(text.into())));
    Ok(())
}

#[test]
fn an_alternative_headline_is_the_dek_else_the_description() -> Outcome {
    let dek = |members| made(members).map(|article| article.dek.as_ref().map(RichText::plain));
    assert_eq!(dek(json!({"description": "D", "alternativeHeadline": "A"}))?.as_deref(), Some("A"));
    assert_eq!(dek(json!({"description": "D"}))?.as_deref(), Some("D"));
    assert_eq!(dek(json!({"description": "Some text"}))?, None);
    Ok(())
}

#[test]
fn keywords_are_a_list_or_have_commas_between_them() -> Outcome {
    assert_eq!(made(json!({"keywords": "a, b,, c d"}))?.tags, ["a", "b", "c d"]);
    assert_eq!(made(json!({"keywords": ["a", {"@type": "DefinedTerm", "name": "b, c"}]}))?.tags, ["a", "b, c"]);
    Ok(())
}

#[test]
fn its_own_address_is_the_url_the_page_or_the_id() -> Outcome {
    let canonical =
        |members| made(members).map(|article| article.canonical.as_ref().map(LinkUrl::as_str).map(str::to_owned));
    assert_eq!(canonical(json!({"url": "/a", "mainEntityOfPage": "/b"}))?.as_deref(), Some("https://a.example/a"));
    assert_eq!(canonical(json!({"mainEntityOfPage": {"@id": "/b"}}))?.as_deref(), Some("https://a.example/b"));
    assert_eq!(canonical(json!({"@id": "https://c.example/"}))?.as_deref(), Some("https://c.example/"));
    assert_eq!(canonical(json!({"@id": "_:b0"}))?, None);
    Ok(())
}

#[test]
fn a_licence_is_named_by_its_address() -> Outcome {
    let name = |license| made(json!({"license": license})).map(|article| article.licence.map(|licence| licence.name));
    assert_eq!(name(json!("https://creativecommons.org/licenses/by-nc/4.0/"))?.as_deref(), Some("CC BY-NC 4.0"));
    assert_eq!(name(json!({"name": "House terms", "url": "/terms"}))?.as_deref(), Some("House terms"));
    assert_eq!(name(json!("https://a.example/terms"))?.as_deref(), Some("https://a.example/terms"));
    Ok(())
}

#[test]
fn corrections_have_their_dates() {
    let corrections = graph().corrections;
    assert_eq!(corrections[0].text.plain(), "An earlier version counted the flamingos twice.");
    assert!(corrections[0].date.is_some());
}

#[test]
fn updates_of_a_live_blog_are_dated_entries() {
    let (article, _) = story(fixture("schema-live"), &at(ADDRESS)).unwrap();
    let dates: Vec<_> = article
        .lead
        .iter()
        .filter_map(|block| if let Block::Entry(entry) = block { Some(entry.date.as_str()) } else { None })
        .collect();
    assert_eq!(dates, ["2025-07-05T11:32:00Z", "2025-07-05T06:02:00Z"]);
}

#[test]
fn the_article_of_a_page_is_found() -> Outcome {
    let article = json!({"@type": "Article", "headline": "H", "articleBody": "x"});
    assert_eq!(story(json!({"@type": "WebPage", "mainEntity": article}), &at(ADDRESS))?.0.headline, "H");
    assert_eq!(list(json!({"@type": "Blog", "name": "B", "blogPost": [article, article]}), &at(ADDRESS))?.title, "B");
    Ok(())
}

#[test]
fn a_description_alone_is_no_story() {
    let code = |members| made(members).map_err(|error| error.code()).err();
    assert_eq!(code(json!({"articleBody": null, "description": "D"})), Some("empty"));
    assert_eq!(code(json!({"articleBody": null, "isAccessibleForFree": false})), Some("protected"));
    assert_eq!(code(json!({"articleBody": null, "isAccessibleForFree": "False"})), Some("protected"));
}

#[test]
fn what_is_no_article_is_refused() {
    let error = read(&json!({"@type": "Recipe", "name": "Soup"}), &at(ADDRESS)).map_err(|error| error.to_string());
    let sentence = "This file is not JSON-LD of an article as we can read it: the file: expected an article of schema.org, such as NewsArticle, found an object.";
    assert_eq!(error.err().as_deref(), Some(sentence));
}

#[test]
fn what_is_known_without_the_text_can_be_had_alone() {
    let text = fixture("schema-graph").to_string();
    let article = schema_metadata(&Json::parse(&text).unwrap(), MEANS).unwrap().value;
    assert_eq!((article.headline.as_str(), article.has_text()), ("Leave the salt pans & the flamingos alone", false));
    assert_eq!(article.authors[0].name, "Ada Lund");
    let recipe = r#"{"@type": "Recipe"}"#;
    assert_eq!(schema_metadata(&Json::parse(recipe).unwrap(), MEANS), None);
}
