//! Sound and moving pictures.

use serde_json::json;

use super::{blocks, notes};

#[test]
fn a_video_has_file_poster_size_and_captions() {
    let html = "<video poster='p.jpg' width='640' height='360' title='t'><source src='' ><source src='a.webm' type='video/webm'>\
                <track kind='captions' src='c.vtt' srclang='en' label='English'><track kind='chapters' src='d.vtt' srclang='en'>\
                Too old</video>";
    assert_eq!(
        blocks(html),
        json!([{"video": {
            "src": "a.webm", "type": "video/webm", "title": "t", "poster": "p.jpg", "width": 640, "height": 360,
            "tracks": [{"src": "c.vtt", "lang": "en", "label": "English"}],
        }}])
    );
}

#[test]
fn sound_is_sound() {
    assert_eq!(
        blocks("<figure class='wp-block-audio'><audio src='a.mp3'></audio><figcaption>b</figcaption></figure>"),
        json!([{"audio": {"src": "a.mp3", "caption": "b"}}])
    );
}

#[test]
fn a_card_with_sound_gives_it_its_title() {
    let html = "<div class='kg-card kg-audio-card'><img class='kg-audio-thumbnail' src='x.jpg'><div><audio src='a.mp3'></audio>\
                <div class='kg-audio-title'>b</div><div class='kg-audio-player'><span>0:00</span></div></div></div>";
    assert_eq!(blocks(html), json!([{"audio": {"src": "a.mp3", "title": "b"}}]));
}

#[test]
fn the_controls_of_a_card_are_left_out() {
    let html = "<figure class='kg-card kg-video-card'><div class='kg-video-container'><video src='a.mp4'></video>\
                <div class='kg-video-overlay'><button>v</button></div><div class='kg-video-player-container'>0:00</div></div></figure>";
    assert_eq!(blocks(html), json!([{"video": {"src": "a.mp4"}}]));
}

#[test]
fn a_recording_without_an_address_is_noted() {
    assert_eq!(notes("<video src='blob:x'></video>"), ["1 × recordings without an address, left out"]);
}
