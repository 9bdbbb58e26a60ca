//! Whatever is in a story, its page runs nothing but the viewer, and what is told of it is told whole.

use proptest::prelude::*;
use serde_json::{Value, json};
use standfirst_article::{Article, Listing, Teaser};
use standfirst_publish::{Details, Story, StorySheets, feeds, pages};
use standfirst_testing::payloads;

use super::{
    generate::{article, cases},
    page::Page,
    site::{of, site, slug, story, teaser},
    xml::Xml,
};
use payloads::{END, payloads};

/// What acts in a page, and is not what every page has.
fn faults(page: &Page, sheets: &StorySheets) -> Vec<String> {
    let mut faults = Vec::new();
    let scripts: Vec<_> = page.every("script", "type");
    if scripts != ["application/ld+json", "application/json", "module"] {
        faults.push(format!("scripts: {scripts:?}"));
    }
    let styles = page.texts("style");
    let own = [sheets.story.text(), sheets.rich.text()];
    if styles.is_empty() || !own.map(str::to_owned).starts_with(&styles) {
        faults.push(format!("styles: {styles:?}"));
    }
    if !page.all("iframe, object, embed, base, frame, foreignObject").is_empty() {
        faults.push("an element that no page has".to_owned());
    }
    if page.all("meta[http-equiv]").len() != 1 {
        faults.push("another meta that acts".to_owned());
    }
    for element in page.all("*") {
        for attribute in element.attrs() {
            let (name, value) = (attribute.name.local.to_string(), attribute.value.to_string());
            let scheme = value.trim_start_matches(|c: char| c <= ' ').to_ascii_lowercase();
            let is_code = ["javascript:", "data:", "vbscript:"].iter().any(|code| scheme.starts_with(code));
            let is_address = ["href", "src", "poster", "cite", "action", "formaction"].contains(&name.as_str());
            if name.starts_with("on") || name == "style" || name == "srcdoc" || is_address && is_code {
                faults.push(format!("{name}={value:?}"));
            }
        }
    }
    faults
}

/// The story's page and all else that is told of it.
fn check(story: &Story) -> Result<(), TestCaseError> {
    let site = site().with_details([(story.slug.clone(), Details::of(&story.article))]);
    let teaser = teaser_of(story);
    let page = Page::read(&pages::story(&site, story, (Some(&teaser), Some(&teaser))));
    prop_assert_eq!(faults(&page, site.viewer.sheets.as_ref().unwrap()), Vec::<String>::new());
    let (told, article) = (page.json("script[type='application/ld+json']"), &story.article);
    prop_assert_eq!(&told["headline"], &json!(article.headline.trim()));
    let names: Vec<_> = article.authors.iter().map(|author| json!(author.name)).collect();
    let told_names: Vec<_> = told["author"].as_array().into_iter().flatten().map(|one| one["name"].clone()).collect();
    prop_assert_eq!(told_names, names);
    let tags: Vec<_> = article.tags.iter().map(|tag| json!(tag)).collect();
    prop_assert_eq!(told["keywords"].as_array().cloned().unwrap_or_default(), tags);
    prop_assert_eq!(&page.json("#sf-story")["headline"], &json!(article.headline));

    let listing = Listing { teasers: vec![teaser], ..Listing::default() };
    for (_, html) in pages::lists(&site, &listing) {
        let list = Page::read(&html);
        prop_assert_eq!(list.all("script").len(), 1);
        prop_assert!(list.all("style, iframe").is_empty());
    }
    let entry = Xml::read(&feeds::atom(&site, &listing)).one("entry").clone();
    let fit = |text: &str| {
        text.chars().filter(|c| matches!(c, '\t' | '\n' | ' '..='\u{fffd}' | '\u{10000}'..)).collect::<String>()
    };
    prop_assert_eq!(&entry.one("title").text, &fit(&article.headline));
    let _: Value = serde_json::from_str(&feeds::oembed(&site, story)).unwrap();
    Ok(())
}

fn teaser_of(story: &Story) -> Teaser {
    let Article { headline, tags, published, lang, .. } = &story.article;
    let image = story.article.image.as_ref().map(|image| image.src.clone());
    let summary = story.article.dek.as_ref().map(standfirst_article::RichText::plain);
    let (tags, published, lang) = (tags.clone(), published.clone(), lang.clone());
    Teaser { summary, image, published, lang, tags, ..teaser(story.slug.as_str(), headline) }
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn nothing_in_a_story_acts_or_is_lost(article in article()) {
        check(&of("2022/imprint", article))?;
    }
}

#[test]
fn no_payload_acts_in_any_text() {
    for (family, payload) in payloads() {
        // Carriage returns a parser of HTML makes newlines of.
        let text = [payload.replace('\r', "").as_str(), END].concat();
        let text = text.trim();
        let hostile = story(
            "river",
            json!({
                "headline": text, "dek": text, "kicker": text, "tags": [text], "lead": [text, {"code": {"text": text}}],
                "authors": [{"name": text}], "site": {"name": text}, "licence": {"name": text},
                "source": {"name": text}, "related": [{"headline": text}], "summary": [text],
                "image": {"src": "a.jpg", "alt": text, "caption": text}, "corrections": [{"text": text}],
                "comments": {"thread": text},
            }),
        );
        if let Err(error) = check(&hostile) {
            panic!("{family}: {payload:?}: {error}");
        }
    }
}

#[test]
fn names_of_pages_are_only_those_that_slugs_may_have() {
    for (_, payload) in payloads() {
        let mut tagged = teaser("river", "A");
        tagged.tags = vec![payload];
        let listing = Listing { teasers: vec![tagged], ..Listing::default() };
        for (path, _) in pages::lists(&site(), &listing) {
            let folder = path.strip_suffix("index.html").unwrap();
            assert!(folder.is_empty() || slug(folder.trim_end_matches('/')).as_str().starts_with("tag/"), "{path}");
        }
    }
}
