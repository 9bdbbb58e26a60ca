//! Players of known providers, and frames of others.

use serde_json::{Value, json};

use super::{blocks, notes};

fn framed(address: &str) -> Value {
    blocks(&format!("<iframe src='{address}'></iframe>"))[0]["embed"].clone()
}

#[test]
fn frames_of_known_providers_are_players() {
    for (address, provider, id) in [
        ("https://www.youtube.com/embed/aqz-KE-bpKQ?start=4", "youtube", "aqz-KE-bpKQ"),
        ("//www.youtube-nocookie.com/embed/aqz-KE-bpKQ", "youtube", "aqz-KE-bpKQ"),
        ("https://youtube.com/watch?x=1&v=aqz-KE-bpKQ", "youtube", "aqz-KE-bpKQ"),
        ("https://YouTu.be/aqz-KE-bpKQ?t=1", "youtube", "aqz-KE-bpKQ"),
        ("https://m.youtube.com/shorts/aqz-KE-bpKQ", "youtube", "aqz-KE-bpKQ"),
        ("https://player.vimeo.com/video/1084537?h=x", "vimeo", "1084537"),
        ("https://vimeo.com/channels/staff/1084537", "vimeo", "1084537"),
        (
            "https://open.spotify.com/embed/episode/4rOoJ6Egrf8K2IrywzwOMk?x",
            "spotify",
            "episode/4rOoJ6Egrf8K2IrywzwOMk",
        ),
        ("https://open.spotify.com/intl-de/track/4rOoJ6Egrf8K2IrywzwOMk", "spotify", "track/4rOoJ6Egrf8K2IrywzwOMk"),
        ("https://datawrapper.dwcdn.net/abc12/3/", "datawrapper", "abc12"),
    ] {
        assert_eq!(framed(address), json!({"provider": provider, "id": id}), "{address}");
    }
}

#[test]
fn addresses_that_only_look_like_players_are_none() {
    for address in [
        "https://www.youtube.com/embed/videoseries?list=x",
        "https://youtube.com.evil.example/embed/aqz-KE-bpKQ",
        "https://www.youtube.com/embed/aqz-KE-bpK\"",
        "https://evil.example/?youtube.com/embed/aqz-KE-bpKQ",
    ] {
        assert_eq!(framed(address), Value::Null, "{address}");
    }
}

#[test]
fn other_frames_are_links_and_noted() {
    let html = "<p>a</p><iframe src='https://www.maps.example/x' title='A map'></iframe><iframe data-src='//b.example/y'></iframe>";
    assert_eq!(
        blocks(html),
        json!([
            "a",
            [{"link": {"href": "https://www.maps.example/x", "text": "A map"}}],
            [{"link": {"href": "https://b.example/y", "text": "b.example"}}],
        ])
    );
    assert_eq!(notes(html), ["2 × frames of other pages, shown as links"]);
}

#[test]
fn frames_that_hold_script_or_count_readers_are_left_out() {
    let html = "<iframe srcdoc='<p>x'></iframe><iframe src='javascript:x'></iframe><iframe src='https://c.example' width=0 height=0></iframe>";
    assert_eq!(blocks(html), json!([]));
    assert_eq!(notes(html), ["2 × plug-ins and frames, left out", "1 × tracking pixels, left out"]);
}

#[test]
fn a_title_that_says_something_is_kept() {
    let title = |title: &str| {
        blocks(&format!("<iframe title='{title}' src='https://youtu.be/aqz-KE-bpKQ'></iframe>"))[0]["embed"]["title"]
            .clone()
    };
    assert_eq!([title("Waves"), title("YouTube video player")], [json!("Waves"), Value::Null]);
}

#[test]
fn what_wordpress_embeds_is_a_player() {
    for inside in [
        "https://youtu.be/aqz-KE-bpKQ",
        "<a href='https://youtu.be/aqz-KE-bpKQ'>https://youtu.be/aqz-KE-bpKQ</a>",
        "<iframe src='https://www.youtube.com/embed/aqz-KE-bpKQ?feature=oembed'></iframe>",
    ] {
        let html = format!(
            "<figure class='wp-block-embed'><div class='wp-block-embed__wrapper'>\n{inside}\n</div><figcaption>a</figcaption></figure>"
        );
        assert_eq!(blocks(&html), json!([{"embed": {"provider": "youtube", "id": "aqz-KE-bpKQ"}}, "a"]), "{html}");
    }
}

#[test]
fn an_address_in_running_text_is_no_player() {
    assert_eq!(blocks("<p>https://youtu.be/aqz-KE-bpKQ</p>"), json!(["https://youtu.be/aqz-KE-bpKQ"]));
}

#[test]
fn elements_that_a_script_makes_players_of_are_players() {
    for html in [
        "<lite-youtube videoid='aqz-KE-bpKQ'></lite-youtube>",
        "<div class='rll-youtube-player' data-id='aqz-KE-bpKQ'></div>",
        "<object data='x'><param name='movie' value='http://www.youtube.com/v/aqz-KE-bpKQ&amp;hl=en'></object>",
    ] {
        assert_eq!(blocks(html)[0]["embed"], json!({"provider": "youtube", "id": "aqz-KE-bpKQ"}), "{html}");
    }
    assert_eq!(
        blocks("<div id='datawrapper-vis-abc12'><script></script><noscript><img src='x.png'></noscript></div>"),
        json!([{"embed": {"provider": "datawrapper", "id": "abc12"}}])
    );
}
