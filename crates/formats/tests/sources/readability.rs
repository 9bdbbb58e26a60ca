//! Results of Readability.

use serde_json::{Value, json};
use standfirst_article::{Article, Direction, Timestamp};
use standfirst_formats::{Asked, Format, TranslateError};

use super::{Outcome, at, changed, read, story};

fn page(members: Value) -> Result<Article, TranslateError> {
    story(changed("readability-page", members), &at("https://laundry.example/line.json")).map(|(article, _)| article)
}

#[test]
fn a_byline_names_authors() -> Outcome {
    let names = |byline| {
        page(json!({"byline": byline}))
            .map(|page| page.authors.into_iter().map(|author| author.name).collect::<Vec<_>>())
    };
    assert_eq!(names(json!("By Marta Quill and Dewi Pryce"))?, ["Marta Quill", "Dewi Pryce"]);
    assert_eq!(names(json!("Marta Quill, Dewi Pryce"))?, ["Marta Quill", "Dewi Pryce"]);
    assert_eq!(names(json!(null))?, Vec::<String>::new());
    Ok(())
}

#[test]
fn language_direction_site_and_time_are_kept() -> Outcome {
    let page = page(json!({"lang": "ar", "dir": "rtl"}))?;
    assert_eq!(page.lang.map(|lang| lang.as_str().to_owned()).as_deref(), Some("ar"));
    assert_eq!(page.dir, Some(Direction::Rtl));
    assert_eq!(page.site.map(|site| site.name).as_deref(), Some("The Line Post"));
    assert_eq!(page.published.as_ref().map(Timestamp::as_str), Some("2025-04-14T08:30:00+01:00"));
    Ok(())
}

#[test]
fn an_excerpt_that_is_the_first_paragraph_is_no_dek() -> Outcome {
    let first = "On Mondays the line belongs to the even numbers, on Tuesdays to the odd ones.";
    assert_eq!(page(json!({"excerpt": first, "content": (["<p>", first, "</p>"].concat())}))?.dek, None);
    assert!(page(json!({}))?.dek.is_some());
    Ok(())
}

#[test]
fn a_time_without_an_offset_is_a_day_and_words_are_noted() -> Outcome {
    let asked = at("https://a.example/");
    let (page, _) = story(changed("readability-page", json!({"publishedTime": "2025-04-14T08:30:00"})), &asked)?;
    assert_eq!(page.published.as_ref().map(Timestamp::as_str), Some("2025-04-14"));
    let (page, notes) = story(changed("readability-page", json!({"publishedTime": "last spring"})), &asked)?;
    assert_eq!(page.published, None);
    let note = "publishedTime: expected a date such as 2022-09-23 or 2022-09-23T09:30:00Z, found “last spring”";
    assert!(notes.iter().any(|found| found == note), "{notes:?}");
    Ok(())
}

#[test]
fn without_html_the_text_is_taken() -> Outcome {
    let page = page(json!({"content": null, "textContent": "\n  One.\n\n   Two.\n"}))?;
    assert_eq!(page.lead, ["One.", "Two."].map(|text| standfirst_article::Block::Paragraph(text.into())));
    Ok(())
}

#[test]
fn a_page_without_a_story_is_empty() {
    let asked = Asked { format: Some(Format::Readability), ..at("https://a.example/") };
    assert_eq!(read(&json!(null), &asked).map_err(|error| error.code()).err(), Some("empty"));
}
