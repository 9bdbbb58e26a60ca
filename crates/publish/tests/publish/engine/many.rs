//! Sites of many stories.

use super::{Desk, story};

#[test]
fn two_hundred_stories_are_written_once() {
    let stories: Vec<(String, String)> =
        (0..200).map(|number| (format!("{}/{number}.json", number % 7), story(&format!("Story {number}")))).collect();
    let stories: Vec<(&str, &str)> = stories.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    let desk = Desk::new(&stories);
    let first = desk.run().report();
    assert_eq!((first.stories, first.errors, first.warnings), (200, 0, 0));
    assert!(desk.has("page/2/index.html") && !desk.has("page/3/index.html"));
    let feed: serde_json::Value = serde_json::from_str(&desk.read("feed.json")).unwrap();
    assert_eq!(feed["items"].as_array().map(Vec::len), Some(100));
    let before = desk.site();
    let second = desk.run().report();
    assert_eq!((second.written, second.unchanged, second.removed), (0, first.written, 0));
    assert_eq!(desk.site(), before);
}
