//! Recordings, players of others, and tables: what is fetched only when asked for, and what scrolls.

use serde_json::{Value, json};
use standfirst::view::{RenderContext, player, story};
use standfirst_article::Provider;
use standfirst_formats::read_article;

use super::{Dates, html::Html, told_of, written};

fn block(block: &Value) -> Html {
    told_of(&json!([block])).part("lead").clone()
}

#[test]
fn nothing_of_a_recording_is_fetched_before_it_is_played() {
    for tag in ["audio", "video"] {
        let recording =
            json!({"src": "a.bin", "type": "x/y", "title": "A bell", "poster": "p.jpg", "width": 640, "height": 360});
        let page = block(&json!({tag: recording}));
        let element = page.part(tag).tag(tag);
        assert_eq!([element.get("controls"), element.get("preload")], [Some(""), Some("none")]);
        assert_eq!([element.get("aria-label"), element.get("poster")], [Some("A bell"), Some("p.jpg")]);
        assert_eq!([element.get("width"), element.get("height")], [Some("640"), Some("360")]);
        assert_eq!([element.tag("source").get("src"), element.tag("source").get("type")], [Some("a.bin"), Some("x/y")]);
        assert_eq!((element.tag("a").get("href"), element.tag("a").text().as_str()), (Some("a.bin"), "A bell"));
    }
}

#[test]
fn recordings_have_captions_and_a_transcript() {
    let track = |lang| json!({"src": "c.vtt", "lang": lang, "label": lang});
    let video =
        json!({"src": "a.webm", "tracks": [track("en"), track("de")], "transcript": ["A bell."], "caption": "Fog"});
    let page = block(&json!({"video": video}));
    assert_eq!(page.tags("track").iter().map(|track| track.get("default")).collect::<Vec<_>>(), [Some(""), None]);
    let first = page.tags("track")[0];
    assert_eq!(
        [first.get("kind"), first.get("srclang"), first.get("label")],
        [Some("captions"), Some("en"), Some("en")]
    );
    assert_eq!(
        (page.part("transcript").tag("summary").text().as_str(), page.part("transcript").tag("p").text().as_str()),
        ("Transcript", "A bell.")
    );
    assert_eq!(page.part("caption").text(), "Fog");
    assert!(block(&json!({"video": {"src": "a.webm"}})).parts("transcript").is_empty());
}

#[test]
fn a_player_of_another_site_is_a_card_until_it_is_asked_for() {
    let page = block(&json!({"embed": {"provider": "vimeo", "id": "1084537", "title": "Big Buck Bunny"}}));
    let card = page.part("embed-card");
    assert_eq!(
        (card.get("data-provider"), card.part("embed-title").text().as_str()),
        (Some("vimeo"), "Big Buck Bunny")
    );
    let button = card.part("embed-load");
    assert_eq!((button.text().as_str(), button.get("data-title")), ("Load and play (Vimeo)", Some("Big Buck Bunny")));
    assert_eq!(button.get("data-src"), Some("https://player.vimeo.com/video/1084537?autoplay=1&dnt=1"));
    assert_eq!(card.part("embed-notice").text(), "Loading it contacts Vimeo.");
    assert_eq!((card.tag("a").get("href"), card.all("src").len()), (Some("https://vimeo.com/1084537"), 0));
}

#[test]
fn of_a_provider_that_is_not_allowed_the_link_stays() {
    let json = json!({"headline": "A headline", "lead": [{"embed": {"provider": "vimeo", "id": "1"}}]});
    let article = read_article(&json.to_string()).unwrap().value;
    let page = written(story(&RenderContext::new(&Dates, None, &[Provider::YouTube]), &article));
    assert!(page.parts("embed-load").is_empty() && page.parts("embed-notice").is_empty());
    assert_eq!(
        (page.part("embed-title").text().as_str(), page.part("embed-choice").text().as_str()),
        ("Vimeo", "Open at Vimeo")
    );
}

#[test]
fn the_player_has_a_title_and_few_rights() {
    let page = written(player("https://a.example/1", "A film"));
    let frame = page.part("embed-player");
    assert_eq!([frame.get("src"), frame.get("title")], [Some("https://a.example/1"), Some("A film")]);
    assert_eq!(frame.get("allow"), Some("autoplay; encrypted-media; fullscreen; picture-in-picture"));
    assert_eq!(frame.get("referrerpolicy"), Some("strict-origin-when-cross-origin"));
}

#[test]
fn a_table_scrolls_in_a_box_that_says_what_it_is() {
    let table = json!({
        "caption": ["Lights of the ", {"em": "coast"}],
        "head": [["", "Range"]],
        "rows": [[{"text": "Gannet Head", "header": true}, "15"], [{"text": "none", "colspan": 2, "rowspan": 1}]],
    });
    let page = block(&json!({"table": table}));
    let region = page.part("table");
    assert_eq!([region.get("role"), region.get("tabindex")], [Some("region"), Some("0")]);
    assert_eq!(
        (region.get("aria-label"), region.tag("caption").tag("em").text().as_str()),
        (Some("Lights of the coast"), "coast")
    );
    let scopes: Vec<_> = region.tags("th").into_iter().map(|cell| (cell.text(), cell.get("scope"))).collect();
    assert_eq!(scopes, [("Range".to_owned(), Some("col")), ("Gannet Head".to_owned(), Some("row"))]);
    let wide = region.tags("td").last().copied().unwrap().clone();
    assert_eq!([wide.get("colspan"), wide.get("rowspan")], [Some("2"), None]);
    assert_eq!(block(&json!({"table": {"rows": []}})).part("table").get("aria-label"), Some("Table"));
}
