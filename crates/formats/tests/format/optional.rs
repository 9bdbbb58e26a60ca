//! Wrong values in places that may be empty: each is noted and costs only itself.

use serde_json::{Value, json};

use super::{Outcome, article_with, read, said};

/// Members of an article, each with a wrong value and what is said about it.
fn wrong_members() -> Vec<(&'static str, Value, &'static str)> {
    vec![
        ("format", json!(1), "format: expected text, found 1"),
        ("id", json!("a b"), "id: expected a slug such as kupiansk-river, found “a b”"),
        ("lang", json!("english?"), "lang: expected a language tag such as en or pt-BR, found “english?”"),
        ("dir", json!("up"), "dir: expected ltr or rtl, found “up”"),
        ("kicker", json!(["x"]), "kicker: expected text, found an array"),
        ("label", json!("scoop"), "label: expected a known label, found “scoop”"),
        ("dek", json!(1), "dek: expected text, or an array of text and marks, found 1"),
        ("summary", json!("x"), "summary: expected an array, found “x”"),
        ("summary", json!([1]), "summary[0]: expected text, or an array of text and marks, found 1"),
        ("authors", json!({"name": "x"}), "authors: expected an array, found an object"),
        ("authors", json!(["x"]), "authors[0]: expected an object, found “x”"),
        ("authors", json!([{"url": "https://a.example"}]), "authors[0].name: expected a value, found nothing"),
        (
            "published",
            json!("yesterday"),
            "published: expected a date such as 2022-09-23 or 2022-09-23T09:30:00Z, found “yesterday”",
        ),
        (
            "updated",
            json!(1663925400),
            "updated: expected a date such as 2022-09-23 or 2022-09-23T09:30:00Z, found 1663925400",
        ),
        ("corrections", json!([{"date": "2022-09-23"}]), "corrections[0].text: expected a value, found nothing"),
        ("image", json!("a.jpg"), "image: expected an object, found “a.jpg”"),
        ("image", json!({"alt": "x"}), "image.src: expected a value, found nothing"),
        ("site", json!({"url": "https://a.example"}), "site.name: expected a value, found nothing"),
        ("canonical", json!(1), "canonical: expected an http, https, mailto or tel address, found 1"),
        ("source", json!({"name": 1}), "source.name: expected text, found 1"),
        ("related", json!([{"url": "?article=a"}]), "related[0].headline: expected a value, found nothing"),
        ("tags", json!("war"), "tags: expected an array, found “war”"),
        ("tags", json!([1]), "tags[0]: expected text, found 1"),
        ("licence", json!([]), "licence: expected an object, found an array"),
        ("comments", json!(false), "comments: expected an object, found false"),
    ]
}

#[test]
fn a_wrong_member_is_noted_and_left_out() -> Outcome {
    let plain = read(&article_with(json!({})))?.value;
    for (name, value, note) in wrong_members() {
        let reading = read(&article_with(json!({name: value})))?;
        assert_eq!(said(&reading.notes), [note]);
        assert_eq!(reading.value, plain, "{name}");
    }
    Ok(())
}

#[test]
fn null_is_as_good_as_nothing() -> Outcome {
    let reading = read(&article_with(json!({"updated": null, "image": null, "summary": null, "sections": null})))?;
    assert_eq!(reading, read(&article_with(json!({})))?);
    Ok(())
}

#[test]
fn unknown_members_are_passed_over_without_a_note() -> Outcome {
    let reading = read(&article_with(json!({"$schema": "article.schema.json", "mood": {"text": "x"}})))?;
    assert_eq!(reading, read(&article_with(json!({})))?);
    Ok(())
}

#[test]
fn a_wrong_item_costs_only_itself() -> Outcome {
    let reading = read(&article_with(json!({"authors": [{"name": "A"}, {}, {"name": "B", "url": 1}]})))?;
    let names: Vec<_> = reading.value.authors.iter().map(|author| author.name.as_str()).collect();
    assert_eq!(names, ["A", "B"]);
    let places: Vec<_> = reading.notes.iter().map(|note| note.path.as_str()).collect();
    assert_eq!(places, ["authors[1].name", "authors[2].url"]);
    Ok(())
}

#[test]
fn a_wrong_picture_file_costs_only_itself() -> Outcome {
    let sources = json!([{"src": "a.webp", "width": 600}, {"src": "b.webp"}, {"src": "c.webp", "width": "600"}]);
    let reading = read(&article_with(json!({"image": {"src": "a.jpg", "width": -1, "alt": 1, "sources": sources}})))?;
    let image = reading.value.image.unwrap();
    assert_eq!((image.sources.len(), image.width, image.alt.as_str()), (1, None, ""));
    let places: Vec<_> = reading.notes.iter().map(|note| note.path.as_str()).collect();
    assert_eq!(places, ["image.width", "image.sources[1].width", "image.sources[2].width", "image.alt"]);
    Ok(())
}

#[test]
fn comments_are_open_unless_it_is_said() -> Outcome {
    let open = |comments: Value| {
        read(&article_with(json!({"comments": comments})))
            .map(|reading| reading.value.comments.map(|comments| comments.open))
    };
    assert_eq!(open(json!({"thread": "x"}))?, Some(true));
    assert_eq!(open(json!({"open": false}))?, Some(false));
    Ok(())
}
