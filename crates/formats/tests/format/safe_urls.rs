//! Addresses with other schemes are dropped with a note, wherever they stand.

use serde_json::{Value, json};
use standfirst_article::{Block, Inline};

use super::{Outcome, article_of, article_with, read};

const SCRIPTS: [&str; 5] =
    ["javascript:alert(1)", "JavaScript:alert(1)", " java\nscript:alert(1)", "\u{1}javascript:x", "vbscript:x"];

fn places(article: &Value) -> Result<Vec<String>, standfirst_formats::FormatError> {
    Ok(read(article)?.notes.into_iter().map(|note| note.path).collect())
}

#[test]
fn a_link_to_a_script_is_text() -> Outcome {
    for script in SCRIPTS {
        let reading = read(&article_of(json!(["See ", {"link": {"href": script, "text": ["this ", {"em": "now"}]}}])))?;
        let Block::Paragraph(text) = &reading.value.lead[0] else { panic!("{reading:?}") };
        assert!(matches!(text.0[1], Inline::Unknown(_)), "{text:?}");
        assert_eq!(text.plain(), "See this now");
        assert_eq!(reading.notes[0].path, "lead[0][1].link.href");
    }
    Ok(())
}

#[test]
fn an_optional_address_of_another_scheme_is_left_out() -> Outcome {
    for url in SCRIPTS.into_iter().chain(["data:text/html,x", "file:///etc/passwd", "blob:x", "ftp://a.example", ""]) {
        let named = json!({"name": "x", "url": url});
        let article = article_with(json!({
            "canonical": url, "authors": [named], "site": named, "source": named, "licence": named,
            "related": [{"headline": "x", "url": url}], "image": {"src": "a.jpg", "link": url},
        }));
        let mut found = places(&article)?;
        found.sort();
        let all =
            ["authors[0].url", "canonical", "image.link", "licence.url", "related[0].url", "site.url", "source.url"];
        assert_eq!(found, all, "{url:?}");
    }
    Ok(())
}

#[test]
fn what_the_page_loads_comes_by_http() -> Outcome {
    for url in ["mailto:a@b.example", "tel:+1", "data:image/svg+xml,<svg onload=alert(1)>", "javascript:x"] {
        assert_eq!(places(&article_with(json!({"image": {"src": url}})))?, ["image.src"], "{url}");
        let video = json!({"video": {
            "src": "a.webm", "poster": url, "tracks": [{"src": url, "lang": "en", "label": "English"}],
        }});
        assert_eq!(places(&article_of(video))?, ["lead[0].video.poster", "lead[0].video.tracks[0].src"], "{url}");
    }
    Ok(())
}

#[test]
fn a_figure_without_a_safe_file_keeps_its_words() -> Outcome {
    let reading = read(&article_of(json!({"figure": {
        "src": "javascript:alert(1)", "alt": "A bridge", "caption": "Kupiansk", "link": "https://a.example/",
    }})))?;
    let mut words = Vec::new();
    reading.value.each_text(&mut |text| words.push(text.to_owned()));
    assert_eq!(words, ["A bridge", "Kupiansk"]);
    assert!(matches!(reading.value.lead[0], Block::Unknown(_)));
    Ok(())
}

#[test]
fn players_are_known_by_an_id_that_cannot_leave_its_path() -> Outcome {
    for id in ["../x", "a?b", "https://a.example", "a b", ""] {
        let reading = read(&article_of(json!({"embed": {"provider": "youtube", "id": id, "title": "A film"}})))?;
        assert_eq!(reading.notes[0].path, "lead[0].embed.id", "{id}");
        assert!(matches!(reading.value.lead[0], Block::Unknown(_)));
    }
    Ok(())
}
